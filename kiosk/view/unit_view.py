"""What every screen may say of the unit itself: names, hours, what works now. Not personal."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.machine import Camera
from kiosk.upkeep.hours import Hours
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.closed_words import ClosedWords
from kiosk.view.opening_words import hours_words
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.view.today import today
from kiosk.visit.facts import Facts
from kiosk.visit.means import can_sign_in, pad_fitted, pad_works, slot_fitted, slot_works
from kiosk.visit.states import SignIn
from kiosk.visit.unit import EARS_CODES

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


NOT_SAID = ClosedWords()


@dataclass(frozen=True, slots=True)
class UnitProps:
    """`unit` and `clock` stand in the eaves; the rest says what works now.

    The slot takes cards that are put in, the pad those that are laid down; `cardReady` is either.
    `cardStays`: a card is in that cannot begin a visit, one that was used already or is mute.
    """

    product: Pair = NO_WORDS
    hall: Pair = NO_WORDS
    street: Pair = NO_WORDS
    unit: Pair = NO_WORDS
    clock: Pair = NO_WORDS
    hours: Pair = NO_WORDS
    deskUnit: Pair = NO_WORDS
    deskHotline: Pair = NO_WORDS
    phoneNames: Pair = NO_WORDS
    closedTitle: Pair = NO_WORDS
    closedWhen: Pair = NO_WORDS
    night: bool = False
    cannotOpen: Pair = NO_WORDS
    trial: bool = False
    garden: bool = False
    open: bool = False
    cardReady: bool = False
    slotFitted: bool = False
    slotReady: bool = False
    padFitted: bool = False
    padReady: bool = False
    phoneReady: bool = False
    cardStays: bool = False
    printerFitted: bool = True
    printerReady: bool = False
    paperOut: bool = False
    earsTitle: Pair = NO_WORDS
    earsNext: Pair = NO_WORDS
    today: Pair = NO_WORDS
    aboutKnown: bool = False
    servicesKnown: bool = False
    cameraless: bool = False


def derive_unit(
    facts: Facts,
    setting: Setting,
    now: datetime,
    closed: ClosedWords = NOT_SAID,
    hours: Hours | None = None,
) -> UnitProps:
    """What the unit says of itself at `now`; without `hours` of its own it has the city's."""
    unit, city = setting.unit, setting.city
    ears = EARS_CODES.get(facts.ears)
    advice = None if ears is None else setting.words.failure(ears)
    day = dates.weekday(now)
    return UnitProps(
        product=pair(city.product),
        hall=pair(unit.hall),
        street=pair(unit.street),
        unit=setting.say("unit", number=unit.number),
        clock=(f"{day.zh} {now:%H:%M}", f"{day.en} {now:%H:%M}"),
        hours=hours_words(
            hours or Hours(city.guide.hours, city.calendar), facts.open, now, setting
        ),
        deskUnit=setting.say("desk_unit", number=unit.number),
        deskHotline=setting.say("desk_hotline", phone=city.hotline),
        phoneNames=setting.say("phone_names", hall=unit.hall, number=unit.number),
        closedTitle=closed.title,
        closedWhen=closed.when,
        night=closed.night,
        cannotOpen=closed.stuck,
        trial=city.trial,
        garden=city.garden,
        open=facts.open,
        cardReady=can_sign_in(facts, SignIn.CARD),
        slotFitted=slot_fitted(facts),
        slotReady=slot_works(facts) and can_sign_in(facts, SignIn.CARD),
        padFitted=pad_fitted(facts),
        padReady=pad_works(facts) and can_sign_in(facts, SignIn.CARD),
        phoneReady=can_sign_in(facts, SignIn.PHONE),
        cardStays=facts.insertion is not None and not facts.card_waits,
        printerFitted=facts.printer.condition is not PrinterCondition.NOT_FITTED,
        printerReady=facts.printer.ready,
        paperOut=facts.printer.condition is PrinterCondition.NO_PAPER,
        earsTitle=NO_WORDS if advice is None else pair(advice.title),
        earsNext=NO_WORDS if advice is None else pair(advice.next),
        today=today(facts, setting),
        aboutKnown=facts.catalogue is not None and bool(facts.catalogue.guide.about),
        servicesKnown=facts.catalogue is not None and bool(facts.catalogue.guide.services),
        cameraless=setting.machine.camera is Camera.NONE,
    )


@QmlElement
@QmlUncreatable("the KioskView has one")
class UnitView(QObject):
    """The unit for QML."""

    productChanged = Signal()
    hallChanged = Signal()
    streetChanged = Signal()
    unitChanged = Signal()
    clockChanged = Signal()
    hoursChanged = Signal()
    deskUnitChanged = Signal()
    deskHotlineChanged = Signal()
    phoneNamesChanged = Signal()
    closedTitleChanged = Signal()
    closedWhenChanged = Signal()
    nightChanged = Signal()
    cannotOpenChanged = Signal()
    trialChanged = Signal()
    gardenChanged = Signal()
    cardReadyChanged = Signal()
    slotFittedChanged = Signal()
    slotReadyChanged = Signal()
    padFittedChanged = Signal()
    padReadyChanged = Signal()
    phoneReadyChanged = Signal()
    cardStaysChanged = Signal()
    openChanged = Signal()
    printerFittedChanged = Signal()
    printerReadyChanged = Signal()
    paperOutChanged = Signal()
    earsTitleChanged = Signal()
    earsNextChanged = Signal()
    todayChanged = Signal()
    aboutKnownChanged = Signal()
    servicesKnownChanged = Signal()
    cameralessChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = UnitProps()

    def show(self, props: UnitProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        publish(self, before, props)

    @Property("QStringList", notify=productChanged)
    def product(self) -> list[str]:
        return list(self._props.product)

    @Property("QStringList", notify=hallChanged)
    def hall(self) -> list[str]:
        return list(self._props.hall)

    @Property("QStringList", notify=streetChanged)
    def street(self) -> list[str]:
        return list(self._props.street)

    @Property("QStringList", notify=unitChanged)
    def unit(self) -> list[str]:
        return list(self._props.unit)

    @Property("QStringList", notify=clockChanged)
    def clock(self) -> list[str]:
        return list(self._props.clock)

    @Property("QStringList", notify=hoursChanged)
    def hours(self) -> list[str]:
        return list(self._props.hours)

    @Property("QStringList", notify=deskUnitChanged)
    def deskUnit(self) -> list[str]:
        return list(self._props.deskUnit)

    @Property("QStringList", notify=deskHotlineChanged)
    def deskHotline(self) -> list[str]:
        return list(self._props.deskHotline)

    @Property("QStringList", notify=phoneNamesChanged)
    def phoneNames(self) -> list[str]:
        return list(self._props.phoneNames)

    @Property("QStringList", notify=closedTitleChanged)
    def closedTitle(self) -> list[str]:
        return list(self._props.closedTitle)

    @Property("QStringList", notify=closedWhenChanged)
    def closedWhen(self) -> list[str]:
        return list(self._props.closedWhen)

    @Property(bool, notify=nightChanged)
    def night(self) -> bool:
        return self._props.night

    @Property("QStringList", notify=cannotOpenChanged)
    def cannotOpen(self) -> list[str]:
        return list(self._props.cannotOpen)

    @Property(bool, notify=trialChanged)
    def trial(self) -> bool:
        return self._props.trial

    @Property(bool, notify=gardenChanged)
    def garden(self) -> bool:
        return self._props.garden

    @Property(bool, notify=cardReadyChanged)
    def cardReady(self) -> bool:
        return self._props.cardReady

    @Property(bool, notify=slotFittedChanged)
    def slotFitted(self) -> bool:
        return self._props.slotFitted

    @Property(bool, notify=slotReadyChanged)
    def slotReady(self) -> bool:
        return self._props.slotReady

    @Property(bool, notify=padFittedChanged)
    def padFitted(self) -> bool:
        return self._props.padFitted

    @Property(bool, notify=padReadyChanged)
    def padReady(self) -> bool:
        return self._props.padReady

    @Property(bool, notify=phoneReadyChanged)
    def phoneReady(self) -> bool:
        return self._props.phoneReady

    @Property(bool, notify=cardStaysChanged)
    def cardStays(self) -> bool:
        return self._props.cardStays

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        return self._props.open

    @Property(bool, notify=printerFittedChanged)
    def printerFitted(self) -> bool:
        return self._props.printerFitted

    @Property(bool, notify=printerReadyChanged)
    def printerReady(self) -> bool:
        return self._props.printerReady

    @Property(bool, notify=paperOutChanged)
    def paperOut(self) -> bool:
        return self._props.paperOut

    @Property("QStringList", notify=earsTitleChanged)
    def earsTitle(self) -> list[str]:
        """What an ear-first visitor lacks, for whoever comes to help; empty when all is well."""
        return list(self._props.earsTitle)

    @Property("QStringList", notify=earsNextChanged)
    def earsNext(self) -> list[str]:
        return list(self._props.earsNext)

    @Property("QStringList", notify=todayChanged)
    def today(self) -> list[str]:
        return list(self._props.today)

    @Property(bool, notify=aboutKnownChanged)
    def aboutKnown(self) -> bool:
        return self._props.aboutKnown

    @Property(bool, notify=servicesKnownChanged)
    def servicesKnown(self) -> bool:
        return self._props.servicesKnown

    @Property(bool, notify=cameralessChanged)
    def cameraless(self) -> bool:
        return self._props.cameraless
