"""Every part that goes missing, fails, comes and goes, or is back shows on the morning card within
five seconds, held back a moment, and clears by itself: through the whole application."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
from PySide6.QtTest import QTest
from structlog.testing import capture_logs

from kiosk.devices.printer import monitor
from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import (
    CardReaderStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.domain.roles import Role
from kiosk.runtime.pace import Pace
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import checked
from kiosk.upkeep import steady
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import fitted, machine
from kiosk.upkeep.diagnosis.fitted import Kernel
from kiosk.upkeep.journal.events import JournalEntry, JournalEvent
from kiosk.upkeep.journal.store import Journal
from kiosk.upkeep.pins import PinBook
from kiosk.upkeep.staff import Staff
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit_looks import UnitLooks
from tests.flows.staged import MovableClock, Staged
from tests.flows.test_clerks_day import Unit

PIN = "730518"
WITHIN = 5.0
UNIT_SETTINGS = '[language]\nfirst = "zh"\n'
LOOK = 0.02
"""Seconds between two looks, of the machine's own time; the card's time stands still meanwhile."""


class StoppedClock(MovableClock):
    """Time passes when a test says so; `moved` is somebody's hand at the wall clock."""

    def __init__(self) -> None:
        super().__init__()
        self._start = datetime.now().astimezone()
        self.moved = timedelta(0)

    def set_right(self) -> None:
        self._start = datetime.now().astimezone() - timedelta(seconds=self._ahead)

    def monotonic(self) -> float:
        return self._ahead

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._ahead) + self.moved


class Machine:
    """What the unit's kernel says, for a test to change."""

    def __init__(self, folder: Path) -> None:
        self.sys, self.proc, self.lib = folder / "sys", folder / "proc", folder / "lib"
        self.free = 40_000 * machine.MB
        self.memory = 900 * machine.MB
        self.degrees = 51.0
        self.plugged = True
        self.disk_there = True
        self.program = True
        self.file("sys/drm/card0-HDMI-A-1/status", "connected")
        self.file("sys/drm/card0-HDMI-A-1/enabled", "enabled")
        self.file("sys/drm/card0-HDMI-A-2/status", "disconnected")
        self.touch_panel(True)
        self.file("proc/asound/card0/id", "PCH")
        self.file("proc/asound/pcm", "00-00: ALC256 Analog : ALC256 : playback 1 : capture 1")
        self.file("snd/pcmC0D0p", "")
        self.file("lib/x86_64-linux-gnu/espeak-ng-data/cmn_dict", "")
        self.sound_device = folder / "snd" / "pcmC0D0p"
        self.keypad = folder / "usb-keypad-event-kbd"
        self.keypad.touch()

    def file(self, name: str, text: str) -> None:
        path = self.sys.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text + "\n")

    def touch_panel(self, there: bool) -> None:
        if not there:
            shutil.rmtree(self.sys / "input")
            return
        self.file("sys/input/input3/name", "eGalax Touch")
        self.file("sys/input/input3/properties", "2")
        self.file("sys/input/input3/capabilities/abs", "660800011000003")
        self.file("sys/input/input3/inhibited", "0")

    def sound_card(self, there: bool) -> None:
        card = self.proc / "asound" / "card0"
        card.mkdir() if there else shutil.rmtree(card)

    def kernel(self) -> Kernel:
        return Kernel(self.sys, self.proc, (self.lib,), self.which, self.sys.parent / "snd")

    def which(self, name: str) -> str | None:
        return f"/usr/bin/{name}" if self.program else None

    def battery(self) -> Any:
        return SimpleNamespace(power_plugged=self.plugged, percent=80)

    def sensors(self) -> Any:
        return {"cpu": [SimpleNamespace(current=self.degrees)]}

    def virtual_memory(self) -> Any:
        return SimpleNamespace(available=self.memory)

    def disk_usage(self, _folder: object) -> Any:
        if not self.disk_there:
            raise FileNotFoundError
        return SimpleNamespace(free=self.free)


class Pad:
    """A reader for resident cards, as somebody's hand leaves it; no card is ever laid."""

    def __init__(self) -> None:
        self.status = CardReaderStatus.EMPTY
        self._changed = threading.Event()

    def put(self, status: CardReaderStatus) -> None:
        self.status = status
        self._changed.set()

    def wait(self, timeout: float) -> tuple[CardReaderStatus, None]:
        self._changed.wait(timeout)
        self._changed.clear()
        return self.status, None

    def read(self, _insertion: object, _today: object) -> CardRefusal:
        return CardRefusal.TAKEN_OUT

    def wake(self) -> None:
        self._changed.set()

    def close(self) -> None:
        """Nothing is held."""


class Card(Unit):
    """A technician before the morning card of a whole kiosk, and a hand at every part of it."""

    machine: Machine
    pad: Pad
    rounds: list[None]
    tested_at: datetime | None = None

    def check(self, part: UnitPart) -> Check:
        (found,) = (c for c in self.stage.kiosk._door.card().checks if c.part is part)
        return found

    def row(self, part: UnitPart) -> Any:
        """The part's row on the screen, as it is now."""
        self.staff._refresh()
        rows = (*self.staff.needy._rows, *self.staff.calm._rows)
        return next(row for row in rows if row.part == part.value)

    def settle(self, what: str, seen: Callable[[], bool]) -> None:
        """Until the part has spoken, and the machine has been looked at as a whole."""
        self.until(seen, what)
        before = len(self.rounds)
        self.until(lambda: len(self.rounds) > before + 1, "two looks")
        QTest.qWait(0)

    def pass_time(self, seconds: float) -> None:
        self.staff.touched()
        self.stage.leap(seconds)


def _always() -> bool:
    return True


Hand = Callable[[Card], None]
Seen = Callable[[Card], bool]


def _printer(condition: PrinterCondition) -> tuple[Hand, Seen]:
    return (
        lambda card: card.stage.printer.set_status(PrinterStatus(condition)),
        lambda card: card.stage.visit.facts.printer.condition is condition,
    )


def _line_down(card: Card) -> None:
    card.stage.hall.platform.faults.set(Fault.SERVER_ERROR)
    card.tested_at = card.stage.kiosk._door.card().tested_at


def _line_up(card: Card) -> None:
    """The clock is compared anew then: it has to be right, for all the time that was passed."""
    card.stage.clock.set_right()
    card.stage.hall.clear_faults()


def _is_down(card: Card) -> bool:
    return card.stage.visit.facts.line is LineStatus.DOWN


def _is_up(card: Card) -> bool:
    tested_at = card.stage.kiosk._door.card().tested_at
    return card.stage.visit.facts.line is LineStatus.UP and tested_at != card.tested_at


def _reader(hand: Hand, well: bool) -> tuple[Hand, Seen]:
    says = ("empty",) if well else ("no_reader", "no_service")
    return hand, lambda card: card.stage.visit.facts.reader.value in says


def _pad(status: CardReaderStatus) -> tuple[Hand, Seen]:
    return lambda card: card.pad.put(status), lambda card: card.stage.visit.facts.pad is status


def _of_machine(hand: Callable[[Machine], object]) -> tuple[Hand, Seen]:
    return (lambda card: hand(card.machine) and None), lambda _card: True


def _set(**values: Any) -> tuple[Hand, Seen]:
    return _of_machine(lambda machine: [setattr(machine, *each) for each in values.items()])


def _file(name: str, text: str) -> tuple[Hand, Seen]:
    return _of_machine(lambda machine: machine.file(name, text))


def _wall(days: float) -> tuple[Hand, Seen]:
    def hand(card: Card) -> None:
        card.stage.clock.moved = timedelta(days=days)

    return hand, lambda _card: True


def _of_folder(hand: Callable[[Path], object]) -> tuple[Hand, Seen]:
    """At the unit's own files, in its state folder."""
    return (lambda card: hand(card.folder) and None), lambda _card: True


def _cut(folder: Path) -> None:
    """The journal has lost its last line."""
    (file,) = (folder / "journal").glob("[0-9]*.jsonl")
    lines = file.read_bytes().splitlines(keepends=True)
    (folder / "lost-line").write_bytes(lines[-1])
    file.write_bytes(b"".join(lines[:-1]))


def _mended(folder: Path) -> None:
    (file,) = (folder / "journal").glob("[0-9]*.jsonl")
    file.write_bytes(file.read_bytes() + (folder / "lost-line").read_bytes())


TABLE: dict[str, tuple[UnitPart, tuple[Hand, Seen], tuple[Hand, Seen]]] = {
    "reader missing": (
        UnitPart.READER,
        _reader(lambda card: card.stage.slot.plug(False), False),
        _reader(lambda card: card.stage.slot.plug(True), True),
    ),
    "reader failing": (
        UnitPart.READER,
        _reader(lambda card: card.stage.slot.serve(False), False),
        _reader(lambda card: card.stage.slot.serve(True), True),
    ),
    "resident reader missing": (
        UnitPart.ID_READER,
        _pad(CardReaderStatus.NO_READER),
        _pad(CardReaderStatus.EMPTY),
    ),
    "resident reader failing": (
        UnitPart.ID_READER,
        _pad(CardReaderStatus.NO_SERVICE),
        _pad(CardReaderStatus.EMPTY),
    ),
    "printer missing": (
        UnitPart.PRINTER,
        _printer(PrinterCondition.ABSENT),
        _printer(PrinterCondition.READY),
    ),
    "printer failing": (
        UnitPart.PRINTER,
        _printer(PrinterCondition.CUTTER),
        _printer(PrinterCondition.READY),
    ),
    "line failing": (UnitPart.LINE, (_line_down, _is_down), (_line_up, _is_up)),
    "clock failing": (UnitPart.CLOCK, _wall(-2), _wall(0)),
    "storage missing": (UnitPart.STORAGE, _set(disk_there=False), _set(disk_there=True)),
    "storage failing": (
        UnitPart.STORAGE,
        _set(free=3 * machine.MB),
        _set(free=40_000 * machine.MB),
    ),
    "memory failing": (
        UnitPart.MEMORY,
        _set(memory=90 * machine.MB),
        _set(memory=900 * machine.MB),
    ),
    "temperature failing": (UnitPart.TEMPERATURE, _set(degrees=96.0), _set(degrees=51.0)),
    "power failing": (UnitPart.POWER, _set(plugged=False), _set(plugged=True)),
    "display missing": (
        UnitPart.SCREEN,
        _file("sys/drm/card0-HDMI-A-1/status", "disconnected"),
        _file("sys/drm/card0-HDMI-A-1/status", "connected"),
    ),
    "display failing": (
        UnitPart.SCREEN,
        _file("sys/drm/card0-HDMI-A-1/enabled", "disabled"),
        _file("sys/drm/card0-HDMI-A-1/enabled", "enabled"),
    ),
    "touch missing": (
        UnitPart.TOUCH,
        _of_machine(lambda machine: machine.touch_panel(False)),
        _of_machine(lambda machine: machine.touch_panel(True)),
    ),
    "touch failing": (
        UnitPart.TOUCH,
        _file("sys/input/input3/inhibited", "1"),
        _file("sys/input/input3/inhibited", "0"),
    ),
    "sound missing": (
        UnitPart.SOUND,
        _of_machine(lambda machine: machine.sound_card(False)),
        _of_machine(lambda machine: machine.sound_card(True)),
    ),
    "sound failing": (
        UnitPart.SOUND,
        _file("proc/asound/pcm", "00-00: ALC256 Analog : ALC256 : capture 1"),
        _file("proc/asound/pcm", "00-00: ALC256 Analog : ALC256 : playback 1"),
    ),
    "sound not ours": (
        UnitPart.SOUND,
        _of_machine(lambda machine: machine.sound_device.unlink()),
        _of_machine(lambda machine: machine.sound_device.touch()),
    ),
    "voice missing": (UnitPart.SOUND, _set(program=False), _set(program=True)),
    "voice failing": (
        UnitPart.SOUND,
        _of_machine(lambda machine: machine.lib.rename(machine.lib.with_name("away"))),
        _of_machine(lambda machine: machine.lib.with_name("away").rename(machine.lib)),
    ),
    "keypad missing": (
        UnitPart.SOUND,
        _of_machine(lambda machine: machine.keypad.unlink()),
        _of_machine(lambda machine: machine.keypad.touch()),
    ),
    "journal missing": (
        UnitPart.JOURNAL,
        _of_folder(lambda folder: (folder / "journal").rename(folder / "aside")),
        _of_folder(lambda folder: (folder / "aside").rename(folder / "journal")),
    ),
    "journal failing": (UnitPart.JOURNAL, _of_folder(_cut), _of_folder(_mended)),
    "settings missing": (
        UnitPart.SETTINGS,
        _of_folder(lambda folder: (folder / "unit.toml").rename(folder / "away.toml")),
        _of_folder(lambda folder: (folder / "away.toml").rename(folder / "unit.toml")),
    ),
    "settings failing": (
        UnitPart.SETTINGS,
        _of_folder(lambda folder: (folder / "unit.toml").write_text("[language\n")),
        _of_folder(lambda folder: (folder / "unit.toml").write_text(UNIT_SETTINGS)),
    ),
}
"""What happens, and what mends it, with how the application shows that it has noticed. A line, a
clock, memory or a supply that is missing is one that fails."""

FLAPS = [
    name
    for name in TABLE
    if name.endswith("missing") or name.replace("failing", "missing") not in TABLE
]


@pytest.fixture(scope="module")
def card(
    place: tuple[VirtualHall, MovableClock],
    qapp: object,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Card]:
    hall, _ = place
    hall.clear_faults()
    folder = tmp_path_factory.mktemp("unit")
    state = folder / "state"
    state.mkdir()
    clock = StoppedClock()
    (state / "unit.toml").write_text(UNIT_SETTINGS)
    journal = Journal(state / "journal", None, clock.now, durable=False)
    for event in (JournalEvent.OPENED, JournalEvent.CLOSED):
        journal.record(JournalEntry(event))
    journal.close()
    own = Machine(folder)
    rounds: list[None] = []
    PinBook(state, clock.now).set(Role.TECHNICIAN, PIN)
    with pytest.MonkeyPatch.context() as patch, capture_logs():
        patch.setattr(monitor, "LOOK_EVERY", LOOK)
        # The rest of a unit's folders are shared with every other test that runs on this machine.
        patch.setattr(UnitLooks, "_written", lambda looks: (looks._folder,))
        patch.setattr(fitted, "Kernel", own.kernel)
        patch.setattr(machine.shutil, "disk_usage", own.disk_usage)
        patch.setattr(psutil, "virtual_memory", own.virtual_memory)
        patch.setattr(psutil, "sensors_temperatures", own.sensors)
        patch.setattr(psutil, "sensors_battery", own.battery)
        patch.setattr(Pace, "line", lambda _self, _status: LOOK)
        settings = checked(hall.unit_settings)
        sound = replace(settings.sound, keypad=str(own.keypad))  # not in /dev/input
        plan = staff_plan(replace(settings, sound=sound), clock, state)
        look = plan.watch

        def counted() -> list[Check]:
            found = list(look())
            rounds.append(None)
            return found

        plan = replace(plan, watch=counted, watch_every=LOOK)
        pad = Pad()
        stage = Staged(hall, clock, staff=plan, open_resident=lambda: pad)
        made = Card(stage, state, [], clock)  # type: ignore[arg-type]  # a wall clock of its own
        made.machine, made.pad, made.rounds = own, pad, rounds
        try:
            stage.at_attract()
            made.knock()
            made.until(lambda: not made.staff.waiting, "the door")
            made.type_pin(PIN)
            made.mode_is(Staff)
            made.until(lambda: stage.kiosk._door.card().tested_at is not None, "the self-test")
            made.settle("the machine", _always)
            yield made
        finally:
            stage.close()
            hall.clear_faults()


def _happens(card: Card, act: tuple[Hand, Seen]) -> None:
    hand, seen = act
    hand(card)
    card.settle("it to be noticed", lambda: seen(card))


@pytest.mark.parametrize("name", TABLE)
def test_it_shows_within_five_seconds_and_clears_by_itself(card: Card, name: str) -> None:
    part, break_it, mend_it = TABLE[name]
    assert card.check(part).verdict is Verdict.WELL, card.check(part)
    _happens(card, break_it)
    assert card.check(part).verdict is Verdict.WELL  # held back: it may be a blink
    card.pass_time(WITHIN - 1.5)  # the rest is the look's own second, and the screen's
    found, row = card.check(part), card.row(part)
    assert found.verdict in (Verdict.STOP, Verdict.HEED)
    assert row.verdict == found.verdict.value
    assert row.sentence == (found.sentence.zh, found.sentence.en)
    assert row.act
    assert 0 < len(row.action[0]) <= 8  # one thing to do, on a button
    _happens(card, mend_it)
    assert card.check(part).verdict is found.verdict
    card.pass_time(WITHIN - 1.5)
    assert card.check(part).verdict is Verdict.WELL
    assert card.row(part).act == ""
    card.pass_time(steady.WITHIN)


@pytest.mark.parametrize("name", FLAPS)
def test_what_comes_and_goes_is_said_to_and_clears_by_itself(card: Card, name: str) -> None:
    part, break_it, mend_it = TABLE[name]
    for _ in range(steady.FLAPS):
        _happens(card, break_it)
        card.pass_time(1.0)
        assert card.check(part).verdict is not Verdict.STOP
        _happens(card, mend_it)
        card.pass_time(1.0)
    found = card.check(part)
    assert found.verdict is Verdict.HEED
    assert dict(found.details)["state"] == "flapping"
    assert card.row(part).action[0]
    card.pass_time(steady.CALM)
    assert card.check(part).verdict is Verdict.WELL
    card.pass_time(steady.WITHIN)


def test_every_part_of_the_machine_is_in_the_table(card: Card) -> None:
    """But for the program itself, which does not come and go while it runs (what is told of its
    restarts: test_own_files), and what it may have kept of visitors (test_leftovers).
    """
    own = {UnitPart.PROGRAM, UnitPart.KEPT}
    told = {part for part, _, _ in TABLE.values()}
    assert {check.part for check in card.stage.kiosk._door.card().checks} <= told | own
    assert told | own == set(UnitPart)
