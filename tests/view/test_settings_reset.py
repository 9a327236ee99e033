"""What one visitor set is gone before the next one stands there, whichever way the visit ended."""

import hall_samples as samples
import pytest
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtCore import QCoreApplication
from scene_walk import texts

from kiosk.view.kiosk_view import KioskView
from kiosk.visit import states as st
from kiosk.visit.events import Event

USUAL = (True, "M", "standard", False, False)
WAYS_OUT = {
    "attract": (st.Attract(),),
    "out of service": (st.Closed(),),
    "good-bye": (st.Farewell(), st.Attract()),
    "good-bye, touched by the next": (st.Farewell(), st.ChooseSignIn()),
    "card taken": (st.TakeCard(), st.Farewell(), st.Attract()),
    "card taken, then closed": (st.TakeCard(), st.Closed()),
}


def settings(view: KioskView) -> tuple[bool, str, str, bool, bool]:
    comfort = view.comfort
    return comfort.zhFirst, comfort.textSize, comfort.contrast, comfort.elder, comfort.reach


def change_everything(view: KioskView) -> None:
    comfort = view.comfort
    comfort.turnLanguage()
    comfort.chooseContrast("dark")
    comfort.turnElder()
    comfort.turnReach()
    comfort.chooseSize("XL")
    assert settings(view) == (False, "XL", "dark", True, True)


@pytest.fixture
def view(qapp: QCoreApplication) -> KioskView:
    """The root view without its window."""
    posted: list[Event] = []
    return KioskView(samples.SETTING, posted.append, lambda: samples.NOW, lambda: 14.0)


@pytest.mark.parametrize("way", WAYS_OUT)
def test_every_way_out(view: KioskView, way: str) -> None:
    """From every scene, also one that is aborted half-way."""
    number = 5000
    for name, visit in SCENES.items():
        if isinstance(visit.state, st.Attract | st.Closed | st.Farewell):
            continue
        view.show(visit)
        change_everything(view)
        for state in WAYS_OUT[way]:
            number += 1
            view.show(samples.visit(state, visit_id=number))
        assert settings(view) == USUAL, name


def test_settings_hold_through_the_visit(view: KioskView) -> None:
    """What is chosen before sign-in is still there after it."""
    view.show(samples.visit(st.ChooseSignIn(), visit_id=6000))
    change_everything(view)
    view.show(samples.visit(st.AwaitCard(), visit_id=6000))
    assert settings(view) == (False, "XL", "dark", True, True)


def test_elder_mode_shows_no_seconds_and_few_choices(hall: HallWindow) -> None:
    hall.show(SCENES["show-code-ending"])
    assert any("秒" in str(item.property("text")) for item in texts(hall.window))
    hall.view.comfort.turnElder()
    hall.settle()
    assert not any("秒" in str(item.property("text")) for item in texts(hall.window))
    hall.show(SCENES["record"], elder=True)
    shown = [e for e in ("e1", "e2", "e3", "e4") if hall.find(f"entry-{e}")]
    assert 1 <= len(shown) <= 3
    assert hall.find("nextPage") is not None
    assert hall.find("sillPerson") is not None
