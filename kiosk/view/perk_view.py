"""One perk: who says so, from which score, who grants it; and the report of its refusal."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.failures import FailureCode
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.personal import Personal
from kiosk.values import dataclass
from kiosk.view import dates
from kiosk.view.passport import PassportLine
from kiosk.view.perks_view import distance
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.visit.events import Touch
from kiosk.visit.gates import can_report, offered
from kiosk.visit.states import Page, PerkReport, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class PerkProps(Personal):
    """`reported`: the day this visitor reported it; `progress` and `failed` are the report's."""

    name: Pair = NO_WORDS
    mark: str = ""
    word: Pair = NO_WORDS
    meaning: Pair = NO_WORDS
    far: Pair = NO_WORDS
    reported: Pair = NO_WORDS
    canPrint: bool = False
    canReport: bool = False
    progress: str = ""
    failed: Pair = NO_WORDS
    lines: tuple[PassportLine, ...] = ()


def derive_perk(visit: Visit, setting: Setting, today: date) -> PerkProps:
    """The chosen perk; an unknown id shows nothing."""
    state, statement = visit.state, visit.statement
    if statement is None or not isinstance(state, Page | PerkReport):
        return PerkProps()
    perk_id = state.item_id if isinstance(state, Page) else state.perk_id
    told = next((perk for perk in statement.perks if perk.perk_id == perk_id), None)
    if told is None:
        return PerkProps()
    perk = told.as_of(today)
    report = state if isinstance(state, PerkReport) else None
    return PerkProps(
        name=setting.drawable(perk.name),
        mark=perk.state.value,
        word=setting.page(f"perk_{perk.state.value}"),
        meaning=setting.page(f"perk_{perk.state.value}_means", day=dates.day(perk.on)),
        far=distance(perk, statement.score, setting),
        reported=NO_WORDS
        if perk.reported_on is None
        else setting.page("perk_reported", day=dates.short_day(perk.reported_on, today)),
        canPrint=Touch.PRINT_THIS in offered(visit),
        canReport=can_report(visit, perk_id),
        progress=report.progress.value if report else "",
        failed=_why(report.failed, setting) if report and report.failed else NO_WORDS,
        lines=_facts(perk, statement.score, setting),
    )


def _facts(perk: Perk, score: int, setting: Setting) -> tuple[PassportLine, ...]:
    confirmed = perk.state is PerkState.CONFIRMED
    missing = "not_given" if confirmed else "not_confirmed"
    phone = None if perk.phone is None else (perk.phone, perk.phone)
    return (
        PassportLine(setting.page("label_from"), _from(perk, score, setting), missing=False),
        _line("label_granted_by", perk.granted_by, missing, setting),
        _line("label_paid_by", perk.paid_by, missing, setting),
        _line("label_basis", perk.basis, "not_given", setting),
        PassportLine(
            setting.page("label_phone"), phone or setting.status("not_given"), missing=phone is None
        ),
    )


def _from(perk: Perk, score: int, setting: Setting) -> Pair:
    if perk.threshold is None:
        return setting.page("perk_for_all")
    return setting.page("perk_from", threshold=perk.threshold, score=score)


def _line(label: str, value: Bilingual | None, missing: str, setting: Setting) -> PassportLine:
    if value is not None:
        return PassportLine(setting.page(label), setting.drawable(value), missing=False)
    said = setting.page(missing) if missing == "not_confirmed" else setting.status(missing)
    return PassportLine(setting.page(label), said, missing=True)


def _why(code: FailureCode, setting: Setting) -> Pair:
    return pair(setting.words.failure(code).title)


@QmlElement
@QmlUncreatable("the KioskView has one")
class PerkView(QObject):
    """A perk for QML; the roles of `lines` are the fields of `PassportLine`."""

    nameChanged = Signal()
    markChanged = Signal()
    wordChanged = Signal()
    meaningChanged = Signal()
    farChanged = Signal()
    reportedChanged = Signal()
    canPrintChanged = Signal()
    canReportChanged = Signal()
    progressChanged = Signal()
    failedChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = PerkProps()
        self._lines = Rows(PassportLine, self)

    def show(self, props: PerkProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(PerkProps())

    @Property("QStringList", notify=nameChanged)
    def name(self) -> list[str]:
        return list(self._props.name)

    @Property(str, notify=markChanged)
    def mark(self) -> str:
        return self._props.mark

    @Property("QStringList", notify=wordChanged)
    def word(self) -> list[str]:
        return list(self._props.word)

    @Property("QStringList", notify=meaningChanged)
    def meaning(self) -> list[str]:
        return list(self._props.meaning)

    @Property("QStringList", notify=farChanged)
    def far(self) -> list[str]:
        return list(self._props.far)

    @Property("QStringList", notify=reportedChanged)
    def reported(self) -> list[str]:
        return list(self._props.reported)

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(bool, notify=canReportChanged)
    def canReport(self) -> bool:
        return self._props.canReport

    @Property(str, notify=progressChanged)
    def progress(self) -> str:
        return self._props.progress

    @Property("QStringList", notify=failedChanged)
    def failed(self) -> list[str]:
        return list(self._props.failed)

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
