"""The robot visitor's script: sign in, do one job, end, take the card."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import SentUnconfirmed
from kiosk.values import dataclass
from kiosk.view.camera import Camera
from kiosk.view.robot import Condition, Robot, Script
from kiosk.visit import states as st
from kiosk.visit.gates import why_no_print, why_no_sign_in
from kiosk.wiring.report import Report

NO_LINE = {
    LineStatus.DOWN: FailureCode.LINE_DOWN,
    LineStatus.UNTRUSTED: FailureCode.PLATFORM_UNTRUSTED,
    LineStatus.REFUSED: FailureCode.UNIT_REFUSED,
}


class Outside(Protocol):
    """What the person brings and does off the screen. All of it may block.

    `arrive` comes first, once the kiosk is ready for somebody.
    """

    def arrive(self) -> None: ...

    def insert_card(self) -> None: ...

    def take_card(self) -> None: ...

    def scan(self, address: str) -> None: ...

    def type_number(self, match_number: str) -> None: ...

    def read_sms(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Errand:
    """What the robot came for."""

    sign_in: st.SignIn
    job: str  # "proof" or "record"


class Journey:
    """One visit from attract to attract."""

    def __init__(
        self, errand: Errand, robot: Robot, camera: Camera, outside: Outside, report: Report
    ) -> None:
        self._errand = errand
        self._robot = robot
        self._camera = camera
        self._outside = outside
        self._report = report
        self._helpers = ThreadPoolExecutor(1, "outside")
        self.printing_touched_at: float | None = None

    def script(self) -> Script:
        """Yields conditions; returns when the visit is over, done or not."""
        yield self._ready_for_somebody
        yield self._seeing("begin")
        self._camera.retake()
        self._outside.arrive()
        yield from self._touch("begin")
        yield self._showing(st.ChooseSignIn)
        yield from self._sign_in()
        yield self._showing(st.ConfirmPerson, st.Home)
        if isinstance(self._state, st.ConfirmPerson):
            yield from self._touch("yesItsMe")
        yield self._showing(st.Home)
        if self._ended_early():
            return
        yield from self._proof() if self._errand.job == "proof" else self._record()
        if not self._ended_early():
            yield from self._leave()

    def why_stuck(self) -> FailureCode | None:
        """Why the kiosk does not offer what the robot waits for, if it has said so."""
        visit = self._camera.visit
        match self._state:
            case st.Attract() | st.ChooseSignIn() if visit is not None:
                return why_no_sign_in(visit.facts, self._errand.sign_in)
            case st.Page() if visit is not None and self._errand.job == "proof":
                return why_no_print(visit)
            case _:
                return None

    def close(self) -> None:
        self._helpers.shutdown(wait=False, cancel_futures=True)

    def _sign_in(self) -> Script:
        if self._errand.sign_in is st.SignIn.PHONE:
            yield from self._touch("choosePhone")
            yield self._code_shown
            yield from self._outside_does(self._outside.scan, self._address())
            yield self._showing(st.CodeScanned)
            if isinstance(self._state, st.CodeScanned):
                number = self._state.match_number
                yield from self._outside_does(self._outside.type_number, number)
            return
        yield from self._touch("chooseCard")
        yield self._showing(st.AwaitCard, st.ReadingCard, st.StepUp)
        yield from self._outside_does(self._outside.insert_card)
        yield self._showing(st.StepUp, st.ConfirmPerson)
        if not self._ended_early() and self._camera.visit and self._camera.visit.insertion is None:
            yield from self._outside_does(self._outside.take_card)  # asked back once it was read
        if isinstance(self._state, st.StepUp):
            yield from self._step_up()

    def _step_up(self) -> Script:
        yield from self._touch("sendCode")
        sms: list[str] = []
        yield from self._outside_does(lambda: sms.append(self._outside.read_sms()))
        for digit in sms[0]:
            yield from self._touch(f"key{digit}")
        yield from self._touch("keyOk")

    def _proof(self) -> Script:
        yield from self._touch("jobLists")
        yield self._showing(st.Page)
        yield from self._touch("printProof")
        self.printing_touched_at = self._camera.now()
        yield self._showing(st.TakeSlip, st.SlipUnsure)
        state = self._state
        unconfirmed = isinstance(state, st.SlipUnsure) and isinstance(
            state.outcome, SentUnconfirmed
        )
        if isinstance(state, st.TakeSlip) or unconfirmed:
            self._report.outcome = "done"

    def _record(self) -> Script:
        yield from self._touch("jobRecord")
        yield self._showing(st.Page)
        statement = self._camera.visit.statement if self._camera.visit else None
        if statement is not None and statement.entries:
            yield from self._touch(f"entry-{statement.entries[0].entry_id}")
            yield self._on_page(st.PageName.ENTRY)
            yield from self._touch("back")
            yield self._on_page(st.PageName.RECORD)
        yield from self._touch("back")
        yield self._showing(st.Home)
        yield from self._touch("coverage")
        yield self._on_page(st.PageName.COVERAGE)
        if not self._ended_early():
            self._report.outcome = "done"

    def _leave(self) -> Script:
        yield self._end_offered
        self._robot.touch("done" if self._robot.sees("done") else "end")
        yield self._showing(st.TakeCard, st.Farewell, st.Attract)
        if isinstance(self._state, st.TakeCard):
            yield from self._outside_does(self._outside.take_card)
        yield self._showing(st.Farewell, st.Attract)
        yield self._showing(st.Attract)

    # ---- looking and touching --------------------------------------------------------------------

    @property
    def _state(self) -> st.State | None:
        return self._camera.visit.state if self._camera.visit else None

    def _touch(self, name: str) -> Script:
        yield self._seeing(name)
        if not self._ended_early():
            self._robot.touch(name)

    def _outside_does(self, what: Callable[..., None], *given: str) -> Script:
        if self._ended_early():
            return
        future: Future[object] = self._helpers.submit(what, *given)
        yield from self._robot.await_result(future)

    def _seeing(self, name: str) -> Condition:
        def condition() -> bool:
            return self._ended_early() or self._robot.sees(name)

        condition.__name__ = f"to see {name}"
        return condition

    def _showing(self, *wanted: type) -> Condition:
        def condition() -> bool:
            return isinstance(self._state, wanted) or self._ended_early()

        condition.__name__ = "to be shown " + " or ".join(each.__name__ for each in wanted)
        return condition

    def _on_page(self, page: st.PageName) -> Condition:
        def condition() -> bool:
            state = self._state
            return self._ended_early() or (isinstance(state, st.Page) and state.name is page)

        condition.__name__ = f"to be shown the page {page.value}"
        return condition

    def _ready_for_somebody(self) -> bool:
        visit = self._camera.visit
        if visit is None or not isinstance(visit.state, st.Attract):
            return self._ended_early()
        return visit.facts.line is LineStatus.UP

    def _code_shown(self) -> bool:
        state = self._state
        shown = isinstance(state, st.ShowCode) and bool(state.verification_uri)
        return self._ended_early() or shown

    def _end_offered(self) -> bool:
        return self._robot.sees("done") or self._robot.sees("end")

    def _address(self) -> str:
        """The address in the code on the screen, read from the screen as a phone would."""
        return self._robot.read_code() if not self._ended_early() else ""

    def _ended_early(self) -> bool:
        visit = self._camera.visit
        code = _code_of(visit) if visit else None
        if code is not None:
            self._report.outcome = "failed"
            self._report.failure_code = code
        return code is not None


def _code_of(visit: st.Visit) -> str | None:
    """Why this visit can go no further, if it cannot."""
    match visit.state:
        case st.Problem(code) | st.PrintFailed(code):
            return code.value
        case st.CardRefused(refusal):
            return refusal.value
        case st.ChooseSignIn(note) if note is not None:
            return note.value
        case st.Closed() if visit.facts.line in NO_LINE:
            return NO_LINE[visit.facts.line].value
        case _:
            return None
