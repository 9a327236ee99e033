"""Perks that visitors reported as refused."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date

from kiosk.values import dataclass


@dataclass(slots=True)
class PerkReports:
    """By person and perk, the day of the report; a person's second one for a perk is the first."""

    _days: dict[str, dict[str, date]] = field(default_factory=dict)

    def take(self, person_id: str, perk_id: str, today: date) -> date:
        """Take it down; the day it was first taken down."""
        return self._days.setdefault(person_id, {}).setdefault(perk_id, today)

    def of(self, person_id: str) -> Mapping[str, date]:
        """What this person reported in this run."""
        return self._days.get(person_id, {})

    def count(self) -> int:
        """How many reports there are."""
        return sum(len(days) for days in self._days.values())
