"""One JSON line an event, on standard error; the journal of the machine keeps them."""

import logging
import sys

import structlog


def set_up_logs(level: int = logging.INFO) -> None:
    """Structlog and the standard library's loggers both end here.

    A library's record is reduced to its logger, level and the type of its exception: its words may
    quote what it was given.
    """
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    root.handlers = [_Reduced()]
    root.setLevel(logging.WARNING)


class _Reduced(logging.Handler):
    """Says who has something to say, and how bad it is."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0] if record.exc_info else None
        own = record.name.startswith("kiosk.")
        structlog.get_logger().log(
            record.levelno,
            record.getMessage() if own else "library",
            logger=record.name,
            type=error.__name__ if error else None,
        )
