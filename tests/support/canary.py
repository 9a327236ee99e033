"""An invented person whose every mark can be looked for, wherever something may be written."""

from pathlib import Path
from typing import Any

from kiosk.identity.numbers import card_check, mod_11_2

NAME = "欧阳琉璃雀"
CITIZEN = "32050519880808777"
CARD = "K7318642"
CODE = "320500D156000005C4A7F00DFACE5A5A"
PHONE = "17773331999"
ENTRY_ZH = "金丝雀专用条目甲"
ENTRY_EN = "Canary entry quetzal"
RECORD = "QZ-7731-4242"
STRANGER = "淳于鹦鹉"
STRANGERS_NUMBER = "32050619790909666"


def citizen_number() -> str:
    return CITIZEN + mod_11_2(CITIZEN)


def marked_people() -> dict[str, Any]:
    number, card = citizen_number(), CARD + card_check(CARD)
    entry = {
        "entry_id": "quetzal-entry",
        "name": {"zh": ENTRY_ZH, "en": ENTRY_EN},
        "points": 7,
        "category": "volunteering",
        "reporter": {"zh": "样例局", "en": "Sample Office"},
        "record_number": RECORD,
    }
    marked = {
        "id": "marked",
        "about": {"zh": "样例", "en": "sample"},
        "name": NAME,
        "citizen_number": number,
        "phone": PHONE,
        "card": {
            "kind": "citizen",
            "card_code": CODE,
            "card_number": card,
            "citizen_number": number,
            "name": NAME,
            "version": "2.00",
        },
        "entries": [entry],
    }
    stranger = {
        "id": "stranger",
        "about": {"zh": "样例", "en": "sample"},
        "name": STRANGER,
        "citizen_number": STRANGERS_NUMBER + mod_11_2(STRANGERS_NUMBER),
    }
    return {"people": [marked, stranger]}


def marks(secrets: list[str]) -> dict[str, bytes]:
    """Every mark in every way it may be written down, by a name that gives nothing away."""
    number = citizen_number()
    texts = [
        NAME,
        number,
        CARD,
        PHONE,
        ENTRY_ZH,
        ENTRY_EN,
        RECORD,
        CODE,
        STRANGER,
        STRANGERS_NUMBER,
        *secrets,
    ]
    found: dict[str, bytes] = {}
    for at, text in enumerate(texts):
        for coding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
            found[f"{at} {coding}"] = text.encode(coding)
        found[f"{at} hex"] = text.encode("gb18030").hex().encode()
        found[f"{at} HEX"] = text.encode("gb18030").hex().upper().encode()
        found[f"{at} escaped"] = text.encode("unicode_escape")
    found["card bytes"] = bytes.fromhex(CODE[16:])
    found["masked"] = "欧＊＊".encode()
    return found


def left_in(data: bytes, wanted: dict[str, bytes]) -> list[str]:
    return [name for name, mark in wanted.items() if mark in data]


def left_behind(folder: Path, wanted: dict[str, bytes]) -> list[str]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            found += [f"{path.name}: {name}" for name in left_in(path.read_bytes(), wanted)]
        found += [f"its name: {name}" for name in left_in(str(path).encode(), wanted)]
    return found
