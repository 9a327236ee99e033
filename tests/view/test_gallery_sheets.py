"""The contact sheets hold every screen there is, in every setting that changes it."""

from pathlib import Path

import pytest
from hall_window import HallWindow
from PIL import Image
from pytestqt.qtbot import QtBot

from kiosk.upkeep.mode import ServiceMode
from kiosk.upkeep.staff_events import StaffPage
from kiosk.view.picture_book import ContactSheet
from kiosk.view.screens import SCREENS, screen_of
from kiosk.wiring import gallery
from kiosk.wiring.scenes.staff import STAFF_SCENES
from kiosk.wiring.scenes.visits import SCENES

UI = Path(__file__).parents[2] / "ui" / "Osmanthus"
WAYS = {
    f"{stance}-{language}-{size}-{contrast}.png"
    for stance in ("portrait", "landscape", "reach")
    for language in ("zh", "en")
    for size in ("S", "M", "L", "XL")
    for contrast in ("standard", "dark", "light")
}
STAFF_WAYS = {
    f"staff-{stance}-{language}.png"
    for stance in ("portrait", "landscape")
    for language in ("zh", "en")
}


def screens(folder: str) -> set[str]:
    """Of the QML files: what can be shown at all. A base that others are made of is no screen."""
    found = {path.name.removesuffix("Screen.qml") for path in (UI / folder).glob("*Screen.qml")}
    return found - {"Visitor", "Staff"}


def test_every_visitors_screen_is_among_the_scenes() -> None:
    shown = {screen_of(visit.state) for visit in SCENES.values()}
    assert shown == set(SCREENS) == screens("Visitor") | ({"Rehearsal"} & shown)


def test_every_staff_screen_is_among_the_scenes(hall: HallWindow) -> None:
    shown = set()
    for scene in STAFF_SCENES.values():
        hall.show_staff(scene)
        shown.add(hall.view.staff.screen)
    assert shown - {""} == screens("Staff") == {"Door", *(p.value.capitalize() for p in StaffPage)}


def test_the_unit_that_serves_nobody_is_among_them() -> None:
    kinds = {type(mode).__name__ for mode, _, _ in STAFF_SCENES.values()}
    serves = {"Starting", "SelfTest", "Open"}  # a moment without a picture, and the visitors' own
    assert {kind.__name__ for kind in ServiceMode.__args__} - serves <= kinds


def test_a_sheet_for_every_setting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With two scenes of each kind: all of them take minutes."""
    laid: list[str] = []

    class Sheet(ContactSheet):
        def add(self, name: str, picture: object) -> None:
            laid.append(name)
            super().add(name, picture)  # type: ignore[arg-type]  # as it comes

    visits = {name: SCENES[name] for name in ("attract", "lists")}
    rooms = {name: STAFF_SCENES[name] for name in ("staff-morning", "unit-night")}
    monkeypatch.setattr(gallery, "ContactSheet", Sheet)
    monkeypatch.setattr(gallery, "SCENES", visits)
    monkeypatch.setattr(gallery, "STAFF_SCENES", rooms)
    assert gallery.write_gallery(tmp_path) == 0
    assert {path.name for path in tmp_path.iterdir()} == WAYS | STAFF_WAYS
    assert laid.count("attract") == laid.count("lists") == len(WAYS) == 72
    assert laid.count("staff-morning") == laid.count("unit-night") == len(STAFF_WAYS) == 4
    for one, other in (
        ("portrait-zh-M-standard", "portrait-en-M-standard"),
        ("portrait-zh-M-standard", "portrait-zh-XL-standard"),
        ("portrait-zh-M-standard", "portrait-zh-M-dark"),
        ("portrait-zh-M-standard", "reach-zh-M-standard"),
        ("staff-portrait-zh", "staff-portrait-en"),
    ):
        with Image.open(tmp_path / f"{one}.png") as a, Image.open(tmp_path / f"{other}.png") as b:
            assert a.tobytes() != b.tobytes(), (one, other)
