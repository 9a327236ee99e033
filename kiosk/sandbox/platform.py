"""Everything the stand-in platform holds while it runs. Only the server's one thread changes it."""

from collections.abc import Callable
from datetime import datetime

from cryptography.x509 import Certificate
from joserfc.jwk import OKPKey

from kiosk.central.city_file import CityFile
from kiosk.central.published import PublishedFile
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.city import City
from kiosk.sandbox.cases import Cases
from kiosk.sandbox.codes import Codes
from kiosk.sandbox.contested import Matters
from kiosk.sandbox.faults import FaultBoard
from kiosk.sandbox.fleet import Fleet
from kiosk.sandbox.perk_reports import PerkReports
from kiosk.sandbox.proofs import Proofs
from kiosk.sandbox.rate_limit import RateLimiter, Rates
from kiosk.sandbox.registry import Registry
from kiosk.sandbox.signing import SigningKeys
from kiosk.sandbox.step_up import Sms, StepUps
from kiosk.sandbox.tokens import Tokens
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class RegisteredUnit:
    """A unit as the platform knows it: its place, its public key, its certificate's SHA-256."""

    unit_id: str
    number: int
    hall: Bilingual
    street: Bilingual
    key: OKPKey
    thumbprint: str


class Platform:
    """The parts, and the few facts they share.

    `base_url` and `public_url` end without a slash; `messages` are by person id, `phones` maps a
    phone's cookie to the person whose phone it is.
    """

    def __init__(
        self,
        *,
        city: CityFile,
        registry: Registry,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
        rates: Rates,
    ) -> None:
        self.city_file = city
        self.city: City = city.to_domain()
        self.published: PublishedFile = city
        self.published_at = now()
        self.edition = 1
        self.registry = registry
        self.now = now
        self.rates = rates
        self.limiter = RateLimiter(monotonic)
        self.codes = Codes(monotonic)
        self.tokens = Tokens(monotonic)
        self.messages: dict[str, list[Sms]] = {}
        self.phones: dict[str, str] = {}
        self.step_ups = StepUps(monotonic, now, self.limiter, rates.messages, self._deliver)
        self.proofs = Proofs()
        connected = {
            each.id: Bilingual(each.zh, each.en) for each in city.sources if each.connected
        }
        self.cases = Cases(Matters(self.city, connected), now)
        self.perk_reports = PerkReports()
        self.keys = SigningKeys()
        self.faults = FaultBoard()
        self.fleet = Fleet()
        # Each hall's own in a city; the virtual one is the only hall here.
        self.role_authority: Certificate | None = None
        self.lost_role_cards: set[int] = set()
        self.units: dict[str, RegisteredUnit] = {}
        self.base_url = ""
        self.public_url = ""

    def publish(self, published: PublishedFile) -> None:
        """A new edition of the catalogue, from now on; the platform itself goes by it too."""
        self.published, self.published_at = published, self.now()
        self.edition += 1
        as_of = self.published_at.astimezone(CHINA).date()
        self.city = self.city.under(published.to_catalogue(self.edition, as_of))
        self.cases.go_by(self.city)

    def unit_with(self, thumbprint: str) -> RegisteredUnit | None:
        """The unit whose certificate has this SHA-256 thumbprint."""
        return next((u for u in self.units.values() if u.thumbprint == thumbprint), None)

    def _deliver(self, person_id: str, sms: Sms) -> None:
        self.messages.setdefault(person_id, []).append(sms)
