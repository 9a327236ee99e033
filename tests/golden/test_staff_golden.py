"""Pictures of every staff screen, exactly; made anew as those of the visitors' screens are."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from golden_pictures import as_png, small
from hall_window import PORTRAIT, HallWindow
from PIL import Image
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
    shown.show_staff(STAFF_SCENES[scene], zh_first=language == "zh")
    drawn = small(shown.grab(), plain=True)
    kept = PICTURES / f"{scene}-{language}.png"
    if os.environ.get("OSMANTHUS_KEEP_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(as_png(drawn))
        return
    if Image.open(kept).convert("RGB").tobytes() != drawn.convert("RGB").tobytes():
        drawn.save(tmp_path / kept.name)
        pytest.fail(f"{kept.name} is drawn otherwise now: {tmp_path / kept.name}")


def test_no_picture_without_its_screen() -> None:
    screens = {f"{scene}-{language}" for scene in STAFF_SCENES for language in ("zh", "en")}
    assert {path.stem for path in PICTURES.glob("*.png")} == screens
