"""What a signed-in unit may ask: the statement, a proof, whether the visit is over; and health."""

from typing import Annotated

from fastapi import APIRouter, Form, Header, Query, Request, Response

from kiosk.central.problems import ProblemCode
from kiosk.central.proof_check import list_claims
from kiosk.central.statement_check import list_answers
from kiosk.central.wire import (
    HealthReply,
    PerkReportReply,
    ProofReply,
    SessionReply,
    StatementClaims,
)
from kiosk.domain.calendar_words import CHINA
from kiosk.sandbox import proofs, statement_maker
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.people import SamplePerson
from kiosk.sandbox.platform import Platform, RegisteredUnit
from kiosk.sandbox.problem_reply import RESPONSES, Problematic
from kiosk.sandbox.statement_maker import Asked, make_claims, spoil
from kiosk.sandbox.tokens import Token
from kiosk.sandbox.unit_auth import OpenToken, PlatformHere, ProvenUnit, TokenHere, UnitHere

router = APIRouter(prefix="/v1", responses=RESPONSES)
_JWT = {"content": {"application/jwt": {"schema": {"type": "string"}}}}


class JwtResponse(Response):
    """A compact JWS as the whole body."""

    media_type = "application/jwt"


@router.get("/health")
async def health(platform: PlatformHere, _: UnitHere) -> HealthReply:
    """The platform is well, and knows this unit."""
    return HealthReply(status="up", time=platform.now())


@router.get("/session")
async def session(token: TokenHere) -> SessionReply:
    """Whether somebody touched "End now" on the phone."""
    return SessionReply(state="ended" if token.ended else "open")


@router.get("/statement", response_class=JwtResponse, responses={200: _JWT})
async def statement(
    request: Request,
    platform: PlatformHere,
    unit: UnitHere,
    token: OpenToken,
    nonce: Annotated[str, Query(pattern=r"^[A-Za-z0-9_-]{16,100}$")],
) -> JwtResponse:
    """The signed whole of what the platform holds about the token's person."""
    path = request.url.path

    def strikes(fault: Fault) -> bool:
        return platform.faults.strikes(fault, path)

    if not platform.limiter.allows(("statement", token.number), platform.rates.statements):
        raise Problematic(ProblemCode.BUSY)
    person = _other_person(platform, token) if strikes(Fault.OTHER_STATEMENT) else token.person
    if not person.held:
        raise Problematic(ProblemCode.NO_RECORD)
    asked = Asked(unit.unit_id, nonce, platform.now())
    subject = platform.registry.subject(person)
    cases = platform.cases.of(person)
    reported = platform.perk_reports.of(person.id)
    told = make_claims(person, subject, platform.city_file, asked, cases, reported=reported)
    claims = spoil(told, strikes)
    payload = statement_maker.as_json(claims)
    token.answers = list_answers(StatementClaims.model_validate_json(payload), platform.city)
    text = platform.keys.sign_statement(payload)
    if strikes(Fault.BAD_SIGNATURE):
        text = statement_maker.spoil_signature(text)
    return JwtResponse(text, headers={"Cache-Control": "no-store"})


@router.post("/proofs")
async def proof(
    request: Request,
    platform: PlatformHere,
    unit: UnitHere,
    token: OpenToken,
    idempotency_key: Annotated[str, Header(pattern=r"^[A-Za-z0-9_-]{16,100}$")],
) -> ProofReply:
    """A signed proof of what the last statement said of each list. One key, one proof."""
    known = token.proofs.get(idempotency_key)
    if known is not None:
        return ProofReply(url=known)
    if not platform.limiter.allows(("proofs", token.number), platform.rates.proofs):
        raise Problematic(ProblemCode.BUSY)
    url = _signed_proof(platform, unit, token, request.url.path)
    token.proofs[idempotency_key] = url
    return ProofReply(url=url)


@router.post("/proofs/void", status_code=204, response_class=Response)
async def void(
    platform: PlatformHere, unit: ProvenUnit, serial: Annotated[int, Form(ge=0, lt=2**48)]
) -> None:
    """The slip with this number did not come out whole; needs no token."""
    if not platform.proofs.void(serial, unit.number):
        raise Problematic(ProblemCode.NOT_FOUND)


@router.post("/perk-reports")
async def perk_report(
    platform: PlatformHere,
    token: OpenToken,
    idempotency_key: Annotated[str, Header(pattern=r"^[A-Za-z0-9_-]{16,100}$")],
    perk_id: Annotated[str, Form(pattern=r"^[a-z0-9-]{1,40}$")],
) -> PerkReportReply:
    """The token's person was refused this perk. One key, one report; one person, one a perk."""
    known = token.perk_reports.get(idempotency_key)
    if known is not None:
        return known
    if not platform.limiter.allows(("perk-reports", token.number), platform.rates.proofs):
        raise Problematic(ProblemCode.BUSY)
    if all(perk.id != perk_id for perk in platform.city_file.perks):
        raise Problematic(ProblemCode.NOT_FOUND)
    today = platform.now().astimezone(CHINA).date()
    day = platform.perk_reports.take(token.person.id, perk_id, today)
    token.perk_reports[idempotency_key] = reply = PerkReportReply(perk_id=perk_id, on=day)
    return reply


def _signed_proof(platform: Platform, unit: RegisteredUnit, token: Token, path: str) -> str:
    if token.answers is None:
        raise Problematic(ProblemCode.INVALID_REQUEST, 409)
    made = platform.proofs.make(
        platform.registry.subject(token.person),
        list_claims(token.answers, platform.city),
        unit_number=unit.number,
        key_id=platform.keys.proof_key_id,
        now=platform.now(),
    )
    if platform.faults.strikes(Fault.OTHER_PROOF, path):
        made = proofs.somebody_elses(made)
    host = platform.public_url.removeprefix("https://")
    if platform.faults.strikes(Fault.OTHER_PROOF_HOST, path):
        host = "platform.elsewhere"
    url = platform.keys.sign_proof(made, host)
    if platform.faults.strikes(Fault.BAD_PROOF_SIGNATURE, path):
        place = len(url) - 30
        changed = "A" if url[place] != "A" else "B"
        url = f"{url[:place]}{changed}{url[place + 1 :]}"
    return url


def _other_person(platform: Platform, token: Token) -> SamplePerson:
    return next(
        person
        for person in platform.registry.people
        if person.id != token.person.id and person.held
    )
