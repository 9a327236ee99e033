"""Every character a name can hold comes out in ink: the table of 2013 and the extensions.

`standard_characters.txt` is the Table of General Standard Chinese Characters (通用规范汉字表) in
its order, as property kTGH of the Unihan database (Unicode 15.0) has it.
"""

import random
from pathlib import Path

import numpy as np
import pytest
from sample_slips import LONG

from kiosk.paths import slip_fonts_dir
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import WIDE
from kiosk.receipts.page import pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.sheet import Sheet, Text

TABLE = Path(__file__).parent.parent / "data" / "standard_characters.txt"
BLOCKS = {
    "B": (0x20000, 0x2A6DF),
    "C": (0x2A700, 0x2B734),
    "D": (0x2B740, 0x2B81D),
    "E": (0x2B820, 0x2CEA1),
    "F": (0x2CEB0, 0x2EBE0),
}
SIZE, CELL, ROW = 32, 40, 48


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


def standard() -> str:
    return TABLE.read_text(encoding="utf-8").replace("\n", "")


def ink(text: str, faces: Faces) -> np.ndarray:
    """Black dots of each character, set one to a cell."""
    across = WIDE.width // CELL
    sheet = Sheet(faces, WIDE, 8, WIDE.width - 8)
    for number, character in enumerate(text):
        x, y = number % across * CELL, number // across * ROW
        sheet.put(Text(character, SIZE), x + 4, y + 36)
    rows = -(-len(text) // across)
    sheet.y = rows * ROW
    assert sheet.substituted == 0
    raster = rasterise(pdf(sheet), WIDE.width_dots, WIDE.dpi)
    dots = np.unpackbits(np.frombuffer(raster.rows, np.uint8)).reshape(-1, WIDE.width)
    cells = dots[: rows * ROW, : across * CELL].reshape(rows, ROW, across, CELL)
    counted = cells.sum(axis=(1, 3)).ravel()[: len(text)]
    return np.asarray(counted)


def test_the_table_is_the_whole_table() -> None:
    table = standard()
    assert len(table) == len(set(table)) == 8105
    assert table.startswith("一乙二十丁厂七卜八人")
    assert table.endswith("醾齇觿蠼")


def test_every_standard_character_comes_out_in_ink(faces: Faces) -> None:
    table = standard()
    assert faces.legible(table) == (table, 0)
    dots = np.concatenate([ink(table[at : at + 1400], faces) for at in range(0, 8105, 1400)])
    assert dots.min() > 25  # 一 has the least
    assert dots.max() < CELL * ROW * 0.6  # and no box stands in for any


@pytest.mark.parametrize("block", BLOCKS)
def test_characters_of_the_extensions_come_out_in_ink(block: str, faces: Faces) -> None:
    first, last = BLOCKS[block]
    count = last - first + 1 if LONG else 150
    points = random.Random(2013).sample(range(first, last + 1), count)
    text = "".join(map(chr, points))
    assert faces.legible(text) == (text, 0)
    dots = np.concatenate([ink(text[at : at + 1400], faces) for at in range(0, len(text), 1400)])
    assert dots.min() > 15
