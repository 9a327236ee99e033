"""What becomes of a slip on its way to paper."""

from dataclasses import field
from enum import StrEnum

from kiosk.domain.device_status import PrinterCondition
from kiosk.values import dataclass


class PrintStep(StrEnum):
    """The chain a visitor sees while paper comes."""

    PREPARING = "preparing"
    CHECKING = "checking"
    SENDING = "sending"
    CONFIRMING = "confirming"


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer itself confirmed it, after the cut."""


@dataclass(frozen=True, slots=True)
class SentUnconfirmed:
    """All bytes went out and nothing is wrong, but this printer has no way to confirm."""


@dataclass(frozen=True, slots=True)
class PrintFault:
    """It did not come out whole; `cause` says why."""

    cause: PrinterCondition


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say: the printer fell silent."""


PrintOutcome = Printed | SentUnconfirmed | PrintFault | Unknown


@dataclass(frozen=True, slots=True)
class Raster:
    """1-bit rows: `width_dots` a multiple of 8, most significant bit left, 1 is black.

    `rows` holds `height * width_dots // 8` bytes. `page` is the PDF page they were drawn from, for
    printers that take pages; empty where there was none.
    """

    width_dots: int
    rows: bytes
    page: bytes = field(default=b"", compare=False)

    @property
    def row_bytes(self) -> int:
        return self.width_dots // 8

    @property
    def height(self) -> int:
        return len(self.rows) // self.row_bytes

    def __repr__(self) -> str:
        return f"<Raster {self.width_dots}x{self.height}>"
