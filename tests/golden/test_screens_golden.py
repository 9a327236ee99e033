"""Pictures of every screen, exactly: software renderer, palette PNG, both languages first.

After a wanted change run `OSMANTHUS_KEEP_GOLDEN=1 pytest tests/golden/test_screens_golden.py`, and
look at each changed picture before it is committed.
"""

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hall_samples import SCENES
from hall_window import PORTRAIT, HallWindow
from PIL import Image
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

PICTURES = Path(__file__).parent / "screens"
# As drawn, half the size: nothing small is lost to the eye, and the pictures stay few megabytes.
SCALE = 2


def small(image: QImage) -> Image.Image:
    """The picture with 128 colours, without dithering: the same pixels give the same picture."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )
    half = whole.reduce(SCALE)
    return half.quantize(128, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def as_png(image: Image.Image) -> bytes:
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()


@pytest.fixture(scope="module")
def shown(qapp: object) -> Iterator[HallWindow]:
    window = HallWindow(PORTRAIT)
    yield window
    window.close()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scene", sorted(SCENES))
def test_screen(shown: HallWindow, qtbot: QtBot, scene: str, language: str, tmp_path: Path) -> None:
    shown.show(SCENES[scene], zh_first=language == "zh")
    drawn = small(shown.grab())
    kept = PICTURES / f"{scene}-{language}.png"
    if os.environ.get("OSMANTHUS_KEEP_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(as_png(drawn))
        return
    wanted = Image.open(kept)
    if wanted.convert("RGB").tobytes() != drawn.convert("RGB").tobytes():
        drawn.save(tmp_path / kept.name)
        pytest.fail(f"{kept.name} is drawn otherwise now: {tmp_path / kept.name}")


def test_no_picture_without_its_screen() -> None:
    kept = {path.stem.rpartition("-")[0] for path in PICTURES.glob("*.png")}
    assert kept == set(SCENES)
