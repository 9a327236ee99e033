"""Slips as others read them: two decoders, an OCR engine, and another library's encoder."""

import contextlib
import io
import re

import pytesseract
import pytest
import zxingcpp
from escpos.printer import Dummy
from PIL import Image
from pyzbar import pyzbar
from sample_slips import name_of, sample, some_slips

from kiosk.devices.printer.encode import bands, defuse
from kiosk.domain.printing import Raster
from kiosk.domain.slips import CaseContent, ProofContent, SlipKind
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.fonts import Faces
from kiosk.receipts.render import render
from kiosk.receipts.slip import Slip

KEY_WORDS = {
    SlipKind.PROOF: ("名单查询结果", "未列入", "已移出", "现在说不了"),
    SlipKind.RECORD: ("信用记录摘录", "起点", "现在的分数"),
    SlipKind.ENTRY: ("一条记录的来历", "谁报的", "2026-08-20"),
    SlipKind.CASE: ("异议回执", "受理号", "最晚答复", "2026-12-15"),
    SlipKind.PERK: ("到柜台出示", "公共自行车", "2026-11-02"),
    SlipKind.QUESTION: ("请人帮忙", "我想问"),
    SlipKind.HELD: ("平台存了什么", "公安局交警支队", "志愿服务"),
    SlipKind.DIRECTIONS: ("去哪里办", "信用修复", "号窗口"),
    SlipKind.READINESS: ("开门前检查", "打印机", "时钟"),
    SlipKind.TEST_PAGE: ("打印测试页", "打印头"),
    SlipKind.STICKER: ("黑屏", "插头", "服务台"),
}
ENGLISH = {
    SlipKind.PROOF: ("Notlisted", "Removed", "Cannot", "say"),
    SlipKind.RECORD: ("Recordextract", "Starting"),
    SlipKind.ENTRY: ("Reportedby", "2026-08-20"),
    SlipKind.CASE: ("Casenumber", "2026-12-15"),
    SlipKind.PERK: ("bicycle", "2026-11-02"),
    SlipKind.QUESTION: ("question", "Aboutthisentry"),
    SlipKind.HELD: ("TrafficPolice", "volunteer"),
    SlipKind.DIRECTIONS: ("Wheretogo", "Counter12"),
    SlipKind.READINESS: ("Printer", "Clock"),
    SlipKind.TEST_PAGE: ("Printertest", "Head"),
    SlipKind.STICKER: ("screenisdark", "breaker"),
}
WAYS = ((1, "--psm 6"), (1, "--psm 11"), (2, "--psm 6"), (2, "--psm 11"))
"""As lines of a page, then as scattered text: words beside marks are lost among the lines. Both
once more from further off: Tesseract knows letters of 20 to 40 dots, and takes one of 80 apart.
"""
OF_QR = [
    sample(kind, dots, large=large)
    for kind in (SlipKind.PROOF, SlipKind.CASE)
    for dots in (576, 512, 384)
    for large in (False, True)
]


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


def picture(raster: Raster) -> Image.Image:
    return Image.frombytes("1", (raster.width_dots, raster.height), raster.rows, "raw", "1;I")


def in_the_qr(slip: Slip) -> str:
    content = slip.content
    if isinstance(content, ProofContent):
        return content.proof.url
    assert isinstance(content, CaseContent)
    return content.case.token


@pytest.mark.parametrize("slip", OF_QR, ids=name_of)
def test_two_decoders_read_every_qr_from_the_dots(slip: Slip, faces: Faces) -> None:
    dots = picture(render(slip, faces).raster).convert("L")
    (code,) = zxingcpp.read_barcodes(dots)
    assert code.text == in_the_qr(slip)
    read = pyzbar.decode(dots, symbols=[pyzbar.ZBarSymbol.QRCODE])
    assert [each.data.decode() for each in read] == [in_the_qr(slip)]


@pytest.mark.parametrize("slip", some_slips(), ids=name_of)
def test_ocr_reads_the_key_words(slip: Slip, faces: Faces, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    image = picture(render(slip, faces).raster).convert("L")
    # Long slips are read in parts, as they would be photographed.
    parts = [
        image.crop((0, top, image.width, min(top + 2600, image.height)))
        for top in range(0, image.height, 2400)
    ]
    words = (KEY_WORDS if slip.language == "zh" else ENGLISH)[slip.content.kind]
    read = ""
    for size, mode in WAYS:
        if any(word not in read for word in words):
            seen = [part.resize((part.width // size, part.height // size)) for part in parts]
            said = (pytesseract.image_to_string(p, lang="chi_sim+eng", config=mode) for p in seen)
            read += re.sub(r"\s", "", "".join(said))
    assert [word for word in words if word not in read] == []


@pytest.mark.parametrize("dots", [576, 512, 384])
def test_python_escpos_sends_the_same_bytes(dots: int, faces: Faces) -> None:
    made = render(sample(SlipKind.ENTRY, dots), faces).raster
    raster = Raster(dots, defuse(made.rows))
    oracle = Dummy()
    with contextlib.redirect_stdout(io.StringIO()):  # it remarks on every fragment
        oracle.image(picture(raster), impl="bitImageRaster", fragment_height=256)
    assert b"".join(bands(raster, 256)) == oracle.output
