"""Slips as they were looked at and approved, dot for dot: some of each kind, head, size, language.

What holds for all of them is in `test_receipt_every_slip`. After a change that is meant, look at
the new pictures and keep them:
`OSMANTHUS_KEEP_GOLDEN=1 pytest tests/golden/test_receipt_golden.py`.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from sample_slip import proof_slip
from sample_slips import sample

from kiosk.domain.printing import Raster
from kiosk.domain.slips import SlipKind
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.fonts import Faces
from kiosk.receipts.render import render
from kiosk.receipts.slip import Slip

SLIPS = Path(__file__).parent / "slips"
SAMPLES = {
    "proof-zh": proof_slip("nru"),
    "proof-zh-listed-rare-name": proof_slip("lun", name="𠮷＊＊", last_four="042X"),
    "proof-en": proof_slip("nru", "en"),
    "proof-en-xl": sample(SlipKind.PROOF, 576, "en", large=True),
    "proof-zh-58": sample(SlipKind.PROOF, 384, "zh"),
    "proof-zh-again": replace(proof_slip("nru"), again=True),
    "record-zh": sample(SlipKind.RECORD, 576, "zh"),
    "entry-en": sample(SlipKind.ENTRY, 576, "en"),
    "case-zh": sample(SlipKind.CASE, 576, "zh"),
    "perk-zh-xl": sample(SlipKind.PERK, 576, "zh", large=True),
    "question-en-58": sample(SlipKind.QUESTION, 384, "en"),
    "directions-zh-512": sample(SlipKind.DIRECTIONS, 512, "zh"),
    "readiness-zh": sample(SlipKind.READINESS, 576, "zh"),
    "test-page-zh": sample(SlipKind.TEST_PAGE, 576, "zh"),
    "sticker-zh": sample(SlipKind.STICKER, 576, "zh"),
    "test-page-en-58": sample(SlipKind.TEST_PAGE, 384, "en"),
}


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


@pytest.mark.parametrize(("name", "slip"), SAMPLES.items(), ids=SAMPLES.keys())
def test_the_slip_is_as_approved(name: str, slip: Slip, faces: Faces) -> None:
    path = SLIPS / f"{name}.png"
    raster = render(slip, faces).raster
    if os.environ.get("OSMANTHUS_KEEP_GOLDEN"):
        picture(raster).save(path, optimize=True)
    with Image.open(path) as approved:
        assert approved.mode == "1"
        assert approved.size == (raster.width_dots, raster.height)
        assert approved.tobytes() == picture(raster).tobytes()


def picture(raster: Raster) -> Image.Image:
    white = bytes(255 - byte for byte in raster.rows)
    return Image.frombytes("1", (raster.width_dots, raster.height), white)
