"""One call to the platform for a visit: in a worker, its answer or its failure as an event."""

from collections.abc import Callable

from kiosk.central.port import CentralVisit
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log
from kiosk.runtime.attempt import Attempt, VisitOver
from kiosk.runtime.workers import Workers
from kiosk.visit.events import EffectFailed, Event

Post = Callable[[Event], None]


class Calls:
    """Foreground calls. `line_trouble` is told of failures that say something of the line."""

    def __init__(
        self, workers: Workers, post: Post, line_trouble: Callable[[FailureCode], None]
    ) -> None:
        self.workers = workers
        self.post = post
        self.line_trouble = line_trouble

    def make(
        self,
        attempt: Attempt,
        call: Callable[[CentralVisit], Event],
        *,
        job: int = 0,
    ) -> None:
        """Have `call` made and its event posted, or `EffectFailed`.

        An answer that comes after the visit has ended is posted too: the visit knows what to do
        with a token nobody waits for.
        """
        self.workers.submit(lambda: self._make(attempt, call, job))

    def failed(self, attempt: Attempt, code: FailureCode, job: int = 0) -> None:
        """A call came to nothing."""
        self.line_trouble(code)
        self.post(EffectFailed(attempt.visit_id, code, job))

    def _make(self, attempt: Attempt, call: Callable[[CentralVisit], Event], job: int) -> None:
        try:
            with attempt.calling() as session:
                event = call(session)
        except VisitOver:
            return
        except Failure as failure:
            self.failed(attempt, failure.code, job)
        except Exception as error:  # noqa: BLE001 - the visitor gets an answer whatever happens
            note_fault("call", error)
            self.failed(attempt, FailureCode.INTERNAL, job)
        else:
            self.post(event)


def note_fault(where: str, error: Exception) -> None:
    """The type alone: a message may hold what a record holds."""
    log.error("internal_fault", where=where, type=type(error).__name__)
