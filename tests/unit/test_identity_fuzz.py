"""Whatever a card answers, the dialog ends, soon, with evidence or a named refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.card.player import play
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardEvidence, CardRefusal
from kiosk.identity.channel import CardLost
from kiosk.identity.dialog import read_card
from kiosk.identity.exchange import MOST_COMMANDS, Exchange
from kiosk.identity.status_words import Refused
from tests.contract.sample_cards import NAME, NUMBER, TODAY, citizen, described

BOOK = load_card_book()
LONG_NAME = "阿卜杜热合曼·麦麦提依明·玉素甫"  # goes on in the extension
READ = bytes.fromhex("00B2030006")
STATUS = st.one_of(
    st.sampled_from((0x9000, 0x6100, 0x6110, 0x6C00, 0x6C12, 0x6982, 0x6A82, 0x6A83, 0x6A86)),
    st.integers(0, 0xFFFF),
)
ANSWERS = st.lists(st.tuples(st.binary(max_size=300), STATUS), max_size=80)


class Scripted:
    """Gives the answers in turn, then the last one for ever; counts what it was asked."""

    def __init__(self, atr: bytes, answers: list[tuple[bytes, int]]) -> None:
        self.atr = atr
        self.answers = answers
        self.asked = 0

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        assert 4 <= len(apdu) <= 5 + 16
        self.asked += 1
        if not self.answers:
            raise CardLost
        return self.answers[min(self.asked, len(self.answers)) - 1]

    def close(self) -> None: ...


class Meddled:
    """A citizen card on a bad contact: some answers are replaced, cut or bent."""

    def __init__(
        self, meddle: dict[int, tuple[int, bytes, int]], version: str, name: str = NAME
    ) -> None:
        self.player, _ = play(described(citizen(version=version, name=name)))
        self.atr = self.player.atr
        self.meddle = meddle
        self.asked = 0

    def transmit(self, apdu: bytes) -> tuple[bytes, int]:
        self.asked += 1
        answer = self.player.answer(apdu)
        data, status = answer[:-2], int.from_bytes(answer[-2:])
        if self.asked in self.meddle:
            keep, more, status = self.meddle[self.asked]
            data = data[:keep] + more
        return data, status

    def close(self) -> None: ...


def ends(channel: Scripted | Meddled) -> CardEvidence | CardRefusal:
    result = read_card(channel, TODAY, BOOK)
    assert isinstance(result, CardEvidence | CardRefusal)
    assert channel.asked <= MOST_COMMANDS
    return result


@given(st.binary(max_size=40), ANSWERS)
def test_any_answers(atr: bytes, answers: list[tuple[bytes, int]]) -> None:
    ends(Scripted(atr, answers))


@given(st.binary(max_size=4), st.integers(0, 0xFF), st.sampled_from((0x61, 0x6C)))
def test_endless_follow_ups_are_damage(data: bytes, length: int, kind: int) -> None:
    channel = Scripted(b"", [(b"", 0x9000), (data, kind << 8 | length)])
    assert ends(channel) is CardRefusal.DAMAGED


@given(st.binary(min_size=257, max_size=400))
def test_answers_longer_than_any_are_damage(data: bytes) -> None:
    with pytest.raises(Refused) as caught:
        Exchange(Scripted(b"", [(data, 0x9000)])).send(READ)
    assert caught.value.refusal is CardRefusal.DAMAGED


def test_an_answer_in_pieces_is_put_together_up_to_its_limit() -> None:
    pieces = [(b"ab", 0x6102), (b"cd", 0x6100), (b"e" * 252, 0x9000)]
    data, status = Exchange(Scripted(b"", pieces)).send(READ)
    assert (data, status) == (b"abcd" + b"e" * 252, 0x9000)


def test_a_card_that_always_wants_one_more_command_is_stopped() -> None:
    class Reluctant(Meddled):
        """Every answer only after it has been asked seven times for another length."""

        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            if len(apdu) == 5 and self.asked % 8:
                self.asked += 1
                return b"", 0x6C00 | apdu[4]
            return super().transmit(apdu)

    channel = Reluctant({}, "2.00", LONG_NAME)
    assert ends(channel) is CardRefusal.DAMAGED
    assert channel.asked == MOST_COMMANDS


RECORDS = 7


@pytest.mark.parametrize("record", range(RECORDS))
@pytest.mark.parametrize("bend", [-1, 1, 100])
@pytest.mark.parametrize("place", ["tag", "length"])
def test_a_record_that_lies_about_itself_is_damage(record: int, bend: int, place: str) -> None:
    class Lying(Meddled):
        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            data, status = super().transmit(apdu)
            if self.asked == record + 3:  # after SELECT and GET RESPONSE
                lie = bytearray(data)
                at = 0 if place == "tag" else 1
                lie[at] = (lie[at] + bend) & 0xFF
                data = bytes(lie)
            return data, status

    assert ends(Lying({}, "2.00", LONG_NAME)) is CardRefusal.DAMAGED


@given(
    st.dictionaries(
        st.integers(1, 24),
        st.tuples(st.integers(0, 34), st.binary(max_size=34), STATUS),
        max_size=3,
    ),
    st.sampled_from(("1.00", "2.00", "3.00")),
)
def test_a_bad_contact_never_makes_another_holder(
    meddle: dict[int, tuple[int, bytes, int]], version: str
) -> None:
    result = ends(Meddled(meddle, version))
    if isinstance(result, CardEvidence) and result.citizen_number is not None:
        assert result.citizen_number == NUMBER


@given(st.integers(1, 12), st.integers(0, 31), st.integers(1, 255))
def test_one_bent_byte_is_refused_or_changes_nothing_that_counts(
    command: int, place: int, bend: int
) -> None:
    class Bent(Meddled):
        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            data, status = super().transmit(apdu)
            if self.asked == command and place < len(data):
                changed = bytearray(data)
                changed[place] ^= bend
                data = bytes(changed)
            return data, status

    result = ends(Bent({}, "2.00"))
    if isinstance(result, CardEvidence):
        assert result.citizen_number == NUMBER
        # A bent name byte can be another name, or one of private characters that is compared with
        # nothing; the statement's own name then tells.
        assert result.name == NAME or command >= 8
