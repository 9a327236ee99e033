"""Signing in: device codes (RFC 8628), card assertions (RFC 7523), step-up, revocation."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form, Response
from pydantic import ValidationError

from kiosk.central.client_visit import CARD_GRANT, DEVICE_GRANT
from kiosk.central.problems import ProblemCode
from kiosk.central.wire import DeviceCodeReply, NonceReply, SubjectWire, TokenReply
from kiosk.domain.card import CardEvidence
from kiosk.identity.warrant import WarrantRefused
from kiosk.sandbox import clerk_word
from kiosk.sandbox import device_grant as grants
from kiosk.sandbox.card_claims import CardClaims, ClerkClaims
from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.platform import Platform, RegisteredUnit
from kiosk.sandbox.problem_reply import RESPONSES, Problematic
from kiosk.sandbox.rate_limit import Rate
from kiosk.sandbox.step_up import Refused, masked_phone
from kiosk.sandbox.tokens import LIFE_SECONDS
from kiosk.sandbox.unit_auth import PlatformHere, ProvenUnit, UnitHere, signed_claims

NONCE_SECONDS = 60.0
_ONE_NONCE = Rate(1, NONCE_SECONDS)

router = APIRouter(responses=RESPONSES)
Ticket = Annotated[str, Form(min_length=1, max_length=100)]


@router.post("/oauth/device_authorization")
async def device_authorization(platform: PlatformHere, unit: ProvenUnit) -> DeviceCodeReply:
    """A code for the unit to show; the phone that scans it opens `verification_uri`."""
    if not platform.limiter.allows(("codes", unit.unit_id), platform.rates.codes):
        raise Problematic(ProblemCode.BUSY)
    device_code, code = platform.codes.make(unit.unit_id)
    return DeviceCodeReply(
        device_code=device_code,
        user_code=code.user_code,
        verification_uri=f"{platform.public_url}/d/{code.user_code}",
        expires_in=grants.WAIT_SECONDS,
        interval=grants.INTERVAL_SECONDS,
    )


@router.get("/oauth/nonce")
async def nonce(platform: PlatformHere, unit: UnitHere) -> NonceReply:
    """A nonce for one card assertion of this unit."""
    text = secrets.token_urlsafe(24)
    platform.limiter.allows(("nonce", unit.unit_id, text), _ONE_NONCE)
    return NonceReply(nonce=text, expires_in=NONCE_SECONDS)


@router.post("/oauth/token")
async def token(
    platform: PlatformHere,
    unit: ProvenUnit,
    grant_type: Annotated[str, Form(min_length=1, max_length=100)],
    device_code: Annotated[str, Form(max_length=200)] = "",
    assertion: Annotated[str, Form(max_length=8000)] = "",
) -> TokenReply:
    """A device code or a card assertion in, a token or the next step out."""
    if grant_type == DEVICE_GRANT:
        return _device_grant(platform, unit, device_code)
    if grant_type == CARD_GRANT:
        raise _card_grant(platform, unit, assertion)
    raise Problematic(ProblemCode.UNSUPPORTED_GRANT_TYPE)


@router.post("/oauth/revoke", status_code=204, response_class=Response)
async def revoke(
    platform: PlatformHere,
    unit: ProvenUnit,
    token: Annotated[str, Form(min_length=1, max_length=200)],
) -> None:
    """RFC 7009: an unknown token counts as revoked."""
    platform.tokens.revoke(token, unit.unit_id)


@router.post("/v1/step-up/start", status_code=204, response_class=Response)
async def start_step_up(
    platform: PlatformHere,
    unit: ProvenUnit,
    ticket: Ticket,
    method: Annotated[str, Form(min_length=1, max_length=40)],
) -> None:
    """Send the one-time code. A clerk's word has a call of its own, below."""
    if method != "one_time_code":
        raise Problematic(ProblemCode.STEP_UP_UNAVAILABLE)
    try:
        platform.step_ups.send(ticket, unit.unit_id, unit.number, unit.hall)
    except Refused as refused:
        raise Problematic(ProblemCode(refused.args[0])) from None


@router.post("/v1/step-up/verify")
async def verify_step_up(
    platform: PlatformHere,
    unit: ProvenUnit,
    ticket: Ticket,
    answer: Annotated[str, Form(min_length=1, max_length=20)],
) -> TokenReply:
    """The typed code in, a token out."""
    try:
        person = platform.step_ups.verify(ticket, unit.unit_id, answer)
    except Refused as refused:
        raise Problematic(ProblemCode(refused.args[0])) from None
    return _granted(platform, unit, person)


@router.post("/v1/step-up/clerk")
async def clerk_step_up(
    platform: PlatformHere,
    unit: ProvenUnit,
    assertion: Annotated[str, Form(min_length=1, max_length=4000)],
    warrant: Annotated[str, Form(min_length=1, max_length=4000)],
    word: Annotated[str, Form(min_length=1, max_length=2000)],
) -> TokenReply:
    """A clerk at this unit compared face and card, and their role card stands behind it: a token
    out. Nonce, ticket and warrant are good once.
    """
    try:
        told = ClerkClaims.model_validate(signed_claims(assertion, unit, platform))
    except ValidationError:
        raise Problematic(ProblemCode.INVALID_GRANT) from None
    _spend_nonce(platform, unit, told.nonce)
    try:
        subject_tag = clerk_word.told(platform, unit, told, warrant, word)
        person = platform.step_ups.vouch(
            told.sub, unit.unit_id, lambda person: _subject(platform, person).tag == subject_tag
        )
    except WarrantRefused:
        raise Problematic(ProblemCode.CLERK_REFUSED) from None
    except Refused as refused:
        raise Problematic(ProblemCode(refused.args[0])) from None
    return _granted(platform, unit, person)


def _spend_nonce(platform: Platform, unit: RegisteredUnit, nonce: str) -> None:
    asked = ("nonce", unit.unit_id, nonce)
    if not platform.limiter.full(asked, _ONE_NONCE):
        raise Problematic(ProblemCode.INVALID_GRANT)
    platform.limiter.forget(asked)


def _device_grant(platform: Platform, unit: RegisteredUnit, device_code: str) -> TokenReply:
    code = platform.codes.of_device(device_code, unit.unit_id)
    if code is None:
        raise Problematic(ProblemCode.INVALID_GRANT)
    answer = platform.codes.poll(code)
    grant = code.grant
    if answer is grants.PollAnswer.PENDING:
        scanned = grant.phase is grants.Phase.SCANNED
        raise Problematic(
            ProblemCode.AUTHORIZATION_PENDING,
            interval=grant.interval,
            progress="scanned" if scanned else "waiting",
            match_number=grant.match_number if scanned else None,
        )
    if answer is grants.PollAnswer.SLOW_DOWN:
        raise Problematic(ProblemCode.SLOW_DOWN, interval=grant.interval)
    person = platform.registry.by_id(grant.account or "")
    if answer is not grants.PollAnswer.GRANT or person is None:
        raise Problematic(ProblemCode(answer.value))
    return _granted(platform, unit, person, code.user_code)


def _card_grant(platform: Platform, unit: RegisteredUnit, assertion: str) -> Problematic:
    """A card identifies and does not authenticate, so the answer is never a token."""
    if not platform.limiter.allows(("assertions", unit.unit_id), platform.rates.assertions):
        return Problematic(ProblemCode.BUSY)
    claims = signed_claims(assertion, unit, platform)
    try:
        card = CardClaims.model_validate(claims)
    except ValidationError:
        return Problematic(ProblemCode.INVALID_GRANT)
    asked = ("nonce", unit.unit_id, card.nonce)
    if not platform.limiter.full(asked, _ONE_NONCE):
        return Problematic(ProblemCode.INVALID_GRANT)
    platform.limiter.forget(asked)
    person = platform.registry.by_card(
        CardEvidence(
            card.card.card_code, card.card.card_number, card.card.citizen_number, card.card.name
        )
    )
    if person is None:
        return Problematic(ProblemCode.PERSON_NOT_FOUND)
    return Problematic(
        ProblemCode.STEP_UP_REQUIRED,
        ticket=platform.step_ups.open(person, unit.unit_id),
        methods=platform.step_ups.methods(person),
        sent_to=masked_phone(person),
        subject=_subject(platform, person),
    )


def _granted(
    platform: Platform, unit: RegisteredUnit, person: SamplePerson, code: str | None = None
) -> TokenReply:
    return TokenReply(
        access_token=platform.tokens.issue(person, unit.unit_id, code),
        token_type="Bearer",  # noqa: S106  RFC 6750's word, not a secret
        expires_in=LIFE_SECONDS,
        subject=_subject(platform, person),
    )


def _subject(platform: Platform, person: SamplePerson) -> SubjectWire:
    subject = platform.registry.subject(person)
    return SubjectWire(
        tag=subject.tag, masked_name=subject.masked_name, last_four=subject.last_four
    )
