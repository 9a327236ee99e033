"""What can be contested, and what already is: the page behind Home's second job."""

from kiosk.domain.cases import Case
from kiosk.domain.entries import Entry
from kiosk.domain.remedies import ContestKind
from kiosk.view.case_view import standing_of
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import Choice, SheetProps
from kiosk.view.snapshot import Pair, pair
from kiosk.view.standing import signed
from kiosk.visit import contest_gates as gates
from kiosk.visit.states import Visit


def derive_contests(visit: Visit, setting: Setting) -> SheetProps:
    """Cases first, then every entry that is not under way; a late negative one leads to repair."""
    statement = visit.statement
    if statement is None:
        return SheetProps()
    cases = tuple(
        Choice(case.number, "case", _what(visit, case, setting), standing_of(case, setting))
        for case in visit.cases
    )
    entries = tuple(
        Choice(entry.entry_id, way, _name(entry, setting), _reporter(entry, setting))
        for entry in statement.entries
        if (way := _way(visit, entry))
    )
    key = "contests_some" if entries else "contests_none"
    return SheetProps(
        lead=setting.say("contests_cases" if cases and not entries else key),
        choices=(*cases, *entries),
        can=gates.can_ask(visit),
    )


def _way(visit: Visit, entry: Entry) -> str:
    if gates.may_contest(visit, ContestKind.ENTRY, entry.entry_id):
        return "contest"
    late = gates.too_late(visit, entry) and entry.negative
    return "repair" if late else ""


def _what(visit: Visit, case: Case, setting: Setting) -> Pair:
    if _covered(visit, case, setting):
        return setting.say("entry_covered")
    return setting.drawable(case.what)


def _reporter(entry: Entry, setting: Setting) -> Pair:
    if entry.category in setting.city.covered:
        return setting.say("entry_covered_why")
    return setting.drawable(entry.reporter)


def _covered(visit: Visit, case: Case, setting: Setting) -> bool:
    """Whether the case is about an entry that is covered on lists."""
    entry = gates.entry_of(visit, case.reference) if case.kind is ContestKind.ENTRY else None
    return entry is not None and entry.category in setting.city.covered


def _name(entry: Entry, setting: Setting) -> tuple[str, str]:
    covered = entry.category in setting.city.covered
    zh, en = setting.say("entry_covered") if covered else pair(entry.name)
    points = signed(entry.points)
    return (setting.shown(f"{points} {zh}"), setting.shown(f"{points} {en}"))
