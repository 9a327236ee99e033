"""Which form of a slip a page printer is given: the page itself, or the rows drawn from it."""

from kiosk.devices.printer.ipp_message import Values
from kiosk.devices.printer.ipp_words import strings
from kiosk.devices.printer.pwg import FORMAT as PWG
from kiosk.devices.printer.pwg import pwg_raster
from kiosk.domain.printing import Raster
from kiosk.values import dataclass

PDF = "application/pdf"


class NoFormat(Exception):
    """The printer takes nothing that a slip can be."""


@dataclass(frozen=True, slots=True, repr=False)
class Document:
    """`format` is a MIME type."""

    data: bytes
    format: str


def document_for(raster: Raster, dpi: int, takes: Values) -> Document:
    """`takes`: the printer's attributes. Raises `NoFormat`."""
    formats = strings(takes, "document-format-supported")
    if PDF in formats and raster.page:
        return Document(raster.page, PDF)
    if PWG in formats:
        one_bit = "black_1" in strings(takes, "pwg-raster-document-type-supported")
        return Document(pwg_raster(raster, dpi, one_bit=one_bit), PWG)
    raise NoFormat
