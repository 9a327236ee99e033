"""Which kiosk this is."""

from kiosk.domain.bilingual import Bilingual
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class UnitIdentity:
    """`unit_id` names the unit to the platform (JWS `aud`), `number` is painted on the case."""

    unit_id: str
    number: str
    hall: Bilingual
    street: Bilingual
