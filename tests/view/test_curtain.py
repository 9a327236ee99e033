"""What a passer-by must not see: the curtain, the cut at the end, a record that is gone."""

from dataclasses import replace

import hall_samples as samples
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtQuick import QQuickItem
from scene_walk import texts

SECRETS = ("陈", "0427", "志愿", "未列入", "123", "Not listed", "Volunteering")


def said(hall: HallWindow) -> str:
    return " ".join(str(item.property("text")) for item in texts(hall.window))


def fall(hall: HallWindow) -> QQuickItem | None:
    """What is there, once nobody has touched the screen for long."""
    hall.view.show(replace(hall.view._visit, unattended=True))
    hall.settle()
    return hall.find("curtain")


def test_the_curtain_covers_data_and_any_touch_lifts_it(hall: HallWindow) -> None:
    hall.show(SCENES["record"])
    curtain = fall(hall)
    assert curtain is not None
    place = curtain.mapRectToScene(curtain.boundingRect())
    image = hall.grab()
    colours = {image.pixelColor(x, 300).name() for x in range(20, 1060, 20)}
    assert len(colours) == 1
    assert place.width() == hall.window.width()
    hall.posted.clear()
    hall.press(540, 800)
    assert hall.find("curtain") is None
    assert hall.posted == []


def test_no_curtain_where_there_is_no_data(hall: HallWindow) -> None:
    hall.show(SCENES["home"])
    assert fall(hall) is not None
    hall.show(SCENES["attract"])
    assert fall(hall) is None


def test_nothing_is_left_on_the_screen_when_the_visit_ends(hall: HallWindow) -> None:
    hall.theme.setProperty("reducedMotion", False)
    for name in ("home-added", "lists", "record", "entry", "confirm", "step-up"):
        hall.show(SCENES[name], zh_first=False)
        hall.settle()
        hall.view.show(samples.visit(samples.st.Farewell(), visit_id=9000 + hash(name) % 900))
        # In this very frame: nothing fades.
        words = said(hall)
        assert not [secret for secret in SECRETS if secret in words], name


def test_models_forget_with_the_visit(hall: HallWindow) -> None:
    for name in SCENES:
        hall.show(SCENES[name])
    hall.view.show(samples.visit(samples.st.Attract(), visit_id=9999))
    held = repr([child.dynamicPropertyNames() for child in hall.view.children()])
    for child in hall.view.children():
        meta = child.metaObject()
        if meta.className() == "UnitView":
            continue
        for number in range(meta.propertyCount()):
            if str(meta.property(number).typeName()).endswith("View*"):
                continue  # a model of its own, which no visitor's data reaches
            held += str(child.property(meta.property(number).name()))
    assert not [secret for secret in SECRETS if secret in held]


def test_comfort_ends_with_the_visit(hall: HallWindow) -> None:
    hall.show(SCENES["home"], zh_first=False, size="XL", contrast="dark")
    hall.view.show(samples.visit(samples.st.Farewell(), visit_id=9998))
    assert hall.view.comfort.textSize == "XL"
    hall.view.show(samples.visit(samples.st.Attract(), visit_id=9998))
    comfort = hall.view.comfort
    assert (comfort.zhFirst, comfort.textSize, comfort.contrast) == (True, "M", "standard")


def test_props_show_nothing_of_themselves() -> None:
    from kiosk.view.home_view import derive_home
    from kiosk.view.lists_view import derive_lists
    from kiosk.view.record_view import derive_record

    visit = SCENES["home-added"]
    derived = (
        derive_home(visit, samples.SETTING, samples.NOW),
        derive_lists(visit, samples.SETTING, samples.NOW),
        derive_record(visit, samples.SETTING),
    )
    for props in derived:
        assert repr(props) == f"<{type(props).__name__}>"


def test_comfort_ends_when_somebody_begins_at_the_good_bye(hall: HallWindow) -> None:
    hall.show(SCENES["home"], zh_first=False, size="XL")
    hall.view.show(samples.visit(samples.st.Farewell(), visit_id=9998))
    hall.view.show(samples.visit(samples.st.ChooseSignIn(), visit_id=9999))
    assert (hall.view.comfort.zhFirst, hall.view.comfort.textSize) == (True, "M")
