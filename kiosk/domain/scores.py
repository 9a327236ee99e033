"""The scores and reports people take for one another. Their numbers are never compared."""

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class ScoreKind:
    """One score, report or list: who runs it, what it is used for, where to see one's own.

    `here`: this unit shows it.
    """

    kind_id: str
    name: Bilingual
    run_by: Bilingual
    used_for: Bilingual
    seen_at: Bilingual
    here: bool = False
