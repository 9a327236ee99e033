"""What a visitor's fingers say on the keypad, without what its keys do of their own."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent

from kiosk.view.ears.held import HeldKeys
from kiosk.view.ears.pad import PadKey


class Strokes:
    """The window's events, read in turn."""

    def __init__(self) -> None:
        self.held = HeldKeys()
        self._by: set[str] = set()

    def read(self, event: QEvent) -> tuple[PadKey | None, str, bool]:
        """The key or the digit somebody pressed just now, and whether the keypad's it was at all:
        a key of its own that comes up or is held is neither key nor digit."""
        if event.type() == QEvent.Type.FocusOut:
            self.held.clear()
        if not isinstance(event, QKeyEvent):
            return None, "", False
        from kiosk.view.ears.keypad import digit, pad_key  # noqa: PLC0415 - Qt's keys are slow to load

        key, typed = pad_key(event.key()), digit(event.text())
        name = typed or str(key)
        if key is None and not typed:
            return None, "", False
        if event.type() != QEvent.Type.KeyPress:
            if not event.isAutoRepeat():
                self.held.released(name)
            return None, "", False
        if not self.held.pressed(name, repeats=event.isAutoRepeat()):
            return None, "", True
        self._by.add(name)
        return key, typed, True

    def nobodys(self) -> bool:
        """Whether all that was pressed since `forget` is a key that sticks."""
        return bool(self._by) and self._by <= self.held.stuck()

    def forget(self) -> None:
        """Whoever pressed them is gone; a key that is still down stays known."""
        self._by.clear()
