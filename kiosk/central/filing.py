"""What a confirmation becomes on the wire, and what is checked of the case that comes back."""

from typing import Annotated, Literal, assert_never

from pydantic import ConfigDict, Field

from kiosk.central.replies import expect, parse
from kiosk.central.transport import Reply
from kiosk.central.wire import CaseReply
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import Opaque, Text
from kiosk.domain.cases import Case, Filing
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.remedies import MOST_PHRASES, ContestKind
from kiosk.domain.subject import Subject

PhraseIds = Annotated[list[Text], Field(default_factory=list, max_length=MOST_PHRASES)]


About = Literal["entry", "inquiry", "held"]
_ABOUT: dict[ContestKind, About] = {
    ContestKind.ENTRY: "entry",
    ContestKind.INQUIRY: "inquiry",
    ContestKind.HELD: "held",
}


class _Request(WireModel):
    """What a unit sends. Built at once: the platform's framework cannot wait for it."""

    model_config = ConfigDict(defer_build=False)


class ObjectionRequest(_Request):
    """POST /v1/objections: an entry, a look at the record or a held fact is contested."""

    about: About
    reference: Text
    ground_id: Text
    phrase_ids: PhraseIds


class ClaimRequest(_Request):
    """POST /v1/claims: a source should have reported something."""

    source_id: Text
    ground_id: Text
    phrase_ids: PhraseIds


class CorrectionRequest(_Request):
    """POST /v1/corrections: still on a list after the last day for taking the person off."""

    list_id: Text
    ground_id: Text
    phrase_ids: PhraseIds


class StatementRequest(_Request):
    """POST /v1/statements: the statement of a case, put together anew; without any it is
    withdrawn.
    """

    case_token: Opaque
    phrase_ids: PhraseIds


class LookupRequest(_Request):
    """POST /v1/cases/lookup."""

    case_token: Opaque


def request_for(filing: Filing) -> tuple[str, WireModel]:
    """The path and the body of a confirmation."""
    about, ground, phrases = filing.reference, filing.ground_id, list(filing.phrase_ids)
    body: WireModel
    match filing.kind:
        case ContestKind.ENTRY | ContestKind.INQUIRY | ContestKind.HELD:
            body = ObjectionRequest(
                about=_ABOUT[filing.kind], reference=about, ground_id=ground, phrase_ids=phrases
            )
            return "/v1/objections", body
        case ContestKind.MISSING:
            body = ClaimRequest(source_id=about, ground_id=ground, phrase_ids=phrases)
            return "/v1/claims", body
        case ContestKind.LIST:
            body = CorrectionRequest(list_id=about, ground_id=ground, phrase_ids=phrases)
            return "/v1/corrections", body
        case _:
            assert_never(filing.kind)


def case_in(reply: Reply, subject: Subject) -> Case:
    """The case, if it is this person's. Raises `Failure`."""
    told = parse(CaseReply, expect(reply))
    if told.sub != subject.tag:
        raise Failure(FailureCode.CASE_NOT_YOURS)
    return told.case.to_domain()


def filed_case_in(reply: Reply, subject: Subject, filing: Filing) -> Case:
    """The case of this very confirmation. Raises `Failure`."""
    case = case_in(reply, subject)
    if (case.kind, case.reference) != (filing.kind, filing.reference):
        raise Failure(FailureCode.CASE_NOT_YOURS)
    return case
