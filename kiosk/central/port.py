"""What the runtime asks of the platform. Every call blocks within a deadline of its own.

All methods raise `kiosk.domain.failures.Failure` and nothing else; they are called from the
runtime's central workers, several at once, so an implementation is thread-safe. Each visit gets
its own `CentralVisit` (a fresh HTTP session), so that no cookie or connection outlives it.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from kiosk.domain.card import CardEvidence
from kiosk.domain.cases import Case, Filing
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.device_status import LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.personal import Personal
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
from kiosk.domain.warrant import Warrant
from kiosk.values import dataclass
from kiosk.visit.states import Session, StepUpMethod


@dataclass(frozen=True, slots=True, repr=False)
class DeviceCode(Personal):
    """RFC 8628 section 3.2; `expires_in` and `interval` in seconds."""

    verification_uri: str
    user_code: str
    device_code: str
    expires_in: float
    interval: float


@dataclass(frozen=True, slots=True)
class Pending:
    """`authorization_pending`; `slow_down` has already been added to `interval`."""

    interval: float


@dataclass(frozen=True, slots=True, repr=False)
class Scanned(Personal):
    """`authorization_pending` with `status: scanned`: the number to type on the phone."""

    match_number: str
    interval: float


@dataclass(frozen=True, slots=True, repr=False)
class Granted(Personal):
    """An access token, and the masked person it stands for."""

    access_token: str
    subject: Subject


@dataclass(frozen=True, slots=True, repr=False)
class StepUpNeeded(Personal):
    """The card is known, but the platform wants more before it shows anything."""

    ticket: str
    methods: tuple[StepUpMethod, ...]
    sent_to: str
    subject: Subject


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """The step-up answer was wrong; another try is allowed."""


class CentralVisit(Protocol):
    """The calls of one visit."""

    def request_code(self) -> DeviceCode:
        """POST /oauth/device_authorization."""
        ...

    def poll_token(self, code: DeviceCode) -> Pending | Scanned | Granted:
        """POST /oauth/token with the device code grant. Raises Failure CODE_EXPIRED,
        CODE_DECLINED, CODE_USED, CODE_WRONG_NUMBER."""
        ...

    def assert_card(self, evidence: CardEvidence) -> Granted | StepUpNeeded:
        """POST /oauth/token with the card assertion (RFC 7523, jti, life at most 60 s)."""
        ...

    def start_step_up(self, ticket: str, method: StepUpMethod) -> None:
        """POST /v1/step-up/start."""
        ...

    def verify_step_up(self, ticket: str, answer: str) -> Granted | WrongAnswer:
        """POST /v1/step-up/verify. Raises Failure STEP_UP_LOCKED after five failures."""
        ...

    def vouch(self, ticket: str, subject_tag: str, warrant: Warrant) -> Granted:
        """POST /v1/step-up/clerk: a clerk compared face and card, and their role card stands behind
        it (`identity.warrant`). Raises Failure CLERK_WORD_REFUSED."""
        ...

    def fetch_statement(self, session: Session) -> Statement:
        """GET /v1/statement: signature, audience, subject, nonce, times, names, sum, categories
        and the answers' times are checked; anything wrong is a named Failure."""
        ...

    def request_proof(self, session: Session, statement: Statement) -> SignedProof:
        """POST /v1/proofs: the signed claims must be those of `statement` for this subject."""
        ...

    def file_case(self, session: Session, filing: Filing, key: str) -> Case:
        """POST /v1/objections, /v1/claims or /v1/corrections under the Idempotency-Key `key`: the
        same key gives the same case, however often it is sent."""
        ...

    def look_up_case(self, session: Session, token: str) -> Case:
        """POST /v1/cases/lookup: how it stands now."""
        ...

    def withdraw_statement(self, session: Session, token: str) -> Case:
        """POST /v1/statements without a sentence: the case without its statement."""
        ...

    def report_perk(self, session: Session, perk_id: str) -> date:
        """POST /v1/perk-reports: the day it was taken down. One token and perk, one report."""
        ...

    def ended(self, access_token: str) -> FailureCode | None:
        """GET /v1/session: ENDED_ON_PHONE or SESSION_OVER, else None."""
        ...

    def close(self) -> None: ...


class Central(Protocol):
    """The platform as one unit sees it."""

    def visit(self) -> CentralVisit:
        """A fresh session for one visit."""
        ...

    def health(self) -> LineStatus:
        """GET /v1/health, within two seconds. Never raises."""
        ...

    def revoke(self, access_token: str) -> None:
        """POST /oauth/revoke (RFC 7009)."""
        ...

    def kept_catalogue(self) -> Catalogue | None:
        """The last good catalogue that lies on this unit's disk, checked anew. Never raises."""
        ...

    def fetch_catalogue(self) -> Catalogue | None:
        """GET /v1/catalogue with its ETag: a sound one, or None if there is nothing newer."""
        ...

    def void_proof(self, serial: int) -> None:
        """POST /v1/proofs/void with the unit's key alone."""
        ...

    def report_events(self, events: Sequence[Mapping[str, object]], lost: int) -> bool:
        """POST /v1/unit/events with the unit's key: what the unit says of itself, oldest first.
        Whether the platform took them; `False`: it never will. An event's id makes it one event,
        however often it is sent; `lost` were dropped before these."""
        ...

    def report_service(self, record: Mapping[str, object]) -> bool:
        """POST /v1/unit/service-records with the unit's key: a signed one. As `report_events`."""
        ...
