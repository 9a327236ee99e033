"""What a slip can be of: the closed union of contents that the print path carries.

Only the proof of lists has a number. Numbers come from the platform with the signature, and are
what it can void; a slip without a signed proof claims nothing to a third party, so it has no
number, no QR to check, and is never voided. What identifies it is the unit and the second it was
printed. That it did not come out whole is named all the same. A case's slip carries the case's
sealed token as text and QR instead: the platform alone can open it, for its own person.
"""

from datetime import date
from enum import StrEnum
from typing import Literal

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.cases import Case
from kiosk.domain.personal import Personal
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.values import dataclass


class SlipKind(StrEnum):
    """The kinds of slip; the name of each content on the wire to the renderer."""

    PROOF = "proof"
    RECORD = "record"
    ENTRY = "entry"
    CASE = "case"
    PERK = "perk"
    QUESTION = "question"
    HELD = "held"
    DIRECTIONS = "directions"
    READINESS = "readiness"
    TEST_PAGE = "test_page"
    STICKER = "sticker"


@dataclass(frozen=True, slots=True, repr=False)
class ProofWanted(Personal):
    """The lists of this statement, to be signed by the platform first."""

    statement: Statement


@dataclass(frozen=True, slots=True, repr=False)
class ProofContent(Personal):
    """The lists, and the platform's signed proof of them."""

    statement: Statement
    proof: SignedProof
    kind: Literal[SlipKind.PROOF] = SlipKind.PROOF


@dataclass(frozen=True, slots=True, repr=False)
class RecordContent(Personal):
    """The extract of the record: score, entries, lists and what is not connected."""

    statement: Statement
    kind: Literal[SlipKind.RECORD] = SlipKind.RECORD


@dataclass(frozen=True, slots=True, repr=False)
class EntryContent(Personal):
    """One entry's passport; `entry_id` is one of the statement's."""

    statement: Statement
    entry_id: str
    kind: Literal[SlipKind.ENTRY] = SlipKind.ENTRY


@dataclass(frozen=True, slots=True, repr=False)
class CaseContent(Personal):
    """The receipt of a filed case, or where it stands when its slip comes back."""

    subject: Subject
    case: Case
    kind: Literal[SlipKind.CASE] = SlipKind.CASE


@dataclass(frozen=True, slots=True, repr=False)
class PerkContent(Personal):
    """One perk, to be shown at the desk.

    `state` is `confirmed`, `announced`, `refused` or `unconfirmed`, as heard `on` that day.
    `basis` (the text it rests on), `provider` and `phone` are `None` when nobody gave them.
    """

    subject: Subject
    name: Bilingual
    state: str
    on: date
    provider: Bilingual | None = None
    basis: Bilingual | None = None
    phone: str | None = None
    kind: Literal[SlipKind.PERK] = SlipKind.PERK


class QuestionTopic(StrEnum):
    """What a question for a person is about; the words are the slip's."""

    GENERAL = "general"
    LISTS = "lists"
    RECORD = "record"
    ENTRY = "entry"
    CASE = "case"
    PERK = "perk"
    LENDER = "lender"  # somebody looked at the record, or gave it as a reason
    HELD = "held"


@dataclass(frozen=True, slots=True, repr=False)
class QuestionContent(Personal):
    """A question to take to a person. `about` names an entry, perk or case, `None` for none;
    `reference` is its number. Whose question it is stands nowhere: `number` (1 to 99, then 1 again)
    is the question's own, on slip and screen, for the turn when the desk is busy; 0: none yet.
    """

    topic: QuestionTopic
    about: Bilingual | None = None
    reference: str | None = None
    number: int = 0
    kind: Literal[SlipKind.QUESTION] = SlipKind.QUESTION


@dataclass(frozen=True, slots=True, repr=False)
class HeldContent(Personal):
    """The whole copy of what is held (Personal Information Protection Law, article 45)."""

    statement: Statement
    kind: Literal[SlipKind.HELD] = SlipKind.HELD


@dataclass(frozen=True, slots=True)
class DirectionsContent:
    """Where to go for a service: a `counter` of this hall and its `floor`, or an `address`, with
    the `way` to either in words. What is not known or not needed is `None`, or an empty `phone`.
    """

    service: Bilingual
    counter: Bilingual | None
    floor: Bilingual | None
    hours: Bilingual
    address: Bilingual | None = None
    phone: str = ""
    bring: Bilingual | None = None
    way: Bilingual | None = None
    kind: Literal[SlipKind.DIRECTIONS] = SlipKind.DIRECTIONS


@dataclass(frozen=True, slots=True)
class ReadinessLine:
    """One part of the unit, whether it is fit to serve, and what is to be said of it."""

    part: Bilingual
    ready: bool
    said: Bilingual


@dataclass(frozen=True, slots=True)
class TestHeld:
    """One of a technician's tests, and when it came to what."""

    name: Bilingual
    said: Bilingual


@dataclass(frozen=True, slots=True)
class ReadinessContent:
    """The unit's state this morning, part by part, and the tests that were ever held."""

    lines: tuple[ReadinessLine, ...]
    tests: tuple[TestHeld, ...] = ()
    kind: Literal[SlipKind.READINESS] = SlipKind.READINESS


@dataclass(frozen=True, slots=True)
class TestPageContent:
    """The technician's page: what the printer is set up as. `completion` is the profile's word."""

    profile: str
    dots: int
    dpi: int
    band_rows: int
    completion: str
    kind: Literal[SlipKind.TEST_PAGE] = SlipKind.TEST_PAGE


@dataclass(frozen=True, slots=True)
class StickerContent:
    """What stands on the unit's frame for whoever finds it dark. `page` is all of the QR; `call` a
    telephone number, as it is said.
    """

    unit_id: str
    page: str
    call: str
    kind: Literal[SlipKind.STICKER] = SlipKind.STICKER


UnsignedContent = (
    RecordContent
    | EntryContent
    | CaseContent
    | PerkContent
    | QuestionContent
    | HeldContent
    | DirectionsContent
    | ReadinessContent
    | TestPageContent
    | StickerContent
)
SlipContent = ProofContent | UnsignedContent
Wanted = ProofWanted | UnsignedContent


def subject_of(content: Wanted | ProofContent) -> Subject | None:
    """Whose slip it is, or `None` for one that is about nobody."""
    match content:
        case ProofWanted() | ProofContent() | RecordContent() | EntryContent() | HeldContent():
            return content.statement.subject
        case CaseContent() | PerkContent():
            return content.subject
        case QuestionContent() | DirectionsContent():
            return None
        case ReadinessContent() | TestPageContent() | StickerContent():
            return None


def serial_of(content: SlipContent) -> int | None:
    """The number the platform gave it, and can void."""
    return content.proof.proof.serial if isinstance(content, ProofContent) else None
