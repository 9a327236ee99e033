"""How bytes get to a printer and back. A transport knows nothing of ESC/POS."""

from typing import Protocol


class TransportLost(Exception):
    """The connection is gone or could not be made. It carries no words of the system's."""


class Transport(Protocol):
    """One connection at a time. Every method but `open` and `wait` returns at once."""

    @property
    def two_way(self) -> bool:
        """False where nothing can ever come back, as from a plain file."""
        ...

    @property
    def heeds_flow(self) -> bool:
        """Whether XOFF from the printer holds us up: on a line that has no flow control itself."""
        ...

    def open(self) -> None:
        """Connect, within about a second. Raises `TransportLost`."""
        ...

    def write(self, data: bytes) -> int:
        """How many bytes of `data` were taken, 0 when none fit now. Raises `TransportLost`."""
        ...

    def read(self) -> bytes:
        """What has come in, empty when nothing has. Raises `TransportLost`, at the end too."""
        ...

    def wait(self, timeout: float, *, to_write: bool) -> None:
        """Until there is something to read, or to_write room to write, or `timeout` seconds."""
        ...

    def close(self) -> None:
        """Let go. Harmless when not open."""
        ...
