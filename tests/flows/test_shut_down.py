"""The program ends in the middle of a slip: its number is void, and the token revoked."""

from pytestqt.qtbot import QtBot

from kiosk.domain.printing import PrintStep
from kiosk.sandbox.hall import VirtualHall
from kiosk.visit import states as st
from tests.flows.staged import MovableClock, Staged

CRAWLING = 0.01


def test_a_slip_cut_off_by_the_end_is_void(
    place: tuple[VirtualHall, MovableClock], qtbot: QtBot
) -> None:
    staged = Staged(*place, CRAWLING)
    try:
        staged.at_attract()
        staged.by_card("owner")
        session = staged.visit.session
        assert session is not None
        staged.print_proof()
        staged.until(lambda: underway(staged), "the slip to be on its way out")
        (serial,) = staged.serials
        assert not staged.is_void(serial)
    finally:
        staged.close()
    # Nothing is waited for here: when the program has ended, both are done.
    assert staged.is_void(serial)
    tokens = staged.hall.platform.tokens
    token = tokens.find(session.access_token, staged.hall.unit.unit_id)
    assert token is None or not tokens.is_open(token)


def underway(staged: Staged) -> bool:
    state = staged.state
    return isinstance(state, st.Printing) and state.progress is PrintStep.SENDING
