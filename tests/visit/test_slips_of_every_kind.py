"""Slips of every kind: what begins one, what a failed one is, and how the next one says so."""

from kiosk.domain.audit import AuditEvent
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import LineStatus, PrinterCondition
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import Printed, PrintFault
from kiosk.domain.slips import DirectionsContent, RecordContent
from kiosk.visit import effects as fx
from kiosk.visit import events as ev
from kiosk.visit import gates, printing
from kiosk.visit.states import Guide, PageName, PrintFailed
from tests.visit.samples import proof_of, statement_of
from tests.visit.world import World, ask_for_slip, sign_in_by_phone, touch_print


def test_a_slip_without_a_number_needs_no_platform_and_is_never_void() -> None:
    world = World()
    sign_in_by_phone(world)
    world.tell(ev.LineChanged(LineStatus.DOWN))
    world.tell(ev.PageChosen(PageName.RECORD))
    begun = world.tell(ev.Touched(ev.Touch.PRINT_THIS))
    (go,) = begun.of(fx.PrintSlip)
    assert isinstance(go.content, RecordContent)
    assert not go.again
    fault = PrintFault(PrinterCondition.NO_PAPER)
    failed = world.tell(ev.PrintEnded(world.visit.visit_id, go.job, fault, None))
    assert isinstance(world.visit.state, PrintFailed)
    assert not failed.of(fx.VoidProof)
    assert [note.event for note in failed.of(fx.Audit)] == [AuditEvent.SLIP_NOT_PRINTED]


def test_another_after_one_that_may_have_come_out_says_that_it_is_printed_again() -> None:
    world = World()
    sign_in_by_phone(world)
    ask_for_slip(world)
    visit_id = world.visit.visit_id
    world.tell(ev.PrintEnded(visit_id, 1, PrintFault(PrinterCondition.CUTTER), 77))
    world.tell(ev.Touched(ev.Touch.RETRY))
    second = world.tell(ev.ProofArrived(visit_id, 2, proof_of(0, 78)))
    assert [effect.again for effect in second.of(fx.PrintSlip)] == [True]
    # Once said, it stays said: the next try does not reach the printer, the one after does.
    world.tell(ev.EffectFailed(visit_id, FailureCode.SLIP_NOT_MADE, 2, 78))
    world.tell(ev.Touched(ev.Touch.RETRY))
    third = world.tell(ev.ProofArrived(visit_id, 3, proof_of(0, 79)))
    assert [effect.again for effect in third.of(fx.PrintSlip)] == [True]


def test_another_after_one_that_never_reached_the_printer_says_nothing() -> None:
    world = World()
    sign_in_by_phone(world)
    touch_print(world)
    visit_id = world.visit.visit_id
    world.tell(ev.EffectFailed(visit_id, FailureCode.LINE_SLOW, 1))
    world.tell(ev.Touched(ev.Touch.RETRY))
    first = world.tell(ev.ProofArrived(visit_id, 2, proof_of(0, 78)))
    assert [effect.again for effect in first.of(fx.PrintSlip)] == [False]


def test_a_long_slip_has_longer_and_its_substitutes_are_counted() -> None:
    world = World()
    sign_in_by_phone(world)
    ask_for_slip(world)
    visit_id = world.visit.visit_id
    usual = world.tell(ev.SlipDrawn(visit_id, 1, 20.0))
    assert [limit.seconds for limit in usual.of(fx.StartLimit)] == [60.0]
    assert not usual.of(fx.Audit)
    long = world.tell(ev.SlipDrawn(visit_id, 1, 120.0, substituted=2))
    assert [limit.seconds for limit in long.of(fx.StartLimit)] == [125.0]
    assert [note.event for note in long.of(fx.Audit)] == [AuditEvent.CHARACTER_WITHOUT_FACE] * 2
    # The one of a visit that is over is counted too, and begins no limit.
    late = world.tell(ev.SlipDrawn(visit_id - 1, 1, 500.0, substituted=1))
    assert not late.of(fx.StartLimit)
    assert len(late.of(fx.Audit)) == 1


def test_somebody_elses_slip_is_not_begun() -> None:
    world = World()
    sign_in_by_phone(world)
    visit, effects = printing.begin(world.visit, RecordContent(statement_of(1)))
    assert visit == world.visit
    assert effects == ()


def test_a_slip_about_nobody_can_be_had_without_signing_in_and_leads_back() -> None:
    world = World()
    world.tell(ev.Touched(ev.Touch.GUIDE))
    hours = Bilingual("9:00", "9:00")
    way = DirectionsContent(Bilingual("社保", "Insurance"), None, None, hours)
    visit, effects = printing.begin(world.visit, way)
    world.took(world.visit, ev.Touched(ev.Touch.GUIDE), visit, effects)
    world.tell(ev.PrintEnded(visit.visit_id, 1, Printed(), None))
    assert ev.Touch.BACK in gates.offered(world.visit)
    back = world.tell(ev.Touched(ev.Touch.BACK))
    assert isinstance(world.visit.state, Guide)
    assert back.of(fx.StopRenderer)
    assert world.visit.slip is None
