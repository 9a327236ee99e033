"""`kiosk walkthrough`: the production application, off screen, touched by a robot."""

import os
import time
from contextlib import ExitStack
from pathlib import Path

from typer import echo

from kiosk.central.city_problem import CityProblem
from kiosk.domain.failures import FailureCode
from kiosk.hardening import forbid_dumps
from kiosk.paths import assets_dir
from kiosk.plain_words import of_file
from kiosk.receipts.picture import png
from kiosk.receipts.rendered import RenderedSlip
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.pcsc.room import CardRoom
from kiosk.sandbox.people import PeopleProblem
from kiosk.settings import SettingsProblem
from kiosk.values import dataclass
from kiosk.view.application import Application
from kiosk.view.camera import Camera
from kiosk.view.next_frame import Window
from kiosk.view.robot import Robot, ScriptStopped
from kiosk.visit.states import SignIn, Visit
from kiosk.wiring.hall_parts import HallParts
from kiosk.wiring.journey import Errand, Journey
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.outside import HallVisitor, unknown_fault
from kiosk.wiring.pad_reader import PadReader, reader_of
from kiosk.wiring.report import Report, Step, pss_mb, seconds_since_start
from kiosk.wiring.settings_said import plain
from kiosk.wiring.unit import Kiosk
from kiosk.wiring.virtual import VirtualParts, virtual_plan
from kiosk.words import load as load_words

USAGE = 2


@dataclass(frozen=True, slots=True)
class Walk:
    """The command's options; `reader` or `printer` is None where nobody chose one.

    With `real_parts` that is the most real one the machine can have, otherwise the virtual one.
    """

    out: Path
    sign_in: str
    reader: str | None
    printer: str | None
    people: Path | None
    person: str
    city: str
    language: str
    job: str
    fault: str
    real_parts: bool = False


def run_walkthrough(walk: Walk) -> int:
    """0 only if the job was done; 2 for options that cannot be used."""
    forbid_dumps()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    set_up_logs()
    if walk.fault == "list":
        echo("\n".join(Fault))
        return 0
    if message := unknown_fault(walk.fault):
        echo(f"kiosk: no such fault; {message}", err=True)
        return USAGE
    try:
        walk.out.mkdir(parents=True, exist_ok=True)
        began = time.monotonic()
        with VirtualHall(walk.people, city=walk.city) as hall:
            return _Walkthrough(walk, hall, time.monotonic() - began).run()
    except (SettingsProblem, PeopleProblem, CityProblem) as problem:
        echo(f"kiosk: {plain(problem)}", err=True)
    except OSError as error:
        echo(f"kiosk: {walk.out}: {of_file(error)}", err=True)
    return USAGE


class _Walkthrough:
    """One run: the kiosk, the robot, and what they leave in the folder."""

    def __init__(self, walk: Walk, hall: VirtualHall, hall_seconds: float) -> None:
        """`hall_seconds`: how long the virtual hall took to come up, which is not the kiosk's."""
        self._walk = walk
        self._hall = hall
        self._not_ours = hall_seconds
        self._report = Report()
        self._camera = Camera(walk.out, self._stepped)
        self._slip: RenderedSlip | None = None
        self._window: Window | None = None
        self._sent = bytearray()
        self._first_byte_at: float | None = None
        self._entered: dict[str, float] = {}
        self._room: CardRoom | None = None

    def run(self) -> int:
        walk = self._walk
        with ExitStack() as stack:
            stack.callback(self._camera.close)
            errand = Errand(SignIn(walk.sign_in), walk.job)
            around = stack.enter_context(
                HallParts(
                    reader=walk.real_parts
                    and walk.reader is None
                    and errand.sign_in is SignIn.CARD,
                    printer=walk.real_parts and walk.printer is None,
                )
            )
            self._not_ours += around.seconds
            for line in around.said:
                echo(line)
            self._room = around.room
            pad = PadReader.of(walk.reader or "")
            if pad is not None:
                stack.enter_context(pad)
                echo(pad.said)
            parts = VirtualParts(
                hall=self._hall,
                reader="none" if pad else reader_of(walk.reader or around.reader),
                resident=pad.port if pad else "",
                reader_name=around.reader_name,
                printer=walk.printer or around.printer,
                language=walk.language,
                tap=self._tapped,
                on_slip=self._rendered,
                after_show=self._shown,
                on_first_frame=self._first_frame,
            )
            plan, hand = virtual_plan(parts)
            card_hand = pad.hand if pad else around.room or hand
            visitor = HallVisitor(
                self._hall, walk.person, card_hand, walk.fault, resident=pad is not None
            )
            stack.callback(visitor.close)
            visitor.check(errand.sign_in)
            application = Application()
            stack.callback(application.close)
            kiosk = Kiosk(plan, application)
            self._window = kiosk.start()
            stack.callback(kiosk.stop)
            robot = Robot(self._window, patience=60.0 if parts.reader == "pcsc" else 30.0)
            robot.finished.connect(application.quit)
            journey = Journey(errand, robot, self._camera, visitor, self._report)
            stack.callback(journey.close)
            robot.play(journey.script())
            application.run()
            self._conclude(robot, journey)
        self._report.write(walk.out / "report.json")
        self._say()
        return 0 if self._report.done else 1

    # ---- what the kiosk shows and sends ----------------------------------------------------------

    def _shown(self, visit: Visit) -> None:
        self._camera.show(visit)
        self._entered.setdefault(type(visit.state).__name__, self._camera.now())

    def _stepped(self, name: str, state: str, seconds: float, picture: str) -> None:
        self._report.steps.append(Step(name, state, round(seconds * 1000), picture))

    def _first_frame(self) -> None:
        own = seconds_since_start() - self._not_ours
        self._report.timings.start_to_attract_ms = round(own * 1000)
        self._report.pss_mb = pss_mb(besides=self._room.pid if self._room else None)
        if self._window is not None:
            self._camera.look_through(self._window)

    def _rendered(self, slip: RenderedSlip) -> None:
        """In a worker's thread."""
        self._slip = slip

    def _tapped(self, sent: bytes) -> None:
        """In the printer's thread."""
        if self._first_byte_at is None:
            self._first_byte_at = self._camera.now()
        self._sent += sent

    # ---- the end ---------------------------------------------------------------------------------

    def _conclude(self, robot: Robot, journey: Journey) -> None:
        if robot.stopped is not None and self._report.outcome == "unfinished":
            self._report.outcome = f"stopped: {_reason(robot.stopped)}"
            self._report.failure_code = journey.why_stuck()
        timings = self._report.timings
        timings.card_to_home_ms = _between(
            self._entered.get("ReadingCard"), self._entered.get("Home")
        )
        timings.tap_to_first_byte_ms = _between(journey.printing_touched_at, self._first_byte_at)
        if self._slip is not None:
            (self._walk.out / "slip.pdf").write_bytes(self._slip.pdf)
            (self._walk.out / "slip.png").write_bytes(png(self._slip.raster))
        (self._walk.out / "proof-keys.json").write_bytes(self._hall.unit.proof_keys.read_bytes())
        if self._sent:
            (self._walk.out / "slip.bin").write_bytes(self._sent)

    def _say(self) -> None:
        report = self._report
        for step in report.steps:
            echo(f"{step.milliseconds:7d} ms  {step.name:22s} {step.picture}")
        failed = f" ({report.failure_code})" if report.failure_code else ""
        echo(f"{report.outcome}{failed}: {self._walk.out / 'report.json'}")
        if report.failure_code in set(FailureCode):
            told = load_words(assets_dir() / "words").failure(FailureCode(report.failure_code))
            echo(f"what the visitor read: {told.title.en}. {told.happened.en} {told.next.en}")


def _reason(error: Exception) -> str:
    """The script's own words; of any other error the type alone: its words may quote a person."""
    return error.what if isinstance(error, ScriptStopped) else type(error).__name__


def _between(earlier: float | None, later: float | None) -> int | None:
    return None if earlier is None or later is None else round((later - earlier) * 1000)
