"""The signed whole of what the platform holds about one person."""

from datetime import date, datetime

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.cases import Case
from kiosk.domain.coverage import Source
from kiosk.domain.entries import Entry
from kiosk.domain.held import HeldItem
from kiosk.domain.inquiries import Inquiry
from kiosk.domain.lists import ListAnswer
from kiosk.domain.perks import Perk
from kiosk.domain.personal import Personal
from kiosk.domain.subject import Subject
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Statement(Personal):
    """Everything shown to the visitor comes from one of these, checked as a whole.

    `asked_at` is the platform's time of the question (aware), `score` the platform's number on the
    city profile's scale; the kiosk computes none of its own. `inquiries` are newest first.
    `sources` and `perks` are what is published of them, with what is this visitor's; `published_on`
    is its day (hall), `None` where nothing published is known here: then no source is known either,
    which is not the same as not connected.
    """

    subject: Subject
    asked_at: datetime
    score: int
    lists: tuple[ListAnswer, ...]
    entries: tuple[Entry, ...]
    sources: tuple[Source, ...]
    cases: tuple[Case, ...] = ()
    perks: tuple[Perk, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    held: tuple[HeldItem, ...] = ()
    published_on: date | None = None

    @property
    def asked_on(self) -> date:
        """The day of the question, in the hall."""
        return self.asked_at.astimezone(CHINA).date()

    @property
    def coverage(self) -> tuple[int, int]:
        """How many of the published sources are connected, and how many are published."""
        published = [source for source in self.sources if source.published]
        return sum(source.connected for source in published), len(published)

    def adds_up(self, neutral: int) -> bool:
        """Whether the neutral point and the entries' points make the score."""
        return neutral + sum(entry.points for entry in self.entries) == self.score
