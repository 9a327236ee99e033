"""Begins what the visit asks for. Nothing here blocks the runner; every result is posted back."""

from collections.abc import Callable
from dataclasses import field
from typing import assert_never

from kiosk.central.port import Central, CentralVisit
from kiosk.runtime.attempt import Attempt
from kiosk.runtime.calls import Calls, Post
from kiosk.runtime.catalogue_watch import CatalogueWatch
from kiosk.runtime.filing import Filing
from kiosk.runtime.pace import Pace
from kiosk.runtime.ports import AuditSink, CardReading, SlipPrinting, SlipRenderer
from kiosk.runtime.printing import Printing
from kiosk.runtime.signing_in import SigningIn
from kiosk.runtime.undoing import Undoing
from kiosk.runtime.watches import LineWatch, SessionWatch
from kiosk.runtime.workers import Workers
from kiosk.upkeep.voids_due import VoidsDue
from kiosk.values import dataclass
from kiosk.visit import effects as fx
from kiosk.visit.events import Event, PerkReported, StatementArrived

SignInEffect = (
    fx.ReadCard
    | fx.RequestCode
    | fx.AwaitPhone
    | fx.StopAwaitingPhone
    | fx.AssertCard
    | fx.StartStepUp
    | fx.VerifyStepUp
    | fx.VouchForCard
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the executor works with. `renderers` makes one visit's renderer; `due` remembers which
    numbers are to be void, over a restart too.
    """

    central: Central
    cards: CardReading
    printer: SlipPrinting
    renderers: Callable[[], SlipRenderer]
    audit: AuditSink
    call_back_sound: Callable[[], None]
    due: VoidsDue = field(default_factory=lambda: VoidsDue(None))


class Executor:
    """`execute` belongs to the runner's thread; `post` is called in any."""

    def __init__(self, parts: Parts, post: Post, pace: Pace | None = None) -> None:
        pace = pace or Pace()
        # What the visitor waits for never queues behind what nobody waits for.
        self._foreground = Workers("central", 3)
        self._watching = Workers("session", 1)
        self._background = Workers("background", 2)
        self._parts = parts
        self._line = LineWatch(self._background, parts.central, post, pace)
        calls = Calls(self._foreground, post, self._line.trouble)
        self._calls = calls
        self._sign_in = SigningIn(calls, parts.cards, pace)
        self._filing = Filing(calls)
        self._session = SessionWatch(self._watching, post, pace)
        self._printing = Printing(
            calls, self._background, parts.renderers, parts.printer, parts.due
        )
        self._undoing = Undoing(self._background, parts.central, pace, parts.due)
        self._attempt: Attempt | None = None
        self._catalogue = CatalogueWatch(
            self._background, parts.central, post, pace, lambda: self._attempt is not None
        )

    def start(self) -> None:
        """Begin to ask after the line, and for the catalogue; void what an earlier run left."""
        self._line.start()
        self._catalogue.start()
        self._undoing.go_on()

    def ask_line(self) -> None:
        """Somebody wants to know now whether the line is up. Thread-safe."""
        self._line.look()

    def quiet(self, timeout: float) -> bool:
        """Wait until no call for a visitor is under way: what it brings may have to be undone."""
        self._printing.stop()
        return self._foreground.idle(timeout)

    def stop(self, timeout: float) -> bool:
        """End the visit's parts and the threads; give what is being undone a chance to be.

        Blocks for at most about twice `timeout` seconds; whether every thread ended.
        """
        self._printing.stop()
        if self._attempt is not None:
            self._forget(self._attempt.visit_id)
        self._background.idle(timeout)
        share = timeout / 3
        pools = (self._foreground, self._watching, self._background)
        ended = [pool.stop(share) for pool in pools]
        return all(ended)

    def execute(self, effect: fx.Effect) -> None:
        """Begin it and return."""
        match effect:
            case fx.ReadCard() | fx.RequestCode() | fx.AwaitPhone() | fx.StopAwaitingPhone():
                self._signing_in(effect)
            case fx.AssertCard() | fx.StartStepUp() | fx.VerifyStepUp() | fx.VouchForCard():
                self._signing_in(effect)
            case fx.FetchStatement():
                self._fetch(effect)
            case fx.FileCase():
                self._filing.file(self._of(effect.visit_id), effect)
            case fx.LookUpCase():
                self._filing.look_up(self._of(effect.visit_id), effect)
            case fx.WithdrawStatement():
                self._filing.withdraw(self._of(effect.visit_id), effect)
            case fx.WatchSession():
                token = effect.session.access_token
                self._session.watch(self._of(effect.visit_id), token)
            case fx.RevokeToken():
                self._session.forget(effect.access_token)
                self._undoing.revoke(effect.access_token)
            case fx.ForgetVisit():
                self._forget(effect.visit_id)
            case fx.WarmRenderer():
                self._printing.warm()
            case fx.StopRenderer():
                self._printing.stop()
            case fx.RequestProof():
                self._printing.request_proof(self._of(effect.visit_id), effect)
            case fx.PrintSlip():
                self._printing.print_slip(self._of(effect.visit_id), effect)
            case fx.ReportPerk():
                self._report_perk(effect)
            case fx.VoidProof():
                self._undoing.void(effect.serial)
            case fx.CallBack():
                self._parts.call_back_sound()
            case fx.Audit():
                self._parts.audit.record(effect.event, effect.code)
            case fx.StartLimit():
                return  # the runner's own
            case _:
                assert_never(effect)

    def _signing_in(self, effect: SignInEffect) -> None:
        match effect:
            case fx.ReadCard():
                self._sign_in.read_card(effect)
            case fx.RequestCode():
                self._sign_in.request_code(self._of(effect.visit_id))
            case fx.AwaitPhone():
                self._sign_in.await_phone(self._of(effect.visit_id), effect.device_code)
            case fx.StopAwaitingPhone():
                self._sign_in.stop_awaiting(self._of(effect.visit_id), effect.device_code)
            case fx.AssertCard():
                self._sign_in.assert_card(self._of(effect.visit_id), effect.evidence)
            case fx.StartStepUp():
                self._sign_in.start_step_up(self._of(effect.visit_id), effect)
            case fx.VerifyStepUp():
                self._sign_in.verify_step_up(self._of(effect.visit_id), effect)
            case fx.VouchForCard():
                self._sign_in.vouch(self._of(effect.visit_id), effect)
            case _:
                assert_never(effect)

    def _of(self, visit_id: int) -> Attempt:
        """The visit's session with the platform; there is never more than one."""
        if self._attempt is None or self._attempt.visit_id != visit_id:
            if self._attempt is not None:
                self._drop(self._attempt)
            self._attempt = Attempt(visit_id, self._parts.central)
        return self._attempt

    def _forget(self, visit_id: int) -> None:
        attempt = self._attempt
        if attempt is not None and attempt.visit_id == visit_id:
            self._attempt = None
            self._drop(attempt)

    def _drop(self, attempt: Attempt) -> None:
        attempt.end()
        self._background.submit(attempt.close)

    def _report_perk(self, effect: fx.ReportPerk) -> None:
        def call(session: CentralVisit) -> Event:
            on = session.report_perk(effect.session, effect.perk_id)
            return PerkReported(effect.visit_id, effect.perk_id, on)

        self._calls.make(self._of(effect.visit_id), call)

    def _fetch(self, effect: fx.FetchStatement) -> None:
        def call(session: CentralVisit) -> Event:
            return StatementArrived(effect.visit_id, session.fetch_statement(effect.session))

        self._calls.make(self._of(effect.visit_id), call)
