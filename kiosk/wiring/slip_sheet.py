"""`kiosk walkthrough --slips`: every slip on every paper, and one picture of them all."""

import io
from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby
from pathlib import Path

from PIL import Image
from typer import echo

from kiosk.central.city import load_city
from kiosk.domain.city import City
from kiosk.domain.failures import Failure
from kiosk.domain.slips import SlipKind
from kiosk.domain.unit import UnitIdentity
from kiosk.plain_words import of_file
from kiosk.receipts.layouts import WIDTHS, layout_of
from kiosk.receipts.picture import png
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Language
from kiosk.runtime.renderer import RenderProcess
from kiosk.sandbox.sample_slips import ASKED_AT, sample_contents

_SHRUNK = 4  # of the contact sheet, so that even the longest slip can be seen whole
_GAP = 12
_ABOUT_THE_UNIT = (SlipKind.READINESS, SlipKind.TEST_PAGE, SlipKind.STICKER)
_LANGUAGES: tuple[Language, Language] = ("zh", "en")


def write_slips(folder: Path, city_name: str) -> int:
    """A PNG and a PDF each, named after kind, dots, first language and size; 0 if all were made."""
    city, process = load_city(city_name), RenderProcess()
    pictures: list[tuple[str, bytes]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, slip in _slips(city):
            rendered = process.render(slip)
            picture = png(rendered.raster)
            (folder / f"{name}.png").write_bytes(picture)
            (folder / f"{name}.pdf").write_bytes(rendered.pdf)
            pictures.append((slip.content.kind, picture))
            echo(f"{rendered.height_mm:6.0f} mm  {name}")
        (folder / "contact-sheet.png").write_bytes(_sheet(pictures))
    except Failure as failure:
        echo(f"kiosk: {failure.code}", err=True)
        return 1
    except OSError as error:
        echo(f"kiosk: {folder}: {of_file(error)}", err=True)
        return 2
    finally:
        process.stop()
    echo(f"{len(pictures)} slips: {folder / 'contact-sheet.png'}")
    return 0


def _slips(city: City) -> Iterator[tuple[str, Slip]]:
    unit = UnitIdentity("sample", "01", city.hall, city.street)
    printed_at = ASKED_AT + timedelta(minutes=2)
    for kind in SlipKind:
        for dots in WIDTHS:
            content = sample_contents(city, dots, round(layout_of(dots).dpi))[kind]
            for language in _LANGUAGES:
                for large in (False,) if kind in _ABOUT_THE_UNIT else (False, True):
                    name = f"{kind}-{dots}-{language}{'-xl' if large else ''}"
                    yield name, Slip(content, unit, city, printed_at, language, dots, large)


def _sheet(pictures: list[tuple[str, bytes]]) -> bytes:
    """A row for each kind, shrunk to greys."""
    rows = [
        [_small(picture) for _, picture in of_kind]
        for _, of_kind in groupby(pictures, key=lambda each: each[0])
    ]
    width = max(sum(each.width + _GAP for each in row) for row in rows) + _GAP
    height = sum(max(each.height for each in row) + _GAP for row in rows) + _GAP
    sheet = Image.new("L", (width, height), 170)
    top = _GAP
    for row in rows:
        left = _GAP
        for each in row:
            sheet.paste(each, (left, top))
            left += each.width + _GAP
        top += max(each.height for each in row) + _GAP
    file = io.BytesIO()
    sheet.quantize(16).save(file, "PNG", optimize=True)
    return file.getvalue()


def _small(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("L").reduce(_SHRUNK)
