"""A void that the platform refuses for good is over: nobody asks again for ever."""

from structlog.testing import capture_logs

from kiosk.sandbox.hall import VirtualHall


def test_an_unknown_slip_is_not_asked_after_again() -> None:
    with VirtualHall() as hall, capture_logs() as logged:
        hall.central().void_proof(2**40 - 1)
    assert [(line["event"], line["status"]) for line in logged] == [("void_refused", 404)]
