"""What anybody may know of the machine in front of them."""

from datetime import date
from enum import StrEnum

from kiosk.values import dataclass


class Camera(StrEnum):
    """Whether the case has a camera. None is ever used."""

    NONE = "none"
    COVERED = "covered"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Machine:
    """`version` is the software's."""

    camera: Camera = Camera.NONE
    version: str = ""


@dataclass(frozen=True, slots=True)
class KeptNothing:
    """The last search for what visitors may have left: its day, and how many things it found."""

    on: date
    found: int


NO_MACHINE = Machine()
