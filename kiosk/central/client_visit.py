"""The calls of one visit over one HTTP session."""

import hashlib
import secrets
from collections.abc import Callable
from datetime import date

from kiosk.central.filing import (
    LookupRequest,
    StatementRequest,
    case_in,
    filed_case_in,
    request_for,
)
from kiosk.central.link import Link
from kiosk.central.port import DeviceCode, Granted, Pending, Scanned, StepUpNeeded, WrongAnswer
from kiosk.central.problems import Problem, ProblemCode, failure_of
from kiosk.central.proof_check import ExpectedProof, check_proof
from kiosk.central.replies import client_form, expect, failure_in, parse, problem_of
from kiosk.central.statement_check import Expected, check_statement
from kiosk.central.transport import Reply, Wire
from kiosk.central.wire import (
    DeviceCodeReply,
    NonceReply,
    PerkReportReply,
    ProofReply,
    SessionReply,
    TokenReply,
)
from kiosk.central.wire_model import WireModel
from kiosk.domain.card import CardEvidence
from kiosk.domain.cases import Case, Filing
from kiosk.domain.city import City
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.proof import SignedProof
from kiosk.domain.statement import Statement
from kiosk.domain.warrant import Warrant
from kiosk.identity.warrant import word
from kiosk.visit.states import Session, StepUpMethod

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
CARD_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
SLOW_DOWN_SECONDS = 5.0  # RFC 8628 section 3.5


class HttpCentralVisit:
    """`CentralVisit` over one HTTP session.

    `published`: the city as it is published; may ask for that, and never fails.
    """

    def __init__(self, link: Link, published: Callable[[], City]) -> None:
        self._link = link
        self._published = published
        self._wire = Wire(link.endpoint)

    def request_code(self) -> DeviceCode:
        reply = self._post("/oauth/device_authorization", {})
        code = parse(DeviceCodeReply, expect(reply))
        return DeviceCode(
            code.verification_uri,
            code.user_code,
            code.device_code,
            code.expires_in,
            code.interval,
        )

    def poll_token(self, code: DeviceCode) -> Pending | Scanned | Granted:
        form = {"grant_type": DEVICE_GRANT, "device_code": code.device_code}
        reply = self._post("/oauth/token", form)
        if reply.ok:
            return _granted(reply)
        problem = problem_of(reply)
        if problem and problem.code is ProblemCode.SLOW_DOWN:
            return Pending(max(problem.interval or 0, code.interval + SLOW_DOWN_SECONDS))
        if problem and problem.code is ProblemCode.AUTHORIZATION_PENDING:
            interval = problem.interval or code.interval
            if problem.progress == "scanned" and problem.match_number:
                return Scanned(problem.match_number, interval)
            return Pending(interval)
        raise Failure(failure_of(reply.status, problem))

    def assert_card(self, evidence: CardEvidence) -> Granted | StepUpNeeded:
        nonce = parse(NonceReply, expect(self._wire.call("GET", "/oauth/nonce", idempotent=True)))
        form = {
            "grant_type": CARD_GRANT,
            "assertion": self._link.key.card_assertion(evidence, nonce.nonce),
        }
        reply = self._post("/oauth/token", form)
        if reply.ok:
            return _granted(reply)
        problem = problem_of(reply)
        if problem and problem.code is ProblemCode.STEP_UP_REQUIRED:
            return _step_up(problem)
        raise Failure(failure_of(reply.status, problem))

    def start_step_up(self, ticket: str, method: StepUpMethod) -> None:
        expect(self._post("/v1/step-up/start", {"ticket": ticket, "method": method.value}))

    def verify_step_up(self, ticket: str, answer: str) -> Granted | WrongAnswer:
        reply = self._post("/v1/step-up/verify", {"ticket": ticket, "answer": answer})
        if reply.ok:
            return _granted(reply)
        problem = problem_of(reply)
        if problem and problem.code is ProblemCode.STEP_UP_WRONG:
            return WrongAnswer()
        raise Failure(failure_of(reply.status, problem))

    def vouch(self, ticket: str, subject_tag: str, warrant: Warrant) -> Granted:
        nonce = parse(NonceReply, expect(self._wire.call("GET", "/oauth/nonce", idempotent=True)))
        form = {
            "assertion": self._link.key.clerk_assertion(ticket, nonce.nonce),
            "warrant": warrant.text,
            "word": word(warrant, ticket, subject_tag, nonce.nonce),
        }
        return _granted(expect(self._post("/v1/step-up/clerk", form)))

    def fetch_statement(self, session: Session) -> Statement:
        city = self._published()
        nonce = secrets.token_urlsafe(24)
        reply = self._wire.call(
            "GET",
            "/v1/statement",
            idempotent=True,
            headers=_bearer(session.access_token),
            params={"nonce": nonce},
        )
        expect(reply)
        expected = Expected(
            self._link.trust.issuer,
            self._link.unit.unit_id,
            session.subject,
            session.card_name,
            nonce,
            self._link.now(),
        )
        text = reply.body.decode("ascii", errors="replace")
        return check_statement(text, self._link.trust.statements, expected, city)

    def request_proof(self, session: Session, statement: Statement) -> SignedProof:
        if statement.subject != session.subject:
            raise Failure(FailureCode.PROOF_NOT_YOURS)
        key = {"Idempotency-Key": secrets.token_urlsafe(24)}
        reply = self._wire.call(
            "POST", "/v1/proofs", idempotent=True, headers=_bearer(session.access_token) | key
        )
        url = parse(ProofReply, expect(reply)).url
        trust = self._link.trust
        expected = ExpectedProof(
            statement, self._link.unit.number, trust.proof_host, self._link.now()
        )
        return check_proof(url, trust.proofs, expected, self._link.city)

    def file_case(self, session: Session, filing: Filing, key: str) -> Case:
        path, body = request_for(filing)
        reply = self._send(session, path, body, {"Idempotency-Key": key})
        return filed_case_in(reply, session.subject, filing)

    def look_up_case(self, session: Session, token: str) -> Case:
        reply = self._send(session, "/v1/cases/lookup", LookupRequest(case_token=token))
        return case_in(reply, session.subject)

    def withdraw_statement(self, session: Session, token: str) -> Case:
        reply = self._send(
            session, "/v1/statements", StatementRequest(case_token=token, phrase_ids=[])
        )
        return case_in(reply, session.subject)

    def report_perk(self, session: Session, perk_id: str) -> date:
        reply = self._wire.call(
            "POST",
            "/v1/perk-reports",
            idempotent=True,
            headers=_bearer(session.access_token)
            | {"Idempotency-Key": _same_key(session.access_token, perk_id)},
            data={"perk_id": perk_id},
        )
        told = parse(PerkReportReply, expect(reply))
        if told.perk_id != perk_id:
            raise Failure(FailureCode.REPLY_MALFORMED)
        return told.on

    def ended(self, access_token: str) -> FailureCode | None:
        reply = self._wire.call(
            "GET",
            "/v1/session",
            idempotent=True,
            seconds=self._link.endpoint.patience.short_reply,
            headers=_bearer(access_token),
        )
        if not reply.ok:
            code = failure_in(reply)
            if code in {FailureCode.ENDED_ON_PHONE, FailureCode.SESSION_OVER}:
                return code
            raise Failure(code)
        ended = parse(SessionReply, reply).state == "ended"
        return FailureCode.ENDED_ON_PHONE if ended else None

    def close(self) -> None:
        self._wire.close()

    def _send(
        self, session: Session, path: str, body: WireModel, headers: dict[str, str] | None = None
    ) -> Reply:
        """A call that can be sent twice without harm."""
        return self._wire.call(
            "POST",
            path,
            idempotent=True,
            headers=_bearer(session.access_token) | (headers or {}),
            json=body.model_dump(mode="json"),
        )

    def _post(self, path: str, form: dict[str, str]) -> Reply:
        return self._wire.call(
            "POST", path, idempotent=False, data={**form, **client_form(self._link.key)}
        )


def _bearer(access_token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {access_token}"}


def _same_key(access_token: str, perk_id: str) -> str:
    """The same key whenever this visit reports this perk, so that a second try is no second one."""
    return hashlib.sha256(f"perk-report {access_token} {perk_id}".encode()).hexdigest()


def _granted(reply: Reply) -> Granted:
    token = parse(TokenReply, reply)
    return Granted(token.access_token, token.subject.to_domain())


def _step_up(problem: Problem) -> StepUpNeeded:
    if not problem.ticket or problem.subject is None or problem.methods is None:
        raise Failure(FailureCode.REPLY_MALFORMED)
    known = {method.value for method in StepUpMethod}
    methods = tuple(StepUpMethod(name) for name in problem.methods if name in known)
    return StepUpNeeded(problem.ticket, methods, problem.sent_to or "", problem.subject.to_domain())
