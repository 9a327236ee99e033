"""P7: a wheelchair user: the same as everybody, seated."""

from kiosk.visit import states as st
from tests.flows.staged import Staged


def test_a_slip_that_fell_behind_is_printed_again_and_the_first_is_void(staged: Staged) -> None:
    staged.by_phone("wheelchair")
    staged.print_proof()
    first = staged.shown(st.TakeSlip).serial
    staged.touch("retry")
    staged.until(
        lambda: isinstance(staged.state, st.TakeSlip) and staged.state.serial != first, "another"
    )
    assert first is not None
    staged.until(lambda: staged.is_void(first), "the first to be void")
    assert not staged.is_void(staged.state.serial)
    staged.finish()


def test_the_phone_needs_no_slot(staged: Staged) -> None:
    """Where the slot is too high: the code is on the screen, and read from the seat."""
    staged.by_phone("wheelchair")
    staged.touch("jobLists")
    staged.until(lambda: staged.sees("printProof"), "the proof")
    staged.finish()
