"""What a score is good for, and who says so: a perk is never promised."""

from datetime import date
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.personal import Personal
from kiosk.values import dataclass, replace

UNCONFIRMED_AFTER_DAYS = 90


class PerkState(StrEnum):
    """Who has said what of a perk. Only `CONFIRMED` and `REFUSED` come from who has to grant it."""

    CONFIRMED = "confirmed"
    ANNOUNCED = "announced"
    REFUSED = "refused"  # people were turned away at the desk, and reported it
    WITHDRAWN = "withdrawn"  # reported by the visitor, and no longer published
    UNCONFIRMED = "unconfirmed"  # said too long ago, and nobody has confirmed it since


@dataclass(frozen=True, slots=True, repr=False)
class Perk(Personal):
    """One perk: `state` as the platform last heard it, `on` the day it heard it.

    `threshold` is the score from which it is granted, `None` for everybody. `granted_by` and
    `paid_by` may be `None`: not known. `basis` is the text it rests on, `phone` whom to ask.
    `reported_on`: the day this visitor reported being turned away, which is theirs alone.
    """

    perk_id: str
    name: Bilingual
    state: PerkState
    on: date
    threshold: int | None = None
    granted_by: Bilingual | None = None
    paid_by: Bilingual | None = None
    basis: Bilingual | None = None
    phone: str | None = None
    reported_on: date | None = None

    def as_of(self, today: date) -> "Perk":
        """The perk as it may be shown on this day.

        What was announced or confirmed more than `UNCONFIRMED_AFTER_DAYS` days ago counts as
        unconfirmed, with no new data from anybody; a refusal stands until somebody confirms anew.
        Who grants and who pays is kept only while it is confirmed.
        """
        lapsed = (today - self.on).days > UNCONFIRMED_AFTER_DAYS
        if lapsed and self.state in (PerkState.CONFIRMED, PerkState.ANNOUNCED):
            return replace(self, state=PerkState.UNCONFIRMED).as_of(today)
        if self.state is PerkState.CONFIRMED:
            return self
        return replace(self, granted_by=None, paid_by=None)

    def distance(self, score: int) -> int | None:
        """Points the score lies above (below: negative) the threshold.

        `None` where there is no threshold, or nobody has confirmed the perk: a distance to
        something nobody grants would be a promise.
        """
        if self.state is not PerkState.CONFIRMED or self.threshold is None:
            return None
        return score - self.threshold
