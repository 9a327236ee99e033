"""A sheet as a PDF of one page, as tall as what is on it. The source of preview, raster and IPP.

Text goes straight onto the canvas, never through a markup parser: a name is printed as it is.
"""

from io import BytesIO
from math import radians

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from kiosk.receipts.fonts import BOLD, MEDIUM
from kiosk.receipts.sheet import BoxOp, MarkOp, Sheet, TextOp

rl_config.useA85 = 0  # streams stay binary: 8 ms and a fifth of the bytes
Point = tuple[float, float]
DOT = 72 / 203.2  # points: 8 dots a millimetre
# PDFium rounds a page up to whole pixels; a hair less keeps it at exactly its dots.
_HAIR = 0.002
# It also fills every pixel a rectangle touches: this keeps it off the neighbours' edge.
_INSET = 0.02
# Em: the fallback faces are book faces; a stroke this wide keeps their thin lines on a fax.
_FALLBACK_STROKE = 0.03


def pdf(sheet: Sheet) -> bytes:
    """One page of `sheet.width` by `sheet.y` dots, without times, names or any other metadata."""
    out = BytesIO()
    size = (sheet.width * DOT - _HAIR, sheet.y * DOT - _HAIR)
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1)
    canvas.scale(DOT, DOT)
    for op in sheet.ops:
        match op:
            case TextOp():
                _text(canvas, op, sheet.y)
            case BoxOp():
                _box(canvas, op, sheet.y)
            case MarkOp():
                _mark(canvas, op, sheet.y)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _text(canvas: Canvas, op: TextOp, height: int) -> None:
    x = op.x
    for run in op.runs:
        canvas.setFont(run.font, op.size)
        fallback = run.font not in (MEDIUM, BOLD)
        canvas.setLineWidth(op.size * _FALLBACK_STROKE)
        canvas.drawString(x, height - op.baseline, run.text, mode=2 if fallback else 0)
        x += pdfmetrics.stringWidth(run.text, run.font, op.size)


def _box(canvas: Canvas, op: BoxOp, height: int) -> None:
    x, y = op.x + _INSET, height - op.y - op.height + _INSET
    canvas.rect(x, y, op.width - 2 * _INSET, op.height - 2 * _INSET, stroke=0, fill=1)


def _mark(canvas: Canvas, op: MarkOp, height: int) -> None:
    scale, middle = op.size / op.mark.grid, op.mark.grid / 2
    canvas.saveState()
    on_page = Transform(scale, 0, 0, -scale, op.x, height - op.y).translate(middle, middle)
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
