"""The morning card: missing, failing, flapping, back; each within five seconds, none for good."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import (
    CardReaderStatus,
    EarsStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.paths import assets_dir
from kiosk.upkeep import steady
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.journal.events import StopReason
from kiosk.upkeep.morning import GROUP, LIVE, MorningBoard
from kiosk.upkeep.paper import PaperCount, PaperLeft
from kiosk.upkeep.technician.diagnostics import SWAPPED
from kiosk.visit.facts import Facts
from kiosk.words import load

WORDS = load(assets_dir() / "words")
WELL = Facts(
    reader=CardReaderStatus.EMPTY,
    pad=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
)
BAD = {
    UnitPart.READER: (
        replace(WELL, reader=CardReaderStatus.NO_READER),
        replace(WELL, reader=CardReaderStatus.BUSY),
    ),
    UnitPart.ID_READER: (
        replace(WELL, pad=CardReaderStatus.NO_READER),
        replace(WELL, pad=CardReaderStatus.NO_SERVICE),
    ),
    UnitPart.PRINTER: (
        replace(WELL, printer=PrinterStatus(PrinterCondition.ABSENT)),
        replace(WELL, printer=PrinterStatus(PrinterCondition.CUTTER)),
    ),
    UnitPart.LINE: (
        replace(WELL, line=LineStatus.DOWN),
        replace(WELL, line=LineStatus.REFUSED),
    ),
}
PLENTY = PaperLeft(200)


@pytest.fixture
def board() -> MorningBoard:
    board = MorningBoard(WORDS)
    board.saw(WELL, 0.0)
    return board


def verdict(board: MorningBoard, part: UnitPart, at: float) -> Verdict:
    (check,) = (c for c in board.card(at, PLENTY).checks if c.part is part)
    return check.verdict


@pytest.mark.parametrize("part", LIVE)
@pytest.mark.parametrize("how", [0, 1])
def test_missing_and_failing_show_within_five_seconds_and_clear(
    board: MorningBoard, part: UnitPart, how: int
) -> None:
    board.saw(BAD[part][how], 100.0)
    assert verdict(board, part, 100.5) is Verdict.WELL  # debounced
    assert verdict(board, part, 105.0) is Verdict.STOP
    board.saw(WELL, 200.0)
    assert verdict(board, part, 200.5) is Verdict.STOP
    assert verdict(board, part, 205.0) is Verdict.WELL


@pytest.mark.parametrize("part", LIVE)
def test_a_blink_is_not_shown(board: MorningBoard, part: UnitPart) -> None:
    board.saw(BAD[part][0], 100.0)
    board.saw(WELL, 101.0)
    for at in (101.0, 103.0, 110.0):
        assert verdict(board, part, at) is Verdict.WELL


@pytest.mark.parametrize("part", LIVE)
def test_flapping_is_said_and_clears_by_itself(board: MorningBoard, part: UnitPart) -> None:
    at = 100.0
    for _ in range(steady.FLAPS):
        board.saw(BAD[part][0], at)
        board.saw(WELL, at + 1)
        at += 2
    (check,) = (c for c in board.card(at, PLENTY).checks if c.part is part)
    assert check.verdict is Verdict.HEED
    assert check.sentence.zh.startswith(WORDS.say(GROUP, f"{part.value}_flapping").zh)
    assert verdict(board, part, at + steady.CALM) is Verdict.WELL


def test_what_needs_a_hand_stands_first(board: MorningBoard) -> None:
    disk = Check("machine.storage", UnitPart.STORAGE, Verdict.HEED, Bilingual("满", "full"))
    fine = Check("machine.memory", UnitPart.MEMORY, Verdict.WELL, Bilingual("好", "fine"))
    board.tested([fine, disk], datetime(2026, 11, 24, 8, 40, tzinfo=UTC))
    board.saw(BAD[UnitPart.LINE][0], 100.0)
    card = board.card(105.0, PLENTY)
    assert [c.part for c in card.checks[:2]] == [UnitPart.LINE, UnitPart.STORAGE]
    assert card.verdict is Verdict.STOP
    assert len(card.checks) == 6


@pytest.mark.parametrize("part", SWAPPED)
def test_an_exchange_that_waits_is_told_whatever_the_part_says(
    board: MorningBoard, part: UnitPart
) -> None:
    board.saw(WELL, 100.0, part)
    (check,) = (c for c in board.card(100.0, PLENTY).checks if c.part is part)
    assert (check.verdict, check.sentence) == (Verdict.STOP, WORDS.say(GROUP, "exchange"))
    assert check.action == WORDS.say(GROUP, "exchange_do")
    board.saw(WELL, 101.0)
    assert board.card(101.0, PLENTY).verdict is Verdict.WELL


def test_every_state_has_its_sentence_and_every_bad_one_an_action() -> None:
    for reader in CardReaderStatus:
        for line in LineStatus:
            for condition in PrinterCondition:
                board = MorningBoard(WORDS)
                board.saw(Facts(reader=reader, printer=PrinterStatus(condition), line=line), 0.0)
                for check in board.card(9.0, PLENTY).checks:
                    assert check.sentence.zh
                    if check.verdict is Verdict.STOP:
                        assert check.action.zh, check.name


def test_a_key_that_sticks_is_named_and_clears_by_itself(board: MorningBoard) -> None:
    board.saw(replace(WELL, ears=EarsStatus.KEY_STUCK), 100.0)
    (sound,) = (each for each in board.card(100.0, PLENTY).checks if each.part is UnitPart.SOUND)
    assert sound.verdict is Verdict.HEED
    assert "卡住" in sound.sentence.zh
    assert "弹起来" in sound.action.zh
    board.saw(WELL, 101.0)
    assert all(each.part is not UnitPart.SOUND for each in board.card(101.0, PLENTY).checks)


def test_paper_is_counted_and_put_right_by_the_sensor(tmp_path: object) -> None:
    from pathlib import Path

    file = Path(str(tmp_path)) / "paper.json"
    paper = PaperCount(file, 60_000)
    assert paper.left().slips is None
    paper.new_roll()
    assert paper.left().slips == 206
    for _ in range(100):
        paper.printed(290)
    assert PaperCount(file, 60_000).left() == PaperLeft(106, 29_000)
    paper.sensor(near_end=True)
    assert paper.left() == PaperLeft(13, 29_000)
    assert paper.left().low
    paper.new_roll()
    assert paper.left() == PaperLeft(206, 0)


def test_a_slip_is_refused_for_want_of_paper_only_when_count_and_sensor_agree() -> None:
    paper = PaperCount(None, 1000)
    assert paper.enough_for(5000)  # nobody knows what roll is in
    paper.new_roll()
    assert paper.enough_for(5000)  # a longer roll than was said, as far as anybody knows
    paper.sensor(near_end=True)
    assert paper.enough_for(1000)
    assert not paper.enough_for(1001)
    paper.new_roll()
    paper.sensor(near_end=False)
    assert paper.enough_for(5000)


def test_low_paper_is_amber_with_its_number(board: MorningBoard) -> None:
    (check,) = (c for c in board.card(5.0, PaperLeft(14)).checks if c.part is UnitPart.PRINTER)
    assert check.verdict is Verdict.HEED
    assert check.sentence.zh == "纸大约还够 14 张"
    assert check.action.en == "Change roll"


def test_paper_that_nobody_counted_is_told_without_a_number() -> None:
    board = MorningBoard(WORDS)
    low = PrinterStatus(PrinterCondition.READY, near_end=True)
    board.saw(Facts(printer=low), 0.0)
    (check,) = (c for c in board.card(5.0, PaperLeft()).checks if c.part is UnitPart.PRINTER)
    assert check.verdict is Verdict.HEED
    assert check.sentence.zh == "纸快用完了"
    assert check.action.zh == "换纸"


@pytest.mark.parametrize("ended", StopReason)
def test_why_it_ended_is_told_until_the_day_after_staff_have_seen_it(ended: StopReason) -> None:
    board = MorningBoard(WORDS)
    board.saw(WELL, 0.0)
    board.came_back(ended, restored=True)
    wanted = ended in (StopReason.ASKED, StopReason.NIGHT)
    friday, monday = datetime(2026, 11, 20, 8, 40, tzinfo=UTC), datetime(2026, 11, 23, tzinfo=UTC)
    board.tested([], friday)
    board.tested([], monday)  # nobody has looked yet
    told = {check.part: check for check in board.card(5.0, PLENTY).checks}
    assert told[UnitPart.PROGRAM].verdict is (Verdict.WELL if wanted else Verdict.HEED)
    assert told[UnitPart.SETTINGS].sentence == WORDS.say(GROUP, "settings_restored")
    board.looked(monday.date())
    board.tested([], monday)
    assert UnitPart.SETTINGS in {check.part for check in board.card(5.0, PLENTY).checks}
    board.tested([], datetime(2026, 11, 24, 8, 40, tzinfo=UTC))
    parts = {check.part for check in board.card(5.0, PLENTY).checks}
    assert not parts & {UnitPart.PROGRAM, UnitPart.SETTINGS}


def test_a_reader_the_unit_is_not_meant_to_have_is_no_part_of_it() -> None:
    board = MorningBoard(WORDS)
    board.saw(replace(WELL, reader=CardReaderStatus.NOT_FITTED), 0.0)
    assert UnitPart.READER not in {check.part for check in board.card(5.0, PLENTY).checks}
    assert UnitPart.ID_READER in {check.part for check in board.card(5.0, PLENTY).checks}
