"""Stand in for a part this unit does not have, so that the rest need not ask."""

from collections.abc import Callable

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import Insertion, PrinterCondition, PrinterStatus
from kiosk.domain.printing import PrintFault, PrintOutcome, PrintStep, Raster


class NoReader:
    """`CardReading` of a unit without a card reader."""

    def read(
        self, _insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        reply(CardRefusal.TAKEN_OUT)


class NoPrinter:
    """`AskedPrinter` of a unit without a printer."""

    def print(
        self,
        _raster: Raster,
        _on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        on_end(PrintFault(PrinterCondition.NOT_FITTED))

    def limit(self, _rows: int) -> float:
        return 0.0

    def ask(self, reply: Callable[[PrinterStatus], None]) -> None:
        reply(PrinterStatus(PrinterCondition.NOT_FITTED))
