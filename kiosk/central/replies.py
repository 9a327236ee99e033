"""Reading replies: as a wire model, or as the named failure they stand for."""

from typing import TypeVar

from pydantic import ValidationError

from kiosk.central.problems import Problem, failure_of, parse_problem
from kiosk.central.transport import Reply
from kiosk.central.unit_key import CLIENT_ASSERTION_TYPE, UnitKey
from kiosk.central.wire_model import WireModel
from kiosk.domain.failures import Failure, FailureCode

Model = TypeVar("Model", bound=WireModel)


def parse(model: type[Model], reply: Reply) -> Model:
    """The reply as `model`. Raises Failure REPLY_MALFORMED and shows nothing of it."""
    try:
        return model.model_validate_json(reply.body)
    except ValidationError:
        raise Failure(FailureCode.REPLY_MALFORMED) from None


def client_form(key: UnitKey) -> dict[str, str]:
    """The two members that say who calls (RFC 7521 section 4.2)."""
    return {
        "client_assertion_type": CLIENT_ASSERTION_TYPE,
        "client_assertion": key.client_assertion(),
    }


def problem_of(reply: Reply) -> Problem | None:
    """The problem document the reply carries, if it does."""
    return parse_problem(reply.content_type, reply.body)


def failure_in(reply: Reply) -> FailureCode:
    """The failure the reply stands for."""
    return failure_of(reply.status, problem_of(reply))


def expect(reply: Reply) -> Reply:
    """The reply, if it is a success. Raises `Failure`."""
    if not reply.ok:
        raise Failure(failure_in(reply))
    return reply
