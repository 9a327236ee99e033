"""P7: a wheelchair user: the same as everybody, seated. What is in the lowest third on every screen
is measured in tests/view."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from kiosk.visit import states as st
from tests.flows.slips_told import on_screen, slip_says_the_same
from tests.flows.staged import Staged


def height_share(staged: Staged, name: str) -> float:
    """How far down the panel the middle of this item is, 0 to 1."""
    item = next(each for each in staged.items() if each.objectName() == name and each.isVisible())
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
    return middle.y() / staged.window.height()


@dataclass
class Seat:
    """Touches only what is within reach: the thing itself, or what brings it there."""

    staged: Staged
    touch: Callable[[str], None]
    touched: list[tuple[str, float]] = field(default_factory=list)

    def reach(self, name: str) -> None:
        for _ in range(20):
            way = self._way(name)
            self.touched.append((way, height_share(self.staged, way)))
            self.touch(way)
            if way == name or (way == "pickThis" and self._framed(name)):
                return
            QTest.qWait(30)
        raise AssertionError(f"{name} cannot be reached: {self.touched}")

    def _way(self, name: str) -> str:
        for _ in range(200):
            # Once it has come to rest, which it may do a frame later than what stood there before.
            if any(self.staged.sees(name) for _ in range(5)):
                return name
            if self.staged.sees("more"):
                return "more"
            if self.staged.sees("pickThis"):
                return "pickThis" if self._framed(name) else "pickNext"
        raise AssertionError(f"no way to {name}")

    def _framed(self, name: str) -> bool:
        return any(
            each.objectName() == name and bool(each.property("picked"))
            for each in self.staged.items()
        )


def test_the_proof_with_every_control_in_the_lowest_third(staged: Staged) -> None:
    staged.touch("sillAccess")
    staged.touch("reach")
    staged.until(lambda: bool(staged.kiosk._view.comfort.reach), "reach mode")
    seat = Seat(staged, staged.touch)
    staged.touch = seat.reach  # type: ignore[method-assign]  # each touch is measured
    staged.touch("closePanel")
    staged.by_card("wheelchair")
    staged.touch("jobLists")
    staged.shown(st.Page)
    shown = on_screen(staged)
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip_says_the_same(staged, shown)
    staged.touch("done")
    staged.slot.remove()
    staged.shown(st.Farewell, st.Attract)
    assert [(name, share) for name, share in seat.touched if share < 2 / 3] == []
    if isinstance(staged.state, st.Farewell):
        staged.touch("done")
    staged.shown(st.Attract)
    assert not staged.kiosk._view.comfort.reach, "the next visitor stands"


def test_a_slip_that_fell_behind_is_printed_again_and_the_first_is_void(staged: Staged) -> None:
    staged.by_card("wheelchair")
    staged.print_proof()
    first = staged.shown(st.TakeSlip).serial
    staged.touch("retry")
    staged.until(
        lambda: isinstance(staged.state, st.TakeSlip) and staged.state.serial != first, "another"
    )
    assert first is not None
    staged.until(lambda: staged.is_void(first), "the first to be void")
    assert not staged.is_void(staged.state.serial)
    slip = staged.slip()
    assert slip.proof().serial == staged.state.serial
    assert slip.says("补打") == [], "it says that an earlier one is void"
    staged.finish()


def test_the_phone_needs_no_slot(staged: Staged) -> None:
    """Where the slot is too high: the code is in reach of a phone, and no card is ever put in."""
    staged.touch("sillAccess")
    staged.touch("reach")
    staged.until(lambda: bool(staged.kiosk._view.comfort.reach), "reach mode")
    seat = Seat(staged, staged.touch)
    staged.touch = seat.reach  # type: ignore[method-assign]  # each touch is measured
    staged.touch("closePanel")
    staged.by_phone("wheelchair")
    assert "AwaitCard" not in staged.entered
    staged.touch("jobLists")
    staged.shown(st.Page)
    shown = on_screen(staged)
    staged.touch("printProof")
    staged.shown(st.TakeSlip)
    slip_says_the_same(staged, shown)
    staged.touch("done")
    staged.shown(st.Farewell)
    assert [(name, share) for name, share in seat.touched if share < 2 / 3] == []
    staged.touch("done")
    staged.shown(st.Attract)
