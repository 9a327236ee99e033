"""A sheet as a PDF of one page, as tall as what is on it. The source of preview, raster and IPP.

Text goes straight onto the canvas, never through a markup parser: a name is printed as it is.
"""

from io import BytesIO
from math import ceil, radians

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk.receipts.figures import qr_boxes
from kiosk.receipts.fonts import BOLD, MEDIUM
from kiosk.receipts.sheet import BoxOp, CodeOp, MarkOp, Op, Sheet, TextOp

rl_config.useA85 = 0  # streams stay binary: 8 ms and a fifth of the bytes
Point = tuple[float, float]
# PDFium rounds a page up to whole pixels; a hair less keeps it at exactly its dots.
_HAIR = 0.002
# It also fills every pixel a rectangle touches: this keeps it off the neighbours' edge.
_INSET = 0.02
# Em: the fallback faces are book faces; a stroke this wide keeps their thin lines on a fax.
_FALLBACK_STROKE = 0.03


def pdf(sheet: Sheet) -> bytes:
    """One page as wide as the head, without times, names or any other metadata."""
    out = BytesIO()
    layout, height = sheet.layout, height_dots(sheet)
    dot = 72 / layout.dpi
    size = (layout.width_dots * dot - _HAIR, height * dot - _HAIR)
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1)
    canvas.scale(dot, dot)
    for op in sheet.ops:
        _draw(canvas, op, layout.scale, height)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def height_dots(sheet: Sheet) -> int:
    """Of the page, in dots of the head."""
    return ceil(sheet.y * sheet.layout.scale)


def _draw(canvas: Canvas, op: Op, scale: float, height: int) -> None:
    match op:
        case TextOp():
            _text(canvas, op, scale, height)
        case BoxOp():
            _box(canvas, _on_dots(op, scale), height)
        case CodeOp():
            for box in qr_boxes(round(op.x * scale), round(op.y * scale), op.module, op.rows):
                _box(canvas, box, height)
        case MarkOp():
            _mark(canvas, op, scale, height)


def _text(canvas: Canvas, op: TextOp, scale: float, height: int) -> None:
    x, size = op.x * scale, op.size * scale
    for run in op.runs:
        canvas.setFont(run.font, size)
        fallback = run.font not in (MEDIUM, BOLD)
        canvas.setLineWidth(size * _FALLBACK_STROKE)
        canvas.drawString(x, height - op.baseline * scale, run.text, mode=2 if fallback else 0)
        x += pdfmetrics.stringWidth(run.text, run.font, size)


def _on_dots(op: BoxOp, scale: float) -> BoxOp:
    """The box with its edges on dots of the head; no line vanishes."""
    left, top = round(op.x * scale), round(op.y * scale)
    width, height = round(op.width * scale), round(op.height * scale)
    return BoxOp(left, top, max(1, width), max(1, height))


def _box(canvas: Canvas, op: BoxOp, height: int) -> None:
    x, y = op.x + _INSET, height - op.y - op.height + _INSET
    canvas.rect(x, y, op.width - 2 * _INSET, op.height - 2 * _INSET, stroke=0, fill=1)


def _mark(canvas: Canvas, op: MarkOp, dots: float, height: int) -> None:
    scale, middle = op.size * dots / op.mark.grid, op.mark.grid / 2
    canvas.saveState()
    at = (op.x * dots, height - op.y * dots)
    on_page = Transform(scale, 0, 0, -scale, *at).translate(middle, middle)
    for shape in op.mark.shapes:
        pen = _Outline(canvas.beginPath())
        turned = on_page.rotate(radians(shape.turn)).translate(-middle, -middle)
        parse_path(shape.path, TransformPen(pen, turned))
        level = 1 if shape.white else 0
        canvas.setFillGray(level)
        canvas.setStrokeGray(level)
        canvas.setLineWidth(shape.stroke * scale)
        canvas.setDash([length * scale for length in shape.dash])
        canvas.drawPath(pen.path, stroke=int(shape.stroke > 0), fill=int(shape.stroke == 0))
    canvas.restoreState()


class _Outline(BasePen):  # type: ignore[misc]  # fontTools ships no types
    """Draws an outline onto a reportlab path."""

    def __init__(self, path: PDFPathObject) -> None:
        super().__init__()
        self.path = path

    def _moveTo(self, pt: Point) -> None:  # noqa: N802  # BasePen's hook
        self.path.moveTo(*pt)

    def _lineTo(self, pt: Point) -> None:  # noqa: N802 - fontTools names it
        self.path.lineTo(*pt)

    def _curveToOne(self, pt1: Point, pt2: Point, pt3: Point) -> None:  # noqa: N802 - fontTools names it
        self.path.curveTo(*pt1, *pt2, *pt3)

    def _closePath(self) -> None:  # noqa: N802 - fontTools names it
        self.path.close()
