"""A visit's renderer, told which unit and city its slips come from."""

from collections.abc import Callable

from kiosk.domain.slips import SlipContent
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Language
from kiosk.runtime.renderer import RenderProcess
from kiosk.view.kiosk_view import KioskView
from kiosk.wiring.plan import Plan


class VisitRenderer:
    """`SlipRenderer` of one visit. `language` and `large` are asked when the slip is drawn."""

    def __init__(
        self, plan: Plan, language: Callable[[], Language], large: Callable[[], bool]
    ) -> None:
        self._plan = plan
        self._language = language
        self._large = large
        self._process = RenderProcess()

    def warm(self) -> None:
        self._process.warm()

    def render(self, content: SlipContent, *, again: bool = False) -> RenderedSlip:
        slip = self._process.render(
            Slip(
                content=content,
                unit=self._plan.unit,
                city=self._plan.city,
                printed_at=self._plan.clock.now(),
                language=self._language(),
                width_dots=self._plan.printer_profile.dots,
                large=self._large(),
                again=again,
            )
        )
        self._plan.on_slip(slip)
        return slip

    def stop(self) -> None:
        self._process.stop()


def of_visitor(plan: Plan, view: KioskView) -> VisitRenderer:
    """In the language the visitor has put first, and in large type for who reads the largest text
    or has asked for ease or for a clerk beside them.
    """
    comfort = view.comfort

    def language() -> Language:
        return "zh" if comfort.zhFirst else "en"

    def large() -> bool:
        return comfort.textSize == "XL" or comfort.elder or view.assisted

    return VisitRenderer(plan, language, large)
