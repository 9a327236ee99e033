"""How the stand-in platform says no: problem documents (RFC 9457), and nothing it was sent."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from kiosk.central.problems import Problem, ProblemCode

MEDIA_TYPE = "application/problem+json"

_STATUS = {
    ProblemCode.INVALID_CLIENT: 401,
    ProblemCode.INVALID_TOKEN: 401,
    ProblemCode.ENDED_ON_PHONE: 401,
    ProblemCode.STEP_UP_REQUIRED: 403,
    ProblemCode.STEP_UP_WRONG: 403,
    ProblemCode.STEP_UP_LOCKED: 403,
    ProblemCode.STEP_UP_UNAVAILABLE: 409,
    ProblemCode.PERSON_NOT_FOUND: 404,
    ProblemCode.NO_RECORD: 404,
    ProblemCode.NOT_FOUND: 404,
    ProblemCode.CASE_EXISTS: 409,
    ProblemCode.NOT_CONTESTABLE: 409,
    ProblemCode.BUSY: 429,
    ProblemCode.FAULT: 500,
}
_OAUTH_ERRORS = {
    ProblemCode.WRONG_NUMBER: "access_denied",
    ProblemCode.STEP_UP_REQUIRED: "interaction_required",
    ProblemCode.PERSON_NOT_FOUND: "access_denied",
    ProblemCode.BUSY: "temporarily_unavailable",
}

RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {
        "description": "A problem document (RFC 9457)",
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status in (400, 401, 403, 404, 409, 422, 429, 500, 503)
}


class Problematic(Exception):
    """Answer with this problem; `more` are extension members."""

    def __init__(self, code: ProblemCode, status: int | None = None, **more: Any) -> None:
        super().__init__(code.value)
        self.code = code
        self.status = status or _STATUS.get(code, 400)
        self.more = more


def problem_reply(problem: Problematic) -> JSONResponse:
    """The reply. `error` is there for OAuth clients (RFC 6749 section 5.2)."""
    document = Problem(
        type=f"https://platform.sample/problems/{problem.code.value}",
        title=problem.code.value.replace("_", " ").capitalize(),
        status=problem.status,
        code=problem.code,
        error=_OAUTH_ERRORS.get(problem.code, problem.code.value),
        **problem.more,
    )
    return JSONResponse(
        document.model_dump(mode="json", exclude_none=True),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={"Cache-Control": "no-store"},
    )


def install(app: FastAPI) -> None:
    """Every way to fail ends in a problem document."""

    @app.exception_handler(Problematic)
    async def _problem(_: Request, problem: Problematic) -> JSONResponse:
        return problem_reply(problem)

    @app.exception_handler(RequestValidationError)
    async def _invalid(_: Request, __: RequestValidationError) -> JSONResponse:
        return problem_reply(Problematic(ProblemCode.INVALID_REQUEST, 422))

    @app.exception_handler(HTTPException)
    async def _http(_: Request, error: HTTPException) -> JSONResponse:
        code = ProblemCode.NOT_FOUND if error.status_code == 404 else ProblemCode.INVALID_REQUEST
        reply = problem_reply(Problematic(code, error.status_code))
        reply.headers.update(error.headers or {})
        return reply
