"""A city profile: scale, names and hours are data, never code."""

from dataclasses import dataclass
from datetime import date, time

from kiosk.domain.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Scale:
    """The score's scale. `neutral` is where everybody starts; `highest` the end of the line."""

    neutral: int
    highest: int


@dataclass(frozen=True, slots=True)
class City:
    """What differs from city to city, as far as screens and slips need it."""

    city_id: str
    product: Bilingual
    scale: Scale
    trial: bool
    rules_of: date
    hotline: str
    list_answer_seconds: float
    opens: time
    closes: time
