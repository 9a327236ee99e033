"""What the kernel says is fitted: display, touch panel, loudspeaker; and whether there is a voice.

DRM connectors (sysfs-class-drm), touch panels, ALSA (`/proc/asound`). Of a machine that
shows none of them, such as a container, nothing is known.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.devices.unit.touch_panels import touch_panels
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.diagnosis.kernel_file import text
from kiosk.values import dataclass

SPEAKS = "espeak-ng"
CHINESE = "espeak-ng-data/cmn_dict"


@dataclass(frozen=True, slots=True)
class Kernel:
    """Where to look. `program` finds a program by its name."""

    sys: Path = Path("/sys/class")
    proc: Path = Path("/proc")
    libraries: tuple[Path, ...] = (Path("/usr/lib"), Path("/usr/share"))
    program: Callable[[str], str | None] = shutil.which
    sound: Path = Path("/dev/snd")


def look(
    find: Finder, *, voice: bool, keypad: str = "none", kernel: Kernel | None = None
) -> Iterator[Check]:
    """`voice`: this unit is set up to speak. `keypad`: its tactile keypad's input device."""
    kernel = kernel or Kernel()
    shows = (kernel.sys / "drm").is_dir()
    yield _display(kernel, find) if shows else _untold(UnitPart.SCREEN, "display", find)
    yield _touch(kernel, find) if shows else _untold(UnitPart.TOUCH, "touch", find)
    if voice:
        sounds = shows or (kernel.proc / "asound").is_dir()
        yield _speaker(kernel, find) if sounds else _untold(UnitPart.SOUND, "speaker", find)
        yield _speech(kernel, find)
    if keypad.startswith("/"):
        there = Path(keypad).exists()
        verdict = Verdict.WELL if there else Verdict.HEED
        yield find.found(UnitPart.SOUND, "keypad", "good" if there else "none", verdict)


def _untold(part: UnitPart, group: str, find: Finder) -> Check:
    return find.found(part, group, "unknown", Verdict.UNKNOWN)


def _display(kernel: Kernel, find: Finder) -> Check:
    connectors = [each.parent for each in (kernel.sys / "drm").glob("card*-*/status")]
    connected = [each for each in connectors if text(each / "status") == "connected"]
    details = tuple((each.name, text(each / "status")) for each in sorted(connectors))
    if not connected:
        return find.found(UnitPart.SCREEN, "display", "none", Verdict.STOP, details)
    if not any(text(each / "enabled") == "enabled" for each in connected):
        return find.found(UnitPart.SCREEN, "display", "dark", Verdict.STOP, details)
    return find.found(UnitPart.SCREEN, "display", "good", Verdict.WELL, details)


def _touch(kernel: Kernel, find: Finder) -> Check:
    panels = touch_panels(kernel.sys / "input")
    details = tuple(("device", text(each / "name")) for each in sorted(panels))
    if not panels:
        return find.found(UnitPart.TOUCH, "touch", "none", Verdict.STOP)
    if all(text(each / "inhibited") == "1" for each in panels):
        return find.found(UnitPart.TOUCH, "touch", "held", Verdict.STOP, details)
    return find.found(UnitPart.TOUCH, "touch", "good", Verdict.WELL, details)


def _speaker(kernel: Kernel, find: Finder) -> Check:
    part = UnitPart.SOUND
    if not any((kernel.proc / "asound").glob("card[0-9]*")):
        return find.found(part, "speaker", "none", Verdict.HEED)
    devices = text(kernel.proc / "asound" / "pcm").splitlines()
    if not any("playback" in line for line in devices):
        return find.found(part, "speaker", "mute", Verdict.HEED)
    # As whoever asks: on a unit that is the kiosk's own user, who has to be of the group "audio".
    if not any(os.access(each, os.W_OK) for each in kernel.sound.glob("pcmC*D*p")):
        return find.found(part, "speaker", "held", Verdict.HEED)
    return find.found(part, "speaker", "good", Verdict.WELL)


def _speech(kernel: Kernel, find: Finder) -> Check:
    part = UnitPart.SOUND
    if kernel.program(SPEAKS) is None:
        return find.found(part, "speech", "none", Verdict.HEED)
    places = (found for each in kernel.libraries for found in _data(each))
    if not any(places):
        return find.found(part, "speech", "dumb", Verdict.HEED)
    return find.found(part, "speech", "good", Verdict.WELL)


def _data(folder: Path) -> Iterator[Path]:
    """Where Debian (multiarch) and others keep the words of the Chinese voice."""
    return (each for each in (folder / CHINESE, *folder.glob(f"*/{CHINESE}")) if each.is_file())
