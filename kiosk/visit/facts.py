"""What the unit's parts last said of themselves."""

from dataclasses import field

from kiosk.domain.catalogue import Catalogue
from kiosk.domain.device_status import (
    CardReaderStatus,
    EarsStatus,
    Insertion,
    LineStatus,
    PrinterStatus,
)
from kiosk.domain.machine import KeptNothing
from kiosk.domain.warrant import Warrant
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """The unit as it is now. Nothing in it belongs to a person but the card that is in the reader.

    `slip` names the slip at the printer as (visit_id, job) until it has ended, even when its visit
    is over. While there is one, no other is offered. `begun` is the insertion that last began a
    visit or was in when one ended: if it is still in afterwards it was forgotten, and begins none.
    `pad` is the resident card reader, `laid` an unread card on it, `laid_begun` the last such card
    that began a visit or was left. `catalogue` is what is published to everybody, `fingerprint` the
    software's, once it is known; `kept` what the last search for leftovers of visitors found.
    `vouched`: a clerk with a role card compared face and card of whoever puts a card in next; it is
    spent by that card, and gone with any other way on. `ears`: voice and keypad, as far as anybody
    has tried them. `asked` is the number of the last question that went onto paper.
    """

    open: bool = False
    reader: CardReaderStatus = CardReaderStatus.NO_SERVICE
    insertion: Insertion | None = field(default=None, repr=False)
    printer: PrinterStatus = field(default_factory=PrinterStatus)
    line: LineStatus = LineStatus.STARTING
    slip: tuple[int, int] | None = None
    begun: Insertion | None = field(default=None, repr=False)
    catalogue: Catalogue | None = field(default=None, repr=False)
    fingerprint: str = ""
    kept: KeptNothing | None = None
    vouched: Warrant | None = None
    pad: CardReaderStatus = CardReaderStatus.NOT_FITTED
    laid: Insertion | None = field(default=None, repr=False)
    laid_begun: Insertion | None = field(default=None, repr=False)
    ears: EarsStatus = EarsStatus.WELL
    asked: int = 0

    @property
    def card_waits(self) -> bool:
        """A card is in that nobody has used yet: it was there before the unit opened, say."""
        present = self.reader is CardReaderStatus.PRESENT
        return present and self.insertion is not None and self.insertion != self.begun

    @property
    def laid_waits(self) -> bool:
        """A resident card lies there that nobody has used yet."""
        return self.laid is not None and self.laid != self.laid_begun

    @property
    def slip_underway(self) -> bool:
        """A slip of this or an earlier visit has not ended yet."""
        return self.slip is not None
