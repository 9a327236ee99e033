"""Touches on the real screens: each posts its event and nothing else."""

import hall_samples as samples
import pytest
from hall_samples import SCENES
from hall_window import HallWindow

from kiosk.domain.remedies import ContestKind
from kiosk.visit.contest_events import ContestChosen
from kiosk.visit.events import PageChosen, StepUpTyped, Touch, Touched
from kiosk.visit.gates import offered
from kiosk.visit.states import PageName

EXPECTED = [
    ("attract", "guide", Touched(Touch.GUIDE)),
    ("attract", "begin", Touched(Touch.BEGIN)),
    ("guide", "begin", Touched(Touch.BEGIN)),
    ("guide", "back", Touched(Touch.BACK)),
    ("choose", "chooseCard", Touched(Touch.CHOOSE_CARD)),
    ("choose", "choosePhone", Touched(Touch.CHOOSE_PHONE)),
    ("choose", "back", Touched(Touch.BACK)),
    ("await-card", "choosePhone", Touched(Touch.CHOOSE_PHONE)),
    ("reading-card", "end", Touched(Touch.END)),
    ("card-refused", "retry", Touched(Touch.RETRY)),
    ("card-refused", "choosePhone", Touched(Touch.CHOOSE_PHONE)),
    ("show-code", "back", Touched(Touch.BACK)),
    ("show-code", "end", Touched(Touch.CHOOSE_CARD)),
    ("code-scanned", "back", Touched(Touch.BACK)),
    ("step-up", "sendCode", Touched(Touch.SEND_CODE)),
    ("confirm", "yesItsMe", Touched(Touch.YES_ITS_ME)),
    ("confirm", "notMe", Touched(Touch.NOT_ME)),
    ("confirm", "end", Touched(Touch.END)),
    ("fetching", "end", Touched(Touch.END)),
    ("home", "jobLists", PageChosen(PageName.LISTS)),
    ("home", "jobRecord", PageChosen(PageName.RECORD)),
    ("home", "jobPerks", PageChosen(PageName.PERKS)),
    ("home", "aside", PageChosen(PageName.ABOUT)),
    ("about", "inquiries", PageChosen(PageName.INQUIRIES)),
    ("about", "held", PageChosen(PageName.HELD)),
    ("about", "neverHeld", PageChosen(PageName.NEVER_HELD)),
    ("about", "scores", PageChosen(PageName.SCORES)),
    ("about", "rules", PageChosen(PageName.RULES)),
    ("about", "coverage", PageChosen(PageName.COVERAGE)),
    ("perks", "perk-bus", PageChosen(PageName.PERK, "bus")),
    ("perk", "reportPerk", Touched(Touch.REPORT_PERK)),
    ("perk-report", "sendReport", Touched(Touch.SEND_REPORT)),
    (
        "inquiries",
        "inquiry-q-3",
        ContestChosen(ContestKind.INQUIRY, "q-3"),
    ),
    ("rules", "rule-zy-04", PageChosen(PageName.RULE, "zy-04")),
    ("home", "end", Touched(Touch.END)),
    ("lists", "printProof", Touched(Touch.PRINT_PROOF)),
    ("lists", "back", Touched(Touch.BACK)),
    ("record", "entry-e2", PageChosen(PageName.ENTRY, "e2")),
    ("coverage", "nextPage", Touched(Touch.NEXT_PAGE)),
    ("coverage-second", "previousPage", Touched(Touch.PREVIOUS_PAGE)),
    ("print-failed", "retry", Touched(Touch.RETRY)),
    ("print-failed", "back", Touched(Touch.BACK)),
    ("slip-unsure", "retry", Touched(Touch.RETRY)),
    ("take-slip", "done", Touched(Touch.DONE)),
    ("take-slip", "retry", Touched(Touch.RETRY)),
    ("take-slip", "back", Touched(Touch.BACK)),
    ("farewell", "done", Touched(Touch.DONE)),
    ("farewell", "begin", Touched(Touch.BEGIN)),
    ("problem", "retry", Touched(Touch.RETRY)),
    ("problem", "end", Touched(Touch.END)),
    ("problem-not-yours", "done", Touched(Touch.DONE)),
]


def test_each_touch_posts_its_event_once(hall: HallWindow) -> None:
    for scene, name, event in EXPECTED:
        hall.show(SCENES[scene])
        hall.posted.clear()
        hall.touch(name)
        assert hall.posted == [event], (scene, name)


def test_only_what_the_visit_offers_is_posted(hall: HallWindow) -> None:
    """V4 on the screen: no button whose touch the visit would not understand."""
    for scene, name, event in EXPECTED:
        if isinstance(event, Touched):
            assert event.what in offered(SCENES[scene]), (scene, name)


def test_the_code_is_typed_and_sent(hall: HallWindow) -> None:
    hall.show(SCENES["step-up-typing"])
    hall.posted.clear()
    for key in ("key4", "key7", "keyClear", "key1", "key2", "key3", "key0", "key5", "key6", "key9"):
        hall.touch(key)
    hall.touch("keyOk")
    assert [type(event) for event in hall.posted] == [StepUpTyped]
    assert hall.posted[0].answer == "123056"  # type: ignore[union-attr]  # the line above
    hall.touch("keyOk")
    assert len(hall.posted) == 1


def test_what_does_not_work_is_no_button(hall: HallWindow) -> None:
    hall.show(SCENES["choose-no-reader"])
    hall.posted.clear()
    hall.touch("chooseCard")
    assert hall.posted == []
    hall.show(SCENES["lists-no-paper"])
    assert hall.find("printProof") is None


def test_anywhere_begins_but_not_on_the_sill(hall: HallWindow) -> None:
    hall.show(SCENES["attract"])
    hall.posted.clear()
    hall.press(540, 400)
    assert hall.posted == [Touched(Touch.BEGIN)]
    hall.posted.clear()
    hall.touch("sillTextSize")
    assert hall.posted == []
    assert hall.view.comfort.textSize == "L"


def test_last_seconds_are_kept_by_a_touch_anywhere(hall: HallWindow) -> None:
    hall.show(SCENES["home-warned"])
    assert hall.find("stillHere") is not None
    hall.posted.clear()
    hall.press(540, 900)
    assert hall.posted[0] == Touched(Touch.STILL_HERE)
    hall.posted.clear()
    hall.press(540, 1700)  # the End button lies beneath the warning: it is not touched through it
    assert hall.posted == [Touched(Touch.STILL_HERE)]


def test_a_code_that_ends_is_not_kept_by_a_touch(hall: HallWindow) -> None:
    hall.show(SCENES["show-code-ending"])
    assert hall.find("stillHere") is None


@pytest.mark.parametrize(
    ("panel", "close"), [("sillPerson", "closePanel"), ("sillAccess", "closePanel")]
)
def test_panels_open_and_close(hall: HallWindow, panel: str, close: str) -> None:
    hall.show(SCENES["home"])
    hall.posted.clear()
    hall.touch(panel)
    assert hall.find(close) is not None
    hall.touch(close)
    assert hall.find(close) is None
    assert hall.posted == []


def test_a_panel_goes_with_its_screen(hall: HallWindow) -> None:
    hall.show(SCENES["home"])
    hall.touch("sillPerson")
    hall.show(samples.visit(samples.st.Farewell()))
    assert hall.find("closePanel") is None
