"""What can happen to a visit next, once each: the steps of the state chart's exploration.

The people and cards in it are placeholders without a name.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import assert_never

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.cases import Case, CaseState
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.entries import Entry
from kiosk.domain.failures import FailureCode
from kiosk.domain.perks import Perk, PerkState
from kiosk.domain.printing import Printed, PrintFault, SentUnconfirmed
from kiosk.domain.proof import Proof, SignedProof
from kiosk.domain.remedies import NOT_ME, ContestKind
from kiosk.domain.statement import Statement
from kiosk.domain.subject import Subject
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
from kiosk.visit.contest_states import Contest
from kiosk.visit.facts import Facts
from kiosk.visit.states import (
    Attract,
    CodeScanned,
    GuideTopic,
    PageName,
    Printing,
    ReadingCard,
    SignIn,
    StepUpMethod,
    Visit,
)

_SOMEBODY = Subject("somebody", "", "")
_SOMEBODY_ELSE = Subject("somebody else", "", "")
_CARD = Insertion("reader", 1, "3B")
_OTHER_CARD = Insertion("reader", 2, "3B")
_LAID = Insertion("pad", 1, "", stays=False)
_OTHER_LAID = Insertion("pad", 2, "", stays=False)
_THEN = datetime(2026, 1, 1, tzinfo=UTC)
_WORD = Bilingual("", "")
_ENTRY = Entry("entry", _WORD, 0, "", _WORD)
_CASE = Case(
    "", "case", ContestKind.ENTRY, "another", "", _WORD, _WORD, _WORD, CaseState.FILED,
    _THEN.date(), _THEN.date(), None, _WORD, (),
)  # fmt: skip
_PERK = Perk("perk", Bilingual("-", "-"), PerkState.CONFIRMED, _THEN.date())
_PROOF = SignedProof(Proof(0, 0, 0, _THEN, 0, "", "", ()), "")


def opened_visit() -> Visit:
    """Where a unit stands when all its parts are well."""
    empty, ready = CardReaderStatus.EMPTY, PrinterStatus(PrinterCondition.READY)
    facts = Facts(True, empty, None, ready, LineStatus.UP, pad=empty)
    return Visit(1, Attract(), facts=facts)


def likely_events(visit: Visit) -> Iterator[ev.Event]:
    """Every offered touch, every answer, every part's news; a limit twice makes it run out."""
    for touch in sorted(gates.offered(visit)):
        yield ev.Touched(touch)
    yield ev.PageChosen(PageName.LISTS)
    yield ev.GuideChosen(GuideTopic.MACHINE)
    yield ev.PageChosen(PageName.PERKS)
    yield ev.PageChosen(PageName.PERK, _PERK.perk_id)
    yield ev.PerkReported(visit.visit_id, _PERK.perk_id, _THEN.date())
    yield ev.StepUpTyped("0")
    yield ev.LimitReached(visit.limit)
    yield ev.Shut()
    yield ev.Opened()
    yield ev.ReaderChanged(CardReaderStatus.EMPTY)
    card = _OTHER_CARD if visit.facts.insertion == _CARD else _CARD
    yield ev.ReaderChanged(CardReaderStatus.PRESENT, card)
    yield ev.ResidentReaderChanged(CardReaderStatus.EMPTY)
    laid = _OTHER_LAID if visit.facts.laid == _LAID else _LAID
    yield ev.ResidentReaderChanged(CardReaderStatus.PRESENT, laid)
    yield from _sign_in(visit)
    yield from _contest(visit)
    yield from _slip(visit)


def word_for(event: ev.Event) -> str:
    """What the chart calls it."""
    match event:
        case ev.Touched():
            return event.what.value.replace("_", " ")
        case ev.LimitReached():
            return "limit"
        case ev.ReaderChanged():
            return "card in" if event.insertion is not None else "card out"
        case ev.ResidentReaderChanged():
            return "card laid" if event.insertion is not None else "card lifted"
        case ev.EffectFailed():
            return event.code.value.replace("_", " ")
        case ev.PrintEnded():
            return _plain(type(event.outcome).__name__)
        case (
            ev.PageChosen()
            | ev.GuideChosen()
            | ev.StepUpTyped()
            | ContestChosen()
            | GroundChosen()
            | PhraseToggled()
            | CaseChosen()
            | CaseFiled()
            | FilingFailed()
            | CaseTold()
            | ev.TouchFelt()
            | ev.Unattended()
            | ev.Opened()
            | ev.Shut()
            | ev.PrinterChanged()
            | ev.LineChanged()
            | ev.EarsChanged()
            | ev.CatalogueChanged()
            | ev.SoftwareKnown()
            | ev.LeftoversCounted()
            | ev.CardRead()
            | ev.CardNotRead()
            | ev.CodeReady()
            | ev.CodeClaimed()
            | ev.StepUpRequired()
            | ev.StepUpStarted()
            | ev.StepUpWrong()
            | ev.TokenGranted()
            | ev.StatementArrived()
            | ev.ProofArrived()
            | ev.PerkReported()
            | ev.SlipDrawn()
            | ev.PrintProgressed()
            | ev.SessionEnded()
        ):
            return _plain(type(event).__name__)
        case _:
            assert_never(event)


def _sign_in(visit: Visit) -> Iterator[ev.Event]:
    visit_id = visit.visit_id
    if visit.insertion is not None:
        yield ev.CardRead(visit_id, visit.insertion, CardEvidence(""))
        yield ev.CardNotRead(visit_id, visit.insertion, CardRefusal.UNKNOWN_CARD)
    yield ev.CodeReady(visit_id, "", "", "code")
    yield ev.CodeClaimed(visit_id, "code", "")
    yield ev.StepUpRequired(visit_id, "", (StepUpMethod.ONE_TIME_CODE,), "", _SOMEBODY)
    yield ev.StepUpStarted(visit_id)
    yield ev.StepUpWrong(visit_id)
    if visit.session is None:
        way = SignIn.PHONE if isinstance(visit.state, CodeScanned) else SignIn.CARD
        yield ev.TokenGranted(visit_id, "", _SOMEBODY, way)
    theirs = Statement(_SOMEBODY, _THEN, 0, (), (_ENTRY,), (), perks=(_PERK,))
    yield ev.StatementArrived(visit_id, theirs)
    yield ev.StatementArrived(visit_id, Statement(_SOMEBODY_ELSE, _THEN, 0, (), (), ()))
    yield ev.SessionEnded(visit_id, FailureCode.ENDED_ON_PHONE)
    if not isinstance(visit.state, ReadingCard):
        yield ev.EffectFailed(visit_id, FailureCode.CODE_DECLINED)
    yield ev.EffectFailed(visit_id, FailureCode.LINE_SLOW)


def _contest(visit: Visit) -> Iterator[ev.Event]:
    visit_id = visit.visit_id
    yield ContestChosen(ContestKind.ENTRY, _ENTRY.entry_id)
    yield GroundChosen("wrong")
    yield GroundChosen(NOT_ME)
    yield CaseChosen(_CASE.number)
    if isinstance(visit.state, Contest) and visit.state.confirmation:
        yield CaseFiled(visit_id, visit.state.confirmation, _CASE)
        yield FilingFailed(visit_id, visit.state.confirmation, FailureCode.LINE_SLOW)


def _slip(visit: Visit) -> Iterator[ev.Event]:
    if not isinstance(visit.state, Printing):
        return
    visit_id, job = visit.visit_id, visit.state.job
    yield ev.ProofArrived(visit_id, job, _PROOF)
    yield ev.EffectFailed(visit_id, FailureCode.LINE_SLOW, job)
    for outcome in (Printed(), SentUnconfirmed(), PrintFault(PrinterCondition.NO_PAPER)):
        yield ev.PrintEnded(visit_id, job, outcome, 0)


def _plain(name: str) -> str:
    """StepUpRequired -> step up required."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in name).strip()
