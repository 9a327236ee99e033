"""The `[scale]` part of a city profile."""

from typing import Annotated

from pydantic import Field, model_validator

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Text
from kiosk.domain.scale import Band, Dimension, Scale

Points = Annotated[int, Field(ge=-10_000, le=10_000)]


class BandFile(WireModel):
    """One `[[scale.bands]]` table, the lowest first."""

    lowest: Points
    zh: Text
    en: Text

    def to_domain(self) -> Band:
        return Band(self.lowest, BilingualWire(zh=self.zh, en=self.en).to_domain())


class DimensionFile(WireModel):
    """One `[[scale.dimensions]]` table."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    zh: Text
    en: Text
    start: Points
    categories: Annotated[list[Text], Field(max_length=100)] = Field(default_factory=list)

    def to_domain(self) -> Dimension:
        name = BilingualWire(zh=self.zh, en=self.en).to_domain()
        return Dimension(self.id, name, self.start, frozenset(self.categories))


class ScaleFile(WireModel):
    """With a neutral point, or with dimensions whose beginnings add up to the start."""

    neutral: Points | None = None
    lowest: Points = 0
    highest: Points
    bands: Annotated[list[BandFile], Field(max_length=12)] = Field(default_factory=list)
    dimensions: Annotated[list[DimensionFile], Field(max_length=12)] = Field(default_factory=list)

    @model_validator(mode="after")
    def _can_be(self) -> "ScaleFile":
        if self.neutral is None and not self.dimensions:
            raise ValueError("a scale has a neutral point or dimensions")
        scale = self.to_domain()
        if not scale.lowest < scale.start < scale.highest:
            raise ValueError("the start lies outside the scale")
        cuts = [band.lowest for band in self.bands]
        if cuts and (cuts != sorted(set(cuts)) or cuts[0] != self.lowest):
            raise ValueError("bands begin at the lowest point, each above the one before")
        if cuts and cuts[-1] >= self.highest:
            raise ValueError("a band begins above the scale")
        return self

    def to_domain(self) -> Scale:
        return Scale(
            neutral=self.neutral,
            highest=self.highest,
            lowest=self.lowest,
            bands=tuple(band.to_domain() for band in self.bands),
            dimensions=tuple(dimension.to_domain() for dimension in self.dimensions),
        )
