"""The most real card reader and printer that the demonstration can have on this machine.

A pcscd with vpcd in a namespace of its own, and a printer on a TCP port of loopback: the production
drivers meet them as they would meet hardware. Where one cannot be had, the virtual one stands in,
and `said` says which and why.
"""

import os
import time
from contextlib import ExitStack
from types import TracebackType
from typing import Any, Protocol, Self

from pydantic import TypeAdapter

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualSlot
from kiosk.devices.printer.profiles import load_profile
from kiosk.paths import assets_dir
from kiosk.sandbox.loopback_printer import LoopbackPrinter
from kiosk.sandbox.pcsc.room import READER, CardRoom, RoomProblem
from kiosk.settings import PrinterSection

_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)


class CardHand(Protocol):
    """Puts cards in, described as in `kiosk.devices.card.player`, and takes them out."""

    def insert(self, card: dict[str, Any]) -> None: ...

    def remove(self) -> None: ...


class VirtualHand:
    """A hand at the virtual reader's slot."""

    def __init__(self) -> None:
        self.slot = VirtualSlot()

    def insert(self, card: dict[str, Any]) -> None:
        self.slot.insert(*play(_CARD.validate_python(card)))

    def remove(self) -> None:
        self.slot.remove()


class HallParts:
    """Use as a context manager, before anything of PC/SC is loaded.

    `reader` and `printer` are then as `wiring.virtual.VirtualParts` wants them.
    """

    def __init__(self, *, reader: bool, printer: bool) -> None:
        """Which of the two to set up; the other is virtual, and nothing is said of it."""
        self._wanted = (reader, printer)
        self._stack = ExitStack()
        self.room: CardRoom | None = None
        self.paper: LoopbackPrinter | None = None
        self.said: list[str] = []
        self.seconds = 0.0
        """How long it took to set them up, which is not the kiosk's time."""

    @property
    def reader(self) -> str:
        return "pcsc" if self.room else "virtual"

    @property
    def reader_name(self) -> str:
        return READER if self.room else ""

    @property
    def printer(self) -> str:
        return f"tcp:127.0.0.1:{self.paper.port}" if self.paper else "virtual"

    def __enter__(self) -> Self:
        reader, printer = self._wanted
        began = time.monotonic()
        with ExitStack() as stack:
            if reader:
                self._set_up_reader(stack)
            if printer:
                self._set_up_printer(stack)
            self._stack = stack.pop_all()
        self.seconds = time.monotonic() - began
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def _set_up_reader(self, stack: ExitStack) -> None:
        try:
            self.room = stack.enter_context(CardRoom())
        except (RoomProblem, OSError) as problem:
            self.said.append(f"card reader: virtual ({_reason(problem)})")
            return
        os.environ.update(self.room.environment)
        self.said.append("card reader: pcscd and vpcd in a namespace of their own")

    def _set_up_printer(self, stack: ExitStack) -> None:
        profile = load_profile(PrinterSection().profile, assets_dir())
        try:
            self.paper = stack.enter_context(LoopbackPrinter(profile))
        except OSError as problem:
            self.said.append(f"printer: virtual ({_reason(problem)})")
            return
        self.said.append(f"printer: ESC/POS over TCP, 127.0.0.1:{self.paper.port}")


def _reason(problem: Exception) -> str:
    return str(problem) if isinstance(problem, RoomProblem) else type(problem).__name__
