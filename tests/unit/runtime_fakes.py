"""A platform, a reader, a printer and a renderer that answer in threads of their own."""

import itertools
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.central.port import (
    DeviceCode,
    Granted,
    Pending,
    Scanned,
    StepUpNeeded,
    WrongAnswer,
)
from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.cases import Case, Filing
from kiosk.domain.catalogue import Catalogue
from kiosk.domain.device_status import Insertion, LineStatus
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.printing import Printed, PrintOutcome, PrintStep, Raster
from kiosk.domain.proof import SignedProof
from kiosk.domain.slips import SlipContent
from kiosk.domain.statement import Statement
from kiosk.domain.warrant import Warrant
from kiosk.receipts.rendered import RenderedSlip
from kiosk.visit.states import Session, StepUpMethod
from tests.visit.samples import SUBJECTS, card_of, case_of, proof_of, statement_of


@dataclass
class Hall:
    """What the platform knows and was told. `before(name)` may wait or raise `Failure`."""

    before: Callable[[str], None] = lambda _name: None
    phones: list[object] = field(default_factory=list)
    person: int = 0
    token_of: dict[str, int] = field(default_factory=dict)
    revoked: Counter = field(default_factory=Counter)
    voided: Counter = field(default_factory=Counter)
    reported: list[tuple[list[Mapping[str, object]], int]] = field(default_factory=list)
    records: list[Mapping[str, object]] = field(default_factory=list)
    sessions_opened: int = 0
    sessions_closed: int = 0
    ended: set[str] = field(default_factory=set)
    line: LineStatus = LineStatus.UP
    polls: int = 0
    keys: list[str] = field(default_factory=list)
    cases: dict[str, Case] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def token(self, person: int) -> Granted:
        with self.lock:
            token = f"token-{next(self.numbers)}"
            self.token_of[token] = person
        return Granted(token, SUBJECTS[person])


class FakeCentral:
    """`Central`."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall

    def visit(self) -> "FakeVisit":
        with self.hall.lock:
            self.hall.sessions_opened += 1
        return FakeVisit(self.hall)

    def health(self) -> LineStatus:
        self.hall.before("health")
        return self.hall.line

    def revoke(self, access_token: str) -> None:
        self.hall.before("revoke")
        with self.hall.lock:
            self.hall.revoked[access_token] += 1

    def kept_catalogue(self) -> Catalogue | None:
        return None

    def fetch_catalogue(self) -> Catalogue | None:
        return None

    def void_proof(self, serial: int) -> None:
        self.hall.before("void")
        with self.hall.lock:
            self.hall.voided[serial] += 1

    def report_events(self, events: Sequence[Mapping[str, object]], lost: int) -> bool:
        self.hall.before("report")
        with self.hall.lock:
            self.hall.reported.append((list(events), lost))
        return True

    def report_service(self, record: Mapping[str, object]) -> bool:
        self.hall.before("report")
        with self.hall.lock:
            self.hall.records.append(record)
        return True


class FakeVisit:
    """`CentralVisit`; the person is whoever's card was asserted, or `hall.person` by phone."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.person = hall.person
        self.closed = False
        self.answers = list(hall.phones)

    def request_code(self) -> DeviceCode:
        self.hall.before("request_code")
        code = f"device-code-{next(self.hall.numbers)}"
        return DeviceCode("https://phone.example/x", "WDJB-MJHT", code, 90.0, 0.002)

    def poll_token(self, code: DeviceCode) -> Pending | Scanned | Granted:
        self.hall.before("poll_token")
        self.hall.polls += 1
        if not self.answers:
            return self.hall.token(self.person)
        answer = self.answers.pop(0)
        if isinstance(answer, FailureCode):
            raise Failure(answer)
        return answer

    def assert_card(self, evidence: CardEvidence) -> Granted | StepUpNeeded:
        self.hall.before("assert_card")
        self.person = int(evidence.card_code, 16)
        methods = (StepUpMethod.ONE_TIME_CODE,)
        return StepUpNeeded("ticket", methods, "138＊＊＊＊1234", SUBJECTS[self.person])

    def start_step_up(self, ticket: str, method: StepUpMethod) -> None:
        self.hall.before("start_step_up")

    def verify_step_up(self, ticket: str, answer: str) -> Granted | WrongAnswer:
        self.hall.before("verify_step_up")
        return self.hall.token(self.person) if answer == "246810" else WrongAnswer()

    def vouch(self, ticket: str, subject_tag: str, warrant: Warrant) -> Granted:
        self.hall.before("vouch")
        return self.hall.token(self.person)

    def fetch_statement(self, session: Session) -> Statement:
        # Whose it is depends on the token alone, and is decided before anything can go wrong.
        person = self.hall.token_of[session.access_token]
        self.hall.before("fetch_statement")
        return statement_of(person)

    def request_proof(self, session: Session, statement: Statement) -> SignedProof:
        person = self.hall.token_of[session.access_token]
        self.hall.before("request_proof")
        return proof_of(person, next(self.hall.numbers))

    def file_case(self, session: Session, filing: Filing, key: str) -> Case:
        person = self.hall.token_of[session.access_token]
        with self.hall.lock:
            self.hall.keys.append(key)
            number = len(self.hall.cases) + 1
            case = self.hall.cases.setdefault(key, case_of(person, number, filing))
        self.hall.before("file_case")
        return case

    def look_up_case(self, session: Session, token: str) -> Case:
        self.hall.before("look_up_case")
        return next(case for case in self.hall.cases.values() if case.token == token)

    def withdraw_statement(self, session: Session, token: str) -> Case:
        self.hall.before("withdraw_statement")
        return replace(self.look_up_case(session, token), words=None)

    def report_perk(self, session: Session, perk_id: str) -> date:
        self.hall.before("report_perk")
        return date(2026, 11, 17)

    def ended(self, access_token: str) -> FailureCode | None:
        self.hall.before("ended")
        return FailureCode.ENDED_ON_PHONE if access_token in self.hall.ended else None

    def close(self) -> None:
        with self.hall.lock:
            assert not self.closed
            self.closed = True
            self.hall.sessions_closed += 1


class FakeCards:
    """`CardReading`: the ATR's last digit says whose card it is. Answers in a worker's thread."""

    def read(
        self, insertion: Insertion, reply: Callable[[CardEvidence | CardRefusal], None]
    ) -> None:
        threading.Thread(target=reply, args=(card_of(int(insertion.atr[-1])),), daemon=True).start()


class FakePrinter:
    """`SlipPrinting`."""

    def __init__(self) -> None:
        self.outcome: PrintOutcome = Printed()
        self.printed = 0
        self.hold: threading.Event | None = None

    def print(
        self,
        raster: Raster,
        on_progress: Callable[[PrintStep], None],
        on_end: Callable[[PrintOutcome], None],
    ) -> None:
        def work() -> None:
            on_progress(PrintStep.SENDING)
            if self.hold is not None:
                self.hold.wait(10)
            self.printed += 1
            on_end(self.outcome)

        threading.Thread(target=work, daemon=True).start()

    def limit(self, rows: int) -> float:
        return 30.0 + rows / 100


class FakeRenderers:
    """Makes renderers and counts those alive."""

    def __init__(self) -> None:
        self.made: list[FakeRenderer] = []
        self.failure: FailureCode | None = None
        self.hold: threading.Event | None = None
        self.substituted = 0

    def __call__(self) -> "FakeRenderer":
        self.made.append(FakeRenderer(self))
        return self.made[-1]

    @property
    def alive(self) -> int:
        return sum(not renderer.stopped for renderer in self.made)


class FakeRenderer:
    """`SlipRenderer`."""

    def __init__(self, maker: FakeRenderers) -> None:
        self.maker = maker
        self.warmed = self.stopped = False

    def warm(self) -> None:
        if self.maker.hold is not None:
            self.maker.hold.wait(10)
        self.warmed, self.stopped = True, False

    def render(self, content: SlipContent, *, again: bool = False) -> RenderedSlip:
        if self.maker.failure is not None:
            raise Failure(self.maker.failure)
        return RenderedSlip(Raster(8, b"\xff"), 0.1, self.maker.substituted)

    def stop(self) -> None:
        self.stopped = True


class FakeAudit:
    """`AuditSink`."""

    def __init__(self) -> None:
        self.counts: Counter = Counter()

    def record(self, event: AuditEvent, code: FailureCode | None = None) -> None:
        self.counts[event] += 1
