"""What the platform holds about somebody beside lists, entries and inquiries."""

from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.values import dataclass

# What may not be held about anybody (Zhejiang and Shanghai regulations; Hebei, Hubei).
NEVER_HELD = frozenset(
    {"religion", "genes", "fingerprints", "blood_type", "illness", "medical_history"}
)


@dataclass(frozen=True, slots=True)
class NeverHeld:
    """A kind of data the city may not hold; `category` is its code in the national catalogue."""

    category: str
    name: Bilingual


@dataclass(frozen=True, slots=True, repr=False)
class HeldItem(Personal):
    """One fact: its name, its value, who gave it and when.

    `category` is its code in the national catalogue. A `sensitive` value is covered until its
    holder presses it. `value` and `source` are `None` when the office did not give them.
    """

    category: str
    label: Bilingual
    value: Bilingual | None
    source: Bilingual | None = None
    since: date | None = None
    sensitive: bool = False
