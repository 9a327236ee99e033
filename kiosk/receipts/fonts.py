"""Which face sets which character.

A slip is set in Noto Sans SC Medium and Bold; a character they lack comes from BabelStone Han, then
Hanazono A and B. What no face has is shown as 〔U+XXXX〕: a missing glyph is a box in some fonts
and nothing at all in others, and a name must not lose a character in silence.
"""

import unicodedata
from functools import cached_property
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.personal import Personal
from kiosk.values import dataclass

MEDIUM, BOLD = "NotoSansSC-Medium", "NotoSansSC-Bold"
FALLBACKS = (
    Path("/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf"),
    Path("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"),
    Path("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"),
)
# Controls, formats and private code points have no shape of their own, whatever a face says.
_SHAPELESS = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


@dataclass(frozen=True, slots=True, repr=False)
class Run(Personal):
    """Characters in a row that one face sets. `font` is the face's registered name."""

    font: str
    text: str


class Faces:
    """The faces of a slip, loaded from `folder` when first needed and kept.

    Raises `Failure` SLIP_NOT_MADE when not one usable face is there.
    """

    def __init__(self, folder: Path, fallbacks: tuple[Path, ...] = FALLBACKS) -> None:
        self._medium = _load(folder / f"{MEDIUM}.ttf")
        self._bold = _load(folder / f"{BOLD}.ttf")
        self._fallback_paths = fallbacks
        self._chosen: dict[tuple[str, bool], TTFont | None] = {}
        if not (self._medium or self._bold or self._fallbacks):
            raise Failure(FailureCode.SLIP_NOT_MADE)

    def legible(self, text: str) -> tuple[str, int]:
        """The text with 〔U+XXXX〕 for each character no face has, and how many these were."""
        missing = [character for character in set(text) if self._face(character, False) is None]
        count = sum(text.count(character) for character in missing)
        for character in missing:
            text = text.replace(character, f"〔U+{ord(character):04X}〕")
        return text, count

    def runs(self, text: str, bold: bool) -> list[Run]:
        """The text cut where the face changes. It has gone through `legible` before."""
        faces = [(self._face(character, bold), character) for character in text]
        return [
            Run(face.fontName, "".join(character for _, character in group))
            for face, group in groupby(faces, key=lambda pair: pair[0])
            if face is not None
        ]

    def width(self, text: str, size: float, bold: bool) -> float:
        """The advance of the text, in the unit of `size`."""
        return sum(
            pdfmetrics.getFont(run.font).stringWidth(run.text, size)
            for run in self.runs(text, bold)
        )

    def _face(self, character: str, bold: bool) -> TTFont | None:
        key = (character, bold)
        if key not in self._chosen:
            self._chosen[key] = self._choose(character, bold)
        return self._chosen[key]

    def _choose(self, character: str, bold: bool) -> TTFont | None:
        if unicodedata.category(character) in _SHAPELESS:
            return None
        first = (self._bold, self._medium) if bold else (self._medium, self._bold)
        for face in first:
            if face is not None and _has(face, character):
                return face
        return next((face for face in self._fallbacks if _has(face, character)), None)

    @cached_property
    def _fallbacks(self) -> list[TTFont]:
        """Half a second and 70 MB, so they wait for the first character that needs them."""
        return [face for face in map(_load, self._fallback_paths) if face is not None]


def _has(face: TTFont, character: str) -> bool:
    return bool(face.face.charToGlyph.get(ord(character)))


def _load(path: Path) -> TTFont | None:
    try:
        face = TTFont(path.stem, str(path))
    except (TTFError, OSError):
        return None
    pdfmetrics.registerFont(face)
    return face
