"""What set-up compiles is what the files say, and counts for these very files alone."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import compiled, words
from kiosk.central import city
from kiosk.central.city import compile_city, load_city
from kiosk.central.city_file import load_city_file
from kiosk.devices.card import profiles as cards
from kiosk.devices.card.profile_files import book_of
from kiosk.devices.printer import profiles as printers
from kiosk.paths import assets_dir
from kiosk.wiring.compile_assets import compile_assets


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    where = tmp_path / "compiled"
    monkeypatch.setattr(compiled, "compiled_dir", lambda: where)
    return where


@pytest.fixture
def sources(tmp_path: Path) -> list[Path]:
    files = [tmp_path / "a.toml", tmp_path / "b.toml"]
    for file in files:
        file.write_text("one = 1\n")
    return files


def test_it_is_kept_as_it_is(folder: Path, sources: list[Path]) -> None:
    value = {"one": (1, frozenset({2})), "two": load_city("suzhou")}
    compiled.write("it", value, sources)
    assert compiled.read("it", sources) == value
    assert [each.name for each in folder.iterdir()] == ["it"]


def longer(file: Path) -> None:
    file.write_text("one = 12\n")


def later(file: Path) -> None:
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))


@pytest.mark.parametrize("change", [longer, later])
@pytest.mark.parametrize("which", [0, 1])
def test_a_changed_file_is_read_anew(
    folder: Path, sources: list[Path], change: Callable[[Path], None], which: int
) -> None:
    compiled.write("it", 1, sources)
    change(sources[which])
    assert compiled.read("it", sources) is None


def test_a_file_more_or_less_is_read_anew(folder: Path, sources: list[Path]) -> None:
    compiled.write("it", 1, sources)
    assert compiled.read("it", sources[:1]) is None
    more = sources[0].with_name("c.toml")
    more.touch()
    assert compiled.read("it", [*sources, more]) is None


def test_a_changed_program_makes_it_anew(
    folder: Path, sources: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    module = tmp_path / "kiosk" / "module.py"
    module.parent.mkdir()
    module.touch()
    monkeypatch.setattr(compiled, "_PROGRAM", module.parent)
    monkeypatch.setattr(sys.modules["kiosk.words"], "__file__", str(module))
    compiled.write("it", 1, sources)
    assert compiled.read("it", sources) == 1
    longer(module)
    assert compiled.read("it", sources) is None
    module.unlink()
    assert compiled.read("it", sources) is None


@pytest.mark.parametrize("torn", [b"", b"\x80", b"no pickle at all", b"\x80\x05K\x01."])
def test_what_is_torn_does_not_count(folder: Path, sources: list[Path], torn: bytes) -> None:
    compiled.write("it", 1, sources)
    (folder / "it").write_bytes(torn)
    assert compiled.read("it", sources) is None


def test_one_that_ends_early_does_not_count(folder: Path, sources: list[Path]) -> None:
    compiled.write("it", "x" * 1000, sources)
    whole = (folder / "it").read_bytes()
    (folder / "it").write_bytes(whole[:-500])
    assert compiled.read("it", sources) is None


def test_without_any_it_is_none(folder: Path, sources: list[Path]) -> None:
    assert compiled.read("it", sources) is None


def test_every_asset_a_start_reads_is_what_its_files_say(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_assets()
    for name in ("suzhou", "linhe"):
        assert compiled.read(f"city-{name}", city._files(name)) == load_city_file(name).to_domain()
    files = {path.stem: path for path in (assets_dir() / "cards").glob("*.toml")}
    refusing = files.pop(cards.REFUSED)
    usual = sorted((assets_dir() / "cards").glob("*.toml"))
    assert compiled.read(cards.COMPILED, usual) == book_of(files, refusing)
    for path in (assets_dir() / printers.FOLDER).glob("*.toml"):
        assert compiled.read(f"printer-{path.stem}", [path]) == printers._checked(path)
    texts = sorted((assets_dir() / "words").glob("*.toml"))
    assert compiled.read(words.COMPILED, texts) == words._groups(texts)


def test_a_start_reads_what_was_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_city("suzhou")
    monkeypatch.setattr(city, "_built", lambda _name: pytest.fail("was built anew"))
    assert load_city("suzhou").city_id == "suzhou"
