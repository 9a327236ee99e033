"""What reading a card costs in APDUs, and how far that is from what it cannot do without.

Run: `python tests/bench/bench_cards.py`. What it cannot do without: one SELECT, and one READ RECORD
for each field that signs the holder in, with the second part of a name only where there is one.
Bytes are those on the line (T=0, command and answer with status word); at 372/1 and 4 MHz one is
about 1.1 ms (ISO 7816-3).
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from rich.console import Console
from rich.table import Table

from kiosk.devices.card.player import play
from kiosk.devices.card.profiles import load_card_book
from kiosk.identity.dialog import read_card
from kiosk.identity.exchange import ApduTrace
from tests.contract.sample_cards import TODAY, citizen, described
from tests.unit.test_identity_dialog import Direct

LONG_NAME = "阿卜杜热合曼·麦麦提依明·玉素甫"
MILLISECONDS_A_BYTE = 1.1
ISSUER, HOLDER = 4, 2
CARDS: tuple[tuple[str, dict[str, Any], int], ...] = (
    ("1.00", citizen(version="1.00"), 1 + ISSUER + HOLDER),
    ("2.00", citizen(), 1 + ISSUER + HOLDER),
    ("2.00, long name", citizen(name=LONG_NAME), 1 + ISSUER + HOLDER + 1),
    ("2.00, by number", citizen(reads="number"), 1 + ISSUER + HOLDER),
    ("3.00", citizen(version="3.00"), 1 + ISSUER + 1),
    ("bank card", {"kind": "bank"}, 2),
    ("unknown card", {"kind": "sim"}, 4),
)


def cost(card: dict[str, Any]) -> list[ApduTrace]:
    """Every exchange it took, by the card's own way of answering."""
    spent: list[ApduTrace] = []
    read_card(Direct(play(described(card))[0]), TODAY, load_card_book(), spent.append)
    return spent


def main() -> None:
    table = Table("card", "SELECT", "GET RESPONSE", "READ RECORD", "all", "needed", "x", "ms")
    for name, card, needed in CARDS:
        spent = cost(card)
        kinds = [sum(each.header[1] == kind for each in spent) for kind in (0xA4, 0xC0, 0xB2)]
        line = sum(each.sent + each.received + 2 for each in spent) * MILLISECONDS_A_BYTE
        share = f"{len(spent) / needed:.2f}"
        table.add_row(name, *map(str, (*kinds, len(spent), needed)), share, f"{line:.0f}")
    Console().print(table)


if __name__ == "__main__":
    main()
