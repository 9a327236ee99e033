"""One JSON line an event, on standard error; the journal of the machine keeps them."""

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

from kiosk.logs import Log, before_first, log


def set_up_logs() -> None:
    """Our own events, the standard library's loggers and uncaught exceptions all end here.

    A library's record is reduced to its logger, level and the type of its exception, an uncaught
    exception to its type and place: their words may quote what they were given.
    """
    before_first(_configure)
    sys.excepthook = _uncaught  # Qt brings what a slot raised here too
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
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


def _uncaught(
    kind: type[BaseException], _error: BaseException | None, trace: TracebackType | None
) -> None:
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    file = "" if trace is None else Path(trace.tb_frame.f_code.co_filename).name
    place = "" if trace is None else f"{file}:{trace.tb_lineno}"
    log.error("uncaught", type=kind.__name__, place=place)


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
