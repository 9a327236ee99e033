"""The golden pictures stay small enough to live in git: palette PNGs, 8 MB in all."""

from pathlib import Path

from PIL import Image

PICTURES = sorted(Path(__file__).parent.rglob("*.png"))
MOST_BYTES = 8_000_000


def test_all_of_them_are_under_eight_megabytes() -> None:
    assert PICTURES
    assert sum(path.stat().st_size for path in PICTURES) < MOST_BYTES


def mode_of(path: Path) -> str:
    with Image.open(path) as picture:
        return picture.mode


def test_each_has_a_palette_or_one_bit() -> None:
    assert {mode_of(path) for path in PICTURES} <= {"P", "1"}
