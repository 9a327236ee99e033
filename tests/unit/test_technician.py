"""A technician's tests and the exchange of a part, as pure functions and as files."""

import itertools
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.paths import assets_dir
from kiosk.runtime.technician_work import TechnicianWork
from kiosk.upkeep.checks import Check, Judge, UnitPart, Verdict
from kiosk.upkeep.diagnosis import link, printer
from kiosk.upkeep.diagnosis.atr import kind_of
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician import effects as fx
from kiosk.upkeep.technician import events as te
from kiosk.upkeep.technician import held_words, room, service
from kiosk.upkeep.technician import swap as swaps
from kiosk.upkeep.technician.desk import SwapDesk
from kiosk.upkeep.technician.diagnostics import PART, SWAPPED, WAY, Diagnostic, Way
from kiosk.upkeep.technician.records import Held, Records
from kiosk.upkeep.technician.room import Hands
from kiosk.upkeep.technician.strips import CODE_SAYS, code_strip, strip
from kiosk.upkeep.technician.swap import Burn, SerialTrouble, Swap, SwapOutcome, SwapStage
from kiosk.upkeep.technician.trial import Trial, TrialStage
from kiosk.upkeep.whole_file import replace_file
from kiosk.visit.facts import Facts
from kiosk.words import load

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = load(assets_dir() / "words")
WELL = (Check("printer.page", UnitPart.PRINTER, Verdict.WELL, Bilingual("好", "Well")),)
BAD = (Check("printer.page", UnitPart.PRINTER, Verdict.STOP, Bilingual("坏", "Bad")),)
PRINTER = Swap(UnitPart.PRINTER, NOW.isoformat(), SWAPPED[UnitPart.PRINTER])
EVENTS: tuple[object, ...] = (
    te.TrialChosen(Diagnostic.SOUND),
    te.TrialBegun(),
    te.TrialStopped(),
    te.TrialAnswered(True),
    te.TrialTyped("1234"),
    te.TrialTyped("١٢"),
    te.TrialMeasured(10, 1),
    te.TrialUnseen(),
    te.TrialProgress(Diagnostic.READER_HUNDRED, 10),
    te.TrialActed(Diagnostic.PRINTER_CODE, "1234"),
    te.TrialEnded(Diagnostic.PRINTER_PAGE, WELL),
    te.SwapAsked(UnitPart.PRINTER),
    te.SwapAsked(UnitPart.LINE),
    te.SwapBegun(PRINTER),
    te.SwapNext(),
    te.SwapBack(),
    te.SerialTyped("X-1"),
    te.SerialTyped("X7-01204"),
    te.BurnAsked(10),
    te.BurnAsked(10**9),
    te.BurnStopped(),
    te.BurnEnded(UnitPart.PRINTER, well=True),
    te.PartLeftOut(),
    te.SwapCancelled(),
    te.SwapSigned("0001-printer.json", signed=True),
    te.SwapSigned("", signed=False),
    "something else",
)


def test_every_test_has_its_part_its_way_and_its_words() -> None:
    known, said = WORDS.keys("technician"), WORDS.keys("checks")
    for test in Diagnostic:
        assert {test.value, f"{test.value}_how"} <= known
        assert test in PART
        asks = WAY[test] in (Way.ASK, Way.TYPE)
        assert (f"{test.value}_ask" in known) or not asks
        if WAY[test] is not Way.LOOK:
            assert f"{test.value}_good" in said
    for part, steps in swaps.REMOVAL_STEPS.items():
        for step in range(1, steps + 1):
            key = f"remove_{part.value}_{step}"
            assert {key, f"{key}_how"} <= known
        assert f"swap_{part.value}" in known
    assert {f"signed_{each.value}" for each in SwapOutcome} <= known
    assert {f"serial_{each.value}" for each in SerialTrouble} <= known
    assert {f"detail_{bit}" for bit in printer.BITS} <= known


@pytest.mark.parametrize("test", list(Diagnostic))
def test_the_rooms_are_total(test: Diagnostic) -> None:
    stages = [
        Swap(UnitPart.PRINTER, "", SWAPPED[UnitPart.PRINTER], stage=stage, outcome=outcome)
        for stage in SwapStage
        for outcome in (None, SwapOutcome.FITTED)
    ]
    for swap, stage, page in itertools.product(
        [None, *stages], TrialStage, (StaffPage.TRIAL, StaffPage.SWAP)
    ):
        for event in EVENTS:
            hands, _ = room.step(Hands(page, Trial(test, stage), swap), event, Facts())
            after, _ = room.dropped(hands)
            assert after.swap is None or not after.swap.running


def run(test: Diagnostic, *events: object, facts: Facts | None = None) -> list[object]:
    """Every effect of a test that is begun and then hears these."""
    trial, found = Trial(test), []
    for event in (te.TrialBegun(), *events):
        hands, effects = room.step(Hands(StaffPage.TRIAL, trial), event, facts or Facts())
        assert hands.trial is not None
        trial = hands.trial
        found += effects
    return found


def verdict(effects: list[object]) -> tuple[Verdict, Judge] | None:
    judged = [each.finding for each in effects if isinstance(each, fx.JudgeTrial)]
    return (judged[0].verdict, judged[0].judge) if judged else None


def test_a_person_is_asked_only_once_the_unit_has_done_its_part() -> None:
    page = Diagnostic.PRINTER_PAGE
    assert verdict(run(page, te.TrialAnswered(well=True))) is None
    acted = te.TrialActed(page)
    assert verdict(run(page, acted, te.TrialAnswered(well=True))) == (Verdict.WELL, Judge.PERSON)
    assert verdict(run(page, acted, te.TrialAnswered(well=False))) == (Verdict.STOP, Judge.PERSON)


@pytest.mark.parametrize(
    ("typed", "found"), [("4821", Verdict.WELL), ("4822", Verdict.STOP), ("", None), ("x", None)]
)
def test_the_code_has_to_be_the_printed_one(typed: str, found: Verdict | None) -> None:
    code = Diagnostic.PRINTER_CODE
    judged = verdict(run(code, te.TrialActed(code, "4821"), te.TrialTyped(typed)))
    assert (judged and judged[0]) == found


@pytest.mark.parametrize(
    ("mm", "found"), [(100, Verdict.WELL), (99, Verdict.WELL), (97, Verdict.HEED)]
)
def test_the_line_has_to_measure_what_it_says(mm: int, found: Verdict) -> None:
    assert verdict(run(Diagnostic.DISPLAY_RULER, te.TrialTyped(str(mm)))) == (found, Judge.PERSON)


def test_a_guided_test_needs_each_step_to_be_noticed() -> None:
    conditions = (PrinterCondition.READY, PrinterCondition.COVER_OPEN, PrinterCondition.READY)
    trial, found = Trial(Diagnostic.PRINTER_COVER, TrialStage.RUNNING), []
    for condition in conditions:
        facts = Facts(printer=PrinterStatus(condition))
        hands, effects = room.step(Hands(StaffPage.TRIAL, trial), "news", facts)
        assert hands.trial is not None
        trial = hands.trial
        found += effects
    assert verdict(found) == (Verdict.WELL, Judge.MACHINE)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", SerialTrouble.EMPTY),
        ("  ", SerialTrouble.EMPTY),
        ("--", SerialTrouble.UNFIT),
        ("A" * 25, SerialTrouble.UNFIT),
        ("x7-01204", SerialTrouble.SAME),
        ("X7-01205", None),
    ],
)
def test_serial_numbers(text: str, trouble: SerialTrouble | None) -> None:
    asked = Swap(UnitPart.PRINTER, "", (), old_serial="X7-01204", stage=SwapStage.SERIAL)
    after = swaps.typed(asked, text)
    assert after.trouble is trouble
    assert (after.stage is SwapStage.TESTS) == (trouble is None)


def test_only_what_failed_is_held_again_and_two_rounds_are_counted() -> None:
    tests = (Diagnostic.SOUND, Diagnostic.VOICE)
    swap = Swap(UnitPart.SOUND, "", tests, stage=SwapStage.TESTS)
    for _ in range(2):
        swap = swaps.tested(swap, Diagnostic.SOUND, WELL)
        swap = swaps.tested(swap, Diagnostic.VOICE, BAD)
        assert swap.failed == (Diagnostic.VOICE,)
        after = swaps.forward(swap)
        assert after.next_test is Diagnostic.VOICE
        assert after.stage is SwapStage.TESTS
        tried, swap = swap.tried, after
    assert tried == swaps.ROUNDS
    mended = swaps.tested(swap, Diagnostic.VOICE, WELL)
    done = swaps.forward(mended)
    assert (done.stage, done.outcome) == (SwapStage.SIGN, SwapOutcome.FITTED)


def test_a_part_nobody_could_judge_has_not_passed() -> None:
    unknown = (Check("line", UnitPart.LINE, Verdict.UNKNOWN, Bilingual("?", "?")),)
    assert not swaps.passed(unknown)
    assert not swaps.passed(())


def test_a_burn_in_ends_with_its_count_or_its_third_failure() -> None:
    swap = swaps.burning(Swap(UnitPart.PRINTER, "", (), stage=SwapStage.BURN_IN), 10)
    for _ in range(10):
        assert swap.running
        swap = swaps.burnt(swap, well=True)
    assert (swap.burn, swap.running) == (Burn(10, 10, 0), False)
    swap = swaps.burning(swap, 100)
    for _ in range(3):
        swap = swaps.burnt(swap, well=False)
    assert (swap.burn.failed, swap.running) == (3, False)


def test_records_survive_a_restart_and_a_broken_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "state" / "diagnostics.json"
    Records(file).keep(Diagnostic.PRINTER_PAGE, WELL, NOW)
    Records(file).keep(Diagnostic.SOUND, BAD, NOW)
    held = Records(file).latest()
    assert held[Diagnostic.PRINTER_PAGE].checks == WELL
    assert held[Diagnostic.SOUND].at == NOW
    file.write_text('{"printer_page": ')
    assert Records(file).latest() == {}
    assert caplog.messages == ["diagnostics unreadable: ValidationError"]
    caplog.clear()


@pytest.mark.parametrize(
    ("hours", "verdict", "said"),
    [
        (2, Verdict.STOP, "今天 15:00：没有通过"),
        (20, Verdict.UNKNOWN, "昨天（2026-11-22）：没有通过"),
        (24 * 40, Verdict.UNKNOWN, "40 天前（2026-10-14）：没有通过"),
        (-24, Verdict.UNKNOWN, "2026-11-24，比今天晚：没有通过"),
    ],
)
def test_an_old_verdict_is_never_today_s(hours: int, verdict: Verdict, said: str) -> None:
    """The hall's date counts, whatever zone a record was written in."""
    now = datetime(2026, 11, 23, 17, 0, tzinfo=CHINA)
    held = Held((now - timedelta(hours=hours)).astimezone(UTC), BAD)
    latest = ((Diagnostic.PRINTER_PAGE, held), (Diagnostic.SOUND, None))
    page, sound = held_words.told(WORDS, latest, now)
    assert (page.verdict, page.then, page.said.zh) == (verdict, Verdict.STOP, said)
    assert (sound.verdict, sound.days, sound.said.en) == (Verdict.UNKNOWN, None, "Not tested yet")


def test_an_exchange_is_resumed_as_it_was(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def desk() -> SwapDesk:
        without = frozenset({Diagnostic.PRINTER_COVER})
        return SwapDesk(tmp_path, "unit-1", lambda: NOW, lambda: None, without)

    assert desk().resume() is None
    swap = desk().begin(UnitPart.PRINTER)
    assert Diagnostic.PRINTER_COVER not in swap.tests
    swap = swaps.typed(swaps.forward(Swap(swap.part, swap.began, swap.tests, step=3)), "X7-1")
    swap = swaps.tested(swap, Diagnostic.PRINTER_PAGE, WELL)
    desk().keep(swap)
    assert desk().resume() == swap
    name, signed = desk().sign(swaps.ended(swap, SwapOutcome.CANCELLED))
    assert (name, signed) == ("0001-printer.json", False)
    assert desk().resume() is None
    (tmp_path / "swap.json").write_text("nonsense")
    assert desk().resume() is None
    assert caplog.messages == ["swap unreadable: ValidationError"]
    caplog.clear()


def test_what_was_shown_of_an_exchange_is_on_disk_before_the_program_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(path: Path, data: bytes) -> None:
        time.sleep(0.05)
        replace_file(path, data)

    monkeypatch.setattr("kiosk.upkeep.kept.replace_file", slow)
    desk = SwapDesk(tmp_path, "unit-1", lambda: NOW, lambda: None)
    parts: Any = SimpleNamespace(desk=desk)
    work = TechnicianWork(parts, lambda _event: None)
    swap = PRINTER
    for _ in range(3):
        swap = swaps.forward(swap)
        work.execute(fx.KeepSwap(swap))
    assert work.stop(3.0)
    assert desk.resume() == swap


def test_a_service_record_that_was_touched_shows(tmp_path: Path) -> None:
    key = Ed25519PrivateKey.generate()
    swap = Swap(UnitPart.READER, NOW.isoformat(), (), serial="R-100", outcome=SwapOutcome.FITTED)
    name, signed = service.write(tmp_path, swap, "unit-1", NOW, key)
    assert signed
    assert service.last_serial(tmp_path, UnitPart.READER) == "R-100"
    assert service.last_serial(tmp_path, UnitPart.PRINTER) == ""
    (whole,) = service.verify(tmp_path, key.public_key())
    assert (whole.trouble, whole.signed) == ("", True)
    stranger = Ed25519PrivateKey.generate().public_key()
    assert next(service.verify(tmp_path, stranger)).trouble
    said = json.loads((tmp_path / name).read_text())
    for change in ({"new_serial": "R-101"}, {"record": 2}, {"tests": [{}]}, {"signature": ""}):
        (tmp_path / name).write_text(json.dumps(said | change))
        assert next(service.verify(tmp_path, key.public_key())).trouble, change
    (tmp_path / name).write_text("[]")
    assert next(service.verify(tmp_path, None)).trouble == "cannot be read"


@pytest.mark.parametrize(
    ("atr", "kind"),
    [
        ("3B8F8001804F0CA000000306030001000000006A", "contactless storage card: MIFARE Classic 1K"),
        ("3B8F8001804F0CA0000003060300AB0000000000", "contactless storage card: 00AB"),
        ("3B80800101", "contactless card (ISO 14443-4)"),
        ("3B00", "contact card, T=0"),
        ("3B8001", "contact card, T=1"),
        ("", "no answer to reset that makes sense"),
        ("FFFF", "no answer to reset that makes sense"),
        ("3BFF", "no answer to reset that makes sense"),
        ("no", "no answer to reset that makes sense"),
    ],
)
def test_answers_to_reset_are_named(atr: str, kind: str) -> None:
    assert kind_of(atr) == kind


def test_status_bits_are_decoded_one_by_one() -> None:
    find = Finder(WORDS)
    seen = printer.told(
        PrinterStatus(PrinterCondition.COVER_OPEN, bits=frozenset({"offline", "cover_open"})),
        "10.0.0.9:9100",
        find,
    )
    assert dict(seen.details) == {
        bit: "true" if bit in ("offline", "cover_open") else "false" for bit in printer.BITS
    }
    untold = printer.told(PrinterStatus(PrinterCondition.ABSENT), "10.0.0.9:9100", find)
    assert dict(untold.details) == {"condition": "absent", "near_end": "false"}


def test_a_machine_without_a_cable_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    import psutil

    monkeypatch.setattr(psutil, "net_if_stats", dict)
    assert link.look(Finder(WORDS)).verdict is Verdict.STOP


def test_the_strips_are_whole_and_the_code_can_be_read() -> None:
    for dots in (384, 576, 640):
        paper = strip(dots)
        assert paper.height * paper.row_bytes == len(paper.rows)
    paper = code_strip(576, "4821")
    rows = bytes(255 - each for each in paper.rows)
    picture = Image.frombytes("1", (paper.width_dots, paper.height), rows).convert("L")
    assert zxingcpp.read_barcodes(picture)[0].text == f"{CODE_SAYS}4821"
