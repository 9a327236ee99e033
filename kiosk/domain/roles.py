"""Who may be behind the staff door, and why somebody may not."""

from enum import StrEnum

from kiosk.domain.warrant import Warrant
from kiosk.values import dataclass


class Role(StrEnum):
    """Who has opened the staff door."""

    CLERK = "clerk"
    TECHNICIAN = "technician"


class RoleRefusal(StrEnum):
    """Why a role card does not open this door."""

    STRANGER = "stranger"  # not signed by this hall
    NOT_YET = "not_yet"  # its days have not begun
    EXPIRED = "expired"
    OTHER_UNIT = "other_unit"  # made out for other units
    REVOKED = "revoked"  # reported lost
    BLOCKED = "blocked"  # its own PIN counter is at its end
    DAMAGED = "damaged"  # torn, or the key does not match the certificate


@dataclass(frozen=True, slots=True)
class RoleCard:
    """What a role card of this hall says of itself; `tries` its PIN has left, if it tells."""

    role: Role
    tries: int | None


@dataclass(frozen=True, slots=True)
class Proved:
    """The card was shown with its PIN. `warrant`: its clerk's word may be told once."""

    role: Role
    warrant: Warrant | None


@dataclass(frozen=True, slots=True)
class WrongPin:
    """The card compared, and said no."""

    tries: int
