"""The papers a slip is laid out for, each to the dots of its head.

Everything is designed in dots of an 80 mm head at 203 dpi, 8 a millimetre. A paper has a width in
these and a scale to the dots of its own head: 80 mm paper is 576 wide at either density; 58 mm
paper, and 80 mm in large type, are both 384 and share the narrow layout; 58 mm in large type is
256. The module of a QR alone is whole dots of the head, whatever the scale.
"""

from kiosk.domain.failures import Failure, FailureCode
from kiosk.values import dataclass

_LARGE = 1.5
# Design dots em: 16 pt at 203 dpi in large type, and what a thermal head still shows in the usual.
_LEAST_LARGE, _LEAST = 31, 24
_NARROW, _TIGHT = 500, 300


@dataclass(frozen=True, slots=True)
class Layout:
    """`width_dots` and `dpi` of the head; `scale` is its dots for one dot of the design.

    `module`: dots of the head for one module of a QR. `large`: the second language stands only
    below headings. `least`: no text is smaller, in design dots em.
    """

    width_dots: int
    dpi: float
    scale: float
    module: int
    large: bool = False
    least: float = _LEAST

    @property
    def width(self) -> int:
        """Of the paper, in design dots."""
        return round(self.width_dots / self.scale)

    @property
    def narrow(self) -> bool:
        """What stands side by side on wide paper stands one below the other."""
        return self.width < _NARROW

    @property
    def tight(self) -> bool:
        """So narrow that even a mark has a line of its own."""
        return self.width < _TIGHT


WIDE = Layout(576, 203.2, 1, 5)
_USUAL = {
    576: WIDE,
    512: Layout(512, 180, 512 / 576, 5),
    384: Layout(384, 203.2, 1, 4),
}
WIDTHS = tuple(_USUAL)


def layout_of(width_dots: int, *, large: bool = False, exact: bool = False) -> Layout:
    """The layout for a head. `exact` draws dot for dot, for what is measured on paper.

    Raises `Failure` SLIP_NOT_MADE for a width that has none.
    """
    usual = _USUAL.get(width_dots)
    if usual is None:
        raise Failure(FailureCode.SLIP_NOT_MADE)
    if exact:
        return Layout(width_dots, usual.dpi, 1, usual.module)
    if not large:
        return usual
    scale = usual.scale * _LARGE
    return Layout(width_dots, usual.dpi, scale, usual.module, large=True, least=_LEAST_LARGE)
