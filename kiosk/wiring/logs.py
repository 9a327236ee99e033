"""One JSON line an event, on standard error; the journal of the machine keeps them."""

import logging
import sys

from kiosk.logs import Log, before_first


def set_up_logs() -> None:
    """Our own events and the standard library's loggers both end here.

    A library's record is reduced to its logger, level and the type of its exception: its words may
    quote what it was given.
    """
    before_first(_configure)
    root = logging.getLogger()
    root.handlers = [_Reduced()]
    root.setLevel(logging.WARNING)


def _configure() -> None:
    import structlog  # noqa: PLC0415 - it is slow to load

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


class _Reduced(logging.Handler):
    """Says who has something to say, and how bad it is."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0] if record.exc_info else None
        own = record.name.startswith("kiosk.")
        say = Log().error if record.levelno >= logging.ERROR else Log().warning
        say(
            record.getMessage() if own else "library",
            logger=record.name,
            type=error.__name__ if error else None,
        )
