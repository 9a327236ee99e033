"""The sheet a slip is set on: a growing list of things to draw, in dots, from the top left.

It measures and breaks text; it draws nothing. What a block looks like is said in `setting`.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from math import floor
from typing import Literal

from kiosk.domain.personal import Personal
from kiosk.receipts.breaking import lines, units
from kiosk.receipts.fonts import Faces, Run
from kiosk.receipts.layouts import Layout
from kiosk.receipts.marks import Mark
from kiosk.values import dataclass, replace

STEP = 1.36
ASCENT = 0.88  # of the hanzi face, above the baseline; the rest of the em is below it
_OVERHANG = 2  # dots of the margin a line may reach into
GAP = 0.45  # between texts on one line, in em
Align = Literal["left", "centre", "right"]
_SENTENCE = re.compile(r"(?<=。)|(?<=\.) +")


@dataclass(frozen=True, slots=True, repr=False)
class TextOp(Personal):
    """Runs one after the other from `x` on a baseline."""

    x: float
    baseline: float
    size: float
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class BoxOp:
    """A filled rectangle."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, repr=False)
class CodeOp(Personal):
    """A QR: black modules by rows, each `module` dots of the head; the place is in design dots."""

    x: int
    y: int
    module: int
    rows: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class MarkOp:
    """A vector mark in a square of `size` dots."""

    x: int
    y: int
    size: int
    mark: Mark


Op = TextOp | BoxOp | MarkOp | CodeOp


@dataclass(frozen=True, slots=True, repr=False)
class Text(Personal):
    """A text with its size (dots em) and weight.

    `least` is how small it may become to stay on one line; 0 keeps its size and breaks it.
    """

    text: str
    size: float
    bold: bool = False
    least: float = 0


@dataclass(slots=True, repr=False)
class Sheet(Personal):
    """`y` is where the next thing goes; `left` and `right` bound it. All in design dots.

    `substituted` counts the characters no face had.
    """

    faces: Faces
    layout: Layout
    left: int
    right: int
    y: int = 0
    ops: list[Op] = field(default_factory=list)
    substituted: int = 0

    @property
    def width(self) -> int:
        return self.layout.width

    @property
    def room(self) -> int:
        return self.right - self.left

    def measure(self, text: Text) -> float:
        shown = self.faces.legible(text.text)[0]
        return self.faces.width(shown, max(text.size, self.layout.least), text.bold)

    def shrunk(self, text: Text, width: float) -> Text:
        """The text, small enough for one line of `width` if it may become that small."""
        size, needed = max(text.size, self.layout.least), self.measure(text)
        if needed > width:
            size = max(floor(size * width / needed * 2) / 2, self.layout.least)
        return replace(text, size=size)

    def put(self, text: Text, x: float, baseline: float) -> None:
        """One line on a baseline."""
        shown, count = self.faces.legible(text.text)
        self.substituted += count
        runs = tuple(self.faces.runs(shown, text.bold))
        self.ops.append(TextOp(x, baseline, max(text.size, self.layout.least), runs))

    def line(self, text: Text, align: Align = "left") -> None:
        """One line, and the step to the next; more of them if it cannot be one."""
        text = replace(text, size=max(text.size, self.layout.least))
        if self.measure(text) > self.room + 1:
            self.paragraph(text, align)
            return
        spare = self.room - self.measure(text)
        shift = {"left": 0.0, "centre": spare / 2, "right": spare}[align]
        self.put(text, self.left + shift, self.y + drop(text.size))
        self.y += step(text.size)

    def paragraph(self, text: Text, align: Align = "left") -> None:
        """As many lines as it takes; a unit too wide for any line makes the whole text smaller."""
        shown, count = self.faces.legible(text.text)
        self.substituted += count
        text = self._tightened(text, self.room)
        text = replace(text, size=max(text.size, self.layout.least))
        whole = [replace(text, text=unit) for unit in units(shown)]
        widest = max(whole, key=self.measure, default=text)
        text = replace(text, size=self.shrunk(widest, self.room).size)
        for part in lines(
            shown, self.room + _OVERHANG, lambda part: self.measure(replace(text, text=part))
        ):
            spare = self.room - self.measure(replace(text, text=part))
            shift = {"left": 0.0, "centre": spare / 2, "right": spare}[align]
            self.put(replace(text, text=part), self.left + shift, self.y + drop(text.size))
            self.y += step(text.size)

    def headline(self, text: Text, align: Align = "left", tight: int = 0) -> None:
        """One line, shrunk down to `text.least` for it; broken at that size if still wider.

        `tight`: how much nearer the next line comes than usual, at the text's full size.
        """
        fitting = self.shrunk(text, self.room)
        if fitting.size >= text.least and self.measure(fitting) <= self.room + 1:
            self.line(fitting, align)
            self.y -= round(tight * fitting.size / text.size)
        else:
            self.paragraph(replace(text, size=text.least, least=0), align)

    def sentences(self, text: Text, align: Align = "left") -> None:
        """In one line if that holds it, else a line for each sentence: broken by sense."""
        text = self._tightened(text, self.room)
        if self.measure(text) <= self.room:
            self.line(text, align)
            return
        for sentence in filter(None, _SENTENCE.split(text.text)):
            self.paragraph(replace(text, text=sentence), align)

    def flow(self, texts: Sequence[Text], indent: float = 0) -> None:
        """Texts beside each other from `indent`, each kept whole; what does not fit goes below."""
        x = start = self.left + indent
        for text in self._together(texts, self.right - start):
            fitting = self.shrunk(text, self.right - start)
            needed = self.measure(fitting)
            if needed > self.right - start + 1:
                self.y += step(text.size) if x > start else 0
                with self.within(round(indent), 0):
                    self.paragraph(text)
                x, self.y = self.right, self.y - step(text.size)
                continue
            if x > start and x + needed > self.right:
                x, self.y = start, self.y + step(text.size)
            self.put(fitting, x, self.y + drop(text.size))
            x += needed + text.size * GAP
        self.y += step(texts[0].size)

    def pair(self, at_left: Text, at_right: Text, indent: int = 0) -> None:
        """Two texts on one baseline at the two edges, or below each other if both do not fit."""
        with self.within(indent, 0):
            left, right = self._together((at_left, at_right), self.room)
            size = max(left.size, right.size)
            if self.measure(left) + self.measure(right) + size * GAP > self.room:
                self.paragraph(at_left)
                self.paragraph(at_right, "left" if self.layout.narrow else "right")
                return
            baseline = self.y + drop(size)
            self.put(left, self.left, baseline)
            self.put(right, self.right - self.measure(right), baseline)
            self.y += step(size)

    def _tightened(self, text: Text, width: float) -> Text:
        """As large as fits one line, if it may become that small; else as it was."""
        smaller = self.shrunk(text, width)
        return smaller if text.least and smaller.size >= text.least else text

    def _together(self, texts: Sequence[Text], width: float) -> Sequence[Text]:
        """All of them at their least size if they only then share a line; else as they were."""
        gaps = sum(text.size for text in texts[:-1]) * GAP
        least = [replace(text, size=text.least or text.size) for text in texts]
        if sum(map(self.measure, texts)) + gaps <= width:
            return texts
        return least if sum(map(self.measure, least)) + gaps <= width else texts

    @contextmanager
    def within(self, left: int, right: int) -> Iterator[None]:
        """Narrower by so many dots at each side."""
        self.left, self.right = self.left + left, self.right - right
        try:
            yield
        finally:
            self.left, self.right = self.left - left, self.right + right

    def rule(self, weight: int) -> None:
        self.ops.append(BoxOp(self.left, self.y, self.room, weight))
        self.y += weight


def step(size: float) -> int:
    """From one line of this size to the next."""
    return round(size * STEP)


def drop(size: float) -> int:
    """From the top of a line to its baseline: the hanzi face is centred in the step."""
    return round(size * ((STEP - 1) / 2 + ASCENT))
