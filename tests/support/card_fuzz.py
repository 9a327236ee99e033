"""A card's whole dialog in one string of bytes, and what must hold whatever is in it.

One byte says how long the ATR is and then it follows; then come the answers, each a status word,
one byte of length and the data. A length of 255 stands for 64 KiB, the most a reader passes on.
The last answer is given for ever. `python tests/support/card_fuzz.py CORPUS` writes the seeds; the
hunt for dialogs that break it is `card_hunt.py`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk.devices.card.player import CitizenPlayer, play
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.channel import CardLost
from kiosk.identity.dialog import MOST_SELECTS, read_card
from kiosk.identity.exchange import MOST_COMMANDS, ApduTrace
from kiosk.identity.numbers import is_card_number, is_holder_number
from tests.contract.sample_cards import TODAY, citizen, described

Answers = list[tuple[bytes, int]]

BOOK = load_card_book()
LONGEST_ATR = 40
FLOOD, FLOOD_BYTES = 255, 65_533
SELECT, VERIFY, READ = 0xA4, 0x20, 0xB2
ALLOWED = frozenset((SELECT, READ, 0xC0))
LONG_NAME = "阿卜杜热合曼·麦麦提依明·玉素甫"


class Told:
    """`CardChannel` that gives the answers in turn; an answer list that is empty is a card gone."""

    def __init__(self, atr: bytes, answers: Answers) -> None:
        self.atr = atr
        self.asked: list[bytes] = []
        self._answers = answers

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        self.asked.append(apdu)
        if not self._answers:
            raise CardLost
        return self._answers[min(len(self.asked), len(self._answers)) - 1]

    def close(self) -> None: ...


def unpack(data: bytes) -> tuple[bytes, Answers]:
    """ATR and answers; what is cut off at the end is left out."""
    size = min(data[0], LONGEST_ATR) if data else 0
    atr, rest = data[1 : 1 + size], data[1 + size :]
    answers: Answers = []
    while len(rest) >= 3:
        length = rest[2]
        value = b"\xa5" * FLOOD_BYTES if length == FLOOD else rest[3 : 3 + length]
        answers.append((value, int.from_bytes(rest[:2])))
        rest = rest[3 + (0 if length == FLOOD else length) :]
    return atr, answers


def pack(atr: bytes, answers: Answers) -> bytes:
    """The other way round."""
    body = b"".join(
        status.to_bytes(2)
        + (bytes([FLOOD]) if len(value) >= FLOOD else bytes([len(value)]) + value)
        for value, status in answers
    )
    return bytes([len(atr)]) + atr + body


def holds(data: bytes) -> CardEvidence | CardRefusal:
    """Plays the dialog; fails unless it ends, in bounds, with something that has a name."""
    card = Told(*unpack(data))
    trace: list[ApduTrace] = []
    found = read_card(card, TODAY, BOOK, trace.append)
    assert isinstance(found, CardEvidence | CardRefusal)
    assert len(card.asked) <= MOST_COMMANDS
    assert {apdu[1] for apdu in card.asked} <= ALLOWED
    selects = [apdu for apdu in card.asked if apdu[1] == SELECT]
    assert len(selects) <= MOST_SELECTS
    if len(selects) > 1:  # no citizen card: nothing of it may be read
        assert not any(apdu[1] == READ for apdu in card.asked)
    if isinstance(found, CardEvidence):
        assert len(found.card_code) == 32
        assert found.card_number is None or is_card_number(found.card_number)
        assert found.citizen_number is None or is_holder_number(found.citizen_number, TODAY)
        assert found.name is None or found.name == found.name.strip() != ""
    return found


def seeds() -> dict[str, bytes]:
    """Dialogs that went as cards go, and some that did not."""
    made: dict[str, bytes] = {}
    for version in ("1.00", "2.00", "3.00"):
        for reads in ("tag", "number"):
            card = citizen(version=version, reads=reads, name=LONG_NAME if reads == "tag" else "王")
            made[f"citizen-{version}-{reads}"] = _recorded(card)
    for kind in ("bank", "transit", "passport", "resident", "storage", "sim", "garbage"):
        made[kind] = _recorded({"kind": kind})
    for name, changes in {
        "expired": {"expires": "2020-01-01"},
        "blocked": {"blocked": "6283"},
        "locked": {"blocked": "9303"},
        "no-name": {"damage": {"09": "00" * 30}},
    }.items():
        made[name] = _recorded(citizen(**changes))
    atr, good = unpack(made["citizen-2.00-tag"])
    made["endless-61"] = pack(atr, [*good[:2], (b"", 0x6110)])
    made["endless-6c"] = pack(atr, [*good[:2], (b"", 0x6C10)])
    made["flood"] = pack(atr, [*good[:3], (b"\xa5" * FLOOD, 0x9000)])
    value, status = good[2]
    made["lying-length"] = pack(atr, [*good[:2], (value[:1] + b"\xff" + value[2:], status)])
    made["short"] = pack(atr, [*good[:2], (value[:3], status)])
    made["torn"] = pack(atr, [])
    return made


def _recorded(card: dict[str, object]) -> bytes:
    player, _ = play(described(card))
    answers: Answers = []

    class Recorder:
        atr = player.atr

        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            answer = player.answer(apdu)
            answers.append((answer[:-2], int.from_bytes(answer[-2:])))
            return answers[-1]

        def close(self) -> None: ...

    read_card(Recorder(), TODAY, BOOK)
    assert isinstance(player, CitizenPlayer) == (card["kind"] == "citizen")
    return pack(player.atr, answers)


if __name__ == "__main__":
    for name, data in seeds().items():
        (Path(sys.argv[1]) / f"{name}.bin").write_bytes(data)
