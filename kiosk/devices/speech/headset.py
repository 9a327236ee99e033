"""Whether a headset is plugged in: by the jack's own switch, or by what the hall has built."""

import fcntl
import os
from contextlib import suppress
from pathlib import Path

SW_HEADPHONE_INSERT = 2  # linux/input-event-codes.h
_EVIOCGSW_8 = 0x8008451B  # _IOR("E", 0x1b, 8 bytes), linux/input.h
_BYTES = 8


class FixedHeadset:
    """A handset on a cord, or a headset that is always there (`True`); no way to listen alone."""

    def __init__(self, *, plugged: bool) -> None:
        self._plugged = plugged

    def plugged(self) -> bool:
        return self._plugged


class JackSwitch:
    """The jack's input device, such as /dev/input/event5: the switch SW_HEADPHONE_INSERT."""

    def __init__(self, device: Path) -> None:
        self._device = device

    def plugged(self) -> bool:
        with suppress(OSError):
            file = os.open(self._device, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                state = fcntl.ioctl(file, _EVIOCGSW_8, bytes(_BYTES))
            finally:
                os.close(file)
            return bool(int.from_bytes(state, "little") >> SW_HEADPHONE_INSERT & 1)
        return False
