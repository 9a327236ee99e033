"""Objections, missing entries, corrections, statements, and how a case stands."""

from typing import Annotated

from fastapi import APIRouter, Header, Request

from kiosk.central.filing import (
    ClaimRequest,
    CorrectionRequest,
    LookupRequest,
    ObjectionRequest,
    StatementRequest,
)
from kiosk.central.problems import ProblemCode
from kiosk.central.wire import CaseReply
from kiosk.domain.cases import Case, Filing
from kiosk.domain.remedies import ContestKind
from kiosk.sandbox.case_wire import case_reply
from kiosk.sandbox.cases import CaseExists, KeyReused, NotContestable
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.platform import Platform
from kiosk.sandbox.problem_reply import RESPONSES, Problematic
from kiosk.sandbox.tokens import Token
from kiosk.sandbox.unit_auth import OpenToken, PlatformHere

router = APIRouter(prefix="/v1", responses=RESPONSES)
Key = Annotated[str, Header(alias="Idempotency-Key", pattern=r"^[A-Za-z0-9_-]{16,100}$")]


@router.post("/objections")
async def objection(
    request: Request, platform: PlatformHere, token: OpenToken, body: ObjectionRequest, key: Key
) -> CaseReply:
    """An entry, a look at the record or a held fact is contested. One key, one case."""
    kind = ContestKind(body.about)
    return _filed(request, platform, token, _filing(kind, body.reference, body), key)


@router.post("/claims")
async def claim(
    request: Request, platform: PlatformHere, token: OpenToken, body: ClaimRequest, key: Key
) -> CaseReply:
    """A source should have reported something. One key, one case."""
    filing = _filing(ContestKind.MISSING, body.source_id, body)
    return _filed(request, platform, token, filing, key)


@router.post("/corrections")
async def correction(
    request: Request, platform: PlatformHere, token: OpenToken, body: CorrectionRequest, key: Key
) -> CaseReply:
    """Still on a list after the last day for taking the person off. One key, one case."""
    filing = _filing(ContestKind.LIST, body.list_id, body)
    return _filed(request, platform, token, filing, key)


@router.post("/statements")
async def statement(
    request: Request, platform: PlatformHere, token: OpenToken, body: StatementRequest
) -> CaseReply:
    """The statement of a case, put together anew; without a sentence it is withdrawn."""
    case = _opened(platform, token, body.case_token)
    changed = platform.cases.state(token.person, case, tuple(body.phrase_ids))
    return _told(request, platform, token, changed)


@router.post("/cases/lookup")
async def lookup(
    request: Request, platform: PlatformHere, token: OpenToken, body: LookupRequest
) -> CaseReply:
    """How a case stands; only the person it is sealed for can ask."""
    return _told(request, platform, token, _opened(platform, token, body.case_token))


def _filing(
    kind: ContestKind, reference: str, body: ObjectionRequest | ClaimRequest | CorrectionRequest
) -> Filing:
    return Filing(kind, reference, body.ground_id, tuple(body.phrase_ids))


def _filed(
    request: Request, platform: Platform, token: Token, filing: Filing, key: str
) -> CaseReply:
    if not platform.limiter.allows(("cases", token.number), platform.rates.proofs):
        raise Problematic(ProblemCode.BUSY)
    try:
        case = platform.cases.file(token.person, filing, key)
    except NotContestable:
        raise Problematic(ProblemCode.NOT_CONTESTABLE) from None
    except CaseExists:
        raise Problematic(ProblemCode.CASE_EXISTS) from None
    except KeyReused:
        # draft-ietf-httpapi-idempotency-key-header, section 2.7
        raise Problematic(ProblemCode.INVALID_REQUEST, 422) from None
    return _told(request, platform, token, case)


def _opened(platform: Platform, token: Token, case_token: str) -> Case:
    case = platform.cases.opened(token.person, case_token)
    if case is None:
        raise Problematic(ProblemCode.NOT_FOUND)
    return case


def _told(request: Request, platform: Platform, token: Token, case: Case) -> CaseReply:
    subject = platform.registry.subject(token.person)
    reply = case_reply(case, subject)
    if platform.faults.strikes(Fault.OTHER_CASE, request.url.path):
        return CaseReply(sub=subject.tag[::-1], case=reply.case)
    return reply
