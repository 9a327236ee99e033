"""Looks over everything drawn in the gallery, in every size, contrast, language and panel."""

import itertools

import pytest
from PySide6.QtGui import QAccessible, QImage

PAGES = ["Components", "Home", "Rows", "Gates"]
FLOWING = ["Home", "Rows", "Gates"]
THEMES = [
    {"textSize": size, "zhFirst": zh, "dpi": dpi}
    for size, zh, dpi in itertools.product(("S", "M", "L", "XL"), (True, False), (81.6, 102.36))
]
PLAIN_TEXT = 0


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("contrast", ["standard", "dark", "light"])
def test_it_draws_without_a_word_from_qt(stage, show_gallery, page, contrast) -> None:
    stage.set_theme(contrast=contrast)
    show_gallery(page)
    image = stage.grab().convertToFormat(QImage.Format.Format_RGB32)
    colours = {image.pixel(x, y) for x in range(0, 1080, 3) for y in range(0, 1900, 3)}
    assert len(colours) > 4


@pytest.mark.parametrize("page", PAGES)
def test_every_text_is_plain(stage, show_gallery, look, page) -> None:
    texts = look.texts(show_gallery(page))
    assert len(texts) > 10
    assert all(stage.evaluate(text, "textFormat") == PLAIN_TEXT for text in texts)


@pytest.mark.parametrize("page", PAGES)
def test_everything_touched_has_a_name_and_a_role(show_gallery, look, page) -> None:
    for item in look.touchables(show_gallery(page)):
        assert item.objectName(), item
        spoken = QAccessible.queryAccessibleInterface(item)
        assert spoken is not None
        assert spoken.text(QAccessible.Text.Name), item.objectName()
        assert spoken.role() == QAccessible.Role.Button, item.objectName()


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: "-".join(str(v) for v in t.values()))
@pytest.mark.parametrize("page", FLOWING)
def test_targets_are_large_and_hold_their_words(stage, show_gallery, look, page, theme) -> None:
    stage.set_theme(**theme)
    root = show_gallery(page)
    stage.grab()
    least = stage.theme.property("touch")
    for item in look.touchables(root):
        around = look.rect(item)
        assert around.width() >= least, item.objectName()
        assert around.height() >= least, item.objectName()
        for text in look.texts(item):
            said = f"{item.objectName()}: {text.property('text')}"
            words = look.rect(text)
            assert text.property("contentWidth") <= text.width() + 1, said
            assert around.adjusted(-1, -1, 1, 1).contains(words), (said, around, words)
    for text in look.texts(root):
        assert text.property("contentWidth") <= text.width() + 1, text.property("text")


@pytest.mark.parametrize("page", FLOWING)
def test_no_text_is_smaller_than_a_note(stage, show_gallery, look, page) -> None:
    note = stage.theme.property("note")
    for text in look.texts(show_gallery(page)):
        assert text.property("font").pixelSize() >= note, text.property("text")


def test_edges_fall_on_whole_pixels(stage, show_gallery, look) -> None:
    stage.set_theme(dpi=96.3)
    root = show_gallery("Home")
    for item in look.walk(root):
        if item.inherits("QQuickRectangle") and item.width() > 0:
            rect = look.rect(item)
            assert all(v == round(v) for v in rect.getRect()), (item, rect)
