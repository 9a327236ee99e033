"""The unit's files in a folder of a test's own, for a process that is `kiosk run`: it asks nobody
where they are. To be called before any other room of the kiosk is imported.
"""

import importlib.util
import sys
from pathlib import Path

NAME = "kiosk.settings.places"
PLACES = Path(__file__).parents[2] / "kiosk" / "settings" / "places.py"


def move_to(folder: Path) -> None:
    """`folder` has the system's file kiosk.toml, and the unit's own files under state."""
    assert "kiosk.settings" not in sys.modules, "too late: somebody has the machine's own places"
    spec = importlib.util.spec_from_file_location(NAME, PLACES)
    assert spec is not None
    assert spec.loader is not None
    places = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(places)
    state = places.STATE_FOLDER
    for name, path in list(vars(places).items()):
        if isinstance(path, Path) and path.is_relative_to(state):
            setattr(places, name, folder / "state" / path.relative_to(state))
    places.SYSTEM_FILE = folder / "kiosk.toml"
    sys.modules[NAME] = places
