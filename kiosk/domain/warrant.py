"""A clerk's word, as it goes from the staff door to the platform: signed by their role card."""

from kiosk.values import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Warrant:
    """What a role card has signed for this unit, good for one visitor's card (`identity.warrant`).

    `text` is a compact JWS (RFC 7515); `key` the private half of the key it names (PKCS #8, DER),
    which was made for it and lives no longer than it.
    """

    text: str
    key: bytes
