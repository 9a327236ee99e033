"""The slip as a page and as rows: sizes, the QR, what OCR reads, and nothing but what is said."""

import re
from dataclasses import replace
from itertools import product

import numpy as np
import pypdfium2
import pytesseract
import pytest
import qrcode
import zxingcpp
from PIL import Image, ImageFilter
from pyzbar import pyzbar
from sample_slip import proof_slip, url_of

from kiosk.domain.failures import Failure
from kiosk.domain.lists import ListStatus
from kiosk.domain.printing import Raster
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.compose import compose
from kiosk.receipts.figures import qr_rows
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import WIDE
from kiosk.receipts.render import render
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.setting import set_sheet

ANSWERS = ["".join(letters) for letters in product("nlru", repeat=3)]


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


@pytest.fixture(scope="module")
def rendered(faces: Faces) -> RenderedSlip:
    return render(proof_slip(), faces)


def picture(raster: Raster) -> Image.Image:
    white = bytes(255 - byte for byte in raster.rows)
    return Image.frombytes("1", (raster.width_dots, raster.height), white)


def pixels(raster: Raster) -> np.ndarray:
    rows = np.frombuffer(raster.rows, np.uint8).reshape(-1, raster.row_bytes)
    return np.unpackbits(rows, axis=1)


def test_two_independent_decoders_read_the_url_off_the_rows(rendered: RenderedSlip) -> None:
    url = url_of(proof_slip())
    image = picture(rendered.raster).convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [url]
    assert [code.data.decode() for code in pyzbar.decode(image)] == [url]


def test_the_qr_is_small_and_its_modules_are_five_dots(rendered: RenderedSlip) -> None:
    rows = qr_rows(url_of(proof_slip("nru", name="欧＊＊＊")))
    assert len(rows) <= 8 * 4 + 17
    symbol = np.kron(np.array(qr_rows(url_of(proof_slip())), np.uint8), np.ones((5, 5), np.uint8))
    side = len(symbol)
    dots = pixels(rendered.raster)
    column = dots[:, 20 : 20 + side]
    found = [y for y in range(len(dots) - side) if np.array_equal(column[y : y + side], symbol)]
    assert len(found) == 1
    quiet = dots[found[0] - 20 : found[0] + side + 20, : 20 + side + 20]
    assert quiet.sum() == symbol.sum()


def test_an_alphanumeric_qr_is_what_qrcode_makes_of_an_upper_case_url() -> None:
    url = url_of(proof_slip())
    symbol = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M)
    symbol.add_data(url, optimize=0)
    assert symbol.data_list[0].mode == qrcode.util.MODE_ALPHA_NUM


def by_fax(image: Image.Image) -> Image.Image:
    """Blurred by a dot, and sent at 204 by 98 dpi (ITU-T T.4, standard resolution)."""
    blurred = image.convert("L").filter(ImageFilter.GaussianBlur(1))
    sent = blurred.resize((image.width, image.height * 98 // 204), Image.Resampling.BOX)
    black = sent.point(lambda level: 255 if level > 128 else 0)
    return black.resize(image.size, Image.Resampling.BICUBIC)


@pytest.mark.parametrize("faxed", [False, True], ids=["paper", "fax"])
def test_ocr_and_decoders_read_what_matters(
    rendered: RenderedSlip, faxed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    image = picture(rendered.raster).convert("L")
    image = by_fax(image) if faxed else image
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [url_of(proof_slip())]
    # Two ways to cut the page into lines: each now and then drops a hanzi that the other reads.
    looks = [
        pytesseract.image_to_string(image, lang="chi_sim", config=mode)
        for mode in ("--psm 11", "--psm 6")
    ]
    read = re.sub(r"\s", "", "\n".join(looks))
    for words in ("名单查询结果", "未列入", "已移出", "现在说不了", "不是法院文书", "2026-09-18"):
        assert words in read


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("answers", ANSWERS)
def test_three_lists_fit_a_copier_glass(faces: Faces, answers: str, language: str) -> None:
    sheet = set_sheet(compose(proof_slip(answers, language)), faces, WIDE)  # type: ignore[arg-type]  # zh, en
    assert sheet.y / 8 < 297


def test_page_and_rows_are_the_same_size(rendered: RenderedSlip) -> None:
    page = pypdfium2.PdfDocument(rendered.pdf)[0]
    width, height = (round(points / 72 * 203.2, 1) for points in page.get_size())
    assert (width, height) == (576, rendered.raster.height)
    assert rendered.height_mm == rendered.raster.height / 8
    dots = pixels(rendered.raster)
    assert not dots[:, :7].any()
    assert not dots[:, 569:].any()
    assert not dots[:8].any()
    assert not dots[-8:].any()


def test_rules_are_whole_dots(rendered: RenderedSlip) -> None:
    """Every rule is black from edge to edge, three or six dots high, five in the heavy frame."""
    full = pixels(rendered.raster)[:, 8:568].all(axis=1).astype(np.int8)
    starts = np.flatnonzero(np.diff(full, prepend=0) == 1)
    ends = np.flatnonzero(np.diff(full, append=0) == -1) + 1
    assert list(ends - starts) == [6, 3, 3, 3, 5, 5, 3, 3, 3, 6]


def test_markup_in_a_name_is_only_text(faces: Faces) -> None:
    name = "<b>&amp;"
    text = pdf_text(render(proof_slip(name=name), faces).pdf)
    assert name in text


def test_the_page_says_what_the_slip_says(rendered: RenderedSlip) -> None:
    text = pdf_text(rendered.pdf)
    for words in (
        "陈＊＊",
        "证件末四位 0427",
        "10:42:07 答复",
        "凭条号",
        "2026-12-01",
        "问事 12345",
    ):
        assert words in text


def test_a_character_without_a_face_is_visible_and_counted(faces: Faces) -> None:
    rendered = render(proof_slip(name="\U0002ebf0＊＊"), faces)
    assert rendered.substituted == 1
    assert "〔U+2EBF0〕" in pdf_text(rendered.pdf)


@pytest.mark.parametrize("character", "𠮷䶮㛃𬭎𣲗")
def test_a_rare_character_is_there_in_ink(faces: Faces, character: str) -> None:
    dots = pixels(render(proof_slip("n", name=f"{character}＊"), faces).raster)
    first = dots[310:365, 96:130]  # the name's first em
    assert 150 < first.sum() < 800
    assert first.any(axis=0).sum() > 20


def test_the_file_tells_nothing_of_when_or_by_what(rendered: RenderedSlip, faces: Faces) -> None:
    assert render(proof_slip(), faces).pdf == rendered.pdf
    assert b"/Author" not in rendered.pdf or b"(anonymous)" in rendered.pdf


def test_each_status_is_drawn_with_its_own_mark(faces: Faces) -> None:
    marks = {
        letter: pixels(render(proof_slip(letter), faces).raster)[:700, 8:92].tobytes()
        for letter in "nlru"
    }
    assert len(set(marks.values())) == len(ListStatus)


def test_a_width_without_a_layout_is_refused_by_name(faces: Faces) -> None:
    with pytest.raises(Failure):
        render(replace(proof_slip(), width_dots=400), faces)


def pdf_text(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())
