"""A clerk's day (morning card, refill, pause, helping a visitor, closing) and what may go wrong in
it, through the whole application."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter
from pytestqt.qtbot import QtBot
from role_cards import AUTHORITY, NOW, PIN, STRANGER, role_card, serial_of
from structlog.testing import capture_logs

from kiosk.devices.card.played import PlayedCard
from kiosk.devices.card.player import CardPlayer, play
from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.failures import FailureCode
from kiosk.domain.hours import OpeningHours
from kiosk.domain.power import PowerAct, PowerRefusal
from kiosk.domain.roles import Role
from kiosk.sandbox.fleet import Fleet, UnitState
from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep import role_issue
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.hours import Hours
from kiosk.upkeep.mode import Closed, Open, Paused, PauseReason
from kiosk.upkeep.pins import CODE_FILE, PinBook
from kiosk.upkeep.staff import Door, Staff
from kiosk.upkeep.staff_events import StaffPage
from kiosk.upkeep.technician.diagnostics import Diagnostic
from kiosk.visit import states as st
from kiosk.wiring.staff_door import READINESS_FILE
from kiosk.wiring.staff_plan import StaffPlan
from tests.flows.slips_told import on_screen, slip_says_the_same
from tests.flows.staged import MovableClock, Staged
from tests.flows.wall_clock import Wall

LIST = "with a list of lost cards"
A_NIGHT = timedelta(hours=15)


@dataclass
class Unit:
    """A staged kiosk with a staff door."""

    stage: Staged
    folder: Path
    asked: list[PowerAct]
    wall: "Wall"
    power_says: list[PowerRefusal | None] = field(default_factory=list)
    lines: list[Any] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)  # what a test wants to be logged

    @property
    def mode(self) -> object:
        return self.stage.kiosk._runner.mode

    @property
    def staff(self) -> object:
        return self.stage.kiosk._view.staff

    def until(self, holds: Callable[[], bool], what: str) -> None:
        self.stage.until(holds, what)

    def mode_is(self, *kinds: type) -> None:
        self.until(lambda: isinstance(self.mode, kinds), " or ".join(k.__name__ for k in kinds))

    def type_pin(self, pin: str) -> None:
        for digit in pin:
            self.stage.touch(f"key{digit}")
        self.stage.touch("keyOk")

    def card_in(self, player: CardPlayer | None = None) -> CardPlayer:
        player = player or play(role_card())[0]
        self.stage.slot.insert(player)
        self.mode_is(Door)
        return player

    def come_in(self) -> CardPlayer:
        player = self.card_in()
        self.type_pin(PIN)
        self.mode_is(Staff)
        return player

    def knock(self) -> None:
        self.stage.kiosk._view.staff.knock()
        self.mode_is(Door)

    def page(self, page: StaffPage) -> None:
        self.until(lambda: isinstance(self.mode, Staff) and self.mode.page is page, page.value)

    @property
    def told(self) -> list[Any]:
        """What the platform has heard of this unit, oldest first."""
        hall = self.stage.hall
        return list(hall.platform.fleet.log(hall.unit.unit_id).events)

    def platform_hears(self, *kinds: str) -> None:
        """These last, whatever its parts may say in between."""

        def heard() -> list[str]:
            return [event.kind for event in self.told if event.kind in kinds][-len(kinds) :]

        self.until(lambda: heard() == list(kinds), f"{kinds}")

    def says(self, name: str) -> tuple[str, str]:
        zh, en = getattr(self.staff, name)
        return zh, en


@pytest.fixture
def unit(
    place: tuple[VirtualHall, MovableClock],
    qtbot: QtBot,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Iterator[Unit]:
    hall, clock = place
    hall.clear_faults()
    hall.platform.fleet = Fleet()
    authority = tmp_path / "hall-ca.pem"
    authority.write_text(role_issue.pem(AUTHORITY.certificate))
    hall.platform.role_authority = AUTHORITY.certificate
    hall.platform.lost_role_cards.clear()
    lost_cards = tmp_path / "lost-cards.crl"
    lost_cards.write_text(role_issue.pem(role_issue.revoke(AUTHORITY, frozenset(), NOW)))
    asked: list[PowerAct] = []
    wall = Wall(clock)
    more: dict[str, object] = {}
    param = getattr(request, "param", None)
    hour = param if isinstance(param, int) else None
    if hour is not None:
        wall.set(hour)
        more["hours"] = Hours()

    def power(act: PowerAct) -> PowerRefusal | None:
        asked.append(act)
        return made.power_says.pop(0) if made.power_says else None

    plan = StaffPlan(
        folder=tmp_path / "state",
        unit_id=hall.unit.unit_id,
        authority=authority,
        revoked=lost_cards if param == LIST else None,
        self_test=lambda: [
            Check("machine.storage", UnitPart.STORAGE, Verdict.WELL, Bilingual("够", "Plenty"))
        ],
        power=power,
        unit_file=tmp_path / "state" / "unit.toml",
        system_file=tmp_path / "kiosk.toml",
    )
    with capture_logs() as lines:
        stage = Staged(hall, wall, staff=plan, **more)
        made = Unit(stage, tmp_path / "state", asked, wall, lines=lines)
        try:
            if hour is None:
                stage.at_attract()
            yield made
        finally:
            stage.close()
    loud = {line["event"] for line in lines if line["log_level"] not in ("debug", "info")}
    assert loud == set(made.expected)


def test_the_morning_card_the_roll_and_the_test_slip(unit: Unit) -> None:
    unit.stage.printer.set_status(PrinterStatus(PrinterCondition.READY, near_end=True))
    unit.come_in()
    unit.page(StaffPage.MORNING)
    unit.until(lambda: unit.stage.sees("act-printer"), "the printer to need a hand")
    assert "13" in unit.stage.texts()
    unit.stage.touch("act-printer")
    unit.page(StaffPage.REFILL)
    for _ in range(3):
        unit.stage.touch("refillNext")
    unit.stage.printer.set_status(PrinterStatus(PrinterCondition.READY))
    unit.stage.touch("printTest")
    unit.until(lambda: unit.stage.sees("readable"), "the test slip")
    assert unit.stage.printer.last_slip is not None
    unit.stage.touch("readable")
    unit.page(StaffPage.MORNING)
    unit.until(lambda: not unit.stage.sees("act-printer"), "the lamp to turn green by itself")
    assert json.loads((unit.folder / "paper.json").read_text())["mm"] > 50_000
    unit.stage.touch("serve")
    unit.stage.shown(st.Attract)


def test_a_test_slip_that_does_not_come_out_is_said(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("staffTools")
    unit.stage.touch("goRefill")
    for _ in range(3):
        unit.stage.touch("refillNext")
    unit.stage.printer.set_status(PrinterStatus(PrinterCondition.COVER_OPEN))
    unit.stage.touch("printTest")
    unit.until(lambda: "没有打出来" in unit.says("slipSays")[0], "what went wrong")
    unit.stage.printer.set_status(PrinterStatus(PrinterCondition.READY))
    unit.stage.touch("printTest")
    unit.until(lambda: unit.stage.sees("readable"), "the second try")


def test_the_readiness_report_on_screen_as_a_slip_and_as_a_file(unit: Unit) -> None:
    at = unit.wall.now() - timedelta(days=3)
    bad = Check("sound.sound", UnitPart.SOUND, Verdict.STOP, Bilingual("听不到", "Not heard"))
    unit.stage.kiosk._door._bench.records.keep(Diagnostic.SOUND, (bad,), at)
    unit.come_in()
    unit.stage.touch("staffTools")
    unit.stage.touch("goReadiness")
    unit.page(StaffPage.READINESS)
    unit.stage.touch("printReadiness")
    unit.until(lambda: unit.stage.printer.last_slip is not None, "the slip")
    report = json.loads((unit.folder / READINESS_FILE).read_text(encoding="utf-8"))
    assert {part["part"] for part in report["parts"]} >= {"reader", "printer", "line", "storage"}
    assert all(part["said"]["zh"] for part in report["parts"])
    unit.stage.touch("nextPage")
    unit.until(lambda: "3 天前" in unit.stage.texts(), "the test of three days ago")


@pytest.mark.parametrize("role", Role)
def test_the_cards_of_the_virtual_hall_open_the_door(unit: Unit, role: Role) -> None:
    """As a newcomer does it: the deck puts the card in and tells the PIN."""
    staff = unit.stage.hall.staff
    (unit.folder.parent / "hall-ca.pem").write_text(staff.authority.read_text())
    unit.card_in(play(TypeAdapter(PlayedCard).validate_python(staff.cards[role]))[0])
    unit.type_pin(staff.pin)
    unit.mode_is(Staff)
    assert (unit.mode.role, unit.mode.insertion) == (role, unit.stage.visit.facts.insertion)


def test_pause_is_shown_to_visitors_and_ends_by_hand(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("goPause")
    unit.stage.touch("pause-cleaning")
    unit.until(lambda: unit.mode == Paused(PauseReason.CLEANING), "the pause")
    unit.stage.shown(st.Closed)
    unit.until(lambda: "正在清洁，很快就好" in unit.stage.texts(), "its reason")
    unit.platform_hears("paused")
    assert [e.reason for e in unit.told if e.kind == "paused"] == [PauseReason.CLEANING]
    unit.stage.slot.remove()
    unit.come_in()
    unit.stage.touch("serve")
    unit.stage.shown(st.Attract)
    unit.platform_hears("paused", "opened")


def test_shut_down_for_the_night_the_unit_is_not_missed(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("goRestart")
    unit.stage.touch("powerOff")
    unit.until(lambda: unit.asked == [PowerAct.POWER_OFF], "the power to go")
    unit.stage.kiosk.stop()  # what systemd does next
    unit.platform_hears("power_off_asked", "expected_off")
    platform = unit.stage.hall.platform
    (row,) = platform.fleet.rows([unit.stage.hall.unit.unit_id], unit.wall.now() + A_NIGHT)
    assert row.state is UnitState.EXPECTED_OFF


def test_switched_off_with_the_card_already_in_hand(unit: Unit) -> None:
    """Who has touched "off" takes their card and goes; the unit is expected off all the same."""
    unit.come_in()
    unit.stage.touch("goRestart")
    unit.stage.touch("powerOff")
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    unit.until(lambda: unit.asked == [PowerAct.POWER_OFF], "the power to go")
    unit.stage.kiosk.stop()
    unit.platform_hears("power_off_asked", "expected_off")


@pytest.mark.parametrize("unit", [20], indirect=True)
def test_a_restart_in_the_evening_is_no_shut_down(unit: Unit) -> None:
    unit.stage.leap(11)
    unit.mode_is(Closed)
    unit.come_in()
    unit.stage.touch("goRestart")
    unit.stage.touch("restart")
    unit.until(lambda: unit.asked == [PowerAct.RESTART], "the restart")
    unit.platform_hears("restart_asked")
    asked = len(unit.told)
    unit.stage.kiosk.stop()
    assert "expected_off" not in [event.kind for event in unit.told[asked:]]


def test_where_nothing_may_be_switched_off_it_is_said_and_work_goes_on(unit: Unit) -> None:
    unit.power_says.append(PowerRefusal.NOT_ALLOWED)
    unit.come_in()
    unit.stage.touch("goRestart")
    unit.stage.touch("powerOff")
    unit.until(lambda: "授权" in unit.says("powerSays")[0], "why not")
    unit.stage.touch("staffMorning")
    unit.stage.touch("serve")
    unit.stage.shown(st.Attract)


def test_the_card_leaving_locks_at_once(unit: Unit) -> None:
    unit.come_in()
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    assert unit.mode == Open()


def test_two_idle_minutes_lock(unit: Unit) -> None:
    unit.come_in()
    unit.stage.leap(119)
    assert isinstance(unit.mode, Staff)
    unit.stage.leap(2)
    unit.stage.shown(st.Attract)


def test_a_running_visit_is_finished_first_and_never_seen(unit: Unit) -> None:
    unit.stage.by_phone("owner")
    unit.stage.slot.insert(*play(role_card()))
    assert isinstance(unit.stage.shown(st.Home), st.Home)
    assert isinstance(unit.mode, Open)
    assert not unit.stage.sees("staffHouse")


def test_behind_the_door_nothing_of_a_visitor_is_left(unit: Unit) -> None:
    unit.stage.by_phone("owner")
    name = unit.stage.visit.statement.subject.masked_name
    unit.stage.finish()
    unit.come_in()
    assert name not in unit.stage.texts()
    assert unit.stage.visit.session is None
    assert unit.stage.visit.statement is None


@pytest.mark.parametrize("unit", [LIST], indirect=True)
def test_a_lost_card_opens_nothing_once_it_is_on_the_list(unit: Unit) -> None:
    """P13: a deputy has the card put on the hall's list; the list is read anew for each card."""
    lost, second = role_card(), role_card()
    unit.card_in(play(lost)[0])
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    listed = role_issue.revoke(AUTHORITY, frozenset({serial_of(lost)}), NOW)
    (unit.folder.parent / "lost-cards.crl").write_text(role_issue.pem(listed))
    unit.card_in(play(lost)[0])
    unit.until(lambda: "挂失" in unit.says("title")[0], "that it was reported lost")
    assert not unit.stage.sees("key1")
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    unit.card_in(play(second)[0])
    unit.type_pin(PIN)
    unit.mode_is(Staff)


@pytest.mark.parametrize("unit", [LIST], indirect=True)
def test_a_list_of_lost_cards_nobody_signed_opens_to_no_card(unit: Unit) -> None:
    forged = role_issue.revoke(STRANGER, frozenset(), NOW)
    (unit.folder.parent / "lost-cards.crl").write_text(role_issue.pem(forged))
    unit.stage.slot.insert(play(role_card())[0])
    unit.until(lambda: any(line["log_level"] == "error" for line in unit.lines), "a word of it")
    assert unit.mode == Open()
    unit.expected = ["hall_authority_unusable"]


def test_a_strange_card_and_a_wrong_pin(unit: Unit) -> None:
    unit.stage.slot.insert(*play(role_card(authority=STRANGER)))
    unit.mode_is(Door)
    unit.until(lambda: "不是本大厅" in unit.says("title")[0], "who issued it")
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    unit.card_in()
    unit.type_pin("000000")
    unit.until(lambda: "4 次" in unit.says("notice")[0], "the tries left")
    unit.type_pin(PIN)
    unit.mode_is(Staff)


def test_the_gesture_the_first_pin_and_a_lock_out_that_leaves_visitors_alone(unit: Unit) -> None:
    unit.knock()
    unit.until(lambda: bool(unit.staff.first), "the first use")
    code = (unit.folder / CODE_FILE).read_text().strip()
    unit.type_pin(code)
    unit.type_pin("730518")
    unit.until(lambda: "设好了" in unit.says("notice")[0], "the PIN to be kept")
    for _ in range(5):
        unit.type_pin("999000")
        unit.until(lambda: not unit.staff.checking, "the answer")
    unit.until(lambda: bool(unit.staff.waiting), "the lock-out")
    unit.stage.touch("staffLeave")
    unit.stage.shown(st.Attract)
    unit.stage.by_phone("owner")
    unit.stage.finish()
    unit.knock()
    unit.until(lambda: bool(unit.staff.waiting), "the lock-out to go on")
    assert PinBook(unit.folder, unit.wall.now).check("730518")[0] is None
    unit.wall.ahead += timedelta(seconds=16)
    assert PinBook(unit.folder, unit.wall.now).check("730518")[0] is Role.CLERK


def large_slip_in_hand(unit: Unit) -> None:
    """From Home to the proof on paper; the values are covered anew on every page."""
    stage = unit.stage
    stage.touch("jobLists")
    stage.shown(st.Page)
    curtain = next(i for i in stage.items() if i.objectName() == "curtain")
    stage.until(curtain.isVisible, "the curtain over the lists")
    stage.robot.touch("curtain")
    shown = on_screen(stage)
    stage.touch("printProof")
    stage.shown(st.TakeSlip)
    assert slip_says_the_same(stage, shown).least_points >= 16
    stage.until(curtain.isVisible, "the curtain over the last page too")
    stage.robot.touch("curtain")


def test_helping_a_visitor_keeps_values_covered_until_they_reveal_them(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("staffTools")
    unit.stage.touch("assist")
    unit.stage.shown(st.ChooseSignIn)
    unit.stage.slot.remove()
    phone = unit.stage.hall.phone("owner")
    unit.stage.touch("choosePhone")
    assert phone.scan(unit.stage.code()) == "scanned"
    scanned = unit.stage.shown(st.CodeScanned)
    assert phone.type_number(scanned.match_number) == "approved"
    unit.stage.shown(st.ConfirmPerson)
    curtain = next(i for i in unit.stage.items() if i.objectName() == "curtain")
    assert curtain.isVisible()
    unit.stage.robot.touch("curtain")
    unit.stage.touch("yesItsMe")
    unit.stage.shown(st.Home)
    assert curtain.isVisible()
    unit.stage.robot.touch("curtain")
    assert not curtain.isVisible()
    large_slip_in_hand(unit)
    unit.stage.finish()
    assert unit.mode == Open()


def test_a_clerk_s_word_opens_the_record_of_somebody_without_a_phone(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("staffTools")
    unit.stage.touch("vouch")
    unit.stage.shown(st.ChooseSignIn)
    unit.stage.slot.remove()
    unit.stage.insert("no_phone")
    unit.stage.shown(st.ConfirmPerson)
    curtain = next(i for i in unit.stage.items() if i.objectName() == "curtain")
    assert curtain.isVisible()  # the visitor reveals it, not the clerk
    unit.stage.robot.touch("curtain")
    unit.stage.touch("yesItsMe")
    unit.stage.shown(st.Home)
    unit.stage.robot.touch("curtain")
    large_slip_in_hand(unit)
    unit.stage.finish()
    unit.stage.insert("no_phone")  # the word was for one visit
    assert unit.stage.shown(st.Problem) == st.Problem(FailureCode.STEP_UP_UNAVAILABLE)


@pytest.mark.parametrize("why", ["lost", "too old", "another hall"])
def test_a_clerk_s_word_that_the_platform_does_not_take(unit: Unit, why: str) -> None:
    """What the role card signed is judged by the platform: this unit's own word opens nothing."""
    card = role_card()
    platform = unit.stage.hall.platform
    if why == "lost":
        platform.lost_role_cards.add(serial_of(card))
    if why == "another hall":
        platform.role_authority = STRANGER.certificate
    if why == "too old":
        unit.wall.ahead = -timedelta(minutes=16)
    unit.card_in(play(card)[0])
    unit.type_pin(PIN)
    unit.mode_is(Staff)
    unit.stage.touch("staffTools")
    unit.stage.touch("vouch")
    unit.stage.shown(st.ChooseSignIn)
    unit.wall.ahead = timedelta(0)
    unit.stage.slot.remove()
    unit.stage.insert("no_phone")
    assert unit.stage.shown(st.Problem) == st.Problem(FailureCode.CLERK_WORD_REFUSED)
    assert unit.stage.visit.session is None


def test_a_clerk_cannot_go_on_when_the_visitor_and_their_card_have_left(unit: Unit) -> None:
    """P8: the visit is the visitor's: with their card it ends, whatever the clerk touches then."""
    stage = unit.stage
    unit.come_in()
    stage.touch("staffTools")
    stage.touch("vouch")
    stage.shown(st.ChooseSignIn)
    stage.slot.remove()
    stage.insert("no_phone")
    stage.shown(st.ConfirmPerson)
    stage.robot.touch("curtain")
    stage.touch("yesItsMe")
    stage.shown(st.Home)
    stage.robot.touch("curtain")
    name, token = stage.visit.statement.subject.masked_name, stage.hall.platform.tokens
    stage.slot.remove()
    stage.shown(st.Farewell)
    assert stage.visit.session is stage.visit.statement is None
    assert name not in stage.texts()
    stage.until(lambda: token.alive() == 0, "the token to be revoked")
    unit.come_in()  # the clerk's own card opens the staff door, and no record
    assert (unit.mode.role, unit.mode.insertion) == (Role.CLERK, stage.visit.facts.insertion)
    assert name not in stage.texts()
    stage.touch("serve")
    stage.slot.remove()
    stage.shown(st.Attract)
    stage.insert("no_phone")  # nor does the card again: the word was for one visit
    assert stage.shown(st.Problem) == st.Problem(FailureCode.STEP_UP_UNAVAILABLE)


def test_no_word_without_the_right_pin_or_from_a_clerk_who_left(unit: Unit) -> None:
    unit.card_in()
    unit.type_pin("000000")
    unit.until(lambda: "4 次" in unit.says("notice")[0], "the tries left")
    unit.stage.kiosk._view.staff.vouch()
    assert isinstance(unit.mode, Door)
    unit.type_pin(PIN)
    unit.mode_is(Staff)
    unit.stage.slot.remove()
    unit.stage.shown(st.Attract)
    unit.stage.kiosk._view.staff.vouch()
    unit.stage.insert("no_phone")
    assert unit.stage.shown(st.Problem) == st.Problem(FailureCode.STEP_UP_UNAVAILABLE)


def test_the_language_of_the_hall_is_kept_and_asks_for_a_restart(unit: Unit) -> None:
    unit.come_in()
    unit.stage.touch("staffTools")
    unit.stage.touch("goLanguage")
    unit.stage.touch("choice-en")
    unit.until(lambda: bool(unit.staff.saved), "it to be saved")
    assert 'first = "en"' in (unit.folder / "unit.toml").read_text()


@pytest.mark.parametrize("unit", [7], indirect=True)
def test_the_day_by_the_calendar(unit: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(OpeningHours, "on", lambda self, _day, _calendar: self.spans)
    unit.wall.set(7)
    unit.stage.leap(11)
    unit.mode_is(Closed)
    unit.until(lambda: unit.stage.kiosk._view.unit.night, "the display to be dimmed")
    unit.wall.set(8, 45)
    unit.stage.leap(11)
    unit.come_in()
    assert "09:00" in unit.says("openNote")[0]
    unit.stage.touch("serve")  # earlier than the calendar would
    unit.stage.shown(st.Attract)
    unit.stage.slot.remove()
    unit.wall.set(12)
    unit.stage.leap(11)
    unit.stage.by_phone("owner")
    unit.wall.set(17)
    unit.stage.leap(11)
    assert isinstance(unit.stage.state, st.Home)  # nobody is cut short at closing time
    unit.stage.touch("end")
    unit.mode_is(Closed)
    unit.platform_hears("closed", "expected_off", "opened", "closed", "expected_off")
    until = [event.until for event in unit.told if event.kind == "expected_off"]
    zone = unit.wall.now().tzinfo
    assert [each.astimezone(zone).strftime("%H:%M") for each in until] == ["08:40", "08:40"]
    assert until[1] - until[0] == timedelta(days=1)
