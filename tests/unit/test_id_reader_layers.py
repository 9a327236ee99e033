"""Doctor and the technician's test name the layer of the ID card reader that is not well."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices import registry
from kiosk.domain.device_status import CardReaderStatus
from kiosk.paths import assets_dir
from kiosk.sandbox.samv.card import ResidentCard
from kiosk.sandbox.samv.reader import VirtualSamv
from kiosk.settings import ResidentSection, checked
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis import id_reader
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.wiring.doctor import Where, examine
from kiosk.words import load

WORDS = load(assets_dir() / "words")
CARD = ResidentCard(number="320505199001010011", name="陈桂芳")


@pytest.fixture
def virtual() -> Iterator[VirtualSamv]:
    with VirtualSamv() as reader:
        yield reader


def looked(path: Path, baud: int = 115200) -> list[Check]:
    section = checked({"resident": {"port": str(path), "baud": baud}}).resident
    return list(id_reader.look(str(path), baud, registry.resident_reader(section), Finder(WORDS)))


def layers(checks: list[Check]) -> list[tuple[str, Verdict]]:
    return [(check.name, check.verdict) for check in checks]


LINE = ("id_reader.serial", Verdict.WELL)


def test_a_unit_without_one_says_nothing_of_it() -> None:
    assert list(id_reader.look("", 115200, None, Finder(WORDS))) == []


def test_ready_and_with_a_card(virtual: VirtualSamv) -> None:
    assert layers(looked(virtual.path)) == [LINE, ("id_reader.sam", Verdict.WELL)]
    virtual.lay(CARD)
    found = looked(virtual.path)
    assert layers(found) == [LINE, ("id_reader.card", Verdict.WELL)]
    assert CARD.number not in repr(found)
    assert (0x30, 0x01) not in virtual.module.commands  # it was not read


def test_no_serial_device(virtual: VirtualSamv) -> None:
    virtual.plug(False)
    assert layers(looked(virtual.path)) == [("id_reader.serial", Verdict.STOP)]


def test_a_line_that_another_program_holds(virtual: VirtualSamv) -> None:
    section = ResidentSection(port=str(virtual.path))
    open_reader = registry.resident_reader(section)
    assert open_reader is not None
    running = open_reader()
    running.wait(0)
    found = looked(virtual.path)
    running.close()
    assert layers(found)[1] == ("id_reader.serial", Verdict.UNKNOWN)


def test_a_reader_that_does_not_answer(virtual: VirtualSamv) -> None:
    virtual.spoil = lambda _said: b""
    assert layers(looked(virtual.path))[1] == ("id_reader.reader", Verdict.STOP)
    virtual.spoil = lambda said: said
    assert layers(looked(virtual.path, 9600))[1] == ("id_reader.reader", Verdict.STOP)


def test_a_sam_that_fails_its_self_test(virtual: VirtualSamv) -> None:
    virtual.module.unfit = True
    assert layers(looked(virtual.path))[1] == ("id_reader.sam", Verdict.STOP)


def test_the_doctor_looks_at_it(virtual: VirtualSamv, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(f"[card]\ndriver = 'none'\n[resident]\nport = '{virtual.path}'\n")
    found = {check.name: check.verdict for check in examine(Where(file, tmp_path))}
    assert found["id_reader.serial"] is Verdict.WELL
    assert found["id_reader.sam"] is Verdict.WELL


@pytest.mark.parametrize("status", CardReaderStatus)
def test_the_running_unit_tells_of_its_own(status: CardReaderStatus) -> None:
    check = id_reader.told(status, Finder(WORDS))
    assert check.part is UnitPart.ID_READER
    assert check.sentence.zh
    assert bool(check.action.zh) is (check.verdict is Verdict.STOP)
