"""The search for what visitors may have left: a planted leak is found, in whatever form."""

import base64
import json
import os
from pathlib import Path

import pytest

from kiosk.identity.numbers import mod_11_2
from kiosk.paths import assets_dir
from kiosk.upkeep import leftovers
from kiosk.upkeep.checks import Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.words import load

NUMBER = "32050519880808777"
NUMBER += mod_11_2(NUMBER)
WRONG = NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")


def signed(kind: str) -> str:
    parts = (json.dumps({"alg": "EdDSA", "typ": kind}).encode(), b"payload", b"signature")
    return ".".join(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A unit's folder with what it may hold."""
    state = tmp_path / "state"
    (state / "journal").mkdir(parents=True)
    (state / "catalogue.json").write_text(json.dumps({"jws": signed("catalogue+jwt")}))
    (state / "paper.json").write_text('{"left": 41000.5}')
    (state / "journal" / "2026-11.jsonl").write_text('{"at": 1763912345678901234, "n": 18}\n')
    return state


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine's own swap and core files are not what is tested."""
    monkeypatch.setattr(leftovers, "_STATUS", tmp_path / "no-status")
    monkeypatch.setattr(leftovers, "_CORE_FILES", tmp_path / "no-cores")


def look(*folders: Path) -> tuple[Verdict, int | None, str]:
    check = leftovers.look(folders, Finder(load(assets_dir() / "words")))
    return check.verdict, leftovers.kept(check), check.sentence.en


def test_a_clean_unit_has_0_kept_of_the_files_it_counted(state: Path) -> None:
    assert look(state) == (Verdict.WELL, 0, "0 kept; 3 files looked through")
    assert sorted(path.name for path in state.iterdir()) == [
        "catalogue.json",
        "journal",
        "paper.json",
    ]


@pytest.mark.parametrize(
    "leak",
    [
        pytest.param(f'{{"number": "{NUMBER}"}}'.encode(), id="a citizen number"),
        pytest.param(NUMBER.lower().encode("utf-16-le"), id="in UTF-16"),
        pytest.param("本人：陈＊＊".encode(), id="a covered name"),
        pytest.param(signed("statement+jwt").encode(), id="a statement"),
        pytest.param(signed("JWT").encode(), id="an assertion"),
        pytest.param(b"%PDF-1.4 ...", id="a slip as a page"),
        pytest.param(b"\x1b@\n\x1dv0\0...", id="a slip as sent to the printer"),
        pytest.param(b"\x7fELF\2\1\1" + bytes(9) + b"\4\0 memory", id="a core file"),
    ],
)
@pytest.mark.parametrize("where", ["state/journal/x.jsonl", "tmp/deep/er/x", "cache/qmlcache/x"])
def test_a_planted_leak_is_found(state: Path, tmp_path: Path, leak: bytes, where: str) -> None:
    path = tmp_path / where
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(leak)
    verdict, kept, sentence = look(state, tmp_path / "tmp", tmp_path / "cache")
    assert (verdict, kept) == (Verdict.STOP, 1)
    assert where.split("/", maxsplit=1)[0] in sentence
    path.unlink()
    assert look(state, tmp_path / "tmp", tmp_path / "cache")[1] == 0


@pytest.mark.parametrize(
    "harmless",
    [
        WRONG.encode(),
        b"1" + NUMBER.encode(),  # a longer number
        b"\x7fELF\2\1\1" + bytes(9) + b"\3\0 a library",
        "名单：失信被执行人 ＊".encode(),
        b'{"phone": "0512-6522 0000"}',
    ],
)
def test_what_only_looks_like_it_is_not_counted(state: Path, harmless: bytes) -> None:
    (state / "x").write_bytes(harmless)
    assert look(state)[1] == 0


def test_a_search_that_does_not_search_has_no_result(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as blind:
        blind.setattr(leftovers, "tells_of_somebody", lambda _data: False)
        assert look(state)[:2] == (Verdict.UNKNOWN, None)
    assert look(state / "nowhere")[:2] == (Verdict.UNKNOWN, None)


@pytest.mark.parametrize("much", ["files", "bytes"])
def test_more_than_it_can_read_has_no_result_but_what_was_found_counts(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, much: str
) -> None:
    monkeypatch.setattr(leftovers, "_MOST_FILES", 10)
    monkeypatch.setattr(leftovers, "_MOST_BYTES", 1000)
    shared = tmp_path / "tmp"
    shared.mkdir()
    for number in range(20 if much == "files" else 1):
        (shared / f"{number}").write_bytes(b"x" * (10 if much == "files" else 2000))
    assert look(state, shared)[:2] == (Verdict.UNKNOWN, None)
    (state / "leak").write_text(NUMBER)
    assert look(state, shared)[:2] == (Verdict.STOP, 1)


def test_core_files_of_this_user_and_swap_are_counted(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cores, status = tmp_path / "coredump", tmp_path / "status"
    cores.mkdir()
    (cores / f"core.kiosk.{os.getuid()}.5f.77.zst").touch()
    (cores / "core.other.4242.5f.78.zst").touch()
    status.write_text("Name:\tkiosk\nVmSwap:\t     16 kB\n")
    monkeypatch.setattr(leftovers, "_CORE_FILES", cores)
    monkeypatch.setattr(leftovers, "_STATUS", status)
    verdict, kept, sentence = look(state)
    assert (verdict, kept) == (Verdict.STOP, 2)
    assert "coredump, swap" in sentence
