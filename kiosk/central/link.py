"""All that one unit needs to talk to its platform."""

from collections.abc import Callable
from datetime import datetime

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.transport import Endpoint
from kiosk.central.unit_key import UnitKey
from kiosk.domain.city import City
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """This unit as the platform and its proofs name it."""

    unit_id: str
    number: int


@dataclass(frozen=True, slots=True)
class Trust:
    """The pinned public keys, and the names that what they signed has to carry.

    `issuer` is the `iss` of statements and catalogue (RFC 7519 section 4.1.1); `proof_host` the
    host, with its port if it has one, to which a proof's QR leads.
    """

    statements: PinnedKeys
    proofs: PinnedKeys
    issuer: str
    proof_host: str


@dataclass(frozen=True, slots=True)
class Link:
    """`now` is aware wall time."""

    endpoint: Endpoint
    unit: Unit
    trust: Trust
    city: City
    key: UnitKey
    now: Callable[[], datetime]
