"""A short signed statement that fits a slip's QR. Its packing is `receipts.proof_code`."""

from datetime import date, datetime

from kiosk.domain.lists import ListStatus
from kiosk.domain.personal import Personal
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True)
class ListClaim:
    """One list on the proof: `number` is the list's small number in the city profile (0-255).

    `on` is the day that matters: answered (not listed), since (listed), removed on (removed);
    `None` for unknown.
    """

    number: int
    status: ListStatus
    on: date | None


@dataclass(frozen=True, slots=True, repr=False)
class Proof(Personal):
    """What the platform signed. The masked name and last four are as printed on the slip.

    `key_id` picks the verification key, `serial` is the slip's number (0 to 2**48 - 1; printed as
    Crockford base32 in groups, see `slip_number`), `issued_at` is aware and to the minute,
    `valid_days` says until when it can be checked.
    """

    key_id: int
    unit_number: int
    serial: int
    issued_at: datetime
    valid_days: int
    masked_name: str
    last_four: str
    lists: tuple[ListClaim, ...]


@dataclass(frozen=True, slots=True, repr=False)
class SignedProof(Personal):
    """The proof, and the upper-case URL (QR alphanumeric mode) that carries it signed."""

    proof: Proof
    url: str


_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def slip_number(serial: int) -> str:
    """48 bits as ten Crockford base32 characters in groups: `7K4M 92QX 3H`."""
    digits = "".join(_CROCKFORD[(serial >> shift) & 31] for shift in range(45, -1, -5))
    return f"{digits[:4]} {digits[4:8]} {digits[8:]}"
