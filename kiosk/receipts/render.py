"""A slip as a page and as rows: the whole way, in one call."""

from kiosk.domain.failures import Failure, FailureCode
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.page import pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.rendered import DOTS_PER_MM, RenderedSlip
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.slip import Slip

WIDTHS = (576,)  # dots a slip has a layout for


def render(slip: Slip, faces: Faces) -> RenderedSlip:
    """Raises `Failure`: SLIP_NOT_MADE for a width without a layout, PROOF_NOT_YOURS."""
    if slip.width_dots not in WIDTHS:
        raise Failure(FailureCode.SLIP_NOT_MADE)
    sheet = set_sheet(compose(slip), faces, slip.width_dots)
    page = pdf(sheet)
    raster = rasterise(page, slip.width_dots)
    return RenderedSlip(raster, page, raster.height / DOTS_PER_MM, sheet.substituted)
