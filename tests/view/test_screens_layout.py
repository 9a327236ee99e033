"""Every screen in every state, size and language: nothing cut, nothing in the way, nothing too
small, plain text only, a name for everything that can be touched. A Qt warning fails each."""

import os
import random
import re

import pytest
from elder_measure import elder_faults
from hall_samples import SCENES
from hall_window import HallWindow
from PIL import Image
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from scene_measure import (
    as_image,
    mark_faults,
    reach_faults,
    shape_faults,
    target_faults,
    text_faults,
)
from scene_walk import asked, box, faults, targets, texts, walk

SIZES = ("S", "M", "L", "XL")
LANGUAGES = ("zh", "en")
CONTRASTS = ("standard", "dark", "light")
# The last seconds lie over whatever is there, on purpose.
LAID_OUT = {name: visit for name, visit in SCENES.items() if name != "home-warned"}
PLAIN_TEXT = 0
HANZI = re.compile("[\u4e00-\u9fff]")
PARTS = 4
ELDER_SIZES = ("L", "XL")  # it begins with L
LEAST_TARGET = 63  # 20 mm at 81.6 dpi, less a pixel of rounding
LONG = bool(os.environ.get("OSMANTHUS_LONG"))


def combinations(scene: str, panel: str, few: int, sizes: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Language, size and contrast: a seeded few of them, or all when there is time."""
    every = [(lang, size, look) for lang in LANGUAGES for size in sizes for look in CONTRASTS]
    return every if LONG else random.Random(f"{scene} {panel}").sample(every, few)


def wrong_in(
    hall: HallWindow,
    language: str,
    size: str,
    contrast: str,
    name: str,
    *,
    reach: bool = False,
    elder: bool = False,
) -> list[str]:
    """What is wrong with this scene in these settings."""
    dpi = float(hall.theme.property("dpi"))
    comfort = {"size": size, "contrast": contrast, "reach": reach, "elder": elder}
    hall.show(LAID_OUT[name], zh_first=language == "zh", **comfort)
    image = as_image(hall.grab())
    found = faults(hall.window, LEAST_TARGET) + target_faults(hall.window, dpi)
    found += text_faults(hall.window, image, dpi, size, contrast)
    if reach:
        found += reach_faults(hall.window)
    if elder:
        found += elder_faults(hall.window)
    found += mark_faults(hall.window, image) + shape_faults(hall.window, image)
    return sorted(set(found))


def check(
    hall: HallWindow,
    panel: str,
    part: int,
    few: int,
    sizes: tuple[str, ...],
    *,
    reach: bool = False,
    elder: bool = False,
) -> list[str]:
    """What is wrong, with the scene and the settings it is wrong in."""
    return [
        f"{name} {setting}: {found}"
        for name in sorted(LAID_OUT)[part::PARTS]
        for setting in combinations(name, panel, few, sizes)
        if (found := wrong_in(hall, *setting, name, reach=reach, elder=elder))
    ]


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_upright(hall: HallWindow, part: int) -> None:
    assert check(hall, "upright", part, 2, SIZES) == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_within_reach(hall: HallWindow, part: int) -> None:
    """Nothing to touch stands above the lowest third of the panel."""
    assert check(hall, "reach", part, 1, SIZES, reach=True) == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_wide(wide_hall: HallWindow, part: int) -> None:
    assert check(wide_hall, "wide", part, 1, SIZES) == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_elder(hall: HallWindow, part: int) -> None:
    """Three choices at the most, no seconds, a person to ask; large, upright or within reach."""
    reach = bool(part % 2)
    found = check(hall, "elder", part, 1, ELDER_SIZES, reach=reach, elder=True)
    if LONG:
        found += check(hall, "elder", part, 1, ELDER_SIZES, reach=not reach, elder=True)
    assert found == []


@pytest.mark.skipif(not LONG, reason="with --long")
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("panel", "sizes"),
    [("wide_hall", ELDER_SIZES), ("small_hall", ("L",)), ("small_wide_hall", ("M",))],
)
@pytest.mark.parametrize("part", range(PARTS))
def test_elder_on_other_panels(
    request: pytest.FixtureRequest, panel: str, sizes: tuple[str, ...], part: int
) -> None:
    window = request.getfixturevalue(panel)
    assert check(window, f"elder {panel}", part, 1, sizes, elder=True) == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_smallest_panel(small_hall: HallWindow, part: int) -> None:
    assert check(small_hall, "small", part, 1, SIZES[:3]) == []


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("part", range(PARTS))
def test_smallest_panel_lying(small_wide_hall: HallWindow, part: int) -> None:
    assert check(small_wide_hall, "small wide", part, 1, SIZES[:2]) == []


def test_a_mark_too_faint_or_alone_is_found(hall: HallWindow) -> None:
    """The check itself: a chain and a mark in the wall's colours, and a mark without its words."""
    hall.show(SCENES["lists-listed"])
    assert shape_faults(hall.window, as_image(hall.grab())) == []
    white = Image.new("RGB", (hall.window.width(), hall.window.height()), "#F7F5F0")
    found = shape_faults(hall.window, white)
    assert {"faint StatusMark 1.0", "faint ChainNode 1.0"} <= set(found)
    for text in texts(hall.window):
        text.setVisible(False)
    assert "StatusMark without a word" in shape_faults(hall.window, as_image(hall.grab()))


def test_the_smallest_panel_shows_no_size_it_has_no_room_for(small_wide_hall: HallWindow) -> None:
    small_wide_hall.show(SCENES["home"], size="XL")
    assert small_wide_hall.theme.property("textSize") == "M"
    small_wide_hall.show(SCENES["home"], elder=True, size="L")
    assert small_wide_hall.theme.property("textSize") == "M"


def test_the_smallest_panel_does_not_offer_what_it_has_no_room_for(small_hall: HallWindow) -> None:
    small_hall.show(SCENES["home"])
    sizes = []
    for _ in range(4):
        small_hall.touch("sillTextSize")
        sizes.append(small_hall.view.comfort.textSize)
    assert sizes == ["L", "S", "M", "L"]


def test_every_text_is_plain(hall: HallWindow) -> None:
    for visit in SCENES.values():
        hall.show(visit)
        for text in texts(hall.window):
            assert asked(text, "textFormat") == PLAIN_TEXT, text.property("text")


def test_every_text_has_a_word_for_both_languages(hall: HallWindow) -> None:
    for name, visit in SCENES.items():
        hall.show(visit)
        for item in walk(hall.window.contentItem()):
            # A mask is the same in every language; hanzi are not.
            zh = str(item.property("zh") or "")
            if item.metaObject().className().startswith("BiText") and HANZI.search(zh):
                assert item.property("en"), (name, item.property("zh"))


def test_targets_are_named_and_spoken(hall: HallWindow) -> None:
    for name, visit in SCENES.items():
        hall.show(visit)
        names = []
        for item in targets(hall.window):
            spoken = QAccessible.queryAccessibleInterface(item)
            assert spoken is not None, (name, item.objectName())
            assert spoken.text(QAccessible.Text.Name), (name, item.objectName())
            assert spoken.role() == QAccessible.Role.Button, (name, item.objectName())
            if item.objectName() or box(item).height() < hall.window.height() * 0.6:
                names.append(item.objectName())
        assert all(names), (name, names)
        assert len(names) == len(set(names)), (name, names)


def test_the_sill_never_moves(hall: HallWindow) -> None:
    places = set()
    for visit in SCENES.values():
        hall.show(visit)
        person = hall.find("sillPerson")
        assert person is not None
        places.add(box(person).toTuple() if hasattr(box(person), "toTuple") else str(box(person)))
    assert len(places) == 1


def test_scenes_reach_every_screen(hall: HallWindow) -> None:
    seen = set()
    for visit in SCENES.values():
        hall.show(visit)
        seen.add(hall.view.screen)
    assert seen == set(hall.view.screens)


def test_the_view_is_not_deleted_by_qml(hall: HallWindow) -> None:
    """QML takes over objects without a parent that a slot or property hands out; ours have one."""
    for name in ("unit", "touches", "comfort"):
        child = getattr(hall.view, name)
        assert isinstance(child, QObject)
        assert child.parent() is hall.view


@pytest.mark.parametrize("panel", ["hall", "wide_hall", "small_hall", "small_wide_hall"])
@pytest.mark.parametrize("size", ["M", "L"])
def test_an_entry_can_be_contested_and_repaired_on_every_panel(
    request: pytest.FixtureRequest, panel: str, size: str
) -> None:
    shown: HallWindow = request.getfixturevalue(panel)
    shown.show(SCENES["entry-negative"], size=size)
    seen = set()
    for _ in range(20):
        seen |= {item.objectName() for item in targets(shown.window)}
        if shown.find("nextPage") is None:
            break
        shown.touch("nextPage")
    assert seen >= {"contest", "repair"}
