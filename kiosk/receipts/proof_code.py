"""A proof as bytes, and as the upper-case URL that fits a slip's QR.

Version 1, big endian: version 1 B, algorithm 1 B, key id 2 B, unit number 2 B, serial 6 B, issued
at 4 B (minutes since 1970, UTC), valid days 2 B, masked name (length 1 B, GB18030 without the stars
it ends with, number of these stars 1 B: a long name needs no larger symbol), last four 4 B (ASCII),
number of lists 1 B, and for each list number 1 B, status 1 B, day 2 B (days since
1999-12-31, 0 for none). Then the signature, 64 B, over `signing_input` of all bytes before it.

The URL is `HTTPS://HOST/R/` and the bytes in base32 (RFC 4648) without padding: every character of
it is in the QR's alphanumeric set (ISO/IEC 18004), which is what keeps the symbol small. Whether a
signature is good is not decided here.
"""

import base64
import binascii
import re
import struct
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum, StrEnum

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.lists import ListStatus
from kiosk.domain.proof import ListClaim, Proof
from kiosk.domain.subject import STAR

SIGNATURE_BYTES = 64
MAX_TEXT = 1000

_VERSION = 1
_PREFIX = b"osmanthus-kiosk proof v1\x00"
_HEAD = struct.Struct(">BBHH6sIH")
_LIST = struct.Struct(">BBH")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_ZERO = date(1999, 12, 31)
_LAST_FOUR = re.compile(r"[0-9A-Z]{4}")
_HOST = re.compile(r"[0-9A-Z](?:[0-9A-Z.:-]{0,61}[0-9A-Z])?")
_URL = re.compile(r"HTTPS://(?P<host>[0-9A-Z.:-]{1,63})/R/(?P<code>[A-Z2-7]+)")
_MAX_NAME_BYTES = 64
_MAX_LISTS = 16
_STATUSES = (
    ListStatus.UNKNOWN,
    ListStatus.NOT_LISTED,
    ListStatus.LISTED,
    ListStatus.REMOVED,
)


class Algorithm(IntEnum):
    """How the proof is signed; the next number, 2, is kept for SM2 (GB/T 32918, also 64 B)."""

    ED25519 = 1


class Unreadable(StrEnum):
    """Why a text is no proof this version can read."""

    NOT_A_PROOF = "not_a_proof"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"


class ProofUnreadable(Exception):
    """The text is no proof that can be read. It carries the reason and nothing of the text."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


class ProofUnpackable(ValueError):
    """A proof whose values the layout has no room for. The text names the field, no value."""


def pack_claims(proof: Proof) -> bytes:
    """The signed bytes without the signature. Raises `ProofUnpackable`."""
    if proof.issued_at.tzinfo is None:
        raise ProofUnpackable("issued_at has no time zone")
    if not _LAST_FOUR.fullmatch(proof.last_four):
        raise ProofUnpackable("last_four is not four characters 0-9 A-Z")
    try:
        shown = proof.masked_name.rstrip(STAR)
        name, stars = shown.encode("gb18030"), len(proof.masked_name) - len(shown)
        head = _HEAD.pack(
            _VERSION,
            Algorithm.ED25519,
            proof.key_id,
            proof.unit_number,
            proof.serial.to_bytes(6, "big"),
            (proof.issued_at - _EPOCH) // timedelta(minutes=1),
            proof.valid_days,
        )
        lists = b"".join(_pack_list(claim) for claim in proof.lists)
    except (struct.error, OverflowError, UnicodeEncodeError):
        raise ProofUnpackable("a value is out of range") from None
    if not proof.masked_name or len(name) > _MAX_NAME_BYTES or stars > 255:
        raise ProofUnpackable("masked_name is empty or too long")
    if len(proof.lists) > _MAX_LISTS:
        raise ProofUnpackable("too many lists")
    last_four = proof.last_four.encode("ascii")
    named = bytes([len(name)]) + name + bytes([stars])
    return b"".join((head, named, last_four, bytes([len(proof.lists)]), lists))


def signing_input(claims: bytes) -> bytes:
    """What is signed: a prefix of its own keeps a proof's signature from meaning anything else."""
    return _PREFIX + claims


def encode_url(host: str, claims: bytes, signature: bytes) -> str:
    """The text of the QR. `host` may carry a port; it is written in upper case."""
    if not _HOST.fullmatch(host.upper()):
        raise ProofUnpackable("host is not a host name")
    if len(signature) != SIGNATURE_BYTES:
        raise ProofUnpackable("the signature is not 64 bytes")
    code = base64.b32encode(claims + signature).decode("ascii").rstrip("=")
    return f"HTTPS://{host.upper()}/R/{code}"


def decode(text: str) -> tuple[Proof, bytes, bytes]:
    """The proof, its signed bytes and the signature, not yet checked. Raises `ProofUnreadable`.

    Case and surrounding blanks do not matter; `issued_at` comes back in China Standard Time.
    """
    match = _URL.fullmatch(text.strip().upper()) if len(text) <= MAX_TEXT else None
    if match is None:
        raise ProofUnreadable(Unreadable.NOT_A_PROOF)
    code = match["code"]
    try:
        payload = base64.b32decode(code + "=" * (-len(code) % 8))
    except binascii.Error:
        raise ProofUnreadable(Unreadable.DAMAGED) from None
    if base64.b32encode(payload).decode("ascii").rstrip("=") != code:
        raise ProofUnreadable(Unreadable.DAMAGED)  # spare bits set: two texts for one proof
    if payload[:1] != bytes([_VERSION]) or payload[1:2] != bytes([Algorithm.ED25519]):
        raise ProofUnreadable(Unreadable.NEWER_VERSION)
    claims, signature = payload[:-SIGNATURE_BYTES], payload[-SIGNATURE_BYTES:]
    try:
        proof = _unpack(claims)
    except (struct.error, IndexError, ValueError, OverflowError):
        raise ProofUnreadable(Unreadable.DAMAGED) from None
    return proof, claims, signature


def host_of(text: str) -> str:
    """The host of the QR's text, in upper case, with its port if it has one. Nobody signed it.

    Raises `ProofUnreadable`.
    """
    match = _URL.fullmatch(text.strip().upper())
    if match is None:
        raise ProofUnreadable(Unreadable.NOT_A_PROOF)
    return match["host"]


def last_valid_day(proof: Proof) -> date:
    """The last day, China Standard Time, on which the proof can be checked."""
    return proof.issued_at.astimezone(CHINA).date() + timedelta(days=proof.valid_days)


def _pack_list(claim: ListClaim) -> bytes:
    days = (claim.on - _DAY_ZERO).days if claim.on is not None else 0
    if (days == 0) is not (claim.on is None) or (claim.status is ListStatus.UNKNOWN) is not (
        claim.on is None
    ):
        raise ProofUnpackable("a list has a day exactly when its status is known")
    return _LIST.pack(claim.number, _STATUSES.index(claim.status), days)


def _unpack(claims: bytes) -> Proof:
    _, _, key_id, unit_number, serial, minutes, valid_days = _HEAD.unpack_from(claims)
    at = _HEAD.size
    name_end = at + 1 + claims[at]
    name = claims[at + 1 : name_end].decode("gb18030") + STAR * claims[name_end]
    last_four = claims[name_end + 1 : name_end + 5].decode("ascii")
    count = claims[name_end + 5]
    body = claims[name_end + 6 :]
    if len(body) != count * _LIST.size:
        raise ValueError("length")
    proof = Proof(
        key_id=key_id,
        unit_number=unit_number,
        serial=int.from_bytes(serial, "big"),
        issued_at=(_EPOCH + timedelta(minutes=minutes)).astimezone(CHINA),
        valid_days=valid_days,
        masked_name=name,
        last_four=last_four,
        lists=tuple(
            ListClaim(number, _STATUSES[status], _DAY_ZERO + timedelta(days=days) if days else None)
            for number, status, days in _LIST.iter_unpack(body)
        ),
    )
    if pack_claims(proof) != claims:
        raise ValueError("not canonical")
    return proof
