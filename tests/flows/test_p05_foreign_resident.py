"""P5: a foreign permanent resident: see and copy my data in English. The copy itself is in
test_own_data.py; the card's layouts (18 digits, the old 15 characters) are the readers' tests."""

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.visit import states as st
from tests.flows.staged import Staged

P = st.PageName


def in_english(staged: Staged) -> None:
    staged.touch("sillLanguage")
    staged.until(lambda: not staged.kiosk._view.comfort.zhFirst, "English first")


def page(staged: Staged, name: st.PageName) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, name.value
    )


def test_by_card_in_english_to_an_entry_and_its_contest(staged: Staged) -> None:
    in_english(staged)
    staged.by_card("foreign")
    staged.touch("jobRecord")
    page(staged, P.RECORD)
    staged.until(lambda: "24 volunteer hours" in staged.texts(), "the entry in English")
    staged.touch("entry-ZY-3302")
    page(staged, P.ENTRY)
    staged.until(lambda: "Volunteer Service Corps" in staged.texts(), "who reported it")
    staged.until(lambda: "Not given by" in staged.texts() or "Kept until" in staged.texts(), "all")
    staged.touch("contest")
    staged.until(lambda: "It is wrong" in staged.texts(), "the reasons in English")
    staged.touch("back")
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    slip = staged.slip()
    assert slip.says("Volunteer Service Corps", "志愿服务总队") == []
    assert slip.says("24 volunteer hours 志愿服务 24 小时") == [], "English first"
    staged.finish()
    assert staged.kiosk._view.comfort.zhFirst, "the next visitor's screen is as usual"


def test_a_name_spelt_another_way_is_matched_by_nothing_and_goes_to_a_person(
    staged: Staged,
) -> None:
    in_english(staged)
    card = dict(staged.hall.card_of("foreign") or {})
    card["name"] = "WEBER ANNA"
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played(card)
    assert staged.shown(st.Problem).code is FailureCode.NOT_FOUND
    staged.until(lambda: "go to the service desk" in staged.texts(), "the desk")
    staged.until(lambda: staged.sees("retry"), "the phone as the other way")
    staged.slot.remove()
    staged.finish()


@pytest.mark.parametrize("kind", ["resident", "passport"])
def test_a_card_this_reader_cannot_read_names_it_and_offers_the_phone(
    staged: Staged, kind: str
) -> None:
    in_english(staged)
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played({"kind": kind})
    refused = staged.shown(st.CardRefused).refusal
    assert refused not in {CardRefusal.UNKNOWN_CARD, CardRefusal.BAD_NUMBER}
    staged.until(lambda: staged.sees("choosePhone"), "the phone")
    staged.slot.remove()
    staged.finish()


def test_nothing_held_is_neither_good_nor_bad(staged: Staged) -> None:
    in_english(staged)
    staged.touch("begin")
    staged.touch("choosePhone")
    phone = staged.hall.phone("newcomer")
    assert phone.scan(staged.code()) == "scanned"
    assert phone.type_number(staged.shown(st.CodeScanned).match_number) == "approved"
    staged.shown(st.ConfirmPerson)
    staged.touch("yesItsMe")
    assert staged.shown(st.Problem).code is FailureCode.NO_RECORD
    staged.until(lambda: "No record is neither good nor bad." in staged.texts(), "the words")
    assert staged.visit.session is None
    staged.finish()
