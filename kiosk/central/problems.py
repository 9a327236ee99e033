"""Problem documents (RFC 9457) and the one table from their closed `code` to a failure."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from kiosk.central.wire import SubjectWire
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import Opaque
from kiosk.domain.failures import FailureCode


class ProblemCode(StrEnum):
    """Every `code` the platform may answer with."""

    AUTHORIZATION_PENDING = "authorization_pending"
    SLOW_DOWN = "slow_down"
    ACCESS_DENIED = "access_denied"
    EXPIRED_TOKEN = "expired_token"  # noqa: S105  the error's name in RFC 8628
    WRONG_NUMBER = "wrong_number"
    INVALID_GRANT = "invalid_grant"
    INVALID_CLIENT = "invalid_client"
    INVALID_REQUEST = "invalid_request"
    INVALID_TOKEN = "invalid_token"  # noqa: S105  the error's name in RFC 6750
    UNSUPPORTED_GRANT_TYPE = "unsupported_grant_type"
    STEP_UP_REQUIRED = "step_up_required"
    STEP_UP_WRONG = "step_up_wrong"
    STEP_UP_LOCKED = "step_up_locked"
    STEP_UP_UNAVAILABLE = "step_up_unavailable"
    CLERK_REFUSED = "clerk_refused"
    ENDED_ON_PHONE = "ended_on_phone"
    PERSON_NOT_FOUND = "person_not_found"
    NO_RECORD = "no_record"
    NOT_FOUND = "not_found"
    CASE_EXISTS = "case_exists"
    NOT_CONTESTABLE = "not_contestable"
    BUSY = "busy"
    FAULT = "fault"


FAILURES: dict[ProblemCode, FailureCode] = {
    ProblemCode.ACCESS_DENIED: FailureCode.CODE_DECLINED,
    ProblemCode.EXPIRED_TOKEN: FailureCode.CODE_EXPIRED,
    ProblemCode.WRONG_NUMBER: FailureCode.CODE_WRONG_NUMBER,
    ProblemCode.INVALID_GRANT: FailureCode.CODE_USED,
    ProblemCode.INVALID_CLIENT: FailureCode.UNIT_REFUSED,
    ProblemCode.INVALID_REQUEST: FailureCode.PLATFORM_FAULT,
    ProblemCode.INVALID_TOKEN: FailureCode.SESSION_OVER,
    ProblemCode.UNSUPPORTED_GRANT_TYPE: FailureCode.PLATFORM_FAULT,
    ProblemCode.STEP_UP_WRONG: FailureCode.STEP_UP_WRONG,
    ProblemCode.STEP_UP_LOCKED: FailureCode.STEP_UP_LOCKED,
    ProblemCode.STEP_UP_UNAVAILABLE: FailureCode.STEP_UP_UNAVAILABLE,
    ProblemCode.CLERK_REFUSED: FailureCode.CLERK_WORD_REFUSED,
    ProblemCode.ENDED_ON_PHONE: FailureCode.ENDED_ON_PHONE,
    ProblemCode.PERSON_NOT_FOUND: FailureCode.NOT_FOUND,
    ProblemCode.NO_RECORD: FailureCode.NO_RECORD,
    ProblemCode.NOT_FOUND: FailureCode.PLATFORM_FAULT,
    ProblemCode.CASE_EXISTS: FailureCode.CASE_EXISTS,
    ProblemCode.NOT_CONTESTABLE: FailureCode.FILING_REFUSED,
    ProblemCode.BUSY: FailureCode.PLATFORM_BUSY,
    ProblemCode.FAULT: FailureCode.PLATFORM_FAULT,
}


class Problem(WireModel):
    """A problem document. OAuth endpoints add `error` (RFC 6749 section 5.2).

    While a device code is pending, `progress` is `waiting` or `scanned` and `scanned` carries the
    two-digit `match_number`; `status` cannot say so, since in a problem document it is the HTTP
    status. `step_up_required` carries `ticket`, `methods`, `sent_to` and `subject`.
    """

    type: str
    title: str
    status: Annotated[int, Field(ge=400, le=599)]
    code: Annotated[ProblemCode, Field(strict=False)]
    error: str | None = None
    interval: Annotated[float, Field(gt=0, le=120)] | None = None
    progress: Literal["waiting", "scanned"] | None = None
    match_number: Annotated[str, Field(pattern=r"^[0-9]{2}$")] | None = None
    ticket: Opaque | None = None
    methods: Annotated[tuple[str, ...], Field(max_length=8)] | None = None
    sent_to: Annotated[str, Field(max_length=40)] | None = None
    subject: SubjectWire | None = None


def parse_problem(content_type: str, body: bytes) -> Problem | None:
    """The problem document, or `None` if the body is none."""
    if content_type.partition(";")[0].strip().lower() != "application/problem+json":
        return None
    try:
        return Problem.model_validate_json(body)
    except ValidationError:
        return None


def failure_of(status: int, problem: Problem | None) -> FailureCode:
    """The failure for an answer that is not a success and not a step of the dialog."""
    if problem is not None:
        return FAILURES.get(problem.code, FailureCode.REPLY_MALFORMED)
    if status in {429, 503}:
        return FailureCode.PLATFORM_BUSY
    if status >= 500:
        return FailureCode.PLATFORM_FAULT
    if status in {401, 403}:
        return FailureCode.UNIT_REFUSED
    return FailureCode.REPLY_MALFORMED
