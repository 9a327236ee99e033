"""Every screen in every state, size and language: nothing cut, nothing in the way, nothing too
small, plain text only, a name for everything that can be touched. A Qt warning fails each."""

import pytest
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from scene_walk import asked, box, faults, targets, texts, walk

SIZES = ("S", "M", "L", "XL")
LANGUAGES = ("zh", "en")
# The last seconds lie over whatever is there, on purpose.
LAID_OUT = {name: visit for name, visit in SCENES.items() if name != "home-warned"}
PLAIN_TEXT = 0
LEAST_TARGET = 63  # 20 mm at 81.6 dpi, less a pixel of rounding


def look(
    hall: HallWindow, size: str, language: str, contrast: str = "standard"
) -> dict[str, list[str]]:
    """What is wrong, by scene."""
    wrong = {}
    for name, visit in LAID_OUT.items():
        hall.show(visit, zh_first=language == "zh", size=size, contrast=contrast)
        if found := faults(hall.window, LEAST_TARGET):
            wrong[name] = found
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_upright(hall: HallWindow, size: str, language: str) -> None:
    assert look(hall, size, language) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_wide(wide_hall: HallWindow, size: str, language: str) -> None:
    assert look(wide_hall, size, language) == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", ["S", "M", "L"])
def test_smallest_panel(small_hall: HallWindow, size: str, language: str) -> None:
    assert look(small_hall, size, language) == {}


def test_the_smallest_panel_does_not_offer_what_it_has_no_room_for(small_hall: HallWindow) -> None:
    small_hall.show(SCENES["home"])
    sizes = []
    for _ in range(4):
        small_hall.touch("sillTextSize")
        sizes.append(small_hall.view.comfort.textSize)
    assert sizes == ["L", "S", "M", "L"]


@pytest.mark.parametrize("contrast", ["dark", "light"])
def test_high_contrast(hall: HallWindow, contrast: str) -> None:
    assert look(hall, "XL", "zh", contrast) == {}


def test_every_text_is_plain(hall: HallWindow) -> None:
    for visit in SCENES.values():
        hall.show(visit)
        for text in texts(hall.window):
            assert asked(text, "textFormat") == PLAIN_TEXT, text.property("text")


def test_every_text_has_a_word_for_both_languages(hall: HallWindow) -> None:
    for name, visit in SCENES.items():
        hall.show(visit)
        for item in walk(hall.window.contentItem()):
            if item.metaObject().className().startswith("BiText") and item.property("zh"):
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
