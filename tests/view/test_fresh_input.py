"""A touch panel or keypad that is put in again restarts the program, once, when nobody is there."""

from pathlib import Path

import pytest

from kiosk.devices.unit.input_node import event_node, input_behind
from kiosk.devices.unit.touch_panels import touch_panels
from kiosk.view.fresh_input import FreshInput


class Panels:
    """The kernel's folder of input devices, and what came of looking at it."""

    def __init__(self, inputs: Path) -> None:
        self.inputs = inputs
        self.calm = True
        self.restarts = 0

    def plug(self, number: int, *, abs_bits: str = "660800011000003") -> None:
        folder = self.inputs / f"input{number}" / "capabilities"
        folder.mkdir(parents=True)
        (folder / "abs").write_text(abs_bits + "\n")
        (folder.parent / "properties").write_text("2\n")

    def pull(self, number: int) -> None:
        folder = self.inputs / f"input{number}"
        folder.rename(self.inputs / f"gone{number}")

    def watch(self) -> FreshInput:
        return FreshInput(lambda: self.calm, self.restarted, lambda: touch_panels(self.inputs))

    def restarted(self) -> None:
        self.restarts += 1


@pytest.fixture
def panels(tmp_path: Path, qapp: object) -> Panels:
    made = Panels(tmp_path)
    made.plug(3)
    return made


def test_pulled_and_put_in_again(panels: Panels) -> None:
    watch = panels.watch()
    panels.pull(3)
    watch.look()
    watch.look()
    assert panels.restarts == 0, "with no panel at all there is nothing to start for"
    panels.plug(7)
    watch.look()
    assert panels.restarts == 0, "it has to stay"
    watch.look()
    watch.look()
    assert panels.restarts == 1


def test_a_loose_cable_does_not_restart_again_and_again(panels: Panels) -> None:
    watch = panels.watch()
    panels.pull(3)
    for number in range(4, 9):
        panels.plug(number)
        watch.look()
        panels.pull(number)
        watch.look()
    assert panels.restarts == 0


def test_a_visit_ends_first(panels: Panels) -> None:
    watch = panels.watch()
    panels.calm = False
    panels.pull(3)
    panels.plug(7)
    watch.look()
    watch.look()
    assert panels.restarts == 0
    panels.calm = True
    watch.look()
    assert panels.restarts == 1


def test_one_that_came_after_the_start_is_heard_too(tmp_path: Path, qapp: object) -> None:
    panels = Panels(tmp_path)
    watch = panels.watch()
    panels.plug(2)
    watch.look()
    watch.look()
    assert panels.restarts == 1


@pytest.mark.parametrize("abs_bits", ["3", "not hexadecimal"])
def test_only_touch_panels_count(panels: Panels, abs_bits: str) -> None:
    watch = panels.watch()
    panels.pull(3)
    panels.plug(9, abs_bits=abs_bits)
    watch.look()
    watch.look()
    assert panels.restarts == 0


def test_a_second_panel_beside_the_first_stays_dead(panels: Panels) -> None:
    watch = panels.watch()
    panels.plug(9)
    watch.look()
    watch.look()
    assert panels.restarts == 0


def test_a_keypad_is_known_by_what_is_behind_its_link(tmp_path: Path, qapp: object) -> None:
    nodes, inputs = tmp_path / "dev", tmp_path / "sys"
    link = nodes / "by-path" / "pci-0000:00:14.0-usb-0:1:1.0-event-kbd"
    link.parent.mkdir(parents=True)
    inputs.mkdir()

    def plug(event: str, device: str) -> None:
        (nodes / event).touch()
        link.unlink(missing_ok=True)
        link.symlink_to(nodes / event)
        (inputs / device).mkdir()
        (inputs / event).mkdir()
        (inputs / event / "device").symlink_to(inputs / device)

    assert event_node(link) is None
    assert input_behind(link, inputs) == frozenset()
    plug("event3", "input7")
    assert event_node(link) == nodes / "event3", "no colon is left for Qt to divide"
    restarts: list[int] = []
    watch = FreshInput(lambda: True, lambda: restarts.append(1), lambda: input_behind(link, inputs))
    watch.look()
    watch.look()
    assert restarts == []
    (nodes / "event3").unlink()
    watch.look()
    watch.look()
    assert restarts == [], "while it is gone there is nothing to start for"
    plug("event4", "input9")
    watch.look()
    watch.look()
    assert restarts == [1]
