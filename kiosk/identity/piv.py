"""Role cards: a standard PIV card (NIST SP 800-73-4, part 2), its certificate and key in slot 9A.

The card compares the PIN and counts wrong ones itself. After the PIN it signs what we ask it to,
all within one power-up, so that no other card can be put in between.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime

from kiosk.domain.roles import RoleCard, RoleRefusal, WrongPin
from kiosk.identity.channel import CardChannel, CardLost
from kiosk.identity.exchange import Exchange
from kiosk.identity.role_certificate import Holder, RoleTrust, check, signed
from kiosk.identity.status_words import OK, Refused, succeeded
from kiosk.values import dataclass

AID = bytes.fromhex("A00000030800001000")
_SELECT = b"\x00\xa4\x04\x00" + bytes([len(AID)]) + AID
_GET_9A = bytes.fromhex("00CB3FFF055C035FC105")  # X.509 Certificate for PIV Authentication
_ASK_TRIES = bytes.fromhex("00200080")
_LONGEST_OBJECT = 4096
_PIN_BYTES = 8
_BLOCKED = 0x6983


@dataclass(frozen=True, slots=True)
class Proof:
    """The card's key has signed (`signature`: DER)."""

    holder: Holder
    signature: bytes


def look(channel: CardChannel, trust: RoleTrust, now: datetime) -> RoleCard | RoleRefusal | None:
    """Whose card this is, without its PIN; `None`: not a role card at all. Raises `CardLost`."""
    try:
        exchange = Exchange(channel, longest=_LONGEST_OBJECT)
        if not _selected(exchange):
            return None
        holder = _holder(exchange, trust, now)
        if isinstance(holder, RoleRefusal):
            return holder
        tries = _tries(exchange)
    except Refused:
        return RoleRefusal.DAMAGED
    return RoleRefusal.BLOCKED if tries == 0 else RoleCard(holder.role, tries)


def prove(
    channel: CardChannel,
    pin: str,
    challenge: Callable[[Holder], bytes],
    trust: RoleTrust,
    now: datetime,
) -> Proof | WrongPin | RoleRefusal:
    """Certificate, PIN, signature. `challenge` makes what this card is to sign: something nobody
    could know before. Raises `CardLost`.
    """
    try:
        exchange = Exchange(channel, longest=_LONGEST_OBJECT)
        if not _selected(exchange):
            raise CardLost
        holder = _holder(exchange, trust, now)
        if isinstance(holder, RoleRefusal):
            return holder
        refused = _verify(exchange, pin)
        if refused is not None:
            return refused
        said = challenge(holder)
        signature = _authenticate(exchange, hashlib.sha256(said).digest())
    except Refused:
        return RoleRefusal.DAMAGED
    if signature is None or not signed(holder, signature, said):
        return RoleRefusal.DAMAGED
    return Proof(holder, signature)


def _selected(exchange: Exchange) -> bool:
    _, status = exchange.send(_SELECT)
    return succeeded(status)


def _holder(exchange: Exchange, trust: RoleTrust, now: datetime) -> Holder | RoleRefusal:
    data, status = _ask(exchange, _GET_9A)
    if status != OK:
        return RoleRefusal.STRANGER
    der = unwrap(unwrap(data, 0x53), 0x70)
    return RoleRefusal.DAMAGED if not der else check(der, trust, now)


def _tries(exchange: Exchange) -> int | None:
    _, status = exchange.send(_ASK_TRIES)
    return _left(status)


def _verify(exchange: Exchange, pin: str) -> WrongPin | RoleRefusal | None:
    """VERIFY with the PIN padded to eight bytes; a PIN no card can have costs no try."""
    if not (pin.isascii() and pin.isdigit() and 6 <= len(pin) <= _PIN_BYTES):
        left = _tries(exchange)
        return RoleRefusal.BLOCKED if left == 0 else WrongPin(left or 0)
    padded = pin.encode("ascii").ljust(_PIN_BYTES, b"\xff")
    _, status = exchange.send(_ASK_TRIES + bytes([_PIN_BYTES]) + padded)
    if status == OK:
        return None
    left = _left(status)
    if left is None:
        return RoleRefusal.DAMAGED
    return WrongPin(left) if left else RoleRefusal.BLOCKED


def _left(status: int) -> int | None:
    if status == _BLOCKED:
        return 0
    return status & 0xF if status & 0xFFF0 == 0x63C0 else None


def _authenticate(exchange: Exchange, digest: bytes) -> bytes | None:
    """GENERAL AUTHENTICATE, ECC P-256 (0x11), key 9A: challenge in, DER signature out."""
    inner = b"\x82\x00\x81" + bytes([len(digest)]) + digest
    template = b"\x7c" + bytes([len(inner)]) + inner
    data, status = _ask(exchange, b"\x00\x87\x11\x9a" + bytes([len(template)]) + template)
    return unwrap(unwrap(data, 0x7C), 0x82) if status == OK else None


def _ask(exchange: Exchange, command: bytes) -> tuple[bytes, int]:
    """Over T=0 the answer is fetched; over T=1 a card may want to be told that one is expected."""
    data, status = exchange.send(command)
    return (data, status) if data or status != OK else exchange.send(command + b"\x00")


def unwrap(data: bytes, tag: int) -> bytes:
    """The value of the first BER-TLV with this tag; empty if there is none that is whole."""
    at = 0
    while at + 2 <= len(data):
        found, length, at = data[at], data[at + 1], at + 2
        if length > 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at : at + size]), at + size
        if found == tag:
            value = data[at : at + length]
            return value if len(value) == length else b""
        at += length
    return b""
