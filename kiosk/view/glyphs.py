"""Characters that no screen font has: they show as 〔U+XXXX〕, never as a box or as nothing.

The screen's own faces come first; Qt then falls back to whatever the system has, so a character is
missing only if no installed face that Qt would try has it.
"""

from functools import cache

from PySide6.QtGui import QFont, QRawFont

SCREEN_FACES = ("Noto Sans CJK SC", "Noto Serif CJK SC")
FALLBACK_FACES = ("BabelStone Han", "HanaMinA", "HanaMinB")


def shown(text: str) -> str:
    """The text with a readable mark in place of each character that could not be drawn."""
    if text.isascii():
        return text
    return "".join(char if has_glyph(char) else f"〔U+{ord(char):04X}〕" for char in text)


@cache
def has_glyph(char: str) -> bool:
    """Whether one of the screen's faces draws this character."""
    if char.isspace() or char.isascii():
        return True
    return any(_supports(family, ord(char)) for family in (*SCREEN_FACES, *FALLBACK_FACES))


def _supports(family: str, character: int) -> bool:
    face = _face(family)
    return face.isValid() and face.familyName() == family and face.supportsCharacter(character)


@cache
def _face(family: str) -> QRawFont:
    return QRawFont.fromFont(QFont(family))
