"""What a print server says of printer and job, in the house's own words.

Keywords from RFC 8011 (5.3.7, 5.3.8, 5.4.11, 5.4.12), the IANA IPP registry and CUPS.
"""

from enum import IntEnum
from typing import Final

from kiosk.devices.printer.ipp_message import Values
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.values import dataclass

_SEVERITIES: Final = ("-error", "-warning", "-report")
_NEAR_END: Final = frozenset({"media-low"})

# Worst first, as `PrinterCondition` has them; a keyword counts at any severity, since printers say
# "media-empty-warning" as well as "media-empty-error" and print nothing either way.
_REASONS: Final = (
    (PrinterCondition.ABSENT, ("offline", "shutdown", "connecting-to-device")),
    (PrinterCondition.SILENT, ("timed-out",)),
    (
        PrinterCondition.UNRECOVERABLE,
        (
            "other",
            "spool-area-full",
            "marker-failure",
            "power-down",
            "cups-missing-filter",
            "cups-insecure-filter",
        ),
    ),
    (PrinterCondition.CUTTER, ("media-jam", "trimmer-", "cutter-")),
    (PrinterCondition.COVER_OPEN, ("cover-open", "door-open", "interlock-open")),
    (PrinterCondition.NO_PAPER, ("media-empty", "media-needed", "input-tray-missing")),
    (PrinterCondition.OVERHEATED, ("fuser-over-temp", "marker-over-temp", "head-over-temp")),
    (PrinterCondition.OFFLINE, ("paused", "moving-to-paused", "stopping", "stopped-partly")),
    (PrinterCondition.OFFLINE, ("deactivated", "testing", "hold-new-jobs")),
)


class PrinterState(IntEnum):
    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


class JobState(IntEnum):
    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def over(self) -> bool:
        return self >= JobState.CANCELED


@dataclass(frozen=True, slots=True)
class JobWord:
    """What the server last said of one job."""

    state: JobState
    reasons: frozenset[str] = frozenset()

    @property
    def came_out(self) -> bool:
        """Completed, and nothing in the reasons takes it back or says it went elsewhere."""
        return self.state is JobState.COMPLETED and not self.reasons & {
            "queued-in-device",
            "job-completed-with-errors",
            "errors-detected",
            "submission-interrupted",
        }


def printer_status(attributes: Values) -> PrinterStatus:
    """From printer-state, printer-state-reasons and printer-is-accepting-jobs."""
    reasons = [_bare(reason) for reason in strings(attributes, "printer-state-reasons")]
    near_end = any(reason in _NEAR_END for reason in reasons)
    return PrinterStatus(_of_reasons(reasons) or _of_state(attributes), near_end)


def queue_status(queue: Values, behind: PrinterStatus) -> PrinterStatus:
    """Of a CUPS queue and the printer behind it.

    What the queue says of paper and cover is what its last job met, and stays so until the next:
    those are the printer's own to say. Whether the queue goes at all is the queue's.
    """
    own = _of_state(queue)
    if own is PrinterCondition.OFFLINE or behind.condition is PrinterCondition.READY:
        return PrinterStatus(own, behind.near_end)
    return behind


def is_queue(attributes: Values) -> bool:
    """Whether this is a CUPS queue: a printer has no device behind it."""
    return "device-uri" in attributes


def device_of(queue: Values) -> str:
    """Where a CUPS queue leads, if that is an IPP printer; else empty."""
    device = next(iter(strings(queue, "device-uri")), "")
    return device if device.startswith(("ipp://", "ipps://")) else ""


def job_word(attributes: Values) -> JobWord:
    """From job-state and job-state-reasons. Raises `ValueError`, `KeyError`."""
    state = JobState(int(attributes["job-state"][0]))
    return JobWord(state, frozenset(strings(attributes, "job-state-reasons")))


def strings(attributes: Values, name: str) -> list[str]:
    """The values of a keyword or MIME attribute; none when it is absent."""
    return [value for value in attributes.get(name, ()) if isinstance(value, str)]


def _of_reasons(reasons: list[str]) -> PrinterCondition | None:
    for condition, keywords in _REASONS:
        if any(_says(reason, keyword) for keyword in keywords for reason in reasons):
            return condition
    return None


def _of_state(attributes: Values) -> PrinterCondition:
    state = attributes.get("printer-state", (PrinterState.STOPPED,))[0]
    accepts = attributes.get("printer-is-accepting-jobs", (True,))[0]
    if state == PrinterState.STOPPED or not accepts:
        return PrinterCondition.OFFLINE
    return PrinterCondition.BUSY if state == PrinterState.PROCESSING else PrinterCondition.READY


def _says(reason: str, keyword: str) -> bool:
    return reason.startswith(keyword) if keyword.endswith("-") else reason == keyword


def _bare(reason: str) -> str:
    for severity in _SEVERITIES:
        reason = reason.removesuffix(severity)
    return reason
