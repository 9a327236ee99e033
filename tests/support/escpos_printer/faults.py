"""What can go wrong with a printer."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    ABSENT = "absent"  # does not listen
    PAPER_OUT = "paper_out"
    COVER = "cover"
    CUTTER = "cutter"  # jams at the next cut
    OVERHEAT = "overheat"
    UNRECOVERABLE = "unrecoverable"
    OFFLINE = "offline"  # somebody leans on the feed button
    NEAR_END = "near_end"  # a warning only
    RESET = "reset"  # the connection breaks; what was received is printed
    POWER = "power"  # the connection breaks and everything in it is forgotten
    SILENT = "silent"  # takes nothing, says nothing, prints nothing
    MUTE = "mute"  # takes and prints everything, says nothing
    DRIP = "drip"  # takes a few bytes at a time
    LIES = "lies"  # stands still without paper and says that all is well


@dataclass(frozen=True)
class Fault:
    """`row` is how many picture rows come out first; for 0 it holds at once."""

    kind: Kind
    row: int = 0

    @classmethod
    def parse(cls, text: str) -> "Fault":
        """`paper_out@600`, or `cutter`."""
        kind, _, row = text.partition("@")
        return cls(Kind(kind), int(row or 0))
