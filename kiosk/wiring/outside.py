"""What the robot visitor does off the screen: with a card, a phone, and their messages."""

import re
import time

from pydantic import TypeAdapter

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualSlot
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.phone import SamplePhone

SMS_SECONDS = 10.0

_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)


class HallVisitor:
    """`Outside` in the virtual hall. Without a slot the card is put in by somebody else."""

    def __init__(self, hall: VirtualHall, person_id: str, slot: VirtualSlot | None) -> None:
        self._hall = hall
        self._person_id = person_id
        self._slot = slot
        self._phone: SamplePhone | None = None

    def insert_card(self) -> None:
        if self._slot is None:
            return
        card = self._hall.card_of(self._person_id)
        if card is not None:
            self._slot.insert(*play(_CARD.validate_python(card)))

    def take_card(self) -> None:
        if self._slot is not None:
            self._slot.remove()

    def scan(self, address: str) -> None:
        self._phone = self._hall.phone(self._person_id)
        self._phone.scan(address)

    def type_number(self, match_number: str) -> None:
        if self._phone is not None:
            self._phone.type_number(match_number)

    def read_sms(self) -> str:
        """The six digits of the newest message, whoever's card it was."""
        until = time.monotonic() + SMS_SECONDS
        while time.monotonic() < until:
            newest = self._hall.newest_sms()
            found = re.search(r"\b\d{6}\b", newest.text) if newest else None
            if found:
                return found[0]
            time.sleep(0.02)
        raise TimeoutError

    def close(self) -> None:
        if self._phone is not None:
            self._phone.close()


def unknown_fault(name: str) -> str:
    """What to say of a fault that does not exist; empty for one that does, or for none."""
    if not name or name in set(Fault):
        return ""
    return f"choose one of {', '.join(Fault)}"
