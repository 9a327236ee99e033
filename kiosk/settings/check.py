"""Settings from plain tables: checked in full, or known to have been.

Checking loads pydantic, which is a visible part of a start. So a unit that has opened with its
files keeps what stood in them; as long as the very same stands there, nothing is checked anew. What
is kept is only compared: the values in force are always those of the files.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from kiosk.settings.problem import MADE, SettingsProblem
from kiosk.settings.sections import Settings
from kiosk.settings.table import section_fields
from kiosk.values import annotations_of

_LIMITS = Path(__file__).parents[1] / "limits.py"
Table = Mapping[str, Mapping[str, Any]]


def checked(table: Table, origins: Mapping[str, str] | None = None) -> Settings:
    """The settings of a table of sections; names and texts become numbers and paths.

    Raises `SettingsProblem`, which names the layer by `origins`, and never shows the value.
    """
    if not table:
        return Settings()
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - see above

    try:
        return TypeAdapter(Settings).validate_python(table)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        from kiosk.settings.why import why  # noqa: PLC0415 - only for who is refused

        key = ".".join(str(part) for part in first["loc"][:2])
        reason, what = why(key, first["type"])
        raise SettingsProblem((origins or {}).get(key, MADE), key, reason, what) from None


def known_good(table: Table) -> Settings:
    """The settings of a table from files that `checked` has accepted before."""
    made: dict[str, Any] = {}
    for name, kind in section_fields().items():
        types = annotations_of(kind)
        values = {key: _typed(types[key], value) for key, value in table.get(name, {}).items()}
        made[name] = kind(**values)
    return Settings(**made)


def fingerprint(table: Table) -> str:
    """The same for the same tables under the same rules: their text, and when the rules changed."""
    rules = [path.stat() for path in (_LIMITS, *sorted(Path(__file__).parent.glob("*.py")))]
    return f"{[(rule.st_mtime_ns, rule.st_size) for rule in rules]} {table!r}"


def _typed(kind: Any, value: Any) -> Any:
    """TOML has every type of a setting but paths, and writes some fractions as whole numbers."""
    plain = get_args(kind)[0] if hasattr(kind, "__metadata__") else kind
    if Path in (plain, *get_args(plain)):
        return Path(value)
    return float(value) if plain is float else value
