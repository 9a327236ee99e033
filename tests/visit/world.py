"""A hall that answers a visit: well, badly, late, twice, or never.

A history is a list of moves `(kind, number)`; what a move means depends on what the visit has asked
for so far, so that random histories get far.
"""

import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from kiosk.domain.card import CardRefusal
from kiosk.domain.cases import Case, Filing
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import Printed, PrintFault, PrintStep, SentUnconfirmed, Unknown
from kiosk.domain.remedies import NOT_ME, ContestKind
from kiosk.domain.slips import serial_of
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import gates
from kiosk.visit.contest_events import (
    CaseChosen,
    CaseFiled,
    CaseTold,
    ContestChosen,
    FilingFailed,
    GroundChosen,
    PhraseToggled,
)
from kiosk.visit.contest_states import Contest, ContestStage
from kiosk.visit.states import GuideTopic, Page, PageName, SignIn, StepUpMethod, Visit
from kiosk.visit.step import step
from tests.visit.samples import (
    NOON,
    READY,
    SUBJECTS,
    WARRANT,
    card_of,
    case_of,
    catalogue,
    proof_of,
    ready_visit,
    statement_of,
)

LONG = os.environ.get("OSMANTHUS_LONG") == "1"

PROMISE = settings(
    max_examples=10_000 if LONG else 600,
    derandomize=not LONG,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    database=None,
)

OUTCOMES = (
    Printed(),
    Printed(),
    SentUnconfirmed(),
    Unknown(),
    PrintFault(PrinterCondition.NO_PAPER),
    PrintFault(PrinterCondition.CUTTER),
)
CODES = tuple(FailureCode)
_METHODS = (
    (StepUpMethod.CLERK,),
    (StepUpMethod.ONE_TIME_CODE,),
    (StepUpMethod.CLERK, StepUpMethod.ONE_TIME_CODE),
)
Answered = (
    fx.ReadCard
    | fx.RequestCode
    | fx.AwaitPhone
    | fx.AssertCard
    | fx.StartStepUp
    | fx.VerifyStepUp
    | fx.VouchForCard
    | fx.FetchStatement
    | fx.WatchSession
    | fx.RequestProof
    | fx.PrintSlip
    | fx.FileCase
    | fx.LookUpCase
    | fx.WithdrawStatement
    | fx.ReportPerk
)


class Move(Enum):
    """What can happen next; the letters of a history."""

    OFFERED = "offered"
    ANSWER = "answer"
    FAIL = "fail"
    ANY_TOUCH = "any touch"
    PAGE = "page"
    CONTEST = "contest"
    GUIDE = "guide"
    TYPE = "type"
    CARD_IN = "card in"
    CARD_OUT = "card out"
    READER = "reader"
    PRINTER = "printer"
    LINE = "line"
    LIMIT = "limit"
    OLD_LIMIT = "old limit"
    REPLAY = "replay"
    PHONE_ENDS = "phone ends"
    DOOR = "door"


_WAYS_OUT = frozenset({ev.Touch.END, ev.Touch.BACK, ev.Touch.DONE, ev.Touch.NOT_ME})

_CHOICES = [Move.CARD_IN, Move.TYPE, Move.PAGE, Move.CONTEST, Move.CONTEST]
_USUAL = [Move.OFFERED] * 4 + [Move.ANSWER] * 12 + _CHOICES
MOVES = (*_USUAL, *Move, *[Move.REPLAY] * 7)
History = Sequence[tuple[Move, int]]


def history_of(seed: int) -> History:
    """Up to thirty moves. Drawn evenly: hypothesis' own lists like small numbers too well to get
    into the rarer kinds of trouble (`test_histories_reach` counts them).
    """
    chance = random.Random(seed)
    return [(chance.choice(MOVES), chance.randrange(1000)) for _ in range(chance.randrange(4, 30))]


HISTORIES = st.integers(0, 2**32 - 1).map(history_of)


@dataclass(frozen=True)
class Moment:
    """One step of a history."""

    before: Visit
    event: ev.Event
    after: Visit
    effects: tuple[fx.Effect, ...]

    def of(self, kind: type) -> list:
        return [effect for effect in self.effects if isinstance(effect, kind)]


@dataclass
class World:
    """The visit, and everything that was ever asked and answered."""

    visit: Visit = field(default_factory=ready_visit)
    asked: list[Answered] = field(default_factory=list)
    watched: list[fx.WatchSession] = field(default_factory=list)
    told: list[ev.Event] = field(default_factory=list)
    tokens: dict[str, int] = field(default_factory=dict)
    revoked: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    # What the platform has filed, under the key that a confirmation is sent with.
    filed: dict[tuple[int, int], Case] = field(default_factory=dict)
    person: int = 0
    insertions: int = 0
    serials: int = 0
    moments: list[Moment] = field(default_factory=list)

    def play(self, history: History, check: Callable[["World", Moment], None]) -> None:
        """The first number says how far the visit has come when the trouble begins."""
        self.start(history[0][1] if history else 0)
        for move, number in history:
            event = self.event(move, number)
            if event is not None:
                check(self, self.tell(event))

    def start(self, number: int) -> None:
        """Come so far, with one person or another."""
        _STARTS[number % len(_STARTS)](self, number // len(_STARTS) % 3)

    def tell(self, event: ev.Event) -> Moment:
        before = self.visit
        after, effects = step(before, event)
        return self.took(before, event, after, effects)

    def took(
        self, before: Visit, event: ev.Event, after: Visit, effects: tuple[fx.Effect, ...]
    ) -> Moment:
        """Remember what was asked for and what was said."""
        self.visit = after
        if hasattr(event, "visit_id"):
            self.told.append(event)
        for effect in effects:
            if isinstance(effect, fx.WatchSession):
                self.watched.append(effect)
            elif isinstance(effect, Answered):
                self.asked.append(effect)
            if isinstance(effect, fx.RevokeToken):
                self.revoked.append(effect.access_token)
        moment = Moment(before, event, self.visit, effects)
        self.moments.append(moment)
        return moment

    def silence(self, most: int = 60) -> float:
        """Nothing but time passes. Returns the seconds until the unit rests."""
        seconds = 0.0
        for _ in range(most):
            started = [e for e in self.moments[-1].effects if isinstance(e, fx.StartLimit)]
            seconds += sum(effect.seconds for effect in started)
            if self.resting():
                return seconds
            self.tell(ev.LimitReached(self.visit.limit))
        raise AssertionError("no end to " + type(self.visit.state).__name__)

    def resting(self) -> bool:
        return type(self.visit.state).__name__ in {"Attract", "Closed"}

    def event(self, move: Move, number: int) -> ev.Event | None:
        match move:
            case Move.OFFERED:
                return self._offered(number)
            case Move.ANY_TOUCH if number % 9 == 0:
                return ev.TouchFelt()
            case Move.ANY_TOUCH:
                return ev.Touched(tuple(ev.Touch)[number % len(ev.Touch)])
            case Move.PAGE:
                return self._page(number)
            case Move.CONTEST:
                return self._contest(number)
            case Move.GUIDE if number % 4 == 0:
                return ev.CatalogueChanged(catalogue(number, number % 3))
            case Move.GUIDE:
                topic = tuple(GuideTopic)[number % len(GuideTopic)]
                return ev.GuideChosen(topic, f"service-{number % 5}")
            case Move.TYPE:
                return ev.StepUpTyped(str(100_000 + number))
            case Move.ANSWER | Move.FAIL:
                pick = self._answer if move is Move.ANSWER else self._fail
                late = 1 + number // 7 % 4 if number % 5 == 0 else 1
                return pick(self.asked[-late], number) if len(self.asked) >= late else None
            case Move.PHONE_ENDS:
                return self._answer(self.watched[-1], number) if self.watched else None
            case Move.REPLAY:
                return self._replay(number)
            case Move.CARD_IN:
                return self.card_in(number % 3)
            case Move.CARD_OUT:
                return ev.ReaderChanged(CardReaderStatus.EMPTY)
            case Move.READER:
                return self._reader(number)
            case Move.PRINTER:
                conditions = (*PrinterCondition, *[PrinterCondition.READY] * 6)
                return ev.PrinterChanged(PrinterStatus(conditions[number % len(conditions)]))
            case Move.LINE:
                lines = (*LineStatus, *[LineStatus.UP] * 3)
                return ev.LineChanged(lines[number % len(lines)])
            case Move.LIMIT:
                return ev.LimitReached(self.visit.limit)
            case Move.OLD_LIMIT if number % 4 == 0:
                return ev.Unattended()
            case Move.OLD_LIMIT:
                return ev.LimitReached(max(0, self.visit.limit - 1 - number % 3))
            case Move.DOOR:
                return (
                    ev.Shut()
                    if number % 5 == 0
                    else ev.Opened(vouched=WARRANT if number % 2 == 0 else None)
                )

    def _offered(self, number: int) -> ev.Event | None:
        offered = sorted(gates.offered(self.visit))
        forward = [touch for touch in offered if touch not in _WAYS_OUT]
        likely = forward if forward and number % 4 else offered
        return ev.Touched(likely[number % len(likely)]) if likely else None

    def card_in(self, person: int = 0) -> ev.Event:
        self.person = person
        self.insertions += 1
        card = Insertion("reader 0", self.insertions, f"3B6{person}")
        return ev.ReaderChanged(CardReaderStatus.PRESENT, card)

    def card_out(self) -> ev.Event:
        return ev.ReaderChanged(CardReaderStatus.EMPTY)

    def _reader(self, number: int) -> ev.Event:
        status = tuple(CardReaderStatus)[number % len(CardReaderStatus)]
        if status is CardReaderStatus.PRESENT:
            return ev.ReaderChanged(status, self.visit.facts.insertion or Insertion("r", 0, "3B"))
        if status is CardReaderStatus.MUTE:
            self.insertions += 1
            return ev.ReaderChanged(status, Insertion("reader 0", self.insertions, ""))
        return ev.ReaderChanged(status)

    def _replay(self, number: int) -> ev.Event | None:
        stale = [event for event in self.told if event.visit_id != self.visit.visit_id]
        told = stale if stale and number % 2 else self.told
        return told[-1 - number % min(len(told), 5)] if told else None

    def _page(self, number: int) -> ev.Event:
        if isinstance(self.visit.state, Page) and self.visit.state.name is PageName.PERKS:
            return ev.PageChosen(PageName.PERK, self.visit.statement.perks[number % 2].perk_id)
        if self.visit.statement is not None and number % 3 == 0:
            return ev.PageChosen(PageName.ENTRY, self.visit.statement.entries[number % 3].entry_id)
        return ev.PageChosen(tuple(PageName)[number % len(PageName)], "entry-of-nobody")

    def _contest(self, number: int) -> ev.Event:
        """Whatever can be chosen where the visitor is; now and then what cannot."""
        state, statement = self.visit.state, self.visit.statement
        if isinstance(state, Contest) and state.stage is ContestStage.GROUND:
            return GroundChosen((NOT_ME, "wrong")[number % 2])
        if isinstance(state, Contest) and state.stage is ContestStage.STATEMENT:
            return PhraseToggled(f"phrase-{number % 5}")
        if self.visit.cases and number % 4 == 0:
            return CaseChosen(self.visit.cases[number % len(self.visit.cases)].number)
        tag = "nobody" if statement is None else statement.subject.tag
        kinds = (
            (ContestKind.ENTRY, f"entry-{number % 3}-of-{tag}"),
            (ContestKind.LIST, ("late", "court")[number % 2]),
            (ContestKind.MISSING, ("court", "customs")[number % 2]),
            (ContestKind.INQUIRY, "inquiry"),
        )
        return ContestChosen(*kinds[number // 4 % 4])

    def _file(self, asked: fx.FileCase, number: int) -> ev.Event:
        """The same key finds the case it made; now and then the answer is lost on the way."""
        person = self.tokens[asked.session.access_token]
        key = (asked.visit_id, asked.confirmation)
        if number % 6 == 0:
            return FilingFailed(*key, FailureCode.FILING_REFUSED)
        if key not in self.filed:
            self.filed[key] = case_of(person, len(self.filed) + 1, asked.filing)
        assert self.filed[key].reference == asked.filing.reference
        if number % 3 == 0:
            return FilingFailed(*key, FailureCode.LINE_DOWN)
        return CaseFiled(*key, self.filed[key])

    def _told(self, asked: fx.LookUpCase | fx.WithdrawStatement) -> ev.Event:
        held = next((case for case in self.visit.cases if case.token == asked.token), None)
        person = self.tokens[asked.session.access_token]
        known = held or case_of(person, 0, Filing(ContestKind.ENTRY, "entry", "wrong"))
        words = None if isinstance(asked, fx.WithdrawStatement) else known.words
        return CaseTold(asked.visit_id, replace(known, words=words))

    def _mark(self, text: str) -> str:
        self.marks.add(text)
        return text

    def token(self, person: int) -> str:
        token = self._mark(f"token-{len(self.tokens)}")
        self.tokens[token] = person
        return token

    def _answer(self, asked: Answered, number: int) -> ev.Event:
        visit_id = asked.visit_id
        subject = SUBJECTS[self.person]
        match asked:
            case fx.ReadCard():
                if number % 7 == 0:
                    refusal = tuple(CardRefusal)[number % len(CardRefusal)]
                    return ev.CardNotRead(visit_id, asked.insertion, refusal)
                return ev.CardRead(visit_id, asked.insertion, card_of(self.person))
            case fx.RequestCode():
                code = self._mark(f"device-code-{number}-{len(self.told)}")
                return ev.CodeReady(visit_id, "https://phone.example/x", "WDJB-MJHT", code)
            case fx.AwaitPhone() if number % 3:
                return ev.CodeClaimed(visit_id, asked.device_code, "47")
            case fx.AwaitPhone():
                self.person = number % 3
                subject = SUBJECTS[self.person]
                return ev.TokenGranted(visit_id, self.token(self.person), subject, SignIn.PHONE)
            case fx.AssertCard() if number % 4 == 0:
                return ev.TokenGranted(visit_id, self.token(self.person), subject, SignIn.CARD)
            case fx.AssertCard():
                methods = _METHODS[number % 3]
                ticket = self._mark(f"ticket-{number}-{len(self.told)}")
                return ev.StepUpRequired(visit_id, ticket, methods, "138＊＊＊＊1234", subject)
            case fx.StartStepUp():
                return ev.StepUpStarted(visit_id)
            case fx.VerifyStepUp() if number % 5 == 0:
                return ev.StepUpWrong(visit_id)
            case fx.VerifyStepUp() | fx.VouchForCard():
                subject = SUBJECTS[(self.person + (number % 4 == 0)) % 3]
                return ev.TokenGranted(visit_id, self.token(self.person), subject, SignIn.CARD)
            case fx.FetchStatement():
                # Now and then the platform sends somebody else's.
                person = self.tokens[asked.session.access_token]
                sent = statement_of(
                    (person + (number % 4 == 0)) % 3,
                    silent=number % 3 == 0,
                    lying=number % 3 == 1,
                )
                return ev.StatementArrived(visit_id, sent)
            case fx.WatchSession():
                ends = (FailureCode.ENDED_ON_PHONE, FailureCode.SESSION_OVER)
                return ev.SessionEnded(visit_id, ends[number % 2])
            case fx.RequestProof():
                self.serials += 1
                person = self.tokens[asked.session.access_token]
                proof = proof_of((person + (number % 4 == 0)) % 3, self.serials)
                return ev.ProofArrived(visit_id, asked.job, proof)
            case fx.FileCase():
                return self._file(asked, number)
            case fx.LookUpCase() | fx.WithdrawStatement():
                return self._told(asked)
            case fx.ReportPerk():
                return ev.PerkReported(visit_id, asked.perk_id, NOON.date())
            case fx.PrintSlip() if number % 7 == 0:
                return ev.SlipDrawn(visit_id, asked.job, number % 200, number % 3)
            case fx.PrintSlip() if number % 2:
                progress = tuple(PrintStep)[number % len(PrintStep)]
                return ev.PrintProgressed(visit_id, asked.job, progress)
            case fx.PrintSlip():
                outcome = OUTCOMES[number // 2 % len(OUTCOMES)]
                return ev.PrintEnded(visit_id, asked.job, outcome, serial_of(asked.content))

    def _fail(self, asked: Answered, number: int) -> ev.Event:
        code = CODES[number % len(CODES)]
        if isinstance(asked, fx.PrintSlip):
            return ev.EffectFailed(asked.visit_id, code, asked.job, serial_of(asked.content))
        if isinstance(asked, fx.FileCase):
            return FilingFailed(asked.visit_id, asked.confirmation, code)
        job = asked.job if isinstance(asked, fx.RequestProof) else 0
        return ev.EffectFailed(asked.visit_id, code, job)


def card_until_confirmed(world: World, person: int = 0) -> None:
    """Card in, one-time code, is this you?"""
    _code_typed(world, person)
    visit_id, subject = world.visit.visit_id, SUBJECTS[person]
    world.tell(ev.TokenGranted(visit_id, world.token(person), subject, SignIn.CARD))


def phone_until_confirmed(world: World, person: int = 0) -> None:
    """Code, claim, number, is this you?"""
    _code_claimed(world, person)
    visit_id = world.visit.visit_id
    world.tell(ev.TokenGranted(visit_id, world.token(person), SUBJECTS[person], SignIn.PHONE))


def see_record(world: World, person: int = 0) -> None:
    world.tell(ev.Touched(ev.Touch.YES_ITS_ME))
    world.tell(ev.StatementArrived(world.visit.visit_id, statement_of(person)))


def sign_in_by_card(world: World, person: int = 0) -> None:
    card_until_confirmed(world, person)
    see_record(world, person)


def sign_in_by_phone(world: World, person: int = 0) -> None:
    phone_until_confirmed(world, person)
    see_record(world, person)


def touch_print(world: World) -> None:
    world.tell(ev.PrinterChanged(READY))
    world.tell(ev.PageChosen(PageName.LISTS))
    world.tell(ev.Touched(ev.Touch.PRINT_PROOF))


def ask_for_slip(world: World, person: int = 0, serial: int = 77) -> None:
    touch_print(world)
    visit = world.visit
    world.tell(ev.ProofArrived(visit.visit_id, visit.jobs, proof_of(person, serial)))


def _nowhere(world: World, person: int) -> None:
    """Nobody is here yet."""


def _confirmed(world: World, person: int) -> None:
    phone_until_confirmed(world, person)
    world.tell(ev.Touched(ev.Touch.YES_ITS_ME))


def _proof_asked_for(world: World, person: int) -> None:
    sign_in_by_phone(world, person)
    touch_print(world)


def _card_slip_at_printer(world: World, person: int) -> None:
    sign_in_by_card(world, person)
    ask_for_slip(world, person)


def _printer_gone_since(world: World, person: int) -> None:
    _proof_asked_for(world, person)
    world.tell(ev.PrinterChanged(PrinterStatus(PrinterCondition.NO_PAPER)))


def _record_at_printer(world: World, person: int) -> None:
    sign_in_by_phone(world, person)
    world.tell(ev.PageChosen(PageName.RECORD))
    world.tell(ev.Touched(ev.Touch.PRINT_THIS))


def _code_shown(world: World, person: int) -> None:
    world.tell(ev.Touched(ev.Touch.BEGIN))
    world.tell(ev.Touched(ev.Touch.CHOOSE_PHONE))
    world.tell(ev.CodeReady(world.visit.visit_id, "https://phone.example", "WDJB", "code"))


def _code_claimed(world: World, person: int) -> None:
    world.person = person
    _code_shown(world, person)
    world.tell(ev.CodeClaimed(world.visit.visit_id, "code", "47"))


def _card_asserted(world: World, person: int) -> None:
    world.tell(world.card_in(person))
    world.tell(ev.CardRead(world.visit.visit_id, world.visit.insertion, card_of(person)))


def _code_typed(world: World, person: int) -> None:
    _card_asserted(world, person)
    one_time = (StepUpMethod.ONE_TIME_CODE,)
    visit_id = world.visit.visit_id
    world.tell(ev.StepUpRequired(visit_id, "ticket", one_time, "138", SUBJECTS[person]))
    world.tell(ev.Touched(ev.Touch.SEND_CODE))
    world.tell(ev.StepUpStarted(visit_id))
    world.tell(ev.StepUpTyped("246810"))


def _given_up_by_phone(world: World, person: int) -> None:
    """A second code is asked for while answers to the first may still come."""
    world.person = person
    for _ in range(2):
        world.tell(ev.Touched(ev.Touch.BEGIN))
        world.tell(ev.Touched(ev.Touch.CHOOSE_PHONE))
        world.tell(ev.CodeReady(world.visit.visit_id, "https://phone.example", "WDJB", "code"))
        world.tell(ev.Touched(ev.Touch.BACK))
    world.tell(ev.Touched(ev.Touch.CHOOSE_PHONE))


def _second_code_claimed(world: World, person: int) -> None:
    """The first visitor gave up too late: their token comes while the second waits for theirs."""
    _code_claimed(world, person)
    first = world.visit.visit_id
    world.tell(ev.Touched(ev.Touch.BACK))
    world.tell(ev.TokenGranted(first, world.token(person), SUBJECTS[person], SignIn.PHONE))
    _code_claimed(world, (person + 1) % 3)


def _second_fetching(world: World, person: int) -> None:
    """The first visitor's statement comes while the second waits for theirs."""
    _confirmed(world, person)
    first = world.visit.visit_id
    world.tell(ev.Touched(ev.Touch.END))
    world.tell(ev.StatementArrived(first, statement_of(person)))
    world.tell(ev.Touched(ev.Touch.DONE))
    _confirmed(world, (person + 1) % 3)


def _perk_reported(world: World, person: int) -> None:
    """The report of a refused perk is under way."""
    sign_in_by_phone(world, person)
    world.tell(ev.PageChosen(PageName.PERKS))
    world.tell(ev.PageChosen(PageName.PERK, "bus"))
    world.tell(ev.Touched(ev.Touch.REPORT_PERK))
    world.tell(ev.Touched(ev.Touch.SEND_REPORT))


def _slip_of_the_visitor_before(world: World, person: int) -> None:
    """The next visitor looks at their lists while the last slip still hangs in the printer."""
    sign_in_by_card(world, person)
    ask_for_slip(world, person)
    world.tell(world.card_in(person))
    world.tell(world.card_out())
    world.tell(ev.Touched(ev.Touch.DONE))
    world.silence()
    sign_in_by_phone(world, (person + 1) % 3)
    world.tell(ev.PageChosen(PageName.LISTS))


def _contest_reviewed(world: World, person: int) -> None:
    sign_in_by_phone(world, person)
    tag = SUBJECTS[person].tag
    world.tell(ContestChosen(ContestKind.ENTRY, f"entry-0-of-{tag}"))
    world.tell(GroundChosen("wrong"))


def _contest_confirmed(world: World, person: int) -> None:
    _contest_reviewed(world, person)
    world.tell(ev.Touched(ev.Touch.CONFIRM))


def _correction_confirmed(world: World, person: int) -> None:
    sign_in_by_card(world, person)
    world.tell(ev.PageChosen(PageName.LISTS))
    world.tell(ContestChosen(ContestKind.LIST, "late"))
    world.tell(ev.Touched(ev.Touch.CONFIRM))


def _case_shown(world: World, person: int) -> None:
    sign_in_by_phone(world, person)
    world.tell(CaseChosen(world.visit.cases[0].number))


_STARTS = (
    _nowhere,
    card_until_confirmed,
    sign_in_by_card,
    sign_in_by_phone,
    _confirmed,
    _proof_asked_for,
    _printer_gone_since,
    _code_shown,
    _card_asserted,
    _code_typed,
    _card_slip_at_printer,
    _record_at_printer,
    _given_up_by_phone,
    _second_code_claimed,
    _second_fetching,
    _second_fetching,  # twice: its trap is rarely met
    _slip_of_the_visitor_before,
    _contest_reviewed,
    _contest_confirmed,
    _correction_confirmed,
    _case_shown,
    _perk_reported,
    _code_typed,  # once more: the rarest trap begins here
)


def strings_in(value: object) -> Iterator[str]:
    """Every string that can be reached from a value."""
    if isinstance(value, str):
        yield str.__str__(value)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from strings_in(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from strings_in(item)
