"""Numbers that are to be void outlive the program that was killed over them; nothing else does."""

import threading
from pathlib import Path

import pytest

from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    SentUnconfirmed,
    Unknown,
)
from kiosk.upkeep.voids_due import FOLDER, VoidsDue
from kiosk.visit import states
from tests.unit.runtime_fakes import Hall
from tests.unit.test_executor import Unit

SERIAL = 0xF325122BF471


def test_what_was_not_ended_is_found_by_the_next_run(tmp_path: Path) -> None:
    due = VoidsDue(tmp_path)
    assert due.left() == ()
    due.add(SERIAL)
    due.add(7)
    due.add(SERIAL)
    assert VoidsDue(tmp_path).left() == (7, SERIAL)
    due.drop(SERIAL)
    due.drop(SERIAL)
    assert VoidsDue(tmp_path).left() == (7,)


def test_only_the_number_is_written(tmp_path: Path) -> None:
    VoidsDue(tmp_path).add(SERIAL)
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    assert (file.name, file.read_bytes()) == ("f325122bf471", b"")
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("outcome", "left"),
    [
        (Printed(), ()),
        (SentUnconfirmed(), ()),
        (PrintFault(PrinterCondition.NO_PAPER), (SERIAL,)),
        (Unknown(), (SERIAL,)),
    ],
)
def test_a_slip_that_came_out_is_not_voided(
    tmp_path: Path, outcome: PrintOutcome, left: tuple[int, ...]
) -> None:
    due = VoidsDue(tmp_path)
    due.add(SERIAL)
    due.ended(SERIAL, outcome)
    assert VoidsDue(tmp_path).left() == left


def test_strange_files_and_a_missing_folder_are_no_trouble(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / "lost+found").mkdir()
    assert VoidsDue(tmp_path).left() == ()
    (tmp_path / "file").touch()
    blocked = VoidsDue(tmp_path / "file")
    blocked.add(SERIAL)
    blocked.drop(SERIAL)
    assert blocked.left() == ()
    nowhere = VoidsDue(None)
    nowhere.add(SERIAL)
    assert nowhere.left() == ()


def test_the_next_run_voids_what_was_at_the_printer(tmp_path: Path) -> None:
    """The first run ends with a slip under way; the line of the second is down for a while."""
    hall = Hall()
    killed = Unit(hall, VoidsDue(tmp_path))
    killed.open()
    killed.printer.hold = threading.Event()
    killed.by_card(0)
    killed.until(states.Home)
    killed.print_slip()
    killed.when(lambda visit: visit.facts.slip_underway)
    killed.settled(lambda: VoidsDue(tmp_path).left() != ())
    (serial,) = VoidsDue(tmp_path).left()
    assert not hall.voided

    tries: list[str] = []

    def before(name: str) -> None:
        if name == "void" and len(tries) < 3:
            tries.append(name)
            raise Failure(FailureCode.LINE_DOWN)

    hall.before = before
    after = Unit(hall, VoidsDue(tmp_path))
    after.open()
    after.settled(lambda: VoidsDue(tmp_path).left() == ())
    assert list(hall.voided) == [serial]
    assert len(tries) == 3
    for each in (killed, after):
        each.runner.end()
        killed.printer.hold.set()
        assert each.executor.stop(3)


def test_a_slip_in_hand_leaves_nothing_behind(tmp_path: Path) -> None:
    kiosk = Unit(Hall(), VoidsDue(tmp_path))
    kiosk.open()
    kiosk.by_card(0)
    kiosk.until(states.Home)
    kiosk.print_slip()
    kiosk.until(states.TakeSlip)
    assert (tmp_path / FOLDER).is_dir(), "it was there while the slip came out"
    assert VoidsDue(tmp_path).left() == ()
    kiosk.runner.end()
    assert kiosk.executor.stop(3)
