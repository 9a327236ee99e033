"""What the platform answers, as JSON (its OpenAPI document describes the same shapes)."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from kiosk.central.contest_rules import PeriodFile
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_pages import HeldWire, InquiryWire, PerkNoteWire, SenderWire
from kiosk.central.wire_text import BilingualWire, Opaque, Text
from kiosk.domain.cases import Case, CaseState
from kiosk.domain.entries import Detail, Entry, Rule, Severity
from kiosk.domain.remedies import ContestKind
from kiosk.domain.subject import Subject

ListStatusWord = Literal["not_listed", "listed", "removed", "unknown"]


class SubjectWire(WireModel):
    """The masked person a token stands for."""

    tag: Opaque
    masked_name: Annotated[str, Field(min_length=1, max_length=40)]
    last_four: Annotated[str, Field(pattern=r"^[0-9A-Z]{4}$")]

    def to_domain(self) -> Subject:
        return Subject(self.tag, self.masked_name, self.last_four)


class DeviceCodeReply(WireModel):
    """RFC 8628 section 3.2; times in seconds."""

    device_code: Opaque
    user_code: Annotated[str, Field(pattern=r"^[0-9A-Z-]{7,20}$")]
    verification_uri: Annotated[str, Field(pattern=r"^https://\S{1,180}$")]
    expires_in: Annotated[float, Field(gt=0, le=600)]
    interval: Annotated[float, Field(gt=0, le=60)]


class TokenReply(WireModel):
    """RFC 6749 section 5.1 with the subject; there is no refresh token."""

    access_token: Opaque
    token_type: Literal["Bearer"]
    expires_in: Annotated[float, Field(gt=0, le=3600)]
    subject: SubjectWire


class NonceReply(WireModel):
    """A nonce for one card assertion."""

    nonce: Opaque
    expires_in: Annotated[float, Field(gt=0, le=600)]


class SessionReply(WireModel):
    """Whether the visit's token still stands; `ended` means by "End now" on the phone."""

    state: Literal["open", "ended"]


class HealthReply(WireModel):
    """The platform is well; `time` is its wall clock."""

    status: Literal["up"]
    time: AwareDatetime


class PerkReportReply(WireModel):
    """The report of a refused perk, taken down on the day `on`."""

    perk_id: Text
    on: date


class ProofReply(WireModel):
    """A signed proof as the text of a QR (see `kiosk.receipts.proof_code`)."""

    url: Annotated[str, Field(max_length=400)]


class RuleWire(WireModel):
    """The rule an entry is counted under."""

    code: Text
    version: Annotated[int, Field(ge=1)]
    trial: bool
    name: BilingualWire | None = None

    def to_domain(self) -> Rule:
        name = self.name.to_domain() if self.name else None
        return Rule(self.code, self.version, self.trial, name)


class DetailWire(WireModel):
    """A further line of an entry's passport."""

    label: BilingualWire
    value: BilingualWire | None

    def to_domain(self) -> Detail:
        return Detail(self.label.to_domain(), self.value.to_domain() if self.value else None)


class EntryWire(WireModel):
    """One recorded thing; what an office did not give is `null`."""

    entry_id: Text
    name: BilingualWire
    points: Annotated[int, Field(ge=-1000, le=1000)]
    category: Text
    reporter: BilingualWire
    record_number: Text | None = None
    happened_on: date | None = None
    reported_on: date | None = None
    arrived_on: date | None = None
    counted_on: date | None = None
    rule: RuleWire | None = None
    visible_to: BilingualWire | None = None
    kept_until: date | None = None
    details: Annotated[tuple[DetailWire, ...], Field(max_length=20)] = ()
    severity: Annotated[Severity, Field(strict=False)] | None = None
    repair_from: date | None = None
    reporter_closed: bool = False

    def to_domain(self) -> Entry:
        return Entry(
            entry_id=self.entry_id,
            name=self.name.to_domain(),
            points=self.points,
            category=self.category,
            reporter=self.reporter.to_domain(),
            record_number=self.record_number,
            happened_on=self.happened_on,
            reported_on=self.reported_on,
            arrived_on=self.arrived_on,
            counted_on=self.counted_on,
            rule=self.rule.to_domain() if self.rule else None,
            visible_to=self.visible_to.to_domain() if self.visible_to else None,
            kept_until=self.kept_until,
            details=tuple(detail.to_domain() for detail in self.details),
            severity=self.severity,
            repair_from=self.repair_from,
            reporter_closed=self.reporter_closed,
        )


class ListWire(WireModel):
    """One list's answer; its name comes from the city profile. `namesake`: it knows the name under
    another number, and cannot say whether that is this person.
    """

    list_id: Text
    status: ListStatusWord
    answered_at: AwareDatetime | None = None
    since: date | None = None
    removed_on: date | None = None
    paid_on: date | None = None
    namesake: bool = False


class CaseWire(WireModel):
    """A filed case; `token` is sealed and goes back to the platform in a body, never in a path."""

    token: Opaque
    number: Annotated[str, Field(pattern=r"^[0-9A-Z-]{4,24}$")]
    kind: Annotated[ContestKind, Field(strict=False)]
    reference: Text
    ground_id: Text
    what: BilingualWire
    reason: BilingualWire
    source: BilingualWire
    state: Annotated[CaseState, Field(strict=False)]
    filed_on: date
    changed_on: date
    answer_by: date | None
    answer_within: PeriodFile | None = None
    next_instance: BilingualWire
    papers: Annotated[tuple[BilingualWire, ...], Field(max_length=6)]
    flagged: bool = False
    words: BilingualWire | None = None

    def to_domain(self) -> Case:
        return Case(
            token=self.token,
            number=self.number,
            kind=self.kind,
            reference=self.reference,
            ground_id=self.ground_id,
            what=self.what.to_domain(),
            reason=self.reason.to_domain(),
            source=self.source.to_domain(),
            state=self.state,
            filed_on=self.filed_on,
            changed_on=self.changed_on,
            answer_by=self.answer_by,
            answer_within=self.answer_within.to_domain() if self.answer_within else None,
            next_instance=self.next_instance.to_domain(),
            papers=tuple(paper.to_domain() for paper in self.papers),
            flagged=self.flagged,
            words=self.words.to_domain() if self.words else None,
        )


class CaseReply(WireModel):
    """One case, and whose it is (`sub` as in the statement)."""

    sub: Opaque
    case: CaseWire


class HolderWire(WireModel):
    """Whom the statement is about; `name` is `null` where the platform holds none."""

    name: Annotated[str, Field(min_length=1, max_length=80)] | None
    masked_name: Annotated[str, Field(min_length=1, max_length=40)]
    last_four: Annotated[str, Field(pattern=r"^[0-9A-Z]{4}$")]


class StatementClaims(WireModel):
    """The payload of the statement's JWS (RFC 7515, RFC 7519): claims first, content after."""

    iss: Text
    aud: Text
    sub: Opaque
    nonce: Text
    iat: int
    exp: int
    holder: HolderWire
    asked_at: AwareDatetime
    score: Annotated[int, Field(ge=-10_000, le=10_000)]
    lists: Annotated[tuple[ListWire, ...], Field(max_length=32)]
    entries: Annotated[tuple[EntryWire, ...], Field(max_length=2000)]
    senders: Annotated[tuple[SenderWire, ...], Field(max_length=500)] = ()
    perks: Annotated[tuple[PerkNoteWire, ...], Field(max_length=200)] = ()
    inquiries: Annotated[tuple[InquiryWire, ...], Field(max_length=1000)] = ()
    held: Annotated[tuple[HeldWire, ...], Field(max_length=200)] = ()
    cases: Annotated[tuple[CaseWire, ...], Field(max_length=200)] = ()

    def issued_at(self) -> datetime:
        """`iat` as a time in the zone of `asked_at`."""
        return datetime.fromtimestamp(self.iat, self.asked_at.tzinfo)
