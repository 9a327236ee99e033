"""A kiosk with a clerk before it who restarts it, once: card, PIN, and the touches to "restart".

Run: `python clerks_kiosk.py FOLDER`, where the folder holds settings.json and card.json. The slot
is the virtual one; all else is a production unit's. What the clerk did is left in clerk.json.
"""

import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path

from kiosk.devices.card.played import RoleCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.settings import checked
from kiosk.view.application import Application
from kiosk.view.robot import Robot, Script
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.production import real_plan
from kiosk.wiring.staff_production import staff_plan
from kiosk.wiring.unit import serve
from kiosk.wiring.unit_journal import journal_in

AT_HUMAN_PACE = 0.8


class Clerk:
    """Who has a card and a PIN, and knows where to touch."""

    def __init__(self, folder: Path, slot: VirtualSlot) -> None:
        self._told = folder / "clerk.json"
        self._card = RoleCard.model_validate_json((folder / "card.json").read_text())
        self._slot = slot
        self._robot: Robot | None = None

    def come(self) -> None:
        """At the first picture; after the restart there is nothing left to do."""
        if self._told.exists():
            return
        # Not above: the kiosk's own rooms load Qt first, in their order.
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtQuick import QQuickWindow

        (window,) = (w for w in QGuiApplication.topLevelWindows() if isinstance(w, QQuickWindow))
        self._robot = Robot(window)
        self._robot.play(self._restart())

    def _restart(self) -> Script:
        assert self._robot
        self._slot.insert(play(self._card)[0])
        touches = [*(f"key{digit}" for digit in self._card.pin), "keyOk", "goRestart", "restart"]
        for name in touches:
            yield lambda name=name: self._robot.sees(name)  # type: ignore[misc]  # bound as it is now
            end = time.monotonic() + AT_HUMAN_PACE
            yield lambda end=end: time.monotonic() > end  # type: ignore[misc]  # as above
            if name == "restart":
                last = {"touches": touches, "at": time.monotonic()}
                self._told.write_text(json.dumps(last))
            self._robot.touch(name)


def main() -> int:
    set_up_logs()
    folder = Path(sys.argv[1])
    (folder / "pid").write_text(str(os.getpid()))
    settings = checked(json.loads((folder / "settings.json").read_text()))
    slot = VirtualSlot()
    clerk = Clerk(folder, slot)
    plan = real_plan(settings, folder / "catalogue")
    plan = replace(
        plan,
        open_reader=lambda: VirtualReader(slot),
        journal=journal_in(folder / "journal", settings, plan.clock),
        staff=staff_plan(settings, plan.clock, folder / "state"),
        on_first_frame=clerk.come,
    )
    return serve(plan, Application())


if __name__ == "__main__":
    sys.exit(main())
