"""One recorded thing and its passport."""

from datetime import date
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule an entry is counted under: `code` ZY-04, `version` 3, still on `trial` or not."""

    code: str
    version: int
    trial: bool
    name: Bilingual | None = None


class Severity(StrEnum):
    """The class of a negative entry (credit repair measures of 2026)."""

    MINOR = "minor"
    GENERAL = "general"
    SERIOUS = "serious"


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

    Of one that takes points: its class `severity`, and `repair_from`, the first day its repair can
    be asked for. `kept_until` is the latest day it is shown. `contest_until` is the last day it can
    be contested, `None` without end. `reporter_closed`: that office is no more.
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
    severity: Severity | None = None
    repair_from: date | None = None
    reporter_closed: bool = False
    contest_until: date | None = None

    @property
    def negative(self) -> bool:
        """Whether it takes points."""
        return self.points < 0
