"""Whether the tactile keypad is plugged in: udev makes its input device and takes it away again."""

from pathlib import Path


class InputDevice:
    """By the name that stays the same, such as /dev/input/by-id/usb-…-event-kbd."""

    def __init__(self, device: Path) -> None:
        self._device = device

    def plugged(self) -> bool:
        try:
            return self._device.exists()
        except OSError:
            return False
