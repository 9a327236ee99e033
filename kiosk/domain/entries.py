"""One recorded thing and its passport."""

from dataclasses import dataclass
from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule an entry is counted under: `code` ZY-04, `version` 3, still on `trial` or not."""

    code: str
    version: int
    trial: bool
    name: Bilingual | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Detail(Personal):
    """A further line of the passport; `value` is `None` when the office did not give it."""

    label: Bilingual
    value: Bilingual | None


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Personal):
    """One recorded thing with its passport.

    Every optional field may be `None`: "not given by the office", which the screen says; it is
    never left blank. `points` is signed. `rule` is `None` when no rule was published.
    `category` is the code of the national catalogue the entry was filed under.
    """

    entry_id: str
    name: Bilingual
    points: int
    category: str
    reporter: Bilingual
    record_number: str | None = None
    happened_on: date | None = None
    reported_on: date | None = None
    arrived_on: date | None = None
    counted_on: date | None = None
    rule: Rule | None = None
    visible_to: Bilingual | None = None
    kept_until: date | None = None
    details: tuple[Detail, ...] = ()


# What may not be held about anybody (Zhejiang and Shanghai regulations; Hebei, Hubei).
NEVER_HELD = frozenset(
    {"religion", "genes", "fingerprints", "blood_type", "illness", "medical_history"}
)


def may_be_held(entry: Entry) -> bool:
    """Whether the entry's category may be shown at all; one that may not is an incident."""
    return entry.category not in NEVER_HELD
