"""A tactile keypad is a keyboard to Qt (USB HID): which of its keys is which of the pad's."""

from PySide6.QtCore import Qt

from kiosk.view.ears.pad import PadKey

_Key = Qt.Key
_KEYS = {
    _Key.Key_Down: PadKey.NEXT,
    _Key.Key_Tab: PadKey.NEXT,
    _Key.Key_Up: PadKey.PREVIOUS,
    _Key.Key_Backtab: PadKey.PREVIOUS,
    _Key.Key_Return: PadKey.CHOOSE,
    _Key.Key_Enter: PadKey.CHOOSE,
    _Key.Key_Left: PadKey.BACK,
    _Key.Key_Backspace: PadKey.BACK,
    _Key.Key_Escape: PadKey.BACK,
    _Key.Key_Right: PadKey.REPEAT,
    _Key.Key_F1: PadKey.HELP,
    _Key.Key_Question: PadKey.HELP,
    _Key.Key_Asterisk: PadKey.HELP,
}


def pad_key(key: int) -> PadKey | None:
    """The pad's key behind Qt's, or `None` for any other."""
    return _KEYS.get(_Key(key)) if key in _Key._value2member_map_ else None


def digit(text: str) -> str:
    """The digit a key types, or nothing."""
    return text if len(text) == 1 and text.isascii() and text.isdigit() else ""
