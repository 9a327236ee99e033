"""The page behind a slip's QR, on a bank clerk's phone: real Chromium, 390 pixels wide."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kiosk.domain.proof import slip_number
from kiosk.receipts.proof_code import decode
from kiosk.sandbox.hall import VirtualHall
from tests.fake_clock import FakeClock
from tests.support.chromium import CHROMIUM, QUIET
from tests.support.virtual_visits import by_phone, hall_and_clock, visit_of

WIDTH = 390


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        yield pair


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        ignore_https_errors=True,
        viewport={"width": WIDTH, "height": 844},
        is_mobile=True,
        device_scale_factor=2,
    )
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def signed(place: tuple[VirtualHall, FakeClock], person: str = "owner") -> str:
    """The text of a QR as it would be on somebody's slip."""
    hall, clock = place
    with visit_of(hall.central()) as visit:
        session = by_phone(hall, clock, visit, person)
        return visit.request_proof(session, visit.fetch_statement(session)).url


def shows(phone: Page, state: str) -> None:
    expect(phone.locator("body")).to_have_attribute("data-state", state)


def reads_well(phone: Page) -> None:
    """Nothing to the side, no small print, and the answer on the first screenful."""
    assert phone.evaluate("document.documentElement.scrollWidth") <= WIDTH
    sizes = phone.evaluate(
        "[...document.querySelectorAll('main *')]"
        ".filter(e => [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()))"
        ".map(e => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 15
    box = phone.locator("h1").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 300


def test_valid_with_all_that_was_signed(place: tuple[VirtualHall, FakeClock], phone: Page) -> None:
    url = signed(place)
    proof, _, _ = decode(url)
    phone.goto(url)
    shows(phone, "valid")
    reads_well(phone)
    said = phone.locator("main").inner_text()
    for text in (
        "真实有效",
        "Genuine and valid",
        slip_number(proof.serial),
        proof.masked_name,
        proof.last_four,
        f"{proof.issued_at:%Y-%m-%d %H:%M}",
    ):
        assert text in said
    assert len(proof.lists) == phone.locator("ul.plain > li").count()
    # The clerk compares with the paper: no link leads elsewhere, nothing is to be typed.
    assert phone.locator("a, input, form, script").count() == 0


def test_void_expired_and_not_ours(place: tuple[VirtualHall, FakeClock], phone: Page) -> None:
    hall, clock = place
    first, second = signed(place), signed(place, "volunteer")
    hall.central().void_proof(decode(first)[0].serial)
    phone.goto(first)
    shows(phone, "void")
    reads_well(phone)
    phone.goto(second[:-6] + ("AAAAAA" if second[-6:] != "AAAAAA" else "BBBBBB"))
    shows(phone, "not_ours")
    reads_well(phone)
    assert phone.locator("dl").count() == 0
    clock.advance(32 * 86_400)
    phone.goto(second)
    shows(phone, "expired")
    reads_well(phone)
