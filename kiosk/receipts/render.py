"""A slip as a page and as rows: the whole way, in one call."""

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.slips import TestPageContent
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import layout_of
from kiosk.receipts.page import height_dots, pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.slip import Slip

LONGEST_MM = 5000.0
"""A PDF page is at most 14 400 units of 1/72 inch high (ISO 32000-1, annex C): 5080 mm."""


def render(slip: Slip, faces: Faces) -> RenderedSlip:
    """Raises `Failure`: PROOF_NOT_YOURS, SLIP_TOO_LONG, SLIP_NOT_MADE (a width with no layout)."""
    exact = isinstance(slip.content, TestPageContent)
    large = slip.large and not exact
    layout = layout_of(slip.width_dots, large=large, exact=exact)
    sheet = set_sheet(compose(slip), faces, layout)
    if height_dots(sheet) / layout.dpi * 25.4 > LONGEST_MM:
        raise Failure(FailureCode.SLIP_TOO_LONG)
    page = pdf(sheet)
    raster = rasterise(page, layout.width_dots, layout.dpi)
    return RenderedSlip(raster, raster.height / layout.dpi * 25.4, sheet.substituted)
