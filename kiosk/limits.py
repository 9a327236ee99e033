"""What a value in a file may be, beside its type: marks for `Annotated` that pydantic reads.

They say what pydantic's `Field(ge=..., pattern=...)` says, and cost a start no import of it: the
files of a unit that starts were checked before (`kiosk.settings`, `kiosk.compiled`).
"""

from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]


class _Limit:
    """Adds its own keys to the core schema of the type it stands beside."""

    def __init__(self, **keys: object) -> None:
        self.keys = {name: value for name, value in keys.items() if value is not None}

    def __get_pydantic_core_schema__(
        self, source: object, handler: Callable[[object], Schema]
    ) -> Schema:
        return {**handler(source), **self.keys}


class Within(_Limit):
    """A number from `low` to `high`; `above` is a bound that is not itself allowed."""

    def __init__(
        self,
        low: float | None = None,
        high: float | None = None,
        *,
        above: float | None = None,
        step: int | None = None,
    ) -> None:
        super().__init__(ge=low, le=high, gt=above, multiple_of=step)


class Like(_Limit):
    """A text that matches a regular expression."""

    def __init__(self, pattern: str) -> None:
        super().__init__(pattern=pattern)


class Long(_Limit):
    """A text of so many characters."""

    def __init__(self, low: int | None = None, high: int | None = None) -> None:
        super().__init__(min_length=low, max_length=high)
