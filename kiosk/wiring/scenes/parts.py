"""What lies behind the staff door of the invented hall: its parts, tests, paper and settings."""

from datetime import timedelta
from pathlib import Path

from kiosk.devices.printer.profiles import profile_names
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import (
    CardReaderStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.paths import assets_dir
from kiosk.upkeep.checks import Check, Judge, UnitPart, Verdict
from kiosk.upkeep.diagnosis import printer
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.upkeep.morning import MorningBoard
from kiosk.upkeep.paper import PaperLeft
from kiosk.upkeep.reports.records import RecordState
from kiosk.upkeep.settings_desk import SettingsDesk, editable
from kiosk.upkeep.technician.diagnostics import PART, Diagnostic
from kiosk.upkeep.technician.held_words import told
from kiosk.upkeep.technician.records import Held
from kiosk.values import replace
from kiosk.view.staff_rows import Behind
from kiosk.visit.facts import Facts
from kiosk.wiring.scenes.hall import NOW, SETTING

_NOWHERE = Path("/nonexistent")
_FINE = Bilingual("正常", "Fine")
TESTED = tuple(
    Check(f"machine.{part.value}", part, Verdict.WELL, _FINE)
    for part in (
        UnitPart.SCREEN,
        UnitPart.TOUCH,
        UnitPart.SOUND,
        UnitPart.STORAGE,
        UnitPart.MEMORY,
        UnitPart.POWER,
        UnitPart.TEMPERATURE,
        UnitPart.CLOCK,
        UnitPart.PROGRAM,
    )
)
WELL = Facts(
    reader=CardReaderStatus.EMPTY,
    printer=PrinterStatus(PrinterCondition.READY),
    line=LineStatus.UP,
)
NEEDY = Facts(
    reader=CardReaderStatus.NO_READER,
    printer=PrinterStatus(PrinterCondition.READY, near_end=True),
    line=LineStatus.UP,
)
WORST = Facts(
    reader=CardReaderStatus.NO_SERVICE,
    printer=PrinterStatus(PrinterCondition.ABSENT),
    line=LineStatus.REFUSED,
)


def finding(
    test: Diagnostic, outcome: str, verdict: Verdict = Verdict.WELL, mm: int = 0
) -> tuple[Check, ...]:
    """A test's record, as its own words say it; `mm` is what a person measured."""
    check = FIND.found(PART[test], test.value, outcome, verdict, mm=mm)
    return (replace(check, milliseconds=2400, judge=Judge.PERSON),)


def printer_seen(*bits: str) -> tuple[Check, ...]:
    """What a printer with these status bits tells."""
    condition = PrinterCondition.COVER_OPEN if "cover_open" in bits else PrinterCondition.READY
    return (printer.told(PrinterStatus(condition, bits=frozenset(bits)), "10.0.0.9:9100", FIND),)


def line_found() -> tuple[Check, ...]:
    """A line whose certificate has expired."""
    part = UnitPart.LINE
    return (
        FIND.found(part, "link", "up", Verdict.WELL, (("eth0", "up, 1000 Mbit/s"),), name="eth0"),
        FIND.found(part, "key", "good", Verdict.WELL, until="2027-03-01"),
        FIND.found(part, "dns", "found", Verdict.WELL),
        FIND.found(part, "connect", "made", Verdict.WELL),
        FIND.found(part, "tls", "expired", Verdict.STOP, until="2026-11-20"),
        FIND.found(UnitPart.CLOCK, "clock", "good", Verdict.WELL, seconds=0),
    )


D = Diagnostic
FIND = Finder(SETTING.words, lambda: 0.0)
LINE_FOUND = line_found()
RECORDS: dict[Diagnostic, Held] = {
    D.PRINTER: Held(NOW - timedelta(hours=2), printer_seen()),
    D.PRINTER_PAGE: Held(NOW - timedelta(days=3), finding(D.PRINTER_PAGE, "good")),
    D.PRINTER_CODE: Held(NOW - timedelta(days=3), finding(D.PRINTER_CODE, "bad", Verdict.STOP)),
    D.DISPLAY_RULER: Held(
        NOW - timedelta(days=40), finding(D.DISPLAY_RULER, "off", Verdict.HEED, mm=97)
    ),
}


MACHINE_NEEDY = (
    FIND.found(UnitPart.SCREEN, "display", "dark", Verdict.STOP),
    FIND.found(UnitPart.STORAGE, "storage", "low", Verdict.HEED, free=180),
)

MACHINE_WORST = (
    *MACHINE_NEEDY,
    FIND.found(UnitPart.TOUCH, "touch", "none", Verdict.STOP),
    FIND.found(UnitPart.SOUND, "speaker", "none", Verdict.HEED),
    FIND.found(UnitPart.MEMORY, "memory", "low", Verdict.HEED, free=90),
    FIND.found(UnitPart.TEMPERATURE, "temperature", "high", Verdict.HEED, degrees=93),
    FIND.found(UnitPart.POWER, "power", "battery", Verdict.HEED, percent=40),
    FIND.found(UnitPart.CLOCK, "clock", "off", Verdict.STOP, seconds=172800),
)


def behind(
    facts: Facts = WELL,
    slips: int | None = 40,
    wait: float = 0.0,
    *,
    exchanging: UnitPart | None = None,
    watched: tuple[Check, ...] = (),
) -> Behind:
    """What staff find with the parts in this state."""
    board = MorningBoard(SETTING.words)
    board.saw(facts, 0.0, exchanging)
    board.watched(watched, 0.0)
    board.tested(TESTED, NOW - timedelta(hours=2))
    paper = PaperLeft(slips, 12_400.0)
    desk = SettingsDesk(_NOWHERE / "unit.toml", _NOWHERE / "kiosk.toml")
    opening = NOW.replace(hour=9, minute=0)
    tests = tuple((test, RECORDS.get(test)) for test in Diagnostic)
    return Behind(
        board.card(9.0, paper),
        paper,
        tuple(desk.shown()),
        editable(),
        wait,
        opening,
        tests,
        told(SETTING.words, tests, NOW),
        RecordState.SENT,
        profile_names(assets_dir()),
    )
