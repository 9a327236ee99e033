"""Slips for page printers, and what is read back from the documents that came out of them."""

import io
import re
import struct
from dataclasses import replace

import pypdfium2
from reportlab.pdfgen.canvas import Canvas
from tagged_slips import slip, tags, whole

from kiosk.domain.printing import Raster

EVERY = 20
_DPI = 203
_MARK = re.compile(r"job(\d+)row(\d+)of(\d+)")

Rows = list[tuple[int, int]]


def page_slip(job: int, rows: int) -> Raster:
    """The tagged slip with a page, on which every twentieth row says which it is of how many."""
    raster = slip(job, rows)
    width, height = (dots / _DPI * 72 for dots in (raster.width_dots, rows))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(width, height))
    canvas.setFont("Helvetica", 4)
    for row in range(0, rows, EVERY):
        canvas.drawString(10, height - (row + EVERY / 2) / _DPI * 72, f"job{job}row{row}of{rows}")
    canvas.save()
    return replace(raster, page=file.getvalue())


def rows_of(document: bytes) -> Rows:
    """(job, row) of every row of one document, PDF or PWG raster."""
    return _pdf_rows(document) if document.startswith(b"%PDF") else tags(pwg_rows(document))


def _pdf_rows(document: bytes) -> Rows:
    pdf = pypdfium2.PdfDocument(document)
    try:
        assert len(pdf) == 1
        marks = [
            tuple(map(int, mark)) for mark in _MARK.findall(pdf[0].get_textpage().get_text_range())
        ]
        width, height = pdf[0].get_size()
    finally:
        pdf.close()
    jobs, ends = {job for job, _, _ in marks}, {rows for _, _, rows in marks}
    assert len(jobs) == len(ends) == 1, "a page of more than one slip"
    rows = ends.pop()
    assert abs(width - 576 / _DPI * 72) < 1, "a page of another width"
    assert abs(height - rows / _DPI * 72) < 1, "a page of another height"
    assert [row for _, row, _ in marks] == list(range(0, rows, EVERY))
    return whole(jobs.pop(), rows)


def pwg_rows(document: bytes) -> list[bytes]:
    """The rows of a one-page PWG raster as one-bit rows, read by the book (PWG 5102.4)."""
    assert document[:4] == b"RaS2"
    header = document[4 : 4 + 1796]
    assert header[:10] == b"PwgRaster\0"
    width, height = struct.unpack_from(">II", header, 372)
    bits, depth, line_bytes = struct.unpack_from(">III", header, 384)
    assert (bits, line_bytes) == (depth, width * depth // 8)
    assert struct.unpack_from(">I", header, 400)[0] == {1: 3, 8: 18}[depth]
    assert struct.unpack_from(">II", header, 276) == (_DPI, _DPI)
    rows: list[bytes] = []
    at = 1800
    while at < len(document):
        repeats, at = document[at] + 1, at + 1
        line = b""
        while len(line) < line_bytes:
            code = document[at]
            assert code != 128
            if code < 128:
                line += document[at + 1 : at + 2] * (code + 1)
                at += 2
            else:
                line += document[at + 1 : at + 258 - code]
                at += 258 - code
        assert len(line) == line_bytes
        rows += [line] * repeats
    assert len(rows) == height
    return rows if depth == 1 else [_one_bit(row) for row in rows]


def _one_bit(row: bytes) -> bytes:
    assert set(row) <= {0, 255}
    return bytes(
        sum(0x80 >> bit for bit in range(8) if row[at + bit] == 0) for at in range(0, len(row), 8)
    )
