"""The keys of a tactile keypad, named for what a visitor does with them."""

from enum import StrEnum


class PadKey(StrEnum):
    """Which key of a keyboard each is: `ears.keypad`."""

    NEXT = "next"
    PREVIOUS = "previous"
    CHOOSE = "choose"
    BACK = "back"
    REPEAT = "repeat"
    HELP = "help"
