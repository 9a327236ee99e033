"""Sample people: a JSON file of invented persons, read and checked once.

    {"people": [{
      "id": "owner",                            what --person and the deck call them
      "about": {"zh": "…", "en": "…"},          why they came
      "name": "陈桂芳",
      "citizen_number": "320505198003120023",   18 characters, GB 11643 check character
      "phone": "13800000001",                   null: no phone, so no one-time code
      "card": {"kind": "citizen", …},           see kiosk.devices.card.player; null: no card
      "card_lost": false,                       reported lost: it signs nobody in
      "held": true,                             false: the platform holds nothing about them
      "lists": {"court-defaulters": {"status": "removed", "removed_on": "-58d"}},
      "entries": [{"entry_id": "…", "name": {…}, "points": 3, "category": "…", "reporter": {…}, …}],
      "cases": [{"kind": "entry", "reference": "…", "ground_id": "wrong", "state": "with_source",
                 "filed_on": "-6d", "changed_on": "-3d"}],
      "refused_perks": {"bus": "-6d"},          turned away there, and reported it on that day
      "inquiries": [{"inquiry_id": "…", "asker": "institution", "asked_at": "-3d 09:41", …}],
      "held_items": [{"category": "marital-status", "label": {…}, "value": {…}, …}]
    }]}

Days are ISO dates, or days from today such as "-58d"; an inquiry's time is "-3d 09:41". Lists that
are not named answer `not_listed`; `unknown` stands for one that never answers. Entries, inquiries
and held items have the members of `kiosk.central.wire`. The score is the city's neutral point and
the entries' points.
"""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError, field_validator, model_validator

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire
from kiosk.domain.cases import Filing
from kiosk.domain.remedies import ContestKind
from kiosk.identity.numbers import is_holder_number
from kiosk.paths import assets_dir
from kiosk.plain_words import of_file
from kiosk.settings import DEFAULT_CITY

_RELATIVE = re.compile(r"([+-]\d{1,5})d(?: (\d\d:\d\d))?")
Day = Annotated[str, Field(pattern=r"^([+-]\d{1,5}d|\d{4}-\d{2}-\d{2})$")]


class PeopleProblem(Exception):
    """A people file that cannot be used; the text names the file and the key, no value."""


class SampleList(WireModel):
    """What one list says about the person."""

    status: Literal["not_listed", "listed", "removed", "unknown"]
    since: Day | None = None
    removed_on: Day | None = None
    paid_on: Day | None = None
    namesake: bool = False


class SampleCase(WireModel):
    """Something the person filed before."""

    kind: Annotated[ContestKind, Field(strict=False)]
    reference: str
    ground_id: str
    phrase_ids: list[str] = Field(default_factory=list)
    filed_on: Day
    changed_on: Day
    state: str

    def filing(self) -> Filing:
        return Filing(self.kind, self.reference, self.ground_id, tuple(self.phrase_ids))


class SamplePerson(WireModel):
    """One invented person."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9_-]{1,40}$")]
    about: BilingualWire
    name: Annotated[str, Field(min_length=1, max_length=60)]
    citizen_number: str
    phone: Annotated[str, Field(pattern=r"^1\d{10}$")] | None = None
    card: dict[str, Any] | None = None
    card_lost: bool = False
    held: bool = True
    lists: dict[str, SampleList] = Field(default_factory=dict)
    entries: list[dict[str, Any]] = Field(default_factory=list)
    cases: list[SampleCase] = Field(default_factory=list)
    refused_perks: dict[str, Day] = Field(default_factory=dict)
    inquiries: list[dict[str, Any]] = Field(default_factory=list)
    held_items: list[dict[str, Any]] = Field(default_factory=list)

    @field_validator("citizen_number")
    @classmethod
    def _good_number(cls, value: str) -> str:
        if not is_holder_number(value, date.max):
            raise ValueError("this is not a holder's number")
        return value


class PeopleFile(WireModel):
    """The whole file."""

    people: Annotated[list[SamplePerson], Field(min_length=1)]

    @model_validator(mode="after")
    def _distinct(self) -> "PeopleFile":
        for key in ("id", "citizen_number"):
            if len({getattr(person, key) for person in self.people}) != len(self.people):
                raise ValueError(f"{key} is not unique")
        return self


def load_people(path: Path | None = None, city: str = DEFAULT_CITY) -> tuple[SamplePerson, ...]:
    """The people of a file; without one, those of `assets/people` for the city.

    Raises `PeopleProblem`.
    """
    path = path or assets_dir() / "people" / f"{city}.json"
    try:
        return tuple(PeopleFile.model_validate(json.loads(path.read_bytes())).people)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise PeopleProblem(f"{path.name}: {key}: {first['msg']}") from None
    except (OSError, ValueError) as error:
        raise PeopleProblem(f"{path.name}: {of_file(error)}") from None


def resolve_days(value: Any, today: date) -> Any:
    """The same JSON with days from today turned into ISO dates, and times into aware ones."""
    if isinstance(value, dict):
        return {key: resolve_days(inner, today) for key, inner in value.items()}
    if isinstance(value, list):
        return [resolve_days(inner, today) for inner in value]
    relative = _RELATIVE.fullmatch(value) if isinstance(value, str) else None
    if relative is None:
        return value
    day = (today + timedelta(days=int(relative[1]))).isoformat()
    return f"{day}T{relative[2]}:00+08:00" if relative[2] else day
