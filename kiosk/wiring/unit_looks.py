"""What a production unit finds when it looks at itself: at the self-test, in a technician's test,
and again and again while somebody reads the morning card. Each look runs in a worker."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.paths import assets_dir
from kiosk.runtime.clock import Clock
from kiosk.settings import Settings
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.clock import ClockDrift
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.words import load as load_words

if TYPE_CHECKING:
    from kiosk.upkeep.diagnosis.own_files import OwnFiles


class UnitLooks:
    """`folder` is the unit's state. `kiosk` is False on somebody's desk, where display, touch and
    sound are not the unit's. Libraries that are slow to load wait for the first look.
    """

    def __init__(
        self, settings: Settings, clock: Clock, folder: Path, *, kiosk: bool = True
    ) -> None:
        self._kiosk = kiosk
        self._settings = settings
        self._clock = clock
        self._folder = folder
        self._drift = ClockDrift(clock.now, clock.monotonic)
        self._own: OwnFiles | None = None

    def self_test(self) -> Iterator[Check]:
        """What the parts do not say by themselves; it may take seconds."""
        from kiosk.upkeep import leftovers  # noqa: PLC0415 - slow to load
        from kiosk.upkeep.diagnosis import line  # noqa: PLC0415 - slow to load

        yield from self.now()
        yield leftovers.look(self._written(), _finder(), memory=self._kiosk)
        find = _finder()
        platform = line.look(self._settings.platform, self._clock.now, find)
        yield from self._drift.compared(platform)

    def _written(self) -> tuple[Path, ...]:
        """Every folder the unit's processes can write to; on a desk others write there too."""
        if not self._kiosk:
            return (self._folder,)
        cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        shared = (Path(tempfile.gettempdir()), Path("/var/tmp"), Path("/dev/shm"))  # noqa: S108 - read
        return (self._folder, cache, *shared, Path("/var/spool/cups"))

    def now(self) -> Iterator[Check]:
        """What the machine knows without asking anybody."""
        from kiosk.upkeep.diagnosis import fitted, machine  # noqa: PLC0415 - slow to load

        find = _finder()
        yield from machine.look(self._folder, find)
        yield from self._own_files().look(find)
        if self._kiosk:
            yield from fitted.look(
                find, voice=self._settings.sound.voice != "none", keypad=self._settings.sound.keypad
            )
        yield from self._drift.look(find)

    def _own_files(self) -> "OwnFiles":
        """Journal and settings, as they were at the first look."""
        if self._own is None:
            from kiosk.upkeep.diagnosis.own_files import OwnFiles  # noqa: PLC0415 - slow to load

            self._own = OwnFiles(self._folder, self._clock.now)
        return self._own

    def examine(self, test: Diagnostic) -> Iterator[Check]:
        """What this test of a technician's finds by looking."""
        from kiosk.upkeep.diagnosis import line, link, machine, usb  # noqa: PLC0415 - slow to load

        find = _finder()
        match test:
            case Diagnostic.READER:
                yield usb.look(UnitPart.READER, find, needed=False)
            case Diagnostic.PRINTER if self._settings.printer.driver == "file":
                yield usb.look(UnitPart.PRINTER, find, needed=False)
            case Diagnostic.LINE:
                yield link.look(find)
                yield from line.look(self._settings.platform, self._clock.now, find)
            case Diagnostic.MACHINE:
                for check in machine.look(self._folder, find):
                    if check.verdict is not Verdict.UNKNOWN:  # no part of this machine's test
                        yield check


def _finder() -> Finder:
    return Finder(load_words(assets_dir() / "words"))
