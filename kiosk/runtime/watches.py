"""What is asked again and again: has the phone ended the session, is the line up."""

import threading
from collections.abc import Callable

from kiosk.central.port import Central
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.runtime.attempt import Attempt, VisitOver
from kiosk.runtime.calls import note_fault
from kiosk.runtime.pace import PASSING, Pace
from kiosk.runtime.workers import Workers
from kiosk.visit.events import Event, LineChanged, SessionEnded


class SessionWatch:
    """Asks for one token at a time until it is ended, revoked, or its visit is over."""

    def __init__(self, workers: Workers, post: Callable[[Event], None], pace: Pace) -> None:
        self._workers = workers
        self._post = post
        self._pace = pace
        self._token: str | None = None

    def watch(self, attempt: Attempt, token: str) -> None:
        """From now on, once a second."""
        self._token = token
        self._workers.submit(lambda: self._ask(attempt, token), delay=self._pace.session)

    def forget(self, token: str) -> None:
        """This token is being revoked."""
        if self._token == token:
            self._token = None

    def _ask(self, attempt: Attempt, token: str) -> None:
        if token != self._token:
            return
        pause = self._pace.session
        try:
            with attempt.calling() as session:
                ended = session.ended(token)
        except VisitOver:
            return
        except Failure:
            # A line that is down ends no visit: what is on the screen is still the visitor's own.
            ended, pause = None, self._pace.session_after_failure
        except Exception as error:  # noqa: BLE001 - "End now" has to work for the whole visit
            note_fault("session", error)
            ended, pause = None, self._pace.session_after_failure
        if ended is not None:
            self._post(SessionEnded(attempt.visit_id, ended))
        elif token == self._token:
            self._workers.submit(lambda: self._ask(attempt, token), delay=pause)


_OF_TRUST = (FailureCode.PLATFORM_UNTRUSTED, FailureCode.UNIT_REFUSED)


class LineWatch:
    """Posts `LineChanged` when the platform's health turns out to be another."""

    def __init__(
        self, workers: Workers, central: Central, post: Callable[[Event], None], pace: Pace
    ) -> None:
        self._workers = workers
        self._central = central
        self._post = post
        self._pace = pace
        self._lock = threading.Lock()
        self._turn = 0
        self._told: LineStatus | None = None
        self._asking = False

    def start(self) -> None:
        """Ask now, and from now on."""
        self._ask_in(0.0)

    def trouble(self, code: FailureCode) -> None:
        """A call of a visit failed: if that may be the line's fault, look at once."""
        if code in PASSING or code in _OF_TRUST:
            self._ask_in(0.0)

    def look(self) -> None:
        """Somebody wants to know now; a question under way will tell them."""
        if not self._asking:
            self._ask_in(0.0)

    def _ask_in(self, delay: float) -> None:
        with self._lock:
            self._turn += 1
            turn = self._turn
        self._workers.submit(lambda: self._ask(turn), delay)

    def _ask(self, turn: int) -> None:
        with self._lock:
            if turn != self._turn:
                return  # a later question has been put in its place
        self._asking = True
        try:
            status = self._central.health()
        except Exception as error:  # noqa: BLE001 - or nobody would ever ask again
            note_fault("health", error)
            status = LineStatus.DOWN
        with self._lock:
            self._asking = False
            news = status is not self._told
            self._told = status
            latest = turn == self._turn
        if news:
            self._post(LineChanged(status))
        if latest:
            self._ask_in(self._pace.line(status))
