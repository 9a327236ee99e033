"""Pictures of screens as the golden tests keep them."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PIL.Image import Dither, Quantize
from PySide6.QtGui import QImage

# As drawn, half the size: nothing small is lost to the eye, and the pictures stay few megabytes.
SCALE = 2
ROUNDED = 32
"""Of 255 levels: what the same letter, drawn after another screen, may lie apart in a palette."""


def small(image: QImage) -> Image.Image:
    """The picture at half its size."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )
    return whole.reduce(SCALE)


def as_kept(
    drawn: Image.Image, kept: Path, aside: Path, colours: int = 48, rounded: int = ROUNDED
) -> None:
    """Fails where the picture is not the kept one, and leaves it in the folder `aside`.

    With OSMANTHUS_KEEP_GOLDEN set it is kept from now on, in so many colours. It is compared in the
    kept one's colours: two palettes of nearly the same picture are not nearly the same.
    """
    if os.environ.get("OSMANTHUS_KEEP_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        palette = drawn.quantize(colours, Quantize.FASTOCTREE, dither=Dither.NONE)
        nearest = drawn.quantize(palette=palette, dither=Dither.NONE)
        nearest.save(kept, "PNG", optimize=True)
        return
    with Image.open(kept) as wanted:
        mine = drawn.quantize(palette=wanted, dither=Dither.NONE)
        apart = ImageChops.difference(wanted.convert("RGB"), mine.convert("RGB"))
        same = wanted.size == drawn.size
    if not same or max(high for _, high in apart.getextrema()) > rounded:
        drawn.save(aside / kept.name)
        pytest.fail(f"{kept.name} is drawn otherwise now: {aside / kept.name}")
