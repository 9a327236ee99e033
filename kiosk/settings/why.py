"""Why a value does not fit its setting: a reason of our own for each that pydantic has."""

from typing import Any, get_args

from kiosk.limits import Long, Within
from kiosk.settings.problem import Reason
from kiosk.settings.table import section_fields
from kiosk.values import annotations_of

EXAMPLES = {
    "unit.id": "unit-7",
    "city.profile": "suzhou",
    "platform.url": "https://platform.example",
    "platform.proof_host": "proof.example",
    "resident.port": "/dev/serial/by-id/usb-reader",
    "printer.profile": "epson-tm-t82",
    "sound.headset": "none, always, /dev/input/event3",
    "sound.keypad": "none, /dev/input/by-id/keypad-event-kbd",
    "hours.opens": "09:00",
    "hours.closes": "17:00",
}
"""What a value looks like, where the form is a pattern nobody reads."""
_BEGINS = (
    ("int_", Reason.WHOLE_NUMBER),
    ("float_", Reason.NUMBER),
    ("finite_", Reason.NUMBER),
    ("bool_", Reason.YES_NO),
    ("string_", Reason.TEXT),
    ("path_", Reason.TEXT),
    ("dataclass_", Reason.SECTION),
)


def why(key: str, kind: str) -> tuple[Reason, str]:
    """The reason for what pydantic calls `kind`, and what stands in its words."""
    match kind:
        case "unexpected_keyword_argument":
            return Reason.UNKNOWN, ""
        case "literal_error":
            return Reason.CHOICE, ", ".join(_choices(key))
        case "string_pattern_mismatch":
            return Reason.FORM, EXAMPLES.get(key, "")
        case "string_too_long" | "string_too_short":
            return Reason.TOO_LONG, str(_limit(key, Long, "max_length"))
        case "greater_than_equal" | "less_than_equal" | "greater_than" | "multiple_of":
            low, high = _limit(key, Within, "ge"), _limit(key, Within, "le")
            return Reason.RANGE, f"{low}\N{EN DASH}{high}"
    return next((reason for name, reason in _BEGINS if kind.startswith(name)), Reason.UNFIT), ""


def _choices(key: str) -> list[str]:
    return [str(choice) for choice in get_args(_written(key)) if choice != "virtual"]


def _limit(key: str, kind: type[Long | Within], name: str) -> object:
    found = (mark for mark in get_args(_written(key)) if isinstance(mark, kind))
    return next((mark.keys[name] for mark in found), "")


def _written(key: str) -> Any:
    section, _, name = key.partition(".")
    return annotations_of(section_fields()[section])[name]
