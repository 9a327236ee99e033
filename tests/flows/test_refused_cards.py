"""Each card that signs nobody in: its own screen in both languages, and a way on that works."""

from typing import Any

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.paths import assets_dir
from kiosk.visit import states as st
from kiosk.words import load
from tests.contract.sample_cards import citizen
from tests.flows.staged import Staged

R = CardRefusal
WORDS = load(assets_dir() / "words")
REFUSED: tuple[tuple[dict[str, Any], CardRefusal], ...] = (
    ({"kind": "resident"}, R.RESIDENT_CARD_WRONG_READER),
    ({"kind": "bank"}, R.BANK_CARD),
    ({"kind": "passport"}, R.PASSPORT),
    ({"kind": "transit"}, R.TRANSIT_CARD),
    ({"kind": "storage"}, R.STORAGE_CARD),
    ({"kind": "mute"}, R.MUTE),
    ({"kind": "garbage"}, R.MUTE),
    ({"kind": "sim"}, R.UNKNOWN_CARD),
    (citizen(expires="2020-01-01"), R.EXPIRED),
    (citizen(blocked="6283"), R.BLOCKED),
    (citizen(blocked="9303"), R.LOCKED),
    (citizen(damage={"09": "00" * 30}), R.DAMAGED),
    (citizen(odd="flood", odd_after=4), R.DAMAGED),
    (citizen(card_number="E12345674"), R.BAD_NUMBER),
    (citizen(torn_after=3), R.TAKEN_OUT),
)


def test_every_refusal_has_its_screen_and_a_way_on(staged: Staged) -> None:
    for card, refusal in REFUSED:
        before = staged.visit.visit_id
        staged.insert_played(card)
        staged.until(
            lambda before=before, refusal=refusal: (  # type: ignore[misc]  # mypy: lambda default
                staged.visit.visit_id != before and staged.state == st.CardRefused(refusal)
            ),
            f"the screen of {refusal.value}",
        )
        advice = WORDS.refusal(refusal)
        staged.until(lambda: staged.robot.sees("choosePhone"), "another way in")
        text = staged.texts()
        for words in (advice.title, advice.happened, advice.next):
            assert words.zh in text
            assert words.en in text
        staged.slot.remove()
    staged.touch("choosePhone")
    staged.shown(st.ShowCode)


def test_after_a_refusal_the_right_card_signs_in(staged: Staged) -> None:
    staged.insert_played({"kind": "bank"})
    staged.shown(st.CardRefused)
    staged.insert("owner")
    staged.shown(st.StepUp)
    staged.finish()


@pytest.mark.parametrize("person", ["third_card"])
def test_a_third_generation_card_is_resolved_by_the_platform(staged: Staged, person: str) -> None:
    """It tells its code and number alone; whose it is, the platform says."""
    staged.by_card(person)
    assert staged.visit.session is not None
    assert staged.visit.session.card_name is None
    staged.finish()
