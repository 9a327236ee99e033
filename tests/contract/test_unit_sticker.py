"""The sticker on a unit's frame (P13, unit dark): steps on paper, a page that knows the unit."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
import requests
import zxingcpp

from kiosk.domain.calendar_words import CHINA
from kiosk.sandbox.hall import VirtualHall
from kiosk.settings import Settings, checked
from kiosk.upkeep.reports.wire import ExpectedOff
from kiosk.values import replace
from kiosk.wiring.sticker import write_sticker
from tests.fake_clock import FakeClock
from tests.support.virtual_visits import QUICK, hall_and_clock

CALL = "0512-5550-0199"


@pytest.fixture(scope="module")
def place() -> Iterator[tuple[VirtualHall, FakeClock]]:
    with hall_and_clock() as pair:
        yield pair


def scanned(pdf: Path) -> str:
    """What a phone reads off the printed sticker."""
    (page,) = pypdfium2.PdfDocument(pdf)
    (found,) = zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    return str(found.text)


def opened(hall: VirtualHall, url: str) -> requests.Response:
    return requests.get(url, verify=hall.unit.ca_file, timeout=10)


def test_the_code_opens_the_unit_s_page(
    place: tuple[VirtualHall, FakeClock], tmp_path: Path
) -> None:
    hall, clock = place
    out = tmp_path / "sticker.pdf"
    assert write_sticker(checked(hall.unit_settings), out, CALL) == 0
    url = scanned(out)
    assert url == f"https://{hall.unit.proof_host}/U/{hall.unit.unit_id}".upper()
    hall.central(patience=QUICK).health()
    heard = opened(hall, url)
    assert heard.status_code == 200
    assert 'data-state="heard"' in heard.text
    for word in ("插紧机器后面的电源插头", "Press the power key", hall.unit.unit_id):
        assert word in heard.text
    clock.advance(600)
    assert 'data-state="silent"' in opened(hall, url).text


def test_a_unit_that_said_it_would_be_off(place: tuple[VirtualHall, FakeClock]) -> None:
    hall, clock = place
    hall.central(patience=QUICK).health()
    clock.advance(600)
    until = hall.platform.now() + timedelta(hours=14)
    log = hall.platform.fleet.log(hall.unit.unit_id)
    log.off = ExpectedOff(id="0" * 32, at=hall.platform.now(), kind="expected_off", until=until)
    reply = opened(hall, f"https://{hall.unit.proof_host}/U/{hall.unit.unit_id}")
    log.off = None
    assert 'data-state="expected_off"' in reply.text
    assert until.astimezone(CHINA).strftime("%m-%d %H:%M") in reply.text


def test_a_unit_nobody_knows(place: tuple[VirtualHall, FakeClock]) -> None:
    hall, _ = place
    reply = opened(hall, f"https://{hall.unit.proof_host}/U/SZ-99")
    assert reply.status_code == 404
    assert "There is no such unit" in reply.text


@pytest.mark.parametrize(
    "call", ["", "   ", "1" * 33, "ring the boss", "0512-5550-0199 ext", "0512;5550", "12+34", "-"]
)
def test_nobody_to_ring(
    place: tuple[VirtualHall, FakeClock],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    call: str,
) -> None:
    out = tmp_path / "sticker.pdf"
    assert write_sticker(checked(place[0].unit_settings), out, call) == 2
    assert "whom to ring" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("call", ["12345", "+86 512 5550 0199", " 0512-5550-0199 "])
def test_a_number_as_it_is_said(
    place: tuple[VirtualHall, FakeClock], tmp_path: Path, call: str
) -> None:
    out = tmp_path / "sticker.pdf"
    assert write_sticker(checked(place[0].unit_settings), out, call) == 0
    (page,) = pypdfium2.PdfDocument(out)
    text = page.get_textpage().get_text_range()
    assert call.strip() in text
    assert not {each for each in ("Ask", "End", "rules of", "1 / 1", "printed") if each in text}


@pytest.mark.parametrize("unset", ["unit", "platform"])
def test_a_unit_that_has_no_name_yet_gets_none(
    place: tuple[VirtualHall, FakeClock],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    unset: str,
) -> None:
    settings = replace(checked(place[0].unit_settings), **{unset: getattr(Settings(), unset)})
    out = tmp_path / "sticker.pdf"
    assert write_sticker(settings, out, CALL) == 2
    assert f"{unset}." in capsys.readouterr().err
    assert not out.exists()


def test_where_nothing_can_be_written(
    place: tuple[VirtualHall, FakeClock], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nowhere" / "sticker.pdf"
    assert write_sticker(checked(place[0].unit_settings), out, CALL) == 2
    assert "No such file" in capsys.readouterr().err
