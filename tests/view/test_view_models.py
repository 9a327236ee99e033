"""Signals, the bridge, and Qt's start and stop."""

import threading
import time

import hall_samples as samples
import pytest
from hall_samples import SCENES
from hall_window import HallWindow
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtNetwork import QNetworkReply, QNetworkRequest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.hardening import STEERS_QT, scrub_environment
from kiosk.view import glyphs
from kiosk.view.bridge import Bridge
from kiosk.view.comfort import Comfort, next_size
from kiosk.view.home_view import HomeView, derive_home
from kiosk.view.lists_view import ListsView, derive_lists
from kiosk.view.rows import Rows


def test_only_what_changed_is_told(qtbot: QtBot) -> None:
    view = HomeView()
    first = derive_home(SCENES["home"], samples.SETTING, samples.NOW)
    view.show(first)
    greeting = QSignalSpy(view.greetingChanged)
    score = QSignalSpy(view.scoreChanged)
    view.show(first)
    assert (greeting.count(), score.count()) == (0, 0)
    view.show(derive_home(SCENES["home-added"], samples.SETTING, samples.NOW))
    assert (greeting.count(), score.count()) == (0, 1)
    view.clear()
    assert (greeting.count(), score.count()) == (1, 2)
    assert view.greeting == ["", ""]


def test_rows_keep_qts_rules(qtbot: QtBot) -> None:
    view = ListsView()
    model = view.lines
    assert isinstance(model, QAbstractListModel)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, view
    )
    resets = QSignalSpy(model.modelReset)
    changes = QSignalSpy(model.dataChanged)
    view.show(derive_lists(SCENES["lists"], samples.SETTING, samples.NOW))
    assert model.rowCount() == 3
    view.show(derive_lists(SCENES["lists-listed"], samples.SETTING, samples.NOW))
    view.show(derive_lists(SCENES["lists-listed"], samples.SETTING, samples.NOW))
    assert (resets.count(), changes.count()) == (1, 1)
    names = {bytes(name.data()).decode(): role for role, name in model.roleNames().items()}
    assert model.data(model.index(0), names["wordZh"]) == "在名单上"
    assert model.data(model.index(0), names["wordEn"]) == "Listed"
    assert model.data(model.index(9), names["wordEn"]) is None
    assert isinstance(model, Rows)
    del tester


def test_comfort_takes_only_what_there_is(qtbot: QtBot) -> None:
    comfort = Comfort(zh_first=False)
    comfort.chooseSize("XXL")
    comfort.chooseContrast("pink")
    assert (comfort.textSize, comfort.contrast) == ("M", "standard")
    assert [next_size(size) for size in ("S", "M", "L", "XL")] == ["M", "L", "XL", "S"]
    assert [next_size(size, 3) for size in ("S", "M", "L", "XL")] == ["M", "L", "S", "S"]
    comfort.turnLanguage()
    comfort.chooseContrast("dark")
    assert comfort.zhFirst
    comfort.reset()
    assert (comfort.zhFirst, comfort.contrast) == (False, "standard")


class Turned:
    """A runner that counts its turns and notes the thread."""

    def __init__(self, due: list[float | None]) -> None:
        self.due = due
        self.threads: list[int] = []

    def turn(self) -> None:
        self.threads.append(threading.get_ident())

    def next_due(self) -> float | None:
        return self.due.pop(0) if self.due else None


def test_the_bridge_turns_in_the_gui_thread(qtbot: QtBot) -> None:
    bridge = Bridge()
    runner = Turned([])
    bridge.drive(runner)
    poster = threading.Thread(target=bridge.wake)
    poster.start()
    poster.join()
    assert len(runner.threads) == 1
    qtbot.waitUntil(lambda: len(runner.threads) == 2)
    assert set(runner.threads) == {threading.get_ident()}


def test_the_bridge_turns_when_a_limit_is_due(qtbot: QtBot) -> None:
    bridge = Bridge()
    runner = Turned([0.05])
    began = time.monotonic()
    bridge.drive(runner)
    qtbot.waitUntil(lambda: len(runner.threads) == 2)
    assert time.monotonic() - began >= 0.05


def test_a_stopped_bridge_turns_no_more(qtbot: QtBot) -> None:
    bridge = Bridge()
    runner = Turned([0.01])
    bridge.drive(runner)
    bridge.stop()
    bridge.wake()
    qtbot.wait(40)
    assert len(runner.threads) == 1


def test_the_environment_is_scrubbed() -> None:
    held = {"QML_IMPORT_TRACE": "1", "QSG_INFO": "1", "QT_QUICK_BACKEND": "software", "HOME": "/"}
    scrub_environment(held, STEERS_QT)
    assert held == {"QT_QUICK_BACKEND": "software", "HOME": "/", "QML_DISABLE_DISK_CACHE": "1"}


def test_qml_has_no_way_to_the_network(hall: HallWindow, qtbot: QtBot) -> None:
    manager = hall.application.engine.networkAccessManager()
    reply = manager.get(QNetworkRequest(QUrl("http://127.0.0.1:9/x")))
    assert isinstance(reply, QNetworkReply)
    qtbot.waitUntil(reply.isFinished)
    assert reply.error() != QNetworkReply.NetworkError.NoError
    assert reply.error() == QNetworkReply.NetworkError.ProtocolUnknownError


def test_the_window_opens_and_closes_again_and_again(qtbot: QtBot) -> None:
    for _ in range(3):
        window = HallWindow()
        window.show(SCENES["home"])
        window.close()
    assert QCoreApplication.instance() is not None


def test_visits_leave_no_objects_behind(hall: HallWindow) -> None:
    def round_trip() -> int:
        for name in (
            "attract",
            "choose",
            "confirm",
            "home",
            "lists",
            "record",
            "entry",
            "farewell",
        ):
            hall.show(SCENES[name])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        hall.settle()
        return len(hall.window.findChildren(QObject)) + len(hall.view.findChildren(QObject))

    round_trip()
    assert round_trip() == round_trip()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("陈桂芳", "陈桂芳"),
        ("Anna ＊＊＊", "Anna ＊＊＊"),
        ("李\U000e0fff", "李〔U+E0FFF〕"),
        ("", ""),
    ],
)
def test_what_no_face_draws_is_named(qtbot: QtBot, text: str, shown: str) -> None:
    assert glyphs.shown(text) == shown


def test_the_examples_home_is_marked_even_straight_from_a_visitors(hall: HallWindow) -> None:
    hall.show(SCENES["home"])
    assert hall.find("exampleSeal") is None
    hall.show(SCENES["rehearsal"])
    assert hall.view.example
    assert hall.find("exampleSeal") is not None
    hall.show(SCENES["home"])
    assert hall.find("exampleSeal") is None
