"""A PIV card that is not there (NIST SP 800-73-4, part 2): slot 9A, over T=0.

The card's own counter of wrong PINs lives as long as the player: putting it in again does not give
a try back.
"""

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, utils

from kiosk.devices.card.played import RoleCard
from kiosk.identity.piv import AID, unwrap

_ATR = "3B6D000080318065B0831111AC83009000"  # contacts, T=0
_LONGEST_PART = 256


class RolePlayer:
    """`CardPlayer`."""

    def __init__(self, card: RoleCard) -> None:
        self.atr = bytes.fromhex(card.atr or _ATR)
        key = serialization.load_pem_private_key(card.key.encode(), None)
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise TypeError("a role card signs with P-256")
        self._key = key
        certificate = x509.load_pem_x509_certificate(card.certificate.encode())
        der = certificate.public_bytes(serialization.Encoding.DER)
        self._object = _tlv(0x53, _tlv(0x70, der) + b"\x71\x01\x00\xfe\x00")
        self._pin = card.pin.encode("ascii").ljust(8, b"\xff")
        self._most = self._left = card.tries
        self.power()

    def power(self) -> None:
        self._selected = False
        self._verified = False
        self._pending = b""

    def answer(self, apdu: bytes) -> bytes:
        if len(apdu) < 4:
            return b"\x67\x00"
        head = apdu[:4].hex().upper()
        data = apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b""
        if head == "00C00000":
            return self._more(apdu[4] if len(apdu) > 4 else 0)
        self._pending = b""
        if apdu[1] == 0xA4:
            self._selected = len(data) >= 5 and AID.startswith(data[: len(AID)])
            return self._later(_tlv(0x61, _tlv(0x4F, AID))) if self._selected else b"\x6a\x82"
        if not self._selected:
            return b"\x6d\x00"
        if head == "00CB3FFF":
            known = unwrap(data, 0x5C) == b"\x5f\xc1\x05"
            return self._later(self._object) if known else b"\x6a\x82"
        if head == "00200080":
            return self._verify(data)
        return self._sign(data) if head == "0087119A" else b"\x6d\x00"

    def _verify(self, data: bytes) -> bytes:
        if not self._left:
            return b"\x69\x83"
        if not data:
            return b"\x90\x00" if self._verified else bytes((0x63, 0xC0 | self._left))
        self._verified = data == self._pin
        self._left = self._most if self._verified else self._left - 1
        return b"\x90\x00" if self._verified else bytes((0x63, 0xC0 | self._left))

    def _sign(self, data: bytes) -> bytes:
        if not self._verified:
            return b"\x69\x82"
        digest = unwrap(unwrap(data, 0x7C), 0x81)
        if len(digest) != 32:
            return b"\x6a\x80"
        signature = self._key.sign(digest, ec.ECDSA(utils.Prehashed(hashes.SHA256())))
        return self._later(_tlv(0x7C, _tlv(0x82, signature)))

    def _later(self, data: bytes) -> bytes:
        self._pending = data
        return bytes((0x61, min(len(data), 0xFF)))

    def _more(self, wanted: int) -> bytes:
        if not self._pending:
            return b"\x69\x85"
        part = self._pending[: wanted or _LONGEST_PART]
        self._pending = self._pending[len(part) :]
        return part + (self._later(self._pending) if self._pending else b"\x90\x00")


def _tlv(tag: int, value: bytes) -> bytes:
    size = len(value)
    if size < 0x80:
        return bytes((tag, size)) + value
    length = size.to_bytes((size.bit_length() + 7) // 8)
    return bytes((tag, 0x80 | len(length))) + length + value
