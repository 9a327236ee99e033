"""Role cards: whose card, the PIN the card compares itself, and the challenge it signs."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from role_cards import AUTHORITY, NOW, PIN, STRANGER, TRUST, put_in, role_card

from kiosk.devices.card.played import RoleCard as Played
from kiosk.devices.card.player import play
from kiosk.devices.card.virtual import VirtualReader, VirtualSlot
from kiosk.domain.card import CardRefusal
from kiosk.domain.roles import Role, RoleCard, RoleRefusal, WrongPin
from kiosk.identity import piv
from kiosk.identity.channel import CardChannel, CardLost
from kiosk.upkeep import role_issue


def challenge(_holder: object) -> bytes:
    return b"\x07" * 32


DAY = timedelta(days=1)


def again(slot: VirtualSlot) -> CardChannel:
    insertion = slot.look()[1]
    assert insertion is not None
    return VirtualReader(slot).connect(insertion)


@pytest.mark.parametrize("role", list(Role))
def test_a_card_of_this_hall(role: Role) -> None:
    assert piv.look(put_in(role_card(role)), TRUST, NOW) == RoleCard(role, 5)
    proof = piv.prove(put_in(role_card(role)), PIN, challenge, TRUST, NOW)
    assert isinstance(proof, piv.Proof)
    assert proof.holder.role is role


@pytest.mark.parametrize(
    ("card", "why"),
    [
        (role_card(authority=STRANGER), RoleRefusal.STRANGER),
        (role_card(since=NOW + DAY), RoleRefusal.NOT_YET),
        (role_card(since=NOW - 9 * DAY, until=NOW - DAY), RoleRefusal.EXPIRED),
        (role_card(units=("unit-2", "unit-3")), RoleRefusal.OTHER_UNIT),
    ],
)
def test_a_card_that_opens_nothing_here(card: Played, why: RoleRefusal) -> None:
    assert piv.look(put_in(card), TRUST, NOW) is why
    assert piv.prove(put_in(card), PIN, challenge, TRUST, NOW) is why


def test_a_card_made_out_for_this_unit_among_others() -> None:
    card = role_card(Role.TECHNICIAN, units=("unit-2", "unit-1"))
    assert piv.look(put_in(card), TRUST, NOW) == RoleCard(Role.TECHNICIAN, 5)


def test_the_card_counts_wrong_pins_and_goes_on_counting_after_it_was_out() -> None:
    slot = VirtualSlot()
    channel = put_in(role_card(tries=3), slot)
    assert piv.prove(channel, "000000", challenge, TRUST, NOW) == WrongPin(2)
    assert piv.look(again(slot), TRUST, NOW) == RoleCard(Role.CLERK, 2)
    assert piv.prove(again(slot), "000000", challenge, TRUST, NOW) == WrongPin(1)
    assert piv.prove(again(slot), "000000", challenge, TRUST, NOW) is RoleRefusal.BLOCKED
    assert piv.prove(again(slot), PIN, challenge, TRUST, NOW) is RoleRefusal.BLOCKED
    assert piv.look(again(slot), TRUST, NOW) is RoleRefusal.BLOCKED


def test_the_right_pin_gives_the_tries_back() -> None:
    slot = VirtualSlot()
    channel = put_in(role_card(tries=3), slot)
    assert piv.prove(channel, "000000", challenge, TRUST, NOW) == WrongPin(2)
    assert isinstance(piv.prove(again(slot), PIN, challenge, TRUST, NOW), piv.Proof)
    assert piv.look(again(slot), TRUST, NOW) == RoleCard(Role.CLERK, 3)


@pytest.mark.parametrize("pin", ["", "1", "12345", "123456789", "abcdef", "４８２９１０"])
def test_a_pin_no_card_has_costs_no_try(pin: str) -> None:
    assert piv.prove(put_in(role_card()), pin, challenge, TRUST, NOW) == WrongPin(5)


def test_a_copied_certificate_without_its_key_opens_nothing() -> None:
    copied = role_card(key=ec.generate_private_key(ec.SECP256R1()))
    assert piv.look(put_in(copied), TRUST, NOW) == RoleCard(Role.CLERK, 5)
    assert piv.prove(put_in(copied), PIN, challenge, TRUST, NOW) is RoleRefusal.DAMAGED


def test_another_card_is_no_role_card() -> None:
    from kiosk.devices.card.played import OtherCard

    slot = VirtualSlot()
    slot.insert(*play(OtherCard(kind="bank")))
    assert piv.look(again(slot), TRUST, NOW) is None


@pytest.mark.parametrize("after", range(12))
def test_a_card_torn_out_opens_nothing(after: int) -> None:
    card = role_card(torn_after=after)
    try:
        proof = piv.prove(put_in(card), PIN, challenge, TRUST, NOW)
    except CardLost:
        return
    assert isinstance(proof, piv.Proof)
    assert after > 5


def test_the_visitors_dialog_names_it_and_asks_no_more() -> None:
    from kiosk.devices.card.profiles import load_card_book
    from kiosk.identity.dialog import read_card

    found = read_card(put_in(role_card()), NOW.date(), load_card_book())
    assert found is CardRefusal.ROLE_CARD


@given(st.lists(st.binary(max_size=40), max_size=12), st.integers(0, 0xFFFF))
def test_nonsense_is_damaged_or_lost_and_never_raises(parts: list[bytes], status: int) -> None:
    class Babble:
        atr = b"\x3b\x00"

        def __init__(self) -> None:
            self.left = list(parts)

        def transmit(self, apdu: bytes) -> tuple[bytes, int]:
            return (self.left.pop(), 0x9000) if self.left else (b"", status)

        def close(self) -> None:
            return

    assert not isinstance(piv.look(Babble(), TRUST, NOW), RoleCard)
    try:
        proof = piv.prove(Babble(), PIN, challenge, TRUST, NOW)
    except CardLost:
        return
    assert not isinstance(proof, RoleCard)


def test_a_card_is_not_issued_past_its_authority() -> None:
    key = ec.generate_private_key(ec.SECP256R1()).public_key()
    with pytest.raises(role_issue.IssueProblem):
        role_issue.issue(AUTHORITY, Role.CLERK, key, (NOW, NOW + 9999 * DAY))
    with pytest.raises(role_issue.IssueProblem):
        role_issue.issue(AUTHORITY, Role.CLERK, key, (NOW, NOW))
