"""Which driver a settings name stands for. The one module that imports drivers.

Drivers are imported when asked for: a unit without a card reader never loads PC/SC. Virtual
drivers are not here; sandbox wiring builds them, and a production run has no name for them.
"""

from collections.abc import Callable

from kiosk.devices.ports import CardReaderPort
from kiosk.settings import CardSection


def card_reader(settings: CardSection) -> Callable[[], CardReaderPort] | None:
    """A factory for the card worker's `open`, called again after trouble; None: no reader."""
    return (lambda: _pcsc(settings.reader)) if settings.driver == "pcsc" else None


def _pcsc(name_part: str) -> CardReaderPort:
    from kiosk.devices.card.pcsc import PcscReader  # noqa: PLC0415 - in the worker's thread

    return PcscReader(name_part)
