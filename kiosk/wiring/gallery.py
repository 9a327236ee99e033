"""`kiosk walkthrough --gallery`: every screen in every setting that changes it, on sheets."""

import itertools
import os
from pathlib import Path

from typer import echo

from kiosk.hardening import forbid_dumps
from kiosk.plain_words import of_file
from kiosk.upkeep.staff import Door, Staff
from kiosk.values import dataclass, replace
from kiosk.view.application import Application, Panel
from kiosk.view.comfort import CONTRASTS, SIZES, ComfortProps
from kiosk.view.kiosk_view import KioskView
from kiosk.view.picture_book import ContactSheet, SceneWindow
from kiosk.view.staff_rows import Behind, nothing_behind
from kiosk.view.unit_screens import House
from kiosk.visit.states import Closed, Visit
from kiosk.wiring.logs import set_up_logs
from kiosk.wiring.scenes.hall import NOW, SETTING
from kiosk.wiring.scenes.staff import STAFF_SCENES, unit_of
from kiosk.wiring.scenes.visits import SCENES

USAGE = 2
SECONDS_LEFT = 14.0
FIRST_VISIT = 1000
BOTH = (True, False)


@dataclass(frozen=True, slots=True)
class Stance:
    """A way the panel stands or is used: its size in pixels, and reach mode or not."""

    name: str
    width: int
    height: int
    reach: bool = False


STANCES = (
    Stance("portrait", 1080, 1920),
    Stance("landscape", 1920, 1080),
    Stance("reach", 1080, 1920, reach=True),
)


def write_gallery(out: Path) -> int:
    """The visitors' screens, one sheet for each of {portrait, landscape, reach} x {zh, en} x sizes
    x contrasts; the unit's own and the staff's, which know language and stance alone.

    0 when all are written; 2 when the folder cannot be.
    """
    forbid_dumps()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    set_up_logs()
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        echo(f"kiosk: {out}: {of_file(error)}", err=True)
        return USAGE
    for stance in STANCES:
        application = Application()
        rooms = Rooms()
        house = House(behind=rooms.behind, settled=0)
        view = KioskView(SETTING, lambda _: None, lambda: NOW, lambda: SECONDS_LEFT, house=house)
        window = SceneWindow(application, view, Panel(stance.width, stance.height, still=True))
        written = all(
            _sheet(window, stance, comfort, out) for comfort in comforts(reach=stance.reach)
        ) and (stance.reach or all(_staff_sheet(window, rooms, stance, zh, out) for zh in BOTH))
        application.close()
        if not written:
            echo(f"kiosk: {out}: cannot be written", err=True)
            return USAGE
    return 0


def comforts(*, reach: bool, elder: bool = False) -> list[ComfortProps]:
    """Every language, size and contrast."""
    return [
        ComfortProps(zhFirst=zh, textSize=size, contrast=contrast, elder=elder, reach=reach)
        for zh, size, contrast in itertools.product((True, False), SIZES, CONTRASTS)
    ]


def _sheet(window: SceneWindow, stance: Stance, comfort: ComfortProps, out: Path) -> bool:
    sheet = ContactSheet(len(SCENES), stance.width, stance.height)
    for number, (name, visit) in enumerate(SCENES.items(), FIRST_VISIT):
        sheet.add(name, window.take(replace(visit, visit_id=number), comfort))
    language = "zh" if comfort.zhFirst else "en"
    return _save(sheet, out / f"{stance.name}-{language}-{comfort.textSize}-{comfort.contrast}.png")


class Rooms:
    """What lies behind the staff door in the scene that is shown now."""

    def __init__(self) -> None:
        self.now: Behind | None = None

    def behind(self, mode: Door | Staff) -> Behind:
        return self.now or nothing_behind(mode)


def _staff_sheet(
    window: SceneWindow, rooms: Rooms, stance: Stance, zh_first: bool, out: Path
) -> bool:
    sheet = ContactSheet(len(STAFF_SCENES), stance.width, stance.height)
    window.take(Visit(FIRST_VISIT - 1, Closed()), ComfortProps(zhFirst=zh_first))
    for name, scene in STAFF_SCENES.items():
        rooms.now = scene[1]
        sheet.add(name, window.take_unit(unit_of(scene), ComfortProps(zhFirst=zh_first)))
    return _save(sheet, out / f"staff-{stance.name}-{'zh' if zh_first else 'en'}.png")


def _save(sheet: ContactSheet, path: Path) -> bool:
    echo(path.name)
    return sheet.save(str(path))
