"""Executes the effects of a slip: its proof, its picture, its way to the printer."""

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from kiosk.central.port import CentralVisit
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.printing import PrintOutcome, PrintStep
from kiosk.domain.slips import serial_of
from kiosk.receipts.rendered import RenderedSlip
from kiosk.runtime.attempt import Attempt
from kiosk.runtime.calls import Calls, note_fault
from kiosk.runtime.ports import SlipPrinting, SlipRenderer
from kiosk.runtime.workers import Workers
from kiosk.upkeep.voids_due import VoidsDue
from kiosk.visit import effects as fx
from kiosk.visit.events import (
    EffectFailed,
    Event,
    PrintEnded,
    PrintProgressed,
    ProofArrived,
    SlipDrawn,
)

T = TypeVar("T")


class Printing:
    """One renderer a visit; one printer."""

    def __init__(
        self,
        calls: Calls,
        background: Workers,
        renderers: Callable[[], SlipRenderer],
        printer: SlipPrinting,
        due: VoidsDue,
    ) -> None:
        self._calls = calls
        self._background = background
        self._renderers = renderers
        self._printer = printer
        self._due = due
        self._renderer: _OneVisits | None = None

    def warm(self) -> None:
        """A new renderer for this visit."""
        self.stop()
        self._renderer = renderer = _OneVisits(self._renderers())
        self._calls.workers.submit(renderer.warm)

    def stop(self) -> None:
        """End the renderer; a slip it is still drawing comes to nothing."""
        renderer, self._renderer = self._renderer, None
        if renderer is not None:
            renderer.wanted = False
            self._background.submit(renderer.stop)

    def request_proof(self, attempt: Attempt, effect: fx.RequestProof) -> None:
        """Have the platform sign the lists."""

        def call(session: CentralVisit) -> Event:
            proof = session.request_proof(effect.session, effect.statement)
            return ProofArrived(effect.visit_id, effect.job, proof)

        self._calls.make(attempt, call, job=effect.job)

    def print_slip(self, attempt: Attempt, effect: fx.PrintSlip) -> None:
        """Draw it, then hand it to the printer's worker."""
        renderer = self._renderer
        if renderer is None:
            self._renderer = renderer = _OneVisits(self._renderers())
        self._calls.workers.submit(lambda: self._print(attempt, effect, renderer))

    def _print(self, attempt: Attempt, effect: fx.PrintSlip, renderer: "_OneVisits") -> None:
        serial = serial_of(effect.content)
        try:
            slip = renderer.render(effect)
        except Failure as failure:
            code = failure.code
        except Exception as error:  # noqa: BLE001 - the visitor gets an answer whatever happens
            note_fault("render", error)
            code = FailureCode.SLIP_NOT_MADE
        else:
            if not attempt.over:
                self._hand_over(effect, slip, serial)
                return
            # The visit ended while it was drawn: nobody is there to take it.
            code = FailureCode.SLIP_NOT_MADE
        self._calls.post(EffectFailed(effect.visit_id, code, effect.job, serial))

    def _hand_over(self, effect: fx.PrintSlip, slip: RenderedSlip, serial: int | None) -> None:
        seconds = self._printer.limit(slip.raster.height)
        self._calls.post(SlipDrawn(effect.visit_id, effect.job, seconds, slip.substituted))
        if serial is not None:
            self._due.add(serial)
        self._printer.print(slip.raster, *_posts(self._calls.post, effect, serial, self._due))


class _OneVisits:
    """A renderer that stays stopped, though a task for it may come late in its lane."""

    def __init__(self, renderer: SlipRenderer) -> None:
        self._renderer = renderer
        self.wanted = True

    def warm(self) -> None:
        # One that does not come up is said when a slip is wanted.
        with suppress(Failure):
            self._use(self._renderer.warm)

    def render(self, effect: fx.PrintSlip) -> RenderedSlip:
        return self._use(lambda: self._renderer.render(effect.content, again=effect.again))

    def stop(self) -> None:
        self._renderer.stop()

    def _use(self, use: Callable[[], T]) -> T:
        if not self.wanted:
            raise Failure(FailureCode.SLIP_NOT_MADE)
        try:
            return use()
        finally:
            if not self.wanted:
                self._renderer.stop()


def _posts(
    post: Callable[[Event], None], effect: fx.PrintSlip, serial: int | None, due: VoidsDue
) -> tuple[Callable[[PrintStep], None], Callable[[PrintOutcome], None]]:
    """The printer's answers as events that hold the slip's number, and nothing of its content."""
    visit_id, job = effect.visit_id, effect.job

    def on_progress(progress: PrintStep) -> None:
        post(PrintProgressed(visit_id, job, progress))

    def on_end(outcome: PrintOutcome) -> None:
        if serial is not None:
            due.ended(serial, outcome)
        post(PrintEnded(visit_id, job, outcome, serial))

    return on_progress, on_end
