"""Every screen in every state it has: a visit for each."""

from datetime import date, timedelta

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardRefusal
from kiosk.domain.cases import Case, CaseState
from kiosk.domain.coverage import Source
from kiosk.domain.entries import Entry
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintStep, Unknown
from kiosk.domain.remedies import ContestKind
from kiosk.domain.slips import ProofWanted, QuestionContent, QuestionTopic
from kiosk.domain.statement import Statement
from kiosk.values import replace
from kiosk.visit import states as st
from kiosk.visit.contest_states import Contest, ContestFiled, ContestStage, ContestTrouble
from kiosk.visit.facts import Facts
from kiosk.wiring.scenes.hall import (
    ASKED,
    BOTH,
    CARD,
    CATALOGUE,
    CHEN,
    COMMON,
    LAID,
    NO_LINE,
    NO_PAPER,
    NO_READER,
    PAD_ONLY,
    PAD_OUT,
    READY,
)
from kiosk.wiring.scenes.people import HELD, MANY_LOOKS, statement
from kiosk.wiring.scenes.records import (
    CLEAR,
    FOUR,
    LATE,
    LATE_LISTED,
    LISTED,
    LITTLE,
    MIXED,
    PARKING,
    SILENT,
    TOO_OLD,
    UNDATED,
    UNDATED_ASKED,
    VOLUNTEERING,
)


def visit(
    state: st.State,
    held: Statement | None = None,
    facts: Facts = READY,
    *,
    visit_id: int = 7,
    warned: bool = False,
) -> st.Visit:
    """A visit in this state; one that holds a statement is signed in."""
    session = None if held is None else st.Session("token", held.subject, st.SignIn.CARD)
    cases = () if held is None else held.cases
    return st.Visit(visit_id, state, session, held, cases=cases, facts=facts, warned=warned)


def with_proof(visit: st.Visit) -> st.Visit:
    """The proof was what the visitor asked for last."""
    held = visit.statement
    return visit if held is None else replace(visit, slip=st.SlipWanted(ProofWanted(held)))


def step_up(**more: object) -> st.StepUp:
    """A one-time code for the card's holder."""
    methods = (st.StepUpMethod.ONE_TIME_CODE,)
    return st.StepUp("ticket", methods, "138****0427", CHEN, **more)  # type: ignore[arg-type]  # whatever a test gives


BOTHERED = statement(MIXED, (LATE, VOLUNTEERING, PARKING))


def case_of(entry: Entry, state: CaseState = CaseState.WITH_SOURCE, **more: object) -> Case:
    """A case about an entry, filed a week ago."""
    return Case(
        token="SEALED",  # noqa: S106 - invented, opens nothing
        number="2026-00017",
        kind=ContestKind.ENTRY,
        reference=entry.entry_id,
        ground_id="not_me",
        what=entry.name,
        reason=COMMON.grounds[1].name,
        source=entry.reporter,
        state=state,
        filed_on=date(2026, 11, 17),
        changed_on=date(2026, 11, 19),
        answer_by=date(2026, 12, 8),
        next_instance=COMMON.remedies[0].next_instance,
        papers=COMMON.grounds[1].papers,
        **more,  # type: ignore[arg-type]  # whatever a scene gives
    )


UNDER_WAY = replace(
    BOTHERED,
    cases=(case_of(LATE, flagged=True, words=COMMON.statement(("not_mine", "lost_id"))),),
)
UPHELD = replace(BOTHERED, cases=(case_of(LATE, CaseState.UPHELD),))


def contest(
    stage: ContestStage,
    kind: ContestKind = ContestKind.ENTRY,
    reference: str = "e5",
    ground: str = "",
    phrases: tuple[str, ...] = (),
) -> Contest:
    """A contest of the late parking fees, unless told otherwise."""
    origin = st.Page(st.PageName.CONTESTS)
    return Contest(kind, reference, origin, stage, ground, phrases, int(stage == "filing"))


STAGE = ContestStage
SETTLED = ("settled", "not_told")
LINK = "https://credit.example.cn/k/7Q4M-92XK"
FULL = statement(MIXED, FOUR)
# No catalogue ever came; and one that is over a month old and not of one mind with the record.
UNPUBLISHED = replace(FULL, sources=(), perks=(), published_on=None)
GRAIN = Bilingual("苏州市粮食局", "Suzhou Grain Office")
OLD_LIST = replace(
    FULL,
    sources=(
        *(replace(source, sent=source.source_id == "s44") for source in FULL.sources),
        Source(
            "s70", Bilingual("苏州市粮食局", "Suzhou Grain Office"), False, None, 30, False, True
        ),
    ),
    published_on=ASKED.date() - timedelta(days=45),
)
PAGE = st.PageName
TOPIC = st.GuideTopic
OLD_GUIDE = replace(READY, catalogue=replace(CATALOGUE, edition=1, as_of=date(2026, 9, 1)))

SCENES: dict[str, st.Visit] = {
    "attract": visit(st.Attract()),
    "attract-phone-only": visit(st.Attract(), facts=NO_READER),
    "attract-no-paper": visit(st.Attract(), facts=NO_PAPER),
    "attract-no-line": visit(st.Attract(), facts=NO_LINE),
    "guide-no-line": visit(st.Guide(), facts=NO_LINE),
    "guide": visit(st.Guide()),
    "guide-about": visit(st.Guide(TOPIC.ABOUT)),
    "guide-services": visit(st.Guide(TOPIC.SERVICES)),
    "guide-services-old": visit(st.Guide(TOPIC.SERVICES), facts=OLD_GUIDE),
    "guide-service": visit(st.Guide(TOPIC.SERVICE, "repair")),
    "guide-service-elsewhere": visit(st.Guide(TOPIC.SERVICE, "bank-report")),
    "guide-machine": visit(st.Guide(TOPIC.MACHINE)),
    "rehearsal": visit(st.Rehearsal()),
    "rehearsal-lists": visit(st.Rehearsal(PAGE.LISTS)),
    "rehearsal-record": visit(st.Rehearsal(PAGE.RECORD)),
    "rehearsal-entry": visit(st.Rehearsal(PAGE.ENTRY, "EX-1")),
    "closed": visit(st.Closed(), facts=Facts()),
    "choose": visit(st.ChooseSignIn()),
    "choose-expired": visit(st.ChooseSignIn(FailureCode.CODE_EXPIRED)),
    "choose-no-reader": visit(st.ChooseSignIn(), facts=NO_READER),
    "choose-both": visit(st.ChooseSignIn(), facts=BOTH),
    "choose-pad": visit(st.ChooseSignIn(), facts=PAD_ONLY),
    "choose-pad-out": visit(st.ChooseSignIn(), facts=PAD_OUT),
    "await-card": visit(st.AwaitCard()),
    "await-card-both": visit(st.AwaitCard(), facts=BOTH),
    "await-card-pad": visit(st.AwaitCard(), facts=PAD_ONLY),
    "reading-card": visit(st.ReadingCard(CARD)),
    "id-card-read": visit(st.ReadingCard(LAID, asked=True), facts=BOTH),
    "card-refused": visit(st.CardRefused(CardRefusal.BANK_CARD)),
    "id-card-unknown": visit(st.CardRefused(CardRefusal.UNKNOWN_CARD, laid=True), facts=BOTH),
    "show-code": visit(st.ShowCode(LINK, "7Q4M92XK", "device")),
    "show-code-ending": visit(st.ShowCode(LINK, "7Q4M92XK", "device"), warned=True),
    "code-scanned": visit(st.CodeScanned("47", "device")),
    "step-up": visit(step_up()),
    "step-up-typing": visit(step_up(started=True, wrong=1)),
    "confirm": visit(st.ConfirmPerson(), FULL),
    "fetching": visit(st.Fetching(), FULL),
    "home": visit(st.Home(), statement(MIXED)),
    "home-added": visit(st.Home(), FULL),
    "home-little": visit(st.Home(), statement(MIXED, (LITTLE,))),
    "home-below": visit(st.Home(), statement(MIXED, (LATE, PARKING))),
    "home-warned": visit(st.Home(), FULL, warned=True),
    "lists": visit(st.Page(PAGE.LISTS), statement(MIXED)),
    "lists-listed": visit(st.Page(PAGE.LISTS), statement(LISTED)),
    "lists-undated": visit(
        st.Page(PAGE.LISTS), replace(statement(UNDATED), asked_at=UNDATED_ASKED)
    ),
    "lists-late": visit(st.Page(PAGE.LISTS), statement(LATE_LISTED)),
    "lists-clear": visit(st.Page(PAGE.LISTS), statement(CLEAR)),
    "lists-no-paper": visit(st.Page(PAGE.LISTS), statement(SILENT), NO_PAPER),
    "record": visit(st.Page(PAGE.RECORD), FULL),
    "record-below": visit(st.Page(PAGE.RECORD), statement(MIXED, (LATE, PARKING))),
    "record-empty": visit(st.Page(PAGE.RECORD), statement(MIXED)),
    "entry": visit(st.Page(PAGE.ENTRY, "e1"), FULL),
    "entry-bare": visit(st.Page(PAGE.ENTRY, "e4"), FULL),
    "coverage": visit(st.Page(PAGE.COVERAGE), FULL),
    "coverage-second": visit(st.Page(PAGE.COVERAGE, turn=1), FULL),
    "coverage-unknown": visit(st.Page(PAGE.COVERAGE), UNPUBLISHED),
    "coverage-old": visit(st.Page(PAGE.COVERAGE), OLD_LIST),
    "record-unpublished": visit(st.Page(PAGE.RECORD), replace(UNPUBLISHED, entries=(), score=100)),
    "contests": visit(st.Page(PAGE.CONTESTS), UNDER_WAY),
    "contests-none": visit(st.Page(PAGE.CONTESTS), statement(MIXED)),
    "contest-ground": visit(contest(STAGE.GROUND), BOTHERED),
    "contest-missing": visit(contest(STAGE.GROUND, ContestKind.MISSING, "s0"), BOTHERED),
    "contest-not-me": visit(contest(STAGE.ADVICE, ground="not_me"), BOTHERED),
    "contest-elsewhere": visit(contest(STAGE.ELSEWHERE, ContestKind.MISSING, "s44"), BOTHERED),
    "contest-statement": visit(contest(STAGE.STATEMENT, ground="wrong", phrases=SETTLED), BOTHERED),
    "contest-review": visit(contest(STAGE.REVIEW, ground="not_me", phrases=SETTLED), BOTHERED),
    "contest-review-no-line": visit(contest(STAGE.REVIEW, ground="wrong"), BOTHERED, NO_LINE),
    "contest-correction": visit(
        contest(STAGE.REVIEW, ContestKind.LIST, "list-0", "still_listed"), statement(LATE_LISTED)
    ),
    "contest-filing": visit(contest(STAGE.FILING, ground="wrong"), BOTHERED),
    "contest-unsure": visit(
        ContestTrouble(contest(STAGE.FILING, ground="wrong"), FailureCode.FILING_UNSURE), BOTHERED
    ),
    "contest-filed": visit(ContestFiled("2026-00017", just_filed=True), UNDER_WAY),
    "case": visit(ContestFiled("2026-00017"), UNDER_WAY),
    "case-upheld": visit(ContestFiled("2026-00017"), UPHELD),
    "entry-negative": visit(st.Page(PAGE.ENTRY, "e5"), BOTHERED),
    "entry-contested": visit(st.Page(PAGE.ENTRY, "e5"), UNDER_WAY),
    "entry-too-old": visit(st.Page(PAGE.ENTRY, "e6"), statement(MIXED, (TOO_OLD,))),
    "repair": visit(st.Page(PAGE.REPAIR, "e5"), BOTHERED),
    "home-under-way": visit(st.Home(), UNDER_WAY),
    "perks": visit(st.Page(PAGE.PERKS), FULL),
    "perk": visit(st.Page(PAGE.PERK, "bus"), FULL),
    "perk-announced": visit(st.Page(PAGE.PERK, "parks"), FULL),
    "perk-lapsed": visit(st.Page(PAGE.PERK, "hospital"), FULL),
    "perk-refused": visit(st.Page(PAGE.PERK, "bicycle"), FULL),
    "perk-report": visit(st.PerkReport("bus"), FULL),
    "perk-report-failed": visit(st.PerkReport("bus", failed=FailureCode.LINE_SLOW), FULL),
    "perk-report-sending": visit(st.PerkReport("bus", progress=st.ReportStep.SENDING), FULL),
    "perk-report-sent": visit(st.PerkReport("bicycle", progress=st.ReportStep.SENT), FULL),
    "about": visit(st.Page(PAGE.ABOUT), FULL),
    "inquiries": visit(st.Page(PAGE.INQUIRIES), FULL),
    "inquiries-none": visit(st.Page(PAGE.INQUIRIES), statement(inquiries=())),
    "inquiries-many": visit(st.Page(PAGE.INQUIRIES, turn=1), statement(inquiries=MANY_LOOKS)),
    "held": visit(st.Page(PAGE.HELD), FULL),
    "amend": visit(st.Page(PAGE.AMEND), FULL),
    "contest-held": visit(contest(STAGE.GROUND, ContestKind.HELD, HELD[4].category), FULL),
    "never-held": visit(st.Page(PAGE.NEVER_HELD), FULL),
    "scores": visit(st.Page(PAGE.SCORES), FULL),
    "rules": visit(st.Page(PAGE.RULES), FULL),
    "rule": visit(st.Page(PAGE.RULE, "zy-04"), FULL),
    "printing": visit(st.Printing(1, PrintStep.SENDING), FULL),
    "print-failed": with_proof(visit(st.PrintFailed(FailureCode.PRINT_FAILED), FULL)),
    "slip-unsure": with_proof(visit(st.SlipUnsure(Unknown()), FULL)),
    "take-slip": with_proof(visit(st.TakeSlip(), FULL)),
    "take-slip-question": replace(
        visit(st.TakeSlip(), FULL),
        slip=st.SlipWanted(QuestionContent(QuestionTopic.RECORD, number=7)),
    ),
    "take-card": visit(st.TakeCard()),
    "farewell": visit(st.Farewell()),
    "problem": visit(st.Problem(FailureCode.LINE_DOWN)),
    "problem-not-yours": visit(st.Problem(FailureCode.STATEMENT_NOT_YOURS)),
}
