"""The control deck in a real Chromium: each control reaches what it stands for."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import requests
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kiosk.devices.card.player import CitizenPlayer
from kiosk.devices.card.profiles import load_card_book
from kiosk.domain.card import CardRefusal
from kiosk.domain.device_status import PrinterCondition
from kiosk.identity.dialog import read_card
from kiosk.identity.resident import evidence_of
from kiosk.identity.status_words import Refused
from kiosk.sandbox.deck import DeckDevices
from kiosk.sandbox.faults import Fault
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.samv.card import ResidentCard
from kiosk.sandbox.samv.people import OddCard
from kiosk.wiring.card_trace import LastDialog
from tests.contract.sample_cards import NAME, NUMBER, TODAY, citizen_card
from tests.support.chromium import CHROMIUM, QUIET
from tests.support.virtual_visits import by_card, visit_of
from tests.unit.test_identity_dialog import Direct


@dataclass
class Hands:
    """What the deck did to the devices."""

    cards: list[str | None] = field(default_factory=list)
    laid: list[ResidentCard | None] = field(default_factory=list)
    plugs: list[bool] = field(default_factory=list)
    printer: list[PrinterCondition] = field(default_factory=list)
    slip: bytes | None = None
    dialog: LastDialog = field(default_factory=LastDialog)

    def devices(self) -> DeckDevices:
        return DeckDevices(
            insert_card=lambda card: self.cards.append(card["name"]),
            remove_card=lambda: self.cards.append(None),
            lay_card=self.laid.append,
            lift_card=lambda: self.laid.append(None),
            plug_pad=self.plugs.append,
            set_printer=self.printer.append,
            last_slip=lambda: self.slip,
            card_trace=self.dialog.lines,
        )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def hall() -> Iterator[VirtualHall]:
    with VirtualHall(deck=True) as made:
        yield made


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def deck(hall: VirtualHall, hands: Hands, browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.set_default_timeout(10_000)
    page.goto(hall.open_deck(hands.devices()))
    yield page
    page.close()
    hall.clear_faults()


@pytest.mark.parametrize(
    ("person", "kind"),
    [("owner", "citizen"), ("hongkong", "J"), ("permit_2017", "I"), ("foreign", "Y")],
)
def test_an_id_card_of_each_kind_is_laid_down_and_lifted(
    deck: Page, hands: Hands, person: str, kind: str
) -> None:
    deck.select_option("#lay-person", person)
    deck.click("#lay")
    expect(deck.locator("#laid")).to_contain_text("Lying there")
    deck.click("#lift")
    expect(deck.locator("#laid")).to_contain_text("Nothing lies there")
    laid, lifted = hands.laid
    assert laid is not None
    assert laid.type == kind
    assert evidence_of(laid.text(), TODAY).citizen_number == laid.number
    assert lifted is None


REFUSED = {
    OddCard.EXPIRED: CardRefusal.EXPIRED,
    OddCard.BAD_NUMBER: CardRefusal.BAD_NUMBER,
    OddCard.UNKNOWN_KIND: CardRefusal.UNKNOWN_CARD,
}


@pytest.mark.parametrize("odd", OddCard)
def test_cards_that_sign_nobody_in_can_be_laid_down(deck: Page, hands: Hands, odd: OddCard) -> None:
    deck.click(f"#lay-{odd.value}")
    expect(deck.locator("#laid")).to_contain_text("Lying there")
    (laid,) = hands.laid
    assert laid is not None
    if laid.refusal is None:
        with pytest.raises(Refused) as refused:
            evidence_of(laid.text(), TODAY)
        assert refused.value.refusal is REFUSED[odd]


def test_the_id_card_reader_is_pulled_out_and_plugged_in_again(deck: Page, hands: Hands) -> None:
    deck.click("#plug")
    expect(deck.locator("#plug")).to_contain_text("Plug the reader in again")
    deck.click("#plug")
    expect(deck.locator("#plug")).to_contain_text("Pull the reader's plug")
    assert hands.plugs == [False, True]


def test_a_card_goes_in_and_out(deck: Page, hands: Hands) -> None:
    deck.click("#card-owner")
    expect(deck.locator("#card-in")).to_contain_text("陈桂芳")
    deck.click("#card-out")
    expect(deck.locator("#card-in")).to_contain_text("No card is in")
    assert hands.cards == ["陈桂芳", None]


def test_the_dialog_with_a_card_is_shown_without_its_values(deck: Page, hands: Hands) -> None:
    read_card(Direct(CitizenPlayer(citizen_card())), TODAY, load_card_book(), hands.dialog.add)
    shown = deck.locator("#trace")
    expect(shown).to_contain_text("READ RECORD tag 09 file 06")
    expect(shown).to_contain_text("sent  5, received  32, status 9000")
    expect(shown).not_to_contain_text(NUMBER)
    expect(shown).not_to_contain_text(NAME)


def test_the_printer_gets_its_trouble(deck: Page, hands: Hands) -> None:
    deck.click("#printer-no_paper")
    expect(deck.locator("#printer-no_paper")).to_have_attribute("aria-pressed", "true")
    deck.click("#printer-ready")
    expect(deck.locator("#printer-ready")).to_have_attribute("aria-pressed", "true")
    assert hands.printer == [PrinterCondition.NO_PAPER, PrinterCondition.READY]


def test_every_fault_has_a_switch(deck: Page, hall: VirtualHall) -> None:
    for fault in Fault:
        expect(deck.locator(f"#fault-{fault.value}")).to_have_count(1)
    deck.select_option("select[name=where]", "/v1/statement")
    deck.click("#fault-busy")
    expect(deck.locator("#fault-busy")).to_have_attribute("aria-pressed", "true")
    assert hall.platform.faults.active() == (Fault.BUSY,)
    assert not hall.platform.faults.strikes(Fault.BUSY, "/v1/health")
    assert hall.platform.faults.strikes(Fault.BUSY, "/v1/statement")
    deck.click("#well")
    expect(deck.locator("#well")).to_have_count(0)
    assert hall.platform.faults.active() == ()


def test_the_phone_scans_what_the_kiosk_shows(deck: Page, hall: VirtualHall) -> None:
    with visit_of(hall.central()) as visit:
        visit.request_code()
        phone = deck.frame_locator("iframe[name=phone]")
        deck.click("#scan")
        phone.locator("#as-owner").click()
        phone.locator("#continue").click()
        expect(phone.locator("#digits")).to_be_visible()


def test_slips_and_messages_appear_by_themselves(
    deck: Page, hall: VirtualHall, hands: Hands
) -> None:
    expect(deck.locator("#no-slip")).to_be_visible()
    picture = io.BytesIO()
    Image.new("1", (576, 200)).save(picture, "PNG")
    hands.slip = picture.getvalue()
    expect(deck.locator("#slip")).to_be_visible()
    with visit_of(hall.central()) as visit:
        by_card(hall, visit, "volunteer")
    sms = hall.last_sms("volunteer")
    assert sms is not None
    expect(deck.locator("#messages")).to_contain_text(sms.code)


def test_without_the_secret_there_is_no_deck(hall: VirtualHall, hands: Hands) -> None:
    root = hall.open_deck(hands.devices()).rsplit("/", 2)[0]
    for path in ("/", "/state.json", "/x/", "/x/state.json"):
        reply: Any = requests.get(root + path, timeout=5, proxies={"http": ""})
        assert reply.status_code == 404
