"""P8: low literacy, a dialect, no smartphone: help without handing over everything. The clerk's
side of it (role card, values covered until the visitor reveals them) is in test_clerks_day.py."""

from PySide6.QtCore import Qt

from kiosk.domain.failures import FailureCode
from kiosk.visit import states as st
from tests.flows.staged import Staged


def test_a_card_without_a_phone_is_told_where_it_is_done_and_nothing_opens(staged: Staged) -> None:
    """No one-time code can be sent, and no clerk stands here: a card alone opens nothing."""
    staged.touch("begin")
    staged.touch("chooseCard")
    staged.shown(st.AwaitCard)
    staged.insert("no_phone")
    assert staged.shown(st.Problem).code is FailureCode.STEP_UP_UNAVAILABLE
    assert staged.visit.session is staged.visit.statement is None
    staged.until(lambda: "服务台" in staged.texts(), "where it is done")
    staged.touch("sillPerson")
    staged.until(lambda: "请说您在" in staged.texts(), "what to say there")
    staged.touch("closePanel")
    staged.finish()


def test_the_voice_reads_each_line_and_a_person_is_always_a_choice(staged: Staged) -> None:
    """By the keys, in Mandarin; before anything of one's own is said a headset is asked for."""
    staged.press(Qt.Key.Key_Down)
    staged.hears("个可以选")
    staged.choose_by_ear("找工作人员")
    staged.until(lambda: "服务台就在本大厅里" in staged.texts(), "the way to a person")


def test_each_job_has_its_icon(staged: Staged) -> None:
    staged.by_phone("volunteer")
    for job in ("jobLists", "jobContest", "jobPerks", "jobRecord"):
        staged.until(lambda job=job: staged.sees(job), job)  # type: ignore[misc]  # bound now
        item = next(each for each in staged.items() if each.objectName() == job)
        assert item.property("icon")
    staged.finish()
