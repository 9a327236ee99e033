"""P2: an elderly volunteer who wants the transport perk: do my hours count, and what do I get?
See personas.toml for the branches that are tested elsewhere."""

from kiosk.domain.card import CardRefusal
from kiosk.domain.subject import Subject
from kiosk.visit import states as st
from tests.flows.staged import Staged

P = st.PageName
LARGE_PT = 16.0
"""In elder mode the paper is in large type too."""


def page(staged: Staged, name: st.PageName) -> None:
    staged.until(
        lambda: isinstance(staged.state, st.Page) and staged.state.name is name, name.value
    )


def find(staged: Staged, name: str) -> None:
    """Touch it, on this sheet of choices or the next."""
    staged.until(lambda: staged.sees(name) or staged.sees("more"), f"{name}, or more")
    if not staged.sees(name):
        staged.touch("more")
    staged.touch(name)


def test_in_elder_mode_from_the_hours_to_the_desk_slip(staged: Staged) -> None:
    staged.touch("sillAccess")
    staged.touch("elder")
    staged.touch("closePanel")
    assert staged.kiosk._view.comfort.elder
    staged.by_card("volunteer")
    staged.until(lambda: "123" in staged.texts(), "the score")
    staged.touch("jobRecord")
    page(staged, P.RECORD)
    staged.until(lambda: "志愿服务 96 小时" in staged.texts(), "the hours")
    assert "志愿服务总队" in staged.texts()
    assert "100 + " in staged.texts()
    staged.touch("back")
    find(staged, "jobPerks")  # three choices at a time: the fourth job is on the other sheet
    page(staged, P.PERKS)
    find(staged, "perk-bus")
    page(staged, P.PERK)
    staged.until(lambda: "公共交通集团" in staged.texts(), "who grants it")
    staged.touch("printThis")
    staged.shown(st.TakeSlip)
    slip = staged.slip()
    assert slip.says("到柜台出示", "公交车票优惠", "公共交通集团") == []
    assert slip.least_points >= LARGE_PT
    staged.finish()
    assert not staged.kiosk._view.comfort.elder


def test_slow_hands_have_all_the_time_and_see_no_seconds(staged: Staged) -> None:
    staged.touch("sillAccess")
    staged.touch("elder")
    staged.touch("closePanel")
    staged.by_card("volunteer")
    for _ in range(3):
        staged.leap(101)
        staged.until(lambda: staged.visit.warned, "the last seconds")
        staged.until(lambda: staged.sees("stillHere"), "the question whether they are there")
        assert " 秒" not in staged.texts()
        staged.robot.touch("stillHere")
        staged.until(lambda: not staged.visit.warned, "the visit to go on")
        assert isinstance(staged.state, st.Home)
    staged.finish()


def test_a_worn_card_leads_to_the_phone_and_to_a_person(staged: Staged) -> None:
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert_played({"kind": "mute"})
    refused = staged.shown(st.CardRefused).refusal
    assert refused in {CardRefusal.MUTE, CardRefusal.UNKNOWN_CARD}
    assert "服务台" in staged.texts(), "and a person, for who has no phone"
    staged.until(lambda: staged.sees("choosePhone"), "the other way in")
    staged.slot.remove()
    staged.touch("choosePhone")
    phone = staged.hall.phone("volunteer")
    assert phone.scan(staged.code()) == "scanned"
    assert phone.type_number(staged.shown(st.CodeScanned).match_number) == "approved"
    staged.shown(st.ConfirmPerson)
    staged.touch("yesItsMe")
    staged.shown(st.Home)
    staged.print_proof()
    staged.shown(st.TakeSlip)
    assert staged.slip().says(subject_of(staged).masked_name) == []
    staged.finish()


def subject_of(staged: Staged) -> Subject:
    assert staged.visit.statement is not None
    return staged.visit.statement.subject


def test_what_comes_near_to_health_is_covered_until_it_is_touched(staged: Staged) -> None:
    staged.by_phone("volunteer")
    staged.touch("jobRecord")
    page(staged, P.RECORD)
    staged.until(lambda: "先遮着" in staged.texts(), "the cover")
    said = staged.texts()
    assert "献血" not in said
    assert "血站" not in said
    assert "XX-02" not in said
    staged.touch("entry-XX-0310")
    page(staged, P.ENTRY)
    staged.until(lambda: "无偿献血" in staged.texts(), "the entry that was touched")
    staged.touch("back")
    page(staged, P.RECORD)
    staged.touch("back")
    staged.touch("jobContest")
    page(staged, P.CONTESTS)
    staged.until(lambda: "先遮着" in staged.texts(), "the cover there too")
    staged.until(lambda: not any("献血" in t for t in visible(staged)), "nothing of it to be read")
    staged.finish()


def visible(staged: Staged) -> list[str]:
    return [
        str(item.property("text"))
        for item in staged.items()
        if item.inherits("QQuickText") and item.isVisible()
    ]
