"""The states of signing in: card or phone, the step-up, and whether it is you."""

from enum import StrEnum

from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.subject import Subject
from kiosk.values import dataclass


class SignIn(StrEnum):
    """The ways in."""

    CARD = "card"
    PHONE = "phone"


class StepUpMethod(StrEnum):
    """How the platform makes sure that the card's holder stands here."""

    ONE_TIME_CODE = "one_time_code"
    CLERK = "clerk"


@dataclass(frozen=True, slots=True)
class ChooseSignIn:
    """Card or phone. `note` says why the last way ended here (declined, expired, not me)."""

    note: FailureCode | None = None


@dataclass(frozen=True, slots=True)
class AwaitCard:
    """Waiting for a card to be put in."""


@dataclass(frozen=True, slots=True)
class ReadingCard:
    """The card is being read and its assertion answered. `asked`: the card part is over."""

    insertion: Insertion
    asked: bool = False


@dataclass(frozen=True, slots=True)
class CardRefused:
    """This card cannot sign anybody in. `laid`: a resident card, laid down and not put in."""

    refusal: CardRefusal
    laid: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class ShowCode(Personal):
    """The QR is shown. `verification_uri` is empty until the platform has answered."""

    verification_uri: str = ""
    user_code: str = ""
    device_code: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class CodeScanned(Personal):
    """A phone has claimed the code; the two digits are typed on the phone."""

    match_number: str
    device_code: str


@dataclass(frozen=True, slots=True, repr=False)
class StepUp(Personal):
    """The platform wants more than the card. `sent_to` is a masked phone number.

    `started`: the code was sent. `checking`: the platform is being asked (to send, or to check).
    `wrong`: how many answers were wrong so far. `vouched`: a clerk's word is being told instead.
    `laid`: a resident card was read and is to be taken back.
    """

    ticket: str
    methods: tuple[StepUpMethod, ...]
    sent_to: str
    subject: Subject
    started: bool = False
    checking: bool = False
    wrong: int = 0
    vouched: bool = False
    laid: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmPerson:
    """Is this you? The subject is in the visit's session."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """The statement has been asked for."""
