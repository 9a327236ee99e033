"""The kept dialogs of cards that behave and cards that do not (tests/data/card_dialogs)."""

import logging
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.card import CardEvidence, CardRefusal
from tests.support.card_fuzz import holds, pack, seeds, unpack

CORPUS = sorted((Path(__file__).parents[1] / "data" / "card_dialogs").glob("*"))
R = CardRefusal
NAMED = {
    "bank": R.BANK_CARD,
    "transit": R.TRANSIT_CARD,
    "passport": R.PASSPORT,
    "resident": R.RESIDENT_CARD_WRONG_READER,
    "storage": R.STORAGE_CARD,
    "sim": R.UNKNOWN_CARD,
    "expired": R.EXPIRED,
    "blocked": R.BLOCKED,
    "locked": R.LOCKED,
    "no-name": R.DAMAGED,
    "endless-61": R.DAMAGED,
    "endless-6c": R.DAMAGED,
    "flood": R.DAMAGED,
    "lying-length": R.DAMAGED,
    "short": R.DAMAGED,
    "torn": R.TAKEN_OUT,
}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_every_kept_dialog_ends_with_a_name(
    path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    found = holds(path.read_bytes())
    if path.stem in NAMED:
        assert found is NAMED[path.stem]
    if path.stem.startswith("citizen"):
        assert isinstance(found, CardEvidence)
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_the_corpus_has_every_seed_as_the_cards_are_now() -> None:
    kept = {path.stem: path.read_bytes() for path in CORPUS}
    for name, data in seeds().items():
        assert kept[name] == data, f"{name}: python tests/support/card_fuzz.py DIR"


@given(st.sampled_from(CORPUS), st.lists(st.tuples(st.integers(0, 400), st.binary(max_size=4))))
def test_any_dialog_near_a_kept_one(path: Path, splices: list[tuple[int, bytes]]) -> None:
    data = path.read_bytes()
    for place, more in splices[:6]:
        at = place % (len(data) + 1)
        data = data[:at] + more + data[at + len(more) :]
    holds(data)


@given(st.binary(max_size=600))
def test_any_bytes_are_a_dialog(data: bytes) -> None:
    holds(data)


def test_packing_is_the_other_way_round() -> None:
    for data in seeds().values():
        assert pack(*unpack(data)) == data
