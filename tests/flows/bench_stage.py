"""A technician in front of a whole kiosk: a card, a printer and a hand for each."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import zxingcpp
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image
from PySide6.QtCore import Qt
from role_cards import AUTHORITY, role_card
from structlog.testing import capture_logs
from typer.testing import CliRunner

from kiosk.cli import app
from kiosk.devices.card.player import play
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.roles import Role
from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep import role_issue
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.journal.last_stop import LastStop
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.pins import PinBook
from kiosk.upkeep.staff import Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician import records, service
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.wiring.key_file import unit_key
from kiosk.wiring.staff_plan import StaffPlan
from kiosk.wiring.unit_journal import JournalPlan
from tests.flows.staged import MovableClock, Staged
from tests.flows.test_clerks_day import Unit, Wall

READY = PrinterStatus(PrinterCondition.READY, bits=frozenset())
OPEN = PrinterStatus(PrinterCondition.COVER_OPEN, bits=frozenset({"offline", "cover_open"}))
EMPTY = PrinterStatus(PrinterCondition.NO_PAPER, bits=frozenset({"offline", "paper_out"}))
GONE = PrinterStatus(PrinterCondition.ABSENT)
GESTURE_PIN = "730518"
NO_KEY = Qt.KeyboardModifier.NoModifier


class Bench(Unit):
    """A staged kiosk with a technician in front of it."""

    rings: list[str]
    key: Ed25519PrivateKey
    plan: StaffPlan

    @property
    def bench(self) -> Any:
        return self.stage.kiosk._view.staff.bench

    def enter(self) -> None:
        """With a technician's card."""
        self.card_in(play(role_card(Role.TECHNICIAN))[0])
        self.type_pin("482910")
        self.mode_is(Staff)

    def enter_by_gesture(self) -> None:
        self.knock()
        self.until(lambda: not self.staff.waiting, "the door")
        self.type_pin(GESTURE_PIN)
        self.mode_is(Staff)

    def tests(self) -> None:
        self.stage.touch("staffTools")
        self.stage.touch("goDiagnostics")
        self.page(StaffPage.DIAGNOSTICS)

    def here(self, name: str) -> bool:
        """Whether it can be touched, once the screen has had a moment to come to rest."""
        return any(self.stage.sees(name) for _ in range(12))

    def choose(self, test: Diagnostic) -> None:
        """From the list, on whichever page of it the test is."""
        self.until(lambda: self.stage.sees("goSwap"), "the list")
        while not self.here(f"test-{test.value}"):
            self.stage.touch("nextPage")
        self.stage.touch(f"test-{test.value}")
        self.page(StaffPage.TRIAL)

    def begin(self, test: Diagnostic) -> None:
        self.choose(test)
        self.stage.touch("beginTrial")

    def is_done(self) -> None:
        self.until(lambda: self.bench.stage == "done", "the verdict")

    def asks(self) -> None:
        self.until(lambda: self.bench.stage == "asking", "the question")

    def back(self) -> None:
        self.stage.touch("back")
        self.page(StaffPage.DIAGNOSTICS)

    def kept(self, test: Diagnostic) -> Any:
        """The test's record as it is on disk."""
        return json.loads((self.folder / records.FILE).read_text())[test.value]["checks"][0]

    def kept_all(self, test: Diagnostic) -> dict[str, Any]:
        """The test's records on disk by the check's name."""
        checks = json.loads((self.folder / records.FILE).read_text())[test.value]["checks"]
        return {check["name"]: check for check in checks}

    def at_platform(self) -> list[dict[str, Any]]:
        """The service records that the platform holds."""
        hall = self.stage.hall
        return list(hall.platform.fleet.log(hall.unit.unit_id).records.values())

    def type_figures(self, text: str) -> None:
        for figure in text:
            self.stage.touch(f"key{figure}")
        self.stage.touch("keyOk")

    def scan(self) -> str:
        """What a phone reads on the slip that came out last."""
        slip = self.stage.printer.last_slip
        assert slip is not None
        paper = slip.paper
        image = Image.frombytes("1", (paper.width_dots, paper.height), _inverted(paper.rows))
        found = zxingcpp.read_barcodes(image.convert("L"))
        return str(found[0].text) if found else ""

    def swap(self, part: UnitPart) -> None:
        self.tests()
        self.stage.touch("goSwap")
        self.stage.touch(f"swap-{part.value}")
        self.until(lambda: self.bench.swapStage == "remove", "the first step")

    def pass_printer_tests(self) -> None:
        """Hold each test of the new printer, in the order of the wizard."""
        while self.bench.test:
            test = Diagnostic(self.bench.test)
            self.stage.touch("beginTrial")
            self.hold(test)
            self.is_done()
            self.stage.touch("exchangeNext")
            self.leaves(test)

    def reaches(self, test: str) -> None:
        self.until(lambda: self.bench.test == test, test)

    def leaves(self, test: Diagnostic) -> None:
        self.until(lambda: self.bench.test != test.value, "the next")

    def notices(self, before: list[str]) -> None:
        self.until(lambda: self.bench.note != before, "it to notice")

    def hold(self, test: Diagnostic) -> None:
        printer = self.stage.printer
        match test:
            case Diagnostic.PRINTER_PAGE | Diagnostic.PRINTER_CUT:
                self.asks()
                self.stage.touch("answerYes")
            case Diagnostic.PRINTER_CODE:
                self.asks()
                self.type_figures(self.scan().removeprefix("OSMANTHUS "))
            case Diagnostic.PRINTER_COVER | Diagnostic.PRINTER_PAPER:
                for status in (OPEN if test is Diagnostic.PRINTER_COVER else EMPTY, READY):
                    before = self.bench.note
                    printer.set_status(status)
                    self.notices(before)

    def record(self) -> dict[str, Any]:
        """The only service record there is."""
        (file,) = (self.folder / service.FOLDER).glob("*.json")
        return dict(json.loads(file.read_text()))

    def verify(self) -> Any:
        """`kiosk service verify` with the unit's public key."""
        public = self.folder / "unit.pub"
        public.write_bytes(
            self.key.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
        )
        folder = str(self.folder / service.FOLDER)
        words = ["service", "verify", "--dir", folder, "--key", str(public)]
        return CliRunner().invoke(app, words)

    def journal(self) -> list[dict[str, Any]]:
        """Its lines, once the kiosk has stopped."""
        lines: list[dict[str, Any]] = []
        for file in sorted((self.folder / "journal").glob("0*.jsonl")):
            lines += [json.loads(line) for line in file.read_text().splitlines()]
        return lines


def _inverted(rows: bytes) -> bytes:
    return bytes(255 - each for each in rows)


@contextmanager
def staffed(place: tuple[VirtualHall, MovableClock], folder: Path) -> Iterator[Bench]:
    """A kiosk at its attract screen; no line of WARNING or above may have been logged."""
    hall, clock = place
    hall.clear_faults()
    authority = folder / "hall-ca.pem"
    authority.write_text(role_issue.pem(AUTHORITY.certificate))
    rings: list[str] = []
    key = unit_key(hall.unit.key)
    state = folder / "state"
    wall = Wall(clock)
    PinBook(state, wall.now).set(Role.TECHNICIAN, GESTURE_PIN)

    def examine(test: Diagnostic) -> list[Check]:
        part = UnitPart.LINE if test is Diagnostic.LINE else UnitPart.STORAGE
        looked = test in (Diagnostic.LINE, Diagnostic.MACHINE)
        return [Check(part.value, part, Verdict.WELL, Bilingual("好", "Well"))] if looked else []

    plan = StaffPlan(
        folder=state,
        unit_id=hall.unit.unit_id,
        authority=authority,
        self_test=list,
        unit_file=state / "unit.toml",
        system_file=folder / "kiosk.toml",
        examine=examine,
        signer=lambda: key,
        ring=lambda: rings.append("bell"),
    )
    journal = JournalPlan(
        lambda: Journal(state / "journal", key, wall.now, durable=False),
        LastStop(state / "journal"),
    )
    with capture_logs() as lines:
        made = Bench(Staged(hall, wall, staff=plan, journal=journal), state, [], wall)
        made.rings, made.key, made.plan = rings, key, plan
        try:
            made.stage.at_attract()
            yield made
        finally:
            made.stage.close()
    assert [line for line in lines if line["log_level"] not in ("debug", "info")] == []
