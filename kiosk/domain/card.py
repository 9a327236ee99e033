"""What a card told, and the ways it can be refused."""

from enum import StrEnum

from kiosk.domain.personal import Personal
from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class CardEvidence(Personal):
    """What leaves the card reading: enough to identify, never to authenticate.

    `card_code` is the 32-digit hex identification code (LD/T 32, EF05 tag 01), `card_number` the
    nine characters of tag 07. Third-generation cards give no `citizen_number` and no `name`; a name
    that is written with characters of the issuer's own is none either. A resident card gives these
    two alone; its number may be a permit's.
    """

    card_code: str | None = None
    card_number: str | None = None
    citizen_number: str | None = None
    name: str | None = None


class CardRefusal(StrEnum):
    """Why a card does not sign its holder in; each has its own screen and way on."""

    RESIDENT_CARD_WRONG_READER = "resident_card_wrong_reader"
    BANK_CARD = "bank_card"
    PASSPORT = "passport"
    TRANSIT_CARD = "transit_card"
    STORAGE_CARD = "storage_card"
    MUTE = "mute"
    BLOCKED = "blocked"  # put out of use
    LOCKED = "locked"  # after wrong PINs, for a time or for good
    EXPIRED = "expired"
    DAMAGED = "damaged"  # records missing, torn, of the wrong length or undecodable
    BAD_NUMBER = "bad_number"  # a check digit does not match
    TAKEN_OUT = "taken_out"
    TOO_SLOW = "too_slow"
    UNKNOWN_CARD = "unknown_card"
    NOT_ID_CARD = "not_id_card"  # laid on the reader for resident cards, and none
    ROLE_CARD = "role_card"  # of somebody who works here
