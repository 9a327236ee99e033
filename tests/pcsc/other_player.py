"""A second citizen card, written from the papers alone (ISO 7816-3/4, LD/T 32).

The kiosk's own player and its reader could share a mistake; this one shares no code with either.
It is a plain table of commands and answers, built once, and takes both ways to read a record.
"""

from typing import Any

_SELECT_SSSE = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF"


class OtherPlayer:
    """Answers as a T=0 card: 61xx after SELECT, 6Cxx unless the length asked for is right."""

    def __init__(self, card: dict[str, Any]) -> None:
        code = card["card_code"]
        self.atr = bytes.fromhex("3B6D00000085" + "5A3100" + "0087" + "3205" + code[16:24])
        version = card.get("version", "2.00")
        expires = (card.get("expires") or "").replace("-", "") or "FFFFFFFF"
        name = card["name"].encode("gb18030").hex().ljust(100, "0")
        issuer = ["01" + "10" + code]
        issuer += ["02" + "01" + "31", "03" + "04" + version.encode().hex()]
        issuer += ["04" + "0C" + "99" * 12, "05" + "04" + "20200101", "06" + "04" + expires]
        issuer += ["07" + "09" + card["card_number"].encode().hex()]
        holder = ["08" + "12" + card["citizen_number"].encode().hex(), "09" + "1E" + name[:60]]
        holder += ["4E" + "14" + name[60:]] if version != "1.00" else []
        holder += ["0A" + "01" + "32", "0B" + "01" + "01", "0C" + "03" + "320500"]
        holder += ["0D" + "04" + "19900101"]
        self._table: dict[str, str] = {}
        self._enter(0x28, issuer)
        if version < "3":
            self._enter(0x30, holder)
        else:
            self._table |= {f"00B2{n:02X}{p2:02X}": "6982" for n in range(256) for p2 in (48, 52)}
        self._fci = "6F18840F7378312E73682EC9E7BBE1B1A3D5CFA5059F0C02" + "0386"
        self._open = self._fetch = False

    def power(self) -> None:
        self._open = self._fetch = False

    def answer(self, apdu: bytes) -> bytes:
        return bytes.fromhex(self._answer(apdu.hex().upper()))

    def _enter(self, by_tag: int, records: list[str]) -> None:
        for number, record in enumerate(records, 1):
            self._table[f"00B2{record[:2]}{by_tag:02X}"] = record
            self._table[f"00B2{number:02X}{by_tag + 4:02X}"] = record

    def _answer(self, text: str) -> str:
        fetch, self._fetch = self._fetch, False
        if text == _SELECT_SSSE:
            self._open = self._fetch = True
            return f"61{len(self._fci) // 2:02X}"
        if text.startswith("00A4"):
            return "6A82"
        if text.startswith("00C00000") and fetch:
            return self._of_length(self._fci, text)
        if not text.startswith("00B2"):
            return "6D00"
        record = self._table.get(text[:8], "6A83") if self._open else "6985"
        return record if len(record) == 4 else self._of_length(record, text)

    def _of_length(self, data: str, command: str) -> str:
        length = f"{len(data) // 2:02X}"
        return data + "9000" if command[8:] == length else "6C" + length
