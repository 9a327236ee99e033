"""The executor sends a confirmation under one key, and another one under another."""

import time

from kiosk.domain.cases import Filing
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.remedies import ContestKind
from kiosk.runtime.attempt import Attempt
from kiosk.runtime.calls import Calls
from kiosk.runtime.filing import Filing as Executing
from kiosk.runtime.workers import Workers
from kiosk.visit import effects as fx
from kiosk.visit.contest_events import CaseFiled, FilingFailed
from kiosk.visit.events import Event
from kiosk.visit.states import Session, SignIn
from tests.unit.runtime_fakes import FakeCentral, Hall
from tests.visit.samples import SUBJECTS

FILING = Filing(ContestKind.ENTRY, "entry-0-of-subject-of-chen", "wrong")


def test_the_key_is_the_confirmations() -> None:
    hall = Hall()
    granted = hall.token(0)
    lost = [True, True, False, False]

    def before(name: str) -> None:
        if name == "file_case" and lost.pop(0):
            raise Failure(FailureCode.LINE_DOWN)

    hall.before = before
    posted: list[Event] = []
    trouble: list[FailureCode] = []
    workers = Workers("test", 1)
    filing = Executing(Calls(workers, posted.append, trouble.append))
    attempt = Attempt(7, FakeCentral(hall))
    session = Session(granted.access_token, SUBJECTS[0], SignIn.PHONE)
    for confirmation in (1, 1, 1, 2):
        filing.file(attempt, fx.FileCase(7, confirmation, session, FILING))
    end = time.monotonic() + 5
    while len(posted) < 4 and time.monotonic() < end:
        time.sleep(0.005)
    workers.stop(1.0)
    assert [type(event) for event in posted] == [FilingFailed, FilingFailed, CaseFiled, CaseFiled]
    first, second, third, other = hall.keys
    assert first == second == third != other
    assert len(hall.cases) == 2
    assert trouble == [FailureCode.LINE_DOWN, FailureCode.LINE_DOWN]
    attempt.end()
    assert attempt.keys == {}
