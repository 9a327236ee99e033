"""The score's scale: a city's own, as data."""

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the scale with a name; it begins at `lowest` and ends where the next begins."""

    lowest: int
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Dimension:
    """A part of the score: it begins at `start`, and entries of its `categories` move it."""

    dimension_id: str
    name: Bilingual
    start: int
    categories: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scale:
    """From `lowest` to `highest`. Where everybody starts is `neutral`, a place of its own on the
    line, or, in a city without one, the sum of what the dimensions start with.
    """

    neutral: int | None
    highest: int
    lowest: int = 0
    bands: tuple[Band, ...] = ()
    dimensions: tuple[Dimension, ...] = ()

    @property
    def start(self) -> int:
        """The score of somebody about whom nothing is recorded."""
        if self.neutral is not None:
            return self.neutral
        return sum(dimension.start for dimension in self.dimensions)

    def band_of(self, score: int) -> Band | None:
        """The band a score lies in."""
        found = [band for band in self.bands if band.lowest <= score]
        return found[-1] if found else None

    def above(self, band: Band) -> int | None:
        """Where the band above begins; `None` for the highest."""
        return next((each.lowest for each in self.bands if each.lowest > band.lowest), None)
