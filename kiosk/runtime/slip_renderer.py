"""A visit's proof as the printer's rows: what the unit knows is added to what the visit brings."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.city import City
from kiosk.domain.printing import Raster
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.domain.unit import UnitIdentity
from kiosk.receipts.proof_slip import ProofSlip
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.words import Language
from kiosk.runtime.clock import Clock
from kiosk.runtime.renderer import RenderProcess


@dataclass(frozen=True, slots=True)
class SlipSetting:
    """What a slip needs beside the visit. `language` is asked when it is drawn."""

    unit: UnitIdentity
    city: City
    clock: Clock
    language: Callable[[], Language]
    width_dots: int = 576


def _keep_nothing(rendered: RenderedSlip) -> None:
    """A production run has no use for a slip but the paper."""


class VisitRenderer:
    """`runtime.ports.SlipRenderer` over a process of its own.

    `rendered` hears of every slip that was made, in the worker's thread: the walkthrough keeps the
    page beside its pictures.
    """

    def __init__(
        self,
        setting: SlipSetting,
        process: RenderProcess,
        rendered: Callable[[RenderedSlip], None] = _keep_nothing,
    ) -> None:
        self._setting = setting
        self._process = process
        self._rendered = rendered

    def warm(self) -> None:
        """Start the process and load the fonts. Raises `Failure`."""
        self._process.warm()

    def render(self, statement: Statement, proof: SignedProof) -> Raster:
        """Raises `Failure`."""
        setting = self._setting
        slip = ProofSlip(
            subject=statement.subject,
            lists=statement.lists,
            asked_at=statement.asked_at,
            proof=proof,
            unit=setting.unit,
            city=setting.city,
            printed_at=setting.clock.now(),
            language=setting.language(),
            width_dots=setting.width_dots,
        )
        rendered = self._process.render(slip)
        self._rendered(rendered)
        return rendered.raster

    def stop(self) -> None:
        """End the process; a render under way fails."""
        self._process.stop()
