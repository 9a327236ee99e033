"""The card dialog against played cards: what leaves it, what is refused, what is never sent."""

from typing import Any

import pytest

from kiosk.devices.card.player import CitizenPlayer, ForeignPlayer, play
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.channel import CardLost, CardMute
from kiosk.identity.dialog import read_card
from kiosk.identity.exchange import ApduTrace
from tests.contract.sample_cards import (
    CARD_CODE,
    CARD_NUMBER,
    NAME,
    NUMBER,
    TODAY,
    citizen,
    citizen_card,
)
from tests.contract.sample_cards import described as card_of

BOOK = load_card_book()
RECORD, VERIFY = 0xB2, 0x20


class Direct:
    """A channel with no reader between; `lost_after` commands the card is gone."""

    def __init__(self, player: Any, lost_after: int = 10_000) -> None:
        self.player = player
        self.atr = player.atr
        self.left = lost_after

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        if not self.left:
            raise CardLost
        self.left -= 1
        answer = self.player.answer(apdu)
        return answer[:-2], int.from_bytes(answer[-2:])

    def close(self) -> None: ...


def read(card: dict[str, Any]) -> CardEvidence | CardRefusal:
    return read_card(Direct(play(card_of(card))[0]), TODAY, BOOK)


def facts(result: CardEvidence | CardRefusal) -> tuple[str | None, ...]:
    assert isinstance(result, CardEvidence), result
    return result.card_code, result.card_number, result.citizen_number, result.name


@pytest.mark.parametrize("reads", ["tag", "number"])
@pytest.mark.parametrize("version", ["1.00", "2.00"])
def test_a_citizen_card_tells_who_it_belongs_to(version: str, reads: str) -> None:
    result = read(citizen(version=version, reads=reads))
    assert facts(result) == (CARD_CODE, CARD_NUMBER, NUMBER, NAME)


@pytest.mark.parametrize("reads", ["tag", "number"])
def test_the_third_generation_keeps_its_holder_to_itself_and_is_in_order(reads: str) -> None:
    assert facts(read(citizen(version="3.00", reads=reads))) == (CARD_CODE, CARD_NUMBER, None, None)


def test_a_citizen_card_that_is_a_bank_card_too_is_a_citizen_card() -> None:
    assert facts(read(citizen(with_bank=True)))[2] == NUMBER


@pytest.mark.parametrize(
    "name",
    [
        "王",
        "阿卜杜热合曼·麦麦提依明·玉素甫",  # 32 bytes and more: goes on in the extension
        "A" + "买" * 14 + "\U00020000买",  # four bytes of one character, two on either side
        "Anna-Maria Weber",
        "㐂𠮷",
    ],
)
@pytest.mark.parametrize("reads", ["tag", "number"])
def test_names_of_any_length_and_script(name: str, reads: str) -> None:
    assert facts(read(citizen(name=name, reads=reads)))[3] == name


def test_a_small_x_is_the_same_number() -> None:
    assert facts(read(citizen(citizen_number="11010519491231002x")))[2] == "11010519491231002X"


@pytest.mark.parametrize("expires", ["2026-11-22", "2035-12-31", None])
def test_a_card_lasts_through_its_last_day(expires: str | None) -> None:
    assert facts(read(citizen(expires=expires)))[0] == CARD_CODE


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"expires": "2026-11-21"}, CardRefusal.EXPIRED),
        ({"citizen_number": "320505199001010012"}, CardRefusal.BAD_NUMBER),
        ({"citizen_number": "320505900101001"}, CardRefusal.BAD_NUMBER),
        ({"card_number": "E12345674"}, CardRefusal.BAD_NUMBER),
        ({"card_code": "320500D156000006110816010A0B0C0D"}, CardRefusal.DAMAGED),
        ({"damage": {"01": "320500"}}, CardRefusal.DAMAGED),
        ({"damage": {"03": "58585858"}}, CardRefusal.DAMAGED),
        ({"damage": {"06": "20261301"}}, CardRefusal.DAMAGED),
        ({"damage": {"06": "2026AA01"}}, CardRefusal.DAMAGED),
        ({"damage": {"06": "2026"}}, CardRefusal.DAMAGED),
        ({"damage": {"07": "C5E1" * 4}}, CardRefusal.DAMAGED),
        ({"damage": {"08": "FF" * 18}}, CardRefusal.DAMAGED),
        ({"damage": {"08": "31" * 19}}, CardRefusal.DAMAGED),
        ({"damage": {"09": "00" * 30}}, CardRefusal.DAMAGED),
        ({"damage": {"09": "81"}}, CardRefusal.DAMAGED),
        ({"damage": {"09": "B3C20AB9"}}, CardRefusal.DAMAGED),
        ({"name": "陈\u202e桂芳"}, CardRefusal.DAMAGED),  # turns the line's direction round
        ({"name": "陈\u200b桂芳"}, CardRefusal.DAMAGED),
        ({"blocked": "6A81"}, CardRefusal.BLOCKED),
        ({"blocked": "6283"}, CardRefusal.BLOCKED),
        ({"blocked": "9303"}, CardRefusal.LOCKED),
        ({"blocked": "6983"}, CardRefusal.LOCKED),
        ({"atr": "3B888001D103860500808000" + "58"}, CardRefusal.RESIDENT_CARD_WRONG_READER),
    ],
)
def test_a_citizen_card_that_is_not_in_order(changes: dict[str, Any], refusal: CardRefusal) -> None:
    assert read(citizen(**changes)) is refusal


def test_an_expired_card_is_refused_before_its_holder_is_read() -> None:
    player = CitizenPlayer(citizen_card(expires="2020-01-01"))
    read_card(Direct(player), TODAY, BOOK)
    assert not any(header[1] == RECORD and header[3] >> 3 == 6 for header in player.commands)


@pytest.mark.parametrize(
    ("kind", "refusal"),
    [
        ("bank", CardRefusal.BANK_CARD),
        ("transit", CardRefusal.TRANSIT_CARD),
        ("passport", CardRefusal.PASSPORT),
        ("resident", CardRefusal.RESIDENT_CARD_WRONG_READER),
        ("storage", CardRefusal.STORAGE_CARD),
        ("sim", CardRefusal.UNKNOWN_CARD),
    ],
)
def test_foreign_cards_are_named_and_never_read(kind: str, refusal: CardRefusal) -> None:
    player, _ = play(card_of({"kind": kind}))
    assert isinstance(player, ForeignPlayer)
    assert read_card(Direct(player), TODAY, BOOK) is refusal
    selects = [header for header in player.commands if header[1] == 0xA4]
    assert selects == player.commands
    assert len(selects) <= 4


@pytest.mark.parametrize(("atr", "name"), [("3B6E00000031C065", "1PAY"), ("3B888001", "2PAY")])
def test_a_blocked_application_still_names_its_card(atr: str, name: str) -> None:
    class Invalidated(ForeignPlayer):
        def _select(self, selected: bytes) -> bytes:
            return b"\x62\x83" if selected.startswith(name.encode()) else b"\x6a\x82"

    card = Invalidated(bytes.fromhex(atr), ())
    assert read_card(Direct(card), TODAY, BOOK) is CardRefusal.BANK_CARD


@pytest.mark.parametrize(
    ("atr", "refusal"),
    [
        ("3B888001D103860C0080800051", CardRefusal.RESIDENT_CARD_WRONG_READER),
        ("3B8F8001804F0CA00000030607FFB00000000020", CardRefusal.RESIDENT_CARD_WRONG_READER),
        ("3B8F8001804F0CA0000003060300020000000069", CardRefusal.STORAGE_CARD),
        ("3B8180018080", CardRefusal.STORAGE_CARD),
        ("3B8F800186844354000000000000000000000000", CardRefusal.TRANSIT_CARD),
        ("3B82800100", CardRefusal.TRANSIT_CARD),
        ("", CardRefusal.UNKNOWN_CARD),
    ],
)
def test_an_atr_helps_when_no_application_answers(atr: str, refusal: CardRefusal) -> None:
    assert read_card(Direct(ForeignPlayer(bytes.fromhex(atr), ())), TODAY, BOOK) is refusal


@pytest.mark.parametrize("version", ["1.00", "2.00", "3.00"])
@pytest.mark.parametrize("reads", ["tag", "number"])
def test_pulled_out_after_any_command(version: str, reads: str) -> None:
    whole = CitizenPlayer(citizen_card(version=version, reads=reads))
    read_card(Direct(whole), TODAY, BOOK)
    for pulled in range(len(whole.commands)):
        player, _ = play(card_of(citizen(version=version, reads=reads)))
        result = read_card(Direct(player, lost_after=pulled), TODAY, BOOK)
        assert result is CardRefusal.TAKEN_OUT


def test_a_card_that_goes_mute_in_mid_dialog() -> None:
    class Muted(Direct):
        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            raise CardMute

    player, _ = play(card_of(citizen()))
    assert read_card(Muted(player), TODAY, BOOK) is CardRefusal.MUTE


def test_only_what_identifies_is_read_and_nothing_is_verified() -> None:
    player = CitizenPlayer(citizen_card())
    read_card(Direct(player), TODAY, BOOK)
    assert {header[2] for header in player.commands if header[1] == RECORD} == {
        *(0x01, 0x03, 0x06, 0x07),
        *(0x08, 0x09),
    }
    assert not any(header[1] == VERIFY for header in player.commands)


def test_a_second_generation_card_that_withholds_its_holder_is_not_in_order() -> None:
    class Withholding(CitizenPlayer):
        def _other(self, apdu: bytes) -> bytes:
            return b"\x69\x82" if apdu[3] >> 3 == 6 else super()._other(apdu)

    player = Withholding(citizen_card())
    assert read_card(Direct(player), TODAY, BOOK) is CardRefusal.DAMAGED


def test_a_third_generation_card_may_withhold_its_number_too() -> None:
    class Withholding(CitizenPlayer):
        def _other(self, apdu: bytes) -> bytes:
            return b"\x69\x82" if apdu[2] == 7 else super()._other(apdu)

    player = Withholding(citizen_card(version="3.00"))
    assert facts(read_card(Direct(player), TODAY, BOOK)) == (CARD_CODE, None, None, None)


def test_the_trace_shows_headers_lengths_and_status_words_and_no_value() -> None:
    lines: list[ApduTrace] = []
    player, _ = play(card_of(citizen()))
    read_card(Direct(player), TODAY, BOOK, lines.append)
    text = "\n".join(map(str, lines))
    assert "READ RECORD tag 08 file 06   sent  5, received  20, status 9000" in text
    for secret in (NUMBER.encode(), NAME.encode("gb18030"), CARD_NUMBER.encode(), CARD_CODE[-8:]):
        spelled = secret if isinstance(secret, str) else secret.hex().upper()
        assert spelled not in text.replace(" ", "")


def test_evidence_shows_nothing_of_itself() -> None:
    result = read(citizen())
    assert repr(result) == str(result) == f"{result}" == "<CardEvidence>"


@pytest.mark.parametrize("version", ["1.00", "2.00", "3.00"])
@pytest.mark.parametrize("name", [NAME, "阿卜杜热合曼·麦麦提依明·玉素甫"])
def test_reading_costs_at_most_a_fifth_more_than_it_must(version: str, name: str) -> None:
    """One SELECT, four records of the card, two of its holder, a third for a long name."""
    player = CitizenPlayer(citizen_card(version=version, name=name))
    read_card(Direct(player), TODAY, BOOK)
    long = version == "2.00" and name != NAME
    needed = 1 + 4 + (1 if version == "3.00" else 2) + long
    assert needed <= len(player.commands) <= 1.2 * needed
