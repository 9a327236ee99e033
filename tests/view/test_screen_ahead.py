"""The screen that most likely follows is made beforehand, unseen, out of touch, and of nobody."""

from collections.abc import Iterator
from dataclasses import replace

import hall_samples as samples
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from scene_walk import texts, walk

from kiosk.visit.states import Fetching, Visit


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    """Seen or not."""
    yield item
    for child in item.childItems():
        yield from everything(child)


def made(hall: HallWindow, screen: str) -> list[QQuickItem]:
    """The screens of this name in the scene."""
    items = everything(hall.window.contentItem())
    return [item for item in items if item.metaObject().className().startswith(f"{screen}Screen_")]


def confirming(hall: HallWindow) -> QQuickItem:
    """The visitor is asked whether it is them, and Home is there."""
    hall.show(SCENES["confirm"], zh_first=False)
    hall.settle(lambda: bool(made(hall, "Home")))
    (home,) = made(hall, "Home")
    return home


def same_visit(hall: HallWindow, visit: Visit) -> Visit:
    return replace(visit, visit_id=hall.view._visit.visit_id)


def test_home_waits_unseen_and_knows_nothing(hall: HallWindow) -> None:
    home = confirming(hall)
    assert home not in set(walk(hall.window.contentItem()))
    assert not home.isEnabled()
    words = " ".join(str(item.property("text")) for item in everything(home))
    assert not [name for name in ("陈", "0427", "Chen") if name in words]


def test_the_one_made_beforehand_is_shown(hall: HallWindow) -> None:
    home = confirming(hall)
    hall.view.show(same_visit(hall, samples.visit(Fetching())))
    hall.settle()
    assert made(hall, "Home") == [home]
    hall.view.show(same_visit(hall, SCENES["home-added"]))
    hall.settle()
    assert made(hall, "Home") == [home]
    assert home.isEnabled()
    ready = {item.property("text") for item in texts(hall.window)}
    hall.show(SCENES["record"])
    hall.show(SCENES["home-added"], zh_first=False)
    assert made(hall, "Home") != [home]
    assert ready == {item.property("text") for item in texts(hall.window)}


def test_who_goes_another_way_leaves_nothing_behind(hall: HallWindow) -> None:
    confirming(hall)
    hall.show(SCENES["attract"])
    QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not made(hall, "Home")
