"""The unit's own settings when their file breaks: the last good ones take its place.

`unit.toml.good` is what the unit last opened with. Root's file is root's to mend: what is wrong
there is said on the screen, and nothing is replaced.
"""

import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kiosk.settings import SYSTEM_FILE, UNIT_FILE, Settings, SettingsProblem, keep_checked, load

BROKEN = ".toml.broken"
GOOD = ".toml.good"
CHECKED = ".toml.checked"


def load_or_rescue(
    check: Callable[[Settings], object],
    unit_file: Path = UNIT_FILE,
    system_file: Path = SYSTEM_FILE,
    flags: Mapping[str, Any] | None = None,
) -> tuple[Settings, bool]:
    """The settings, and whether the last good file had to be put back.

    `check` raises `SettingsProblem` for valid settings that cannot be used here. Raises
    `SettingsProblem`, the first one met, when the last good file does not help either.
    """

    def usable(file: Path) -> Settings:
        settings, origins = load(
            flags, system_file=system_file, unit_file=file, good=unit_file.with_suffix(CHECKED)
        )
        try:
            check(settings)
        except SettingsProblem as problem:
            raise problem.found_in(origins, str(system_file)) from None
        return settings

    try:
        settings = usable(unit_file)
    except SettingsProblem as problem:
        good = unit_file.with_suffix(GOOD)
        try:
            if not good.is_file():
                raise
            settings = usable(good)
            unit_file.replace(unit_file.with_suffix(BROKEN))
            _copy(good, unit_file)
        except (OSError, SettingsProblem):
            raise problem from None
        return settings, True
    return settings, False


def remember(unit_file: Path = UNIT_FILE, system_file: Path = SYSTEM_FILE) -> None:
    """The unit has opened with these settings: they are the good ones. Raises `OSError`."""
    if unit_file.is_file():
        _copy(unit_file, unit_file.with_suffix(GOOD))
    with suppress(SettingsProblem):  # mended by hand since: the next start says so
        keep_checked(unit_file.with_suffix(CHECKED), system_file, unit_file)


def _copy(source: Path, target: Path) -> None:
    fresh = target.with_name(f"{target.name}.new")
    shutil.copyfile(source, fresh)
    fresh.replace(target)
