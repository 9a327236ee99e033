"""The phone's pages in a real Chromium, through every state of the sign-in table."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kiosk.central.client_visit import HttpCentralVisit
from kiosk.central.port import DeviceCode, Granted, Scanned
from kiosk.domain.failures import Failure, FailureCode
from kiosk.sandbox.hall import VirtualHall
from tests.fake_clock import FakeClock
from tests.support.chromium import CHROMIUM, QUIET
from tests.support.virtual_visits import by_card, hall_and_clock, visit_of


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        yield pair


@pytest.fixture
def hall(place: tuple[VirtualHall, FakeClock]) -> VirtualHall:
    return place[0]


@pytest.fixture
def clock(place: tuple[VirtualHall, FakeClock]) -> FakeClock:
    return place[1]


@pytest.fixture
def phone(browser: Browser, hall: VirtualHall) -> Iterator[Page]:
    """A phone of its own; the hall's authority is nobody a browser knows."""
    context = browser.new_context(
        ignore_https_errors=True, viewport={"width": 390, "height": 844}, is_mobile=True
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(hall: VirtualHall) -> Iterator[HttpCentralVisit]:
    with visit_of(hall.central()) as made:
        yield made


def shows(phone: Page, state: str) -> None:
    expect(phone.locator("body")).to_have_attribute("data-state", state)


def open_code(phone: Page, visit: HttpCentralVisit, person: str = "owner") -> DeviceCode:
    """Scan the code with a phone that is not signed in yet, and sign in."""
    code = visit.request_code()
    phone.goto(code.verification_uri)
    shows(phone, "login")
    phone.click(f"#as-{person}")
    shows(phone, "waiting")
    return code


def number_of(visit: HttpCentralVisit, clock: FakeClock, code: DeviceCode) -> str:
    clock.advance(1)
    scanned = visit.poll_token(code)
    assert isinstance(scanned, Scanned)
    return scanned.match_number


def ending(visit: HttpCentralVisit, clock: FakeClock, code: DeviceCode) -> FailureCode:
    clock.advance(1)
    with pytest.raises(Failure) as failure:
        visit.poll_token(code)
    return failure.value.code


def test_the_way_in_and_end_now(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit, phone: Page
) -> None:
    code = open_code(phone, visit)
    phone.click("#continue")
    shows(phone, "scanned")
    phone.fill("#digits", number_of(visit, clock, code))
    phone.click("#number")
    shows(phone, "approved")
    clock.advance(1)
    granted = visit.poll_token(code)
    assert isinstance(granted, Granted)
    phone.click("#refresh")
    shows(phone, "open")
    assert visit.ended(granted.access_token) is None
    phone.click("#end")
    shows(phone, "ended_here")
    assert visit.ended(granted.access_token) is FailureCode.ENDED_ON_PHONE


def test_the_confirm_page_says_where_the_machine_stands(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit, phone: Page
) -> None:
    open_code(phone, visit)
    text = phone.locator("main").inner_text()
    unit = hall.unit
    for named in (unit.hall.zh, unit.hall.en, unit.street.zh, unit.street.en, "01 号机", "2026-11"):
        assert named in text
    assert "Only continue if you are standing there" in text
    assert "您正站在这台机器前面" in text


def test_cancel_is_as_prominent_as_continue(visit: HttpCentralVisit, phone: Page) -> None:
    open_code(phone, visit)
    cancel, go_on = (phone.locator(name).bounding_box() for name in ("#cancel", "#continue"))
    assert cancel is not None
    assert go_on is not None
    assert (cancel["width"], cancel["height"]) == (go_on["width"], go_on["height"])
    assert cancel["y"] == go_on["y"]
    looks = [
        phone.locator(name).evaluate(
            "e => { const s = getComputedStyle(e);"
            " return [s.backgroundColor, s.color, s.fontSize, s.fontWeight, s.borderColor] }"
        )
        for name in ("#cancel", "#continue")
    ]
    assert looks[0] == looks[1]


def test_nothing_reaches_past_the_edge_of_a_small_phone(
    visit: HttpCentralVisit, phone: Page
) -> None:
    phone.set_viewport_size({"width": 320, "height": 568})
    open_code(phone, visit)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320


def test_cancel_opens_nothing(clock: FakeClock, visit: HttpCentralVisit, phone: Page) -> None:
    code = open_code(phone, visit)
    phone.click("#cancel")
    shows(phone, "declined")
    assert ending(visit, clock, code) is FailureCode.CODE_DECLINED


def test_cancel_after_the_scan(clock: FakeClock, visit: HttpCentralVisit, phone: Page) -> None:
    code = open_code(phone, visit)
    phone.click("#continue")
    phone.click("#cancel")
    shows(phone, "declined")
    assert ending(visit, clock, code) is FailureCode.CODE_DECLINED


def test_a_wrong_number_ends_the_code(
    clock: FakeClock, visit: HttpCentralVisit, phone: Page
) -> None:
    code = open_code(phone, visit)
    phone.click("#continue")
    right = number_of(visit, clock, code)
    phone.fill("#digits", "10" if right != "10" else "11")
    phone.click("#number")
    shows(phone, "dead")
    assert ending(visit, clock, code) is FailureCode.CODE_WRONG_NUMBER


@pytest.mark.parametrize(("scan", "seconds"), [(False, 90), (True, 45)])
def test_a_code_gets_too_old(
    clock: FakeClock, visit: HttpCentralVisit, phone: Page, scan: bool, seconds: int
) -> None:
    code = open_code(phone, visit)
    if scan:
        phone.click("#continue")
        shows(phone, "scanned")
    clock.advance(seconds)
    phone.reload()
    shows(phone, "expired")
    assert ending(visit, clock, code) is FailureCode.CODE_EXPIRED


def test_another_phone_finds_no_code(
    hall: VirtualHall, browser: Browser, visit: HttpCentralVisit, phone: Page
) -> None:
    code = open_code(phone, visit)
    phone.click("#continue")
    other = browser.new_context(ignore_https_errors=True)
    page = other.new_page()
    page.goto(code.verification_uri)
    page.click("#as-neutral")
    shows(page, "no_code")
    other.close()


def test_a_used_code_shows_that_it_is_over(
    hall: VirtualHall, clock: FakeClock, visit: HttpCentralVisit, phone: Page
) -> None:
    code = open_code(phone, visit)
    phone.click("#continue")
    phone.fill("#digits", number_of(visit, clock, code))
    phone.click("#number")
    clock.advance(1)
    granted = visit.poll_token(code)
    assert isinstance(granted, Granted)
    hall.central().revoke(granted.access_token)
    phone.goto(code.verification_uri)
    shows(phone, "ended")
    assert ending(visit, clock, code) is FailureCode.CODE_USED


def test_a_message_is_read_on_the_phone(
    hall: VirtualHall, visit: HttpCentralVisit, phone: Page
) -> None:
    by_card(hall, visit, "foreign")
    phone.goto(hall.platform.public_url + "/login")
    phone.click("#as-foreign")
    shows(phone, "inbox")
    sms = hall.last_sms("foreign")
    assert sms is not None
    expect(phone.locator("main")).to_contain_text(sms.code)


def test_a_sign_in_leads_nowhere_else(hall: VirtualHall, phone: Page) -> None:
    phone.goto(hall.platform.public_url + "/login?next_path=https://elsewhere.example/")
    phone.click("#as-owner")
    shows(phone, "inbox")
    assert phone.url.startswith(hall.platform.public_url)
