"""Cards that are not there: each answers APDUs as the real one does over T=0.

The virtual reader plays them; nothing in a production run does. A card is described in JSON, as the
`card` of a person in the sandbox's people file, or alone as `kiosk role issue` writes it:

    {"kind": "citizen", "version": "2.00", "citizen_number": "320505199001010011",
     "name": "陈桂芳", "card_number": "E12345673", "card_code": "320500D156000005110816010A0B0C0D",
     "expires": "2035-12-31"}

`version` is 1.00, 2.00 or 3.00 (the last withholds number and name); `expires` may be null. Other
kinds have no data: {"kind": "bank"}, transit, passport, resident, storage, sim, mute (no answer to
reset), garbage (one that makes no sense). Every kind also takes `delay`, `torn_after`,
`hangs_after`, `odd`, `odd_after` and `atr`; a citizen card also `reads`, `with_bank`, `blocked` and
`damage`. They are explained in `kiosk.devices.card.played`, which is also the schema.
"""

import math
from typing import Protocol

from kiosk.devices.card.played import CitizenCard, OtherCard, RoleCard
from kiosk.devices.card.role_player import RolePlayer
from kiosk.values import dataclass

_SSSE = bytes.fromhex("7378312E73682EC9E7BBE1B1A3D5CF")
_PPSE = b"2PAY.SYS.DDF01"
_PSE = b"1PAY.SYS.DDF01"
_EMRTD = bytes.fromhex("A0000002471001")
_T_UNION = bytes.fromhex("A000000632010105")
_NEVER = b"\xff" * 4

_ATRS = {
    "bank": "3B6E00000031C0654D3E0100E1819000",
    "transit": "3B8B8001208590012340560000009011",
    "passport": "3B8880010000000000000000",
    "resident": "3B888001D103860500808000 58".replace(" ", ""),
    "storage": "3B8F8001804F0CA000000306030001000000006A",
    "sim": "3B9F96801FC78031A073BE21136743200718000001A5",
    "mute": "",
    "garbage": "FFEEDDCC",
}
_NONSENSE = {
    "endless_61": b"\x61\x10",
    "endless_6c": b"\x6c\x10",
    "flood": b"\xa5" * 65_533 + b"\x90\x00",  # as much as vpcd carries
    "one_byte": b"\x90",
}
_APPLICATIONS = {"bank": (_PSE, _PPSE), "transit": (_T_UNION,), "passport": (_EMRTD,)}


class CardPlayer(Protocol):
    """A card as a reader meets it: an answer to reset, and an answer to each command."""

    @property
    def atr(self) -> bytes: ...

    def power(self) -> None:
        """A cold reset: nothing is selected any more."""
        ...

    def answer(self, apdu: bytes) -> bytes:
        """Data and status word."""
        ...


AnyCard = CitizenCard | OtherCard | RoleCard


@dataclass(frozen=True, slots=True)
class Temper:
    """How a card behaves in time; `played` says what each means."""

    delay: float = 0.0
    torn_after: int | None = None
    hangs_after: int | None = None

    def torn(self, answered: int) -> bool:
        """Whether it is pulled out now, after so many answers."""
        return self.torn_after is not None and answered >= self.torn_after

    def silence(self, answered: int) -> float:
        """Seconds until its next answer, after so many; infinite when there will be none."""
        hangs = self.hangs_after is not None and answered >= self.hangs_after
        return math.inf if hangs else self.delay


CALM = Temper()


def play(card: AnyCard) -> tuple[CardPlayer, Temper]:
    """The player of any described card, and how it behaves."""
    temper = Temper(card.delay, card.torn_after, card.hangs_after)
    player = _player(card)
    return (OddPlayer(player, card.odd, card.odd_after) if card.odd else player), temper


def _player(card: AnyCard) -> CardPlayer:
    if isinstance(card, CitizenCard):
        return CitizenPlayer(card)
    if isinstance(card, RoleCard):
        return RolePlayer(card)
    atr = card.atr if card.atr is not None else _ATRS[card.kind]
    return ForeignPlayer(bytes.fromhex(atr), _APPLICATIONS.get(card.kind, ()))


class OddPlayer:
    """A card that answers sense at first, and then one kind of nonsense until it is powered."""

    def __init__(self, inner: CardPlayer, odd: str, after: int) -> None:
        self._inner = inner
        self._nonsense = _NONSENSE[odd]
        self._after = after
        self._answered = 0

    @property
    def atr(self) -> bytes:
        return self._inner.atr

    def power(self) -> None:
        self._inner.power()
        self._answered = 0

    def answer(self, apdu: bytes) -> bytes:
        self._answered += 1
        return self._nonsense if self._answered > self._after else self._inner.answer(apdu)


class ForeignPlayer:
    """A card with some application, and with records in it nobody here may read."""

    def __init__(self, atr: bytes, applications: tuple[bytes, ...]) -> None:
        self.atr = atr
        self.commands: list[bytes] = []
        """Headers of what was sent to it, for tests to look at."""
        self._applications = applications
        self._pending = b""

    def power(self) -> None:
        self._pending = b""

    def answer(self, apdu: bytes) -> bytes:
        self.commands.append(apdu[:4])
        if len(apdu) < 4:
            return b"\x67\x00"
        kind, pending = apdu[1], self._pending
        self._pending = b""
        if kind == 0xA4 and apdu[2] == 0x04:
            return self._select(apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b"")
        if kind == 0xC0:
            return _t0(pending, apdu) if pending else b"\x69\x85"
        return self._other(apdu)

    def _select(self, name: bytes) -> bytes:
        if name not in self._applications:
            return b"\x6a\x82"
        return self._later(b"\x6f" + bytes([len(name) + 2, 0x84, len(name)]) + name)

    def _later(self, data: bytes) -> bytes:
        """T=0 has no way to answer a command that carried data: the reader has to fetch it."""
        self._pending = data
        return bytes((0x61, len(data)))

    def _other(self, apdu: bytes) -> bytes:
        return b"\x6e\x00" if apdu[0] else b"\x6d\x00"


class CitizenPlayer(ForeignPlayer):
    """A social security card (LD/T 32): EF05 and EF06 under the SSSE, over T=0."""

    def __init__(self, card: CitizenCard) -> None:
        code = bytes.fromhex(card.card_code)
        # Chip maker, system, card maker, the city's four digits, the card's serial.
        own = bytes.fromhex("3B6D00000081543100866032 05".replace(" ", "")) + code[8:12]
        applications = (_SSSE, _PSE, _PPSE) if card.with_bank else (_SSSE,)
        super().__init__(own if card.atr is None else bytes.fromhex(card.atr), applications)
        self._card = card
        self._selected = False
        self._files = {5: _issuer_records(card), 6: _holder_records(card)}
        for file in self._files.values():
            for tag, value in card.damage.items():
                if int(tag, 16) in file:
                    file[int(tag, 16)] = bytes.fromhex(value)

    def power(self) -> None:
        super().power()
        self._selected = False

    def _select(self, name: bytes) -> bytes:
        if name == _SSSE and self._card.blocked:
            return bytes.fromhex(self._card.blocked)
        answer = super()._select(name)
        self._selected = name == _SSSE
        return answer

    def _other(self, apdu: bytes) -> bytes:
        if apdu[1] != 0xB2:
            return b"\x6d\x00"
        file, by_number = self._files.get(apdu[3] >> 3), apdu[3] & 7 == 4
        if not self._selected or file is None:
            return b"\x6a\x82"
        if self._card.version == "3.00" and apdu[3] >> 3 == 6:
            return b"\x69\x82"
        if by_number:
            tags = list(file)
            tag = tags[apdu[2] - 1] if 0 < apdu[2] <= len(tags) else 0
        else:
            if self._card.reads == "number":
                return b"\x6a\x86"
            tag = apdu[2]
        if tag not in file:
            return b"\x6a\x83"
        return _t0(bytes((tag, len(file[tag]))) + file[tag], apdu)


def _t0(data: bytes, apdu: bytes) -> bytes:
    """Exactly as much as there is, or 6Cxx: how much that would be."""
    wanted = apdu[4] if len(apdu) == 5 else 0
    return data + b"\x90\x00" if wanted == len(data) else bytes((0x6C, len(data)))


def _issuer_records(card: CitizenCard) -> dict[int, bytes]:
    expires = bytes.fromhex(f"{card.expires:%Y%m%d}") if card.expires else _NEVER
    return {
        0x01: bytes.fromhex(card.card_code),
        0x02: b"1",
        0x03: card.version.encode("ascii"),
        0x04: bytes.fromhex("320500D15600000500000000"),
        0x05: bytes.fromhex("20160301"),
        0x06: expires,
        0x07: card.card_number.encode("ascii"),
    }


def _holder_records(card: CitizenCard) -> dict[int, bytes]:
    """In the order of their record numbers; version 1.00 knows no name extension."""
    name = card.name.encode("gb18030")
    number = card.citizen_number
    born = number[6:14] if len(number) == 18 and number[6:14].isdigit() else "19900101"
    records = {
        0x08: number.encode("ascii").ljust(18, b"\0"),
        0x09: name[:30].ljust(30, b"\0"),
        0x4E: name[30:].ljust(20, b"\0"),
        0x0A: b"1",
        0x0B: b"\x01",
        0x0C: bytes.fromhex("320500"),
        0x0D: bytes.fromhex(born),
    }
    if card.version == "1.00":
        del records[0x4E]
    return records
