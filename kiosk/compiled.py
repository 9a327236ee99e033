"""Files of the assets as the checked values they become: what bytecode is to a module.

Reading, checking and building them anew is a visible part of a start, and gives the same each time.
Set-up compiles them once; a unit only reads, and whoever may change its program may change these.
As with bytecode a value counts for the very files it was made of, told by time and size, and for
the program's own modules, since these say what the value looks like. Else it is made anew.
"""

import pickle
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import kiosk
from kiosk.paths import compiled_dir

Stamp = tuple[str, int, int]
_UNREADABLE = (
    OSError,
    EOFError,
    pickle.UnpicklingError,
    AttributeError,
    ImportError,
    TypeError,
    ValueError,
)
_PROGRAM = Path(kiosk.__file__).parent


def read(name: str, sources: Iterable[Path], folder: Path | None = None) -> Any:
    """The value compiled from these very files; `None` if there is none that still counts."""
    try:
        with ((folder or compiled_dir()) / name).open("rb") as file:
            made_of, program = pickle.load(file)  # noqa: S301 - see above: as safe as bytecode
            if made_of != _stamps(sources) or program != _stamps(Path(each[0]) for each in program):
                return None
            return pickle.load(file)  # noqa: S301 - see above
    except _UNREADABLE:
        return None


def write(name: str, value: object, sources: Iterable[Path], folder: Path | None = None) -> None:
    """Keep what these files became, for the modules that are loaded now. Raises `OSError`."""
    target = (folder or compiled_dir()) / name
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f"{name}.new")
    with fresh.open("wb") as file:
        pickle.dump((_stamps(sources), _stamps(_modules())), file, pickle.HIGHEST_PROTOCOL)
        pickle.dump(value, file, pickle.HIGHEST_PROTOCOL)
    fresh.replace(target)


def _modules() -> list[Path]:
    files = (getattr(module, "__file__", None) for module in sys.modules.values())
    return sorted(Path(file) for file in files if file and _PROGRAM in Path(file).parents)


def _stamps(files: Iterable[Path]) -> list[Stamp]:
    return [(str(path), (at := path.stat()).st_mtime_ns, at.st_size) for path in files]
