"""Pictures of every screen: software renderer, palette PNG, both languages first.

After a wanted change run `OSMANTHUS_KEEP_GOLDEN=1 pytest tests/golden/test_screens_golden.py`, and
look at each changed picture before it is committed.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from golden_pictures import as_kept, small
from hall_samples import SCENES
from hall_window import PORTRAIT, HallWindow
from pytestqt.qtbot import QtBot

PICTURES = Path(__file__).parent / "screens"


@pytest.fixture(scope="module")
def shown(qapp: object) -> Iterator[HallWindow]:
    window = HallWindow(PORTRAIT)
    yield window
    window.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scene", sorted(SCENES))
def test_screen(shown: HallWindow, qtbot: QtBot, scene: str, language: str, tmp_path: Path) -> None:
    # From a screen of another kind, as a visitor comes: nothing of the picture before is left.
    between = "farewell" if scene.startswith("attract") else "attract"
    shown.show(SCENES[between], zh_first=language == "zh")
    shown.show(SCENES[scene], zh_first=language == "zh")
    drawn = small(shown.grab())
    kept = PICTURES / f"{scene}-{language}.png"
    as_kept(drawn, kept, tmp_path)


def test_no_picture_without_its_screen() -> None:
    kept = {path.stem.rpartition("-")[0] for path in PICTURES.glob("*.png")}
    assert kept == set(SCENES)
