"""What a slip is made of, from top to bottom. Texts are final; how they are set is not said here.

Blocks hold what is printed about a person, so none of them shows its content in a `repr`.
"""

from kiosk.domain.lists import ListStatus
from kiosk.domain.personal import Personal
from kiosk.receipts.words import Pair
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Header(Personal):
    """Brand mark and product; `place` says where: hall and unit, kept whole where they fit."""

    product: Pair
    place: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Rule(Personal):
    """A line across; `outer` ones open and close the slip's body."""

    outer: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Title(Personal):
    """What this slip is."""

    text: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Holder(Personal):
    """Rows of a label and its values, and what they are in the second language."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    caption: str


@dataclass(frozen=True, slots=True, repr=False)
class ListBlock(Personal):
    """One list that answered: `day` belongs to the word (since, removed on) and may be empty.

    `notes` are further rows of words and value, such as the day an obligation was met.
    """

    name: Pair
    status: ListStatus
    word: Pair
    day: str
    answered: str
    notes: tuple[tuple[Pair, str], ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class UnknownBox(Personal):
    """One list that did not answer, in the dashed box.

    `meaning` says what silence does and does not mean; the last such box of a slip has it for all.
    """

    name: Pair
    word: Pair
    meaning: Pair | None


@dataclass(frozen=True, slots=True, repr=False)
class NoticeBox(Personal):
    """A heavy box: what this paper is not, and what it says no more than."""

    heading: Pair
    text: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Advice(Personal):
    """A plain sentence in both languages; `after`: design dots of air below it."""

    text: Pair
    after: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Code(Personal):
    """A QR and what is said beside it; `until` and `day` are `None` and empty without a last day.

    `text` is all of the QR's alphanumeric set (ISO/IEC 18004), which keeps the symbol small.
    """

    text: str
    heading: Pair
    until: Pair | None
    day: str
    reminder: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Number(Personal):
    """The slip's or case's number, large enough to be read out on the telephone."""

    label: Pair
    number: str


@dataclass(frozen=True, slots=True, repr=False)
class Foot(Personal):
    """What holds for every slip: `strong` first, then `lines`, and both in the other language;
    then the rules' date at the left and whom to ask at the right, a row per language."""

    strong: str
    lines: tuple[str, ...]
    second: tuple[str, ...]
    rules: Pair
    questions: Pair
    hotline: str


@dataclass(frozen=True, slots=True, repr=False)
class End(Personal):
    """The last line: nothing is missing below it. `pages` is like 1 / 1."""

    end: Pair
    pages: str
    printed: str


@dataclass(frozen=True, slots=True, repr=False)
class Heading(Personal):
    """What the next blocks are about."""

    text: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Answer(Personal):
    """The one thing this slip is read for, in large letters."""

    text: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Fact(Personal):
    """A label and its value. The second language stands below unless it says the same."""

    label: Pair
    value: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Item(Personal):
    """One of many: its name, a figure or short word at the right, and notes below."""

    name: Pair
    figure: Pair
    notes: tuple[Pair, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Check(Personal):
    """One thing that was checked, marked, with what was found."""

    name: Pair
    good: bool
    said: Pair


@dataclass(frozen=True, slots=True, repr=False)
class Token(Personal):
    """A long code in groups of four, for somebody who has to type it."""

    label: Pair
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Writing(Personal):
    """Empty lines to write on by hand."""

    label: Pair
    lines: int


@dataclass(frozen=True, slots=True)
class Ruler:
    """Centimetres along both edges of the paper, and the head's whole width in millimetres."""

    centimetres: int


@dataclass(frozen=True, slots=True)
class Density:
    """Black in fields of one to all dots, and lines of one to four dots."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A frame at the very edge of the head, a cross, and every eighth column as a comb."""


Row = Heading | Answer | Fact | Item | Check | Token | Writing | Ruler | Density | Alignment
Block = (
    Header
    | Rule
    | Title
    | Holder
    | ListBlock
    | UnknownBox
    | NoticeBox
    | Advice
    | Code
    | Number
    | Foot
    | End
    | Row
)
