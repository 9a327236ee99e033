"""The small protocols a driver fulfils. Statuses are closed unions; trouble is an answer, not an
exception. A driver is used by its worker's thread alone unless a method says otherwise.
"""

from collections.abc import Callable
from datetime import date
from typing import Protocol, runtime_checkable

from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    PartIdentity,
    PrinterStatus,
    ResidentLayer,
)
from kiosk.domain.printing import PrintOutcome, PrintStep, Raster
from kiosk.identity.channel import CardChannel


class CardReaderPort(Protocol):
    """A card reader: something to wait on, and a channel to the card that is in it."""

    def wait(self, timeout: float) -> tuple[CardReaderStatus, Insertion | None]:
        """Block up to `timeout` seconds for a change; return what holds now, changed or not.

        Never raises: a dead service is NO_SERVICE, and the next call tries to get it back.
        """
        ...

    def connect(self, insertion: Insertion) -> CardChannel:
        """An exclusive channel to this very insertion. Raises `CardLost`, `CardMute` or
        `CardBusy`."""
        ...

    def wake(self) -> None:
        """Make a blocked `wait` return now. Called from other threads."""
        ...

    def close(self) -> None: ...


class ResidentReaderPort(Protocol):
    """A reader that reads the card itself, by a module of its own, and tells who it belongs to."""

    def wait(self, timeout: float) -> tuple[CardReaderStatus, Insertion | None]:
        """As in `CardReaderPort`; a card that was read is not there any more."""
        ...

    def read(self, insertion: Insertion, today: date) -> CardEvidence | CardRefusal:
        """Name and number of this very insertion's holder; the rest is wiped before it returns.

        `today` is the hall's date. Bounded in time by itself. Raises `CardLost`.
        """
        ...

    def reach(self) -> ResidentLayer:
        """How far a question gets now. Bounded in time; never raises; no card is read."""
        ...

    def wake(self) -> None:
        """Make a blocked `wait` return now. Called from other threads."""
        ...

    def close(self) -> None: ...


class PrinterPort(Protocol):
    """A slip printer. It holds its connection and is asked for its status between jobs too."""

    def poll(self) -> PrinterStatus:
        """Ask now, within the driver's own limits (about a second). Never raises."""
        ...

    def print_slip(self, raster: Raster, progress: Callable[[PrintStep], None]) -> PrintOutcome:
        """Preflight, send, cut, confirm. Returns within the profile's limits; never raises.

        After anything but Printed the driver has voided what it held: no row of this raster comes
        out later. `progress` is told CHECKING, SENDING and CONFIRMING as they begin.
        """
        ...

    def close(self) -> None: ...


@runtime_checkable
class TellsModel(Protocol):
    """A printer that can say what it is."""

    def identify(self) -> PartIdentity | None:
        """Ask it, within twice the answer's limit. `None`: it cannot be asked now. Never raises."""
        ...


class SpeechPort(Protocol):
    """A voice. Every call returns at once; what is said is replaced, never queued."""

    def say(self, text: str, language: str) -> None:
        """Begin to say `text` (`zh` or `en`); what was being said ends within 0.3 seconds."""
        ...

    def stop(self) -> None:
        """Silence within 0.3 seconds."""
        ...

    def works(self) -> bool:
        """Whether what was said last could be said to its end, as far as is known by now."""
        ...

    def close(self) -> None: ...


class KeypadPort(Protocol):
    """The tactile keypad. Its keys are Qt's; this tells only whether it is there.

    A keypad that is plugged in and silent is not told from one that nobody touches: a keyboard
    reports changes alone (USB HID 1.11, appendix B), and has no question that its keys must answer.
    Dead keys show only when somebody presses them: a technician's trial of each, or a visitor who
    is heard of no more, whose visit then ends by itself.
    """

    def plugged(self) -> bool:
        """Quick; never raises."""
        ...


class HeadsetPort(Protocol):
    """The headset jack."""

    def plugged(self) -> bool:
        """Whether what is said reaches the visitor's ears alone. Quick; never raises."""
        ...
