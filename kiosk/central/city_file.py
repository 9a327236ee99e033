"""A city profile as its files say it, checked table by table.

A profile is all of the folder's TOML files taken together; no table stands in two of them.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, ValidationError, field_validator

from kiosk.central.city_pages import NeverHeldFile, PerkFile, RuleBookFile
from kiosk.central.city_problem import CityProblem
from kiosk.central.example_file import ExampleFile
from kiosk.central.guide_file import GuideFile
from kiosk.central.published import PublishedFile
from kiosk.central.scale_file import ScaleFile
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Text
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.city import City, CityList
from kiosk.domain.example import NO_EXAMPLE
from kiosk.domain.held import NEVER_HELD
from kiosk.paths import assets_dir
from kiosk.plain_words import of_file


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


class CityFile(PublishedFile):
    """The whole profile. What it publishes is good until the platform sends something newer.

    `sources` and `perks` feed the virtual hall, whose catalogue tells them; a real platform's tells
    its own, and until then nothing is known of them.
    """

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
    garden: bool
    scale: ScaleFile
    lists: Annotated[list[ListFile], Field(min_length=1, max_length=16)]
    sources: list[SourceFile]
    perks: list[PerkFile] = Field(default_factory=list)
    never_held: list[NeverHeldFile]
    rule_book: RuleBookFile
    guide: GuideFile
    example: ExampleFile | None = None

    @field_validator("never_held")
    @classmethod
    def _whole(cls, value: list[NeverHeldFile]) -> list[NeverHeldFile]:
        if not {each.category for each in value} >= NEVER_HELD:
            raise ValueError("leaves out what may be held nowhere")
        return value

    def to_domain(self) -> City:
        published = self.to_catalogue(0, self.as_of)
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
            garden=self.garden,
            lists=tuple(
                CityList(e.id, e.number, Bilingual(e.zh, e.en), e.removal_days) for e in self.lists
            ),
            calendar=published.calendar,
            contest=published.contest,
            guide=published.guide,
            example=self.example.to_domain() if self.example else NO_EXAMPLE,
            never_held=published.never_held,
            covered=published.covered,
            scores=published.scores,
            rule_book=published.rule_book,
        )


def load_city_file(name: str, folder: Path | None = None) -> CityFile:
    """The profile with the parts only the virtual hall needs. Raises `CityProblem`."""
    tables, origins = _tables((folder or assets_dir() / "cities") / name)
    try:
        return CityFile.model_validate(tables)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        file = origins.get(key.partition(".")[0], name)
        raise CityProblem(f"{file}: {key}: {first['msg']}", f"{file}: {key}") from None


def _tables(folder: Path) -> tuple[dict[str, Any], dict[str, str]]:
    """Everything in the folder's files, and for each top key the file it stands in."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise CityProblem(f"{folder.name}: there is no such city")
    tables: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for path in files:
        where = f"{folder.name}/{path.name}"
        for key, value in _read(path, where).items():
            if key in origins:
                raise CityProblem(f"{where}: {key}: stands in {origins[key]} too", where)
            tables[key], origins[key] = value, where
    return tables, origins


def _read(path: Path, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        line = str(error).rpartition("(at ")[2].rstrip(")")
        raise CityProblem(f"{where}: {line}: this is not TOML", where) from None
    except (OSError, UnicodeDecodeError) as error:
        raise CityProblem(f"{where}: {of_file(error)}", where) from None
