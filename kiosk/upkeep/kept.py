"""One value of a type in a JSON file of the state folder: read whole or not at all."""

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

from kiosk.upkeep.whole_file import replace_file

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Kept(Generic[T]):
    """One thread at a time. What cannot be read any more is logged by the file's name alone."""

    def __init__(self, file: Path, of: type[T]) -> None:
        self._file = file
        self._of = of

    def read(self) -> T | None:
        """`None`: nothing was kept, or it cannot be read any more."""
        try:
            data = self._file.read_bytes()  # first: a unit that keeps nothing builds no adapter
            return self._adapter.validate_json(data)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            _log.warning("%s unreadable: %s", self._file.stem, type(error).__name__)
            return None

    def write(self, value: T) -> None:
        """Raises `OSError`; what was kept before is then untouched."""
        replace_file(self._file, self._adapter.dump_json(value, indent=1))

    def forget(self) -> None:
        self._file.unlink(missing_ok=True)

    @cached_property
    def _adapter(self) -> "TypeAdapter[T]":
        from pydantic import TypeAdapter  # noqa: PLC0415 - built late: a start need not wait for it

        return TypeAdapter(self._of)
