"""`kiosk proof verify`: text, file and picture, honest about what was not checked."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path

import pytest
import qrcode
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.verify import Standing, VoidCheck, verify_proof
from kiosk.domain.lists import ListStatus
from kiosk.domain.proof import ListClaim
from kiosk.domain.subject import Subject
from kiosk.sandbox.hall import VirtualHall
from kiosk.sandbox.proofs import Proofs
from kiosk.sandbox.signing import SigningKeys
from kiosk.wiring import proof as command
from tests.fake_clock import START
from tests.support.virtual_visits import by_card, hall_and_clock, visit_of

KEYS = SigningKeys()
PINNED = PinnedKeys.from_jwks(KEYS.proof_jwks())
PROOF = Proofs().make(
    Subject("tag", "陈＊＊", "0023"),
    (
        ListClaim(1, ListStatus.REMOVED, date(2026, 9, 17)),
        ListClaim(2, ListStatus.NOT_LISTED, date(2026, 11, 17)),
        ListClaim(3, ListStatus.UNKNOWN, None),
    ),
    unit_number=1,
    key_id=KEYS.proof_key_id,
    now=START,
)
URL = KEYS.sign_proof(PROOF, "127.0.0.1:1")


def picture(path: Path, text: str = URL) -> Path:
    qrcode.make(text, box_size=6).save(path)
    return path


def test_a_text_is_verified_offline_and_says_what_was_not_checked() -> None:
    verdict = verify_proof(URL, PINNED, START)
    assert verdict.standing is Standing.VALID
    assert verdict.good
    assert verdict.void is VoidCheck.NOT_CHECKED
    assert verdict.asked is None
    assert verdict.proof == PROOF
    assert "陈" not in repr(verdict)


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp"])
def test_a_picture_is_read(tmp_path: Path, suffix: str) -> None:
    made = picture(tmp_path / "slip.png")
    with Image.open(made) as plain:
        turned = plain.convert("L").rotate(8, expand=True, fillcolor=255)
        turned.save(tmp_path / f"photo.{suffix}")
    assert verify_proof(str(tmp_path / f"photo.{suffix}"), PINNED, START).proof == PROOF


def test_a_scan_as_pdf_is_read(tmp_path: Path) -> None:
    blank = Image.new("L", (600, 900), 255)
    with Image.open(picture(tmp_path / "scan.png", URL)) as page:
        blank.save(tmp_path / "scan.pdf", save_all=True, append_images=[page], resolution=200)
    assert verify_proof(str(tmp_path / "scan.pdf"), PINNED, START).proof == PROOF


def test_a_text_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "code.txt"
    path.write_text(f"  {URL.lower()}\n")
    assert verify_proof(str(path), PINNED, START).good


@pytest.mark.parametrize(
    ("content", "standing"),
    [
        (b"", Standing.NO_CODE),
        (b"nothing of the kind", Standing.NO_CODE),
        (b"\xff\xfe\x00", Standing.NO_CODE),
        (b"\x89PNG\r\n\x1a\n torn", Standing.NO_CODE),
        (b"%PDF-1.7 torn", Standing.NO_CODE),
        (b"x" * 5000, Standing.NO_CODE),
    ],
)
def test_other_files_hold_no_code(tmp_path: Path, content: bytes, standing: Standing) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert verify_proof(str(path), PINNED, START).standing is standing


def test_other_pictures_hold_no_code(tmp_path: Path) -> None:
    Image.new("L", (300, 300), 255).save(tmp_path / "blank.png")
    assert verify_proof(str(tmp_path / "blank.png"), PINNED, START).standing is Standing.NO_CODE
    other = picture(tmp_path / "other.png", "https://example.org/menu")
    assert verify_proof(str(other), PINNED, START).standing is Standing.NO_CODE


@pytest.mark.parametrize("what", ["", "no such file", "\x00", "x" * 5000])
def test_no_such_file(what: str) -> None:
    assert verify_proof(what, PINNED, START).standing in {Standing.NO_FILE, Standing.NO_CODE}


@given(st.integers(len("HTTPS://127.0.0.1:1/R/"), len(URL) - 1), st.sampled_from("ABMXZ237"))
def test_one_changed_character_is_never_valid(place: int, letter: str) -> None:
    changed = URL[:place] + letter + URL[place + 1 :]
    verdict = verify_proof(changed, PINNED, START)
    assert verdict.good is (changed == URL)
    assert (verdict.proof is None) is (changed != URL)


def test_a_key_nobody_pinned_is_not_signed() -> None:
    stranger = PinnedKeys.from_jwks(SigningKeys().proof_jwks())
    assert verify_proof(URL, stranger, START).standing is Standing.NOT_SIGNED


def test_an_old_key_stays_good_after_a_rotation() -> None:
    keys = SigningKeys()
    before = PinnedKeys.from_jwks(keys.proof_jwks())
    made = Proofs().make(
        Subject("tag", "陈＊＊", "0023"), (), unit_number=1, key_id=keys.rotate(), now=START
    )
    text = keys.sign_proof(made, "h")
    assert verify_proof(text, before, START).good  # published ahead
    assert verify_proof(text, PinnedKeys.from_jwks(keys.proof_jwks()), START).good


@pytest.mark.parametrize(
    ("days", "standing"),
    [(30, Standing.VALID), (31, Standing.EXPIRED), (-1, Standing.NOT_YET)],
)
def test_a_proof_has_its_days(days: int, standing: Standing) -> None:
    assert verify_proof(URL, PINNED, START + timedelta(days=days)).standing is standing


@pytest.fixture(scope="module")
def hall() -> Iterator[VirtualHall]:
    with hall_and_clock() as (made, _):
        yield made


def test_online_a_void_slip_is_found_out(hall: VirtualHall) -> None:
    central = hall.central()
    with visit_of(central) as visit:
        session = by_card(hall, visit, "owner")
        signed = visit.request_proof(session, visit.fetch_statement(session))
    keys = PinnedKeys.from_file(hall.unit.proof_keys)
    ca = hall.unit.ca_file
    good = verify_proof(signed.url, keys, hall.platform.now(), online=True, ca=ca)
    assert (good.standing, good.void) == (Standing.VALID, VoidCheck.NOT_VOID)
    assert good.asked == hall.platform.public_url.removeprefix("https://")
    central.void_proof(signed.proof.serial)
    void = verify_proof(signed.url, keys, hall.platform.now(), online=True, ca=ca)
    assert (void.standing, void.void) == (Standing.VOID, VoidCheck.VOID)
    assert verify_proof(signed.url, keys, hall.platform.now()).void is VoidCheck.NOT_CHECKED


def test_online_without_an_answer_is_said_so(hall: VirtualHall) -> None:
    verdict = verify_proof(URL, PINNED, START, online=True, ca=hall.unit.ca_file)
    assert (verdict.standing, verdict.void) == (Standing.VALID, VoidCheck.NO_ANSWER)


def test_the_command_has_a_code_of_its_own_for_no_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bank's script must not take "nobody could say" for "not void"."""
    keys = tmp_path / "keys.json"
    keys.write_text("{}")
    monkeypatch.setattr(command.PinnedKeys, "from_file", lambda _file: PINNED)
    monkeypatch.setattr(command, "datetime", FrozenNow)
    assert command.verify(URL, keys, "suzhou", online=False, ca=None) == 0
    assert "void not checked (offline)" in capsys.readouterr().out
    assert command.verify(URL, keys, "suzhou", online=True, ca=None) == 3
    said = capsys.readouterr().out
    assert said.startswith("VALID BY SIGNATURE")
    assert "void not checked (no answer)" in said


class FrozenNow(datetime):
    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "FrozenNow":
        return cls.fromtimestamp(START.timestamp(), UTC)
