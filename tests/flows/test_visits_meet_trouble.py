"""Whole visits in one kiosk: what becomes of them when a part of it, or the visitor, acts up."""

import time

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import LineStatus, PrinterCondition, PrinterStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.printing import PrintStep
from kiosk.visit import states as st
from tests.flows.staged import Staged

C = PrinterCondition
OWNER_NAME = "陈＊＊"


def holds_nothing(staged: Staged) -> None:
    """Nobody's anything is in the visit, nor in the scene."""
    assert staged.visit.session is None
    assert staged.visit.statement is None
    assert staged.visit.insertion is None
    assert OWNER_NAME not in staged.texts()


# ---- the printer ---------------------------------------------------------------------------------


@pytest.mark.parametrize("condition", [C.NO_PAPER, C.COVER_OPEN, C.SILENT])
def test_a_printer_in_trouble_is_not_offered_and_offered_again(
    staged: Staged, condition: PrinterCondition
) -> None:
    staged.by_card("owner")
    staged.touch("jobLists")
    staged.until(lambda: staged.sees("printProof"), "the proof to be offered")
    staged.printer.set_status(PrinterStatus(condition))
    staged.until(lambda: not staged.sees("printProof"), "the proof to be offered no longer")
    said = "The paper is used up" if condition is C.NO_PAPER else "No printing right now."
    assert said in staged.texts()
    staged.printer.set_status(PrinterStatus(C.READY))
    staged.until(lambda: staged.sees("printProof"), "the proof to be offered again")
    staged.finish()


@pytest.mark.parametrize("condition", [C.NO_PAPER, C.COVER_OPEN, C.CUTTER])
def test_trouble_in_mid_slip_voids_its_number(staged: Staged, condition: PrinterCondition) -> None:
    staged.printer.fail_at(400, condition)
    staged.by_card("owner")
    staged.print_proof()
    assert staged.shown(st.PrintFailed).code is FailureCode.PRINT_FAILED
    (spoilt,) = staged.serials
    staged.until(lambda: staged.is_void(spoilt), "the void")
    assert not staged.sees("retry")
    assert staged.entered.count("TakeSlip") == 0

    staged.printer.set_status(PrinterStatus(C.READY))
    staged.touch("retry")
    slip = staged.shown(st.TakeSlip)
    assert slip.serial not in (None, spoilt)
    assert not staged.is_void(slip.serial)
    staged.finish()
    holds_nothing(staged)


@pytest.mark.parametrize("printer_speed", [0.01], ids=["a printer that crawls"])
def test_silence_in_mid_slip_is_unsure_and_void(staged: Staged) -> None:
    staged.by_phone("owner")
    staged.print_proof()
    staged.until(lambda: underway(staged), "the slip to be on its way out")
    staged.leap(61)
    assert staged.shown(st.SlipUnsure).serial == staged.serials[0]
    staged.until(lambda: staged.is_void(staged.serials[0]), "the void")
    # It still lies in the printer: no other slip is offered, not even to the next visitor.
    assert not staged.sees("retry")
    staged.finish()
    holds_nothing(staged)
    staged.by_phone("neutral")
    staged.touch("jobLists")
    staged.until(lambda: staged.sees("back"), "the lists")
    assert not staged.sees("printProof")
    staged.printer.set_status(PrinterStatus(C.COVER_OPEN))
    staged.until(lambda: staged.visit.facts.slip is None, "the slip's end")
    staged.printer.set_status(PrinterStatus(C.READY))
    staged.until(lambda: staged.sees("printProof"), "the proof to be offered again")
    staged.finish()


def underway(staged: Staged) -> bool:
    return isinstance(staged.state, st.Printing) and staged.state.progress is PrintStep.SENDING


# ---- the card ------------------------------------------------------------------------------------


def test_a_card_pulled_while_it_is_read(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played({**(staged.hall.card_of("owner") or {}), "torn_after": 2})
    assert staged.shown(st.CardRefused).refusal is CardRefusal.TAKEN_OUT
    holds_nothing(staged)
    staged.finish()


def test_a_card_taken_out_at_home_ends_the_visit(staged: Staged) -> None:
    staged.by_card("owner")
    assert OWNER_NAME in staged.texts()
    tokens = staged.hall.platform.tokens
    staged.slot.remove()
    staged.shown(st.Farewell)
    holds_nothing(staged)
    staged.until(lambda: tokens.alive() == 0, "the token to be revoked")
    staged.finish()


def test_a_card_swapped_at_home_ends_the_visit_at_once(
    staged: Staged, expected_incidents: set[str]
) -> None:
    expected_incidents.add("incident_card_swapped")
    staged.by_card("owner")
    staged.insert("neutral")
    assert staged.shown(st.Problem).code is FailureCode.CARD_SWAPPED
    holds_nothing(staged)
    staged.finish()


def test_a_forgotten_card_is_asked_back(staged: Staged) -> None:
    staged.by_card("owner")
    staged.touch("end")
    staged.shown(st.TakeCard)
    holds_nothing(staged)
    staged.leap(6)
    assert staged.shown(st.TakeCard).calls == 1
    staged.slot.remove()
    staged.shown(st.Farewell)
    staged.leap(7)
    staged.shown(st.Attract)


@pytest.mark.parametrize("member", ["card_number", "citizen_number"], ids=["tag 07", "tag 08"])
def test_one_wrong_check_character_of_a_card(staged: Staged, member: str) -> None:
    card = dict(staged.hall.card_of("owner") or {})
    good = card[member]
    card[member] = good[:-1] + ("1" if good[-1] != "1" else "2")
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played(card)
    assert staged.shown(st.CardRefused).refusal is CardRefusal.BAD_NUMBER
    staged.slot.remove()
    staged.leap(41)
    staged.leap(21)
    staged.shown(st.Attract)


# ---- the phone -----------------------------------------------------------------------------------


def test_end_now_on_the_phone_ends_the_visit(staged: Staged) -> None:
    phone = staged.by_phone("owner")
    assert phone.end_now() == "ended_here"
    began = time.monotonic()
    assert staged.shown(st.Problem).code is FailureCode.ENDED_ON_PHONE
    assert time.monotonic() - began < 2.0
    holds_nothing(staged)
    staged.finish()


def test_declined_on_the_phone(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("owner")
    phone.scan(staged.code())
    staged.shown(st.CodeScanned)
    assert phone.decline() == "declined"
    assert staged.shown(st.ChooseSignIn).note is FailureCode.CODE_DECLINED
    holds_nothing(staged)
    staged.finish()


def test_a_wrong_number_kills_the_code(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("owner")
    address = staged.code()
    phone.scan(address)
    number = int(staged.shown(st.CodeScanned).match_number)
    phone.type_number(str(10 + (number - 9) % 90))
    assert staged.shown(st.ChooseSignIn).note is FailureCode.CODE_WRONG_NUMBER
    assert phone.scan(address) == "dead"
    staged.finish()


def test_a_code_nobody_scans_expires(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("choosePhone")
    address = staged.code()
    staged.leap(71)
    staged.until(lambda: staged.visit.warned, "the warning")
    assert not staged.sees("stillHere")  # no touch lengthens a code's life
    staged.leap(21)
    assert staged.shown(st.ChooseSignIn).note is FailureCode.CODE_EXPIRED
    assert staged.hall.phone("owner").scan(address) == "expired"
    staged.finish()


# ---- the line, and silence -----------------------------------------------------------------------


def test_a_line_that_is_down_offers_no_way_in(staged: Staged) -> None:
    staged.touch("begin")
    staged.until(lambda: staged.sees("chooseCard") and staged.sees("choosePhone"), "both ways")
    staged.hall.set_fault("cut")
    staged.touch("choosePhone")
    problem = staged.shown(st.Problem)
    assert problem.code is FailureCode.LINE_DOWN
    staged.until(lambda: staged.visit.facts.line is LineStatus.DOWN, "the line to be down")
    staged.until(lambda: not staged.sees("retry"), "no way to try again")
    staged.finish()
    staged.touch("begin")
    staged.shown(st.Guide)  # all that can be done without the line
    assert not staged.sees("chooseCard")
    assert not staged.sees("choosePhone")
    staged.hall.clear_faults()
    staged.until(lambda: staged.visit.facts.line is LineStatus.UP, "the line to be up")
    staged.touch("begin")
    staged.until(lambda: staged.sees("chooseCard") and staged.sees("choosePhone"), "both ways")
    staged.finish()


def test_still_here_comes_and_any_touch_keeps_the_visit(staged: Staged) -> None:
    staged.by_card("owner")
    staged.leap(101)
    staged.until(lambda: staged.visit.warned, "the warning")
    staged.leap(0)
    # The curtain has a clock of its own; without it the warning stands on the screen.
    staged.until(lambda: staged.sees("stillHere") or staged.sees("curtain"), "the warning seen")
    staged.robot.touch("stillHere" if staged.sees("stillHere") else "curtain")
    staged.until(lambda: not staged.visit.warned, "the visit to go on")
    assert isinstance(staged.state, st.Home)
    staged.leap(101)
    staged.until(lambda: staged.visit.warned, "the warning")
    staged.leap(21)
    staged.shown(st.TakeCard)
    holds_nothing(staged)
    staged.slot.remove()
    staged.shown(st.Farewell)
    staged.leap(7)
    staged.shown(st.Attract)
