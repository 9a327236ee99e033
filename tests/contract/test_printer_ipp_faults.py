"""Each fault of a print server or a printer behind one ends in its named state, in time."""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from print_room import EvePrinter, PrintRoom
from print_room.slips import page_slip, rows_of
from tagged_slips import OVER_IPP, whole

from kiosk.devices import registry
from kiosk.devices.printer.ipp import IppPrinter
from kiosk.devices.printer.ipp_queue import IppQueue
from kiosk.devices.printer.profile import Completion, Limits
from kiosk.domain.device_status import PrinterCondition
from kiosk.domain.printing import (
    Printed,
    PrintFault,
    PrintOutcome,
    PrintStep,
    SentUnconfirmed,
    Unknown,
)
from kiosk.settings import PrinterSection
from kiosk.values import replace

HASTY = replace(OVER_IPP, limits=Limits(answer=1.5, stall=1.5, confirm=6.0, settle=3.0))
ROWS = 200
STANDS_STILL = "media-low-warning"
"""A printer that stops at this says nothing that would be a reason to stop."""


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrintRoom]:
    with PrintRoom(tmp_path_factory.mktemp("room")) as room:
        yield room


@dataclass
class Line:
    room: PrintRoom
    eve: EvePrinter
    url: str
    printer: IppPrinter

    def ready(self) -> bool:
        until = time.monotonic() + 15
        while not self.printer.poll().ready:
            if time.monotonic() > until:
                return False
            time.sleep(0.05)
        return True

    def print_while(self, job: int, meanwhile: Callable[[], object]) -> PrintOutcome:
        """`meanwhile` happens once the job is with the server and stands still."""
        self.eve.trouble(STANDS_STILL)
        began = time.monotonic()

        def progress(step: PrintStep) -> None:
            if step is PrintStep.CONFIRMING:
                threading.Timer(1.0, meanwhile).start()

        outcome = self.printer.print_slip(page_slip(job, ROWS), progress)
        assert time.monotonic() - began < HASTY.job_limit(ROWS)
        return outcome

    def next_slip_is_whole_and_alone(self) -> None:
        self.eve.repair()
        assert self.ready()
        assert self.printer.print_slip(page_slip(99, ROWS), _quiet) == Printed()
        papers = [rows_of(document) for document in self.eve.slips]
        assert papers[-1] == whole(99, ROWS)
        assert all(len({job for job, _ in paper}) == 1 for paper in papers)


@contextmanager
def _line(room: PrintRoom, *, over_cups: bool) -> Iterator[Line]:
    with room.printer("application/pdf,image/pwg-raster") as eve:
        url = room.queue(eve.url, "everywhere") if over_cups else eve.url
        with room.inside():
            yield Line(room, eve, url, IppPrinter(IppQueue(url), HASTY, left_over=True))


@pytest.fixture
def direct(room: PrintRoom) -> Iterator[Line]:
    with _line(room, over_cups=False) as line:
        yield line


@pytest.fixture
def queued(room: PrintRoom) -> Iterator[Line]:
    with _line(room, over_cups=True) as line:
        yield line


def _quiet(step: PrintStep) -> None: ...


def test_a_printer_that_is_off_and_one_that_hangs(direct: Line) -> None:
    assert direct.ready()
    os.kill(direct.eve.pid, signal.SIGSTOP)
    assert direct.printer.print_slip(page_slip(1, ROWS), _quiet) == PrintFault(
        PrinterCondition.SILENT
    )
    direct.eve.switch_off()
    time.sleep(1)
    assert direct.printer.print_slip(page_slip(1, ROWS), _quiet) == PrintFault(
        PrinterCondition.ABSENT
    )
    direct.eve.switch_on()
    direct.next_slip_is_whole_and_alone()


def test_it_falls_silent_or_loses_its_power_with_the_job_in_it(direct: Line) -> None:
    assert direct.ready()
    assert direct.print_while(1, lambda: os.kill(direct.eve.pid, signal.SIGSTOP)) == Unknown()
    assert direct.printer.poll().condition is PrinterCondition.SILENT
    os.kill(direct.eve.pid, signal.SIGCONT)
    direct.next_slip_is_whole_and_alone()
    assert direct.print_while(2, direct.eve.switch_off) == Unknown()
    direct.eve.switch_on()
    direct.next_slip_is_whole_and_alone()


def test_a_job_that_never_ends_is_unknown_and_cancelled(direct: Line) -> None:
    assert direct.ready()
    assert direct.print_while(1, lambda: None) == Unknown()
    direct.next_slip_is_whole_and_alone()


def test_a_job_cancelled_by_somebody(queued: Line) -> None:
    assert queued.ready()
    outcome = queued.print_while(1, lambda: queued.room.run("cancel", *SERVER, "-a"))
    assert outcome == PrintFault(PrinterCondition.OFFLINE)
    queued.next_slip_is_whole_and_alone()


def test_a_job_held_by_somebody(queued: Line) -> None:
    assert queued.ready()
    name = queued.url.rpartition("/")[2]

    def hold() -> None:
        number = queued.room.run("lpstat", *SERVER, "-o", name).split()[0]
        queued.room.run("lp", *SERVER, "-i", number, "-H", "hold")

    assert queued.print_while(1, hold) == PrintFault(PrinterCondition.OFFLINE)
    queued.next_slip_is_whole_and_alone()


def test_a_queue_stopped_by_somebody(queued: Line) -> None:
    assert queued.ready()
    name = queued.url.rpartition("/")[2]
    outcome = queued.print_while(1, lambda: queued.room.run("cupsdisable", *SERVER, name))
    assert outcome == PrintFault(PrinterCondition.OFFLINE)
    assert queued.printer.poll().condition is PrinterCondition.OFFLINE
    queued.room.run("cupsenable", *SERVER, name)
    queued.next_slip_is_whole_and_alone()


def test_a_job_the_printer_cannot_print(queued: Line) -> None:
    """A queue that knows no way to its printer any more gives the job up."""
    assert queued.ready()
    (queued.eve.folder / "reject").touch()
    outcome = queued.printer.print_slip(page_slip(1, ROWS), _quiet)
    # The job may be given up, or the queue stop before it says so: what it says first is believed.
    causes = (PrinterCondition.UNRECOVERABLE, PrinterCondition.OFFLINE)
    assert outcome in [PrintFault(cause) for cause in causes]
    (queued.eve.folder / "reject").unlink()
    queued.next_slip_is_whole_and_alone()


def test_what_a_dead_process_left_in_the_queue_is_cancelled(queued: Line) -> None:
    assert queued.ready()
    queued.eve.trouble(STANDS_STILL)
    left = page_slip(1, ROWS)
    queue = IppQueue(queued.url)
    queue.print(left.page, "application/pdf", queued.printer._media(left), 5)
    again = registry.printer(PrinterSection(driver="ipp", address=queued.url), HASTY)
    assert again is not None
    second = again()
    assert isinstance(second, IppPrinter)
    assert second.poll().condition is PrinterCondition.BUSY
    queued.printer = second
    queued.next_slip_is_whole_and_alone()


def test_nothing_is_kept_of_a_slip(queued: Line) -> None:
    """The README's queue: no document in the spool once its job is over, and no name of anybody."""
    assert queued.ready()
    assert queued.printer.print_slip(page_slip(1, ROWS), _quiet) == Printed()
    time.sleep(0.5)
    kept = queued.room.run("find", "/run/spool", "-name", "d0*").split()
    assert kept == []
    assert queued.room.run("stat", "-f", "-c", "%T", "/run/spool").strip() == "tmpfs"


def test_completed_is_not_enough_where_the_profile_says_so(direct: Line) -> None:
    profile = replace(HASTY, completion=Completion.NONE)
    printer = IppPrinter(IppQueue(direct.url), profile)
    assert printer.print_slip(page_slip(1, ROWS), _quiet) == SentUnconfirmed()


def test_a_server_that_forgets_its_jobs_at_once_confirms_none(tmp_path: Path) -> None:
    with PrintRoom(tmp_path / "room", history="No") as room, _line(room, over_cups=True) as line:
        assert line.ready()
        assert line.printer.print_slip(page_slip(1, ROWS), _quiet) == Unknown()
        assert line.ready()


SERVER = ("-h", "127.0.0.1:631")


@contextmanager
def _saying(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server of one's own on loopback that deals with each connection by `answer`."""
    listener = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            with suppress(OSError):
                line, _ = listener.accept()
                threading.Thread(target=_dealt, args=(line,), daemon=True).start()

    def _dealt(line: socket.socket) -> None:
        with line, suppress(OSError):
            answer(line)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"ipp://127.0.0.1:{listener.getsockname()[1]}/ipp/print"
    finally:
        ended.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(5)


def _drip(line: socket.socket) -> None:
    for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + bytes(900):
        line.sendall(bytes((byte,)))
        time.sleep(0.1)


@pytest.mark.parametrize(
    ("answer", "condition"),
    [
        (lambda line: line.recv(4096) and time.sleep(4), PrinterCondition.SILENT),
        (_drip, PrinterCondition.SILENT),
        (lambda line: None, PrinterCondition.ABSENT),
        (lambda line: line.sendall(b"SSH-2.0-none\r\n"), PrinterCondition.ABSENT),
        (lambda line: line.sendall(OK + b"4\r\n\r\nnone"), PrinterCondition.ABSENT),
    ],
    ids=["silence", "drip", "hangs-up", "no-http", "no-ipp"],
)
def test_something_else_on_the_other_end(
    answer: Callable[[socket.socket], None], condition: PrinterCondition
) -> None:
    with _saying(answer) as url:
        printer = IppPrinter(IppQueue(url), HASTY)
        began = time.monotonic()
        assert printer.poll().condition is condition
        assert time.monotonic() - began < HASTY.look_limit
        assert printer.print_slip(page_slip(1, 40), _quiet) == PrintFault(condition)


OK = b"HTTP/1.1 200 OK\r\nContent-Length: "
