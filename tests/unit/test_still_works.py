"""What the morning card promises of the other parts is true in every combination of them."""

from datetime import UTC, datetime
from itertools import product

import pytest

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import (
    CardReaderStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.paths import assets_dir
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.morning import MorningBoard
from kiosk.upkeep.paper import PaperLeft
from kiosk.visit.facts import Facts
from kiosk.visit.gates import can_sign_in
from kiosk.visit.states import SignIn
from kiosk.words import load

WORDS = load(assets_dir() / "words")
NOW = datetime(2026, 11, 24, 8, 40, tzinfo=UTC)
PHONES, OTHERS, ALL = "Phones still work", "The other ways still work", "All else works"
SLOTS = [each for each in CardReaderStatus if each is not CardReaderStatus.MUTE]
PRINTERS = [PrinterStatus(each) for each in PrinterCondition]
WORKING = (CardReaderStatus.EMPTY, CardReaderStatus.PRESENT)


def touch(verdict: Verdict) -> Check:
    return Check("touch.touch", UnitPart.TOUCH, verdict, Bilingual("触摸", "Touch"))


def card(
    facts: Facts, others: Verdict = Verdict.WELL, exchanging: UnitPart | None = None
) -> dict[UnitPart, Check]:
    board = MorningBoard(WORDS)
    board.saw(facts, 0.0, exchanging)
    board.tested([touch(others)], NOW)
    return {check.part: check for check in board.card(10.0, PaperLeft(200)).checks}


def test_no_promise_is_untrue_whatever_else_is_out() -> None:
    said = set()
    for slot, pad, printer, line, others in product(
        SLOTS, SLOTS, PRINTERS, LineStatus, (Verdict.WELL, Verdict.HEED, Verdict.STOP)
    ):
        facts = Facts(reader=slot, pad=pad, printer=printer, line=line)
        told = card(facts, others)
        for part, check in told.items():
            rest = [each for each in told.values() if each.part is not part]
            phones = can_sign_in(facts, SignIn.PHONE) and others is not Verdict.STOP
            if PHONES in check.sentence.en:
                assert phones, facts
            if OTHERS in check.sentence.en:
                assert phones, facts
                assert slot in WORKING, facts
            if ALL in check.sentence.en:
                assert {each.verdict for each in rest} == {Verdict.WELL}, facts
            said |= {words for words in (PHONES, OTHERS, ALL) if words in check.sentence.en}
            assert ("still work" in check.sentence.en) == ("访客可" in check.sentence.zh)
            assert (ALL in check.sentence.en) == ("别的都能办" in check.sentence.zh)
    assert said == {PHONES, OTHERS, ALL}


WELL = {
    "reader": CardReaderStatus.EMPTY,
    "pad": CardReaderStatus.EMPTY,
    "printer": PrinterStatus(PrinterCondition.READY),
    "line": LineStatus.UP,
}
NO_PAPER = PrinterStatus(PrinterCondition.NO_PAPER)
GONE = CardReaderStatus.NO_READER


@pytest.mark.parametrize(
    ("out", "part", "said"),
    [
        ({"reader": GONE}, UnitPart.READER, "Not found. Phones still work"),
        ({"pad": GONE}, UnitPart.ID_READER, "Not found. The other ways still work"),
        ({"pad": GONE, "reader": GONE}, UnitPart.ID_READER, "Not found. Phones still work"),
        ({"pad": GONE, "line": LineStatus.DOWN}, UnitPart.ID_READER, "Not found"),
        ({"printer": NO_PAPER}, UnitPart.PRINTER, "Out of paper. All else works"),
        ({"printer": NO_PAPER, "line": LineStatus.DOWN}, UnitPart.PRINTER, "Out of paper"),
        ({"printer": NO_PAPER, "reader": GONE}, UnitPart.PRINTER, "Out of paper"),
    ],
)
def test_what_works_is_said(out: dict[str, object], part: UnitPart, said: str) -> None:
    assert card(Facts(**(WELL | out)))[part].sentence.en == said  # type: ignore[arg-type]  # states by name


def test_while_a_part_is_exchanged_nobody_is_served_and_nothing_promised() -> None:
    told = card(Facts(**(WELL | {"reader": GONE})), exchanging=UnitPart.PRINTER)  # type: ignore[arg-type]  # states by name
    assert told[UnitPart.READER].sentence.en == "Not found"


def test_a_printer_that_the_unit_is_not_meant_to_have_has_no_row() -> None:
    facts = Facts(**(WELL | {"printer": PrinterStatus(PrinterCondition.NOT_FITTED)}))  # type: ignore[arg-type]  # states by name
    told = card(facts)
    assert UnitPart.PRINTER not in told
    assert {check.verdict for check in told.values()} == {Verdict.WELL}
