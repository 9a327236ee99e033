"""PINs of the staff door: none by default, hashed, never tried faster than the lock-out lets."""

import itertools
import json
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.domain.roles import Role
from kiosk.upkeep import pins
from kiosk.upkeep.pins import PinBook

CLERK, TECHNICIAN = "482910", "730518"


class WallClock:
    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 8, 41, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def advance(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> WallClock:
    return WallClock()


@pytest.fixture
def book(tmp_path: Path, clock: WallClock) -> PinBook:
    return PinBook(tmp_path / "state", clock.now)


def test_there_is_no_pin_until_somebody_sets_one(book: PinBook) -> None:
    assert book.state() == (True, 0.0)
    for pin in ("", "000000", "123456", "1234"):
        assert book.check(pin) == (None, 0.0)


def test_the_pin_says_whose_it_is_and_is_kept_hashed(book: PinBook, tmp_path: Path) -> None:
    assert book.set(Role.CLERK, CLERK)
    assert book.set(Role.TECHNICIAN, TECHNICIAN)
    assert book.check(CLERK)[0] is Role.CLERK
    assert book.check(TECHNICIAN)[0] is Role.TECHNICIAN
    assert book.check("111222")[0] is None
    kept = tmp_path / "state" / "pins.json"
    assert CLERK not in kept.read_text()
    assert json.loads(kept.read_text())["hashes"]["clerk"].startswith("$argon2id$")
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize(
    "pin",
    [
        "",
        "12345",
        "1234567890123",
        "111111",
        "121212",
        "123456",
        "987654",
        "48291a",
        "４８２９１０",
    ],
)
def test_an_easy_pin_is_none(book: PinBook, pin: str) -> None:
    assert not book.set(Role.CLERK, pin)


def test_two_roles_never_share_a_pin(book: PinBook) -> None:
    assert book.set(Role.CLERK, CLERK)
    assert not book.set(Role.TECHNICIAN, CLERK)
    assert book.set(Role.CLERK, CLERK)


def test_two_hundred_wrong_pins_across_restarts(
    tmp_path: Path, clock: WallClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    PinBook(tmp_path, clock.now).set(Role.CLERK, CLERK)
    monkeypatch.setattr(pins, "_whose", lambda _hashes, pin: Role.CLERK if pin == CLERK else None)
    looked_at: list[datetime] = []
    for number in range(200):
        book = PinBook(tmp_path, clock.now)  # a new start of the program before each try
        before = json.loads((tmp_path / "pins.json").read_text())["wrong"]
        _, wait = book.check(f"{number:06d}")
        if json.loads((tmp_path / "pins.json").read_text())["wrong"] > before:
            looked_at.append(clock.at)
        assert wait <= pins.LONGEST_WAIT
        assert wait == pytest.approx(pins.wait_after(len(looked_at)))
        # Hasty: half the wait, where even the right PIN is not looked at; then the rest.
        clock.advance(wait / 2)
        if wait:
            assert PinBook(tmp_path, clock.now).check(CLERK)[0] is None
        clock.advance(wait / 2)
    assert len(looked_at) == 200
    for number, (one, other) in enumerate(itertools.pairwise(looked_at), start=1):
        assert (other - one).total_seconds() >= pins.wait_after(number)
    assert PinBook(tmp_path, clock.now).check(CLERK)[0] is Role.CLERK
    assert PinBook(tmp_path, clock.now).state() == (False, 0.0)


def test_the_wait_grows(book: PinBook) -> None:
    assert [pins.wait_after(n) for n in (4, 5, 6, 7)] == [0.0, 15.0, 30.0, 60.0]
    assert pins.wait_after(200) == 3600.0


def test_a_clock_set_back_gives_no_try_back(tmp_path: Path, clock: WallClock) -> None:
    book = PinBook(tmp_path, clock.now)
    book.set(Role.CLERK, CLERK)
    for _ in range(5):
        book.check("999000")
    clock.advance(-86_400)
    assert book.state() == (False, 15.0)


def test_a_try_counts_before_it_is_looked_at(
    tmp_path: Path, clock: WallClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = PinBook(tmp_path, clock.now)
    book.set(Role.CLERK, CLERK)

    def power_cut(_hashes: object, _pin: str) -> Role:
        raise KeyboardInterrupt

    monkeypatch.setattr(pins, "_whose", power_cut)
    for _ in range(5):
        with pytest.raises(KeyboardInterrupt):
            book.check("999000")
    assert PinBook(tmp_path, clock.now).state() == (False, 15.0)


def test_the_first_pin_needs_the_code_only_root_can_read(book: PinBook, tmp_path: Path) -> None:
    book.offer_code()
    file = tmp_path / "state" / pins.CODE_FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    code = file.read_text().strip()
    wrong = "0" * 8 if code != "0" * 8 else "1" * 8
    assert not book.first(wrong, Role.CLERK, CLERK)
    assert not book.first("", Role.CLERK, CLERK)
    assert book.first(code, Role.CLERK, CLERK)
    assert not file.exists()
    assert book.check(CLERK)[0] is Role.CLERK
    assert not book.first(code, Role.TECHNICIAN, TECHNICIAN)


def test_wrong_codes_lock_out_too(book: PinBook, tmp_path: Path) -> None:
    book.offer_code()
    code = (tmp_path / "state" / pins.CODE_FILE).read_text().strip()
    for _ in range(5):
        assert not book.first("x", Role.CLERK, CLERK)
    assert book.state()[1] == 15.0
    assert not book.first(code, Role.CLERK, CLERK)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"hashes": {"king": "x"}}', "nonsense"])
def test_a_spoilt_file_keeps_the_door_shut(tmp_path: Path, clock: WallClock, text: str) -> None:
    (tmp_path / "pins.json").write_text(text)
    with pytest.raises(OSError, match="pins"):
        PinBook(tmp_path, clock.now).check(CLERK)
