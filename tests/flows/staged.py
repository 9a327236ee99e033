"""One whole kiosk in this process, in the virtual hall: the production parts, touched by a robot.

Time runs by the machine's clock and can be moved on: a test does not wait a minute for a limit.
"""

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from PySide6.QtCore import QObject, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.devices.printer.profile import PrinterProfile
from kiosk.devices.printer.virtual import VirtualPrinter
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.device_status import LineStatus
from kiosk.receipts.rendered import RenderedSlip
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.phone import SamplePhone
from kiosk.sandbox.rate_limit import GENEROUS
from kiosk.view.application import Application
from kiosk.view.robot import Robot
from kiosk.visit import states as st
from kiosk.wiring.unit import Kiosk
from kiosk.wiring.virtual import VirtualParts, virtual_plan
from tests.support.listening import HandHeadset, RecordedVoice
from tests.support.printed_slip import PrintedSlip

PATIENCE = 30.0
FAST = 40.0

_CARD: TypeAdapter[Any] = TypeAdapter(PlayedCard)


class MovableClock:
    """The machine's clock; `leap` moves the monotonic one on, for wall time judges signatures."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    def now(self) -> datetime:
        return datetime.now(CHINA)

    def leap(self, seconds: float) -> None:
        self._ahead += seconds


_LOOKS = 4
"""Glances 20 ms apart: the robot sees a thing at the second that finds it in its place."""


class Staged:
    """The kiosk and everybody around it. Every wait works Qt's events off."""

    def __init__(
        self,
        hall: VirtualHall,
        clock: MovableClock,
        speed: float = FAST,
        **more: Any,
    ) -> None:
        """`more` replaces parts of the plan."""
        self.hall = hall
        self.clock = clock
        self.visit: st.Visit = st.Visit(0)
        self.entered: list[str] = []
        self.serials: list[int] = []
        self._drawn: RenderedSlip | None = None
        parts = VirtualParts(
            hall=hall,
            reader="virtual",
            printer="virtual",
            language="zh",
            tap=lambda _sent: None,
            on_slip=self._rendered,
            after_show=self._shown,
            on_first_frame=lambda: None,
        )
        plan, hand = virtual_plan(parts)
        assert hand is not None
        self.slot = hand.slot
        self.printer = _printer(plan.printer_profile, speed)
        self.voice, self.headset = RecordedVoice(), HandHeadset(plugged=False)
        plan = replace(
            plan,
            clock=clock,
            open_printer=lambda: self.printer,
            open_voice=lambda: self.voice,
            headset=lambda: self.headset,
        )
        plan = replace(plan, **more)
        self.application = Application()
        self.kiosk = Kiosk(plan, self.application)
        self.window = self.kiosk.start()
        self.robot = Robot(self.window)

    def close(self) -> None:
        self.kiosk.stop()
        self.application.close()
        # Now, in Qt's thread: the collector would take them in whichever thread it wakes up in.
        del self.kiosk, self.application, self.window, self.robot
        gc.collect()

    # ---- looking ---------------------------------------------------------------------------------

    @property
    def state(self) -> st.State:
        return self.visit.state

    def until(self, holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"waited for {what}; {type(self.state).__name__} shown"
            QTest.qWait(5)

    def shown(self, *wanted: type) -> Any:
        """Wait for one of these states; the state."""
        names = " or ".join(each.__name__ for each in wanted)
        self.until(lambda: isinstance(self.state, wanted), names)
        return self.state

    def sees(self, name: str) -> bool:
        """Not seen is not "not yet seen": what is there is given the time to come to rest."""
        for _ in range(_LOOKS):
            QTest.qWait(20)
            if self.robot.sees(name):
                return True
        return False

    def texts(self) -> str:
        """Every text that is in the scene, seen or not, and every name given to a screen reader."""
        found = []
        for item in self.items():
            for name in ("text", "spoken"):
                value = item.property(name)
                if isinstance(value, str):
                    found.append(value)
        return "\n".join(found)

    def slip(self) -> PrintedSlip:
        """What the printer gave last."""
        printed = self.printer.last_slip
        assert printed is not None
        assert self._drawn is not None
        return PrintedSlip(printed, self._drawn.raster)

    def items(self) -> Iterator[QQuickItem]:
        yield from _walk(self.window.contentItem())

    def objects(self) -> int:
        """How many QObjects the window holds, visual children (repeaters' among them) included."""
        return len(self.window.findChildren(QObject)) + sum(1 for _ in self.items())

    # ---- doing -----------------------------------------------------------------------------------

    def touch(self, name: str) -> None:
        self.until(lambda: self.robot.sees(name), f"{name} to touch")
        self.robot.touch(name)

    def leap(self, seconds: float) -> None:
        """Move time on, and have the runner look at the clock."""
        self.clock.leap(seconds)
        self.kiosk._bridge.wake()
        QTest.qWait(30)

    def insert(self, person_id: str) -> None:
        self.insert_played(self.hall.card_of(person_id))

    def insert_played(self, card: object) -> None:
        self.slot.insert(*play(_CARD.validate_python(card)))

    def at_attract(self) -> "Staged":
        self.shown(st.Attract)
        self.until(lambda: self.visit.facts.line is LineStatus.UP, "the line")
        return self

    def by_card(self, person_id: str) -> None:
        """From the attract screen to Home, and the step-up between."""
        self.touch("begin")
        self.touch("chooseCard")
        self.shown(st.AwaitCard)
        self.insert(person_id)
        self.shown(st.StepUp)
        self.step_up(person_id)
        self.shown(st.ConfirmPerson)
        self.touch("yesItsMe")
        self.shown(st.Home)

    def step_up(self, person_id: str) -> None:
        before = self.hall.last_sms(person_id)
        self.touch("sendCode")
        self.until(lambda: self.hall.last_sms(person_id) is not before, "the message")
        sms = self.hall.last_sms(person_id)
        assert sms is not None
        for digit in sms.code:
            self.touch(f"key{digit}")
        self.touch("keyOk")

    def code(self) -> str:
        """The address in the code, read from the picture of the screen."""
        self.until(
            lambda: isinstance(self.state, st.ShowCode) and bool(self.state.verification_uri),
            "the code",
        )
        QTest.qWait(50)
        return self.robot.read_code()

    def by_phone(self, person_id: str) -> SamplePhone:
        """From the attract screen to Home; the phone, which could end it."""
        self.touch("begin")
        self.touch("choosePhone")
        phone = self.hall.phone(person_id)
        assert phone.scan(self.code()) == "scanned"
        scanned = self.shown(st.CodeScanned)
        assert phone.type_number(scanned.match_number) == "approved"
        self.shown(st.ConfirmPerson)
        self.touch("yesItsMe")
        self.shown(st.Home)
        return phone

    def print_proof(self) -> None:
        """From Home."""
        self.touch("jobLists")
        self.shown(st.Page)
        self.touch("printProof")

    # ---- by ear ----------------------------------------------------------------------------------

    def press(self, key: Qt.Key, text: str = "") -> None:
        """A key of the tactile keypad."""
        QTest.keyClick(self.window, text or key)  # type: ignore[call-overload]  # text goes too
        QTest.qWait(10)

    def hears(self, words: str) -> None:
        self.until(lambda: words in self.voice.last, f"to hear {words!r}, not {self.voice.last!r}")

    def choose_by_ear(self, words: str) -> None:
        """Down until a choice with these words is said, then Enter."""
        for _ in range(40):
            self.press(Qt.Key.Key_Down)
            if "选择：" in self.voice.last and words in self.voice.last:
                self.press(Qt.Key.Key_Return)
                return
        raise AssertionError(f"no such choice by ear: {words}")

    def finish(self) -> None:
        """End whatever is, take the card if one is in, and be back at the attract screen."""
        if self.state not in (st.Attract(), st.Farewell(), st.TakeCard()):
            ways = ("back",) if isinstance(self.state, st.ChooseSignIn) else ("done", "end")
            self.until(lambda: any(map(self.robot.sees, ways)), "a way out")
            self.touch(next(filter(self.robot.sees, ways)))
        self.slot.remove()
        self.shown(st.Farewell, st.Attract)
        if isinstance(self.state, st.Farewell):
            self.touch("done")
        self.shown(st.Attract)

    def is_void(self, serial: int) -> bool:
        return self.hall.platform.proofs.is_void(serial)

    def _rendered(self, slip: RenderedSlip) -> None:
        self._drawn = slip

    def _shown(self, visit: st.Visit) -> None:
        name = type(visit.state).__name__
        if visit.visit_id != self.visit.visit_id or not self.entered or self.entered[-1] != name:
            self.entered.append(name)
        self.visit = visit
        if isinstance(visit.state, st.Printing) and visit.state.proof is not None:
            serial = visit.state.proof.proof.serial
            if serial not in self.serials:
                self.serials.append(serial)


def _printer(profile: PrinterProfile, speed: float) -> VirtualPrinter:
    return VirtualPrinter(profile, speed=speed)


def _walk(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from _walk(child)


@contextmanager
def hall_with_clock(people: Path | None = None) -> Iterator[tuple[VirtualHall, MovableClock]]:
    clock = MovableClock()
    with VirtualHall(people, monotonic=clock.monotonic, rates=GENEROUS) as hall:
        yield hall, clock
