"""Number checks: a misread digit is caught before anybody's record is asked for."""

import re
from datetime import date

_CITIZEN = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)
_PERMIT_2017 = re.compile(r"[A-Z]{3}\d{12}", re.ASCII)
_CARD_NUMBER = re.compile(r"[0-9A-Z]{8}[0-9X]", re.ASCII)

# GB/T 2260: the first two digits of a mainland region.
_PROVINCE = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]")
_RESIDENTS_OF_HK_MACAU_TAIWAN = ("810000", "820000", "830000")
_CARD_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_EARLIEST_YEAR = 1800

# GB 32100: the letters I, O, S, V and Z are left out; authority, kind, region, body, check.
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE = re.compile(r"[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}", re.ASCII)
_SOLE_TRADER = "92"


def is_citizen_number(text: str, today: date) -> bool:
    """GB 11643-1999: 18 characters, upper-case X, a real birth date, ISO 7064 MOD 11-2.

    Covers the mainland's numbers, the residence permits of Hong Kong, Macau and Taiwan (81, 82,
    83) and the 2023 permanent residence card (starts with 9). The 15-digit form is obsolete.
    """
    if not _CITIZEN.fullmatch(text) or not _region_known(text):
        return False
    return _was_born(text[6:14], today) and mod_11_2(text[:17]) == text[17]


def is_permit_number(text: str) -> bool:
    """The 2017 permanent residence card: three letters and twelve digits, no MOD 11-2."""
    return _PERMIT_2017.fullmatch(text) is not None


def is_holder_number(text: str, today: date) -> bool:
    """Any number a citizen card may hold for its holder."""
    return is_citizen_number(text, today) or is_permit_number(text)


def is_card_number(text: str) -> bool:
    """LD/T 32: eight digits or capitals and a check character made as in GB 11714."""
    return _CARD_NUMBER.fullmatch(text) is not None and card_check(text[:8]) == text[8]


def is_credit_code(text: str) -> bool:
    """GB 32100-2015, unified social credit code: 18 characters, the last of them MOD 31.

    The organisation code in places 9 to 17 has a check character of its own, which codes given
    out anew need not keep: it is not looked at.
    """
    return _CREDIT_CODE.fullmatch(text) is not None and credit_check(text[:17]) == text[17]


def is_sole_trader(text: str) -> bool:
    """A credit code that belongs to one person's own business (GB 32100: 92)."""
    return is_credit_code(text) and text.startswith(_SOLE_TRADER)


def mod_11_2(body: str) -> str:
    """The ISO 7064 MOD 11-2 check character of a string of digits."""
    total = 0
    for digit in body:
        total = (total + int(digit)) * 2 % 11
    return "0123456789X"[(12 - total) % 11]


def card_check(body: str) -> str:
    """The GB 11714 check character of eight digits or capitals (A = 10 ... Z = 35)."""
    total = sum(w * int(c, 36) for w, c in zip(_CARD_WEIGHTS, body, strict=True))
    return "0123456789X"[-total % 11]


def credit_check(body: str) -> str:
    """The MOD 31 check character of 17 characters; their weights are the powers of 3."""
    total = sum(pow(3, i, 31) * _CREDIT_ALPHABET.index(c) for i, c in enumerate(body))
    return _CREDIT_ALPHABET[-total % 31]


def _region_known(text: str) -> bool:
    if text[0] == "8":
        return text[:6] in _RESIDENTS_OF_HK_MACAU_TAIWAN
    return text[0] == "9" or _PROVINCE.match(text) is not None


def _was_born(text: str, today: date) -> bool:
    try:
        born = date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return False
    return born.year >= _EARLIEST_YEAR and born <= today
