"""The proofs the stand-in platform signed: their numbers, and which of them are void."""

import secrets
from dataclasses import field
from datetime import datetime

from kiosk.domain.calendar_words import CHINA
from kiosk.domain.proof import ListClaim, Proof
from kiosk.domain.subject import Subject
from kiosk.values import dataclass, replace

VALID_DAYS = 30


@dataclass(slots=True)
class Proofs:
    """Slip number to the unit that printed it; nothing of the person is kept."""

    _units: dict[int, int] = field(default_factory=dict)
    _void: set[int] = field(default_factory=set)

    def make(
        self,
        subject: Subject,
        lists: tuple[ListClaim, ...],
        *,
        unit_number: int,
        key_id: int,
        now: datetime,
    ) -> Proof:
        """A proof with a number nobody has."""
        serial = secrets.randbits(48)
        while serial in self._units:
            serial = secrets.randbits(48)
        self._units[serial] = unit_number
        return Proof(
            key_id=key_id,
            unit_number=unit_number,
            serial=serial,
            issued_at=now.astimezone(CHINA).replace(second=0, microsecond=0),
            valid_days=VALID_DAYS,
            masked_name=subject.masked_name,
            last_four=subject.last_four,
            lists=lists,
        )

    def void(self, serial: int, unit_number: int) -> bool:
        """Make the number worthless; only the unit that asked for it may. Twice is no harm."""
        if self._units.get(serial) != unit_number:
            return False
        self._void.add(serial)
        return True

    def is_void(self, serial: int) -> bool:
        """Whether the number was voided."""
        return serial in self._void

    def is_known(self, serial: int) -> bool:
        """Whether this platform gave the number."""
        return serial in self._units

    def count(self) -> int:
        """How many were signed."""
        return len(self._units)


def somebody_elses(proof: Proof) -> Proof:
    """The same proof about a person who is not here."""
    other = "赵＊＊" if proof.masked_name != "赵＊＊" else "钱＊＊"
    return replace(proof, masked_name=other, last_four="0000")
