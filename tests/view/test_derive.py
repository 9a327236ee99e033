"""The pure half of the view: what a visit becomes on the screen."""

from dataclasses import replace
from datetime import date, time, timedelta

import hall_samples as s
import pytest
from PIL import Image
from zxingcpp import read_barcodes

from kiosk.domain.coverage import Source
from kiosk.domain.device_status import CardReaderStatus, Insertion
from kiosk.domain.failures import FailureCode
from kiosk.domain.hours import working_days
from kiosk.domain.lists import ListAnswer, ListStatus
from kiosk.domain.machine import Camera, Machine
from kiosk.domain.perks import PerkState
from kiosk.upkeep.hours import Hours
from kiosk.view import dates
from kiosk.view.code_view import derive_code, symbol
from kiosk.view.coverage_view import derive_coverage
from kiosk.view.entry_view import derive_entry
from kiosk.view.home_view import derive_home
from kiosk.view.lists_view import derive_lists
from kiosk.view.machine_words import machine_facts
from kiosk.view.message_view import derive_message
from kiosk.view.perk_view import derive_perk
from kiosk.view.perks_view import derive_perks
from kiosk.view.person_view import derive_person
from kiosk.view.printing_view import derive_printing
from kiosk.view.record_view import derive_record
from kiosk.view.standing import sum_written_out
from kiosk.view.unit_view import derive_unit
from kiosk.visit.events import Touch
from kiosk.visit.gates import offered
from kiosk.visit.states import Attract, CardRefused, Page, PageName, Problem
from kiosk.words import Advice


def test_without_a_statement_nothing_is_derived() -> None:
    bare = s.visit(s.st.Home())
    assert derive_home(bare, s.SETTING, s.NOW).greeting == ("", "")
    assert derive_lists(bare, s.SETTING, s.NOW).lines == ()
    assert derive_record(bare, s.SETTING).lines == ()
    assert derive_coverage(bare, s.SETTING, s.NOW.date()).lines == ()
    assert derive_entry(bare, s.SETTING, s.NOW.date()).name == ("", "")
    assert derive_person(bare, s.SETTING).name == ""
    assert derive_code(bare, s.SETTING).rows == ()


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [(9, "Good morning, 陈＊＊"), (13, "Good afternoon, 陈＊＊"), (19, "Good evening, 陈＊＊")],
)
def test_home_greets_by_the_masked_name(hour: int, greeting: str) -> None:
    home = derive_home(s.SCENES["home"], s.SETTING, s.NOW.replace(hour=hour))
    assert home.greeting == ("陈＊＊ 您好", greeting)


def test_neutral_is_a_place_of_its_own() -> None:
    home = derive_home(s.SCENES["home"], s.SETTING, s.NOW)
    assert home.standing[0] == "您在起点，不好也不坏，没有加也没有减。"
    assert (home.connected, home.total) == (30, 70)
    assert home.sources == ("70 个来源，已接入 30 个", "30 of 70 sources connected")


def test_a_balanced_record_does_not_say_nothing_was_added() -> None:
    less = replace(s.LATE, points=-12)
    home = derive_home(
        s.visit(s.st.Home(), s.statement(entries=(s.VOLUNTEERING, less))), s.SETTING, s.NOW
    )
    assert "一样多" in home.standing[0]


def test_a_silent_list_is_never_not_listed() -> None:
    lines = derive_lists(s.SCENES["lists"], s.SETTING, s.NOW).lines
    assert [line.status for line in lines] == ["not_listed", "removed", "unknown"]
    silent = lines[2]
    assert silent.word == ("现在说不了", "Cannot say now")
    assert silent.meaning[0] == "对方没有答复。不等于在，也不等于不在。"
    assert "答复" not in silent.time[0]


@pytest.mark.parametrize(
    ("answers", "said", "slip"),
    [
        (s.MIXED, "Asked three lists at 10:42. Two answered.", "two answered, one cannot say now"),
        (s.CLEAR, "Asked three lists at 10:42. All answered.", "about you alone"),
        (s.SILENT, "Asked three lists at 10:42. None answered.", "none answered"),
        (s.CLEAR[:1], "Asked one list at 10:42. All answered.", "about you alone"),
    ],
)
def test_what_was_asked_and_what_answered(
    answers: tuple[ListAnswer, ...], said: str, slip: str
) -> None:
    lists = derive_lists(s.visit(Page(PageName.LISTS), s.statement(answers)), s.SETTING, s.NOW)
    assert lists.asked[1] == said
    assert slip in lists.slipSays[1]


def test_times_are_the_halls_and_to_the_second() -> None:
    lines = derive_lists(s.SCENES["lists"], s.SETTING, s.NOW).lines
    assert lines[0].time == ("10:42:07 答复", "answered 10:42:07")
    assert lines[1].day == ("2026 年 9 月 18 日", "on 18 September 2026")


def test_a_listed_row_is_whole_and_has_its_way() -> None:
    lists = derive_lists(s.SCENES["lists-listed"], s.SETTING, s.NOW)
    assert lists.listed
    assert [line.crowded for line in lists.lines] == [False, True, True]
    assert lists.lines[0].paid == ("11 月 23 日", "23 Nov")
    assert lists.lines[0].day[1] == "since 3 June 2026"


def test_no_print_without_a_ready_printer() -> None:
    assert derive_lists(s.SCENES["lists"], s.SETTING, s.NOW).canPrint
    assert not derive_lists(s.SCENES["lists-no-paper"], s.SETTING, s.NOW).canPrint


def test_the_sum_is_written_out() -> None:
    record = derive_record(s.SCENES["record"], s.SETTING)
    assert record.sum == ("100 + 12 + 6 + 5 + 0 = 123，对得上", "The entries add up to the score")
    assert record.account == (
        "起点 100，3 条记录加了 23",
        "100 to start, 23 added by three entries",
    )
    below = derive_record(s.SCENES["record-below"], s.SETTING)
    assert below.sum[0].startswith("100 − 18 + 0 = 82")
    assert [line.points for line in below.lines] == ["−18", "0"]


def test_a_long_sum_is_taken_together() -> None:
    many = (*(replace(s.WATER, points=5) for _ in range(9)), s.LATE)
    assert sum_written_out(100, 127, many) == "100 + 45 − 18 = 127"


def test_a_record_that_does_not_add_up_says_so() -> None:
    wrong = replace(s.statement(entries=s.FOUR), score=140)
    record = derive_record(s.visit(Page(PageName.RECORD), wrong), s.SETTING)
    assert not record.addsUp
    assert "对不上" in record.sum[0]


def test_what_the_office_did_not_give_is_said() -> None:
    entry = derive_entry(s.SCENES["entry-bare"], s.SETTING, s.NOW.date())
    missing = [line.label[1] for line in entry.lines if line.missing]
    assert missing == ["Who may see it", "Kept until"]
    assert entry.lines[1].value == ("没有公布的规则", "No published rule")
    assert entry.reported == ("", "")
    assert entry.happened == ("8 月 20 日", "20 Aug")


def test_an_entry_nobody_has_shows_nothing() -> None:
    visit = s.visit(Page(PageName.ENTRY, "no-such"), s.FULL)
    assert derive_entry(visit, s.SETTING, s.NOW.date()).name == ("", "")


def test_another_year_is_written_out() -> None:
    assert dates.short_day(date(2025, 3, 1), date(2026, 1, 1)).zh == "2025-03-01"


def test_late_sources_are_counted_and_not_filled() -> None:
    coverage = derive_coverage(s.SCENES["coverage"], s.SETTING, s.NOW.date())
    assert coverage.late[1] == "Late as of 24 Nov: 2 of the connected ones"
    assert [line.inTime for line in coverage.lines].count(True) == 28
    fresh = (Source("a", s.COURT, True, s.NOW.date() - timedelta(days=1)),)
    heard = replace(s.FULL, sources=fresh)
    assert derive_coverage(
        s.visit(Page(PageName.COVERAGE), heard), s.SETTING, s.NOW.date()
    ).late == ("", "")


def test_a_published_list_is_told_with_its_day_and_late_is_as_of_that_day() -> None:
    """Weeks without a new list make nobody late: nothing is known of them since."""
    week = timedelta(days=7)
    old = replace(s.FULL, published_on=s.NOW.date() - week)
    coverage = derive_coverage(s.visit(Page(PageName.COVERAGE), old), s.SETTING, s.NOW.date())
    assert coverage.late == (
        "截至 11 月 17 日，2 个没有按时来数据",
        "Late as of 17 Nov: 2 of the connected ones",
    )
    later = derive_coverage(s.visit(Page(PageName.COVERAGE), old), s.SETTING, s.NOW.date() + week)
    assert later.late == coverage.late
    well = replace(old, sources=old.sources[:5])
    told = derive_coverage(s.visit(Page(PageName.COVERAGE), well), s.SETTING, s.NOW.date())
    assert told.sources[1] == "5 of 5 sources connected, as of 17 Nov"


def test_an_old_list_says_so_and_where_it_disagrees_with_the_record_both_are_told() -> None:
    coverage = derive_coverage(s.SCENES["coverage-old"], s.SETTING, s.NOW.date())
    assert coverage.late[1] == "This list is of 10 Oct, over a month old: ask a person"
    said = {line.sourceId: line.heard[1] for line in coverage.lines}
    assert said["s44"] == "listed as not connected, yet sent a record"
    assert said["s70"] == "not on the list, yet sent a record"
    assert said["s45"] == "not connected"
    assert [line.sourceId for line in coverage.lines[:2]] == ["s44", "s70"]


@pytest.mark.parametrize("scene", ["coverage-unknown", "record-unpublished"])
def test_what_nobody_has_published_is_not_known_and_not_unconnected(scene: str) -> None:
    visit = s.SCENES[scene]
    coverage = derive_coverage(visit, s.SETTING, s.NOW.date())
    home = derive_home(visit, s.SETTING, s.NOW)
    unseen = derive_record(visit, s.SETTING).unseen
    assert coverage.sources[1] == home.sources[1] == "Which sources are connected is not known now"
    assert unseen[1] == "Which sources are connected is not known now, nor what the others hold."
    assert (coverage.lines, coverage.canClaim) == ((), False)
    assert coverage.late[1] == "The list has not come here: ask a person"


def test_a_perk_that_is_published_no_more_is_still_there_for_who_reported_it() -> None:
    gone = replace(
        s.FULL.perks[0], state=PerkState.WITHDRAWN, reported_on=s.NOW.date(), threshold=None
    )
    visit = s.visit(Page(PageName.PERK, gone.perk_id), replace(s.FULL, perks=(gone,)))
    (line,) = derive_perks(visit, s.SETTING, s.NOW.date()).lines
    assert (line.mark, line.far) == ("withdrawn", ("", ""))
    assert line.told[1].startswith("No longer listed")
    perk = derive_perk(visit, s.SETTING, s.NOW.date())
    assert "Ask before you go" in perk.meaning[1]
    assert perk.reported[1].startswith("On 24 Nov you reported")


def test_the_code_can_be_read_back() -> None:
    rows = symbol(s.LINK)
    side = len(rows) + 8
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            image.putpixel((x + 4, y + 4), 0 if dark == "1" else 255)
    found = read_barcodes(image.resize((side * 4, side * 4), Image.Resampling.NEAREST))
    assert [code.text for code in found] == [s.LINK]


def test_the_number_to_type() -> None:
    code = derive_code(s.SCENES["code-scanned"], s.SETTING)
    assert (code.number, code.title[1]) == ("47", "Type 47 on your phone")


def test_step_up_counts_what_is_left() -> None:
    person = derive_person(s.SCENES["step-up-typing"], s.SETTING)
    assert person.wrong[0] == "不对。还可以试 4 次。"
    assert "01 号机" in person.sentTo[0]
    assert derive_person(s.SCENES["step-up"], s.SETTING).wrong == ("", "")


def test_a_step_is_done_only_when_the_printer_said_so() -> None:
    for progress, nodes in [
        ("preparing", ("now", "later", "later")),
        ("checking", ("now", "later", "later")),
        ("sending", ("done", "now", "later")),
        ("confirming", ("done", "done", "now")),
    ]:
        state = s.st.Printing(1, s.PrintStep(progress))
        props = derive_printing(s.visit(state, s.FULL))
        assert (props.checked, props.sending, props.confirming) == nodes


@pytest.mark.parametrize("code", list(FailureCode))
def test_a_problem_offers_only_what_the_visit_understands(code: FailureCode) -> None:
    visit = s.visit(Problem(code))
    message = derive_message(visit, s.SETTING)
    assert message.code == code.value
    assert {Touch(way) for way in message.ways} <= offered(visit)


@pytest.mark.parametrize("refusal", list(s.CardRefusal))
def test_a_refused_card_offers_only_what_works(refusal: s.CardRefusal) -> None:
    dark = s.visit(CardRefused(refusal), facts=replace(s.READY, line=s.LineStatus.DOWN))
    assert derive_message(dark, s.SETTING).ways == ()
    assert "choose_phone" in derive_message(s.visit(CardRefused(refusal)), s.SETTING).ways


def test_the_unit_says_what_works() -> None:
    unit = derive_unit(s.NO_READER, s.SETTING, s.NOW)
    assert (unit.cardReady, unit.phoneReady, unit.printerReady) == (False, True, True)
    assert unit.clock == ("周二 10:42", "Tue 10:42")
    assert unit.hours[0] == "今天 9:00–17:00"
    evening, saturday = s.NOW.replace(hour=21, minute=12), s.NOW.replace(day=28)
    for at in (evening, saturday):
        assert derive_unit(s.READY, s.SETTING, at).hours == ("现在开着", "Open now")
        shut = derive_unit(replace(s.READY, open=False), s.SETTING, at)
        assert shut.hours == ("工作日 9:00–17:00", "Working days 9:00–17:00")
    unknown = s.NOW.replace(year=2027, month=1, day=1)
    assert derive_unit(s.READY, s.SETTING, unknown).hours[0] == "工作日 9:00–17:00"
    own = Hours(working_days(time(8, 30), time(22)), s.SETTING.city.calendar)
    told = derive_unit(s.READY, s.SETTING, evening, hours=own).hours
    assert told == ("今天 8:30–22:00", "Open today 8:30–22:00")
    assert derive_unit(s.NO_PAPER, s.SETTING, s.NOW).paperOut


def test_a_status_word_is_the_same_everywhere() -> None:
    for status in ListStatus:
        assert all(s.SETTING.status(status.value))


def test_advice_is_a_value() -> None:
    assert s.SETTING.words.failure(FailureCode.LINE_DOWN) == s.SETTING.words.failure(
        FailureCode.LINE_DOWN
    )
    assert isinstance(s.SETTING.words.failure(FailureCode.LINE_DOWN), Advice)


def test_attract_needs_nothing() -> None:
    assert derive_message(s.visit(Attract()), s.SETTING).title == ("", "")


def test_a_card_that_was_used_already_is_asked_out_first() -> None:
    inside = Insertion("reader", 1, "3B6D")
    waiting = replace(s.READY, reader=CardReaderStatus.PRESENT, insertion=inside)
    assert not derive_unit(waiting, s.SETTING, s.NOW).cardStays
    used = replace(waiting, begun=inside)
    assert derive_unit(used, s.SETTING, s.NOW).cardStays
    assert not derive_unit(s.READY, s.SETTING, s.NOW).cardStays


@pytest.mark.parametrize("camera", list(Camera))
def test_only_a_case_without_a_camera_says_so(camera: Camera) -> None:
    setting = replace(s.SETTING, machine=Machine(camera))
    assert derive_unit(s.READY, setting, s.NOW).cameraless is (camera is Camera.NONE)
    assert machine_facts(setting, s.READY)[0].text == setting.guide(f"camera_{camera}")
