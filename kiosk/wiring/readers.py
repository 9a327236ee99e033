"""Two card readers as one: each card is read by the reader it is in, or on."""

from collections.abc import Callable

from kiosk.devices.card.monitor import CardMonitor
from kiosk.devices.card.profiles import load_card_book
from kiosk.devices.card.resident_monitor import ResidentMonitor
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import Insertion
from kiosk.runtime.ports import CardReading
from kiosk.visit.events import Event, ReaderChanged, ResidentReaderChanged
from kiosk.wiring.plan import Plan


class Readers:
    """`CardReading` over the slot for cards that stay in it and the pad for those that do not."""

    def __init__(self, slot: CardReading, pad: CardReading) -> None:
        self._slot = slot
        self._pad = pad

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        (self._slot if insertion.stays else self._pad).read(insertion, reply)


def slot_monitor(
    plan: Plan, post: Callable[[Event], None], given_up: Callable[[], None]
) -> CardMonitor | None:
    """The worker of the reader that cards are put into, if the unit has one."""
    if plan.open_reader is None:
        return None
    return CardMonitor(
        plan.open_reader,
        load_card_book(),
        lambda status, insertion: post(ReaderChanged(status, insertion)),
        today=lambda: plan.clock.now().date(),
        trace=plan.card_trace,
        on_give_up=given_up,
    )


def pad_monitor(
    plan: Plan, post: Callable[[Event], None], given_up: Callable[[], None]
) -> ResidentMonitor | None:
    """The worker of the resident card reader, if the unit has one."""
    if plan.open_resident is None:
        return None
    return ResidentMonitor(
        plan.open_resident,
        lambda status, insertion: post(ResidentReaderChanged(status, insertion)),
        today=lambda: plan.clock.now().date(),
        on_give_up=given_up,
    )
