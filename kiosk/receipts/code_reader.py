"""The QR on a photo or a scan of a slip: pictures, and PDF as office scanners make it."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

PDF_MARK = b"%PDF-"
_SCAN_DPI = 300
_MOST_PAGES = 10
_MOST_PIXELS = 40_000_000


class NoPicture(Exception):
    """The file is neither a picture nor a PDF, or is torn."""


def proof_text(path: Path) -> str:
    """The first proof in the codes on it, else any code's text, else empty.

    Raises `NoPicture`, and `OSError` for a file that cannot be read.
    """
    with path.open("rb") as file:
        is_pdf = file.read(len(PDF_MARK)) == PDF_MARK
    pages = _pdf(path) if is_pdf else _picture(path)
    texts = [code.text for page in pages for code in zxingcpp.read_barcodes(page)]
    proofs = [text for text in texts if "/R/" in text.upper()]
    return next(iter(proofs or texts), "")


def _picture(path: Path) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as picture:
                yield picture.convert("L")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning):
        raise NoPicture from None


def _pdf(path: Path) -> Iterator[Image.Image]:
    try:
        with pypdfium2.PdfDocument(path) as document:
            for number in range(min(len(document), _MOST_PAGES)):
                page = document[number]
                width, height = page.get_size()
                scale = min(_SCAN_DPI / 72, (_MOST_PIXELS / (width * height)) ** 0.5)
                bitmap = page.render(scale=scale, grayscale=True)
                yield bitmap.to_pil()
    except (pypdfium2.PdfiumError, ValueError, ZeroDivisionError):
        raise NoPicture from None
