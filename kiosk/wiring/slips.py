"""A visit's renderer, told which unit and city its slips come from."""

from collections.abc import Callable

from kiosk.domain.printing import Raster
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.receipts.proof_slip import ProofSlip
from kiosk.receipts.words import Language
from kiosk.runtime.renderer import RenderProcess
from kiosk.wiring.plan import Plan


class ProofRenderer:
    """`SlipRenderer` of one visit. `language` is asked when the slip is drawn."""

    def __init__(self, plan: Plan, language: Callable[[], Language]) -> None:
        self._plan = plan
        self._language = language
        self._process = RenderProcess()

    def warm(self) -> None:
        self._process.warm()

    def render(self, statement: Statement, proof: SignedProof) -> Raster:
        slip = self._process.render(
            ProofSlip(
                subject=statement.subject,
                lists=statement.lists,
                asked_at=statement.asked_at,
                proof=proof,
                unit=self._plan.unit,
                city=self._plan.city,
                printed_at=self._plan.clock.now(),
                language=self._language(),
                width_dots=self._plan.printer_profile.dots,
            )
        )
        self._plan.on_slip(slip)
        return slip.raster

    def stop(self) -> None:
        self._process.stop()
