"""The drawings of one city's garden stand on no screen of another city."""

from collections.abc import Iterator
from dataclasses import replace

import hall_samples
import pytest
from hall_samples import SCENES
from hall_window import LANDSCAPE, PORTRAIT, HallWindow
from pytestqt.qtbot import QtBot
from scene_measure import as_image, mark_faults, shape_faults, text_faults
from scene_walk import faults, walk

from kiosk.central.city import load_city

GARDEN = ("hero", "gate-quiet", "sprig")
LEAST_TARGET = 63  # 20 mm at 81.6 dpi, less a pixel of rounding
SHOWN = ("attract", "attract-no-line", "closed", "home", "choose", "farewell", "problem")


@pytest.fixture(params=[PORTRAIT, LANDSCAPE], ids=["upright", "wide"])
def elsewhere(
    request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[HallWindow]:
    """The window in a city that the garden is not of."""
    city = replace(hall_samples.SETTING.city, garden=load_city("linhe").garden)
    monkeypatch.setattr(hall_samples, "SETTING", replace(hall_samples.SETTING, city=city))
    window = HallWindow(request.param)
    yield window
    window.close()


def drawings(hall: HallWindow) -> set[str]:
    """The garden's, where they can be seen."""
    names = {
        str(item.property("source").path()).rpartition("/")[2].removesuffix(".png")
        for item in walk(hall.window.contentItem())
        if item.metaObject().className().startswith("Drawing")
    }
    return {name for name in names if name.startswith(GARDEN)}


def test_the_garden_is_there_where_it_belongs(hall: HallWindow) -> None:
    seen = set()
    for name in SHOWN:
        hall.show(SCENES[name])
        seen |= drawings(hall)
    assert seen == {"hero", "gate-quiet", "sprig", "sprig-small"}
    assert load_city("suzhou").garden


def test_no_garden_in_another_city_and_nothing_in_the_way(elsewhere: HallWindow) -> None:
    dpi = float(elsewhere.theme.property("dpi"))
    for name in SHOWN:
        elsewhere.show(SCENES[name])
        image = as_image(elsewhere.grab())
        assert drawings(elsewhere) == set(), name
        assert faults(elsewhere.window, LEAST_TARGET) == [], name
        assert text_faults(elsewhere.window, image, dpi, "M", "standard") == [], name
        assert mark_faults(elsewhere.window, image) == [], name
        assert shape_faults(elsewhere.window, image) == [], name
