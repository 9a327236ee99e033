"""What becomes of a slip before paper."""

from kiosk.domain.personal import Personal
from kiosk.domain.printing import Raster
from kiosk.values import dataclass

DOTS_PER_MM = 8


@dataclass(frozen=True, slots=True, repr=False)
class RenderedSlip(Personal):
    """`raster` for a thermal head, with the page it was drawn from; `height_mm` of paper.

    `substituted` counts the characters that no face had and that show as 〔U+XXXX〕.
    """

    raster: Raster
    height_mm: float
    substituted: int

    @property
    def pdf(self) -> bytes:
        """The one page, for everything that is no thermal head."""
        return self.raster.page
