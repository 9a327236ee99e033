"""A raster as a picture file."""

import io

from PIL import Image

from kiosk.domain.printing import Raster


def png(raster: Raster) -> bytes:
    """A one-bit PNG, dots black."""
    size = (raster.width_dots, raster.height)
    # "1;I": a set bit is a black dot, where Pillow's own one-bit pictures have it white.
    picture = Image.frombytes("1", size, raster.rows, "raw", "1;I")
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()
