"""Touch to visible reaction, and touch to the next screen, on the pages behind Home.

Run: `PYTHONPATH=. python tests/bench/bench_touch.py [--rounds 12]`. The production application runs
off screen with the software renderer and without fades, against the virtual hall; a robot walks
through the pages that need no answer from outside. Reaction: from the press to the end of the first
frame painted after it, which shows the pressed face (that it differs is checked). Screen: from the
release to the first frame of the next screen. At rest: to the frame from which the next touch
counts. The bars are for the 99th percentile, on an otherwise idle machine.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pydantic  # noqa: F401  # before PySide6, whose import hooks it does not survive
from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from rich.console import Console
from rich.table import Table

from tests.flows.staged import Staged, hall_with_clock

REACTION_BAR, SCREEN_BAR = 0.100, 0.300
GIVE_UP = 10.0
ROUND = (
    *("jobLists", "back", "jobRecord", "entry-ZY-2041", "back", "back"),
    *("jobPerks", "perk-bus", "back", "back", "jobContest", "contest-ZY-1877", "ground-wrong"),
    *("back", "back", "back", "coverage", "back"),
    *("aside", "held", "amend", "back", "back", "inquiries", "back", "neverHeld", "back"),
    *("scores", "back", "rules", "rule-zy-04", "back", "back", "back"),
)


@dataclass
class Times:
    """Seconds, one for each touch."""

    reaction: list[float] = field(default_factory=list)
    screen: list[float] = field(default_factory=list)
    rest: list[float] = field(default_factory=list)
    touched: list[str] = field(default_factory=list)


class Eye:
    """Counts the frames of the window, and knows which screen it shows."""

    def __init__(self, staged: Staged) -> None:
        self._staged = staged
        self.frames = 0
        staged.window.frameSwapped.connect(self._swapped)
        kinds = ((item, item.metaObject().className()) for item in staged.items())
        stage = next(item for item, kind in kinds if kind.startswith("Stage_"))
        self._loaders = [each for each in stage.childItems() if each.inherits("QQuickLoader")]

    def _swapped(self) -> None:
        self.frames += 1

    def screen(self) -> object:
        view = self._staged.kiosk._view
        return view.screen, self._staged.visit.limit

    def at_rest(self) -> bool:
        shown = [each for each in self._loaders if not each.property("source").isEmpty()]
        return len(shown) == 1 and shown[0].isEnabled()

    def until(self, holds: Callable[[], bool]) -> float:
        """The time of the first frame that was painted once this held."""
        end = time.monotonic() + GIVE_UP
        while not holds():
            QTest.qWait(1)
            if time.monotonic() > end:
                sys.exit("nothing happened")
        seen = self.frames
        self._staged.window.update()
        while self.frames == seen:
            QTest.qWait(1)
            if time.monotonic() > end:
                sys.exit("nothing was painted")
        return time.monotonic()


def touch(staged: Staged, eye: Eye, name: str, times: Times) -> None:
    staged.until(lambda: staged.robot.sees(name), name)
    item = next(each for each in staged.items() if each.objectName() == name and each.isVisible())
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    before, frames, began = eye.screen(), eye.frames, time.monotonic()
    QTest.mousePress(staged.window, left, no_key, middle)
    pressed = eye.until(lambda: eye.frames > frames or _pressed(item))
    times.reaction.append(pressed - began)
    QTest.qWait(40)  # a finger stays a moment
    began = time.monotonic()
    QTest.mouseRelease(staged.window, left, no_key, middle)
    times.screen.append(eye.until(lambda: eye.screen() != before) - began)
    times.rest.append(eye.until(eye.at_rest) - began)
    times.touched.append(name)


def _pressed(item: QQuickItem) -> bool:
    return bool(item.property("pressed"))


def press_is_seen(staged: Staged, eye: Eye) -> bool:
    """Whether a pressed face differs from the same at rest, in the picture."""
    staged.until(lambda: staged.robot.sees("jobRecord") and eye.at_rest(), "jobRecord")
    item = next(each for each in staged.items() if each.objectName() == "jobRecord")
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    before = staged.window.grabWindow()
    QTest.mousePress(staged.window, left, no_key, middle)
    eye.until(lambda: _pressed(item))
    after = staged.window.grabWindow()
    QTest.mouseMove(staged.window, middle.__class__(1, 1))
    QTest.mouseRelease(staged.window, left, no_key, middle.__class__(1, 1))
    return before != after


def percentile(seconds: list[float], share: float) -> float:
    """The nearest-rank percentile."""
    ranked = sorted(seconds)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def report(times: Times) -> bool:
    """The table; whether every bar was kept."""
    rows = (
        ("touch to reaction", times.reaction, REACTION_BAR),
        ("touch to the next screen", times.screen, SCREEN_BAR),
        ("touch to the next screen at rest", times.rest, SCREEN_BAR),
    )
    title = f"{len(times.reaction)} touches"
    table = Table("milliseconds", "median", "p99", "most", "bar (p99)", title=title)
    kept = True
    for name, seconds, bar in rows:
        worst = percentile(seconds, 0.99)
        kept = kept and worst <= bar
        figures = (percentile(seconds, 0.5), worst, max(seconds), bar)
        table.add_row(name, *(f"{each * 1000:.0f}" for each in figures))
    slowest = sorted(zip(times.screen, times.touched, strict=True), reverse=True)[:5]
    console = Console(width=90)
    console.print(table)
    console.print("slowest:", ", ".join(f"{name} {each * 1000:.0f}" for each, name in slowest))
    return kept


def walk(staged: Staged, rounds: int) -> Times:
    """So many rounds through the pages; the one before them loads the screens."""
    eye, times = Eye(staged), Times()
    if not press_is_seen(staged, eye):
        sys.exit("a press is not seen")
    for number in range(rounds + 1):
        for name in ROUND:
            touch(staged, eye, name, times)
        if number == 0:
            times = Times()
    return times


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=12)
    rounds = parser.parse_args().rounds
    with hall_with_clock() as (hall, clock), tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        staged = Staged(hall, clock).at_attract()
        staged.by_phone("volunteer")
        times = walk(staged, rounds)
        staged.finish()
        staged.close()
    return 0 if report(times) else 1


if __name__ == "__main__":
    raise SystemExit(main())
