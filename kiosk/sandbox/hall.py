"""The virtual hall as one thing: start it, take its addresses and files, act as its people."""

import json
import secrets
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fastapi import FastAPI
from joserfc.jwk import OKPKey

from kiosk.central.city_file import load_city_file
from kiosk.central.client import HttpCentral
from kiosk.central.link import Trust, Unit
from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.transport import Endpoint, Patience
from kiosk.domain.bilingual import Bilingual
from kiosk.sandbox import apps
from kiosk.sandbox.deck import Deck, DeckDevices, deck_app
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.people import SamplePerson, load_people
from kiosk.sandbox.phone import SamplePhone
from kiosk.sandbox.pki import Authority
from kiosk.sandbox.platform import Platform, RegisteredUnit
from kiosk.sandbox.population import Population
from kiosk.sandbox.rate_limit import EVERYDAY, Rates
from kiosk.sandbox.registry import Registry
from kiosk.sandbox.server import ServerThread, Site, listen
from kiosk.sandbox.signing import ISSUER
from kiosk.sandbox.staff_cards import StaffCards
from kiosk.sandbox.step_up import Sms
from kiosk.sandbox.tls import Certificates, server_context
from kiosk.settings import DEFAULT_CITY
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class HallUnit:
    """All that one unit needs to reach the virtual hall. The files die with it."""

    unit_id: str
    number: int
    hall: Bilingual
    street: Bilingual
    base_url: str
    phone_base_url: str
    ca_file: Path
    certificate: Path
    key: Path
    statement_keys: Path
    proof_keys: Path
    city: str

    @property
    def proof_host(self) -> str:
        """Where a proof's QR leads."""
        return self.phone_base_url.removeprefix("https://")

    @property
    def trust(self) -> Trust:
        """What a unit of this hall believes."""
        statements = PinnedKeys.from_file(self.statement_keys)
        proofs = PinnedKeys.from_file(self.proof_keys)
        return Trust(statements, proofs, ISSUER, self.proof_host)

    def settings_layer(self) -> dict[str, dict[str, Any]]:
        """The same as a layer of `kiosk.settings`."""
        return {
            "unit": {
                "id": self.unit_id,
                "number": self.number,
                "hall_zh": self.hall.zh,
                "hall_en": self.hall.en,
                "street_zh": self.street.zh,
                "street_en": self.street.en,
            },
            "city": {"profile": self.city},
            "platform": {
                "url": self.base_url,
                "ca": str(self.ca_file),
                "certificate": str(self.certificate),
                "key": str(self.key),
                "statement_keys": str(self.statement_keys),
                "proof_keys": str(self.proof_keys),
                "issuer": ISSUER,
                "proof_host": self.proof_host,
            },
        }


class VirtualHall:
    """Starts with `with`, on ports of loopback the system picks; all keys are made at the start.

    `now` is aware wall time, `monotonic` seconds. `people` is a file (see `sandbox.people`).
    With `deck` there is a control deck too, once `open_deck` has given it its devices.
    """

    def __init__(
        self,
        people: Path | None = None,
        *,
        population: int = 0,
        deck: bool = False,
        city: str = DEFAULT_CITY,
        rates: Rates = EVERYDAY,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.platform = Platform(
            city=load_city_file(city),
            registry=Registry(load_people(people, city), Population(population)),
            now=now,
            monotonic=monotonic,
            rates=rates,
        )
        self._stack = ExitStack()
        self._folder = Path()
        self._authority: Authority | None = None
        self._unit: HallUnit | None = None
        self._staff: StaffCards | None = None
        self._deck_token = secrets.token_urlsafe(24) if deck else ""
        self._deck_app: FastAPI | None = None
        self._deck_url = ""
        self._phones: dict[str, SamplePhone] = {}

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            private = stack.enter_context(tempfile.TemporaryDirectory(prefix="osmanthus-hall-"))
            self._folder = Path(private)
            self._authority = authority = Authority(self._folder)
            certificates = Certificates.make(authority)
            board = self.platform.faults
            sites: list[Site] = [
                Site(
                    apps.unit_app(self.platform),
                    server_context(certificates, authority.ca_file, board),
                    listen(),
                ),
                Site(
                    apps.public_app(self.platform),
                    server_context(certificates, None, board),
                    listen(),
                ),
            ]
            if self._deck_token:
                self._deck_app = deck_app(self.platform, self._deck_token)
                sites.append(Site(self._deck_app, None, listen()))
                self._deck_url = f"http://127.0.0.1:{sites[-1].port}/{self._deck_token}/"
            self.platform.base_url = f"https://127.0.0.1:{sites[0].port}"
            self.platform.public_url = f"https://127.0.0.1:{sites[1].port}"
            self._write_keys()
            self._staff = StaffCards.make(self._folder, "Virtual hall", self.platform.now())
            self.platform.role_authority = self._staff.certificate
            self._unit = self.enrol_unit("SZ-01", 1)
            server = ServerThread(sites)
            stack.callback(server.stop)
            server.start()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @property
    def unit(self) -> HallUnit:
        """The unit in the hall."""
        if self._unit is None:
            raise RuntimeError("the hall has not started")
        return self._unit

    @property
    def staff(self) -> StaffCards:
        """The role cards of whoever works here."""
        if self._staff is None:
            raise RuntimeError("the hall has not started")
        return self._staff

    @property
    def state_folder(self) -> Path:
        """Where a unit of this hall may keep its state; it dies with the hall."""
        return self._folder / "state"

    @property
    def unit_settings(self) -> dict[str, dict[str, Any]]:
        """What the kiosk's settings have to say to run in this hall."""
        return self.unit.settings_layer()

    def enrol_unit(self, unit_id: str, number: int) -> HallUnit:
        """Another unit of the same platform, with a key and a certificate of its own."""
        if self._authority is None:
            raise RuntimeError("the hall has not started")
        key = Ed25519PrivateKey.generate()
        certificate_file, key_file, certificate = self._authority.unit(unit_id, key)
        self.platform.units[unit_id] = RegisteredUnit(
            unit_id,
            number,
            self.platform.city.hall,
            self.platform.city.street,
            OKPKey.import_key(key_file.read_bytes()),
            certificate.fingerprint(hashes.SHA256()).hex(),
        )
        return HallUnit(
            unit_id,
            number,
            self.platform.city.hall,
            self.platform.city.street,
            self.platform.base_url,
            self.platform.public_url,
            self._authority.ca_file,
            certificate_file,
            key_file,
            self._folder / "statement-keys.json",
            self._folder / "proof-keys.json",
            self.platform.city.city_id,
        )

    def central(
        self, unit: HallUnit | None = None, patience: Patience | None = None
    ) -> HttpCentral:
        """A production client for a unit of this hall."""
        unit = unit or self.unit
        return HttpCentral(
            Endpoint(
                unit.base_url, unit.ca_file, unit.certificate, unit.key, patience or Patience()
            ),
            Unit(unit.unit_id, unit.number),
            unit.trust,
            city=self.platform.city,
            now=self.platform.now,
        )

    def person(self, person_id: str) -> SamplePerson:
        """A sample person, or one of the invented city. Raises `KeyError`."""
        person = self.platform.registry.by_id(person_id)
        if person is None:
            raise KeyError("no such person")
        return person

    def card_of(self, person_id: str) -> dict[str, Any] | None:
        """The person's card for the virtual reader (see `kiosk.devices.card.player`)."""
        return self.person(person_id).card

    def phone(self, person_id: str) -> SamplePhone:
        """The person's phone; they have one."""
        if person_id not in self._phones:
            phone = SamplePhone(
                self.platform.public_url, self.unit.ca_file, self.person(person_id).id
            )
            self._stack.callback(phone.close)
            self._phones[person_id] = phone
        return self._phones[person_id]

    def last_sms(self, person_id: str) -> Sms | None:
        """The newest message on the person's phone."""
        messages = self.platform.messages.get(person_id)
        return messages[-1] if messages else None

    def newest_sms(self) -> Sms | None:
        """The newest message on anybody's phone."""
        messages = [sms for each in self.platform.messages.values() for sms in each]
        return max(messages, key=lambda sms: sms.sent_at, default=None)

    def set_fault(
        self, fault: Fault | str, *, on: bool = True, where: str = "/", times: int | None = None
    ) -> None:
        """Switch a fault; see `sandbox.faults`. Raises `ValueError` for an unknown name."""
        self.platform.faults.set(Fault(fault), on=on, where=where, times=times)

    def open_deck(self, devices: DeckDevices) -> str:
        """Hand the deck its devices; the answer is its address (loopback, with a secret in it)."""
        if self._deck_app is None:
            raise RuntimeError("the hall was made without a deck")
        self._deck_app.state.inner.state.deck = Deck(devices, self.staff)
        return self._deck_url

    def clear_faults(self) -> None:
        """All well again."""
        self.platform.faults.clear()

    def _write_keys(self) -> None:
        keys = self.platform.keys
        for name, jwks in (
            ("statement-keys.json", keys.statement_jwks()),
            ("proof-keys.json", keys.proof_jwks()),
        ):
            (self._folder / name).write_text(json.dumps(jwks), encoding="utf-8")
