"""City profiles: the folder `assets/cities/<name>`, read and checked once at start.

A profile is all of the folder's TOML files taken together; no table stands in two of them.
"""

import tomllib
from datetime import date, time, timedelta
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError, model_validator

from kiosk.central.contest_rules import ContestFile
from kiosk.central.example_file import ExampleFile
from kiosk.central.guide_file import GuideFile
from kiosk.central.scale_file import ScaleFile
from kiosk.central.wire import BilingualWire, Text
from kiosk.central.wire_model import WireModel
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City, CityList
from kiosk.domain.example import NO_EXAMPLE
from kiosk.domain.guide import NO_GUIDE
from kiosk.domain.remedies import ContestRules
from kiosk.domain.working_days import WorkingCalendar
from kiosk.paths import assets_dir

_SATURDAY = 5


class CityProblem(Exception):
    """A profile that cannot be used; the text names the file and the key, no value."""


class ListFile(WireModel):
    """One `[[lists]]` table."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    number: Annotated[int, Field(ge=0, le=255)]
    removal_days: Annotated[int, Field(ge=1, le=60)] | None = None
    zh: Text
    en: Text


class SourceFile(WireModel):
    """One `[[sources]]` table: who could report, whether they do, and how late is late."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    zh: Text
    en: Text
    connected: bool = False
    heard_days_ago: Annotated[int, Field(ge=0)] | None = None
    late_after_days: Annotated[int, Field(ge=1)] = 30


class HolidayFile(WireModel):
    """Days off, both ends included."""

    first: Annotated[date, Field(alias="from")]
    last: Annotated[date, Field(alias="to")]

    def days(self) -> frozenset[date]:
        count = (self.last - self.first).days + 1
        return frozenset(self.first + timedelta(days=n) for n in range(count))


class WorkingYearFile(WireModel):
    """One `[[working_days]]` table: a year's notice, its days off and the weekend days worked."""

    year: Annotated[int, Field(ge=2000, le=2200)]
    notice: Text
    holidays: Annotated[list[HolidayFile], Field(min_length=1, max_length=20)]
    make_up: Annotated[list[date], Field(max_length=30)]

    @model_validator(mode="after")
    def _can_be(self) -> "WorkingYearFile":
        off = self.days_off()
        ordered = all(each.first <= each.last for each in self.holidays)
        of_the_year = all(day.year == self.year for day in (*off, *self.make_up))
        if not (ordered and of_the_year):
            raise ValueError("days of another year, or an end before its beginning")
        if any(day.weekday() < _SATURDAY or day in off for day in self.make_up):
            raise ValueError("a make-up day is a Saturday or Sunday that is no day off")
        return self

    def days_off(self) -> frozenset[date]:
        return frozenset(day for each in self.holidays for day in each.days())


class CityFile(WireModel):
    """The whole profile. `sources` feeds the virtual hall; a real platform sends its own."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,32}$")]
    product: BilingualWire
    score: BilingualWire
    hall: BilingualWire
    street: BilingualWire
    trial: bool
    rules_of: date
    as_of: date
    hotline: Annotated[str, Field(pattern=r"^[0-9-]{3,20}$")]
    list_answer_seconds: Annotated[float, Field(gt=0, le=86400)]
    opens: time
    closes: time
    scale: ScaleFile
    lists: Annotated[list[ListFile], Field(min_length=1, max_length=16)]
    sources: list[SourceFile]
    working_days: Annotated[list[WorkingYearFile], Field(max_length=50)] = Field(
        default_factory=list
    )

    contest: ContestFile | None = None
    guide: GuideFile | None = None
    example: ExampleFile | None = None

    def to_domain(self) -> City:
        return City(
            city_id=self.id,
            product=self.product.to_domain(),
            score=self.score.to_domain(),
            hall=self.hall.to_domain(),
            street=self.street.to_domain(),
            scale=self.scale.to_domain(),
            trial=self.trial,
            rules_of=self.rules_of,
            as_of=self.as_of,
            hotline=self.hotline,
            list_answer_seconds=self.list_answer_seconds,
            opens=self.opens,
            closes=self.closes,
            lists=tuple(
                CityList(e.id, e.number, Bilingual(e.zh, e.en), e.removal_days) for e in self.lists
            ),
            calendar=self._calendar(),
            contest=self.contest.to_domain() if self.contest else ContestRules(),
            guide=self.guide.to_domain() if self.guide else NO_GUIDE,
            example=self.example.to_domain() if self.example else NO_EXAMPLE,
        )

    def _calendar(self) -> WorkingCalendar:
        years = self.working_days
        return WorkingCalendar(
            years=frozenset(each.year for each in years),
            holidays=frozenset(day for each in years for day in each.days_off()),
            make_up=frozenset(day for each in years for day in each.make_up),
        )


def load_city(name: str) -> City:
    """The city of the folder `assets/cities/<name>`. Raises `CityProblem`."""
    return load_city_file(name).to_domain()


def load_city_file(name: str, folder: Path | None = None) -> CityFile:
    """The profile with the parts only the virtual hall needs. Raises `CityProblem`."""
    tables, origins = _tables((folder or assets_dir() / "cities") / name)
    try:
        return CityFile.model_validate(tables)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        file = origins.get(key.partition(".")[0], name)
        raise CityProblem(f"{file}: {key}: {first['msg']}") from None


def _tables(folder: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """Everything in the folder's files, and for each top key the file it stands in."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise CityProblem(f"{folder.name}: FileNotFoundError")
    tables: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for path in files:
        where = f"{folder.name}/{path.name}"
        for key, value in _read(path, where).items():
            if key in origins:
                raise CityProblem(f"{where}: {key}: stands in {origins[key]} too")
            tables[key], origins[key] = value, where
    return tables, origins


def _read(path: Path, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = str(error).rpartition("(at ")[2].rstrip(")")
        raise CityProblem(f"{where}: {line}: this is not TOML") from None
    except (OSError, UnicodeDecodeError) as error:
        raise CityProblem(f"{where}: {type(error).__name__}") from None
