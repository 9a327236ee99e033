"""The sill, the QR symbol, and what changes with size, contrast and space."""

import itertools

import numpy as np
import pytest
import qrcode
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

SILL = "Rectangle { Sill { objectName: 'sill'; width: parent.width } }"
NAMES = ["sillLanguage", "sillTextSize", "sillAccess", "sillPerson"]


def buttons(root: QQuickItem, look) -> list:
    found = [root.findChild(QQuickItem, name) for name in NAMES]
    return [look.rect(item) for item in found if item is not None and item.isVisible()]


@pytest.mark.parametrize("width", [1080, 1920])
def test_the_sill_is_one_row_in_its_order(show_qml, look, width) -> None:
    rects = buttons(show_qml(SILL, width), look)
    assert len({r.y() for r in rects}) == 1
    assert [r.x() for r in rects] == sorted(r.x() for r in rects)
    assert max(rects, key=lambda r: r.width()) == rects[-1] or width == 1920
    assert rects[-1].right() <= width - 60


@pytest.mark.parametrize("dpi", [81.6, 102.36])
def test_the_sill_is_two_rows_at_xl(stage, show_qml, look, dpi) -> None:
    stage.set_theme(textSize="XL", dpi=dpi)
    rects = buttons(show_qml(SILL), look)
    assert [len({r.y() for r in pair}) for pair in (rects[:2], rects[2:])] == [1, 1]
    assert rects[0].y() < rects[2].y()
    assert rects[0].x() == rects[2].x()


def test_neighbours_on_the_sill_keep_their_distance(stage, show_qml, look) -> None:
    least = 2.54 * stage.theme.property("pxPerMm")
    rects = buttons(show_qml(SILL), look)
    for left, right in itertools.pairwise(rects):
        assert right.x() - left.right() >= least


def test_an_unbuilt_part_of_the_sill_is_absent(show_qml, look) -> None:
    root = show_qml(
        "Rectangle { Sill { width: parent.width; textSizePresent: false; accessPresent: false } }"
    )
    rects = buttons(root, look)
    assert len(rects) == 2
    assert rects[1].right() > 900


def test_back_is_ninety_three_millimetres(stage, show_qml, look) -> None:
    root = show_qml("Rectangle { BackEndBar { width: 952 } }")
    back = look.rect(root.findChild(QQuickItem, "back"))
    assert back.width() == round(93 * stage.theme.property("pxPerMm"))


@pytest.mark.parametrize("contrast", ["standard", "dark", "light"])
@pytest.mark.parametrize("text", ["https://unit-01.example/c/7K4M92QX3H", "K" * 120])
def test_a_decoder_reads_the_symbol(stage, show_qml, contrast, text) -> None:
    stage.set_theme(contrast=contrast)
    symbol = qrcode.QRCode(border=0)
    symbol.add_data(text)
    rows = ["".join("1" if dark else "0" for dark in row) for row in symbol.get_matrix()]
    show_qml(
        "Rectangle { color: Theme.wall; MoonGate { ground: Theme.paper\n"
        f"QrCode {{ anchors.centerIn: parent; rows: {rows!r}; grounded: false }} }} }}",
        1080,
        900,
    )
    image = stage.grab().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(
        image.height(), image.bytesPerLine()
    )[:, : image.width()]
    found = zxingcpp.read_barcodes(pixels)
    assert [code.text for code in found] == [text]


def test_narrow_buttons_drop_the_disc_then_the_icon_never_the_words(show_qml, look) -> None:
    root = show_qml(
        "Rectangle { Repeater { model: [700, 460, 380]\n"
        "SecondButton { required property int modelData; width: modelData\n"
        ' objectName: "b" + width; zh: "我的分和每一条记录"; en: "My score"; icon: "score" } } }'
    )
    seen = []
    for item in look.touchables(root):
        seen.append((item.property("showDisc"), item.property("showIcon")))
        assert {t.property("font").pixelSize() for t in look.texts(item)} == {34, 22}
    assert seen == [(True, True), (False, True), (False, False)]


def test_drawings_go_at_xl_and_in_the_plain_modes(stage, show_qml) -> None:
    root = show_qml("Rectangle { Drawing { objectName: 'd'; name: 'sprig' } }")
    drawing = root.findChild(QQuickItem, "d")
    assert drawing.isVisible()
    stage.set_theme(textSize="XL")
    assert not drawing.isVisible()
    stage.set_theme(textSize="M", contrast="dark")
    assert not drawing.isVisible()


@pytest.mark.parametrize("value", [82, 123, 0, 200, 101])
def test_the_score_line_is_linear_and_the_same_both_ways(show_qml, value) -> None:
    root = show_qml(
        "Rectangle { ScoreLine { objectName: 's'; width: 800; neutral: 100; highest: 200\n"
        f"value: {value}\n"
        f"property int place1: place({value}); property int place2: place({200 - value}) }} }}"
    )
    line = root.findChild(QQuickItem, "s")
    assert line.property("place1") == 400 + (value - 100) * 4
    assert line.property("place1") + line.property("place2") == 800
