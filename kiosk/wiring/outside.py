"""What the robot visitor does off the screen: with a card, a phone, and their messages."""

import re
import time
from typing import Any

from pydantic import TypeAdapter, ValidationError

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import play
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.people import PeopleProblem
from kiosk.sandbox.phone import SamplePhone
from kiosk.sandbox.samv.people import resident_card_of
from kiosk.visit.states import SignIn
from kiosk.wiring.hall_parts import CardHand

SMS_SECONDS = 10.0

# These are met call by call, the unit's own question after the line among them.
OF_THE_LINE = frozenset(
    {
        Fault.LATENCY,
        Fault.SERVER_ERROR,
        Fault.BUSY,
        Fault.CUT,
        Fault.CUT_AFTER,
        Fault.WRONG_SCHEMA,
        Fault.OVERSIZED,
        Fault.SLOW_DRIP,
    }
)

_CARD: TypeAdapter[PlayedCard] = TypeAdapter(PlayedCard)


def where_a_visitor_meets(fault: Fault) -> str:
    """The calls to spoil, by how their path begins: a visitor's, none that the unit makes."""
    if fault in OF_THE_LINE:
        return "/oauth"
    return "/v1/statement" if fault is Fault.BAD_SIGNATURE else "/"


class HallVisitor:
    """`Outside` in the virtual hall. Without a hand the card is put in by somebody else."""

    def __init__(
        self,
        hall: VirtualHall,
        person_id: str,
        hand: CardHand | None,
        fault: str = "",
        *,
        resident: bool = False,
    ) -> None:
        """`fault` is the platform's from the moment somebody comes; with `resident` they have
        their resident card in the hand. Raises `PeopleProblem`.
        """
        self._hall = hall
        self._person_id = person_id
        self._hand = hand
        self._fault = fault
        self._phone: SamplePhone | None = None
        try:
            card = _resident_card(hall, person_id) if resident else hall.card_of(person_id)
            self._card = card
            if card is not None and not resident:
                play(_CARD.validate_python(card))
        except KeyError:
            raise PeopleProblem("nobody of this name is among the sample people") from None
        except ValidationError as error:
            raise PeopleProblem(f"this person's card cannot be played: {_where(error)}") from None

    def check(self, sign_in: SignIn) -> None:
        """Whether the person can try this way in. Raises `PeopleProblem`."""
        if sign_in is SignIn.PHONE and self._hall.person(self._person_id).phone is None:
            raise PeopleProblem("this person has no phone")
        if sign_in is SignIn.CARD and self._hand is not None and self._card is None:
            raise PeopleProblem("this person has no card")

    def arrive(self) -> None:
        """What a visitor's calls meet is spoilt; the unit itself was well until now."""
        if self._fault:
            fault = Fault(self._fault)
            self._hall.set_fault(fault, where=where_a_visitor_meets(fault))

    def insert_card(self) -> None:
        if self._hand is not None and self._card is not None:
            self._hand.insert(self._card)

    def take_card(self) -> None:
        if self._hand is not None:
            self._hand.remove()

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


def _resident_card(hall: VirtualHall, person_id: str) -> dict[str, Any]:
    return resident_card_of(hall.person(person_id)).model_dump(mode="json")


def _where(error: ValidationError) -> str:
    """Which member, without its value."""
    return ".".join(str(part) for part in error.errors(include_input=False)[0]["loc"])


def unknown_fault(name: str) -> str:
    """What to say of a fault that does not exist; empty for one that does, or for none."""
    if not name or name in set(Fault):
        return ""
    return f"choose one of {', '.join(Fault)}"
