"""Tables of a city profile that fill pages: perks, rule book, scores, what is never held."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from kiosk.central.wire_model import WireModel
from kiosk.central.wire_pages import PerkStateWord
from kiosk.central.wire_text import BilingualWire, Phone, Text
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.held import NeverHeld
from kiosk.domain.rulebook import MOST_RULES, RuleBook, RuleCard, RuleEffect, RuleStatus
from kiosk.domain.scores import ScoreKind

Key = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]


class PerkFile(WireModel):
    """One `[[perks]]` table: what the platform heard of it, and how many days ago."""

    id: Key
    name: BilingualWire
    state: PerkStateWord
    days_ago: Annotated[int, Field(ge=0)]
    threshold: int | None = None
    granted_by: BilingualWire | None = None
    paid_by: BilingualWire | None = None
    basis: BilingualWire | None = None
    phone: Phone | None = None


class NeverHeldFile(WireModel):
    """One `[[never_held]]` table."""

    category: Text
    zh: Text
    en: Text

    def to_domain(self) -> NeverHeld:
        return NeverHeld(self.category, Bilingual(self.zh, self.en))


class ScoreFile(WireModel):
    """One `[[scores]]` table."""

    id: Key
    name: BilingualWire
    run_by: BilingualWire
    used_for: BilingualWire
    seen_at: BilingualWire
    here: bool = False

    def to_domain(self) -> ScoreKind:
        return ScoreKind(
            self.id,
            self.name.to_domain(),
            self.run_by.to_domain(),
            self.used_for.to_domain(),
            self.seen_at.to_domain(),
            self.here,
        )


class RuleFile(WireModel):
    """One `[[rule_book.rules]]` table."""

    id: Key
    name: BilingualWire
    issuer: BilingualWire
    number: BilingualWire
    since: date
    status: Literal["in_force", "trial", "replaced"]
    sentence: BilingualWire
    url: Annotated[str, Field(pattern=r"^https://[!-~]{4,120}$")]
    code: Text | None = None
    effect: Literal["none", "adds", "deducts"] = "none"

    def to_domain(self) -> RuleCard:
        return RuleCard(
            self.id,
            self.name.to_domain(),
            self.issuer.to_domain(),
            self.number.to_domain(),
            self.since,
            RuleStatus(self.status),
            self.sentence.to_domain(),
            self.url,
            self.code,
            RuleEffect(self.effect),
        )


class RuleBookFile(WireModel):
    """The `[rule_book]` table."""

    version: Annotated[int, Field(ge=1)]
    rules: Annotated[list[RuleFile], Field(max_length=MOST_RULES)] = Field(default_factory=list)

    def to_domain(self) -> RuleBook:
        return RuleBook(self.version, tuple(rule.to_domain() for rule in self.rules))
