"""The tokens keep their promises: contrast of every text, millimetres, time."""

import pytest
from PySide6.QtGui import QColor

GROUNDS = ("wall", "staffWall", "plane", "shade", "unknown")
TEXT_PAIRS = [
    *[(ink, ground) for ink in ("ink", "ink2") for ground in GROUNDS],
    *[(ink, "tile") for ink in ("tileInk", "tileInk2")],
    *[(ink, "tileRaised") for ink in ("raisedInk", "raisedInk2")],
    *[(ink, "first") for ink in ("firstInk", "firstInk2")],
]
PRESSED_PAIRS = [("ink", "pressPlane"), ("tileInk", "pressTile")]
MARK_PAIRS = [
    ("leaf", "plane"), ("leaf", "wall"), ("indigo", "plane"), ("indigo", "unknown"),
    ("edge", "wall"), ("edge", "plane"), ("ring", "wall"), ("goldInlay", "tile"), ("gold", "tile"),
    ("amber", "plane"), ("cinnabar", "plane"),
]  # fmt: skip


def luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: QColor, other: QColor) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("mode", "least"), [("standard", 10), ("dark", 20), ("light", 20)])
def test_every_text_pair(stage, mode: str, least: float) -> None:
    stage.set_theme(contrast=mode)
    low = {
        (ink, ground): ratio(stage.colour(ink), stage.colour(ground))
        for ink, ground in TEXT_PAIRS
        if ratio(stage.colour(ink), stage.colour(ground)) < least
    }
    assert not low


def test_pressed_text_in_the_standard_mode(stage) -> None:
    for ink, ground in PRESSED_PAIRS:
        assert ratio(stage.colour(ink), stage.colour(ground)) >= 10, ground


def test_marks_and_outlines(stage) -> None:
    for mark, ground in MARK_PAIRS:
        assert ratio(stage.colour(mark), stage.colour(ground)) >= 3, (mark, ground)


@pytest.mark.parametrize("mode", ["dark", "light"])
@pytest.mark.parametrize("kind", ["first", "plane", "shade", "raised", "person", "key"])
@pytest.mark.parametrize("pressed", ["false", "true"])
def test_a_button_is_pure_black_and_white(show_qml, stage, mode, kind, pressed) -> None:
    stage.set_theme(contrast=mode)
    root = show_qml(
        "Item { property color fill: look.fill; property color ink: look.ink\n"
        "property color ink2: look.ink2\n"
        f'ButtonLook {{ id: look; kind: "{kind}"; pressed: {pressed} }} }}'
    )
    for ink in ("ink", "ink2"):
        assert ratio(root.property(ink), root.property("fill")) >= 20


@pytest.mark.parametrize("kind", ["first", "plane", "shade", "raised", "person", "key"])
@pytest.mark.parametrize("pressed", ["false", "true"])
def test_a_button_keeps_ten_to_one(show_qml, kind, pressed) -> None:
    root = show_qml(
        "Item { property color fill: look.fill; property color ink: look.ink\n"
        "property color ink2: look.ink2\n"
        f'ButtonLook {{ id: look; kind: "{kind}"; pressed: {pressed} }} }}'
    )
    for ink in ("ink", "ink2"):
        assert ratio(root.property(ink), root.property("fill")) >= 10


@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        ("S", [17, 22, 28, 50]),
        ("M", [22, 28, 34, 56]),
        ("L", [29, 34, 42, 60]),
        ("XL", [38, 42, 52, 60]),
    ],
)
def test_type_at_the_common_panel(stage, size, pixels) -> None:
    stage.set_theme(textSize=size)
    roles = ("note", "body", "label", "title")
    assert [stage.theme.property(role) for role in roles] == pixels


def test_millimetres_follow_the_panel(stage) -> None:
    stage.set_theme(dpi=102.36)
    assert stage.theme.property("touch") == round(20 * 102.36 / 25.4)
    assert stage.theme.property("body") == round(8.7 * 102.36 / 25.4)


@pytest.mark.parametrize("settings", [{"reducedMotion": True}, {"contrast": "dark"}])
def test_nothing_moves_where_it_should_not(stage, settings) -> None:
    stage.set_theme(**settings)
    for time in ("feedbackMs", "fadeMs", "nodeMs", "slipMs"):
        assert stage.theme.property(time) == 0, time


@pytest.mark.parametrize("settings", [{"textSize": "XL"}, {"contrast": "dark"}])
def test_titles_turn_plain(stage, settings) -> None:
    assert stage.theme.property("titleFace") == "Noto Serif CJK SC"
    stage.set_theme(**settings)
    assert stage.theme.property("titleFace") == "Noto Sans CJK SC"
