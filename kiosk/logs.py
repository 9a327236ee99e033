"""The log: closed event names and fields, no sentences.

Structlog is loaded with the first line there is to write. Loading it takes about as long as Qt
Quick itself, and a unit that starts well has nothing to say.
"""

from collections.abc import Callable
from typing import Any

Field = str | int | float | None

_before_first: list[Callable[[], None]] = []


class Log:
    """`event` names what happened; a field is a code, a type's name or a number."""

    def warning(self, event: str, **fields: Field) -> None:
        """Something an operator should know of."""
        _logger().warning(event, **fields)

    def error(self, event: str, **fields: Field) -> None:
        """A fault of our own."""
        _logger().error(event, **fields)


log = Log()


def before_first(configure: Callable[[], None]) -> None:
    """Have `configure` called once, right before the first line is written."""
    _before_first.append(configure)


def _logger() -> Any:
    import structlog  # noqa: PLC0415 - see above

    while _before_first:
        _before_first.pop()()
    return structlog.get_logger()
