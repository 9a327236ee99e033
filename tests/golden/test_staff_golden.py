"""Pictures of every staff screen, exactly; made anew as those of the visitors' screens are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from golden_pictures import as_kept, small
from hall_window import PORTRAIT, HallWindow
from pytestqt.qtbot import QtBot

from kiosk.wiring.scenes.staff import STAFF_SCENES

PICTURES = Path(__file__).parent / "staff"


@pytest.fixture(scope="module")
def shown(qapp: object) -> Iterator[HallWindow]:
    window = HallWindow(PORTRAIT)
    yield window
    window.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scene", sorted(STAFF_SCENES))
def test_staff_screen(
    shown: HallWindow, qtbot: QtBot, scene: str, language: str, tmp_path: Path
) -> None:
    # From a screen of another kind, as staff come: nothing of the picture before is left.
    between = "staff-tools" if scene.startswith("unit") else "unit-night"
    shown.show_staff(STAFF_SCENES[between], zh_first=language == "zh")
    shown.show_staff(STAFF_SCENES[scene], zh_first=language == "zh")
    drawn = small(shown.grab())
    kept = PICTURES / f"{scene}-{language}.png"
    as_kept(drawn, kept, tmp_path, colours=32, rounded=64)


def test_no_picture_without_its_screen() -> None:
    screens = {f"{scene}-{language}" for scene in STAFF_SCENES for language in ("zh", "en")}
    assert {path.stem for path in PICTURES.glob("*.png")} == screens
