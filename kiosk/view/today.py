"""What works today, in one sentence for the attract screen: what still works with what does not."""

from kiosk.domain.device_status import LineStatus, PrinterCondition
from kiosk.view.setting import Setting
from kiosk.view.snapshot import NO_WORDS, Pair
from kiosk.visit.facts import Facts
from kiosk.visit.gates import can_sign_in
from kiosk.visit.states import SignIn

# A printer that is busy or has not spoken yet is not one that is out, nor is one never fitted.
_PAPER_AS_EVER = frozenset(
    {
        PrinterCondition.READY,
        PrinterCondition.BUSY,
        PrinterCondition.STARTING,
        PrinterCondition.NOT_FITTED,
    }
)


def today(facts: Facts, setting: Setting) -> Pair:
    """Nothing, if everything works or the unit has not asked yet."""
    if facts.line is LineStatus.STARTING:
        return NO_WORDS
    if not can_sign_in(facts, SignIn.PHONE):
        return setting.guide("today_line")
    paper = facts.printer.condition in _PAPER_AS_EVER
    card = can_sign_in(facts, SignIn.CARD)
    key = {(False, True): "phone", (True, False): "paper", (False, False): "phone_paper"}
    which = key.get((card, paper))
    return NO_WORDS if which is None else setting.guide(f"today_{which}")
