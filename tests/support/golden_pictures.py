"""Pictures of screens as the golden tests keep them."""

from io import BytesIO

from PIL import Image
from PySide6.QtGui import QImage

# As drawn, half the size: nothing small is lost to the eye, and the pictures stay few megabytes.
SCALE = 2


def small(image: QImage) -> Image.Image:
    """The picture with 64 colours, without dithering: the same pixels give the same picture."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    whole = Image.frombytes(
        "RGB", (rgb.width(), rgb.height()), bytes(rgb.constBits()), "raw", "RGB", rgb.bytesPerLine()
    )
    half = whole.reduce(SCALE)
    return half.quantize(64, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def as_png(image: Image.Image) -> bytes:
    held = BytesIO()
    image.save(held, "PNG", optimize=True)
    return held.getvalue()
