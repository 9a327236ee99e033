"""A slip as a page and as rows: the whole way, in one call."""

from kiosk.domain.slips import TestPageContent
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import layout_of
from kiosk.receipts.page import pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.slip import Slip


def render(slip: Slip, faces: Faces) -> RenderedSlip:
    """Raises `Failure`: SLIP_NOT_MADE for a width without a layout, PROOF_NOT_YOURS."""
    exact = isinstance(slip.content, TestPageContent)
    large = slip.large and not exact
    layout = layout_of(slip.width_dots, large=large, exact=exact)
    sheet = set_sheet(compose(slip), faces, layout)
    page = pdf(sheet)
    raster = rasterise(page, layout.width_dots, layout.dpi)
    return RenderedSlip(raster, page, raster.height / layout.dpi * 25.4, sheet.substituted)
