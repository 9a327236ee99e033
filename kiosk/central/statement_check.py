"""From a signed text to a `Statement`, or to the one failure that says what is wrong with it.

The order matters: a text nobody trusted signed says nothing, so the signature is first; then whose
it is, since a stranger's data is the worst bug there is; then its times, then its content.
"""

import unicodedata
from datetime import datetime, timedelta

from joserfc import jws
from joserfc.errors import JoseError
from pydantic import ValidationError

from kiosk.central.own_share import perks_of, sources_of
from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.unit_key import ALGORITHM
from kiosk.central.wire import ListWire, StatementClaims
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.city import City
from kiosk.domain.entries import Entry
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.held import NEVER_HELD
from kiosk.domain.inquiries import Inquiry
from kiosk.domain.lists import ListAnswer, ListStatus, honest
from kiosk.domain.personal import Personal
from kiosk.domain.remedies import ContestKind
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject, mask_name
from kiosk.values import dataclass, replace

TYPE = "statement+jwt"
MAX_LIFE_SECONDS = 120
CLOCK_SKEW_SECONDS = 30


@dataclass(frozen=True, slots=True, repr=False)
class Expected(Personal):
    """Whose statement was asked for, of which issuer, by whom, when, and with which nonce."""

    issuer: str
    unit_id: str
    subject: Subject
    card_name: str | None
    nonce: str
    now: datetime


def check_statement(text: str, keys: PinnedKeys, expected: Expected, city: City) -> Statement:
    """The statement after every check. Raises `Failure`."""
    claims = _claims(verified_payload(text, keys, TYPE))
    if claims.iss != expected.issuer:
        raise Failure(FailureCode.STATEMENT_UNSIGNED)  # signed, but not in the platform's name
    if not _is_for(claims, expected):
        raise Failure(FailureCode.STATEMENT_NOT_YOURS)
    if not _is_fresh(claims, expected.now):
        raise Failure(FailureCode.STATEMENT_STALE)
    statement = Statement(
        subject=expected.subject,
        asked_at=claims.asked_at,
        score=claims.score,
        lists=list_answers(claims, city),
        entries=tuple(contestable(entry.to_domain(), city) for entry in claims.entries),
        sources=sources_of(claims.senders, city),
        cases=tuple(case.to_domain() for case in claims.cases),
        perks=perks_of(claims.perks, city),
        inquiries=_inquiries(claims),
        held=tuple(item.to_domain() for item in claims.held),
        published_on=city.as_of if city.sources or city.perks else None,
    )
    if not _may_be_held(statement, city):
        raise Failure(FailureCode.STATEMENT_NOT_ALLOWED)
    if not _is_told_once(claims) or not _has_happened(claims):
        raise Failure(FailureCode.REPLY_MALFORMED)
    if not statement.adds_up(city.scale.start) or statement.score > city.scale.highest:
        raise Failure(FailureCode.STATEMENT_WRONG_SUM)
    return statement


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: width, blanks and letter case do not matter."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def verified_payload(text: str, keys: PinnedKeys, kind: str) -> bytes:
    """The payload of a compact JWS (RFC 7515) of this `typ`, signed by a pinned key with the one
    algorithm. Raises Failure STATEMENT_UNSIGNED.
    """
    try:
        unverified = jws.extract_compact(text.encode("ascii"))
        kid = unverified.headers().get("kid")
        key = keys.key(kid) if isinstance(kid, str) else None
        if key is None or unverified.headers().get("typ") != kind:
            raise Failure(FailureCode.STATEMENT_UNSIGNED)
        return jws.deserialize_compact(text, key, algorithms=[ALGORITHM]).payload
    except (JoseError, ValueError, TypeError):
        raise Failure(FailureCode.STATEMENT_UNSIGNED) from None


def _claims(payload: bytes) -> StatementClaims:
    try:
        return StatementClaims.model_validate_json(payload)
    except ValidationError:
        raise Failure(FailureCode.REPLY_MALFORMED) from None


def _is_for(claims: StatementClaims, expected: Expected) -> bool:
    subject, holder = expected.subject, claims.holder
    names = [holder.name, expected.card_name]
    return (
        claims.aud == expected.unit_id
        and claims.sub == subject.tag
        and claims.nonce == expected.nonce
        and holder.masked_name == subject.masked_name
        and holder.last_four == subject.last_four
        and (holder.name is None or mask_name(holder.name) == subject.masked_name)
        and (None in names or same_name(str(names[0]), str(names[1])))
    )


def _is_fresh(claims: StatementClaims, now: datetime) -> bool:
    at = now.timestamp()
    asked = claims.asked_at.timestamp()
    return (
        0 < claims.exp - claims.iat <= MAX_LIFE_SECONDS
        and claims.iat - CLOCK_SKEW_SECONDS <= at <= claims.exp + CLOCK_SKEW_SECONDS
        and abs(claims.iat - asked) <= MAX_LIFE_SECONDS
    )


def _inquiries(claims: StatementClaims) -> tuple[Inquiry, ...]:
    told = (inquiry.to_domain() for inquiry in claims.inquiries)
    return tuple(sorted(told, key=lambda inquiry: inquiry.asked_at, reverse=True))


def _may_be_held(statement: Statement, city: City) -> bool:
    """What the law forbids everywhere, and what this city forbids besides."""
    never = NEVER_HELD | {kind.category for kind in city.never_held}
    told = [entry.category for entry in statement.entries]
    told += [item.category for item in statement.held]
    return never.isdisjoint(told)


def _is_told_once(claims: StatementClaims) -> bool:
    """Whether each thing that is told has a name of its own: a touch must mean one."""
    names = (
        [entry.entry_id for entry in claims.entries],
        [sender.source_id for sender in claims.senders],
        [perk.perk_id for perk in claims.perks],
        [inquiry.inquiry_id for inquiry in claims.inquiries],
    )
    return all(len(set(ids)) == len(ids) for ids in names)


def _has_happened(claims: StatementClaims) -> bool:
    """Whether nobody looked, and no perk was reported, after the question was asked."""
    until = claims.asked_at + timedelta(seconds=CLOCK_SKEW_SECONDS)
    today = until.astimezone(CHINA).date()
    looks = all(inquiry.asked_at <= until for inquiry in claims.inquiries)
    return looks and all(perk.reported_on <= today for perk in claims.perks)


def list_answers(claims: StatementClaims, city: City) -> tuple[ListAnswer, ...]:
    """One answer for each list of the city, in its order; one that is missing is silent.

    Raises Failure REPLY_MALFORMED.
    """
    given = {answer.list_id: answer for answer in claims.lists}
    known = {entry.list_id for entry in city.lists}
    if len(given) != len(claims.lists) or not given.keys() <= known:
        raise Failure(FailureCode.REPLY_MALFORMED)
    answers: list[ListAnswer] = []
    for entry in city.lists:
        wire = given.get(entry.list_id, ListWire(list_id=entry.list_id, status="unknown"))
        status = ListStatus(wire.status)
        dated = {ListStatus.LISTED: wire.since, ListStatus.REMOVED: wire.removed_on}
        if status in dated and dated[status] is None:
            raise Failure(FailureCode.REPLY_MALFORMED)
        if wire.namesake and status is not ListStatus.UNKNOWN:
            raise Failure(FailureCode.REPLY_MALFORMED)
        answer = ListAnswer(
            entry.list_id,
            entry.name,
            status,
            wire.answered_at,
            wire.since,
            wire.removed_on,
            wire.paid_on,
            namesake=wire.namesake,
        ).clocked(entry.removal_days, city.calendar)
        answers.append(honest(answer, claims.asked_at, city.list_answer_seconds))
    return tuple(answers)


def contestable(entry: Entry, city: City) -> Entry:
    """The entry with the last day it can be contested, by the rule of the city's profile.

    The time runs from the day the entry was there to be seen; without that day it does not run.
    """
    remedy = city.contest.remedy(ContestKind.ENTRY, entry.rule.code if entry.rule else "")
    seen = entry.arrived_on or entry.counted_on
    if remedy is None or remedy.file_within is None or seen is None:
        return entry
    return replace(entry, contest_until=remedy.file_within.after(seen, city.calendar))
