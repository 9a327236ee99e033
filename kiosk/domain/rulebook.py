"""The rule book: one short card for each rule, and where its official text stands."""

from datetime import date
from enum import StrEnum

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass

MOST_RULES = 200


class RuleStatus(StrEnum):
    """Whether a rule holds."""

    IN_FORCE = "in_force"
    TRIAL = "trial"
    REPLACED = "replaced"


class RuleEffect(StrEnum):
    """What a rule does to a score; most do nothing to it."""

    NONE = "none"
    ADDS = "adds"
    DEDUCTS = "deducts"


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One rule. `code` is what entries cite (`entries.Rule.code`), `None` for a general text.

    `number` is the document's own number, `sentence` one plain sentence on what it says, `url`
    where the official text stands.
    """

    rule_id: str
    name: Bilingual
    issuer: Bilingual
    number: Bilingual
    since: date
    status: RuleStatus
    sentence: Bilingual
    url: str
    code: str | None = None
    effect: RuleEffect = RuleEffect.NONE


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All published rules as of `version`."""

    version: int
    rules: tuple[RuleCard, ...]

    @property
    def deducts(self) -> bool:
        """Whether any rule that holds says how points are taken away."""
        return any(
            rule.effect is RuleEffect.DEDUCTS and rule.status is not RuleStatus.REPLACED
            for rule in self.rules
        )


NO_RULES = RuleBook(0, ())
