"""What an answer to reset says of a card: its kind and its protocols, never whose it is.

ISO 7816-3 (TS, T0, TDi, historical bytes); PC/SC part 3, supplement on contactless storage cards.
"""

_CONTACTLESS_RID = bytes.fromhex("A000000306")
_STORAGE = {
    0x0001: "MIFARE Classic 1K",
    0x0002: "MIFARE Classic 4K",
    0x0003: "MIFARE Ultralight",
    0x0026: "MIFARE Mini",
    0xF004: "Topaz or Jewel",
    0xF011: "FeliCa 212K",
    0xF012: "FeliCa 424K",
}


def kind_of(atr: str) -> str:
    """A short name for an answer to reset, given as hex."""
    try:
        protocols, historical = _parsed(bytes.fromhex(atr))
    except (ValueError, IndexError):
        return "no answer to reset that makes sense"
    rid = historical.find(_CONTACTLESS_RID)
    if rid >= 0:
        name = int.from_bytes(historical[rid + 6 : rid + 8])
        return f"contactless storage card: {_STORAGE.get(name, f'{name:04X}')}"
    if atr.upper().startswith("3B8") and protocols == [0, 1]:
        return "contactless card (ISO 14443-4)"
    return "contact card, " + " and ".join(f"T={number}" for number in protocols)


def _parsed(atr: bytes) -> tuple[list[int], bytes]:
    """The protocols offered, in order, and the historical bytes."""
    if atr[0] not in (0x3B, 0x3F):
        raise ValueError("TS")
    flags, count, at = atr[1] >> 4, atr[1] & 0x0F, 2
    protocols: list[int] = []
    while True:
        at += (flags & 1) + (flags >> 1 & 1) + (flags >> 2 & 1)
        if not flags & 8:
            break
        number = atr[at] & 0x0F
        if number not in protocols:
            protocols.append(number)
        flags, at = atr[at] >> 4, at + 1
    if len(atr) < at + count:
        raise ValueError("short")
    return protocols or [0], atr[at : at + count]
