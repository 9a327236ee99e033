"""The promises of the visit, V1 to V9, over random histories of a hall that behaves badly."""

from collections import Counter

from hypothesis import given

from kiosk.domain.audit import AuditEvent
from kiosk.domain.cases import Filing
from kiosk.domain.device_status import CardReaderStatus, LineStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.domain.printing import Printed
from kiosk.domain.slips import ProofContent, QuestionContent, subject_of
from kiosk.visit import contest_gates, gates
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit.contest_events import CaseFiled, ContestChosen
from kiosk.visit.contest_states import Contest, ContestFiled, ContestTrouble
from kiosk.visit.leaving import fall
from kiosk.visit.limits import limit_of
from kiosk.visit.states import (
    Attract,
    Closed,
    CodeScanned,
    ConfirmPerson,
    Home,
    Page,
    PerkReport,
    Printing,
    SignIn,
    StepUp,
    StepUpMethod,
    TakeSlip,
)
from tests.visit.samples import SUBJECTS
from tests.visit.world import HISTORIES, PROMISE, History, Moment, World, strings_in

LONGEST_SILENCE = 300.0  # seconds from the last event to a resting unit, whatever came before
USUAL_SLIP = 60.0  # seconds; a job ends first, and a slow printer says how long one takes

_PERSONAL = {text for subject in SUBJECTS for text in strings_in(subject)} | {
    f"held-name-{person}" for person in range(len(SUBJECTS))
}


def _nothing(world: World, moment: Moment) -> None:
    """A check of the end alone."""


@PROMISE
@given(HISTORIES)
def test_v1_every_state_leaves_by_itself_and_silence_ends_in_attract(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        resting = isinstance(moment.after.state, Attract | Closed)
        assert (limit_of(moment.after.state) is None) == resting
        if type(moment.before.state) is not type(moment.after.state) and not resting:
            assert moment.of(fx.StartLimit)[-1].ticket == moment.after.limit

    world = World()
    world.play(history, check)
    if world.moments:
        silence = world.silence()
        paper = max((m.after.state.seconds for m in world.moments if _prints(m)), default=0)
        assert silence <= LONGEST_SILENCE + max(0, paper - USUAL_SLIP)
    assert isinstance(world.visit.state, Attract if world.visit.facts.open else Closed)


def _prints(moment: Moment) -> bool:
    return isinstance(moment.after.state, Printing)


@PROMISE
@given(HISTORIES)
def test_v2_leaving_a_visit_wipes_it(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        after = moment.after
        if after.visit_id != moment.before.visit_id:
            assert after.session is None
            assert after.statement is None
            assert after.jobs == after.confirmations == 0
            assert after.cases == ()
            reachable = set(strings_in(after))
            assert not reachable & (world.marks | _PERSONAL)
        if isinstance(after.state, Attract | Closed):
            assert after.session is after.statement is after.insertion is None

    World().play(history, check)


@PROMISE
@given(HISTORIES)
def test_v3_a_stale_result_changes_nothing(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        of_visit = getattr(moment.event, "visit_id", None)
        if of_visit is None or of_visit == moment.before.visit_id:
            return
        # That the old slip has left the printer is a fact of the unit, and all that may change.
        assert _without_slip(moment.after) == _without_slip(moment.before)
        allowed = fx.RevokeToken | fx.VoidProof | fx.Audit
        if isinstance(moment.before.state, Closed):  # nobody's visit has a renderer then
            allowed |= fx.StopRenderer
        for effect in moment.effects:
            assert isinstance(effect, allowed)

    World().play(history, check)


def _without_slip(visit: object) -> list[object]:
    from dataclasses import fields, replace

    return [
        replace(value, slip=None) if each.name == "facts" else value
        for each in fields(visit)
        for value in [getattr(visit, each.name)]
    ]


@PROMISE
@given(HISTORIES)
def test_v4_nothing_is_offered_that_cannot_be_finished_now(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        before, facts = moment.before, moment.before.facts
        if isinstance(moment.event, ev.Touched) and moment.event.what not in gates.offered(before):
            assert moment.after.state == before.state
            assert all(isinstance(effect, fx.StartLimit) for effect in moment.effects)
        if moment.of(fx.RequestProof):
            assert facts.printer.ready
            assert facts.line is LineStatus.UP
            assert facts.slip is None
        for effect in moment.of(fx.PrintSlip):
            assert facts.printer.ready
            assert facts.slip is None
            if isinstance(effect.content, QuestionContent):
                continue  # it says what is asked, and not by whom
            # Somebody's slip is made for them alone, while they are here.
            subject = subject_of(effect.content)
            assert subject is not None
            assert moment.after.session is not None
            assert subject.tag == moment.after.session.subject.tag
        if isinstance(moment.event, ContestChosen) and moment.after.state != before.state:
            assert contest_gates.may_contest(before, moment.event.kind, moment.event.reference)
        if moment.of(fx.FileCase) or moment.of(fx.WithdrawStatement):
            assert facts.line is LineStatus.UP
            assert before.session is not None
        if moment.of(fx.ReportPerk):
            assert facts.line is LineStatus.UP
        if moment.of(fx.RequestCode):
            assert facts.line is LineStatus.UP
        if moment.of(fx.ReadCard):
            assert facts.line is LineStatus.UP
            assert moment.after.facts.reader is CardReaderStatus.PRESENT
        for effect in moment.of(fx.StartStepUp):
            assert effect.method is StepUpMethod.ONE_TIME_CODE
        if isinstance(moment.after.state, StepUp):
            vouched = moment.after.state.vouched
            assert vouched or gates.step_ups(moment.after.state.methods)
        if moment.of(fx.VouchForCard):
            assert before.facts.vouched
            assert not moment.after.facts.vouched
        offered = gates.offered(moment.after)
        if offered & {ev.Touch.PRINT_PROOF, ev.Touch.PRINT_THIS, ev.Touch.ASK_ON_PAPER}:
            assert moment.after.facts.printer.ready
            assert not moment.after.facts.slip_underway

    World().play(history, check)


@PROMISE
@given(HISTORIES)
def test_v5_printed_and_not_listed_are_said_only_when_confirmed(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        event, before, after = moment.event, moment.before, moment.after
        printed = [e for e in moment.of(fx.Audit) if e.event is AuditEvent.SLIP_PRINTED]
        if printed or (isinstance(after.state, TakeSlip) and before.state != after.state):
            assert isinstance(event, ev.PrintEnded)
            assert isinstance(event.outcome, Printed)
            assert before.facts.slip == (event.visit_id, event.job)
        if isinstance(after.state, TakeSlip) and not isinstance(before.state, TakeSlip):
            assert isinstance(event, ev.PrintEnded)
            assert event.visit_id == after.visit_id
            assert event.job == after.jobs
        if after.statement is not None:
            assert after.session is not None
            assert after.statement.subject.tag == after.session.subject.tag
            for answer in after.statement.lists:
                assert answer.answered_at is not None or answer.status is ListStatus.UNKNOWN
        if isinstance(after.state, Home | Page | Contest | ContestTrouble | ContestFiled):
            assert after.statement is not None
        filed = isinstance(after.state, ContestFiled) and after.state.just_filed
        if filed and not isinstance(before.state, ContestFiled):
            assert isinstance(event, CaseFiled)
            assert event.visit_id == after.visit_id
            assert 0 < event.confirmation <= before.confirmations
            assert event.case in after.cases

    World().play(history, check)


@PROMISE
@given(HISTORIES)
def test_v6_each_confirmation_and_each_slip_is_asked_for_once(history: History) -> None:
    world = World()
    world.play(history, _nothing)
    proofs = Counter((e.visit_id, e.job) for m in world.moments for e in m.of(fx.RequestProof))
    prints = Counter((e.visit_id, e.job) for m in world.moments for e in m.of(fx.PrintSlip))
    fetches = Counter(e.visit_id for m in world.moments for e in m.of(fx.FetchStatement))
    assertions = Counter(e.visit_id for m in world.moments for e in m.of(fx.AssertCard))
    for counted in (proofs, prints, fetches, assertions):
        assert all(times == 1 for times in counted.values())
    signed = Counter(
        (e.visit_id, e.job)
        for m in world.moments
        for e in m.of(fx.PrintSlip)
        if isinstance(e.content, ProofContent)
    )
    assert signed.keys() <= proofs.keys()
    # What has no number cannot be voided; what is voided has come from the platform.
    voided = {e.serial for m in world.moments for e in m.of(fx.VoidProof)}
    assert voided <= {e.proof.proof.serial for e in world.told if isinstance(e, ev.ProofArrived)}
    _one_confirmation_one_case(world)


def _one_confirmation_one_case(world: World) -> None:
    """However often a confirmation is sent, and whichever answers are lost."""
    sent: dict[tuple[int, int], Filing] = {}
    confirmed = 0
    for moment in world.moments:
        for effect in moment.of(fx.FileCase):
            key = (effect.visit_id, effect.confirmation)
            assert sent.setdefault(key, effect.filing) == effect.filing
            confirmed += moment.event == ev.Touched(ev.Touch.CONFIRM)
    assert len(sent) == confirmed
    assert world.filed.keys() <= sent.keys()
    numbers = [case.number for case in world.filed.values()]
    assert len(numbers) == len(set(numbers))
    shown = [case.number for case in world.visit.cases]
    assert len(shown) == len(set(shown))
    _reports_once(world)


def _reports_once(world: World) -> None:
    """A perk's report follows a touch that says so, and none is made after it was taken down."""
    done: set[tuple[int, str]] = set()
    for moment in world.moments:
        for effect in moment.of(fx.ReportPerk):
            assert moment.event == ev.Touched(ev.Touch.SEND_REPORT)
            assert (effect.visit_id, effect.perk_id) not in done
            assert isinstance(moment.after.state, PerkReport)
        event = moment.event
        if isinstance(event, ev.PerkReported) and event.visit_id == moment.after.visit_id:
            done.add((event.visit_id, event.perk_id))


@PROMISE
@given(HISTORIES)
def test_v7_the_token_is_revoked_on_every_way_out(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        holds = set() if world.visit.session is None else {world.visit.session.access_token}
        delivered = {e.access_token for e in world.told if isinstance(e, ev.TokenGranted)}
        assert delivered - holds <= set(world.revoked)
        assert not holds & set(world.revoked)
        # Even if the program itself is at fault, the way out revokes.
        _, effects = fall(world.visit, FailureCode.INTERNAL)
        assert {e.access_token for e in effects if isinstance(e, fx.RevokeToken)} == holds

    world = World()
    world.play(history, check)
    if world.moments:
        world.silence()
    assert world.visit.session is None
    assert {e.access_token for e in world.told if isinstance(e, ev.TokenGranted)} <= set(
        world.revoked
    )


@PROMISE
@given(HISTORIES)
def test_v8_step_is_total(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        assert isinstance(moment.effects, tuple)
        assert moment.after.visit_id >= moment.before.visit_id
        assert moment.after.limit >= moment.before.limit

    World().play(history, check)


@PROMISE
@given(HISTORIES)
def test_v9_a_card_visit_is_bound_to_its_insertion(history: History) -> None:
    def check(world: World, moment: Moment) -> None:
        before, event, after = moment.before, moment.event, moment.after
        if after.session is not None and after.session.sign_in is SignIn.CARD:
            assert after.insertion is not None
        if after.insertion is not None:
            assert after.insertion == after.facts.insertion
        if before.insertion is None or not isinstance(event, ev.ReaderChanged):
            return
        if event.status is CardReaderStatus.BUSY or event.insertion == before.insertion:
            return
        # Gone or swapped: nothing of the person is left, and nothing new can be shown.
        assert after.insertion is after.session is after.statement is None
        assert not set(strings_in(after)) & (world.marks | _PERSONAL)
        if event.status is CardReaderStatus.PRESENT:
            assert after.visit_id != before.visit_id
            audits = {effect.event for effect in moment.of(fx.Audit)}
            assert AuditEvent.INCIDENT_CARD_SWAPPED in audits

    World().play(history, check)


@PROMISE
@given(HISTORIES)
def test_nobody_is_signed_in_but_by_the_whole_way_and_as_the_one_who_was_checked(
    history: History,
) -> None:
    def check(world: World, moment: Moment) -> None:
        before, after = moment.before, moment.after
        if after.session is None or after.session == before.session:
            return
        assert isinstance(moment.event, ev.TokenGranted)
        assert moment.event.visit_id == before.visit_id == after.visit_id
        assert before.session is None
        assert isinstance(after.state, ConfirmPerson)
        match before.state:
            case CodeScanned():
                assert after.session.sign_in is SignIn.PHONE
            case StepUp(started=True, checking=True, subject=subject):
                assert after.session.sign_in is SignIn.CARD
                assert after.session.subject.tag == subject.tag
            case state:
                raise AssertionError(type(state).__name__)

    World().play(history, check)
