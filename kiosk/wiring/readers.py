"""Two card readers as one: each card is read by the reader it is in, or on."""

from collections.abc import Callable

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import Insertion
from kiosk.runtime.ports import CardReading


class Readers:
    """`CardReading` over the slot for cards that stay in it and the pad for those that do not."""

    def __init__(self, slot: CardReading, pad: CardReading) -> None:
        self._slot = slot
        self._pad = pad

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        (self._slot if insertion.stays else self._pad).read(insertion, reply)
