"""The main journeys, as they should go and as they often do."""

from kiosk.domain.audit import AuditEvent
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.domain.device_status import (
    CardReaderStatus,
    Insertion,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import Printed, PrintFault, PrintStep, SentUnconfirmed, Unknown
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import gates, states
from kiosk.visit.events import Touch
from kiosk.visit.limits import CARD_CALLS
from kiosk.visit.states import SignIn, StepUpMethod
from tests.visit.samples import SUBJECTS, card_of, proof_of, statement_of
from tests.visit.world import Moment, World, ask_for_slip, sign_in_by_card, sign_in_by_phone


def touch(world: World, what: Touch) -> Moment:
    return world.tell(ev.Touched(what))


def print_ends(world: World, outcome: object, serial: int = 77) -> Moment:
    return world.tell(ev.PrintEnded(world.visit.visit_id, world.visit.jobs, outcome, serial))


def pass_quiet_period(world: World) -> Moment:
    return world.tell(ev.LimitReached(world.visit.limit))


def test_card_to_slip_to_farewell() -> None:
    world = World()
    sign_in_by_card(world)
    assert isinstance(world.visit.state, states.Home)
    ask_for_slip(world)
    assert isinstance(world.visit.state, states.Printing)
    world.tell(ev.PrintProgressed(world.visit.visit_id, 1, PrintStep.SENDING))
    assert world.visit.state.progress is PrintStep.SENDING
    print_ends(world, Printed())
    assert isinstance(world.visit.state, states.TakeSlip)
    end = touch(world, Touch.DONE)
    assert [e.access_token for e in end.of(fx.RevokeToken)] == ["token-0"]
    assert end.of(fx.StopRenderer)
    assert end.of(fx.CallBack)
    assert isinstance(world.visit.state, states.TakeCard)
    world.tell(world.card_out())
    assert isinstance(world.visit.state, states.Farewell)
    pass_quiet_period(world)
    assert isinstance(world.visit.state, states.Attract)


def test_phone_to_record() -> None:
    world = World()
    sign_in_by_phone(world)
    assert isinstance(world.visit.state, states.Home)
    world.tell(ev.PageChosen(states.PageName.RECORD))
    entry = world.visit.statement.entries[1].entry_id
    touch(world, Touch.NEXT_PAGE)
    world.tell(ev.PageChosen(states.PageName.ENTRY, entry))
    assert world.visit.state == states.Page(states.PageName.ENTRY, entry, 1)
    touch(world, Touch.BACK)
    assert world.visit.state == states.Page(states.PageName.RECORD, turn=1)
    touch(world, Touch.END)
    assert isinstance(world.visit.state, states.Farewell)


def test_an_entry_of_somebody_else_cannot_be_opened() -> None:
    world = World()
    sign_in_by_phone(world)
    world.tell(ev.PageChosen(states.PageName.RECORD))
    elsewhere = statement_of(1).entries[0].entry_id
    world.tell(ev.PageChosen(states.PageName.ENTRY, elsewhere))
    assert world.visit.state == states.Page(states.PageName.RECORD)


def test_a_card_alone_never_opens_a_record() -> None:
    world = World()
    world.tell(world.card_in())
    world.tell(ev.CardRead(world.visit.visit_id, world.visit.insertion, _evidence()))
    required = ev.StepUpRequired(world.visit.visit_id, "t", (StepUpMethod.CLERK,), "", SUBJECTS[0])
    world.tell(required)
    assert world.visit.state == states.Problem(FailureCode.STEP_UP_UNAVAILABLE)


def test_a_code_for_one_person_never_opens_another() -> None:
    world = World()
    world.tell(world.card_in())
    visit_id = world.visit.visit_id
    world.tell(ev.CardRead(visit_id, world.visit.insertion, _evidence()))
    world.tell(ev.StepUpRequired(visit_id, "t", (StepUpMethod.ONE_TIME_CODE,), "138", SUBJECTS[0]))
    touch(world, Touch.SEND_CODE)
    world.tell(ev.StepUpStarted(visit_id))
    world.tell(ev.StepUpTyped("123456"))
    wrong = world.tell(ev.TokenGranted(visit_id, "token-of-weber", SUBJECTS[1], SignIn.CARD))
    assert world.visit.state == states.Problem(FailureCode.STATEMENT_NOT_YOURS)
    assert "token-of-weber" in world.revoked
    assert AuditEvent.INCIDENT_STATEMENT_NOT_YOURS in {a.event for a in wrong.of(fx.Audit)}


def test_a_card_alone_opens_nothing_even_if_the_platform_would() -> None:
    world = World()
    world.tell(world.card_in())
    visit_id = world.visit.visit_id
    world.tell(ev.CardRead(visit_id, world.visit.insertion, _evidence()))
    world.tell(ev.TokenGranted(visit_id, "too-soon", SUBJECTS[0], SignIn.CARD))
    assert world.visit.state == states.Problem(FailureCode.STEP_UP_UNAVAILABLE)
    assert world.visit.session is None
    assert world.revoked == ["too-soon"]


def test_five_wrong_codes_go_to_the_counter() -> None:
    world = World()
    world.tell(world.card_in())
    visit_id = world.visit.visit_id
    world.tell(ev.CardRead(visit_id, world.visit.insertion, _evidence()))
    world.tell(ev.StepUpRequired(visit_id, "t", (StepUpMethod.ONE_TIME_CODE,), "138", SUBJECTS[0]))
    touch(world, Touch.SEND_CODE)
    world.tell(ev.StepUpStarted(visit_id))
    for _ in range(5):
        world.tell(ev.StepUpTyped("000000"))
        world.tell(ev.StepUpWrong(visit_id))
    assert world.visit.state == states.Problem(FailureCode.STEP_UP_LOCKED)


def test_a_stranger_statement_ends_the_visit_as_an_incident() -> None:
    world = World()
    sign_in_by_phone_until_fetching(world)
    end = world.tell(ev.StatementArrived(world.visit.visit_id, statement_of(1)))
    assert world.visit.state == states.Problem(FailureCode.STATEMENT_NOT_YOURS)
    assert world.visit.session is None
    assert AuditEvent.INCIDENT_STATEMENT_NOT_YOURS in {a.event for a in end.of(fx.Audit)}
    assert "token-0" in world.revoked


def test_not_me_drops_the_token_and_asks_again() -> None:
    world = World()
    sign_in_by_phone_until_fetching(world, confirm=False)
    touch(world, Touch.NOT_ME)
    assert world.visit.state == states.ChooseSignIn(FailureCode.NOT_ME)
    assert world.revoked == ["token-0"]


def test_no_touch_at_the_confirmation_drops_the_token() -> None:
    world = World()
    sign_in_by_phone_until_fetching(world, confirm=False)
    warned = pass_quiet_period(world)
    assert world.visit.warned
    assert warned.of(fx.StartLimit)[0].seconds == 20
    pass_quiet_period(world)
    assert world.revoked == ["token-0"]
    assert isinstance(world.visit.state, states.Farewell)


def test_a_touch_in_the_warning_gives_the_whole_time_again() -> None:
    world = World()
    sign_in_by_phone(world)
    pass_quiet_period(world)
    assert world.visit.warned
    again = touch(world, Touch.STILL_HERE)
    assert not world.visit.warned
    assert again.of(fx.StartLimit)[0].seconds == 100
    assert isinstance(world.visit.state, states.Home)


def test_a_touch_cannot_keep_a_code_alive() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    world.tell(ev.CodeReady(world.visit.visit_id, "https://phone.example", "WDJB", "code"))
    pass_quiet_period(world)
    assert not touch(world, Touch.STILL_HERE).effects
    late = pass_quiet_period(world)
    assert world.visit.state == states.ChooseSignIn(FailureCode.CODE_EXPIRED)
    assert late.of(fx.StopAwaitingPhone)
    assert not late.of(fx.RequestCode)
    assert touch(world, Touch.NEW_CODE).of(fx.RequestCode)


def test_declined_on_the_phone_asks_again_and_says_why() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    world.tell(ev.EffectFailed(world.visit.visit_id, FailureCode.CODE_DECLINED))
    assert world.visit.state == states.ChooseSignIn(FailureCode.CODE_DECLINED)


def test_a_token_that_comes_after_the_visitor_gave_up_is_revoked() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    given_up = world.visit.visit_id
    world.tell(ev.CodeReady(given_up, "https://phone.example", "WDJB", "code"))
    world.tell(ev.CodeClaimed(given_up, "code", "47"))
    touch(world, Touch.BACK)
    late = world.tell(ev.TokenGranted(given_up, "late", SUBJECTS[0], SignIn.PHONE))
    assert late.effects == (fx.RevokeToken("late"),)
    assert late.after == late.before


def test_a_token_without_the_two_digits_is_not_used() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    visit_id = world.visit.visit_id
    world.tell(ev.CodeReady(visit_id, "https://phone.example", "WDJB", "code"))
    early = world.tell(ev.TokenGranted(visit_id, "early", SUBJECTS[0], SignIn.PHONE))
    assert early.of(fx.RevokeToken) == [fx.RevokeToken("early")]
    assert world.visit.state == states.ChooseSignIn(FailureCode.CODE_USED)


def test_ended_on_the_phone_wipes_at_once() -> None:
    world = World()
    sign_in_by_phone(world)
    world.tell(ev.SessionEnded(world.visit.visit_id, FailureCode.ENDED_ON_PHONE))
    assert world.visit.statement is None
    assert world.visit.state == states.Problem(FailureCode.ENDED_ON_PHONE)


def test_card_taken_out_ends_the_visit() -> None:
    world = World()
    sign_in_by_card(world)
    world.tell(world.card_out())
    assert isinstance(world.visit.state, states.Farewell)
    assert world.revoked == ["token-0"]


def test_card_taken_out_while_printing_lets_the_slip_finish_and_shows_nothing_new() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    world.tell(world.card_out())
    assert isinstance(world.visit.state, states.Printing)
    assert world.visit.session is world.visit.statement is None
    assert world.revoked == ["token-0"]
    print_ends(world, Printed())
    assert isinstance(world.visit.state, states.TakeSlip)
    assert gates.offered(world.visit) == {Touch.DONE, Touch.END}


def test_card_swapped_while_printing_ends_at_once_and_a_failed_slip_is_void_all_the_same() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    old = world.visit.visit_id
    world.tell(world.card_in(1))
    assert world.visit.state == states.Problem(FailureCode.CARD_SWAPPED)
    assert world.visit.facts.slip_underway
    fault = PrintFault(PrinterCondition.CUTTER)
    late = world.tell(ev.PrintEnded(old, 1, fault, 77))
    assert late.of(fx.VoidProof) == [fx.VoidProof(77)]
    assert not world.visit.facts.slip_underway


def test_no_slip_is_offered_until_the_last_one_has_left_the_printer() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    old = world.visit.visit_id
    world.tell(world.card_in(1))
    touch(world, Touch.DONE)
    world.tell(world.card_out())
    pass_quiet_period(world)
    sign_in_by_phone(world, 1)
    world.tell(ev.PageChosen(states.PageName.LISTS))
    assert Touch.PRINT_PROOF not in gates.offered(world.visit)
    world.tell(ev.PrintEnded(old, 1, Printed(), 77))
    assert Touch.PRINT_PROOF in gates.offered(world.visit)


def test_a_fault_voids_the_slip_and_another_can_be_had() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    fault = PrintFault(PrinterCondition.NO_PAPER)
    ended = print_ends(world, fault)
    assert world.visit.state == states.PrintFailed(FailureCode.PRINT_FAILED, fault)
    assert ended.of(fx.VoidProof) == [fx.VoidProof(77)]
    world.tell(ev.PrinterChanged(PrinterStatus(PrinterCondition.NO_PAPER)))
    assert not gates.can_retry(world.visit)
    world.tell(ev.PrinterChanged(PrinterStatus(PrinterCondition.READY)))
    again = touch(world, Touch.RETRY)
    assert [effect.job for effect in again.of(fx.RequestProof)] == [2]


def test_a_slip_sent_unconfirmed_is_good_until_the_visitor_says_it_did_not_come() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    ended = print_ends(world, SentUnconfirmed())
    assert isinstance(world.visit.state, states.SlipUnsure)
    assert not ended.of(fx.VoidProof)
    assert touch(world, Touch.RETRY).of(fx.VoidProof) == [fx.VoidProof(77)]


def test_a_slip_nobody_can_say_anything_of_is_void() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    assert print_ends(world, Unknown()).of(fx.VoidProof) == [fx.VoidProof(77)]
    assert isinstance(world.visit.state, states.SlipUnsure)
    assert not touch(world, Touch.RETRY).of(fx.VoidProof)


def test_a_printer_that_never_answers_leaves_the_slip_unsure_and_void() -> None:
    world = World()
    sign_in_by_card(world)
    ask_for_slip(world)
    assert pass_quiet_period(world).of(fx.VoidProof) == [fx.VoidProof(77)]
    assert isinstance(world.visit.state, states.SlipUnsure)
    assert world.visit.facts.slip_underway


def test_a_proof_of_somebody_else_ends_the_visit() -> None:
    world = World()
    sign_in_by_card(world)
    world.tell(ev.PageChosen(states.PageName.LISTS))
    touch(world, Touch.PRINT_PROOF)
    wrong = world.tell(ev.ProofArrived(world.visit.visit_id, 1, proof_of(1, 78)))
    assert world.visit.state == states.Problem(FailureCode.PROOF_NOT_YOURS)
    assert wrong.of(fx.VoidProof) == [fx.VoidProof(78)]
    assert not wrong.of(fx.PrintSlip)


def test_a_forgotten_card_is_called_back_and_then_the_unit_moves_on() -> None:
    world = World()
    sign_in_by_card(world)
    touch(world, Touch.END)
    calls = 1
    while isinstance(world.visit.state, states.TakeCard):
        calls += len(pass_quiet_period(world).of(fx.CallBack))
    assert calls == CARD_CALLS
    pass_quiet_period(world)
    assert isinstance(world.visit.state, states.Attract)


def test_a_forgotten_slip_is_called_out_before_the_visit_ends() -> None:
    world = World()
    sign_in_by_phone(world)
    ask_for_slip(world)
    print_ends(world, Printed())
    assert pass_quiet_period(world).of(fx.CallBack)
    assert world.visit.warned
    assert isinstance(world.visit.state, states.TakeSlip)


def test_a_forgotten_card_signs_nobody_in() -> None:
    world = World()
    sign_in_by_card(world)
    forgotten = world.visit.insertion
    touch(world, Touch.END)
    world.silence()
    touch(world, Touch.BEGIN)
    assert not touch(world, Touch.CHOOSE_CARD).of(fx.ReadCard)
    world.tell(ev.ReaderChanged(CardReaderStatus.PRESENT, forgotten))
    assert isinstance(world.visit.state, states.AwaitCard)
    world.tell(world.card_out())
    assert world.tell(world.card_in(1)).of(fx.ReadCard)


def test_card_out_while_reading_is_said_and_forgotten() -> None:
    world = World()
    world.tell(world.card_in())
    world.tell(world.card_out())
    assert world.visit.state == states.CardRefused(CardRefusal.TAKEN_OUT)
    assert world.tell(world.card_in()).of(fx.ReadCard)


def test_a_card_put_in_while_the_line_is_down_is_told_so() -> None:
    world = World()
    world.tell(ev.LineChanged(LineStatus.DOWN))
    assert gates.offered(world.visit) == {Touch.BEGIN, Touch.GUIDE}
    world.tell(world.card_in())
    assert world.visit.state == states.Problem(FailureCode.LINE_DOWN)


def test_only_the_ways_in_that_work_are_offered() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    world.tell(ev.ReaderChanged(CardReaderStatus.NO_READER))
    assert gates.offered(world.visit) == {Touch.BACK, Touch.CHOOSE_PHONE, Touch.NEW_CODE}
    world.tell(ev.LineChanged(LineStatus.DOWN))
    assert gates.offered(world.visit) == {Touch.BACK}


def test_nobody_waits_at_a_reader_that_went_away() -> None:
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_CARD)
    world.tell(ev.ReaderChanged(CardReaderStatus.NO_READER))
    assert world.visit.state == states.ChooseSignIn(FailureCode.READER_NOT_READY)


def test_closing_ends_a_visit_but_not_a_running_slip() -> None:
    world = World()
    sign_in_by_phone(world)
    ask_for_slip(world)
    world.tell(ev.Shut())
    assert isinstance(world.visit.state, states.Printing)
    assert world.revoked == ["token-0"]
    print_ends(world, Printed())
    touch(world, Touch.DONE)
    assert not world.tell(world.card_in(1)).of(fx.ReadCard)
    world.silence()
    assert isinstance(world.visit.state, states.Closed)
    world.tell(ev.Opened())
    assert isinstance(world.visit.state, states.Attract)


def test_a_second_touch_asks_for_nothing_twice() -> None:
    world = World()
    sign_in_by_phone_until_fetching(world)
    assert not touch(world, Touch.YES_ITS_ME).of(fx.FetchStatement)


def sign_in_by_phone_until_fetching(world: World, *, confirm: bool = True) -> None:
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    visit_id = world.visit.visit_id
    world.tell(ev.CodeReady(visit_id, "https://phone.example", "WDJB", "code"))
    world.tell(ev.CodeClaimed(visit_id, "code", "47"))
    world.tell(ev.TokenGranted(visit_id, "token-0", SUBJECTS[0], SignIn.PHONE))
    if confirm:
        touch(world, Touch.YES_ITS_ME)


def _evidence() -> CardEvidence:

    return card_of(0)


def test_a_card_that_was_in_before_the_unit_opened_is_read_once_its_holder_chooses_cards() -> None:
    world = World()
    world.tell(ev.Shut())
    world.tell(world.card_in())
    world.tell(ev.Opened())
    assert isinstance(world.visit.state, states.Attract)
    touch(world, Touch.BEGIN)
    chosen = touch(world, Touch.CHOOSE_CARD)
    assert isinstance(world.visit.state, states.ReadingCard)
    assert chosen.of(fx.ReadCard)


def test_a_forgotten_card_begins_nothing_for_the_next_visitor() -> None:
    world = World()
    sign_in_by_card(world)
    touch(world, Touch.END)
    for _ in range(CARD_CALLS + 2):
        pass_quiet_period(world)
    assert isinstance(world.visit.state, states.Attract)
    touch(world, Touch.BEGIN)
    chosen = touch(world, Touch.CHOOSE_CARD)
    assert isinstance(world.visit.state, states.AwaitCard)
    assert not chosen.of(fx.ReadCard)


def test_a_card_put_in_during_a_phone_visit_and_forgotten_is_not_the_next_visitors() -> None:
    world = World()
    sign_in_by_phone(world)
    assert not world.tell(world.card_in()).of(fx.ReadCard)
    touch(world, Touch.END)
    assert isinstance(world.visit.state, states.TakeCard)
    world.silence()
    touch(world, Touch.BEGIN)
    assert not touch(world, Touch.CHOOSE_CARD).of(fx.ReadCard)
    assert isinstance(world.visit.state, states.AwaitCard)


def test_a_card_nobody_could_use_and_left_behind_is_not_the_next_visitors() -> None:
    world = World()
    world.tell(ev.LineChanged(LineStatus.DOWN))
    world.tell(world.card_in())
    assert world.visit.state == states.Problem(FailureCode.LINE_DOWN)
    world.silence()
    world.tell(ev.LineChanged(LineStatus.UP))
    touch(world, Touch.BEGIN)
    assert not touch(world, Touch.CHOOSE_CARD).of(fx.ReadCard)
    assert isinstance(world.visit.state, states.AwaitCard)


def test_a_card_that_turns_up_with_the_service_may_be_a_forgotten_one_and_begins_nothing() -> None:
    world = World()
    sign_in_by_card(world)
    touch(world, Touch.END)
    for _ in range(CARD_CALLS + 2):
        pass_quiet_period(world)
    world.tell(ev.ReaderChanged(CardReaderStatus.NO_SERVICE))
    world.tell(ev.ReaderChanged(CardReaderStatus.PRESENT, Insertion("reader", 1, "3B6D")))
    assert isinstance(world.visit.state, states.Attract)
    touch(world, Touch.BEGIN)
    assert not touch(world, Touch.CHOOSE_CARD).of(fx.ReadCard)


def test_a_card_put_in_before_the_line_has_answered_waits() -> None:
    world = World()
    world.tell(ev.LineChanged(LineStatus.STARTING))
    world.tell(world.card_in())
    assert isinstance(world.visit.state, states.Attract)
    world.tell(ev.LineChanged(LineStatus.UP))
    touch(world, Touch.BEGIN)
    assert touch(world, Touch.CHOOSE_CARD).of(fx.ReadCard)


def test_the_renderer_warms_while_the_visitor_proves_who_they_are() -> None:
    """Once a visit, and before Home; a way in that is given up ends it."""
    for sign_in in (sign_in_by_card, sign_in_by_phone):
        world = World()
        sign_in(world)
        kinds = [type(effect) for moment in world.moments for effect in moment.effects]
        assert kinds.count(fx.WarmRenderer) == 1
        assert kinds.index(fx.WarmRenderer) < kinds.index(fx.WatchSession)
        assert fx.StopRenderer not in kinds
    world = World()
    touch(world, Touch.BEGIN)
    touch(world, Touch.CHOOSE_PHONE)
    visit_id = world.visit.visit_id
    world.tell(ev.CodeReady(visit_id, "https://phone.example", "WDJB", "code"))
    assert world.tell(ev.CodeClaimed(visit_id, "code", "47")).of(fx.WarmRenderer)
    assert touch(world, Touch.BACK).of(fx.StopRenderer)
