"""A kiosk with real parts for the supervision tests, and a hand that does what the test asks.

Run: `python supervised_kiosk.py SETTINGS.json`. SIGUSR1 makes its GUI thread hang. Its state lies
beside the settings. The slot is the virtual one, for the clerk's card; all else is a unit's. The
hand listens on the socket `hand` there (see `remote_visitor`).
"""

import json
import signal
import socket
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.devices.card.played import RoleCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.hardening import forbid_dumps
from kiosk.settings import checked
from kiosk.view.application import Application
from kiosk.view.robot import Robot, ScriptStopped
from kiosk.visit import states as st
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.production import real_plan
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit import serve
from kiosk.wiring.unit_journal import journal_in


class Hand:
    """One request a datagram, in the GUI thread, as a finger and an eye would have it."""

    def __init__(self, folder: Path, slot: VirtualSlot) -> None:
        self._path = folder / "hand"
        self._card = folder.parent / "card.json"
        self._slot = slot
        self.visit = st.Visit(0)

    def come(self) -> None:
        """At the first picture."""
        # Not above: the kiosk's own rooms load Qt first, in their order.
        from PySide6.QtCore import QSocketNotifier
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtQuick import QQuickWindow

        (self._window,) = (
            w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow)
        )
        self._robot = Robot(self._window)
        self._path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(self._path))
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(self._socket.fileno(), kind, self._robot)
        self._notifier.activated.connect(self._asked)

    def _asked(self, *_: object) -> None:
        asked, whom = self._socket.recvfrom(4096)
        request = json.loads(asked)
        try:
            said = self._answer(request["do"], request.get("name", ""))
        except ScriptStopped:
            said = None
        self._socket.sendto(json.dumps({"number": request["number"], "said": said}).encode(), whom)

    def _answer(self, what: str, name: str) -> Any:
        match what:
            case "touch":
                self._robot.touch(name)
                return True
            case "sees":
                return self._robot.sees(name)
            case "code":
                return self._robot.read_code()
            case "state":
                state = self.visit.state
                step = getattr(state, "progress", None)
                return [type(state).__name__, getattr(state, "match_number", ""), step]
            case "line":
                return self.visit.facts.line
            case "texts":
                return list(_texts(self._window.contentItem()))
            case "card in":
                card = RoleCard.model_validate_json(self._card.read_text())
                return self._slot.insert(play(card)[0])
            case _:
                return self._slot.remove()


def _texts(item: Any) -> Any:
    for name in ("text", "spoken"):
        if isinstance(value := item.property(name), str) and value:
            yield value
    for child in item.childItems():
        yield from _texts(child)


def main() -> int:
    forbid_dumps()
    set_up_logs()
    signal.signal(signal.SIGUSR1, lambda *_: time.sleep(3600))
    file = Path(sys.argv[1])
    folder = file.parent
    settings = checked(json.loads(file.read_text(encoding="utf-8")))
    slot = VirtualSlot()
    hand = Hand(folder, slot)
    plan = real_plan(settings, folder / "state" / "catalogue.json")
    plan = replace(
        plan,
        open_reader=lambda: VirtualReader(slot),
        journal=journal_in(folder / "journal", settings, plan.clock),
        staff=staff_plan(settings, plan.clock, folder / "state"),
        on_first_frame=hand.come,
        after_show=lambda visit: setattr(hand, "visit", visit),
    )
    return serve(plan, Application())


if __name__ == "__main__":
    sys.exit(main())
