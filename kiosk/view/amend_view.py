"""Which of what is held about the visitor is to be corrected or deleted."""

from kiosk.domain.held import HeldItem
from kiosk.domain.remedies import ContestKind
from kiosk.view.case_view import standing_of
from kiosk.view.setting import Setting
from kiosk.view.sheet_view import Choice, SheetProps
from kiosk.visit import contest_gates as gates
from kiosk.visit.states import Visit


def derive_amend(visit: Visit, setting: Setting) -> SheetProps:
    """Every held fact by its name, never its value; what is asked already leads to its case."""
    statement = visit.statement
    if statement is None:
        return SheetProps()
    return SheetProps(
        lead=setting.page("amend_which"),
        choices=tuple(_choice(item, visit, setting) for item in statement.held),
    )


def _choice(item: HeldItem, visit: Visit, setting: Setting) -> Choice:
    label = setting.drawable(item.label)
    case = gates.open_case(visit, ContestKind.HELD, item.category)
    if case is not None:
        return Choice(case.number, "case", label, standing_of(case, setting))
    source = setting.status("not_given") if item.source is None else setting.drawable(item.source)
    return Choice(item.category, "held", label, source)
