"""Executes what concerns cases. A confirmation's key lives with the visit, and ends with it."""

from kiosk.central.port import CentralVisit
from kiosk.domain.failures import Failure
from kiosk.runtime.attempt import Attempt
from kiosk.runtime.calls import Calls
from kiosk.visit import effects as fx
from kiosk.visit.contest_events import CaseFiled, CaseTold, FilingFailed
from kiosk.visit.events import Event


class Filing:
    """`file` is called in the executor's thread; the calls are made in workers."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def file(self, attempt: Attempt, effect: fx.FileCase) -> None:
        """The same confirmation always goes under the same Idempotency-Key."""
        import secrets  # noqa: PLC0415 - loads a library of its own, which a start does without

        key = attempt.keys.setdefault(effect.confirmation, secrets.token_urlsafe(24))

        def call(session: CentralVisit) -> Event:
            try:
                case = session.file_case(effect.session, effect.filing, key)
            except Failure as failure:
                self._calls.line_trouble(failure.code)
                return FilingFailed(effect.visit_id, effect.confirmation, failure.code)
            return CaseFiled(effect.visit_id, effect.confirmation, case)

        self._calls.make(attempt, call)

    def look_up(self, attempt: Attempt, effect: fx.LookUpCase) -> None:
        """How the case stands."""

        def call(session: CentralVisit) -> Event:
            case = session.look_up_case(effect.session, effect.token)
            return CaseTold(effect.visit_id, case)

        self._calls.make(attempt, call)

    def withdraw(self, attempt: Attempt, effect: fx.WithdrawStatement) -> None:
        """The case without the visitor's statement."""

        def call(session: CentralVisit) -> Event:
            case = session.withdraw_statement(effect.session, effect.token)
            return CaseTold(effect.visit_id, case)

        self._calls.make(attempt, call)
