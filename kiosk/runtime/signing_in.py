"""Executes the effects of signing in: by card, by one-time code, by phone."""

from kiosk.central.port import CentralVisit, DeviceCode, Granted, Pending, Scanned, StepUpNeeded
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.failures import Failure, FailureCode
from kiosk.runtime.attempt import Attempt, VisitOver
from kiosk.runtime.calls import Calls, note_fault
from kiosk.runtime.pace import PASSING, Pace
from kiosk.runtime.ports import CardReading
from kiosk.values import replace
from kiosk.visit import effects as fx
from kiosk.visit.events import (
    CardNotRead,
    CardRead,
    CodeClaimed,
    CodeReady,
    Event,
    StepUpRequired,
    StepUpStarted,
    StepUpWrong,
    TokenGranted,
)
from kiosk.visit.states import SignIn


class SigningIn:
    """Everything between a card or a phone and a token."""

    def __init__(self, calls: Calls, cards: CardReading, pace: Pace) -> None:
        self._calls = calls
        self._cards = cards
        self._pace = pace

    # ---- card ------------------------------------------------------------------------------------

    def read_card(self, effect: fx.ReadCard) -> None:
        """Have the card worker read this very insertion."""

        def reply(answer: CardEvidence | CardRefusal) -> None:
            if isinstance(answer, CardRefusal):
                event: Event = CardNotRead(effect.visit_id, effect.insertion, answer)
            else:
                event = CardRead(effect.visit_id, effect.insertion, answer)
            self._calls.post(event)

        self._cards.read(effect.insertion, reply)

    def assert_card(self, attempt: Attempt, evidence: CardEvidence) -> None:
        """Exchange the card assertion. The card's name is kept for the statement's check."""
        attempt.card_name = name = evidence.name

        def call(session: CentralVisit) -> Event:
            match session.assert_card(evidence):
                case Granted() as granted:
                    return _granted(attempt, granted, SignIn.CARD, name)
                case StepUpNeeded() as more:
                    return StepUpRequired(
                        attempt.visit_id, more.ticket, more.methods, more.sent_to, more.subject
                    )

        self._calls.make(attempt, call)

    def start_step_up(self, attempt: Attempt, effect: fx.StartStepUp) -> None:
        """Have the one-time code sent."""

        def call(session: CentralVisit) -> Event:
            session.start_step_up(effect.ticket, effect.method)
            return StepUpStarted(attempt.visit_id)

        self._calls.make(attempt, call)

    def verify_step_up(self, attempt: Attempt, effect: fx.VerifyStepUp) -> None:
        """Check the typed answer."""
        name = attempt.card_name

        def call(session: CentralVisit) -> Event:
            answer = session.verify_step_up(effect.ticket, effect.answer)
            if isinstance(answer, Granted):
                return _granted(attempt, answer, SignIn.CARD, name)
            return StepUpWrong(attempt.visit_id)

        self._calls.make(attempt, call)

    def vouch(self, attempt: Attempt, effect: fx.VouchForCard) -> None:
        """Tell the platform that a clerk compared face and card."""
        name = attempt.card_name

        def call(session: CentralVisit) -> Event:
            granted = session.vouch(effect.ticket, effect.subject_tag, effect.warrant)
            return _granted(attempt, granted, SignIn.CARD, name)

        self._calls.make(attempt, call)

    # ---- phone -----------------------------------------------------------------------------------

    def request_code(self, attempt: Attempt) -> None:
        """RFC 8628 section 3.1."""

        def call(session: CentralVisit) -> Event:
            code = session.request_code()
            attempt.codes[code.device_code] = code
            return CodeReady(
                attempt.visit_id, code.verification_uri, code.user_code, code.device_code
            )

        self._calls.make(attempt, call)

    def await_phone(self, attempt: Attempt, device_code: str) -> None:
        """Poll at the code's interval, each poll a task of its own."""
        code = attempt.codes.get(device_code)
        if code is not None:
            self._again(attempt, code, misses=0, claimed=False)

    def stop_awaiting(self, attempt: Attempt, device_code: str) -> None:
        """No further poll. What the last one brings is posted, and revoked by the visit."""
        attempt.codes.pop(device_code, None)

    def _again(self, attempt: Attempt, code: DeviceCode, *, misses: int, claimed: bool) -> None:
        self._calls.workers.submit(
            lambda: self._poll(attempt, code, misses, claimed), delay=code.interval
        )

    def _poll(self, attempt: Attempt, code: DeviceCode, misses: int, claimed: bool) -> None:
        if code.device_code not in attempt.codes:
            return
        try:
            with attempt.calling() as session:
                answer = session.poll_token(code)
        except VisitOver:
            return
        except Failure as failure:
            if failure.code in PASSING and misses + 1 < self._pace.misses:
                self._again(attempt, code, misses=misses + 1, claimed=claimed)
            else:
                self._calls.failed(attempt, failure.code)
            return
        except Exception as error:  # noqa: BLE001 - the visitor gets an answer whatever happens
            note_fault("poll", error)
            self._calls.failed(attempt, FailureCode.INTERNAL)
            return
        match answer:
            case Granted():
                self._calls.post(_granted(attempt, answer, SignIn.PHONE, None))
            case Scanned():
                if not claimed:
                    self._calls.post(
                        CodeClaimed(attempt.visit_id, code.device_code, answer.match_number)
                    )
                slower = replace(code, interval=answer.interval)
                self._again(attempt, slower, misses=0, claimed=True)
            case Pending():
                slower = replace(code, interval=answer.interval)
                self._again(attempt, slower, misses=0, claimed=claimed)


def _granted(
    attempt: Attempt, granted: Granted, sign_in: SignIn, card_name: str | None
) -> TokenGranted:
    return TokenGranted(attempt.visit_id, granted.access_token, granted.subject, sign_in, card_name)
