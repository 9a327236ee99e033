"""The `[example]` part of a city profile: the fictional person of the rehearsal."""

from typing import Annotated

from pydantic import Field

from kiosk.central.wire import RuleWire
from kiosk.central.wire_model import WireModel
from kiosk.central.wire_text import BilingualWire, Text
from kiosk.domain.coverage import Source
from kiosk.domain.entries import Entry
from kiosk.domain.example import Example, ExampleEntry


class ExampleEntryFile(WireModel):
    """One `[[example.entries]]` table."""

    id: Annotated[str, Field(pattern=r"^[A-Z0-9-]{1,20}$")]
    zh: Text
    en: Text
    points: Annotated[int, Field(ge=-1000, le=1000)]
    category: Text
    reporter: BilingualWire
    days_ago: Annotated[int, Field(ge=0, le=3660)]
    visible_to: BilingualWire | None = None
    rule: RuleWire | None = None


class ExampleSourceFile(WireModel):
    """One `[[example.sources]]` table."""

    zh: Text
    en: Text
    connected: bool


class ExampleFile(WireModel):
    """The whole part."""

    masked_name: Annotated[str, Field(min_length=2, max_length=10)]
    last_four: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    entries: Annotated[list[ExampleEntryFile], Field(min_length=1, max_length=10)]
    sources: Annotated[list[ExampleSourceFile], Field(min_length=1, max_length=10)]

    def to_domain(self) -> Example:
        return Example(
            self.masked_name,
            self.last_four,
            tuple(_entry(each) for each in self.entries),
            tuple(
                Source(
                    f"example-{number}",
                    BilingualWire(zh=each.zh, en=each.en).to_domain(),
                    each.connected,
                )
                for number, each in enumerate(self.sources)
            ),
        )


def _entry(each: ExampleEntryFile) -> ExampleEntry:
    entry = Entry(
        entry_id=each.id,
        name=BilingualWire(zh=each.zh, en=each.en).to_domain(),
        points=each.points,
        category=each.category,
        reporter=each.reporter.to_domain(),
        rule=each.rule.to_domain() if each.rule else None,
        visible_to=each.visible_to.to_domain() if each.visible_to else None,
    )
    return ExampleEntry(entry, each.days_ago)
