"""What a slip is made from, whatever it is of. Pure: its time is given."""

from datetime import datetime

from kiosk.domain.city import City
from kiosk.domain.personal import Personal
from kiosk.domain.slips import SlipContent
from kiosk.domain.unit import UnitIdentity
from kiosk.receipts.words import Language
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Slip(Personal):
    """A content, and where, when and for whom it is printed.

    `printed_at` is aware; times are printed in China Standard Time. `language` comes first, the
    other one below it. `width_dots` is the printer's width, see `layouts`. `large`: nothing under
    16 pt. `again`: an earlier one of it may have come out in part, and this one says so.
    """

    content: SlipContent
    unit: UnitIdentity
    city: City
    printed_at: datetime
    language: Language = "zh"
    width_dots: int = 576
    large: bool = False
    again: bool = False
