"""Pictures of screens as the golden tests keep them."""

from io import BytesIO

from PIL import Image
from PIL.Image import Quantize
from PySide6.QtGui import QImage

# As drawn, half the size: nothing small is lost to the eye, and the pictures stay few megabytes.
SCALE = 2


def small(image: QImage, *, plain: bool = False) -> Image.Image:
    """With 48 colours, without dithering: the same pixels give the same picture.

    `plain`: 32 will do, chosen so that a small mark keeps its own.
    """
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )
    half = whole.reduce(SCALE)
    colours, method = (32, Quantize.FASTOCTREE) if plain else (48, Quantize.MEDIANCUT)
    return half.quantize(colours, method, dither=Image.Dither.NONE)


def as_png(image: Image.Image) -> bytes:
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()
