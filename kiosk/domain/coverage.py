"""Which sources the platform hears from."""

from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A department or company. `last_heard` is `None` for one that is not connected.

    `late_after_days` is data: a source silent for longer counts as not heard in time.
    `published`: it stands in the published list; `sent`: something in this visitor's record came
    from it, whatever the list says.
    """

    source_id: str
    name: Bilingual
    connected: bool
    last_heard: date | None = None
    late_after_days: int = 30
    published: bool = True
    sent: bool = False

    def heard_in_time(self, today: date) -> bool:
        """Connected and heard from within its own limit."""
        if not self.connected or self.last_heard is None:
            return False
        return (today - self.last_heard).days <= self.late_after_days
