"""The PDF's page as 1-bit rows for a thermal head."""

import numpy as np
import pypdfium2

from kiosk.domain.printing import Raster

# Measured: at 128 the thin strokes of the fallback faces break, above 160 counters fill.
_THRESHOLD = 155


def rasterise(pdf: bytes, width_dots: int, dpi: float) -> Raster:
    """The first page, `width_dots` wide (a multiple of 8), as black where it is dark enough."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[0].render(scale=dpi / 72, grayscale=True)
        black = bitmap.to_numpy()[:, :width_dots].reshape(-1, width_dots) < _THRESHOLD
        return Raster(width_dots, np.packbits(black, axis=1).tobytes(), pdf)
    finally:
        document.close()
