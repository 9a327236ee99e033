"""One entry with its passport: whose word it is, under which rule, and what is not known of it."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.entries import Entry
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.values import dataclass
from kiosk.view import dates, legal
from kiosk.view.passport import PassportLine, not_given
from kiosk.view.qml import Property, QmlUncreatable
from kiosk.view.rows import Rows
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair, pair, publish
from kiosk.view.standing import signed
from kiosk.visit.contest_gates import may_contest, open_case, too_late
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Page, Visit

QML_IMPORT_NAME = "Osmanthus.View"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, repr=False)
class EntryProps(Personal):
    """The four days of an entry's way are empty where the office did not give them.

    `case` is the number of the visitor's open case about it, `promise` what contesting it costs and
    when it is answered; `tooLate`: the time to contest it is over.
    """

    entryId: str = ""
    name: Pair = NO_WORDS
    points: str = ""
    happened: Pair = NO_WORDS
    reported: Pair = NO_WORDS
    arrived: Pair = NO_WORDS
    counted: Pair = NO_WORDS
    case: str = ""
    canContest: bool = False
    canRepair: bool = False
    canPrint: bool = False
    tooLate: bool = False
    promise: Pair = NO_WORDS
    lines: tuple[PassportLine, ...] = ()


def derive_entry(visit: Visit, setting: Setting, today: date) -> EntryProps:
    """The chosen entry; an unknown id shows nothing."""
    state, statement = visit.state, visit.statement
    if statement is None or not isinstance(state, Page):
        return EntryProps()
    entry = next((e for e in statement.entries if e.entry_id == state.item_id), None)
    if entry is None:
        return EntryProps()
    case = open_case(visit, ContestKind.ENTRY, entry.entry_id)
    return EntryProps(
        entryId=entry.entry_id,
        name=setting.drawable(entry.name),
        points=signed(entry.points),
        happened=_day(entry.happened_on, today),
        reported=_day(entry.reported_on, today),
        arrived=_day(entry.arrived_on, today),
        counted=_day(entry.counted_on, today),
        case=case.number if case is not None else "",
        canContest=bool(setting.city.contest.grounds)
        and may_contest(visit, ContestKind.ENTRY, entry.entry_id),
        canPrint=Touch.PRINT_THIS in offered(visit),
        canRepair=entry.negative and setting.city.contest.repair is not None,
        tooLate=too_late(visit, entry),
        promise=_promise(entry, statement.asked_on, setting),
        lines=_passport(entry, setting),
    )


def _promise(entry: Entry, today: date, setting: Setting) -> Pair:
    code = entry.rule.code if entry.rule is not None else ""
    remedy = setting.city.contest.remedy(ContestKind.ENTRY, code)
    return NO_WORDS if remedy is None else legal.promise(remedy.answer_within, today, setting)


def _passport(entry: Entry, setting: Setting) -> tuple[PassportLine, ...]:
    kept, repair = entry.kept_until, entry.repair_from
    given = [
        ("label_reported_by", _reporter(entry, setting)),
        ("label_rule", _rule(entry, setting)),
        ("label_visible_to", _drawable(entry.visible_to, setting)),
        ("label_kept_until", None if kept is None else pair(dates.day(kept))),
    ]
    if entry.negative:
        given.append(("label_severity", _class(entry, setting)))
        given.append(("label_repair_from", None if repair is None else pair(dates.day(repair))))
    office = Bilingual(*setting.drawable(entry.reporter))
    lines = [_line(setting.say(label), value, office, setting) for label, value in given]
    lines += [
        _line(setting.drawable(detail.label), _drawable(detail.value, setting), office, setting)
        for detail in entry.details
    ]
    return tuple(lines)


def _class(entry: Entry, setting: Setting) -> Pair | None:
    severity = entry.severity
    return None if severity is None else setting.say(f"severity_{severity.value}")


def _drawable(text: Bilingual | None, setting: Setting) -> Pair | None:
    return None if text is None else setting.drawable(text)


def _line(label: Pair, value: Pair | None, office: Bilingual, setting: Setting) -> PassportLine:
    if value is None:
        return not_given(label, office, setting)
    return PassportLine(label, value, missing=False)


def _reporter(entry: Entry, setting: Setting) -> Pair:
    office = Bilingual(*setting.drawable(entry.reporter))
    if entry.record_number is None:
        return pair(office)
    number = setting.shown(entry.record_number)
    return setting.say("record_number", office=office, number=number)


def _rule(entry: Entry, setting: Setting) -> Pair:
    rule = entry.rule
    if rule is None:
        return setting.status("no_rule")
    key = "rule_trial" if rule.trial else "rule_version"
    return setting.say(key, code=rule.code, version=rule.version)


def _day(value: date | None, today: date) -> Pair:
    return NO_WORDS if value is None else pair(dates.short_day(value, today))


@QmlElement
@QmlUncreatable("the KioskView has one")
class EntryView(QObject):
    """An entry for QML; `lines` is the model, its roles are the fields of `PassportLine`."""

    entryIdChanged = Signal()
    nameChanged = Signal()
    pointsChanged = Signal()
    happenedChanged = Signal()
    reportedChanged = Signal()
    arrivedChanged = Signal()
    countedChanged = Signal()
    caseChanged = Signal()
    canContestChanged = Signal()
    canRepairChanged = Signal()
    canPrintChanged = Signal()
    tooLateChanged = Signal()
    promiseChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._props = EntryProps()
        self._lines = Rows(PassportLine, self)

    def show(self, props: EntryProps) -> None:
        """Take new props and tell what changed."""
        before, self._props = self._props, props
        self._lines.show(props.lines)
        publish(self, before, props)

    def clear(self) -> None:
        """Forget the visitor."""
        self.show(EntryProps())

    @Property(str, notify=entryIdChanged)
    def entryId(self) -> str:
        return self._props.entryId

    @Property("QStringList", notify=nameChanged)
    def name(self) -> list[str]:
        return list(self._props.name)

    @Property(str, notify=pointsChanged)
    def points(self) -> str:
        return self._props.points

    @Property("QStringList", notify=happenedChanged)
    def happened(self) -> list[str]:
        return list(self._props.happened)

    @Property("QStringList", notify=reportedChanged)
    def reported(self) -> list[str]:
        return list(self._props.reported)

    @Property("QStringList", notify=arrivedChanged)
    def arrived(self) -> list[str]:
        return list(self._props.arrived)

    @Property("QStringList", notify=countedChanged)
    def counted(self) -> list[str]:
        return list(self._props.counted)

    @Property(str, notify=caseChanged)
    def case(self) -> str:
        return self._props.case

    @Property(bool, notify=canContestChanged)
    def canContest(self) -> bool:
        return self._props.canContest

    @Property(bool, notify=canPrintChanged)
    def canPrint(self) -> bool:
        return self._props.canPrint

    @Property(bool, notify=canRepairChanged)
    def canRepair(self) -> bool:
        return self._props.canRepair

    @Property(bool, notify=tooLateChanged)
    def tooLate(self) -> bool:
        return self._props.tooLate

    @Property("QStringList", notify=promiseChanged)
    def promise(self) -> list[str]:
        return list(self._props.promise)

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines
