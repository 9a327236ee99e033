"""IPP by the byte and by the word: requests, replies, states, documents."""

import base64
import re
import struct
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from print_room.slips import pwg_rows
from tagged_slips import slip

from kiosk.devices.printer.ipp_document import NoFormat, document_for
from kiosk.devices.printer.ipp_message import (
    BadMessage,
    Group,
    Operation,
    Tag,
    attribute,
    reply,
    request,
)
from kiosk.devices.printer.ipp_queue import IppQueue
from kiosk.devices.printer.ipp_words import (
    JobState,
    JobWord,
    device_of,
    job_word,
    printer_status,
    queue_status,
)
from kiosk.devices.printer.pwg import pwg_raster
from kiosk.domain.device_status import PrinterCondition, PrinterStatus
from kiosk.domain.printing import Raster

IDLE, PROCESSING, STOPPED = 3, 4, 5


def test_a_request_by_the_book() -> None:
    """RFC 8010, appendix A.1, cut to what a kiosk sends."""
    size = attribute("x-dimension", Tag.INTEGER, 7200)
    raw = request(
        Operation.PRINT_JOB,
        1,
        [attribute("attributes-charset", Tag.CHARSET, "utf-8")],
        [attribute("media-col", Tag.COLLECTION, (size,))],
    )
    assert raw == (
        b"\x02\x00\x00\x02\x00\x00\x00\x01"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x02\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x0bx-dimension\x21\x00\x00\x00\x04\x00\x00\x1c\x20"
        b"\x37\x00\x00\x00\x00\x03"
    )


def test_a_reply_by_the_book() -> None:
    heard = reply(
        b"\x02\x00\x00\x00\x00\x00\x00\x01"
        b"\x01\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x07"
        b"\x44\x00\x11job-state-reasons\x00\x04none\x44\x00\x00\x00\x05other"
        b"\x34\x00\x09media-col\x00\x00\x4a\x00\x00\x00\x01x\x21\x00\x00\x00\x04\x00\x00\x00\x01"
        b"\x37\x00\x00\x00\x00"
        b"\x02\x21\x00\x06job-id\x00\x04\x00\x00\x00\x08\x03"
    )
    first, second = heard.of(Group.JOB)
    assert heard.status == 0
    assert first == {"job-id": [7], "job-state-reasons": ["none", "other"]}
    assert second == {"job-id": [8]}


@given(st.binary(max_size=200))
def test_any_bytes_are_a_reply_or_none(data: bytes) -> None:
    with suppress(BadMessage):
        reply(b"\x02\x00\x00\x00\x00\x00\x00\x01" + data)


@pytest.mark.parametrize(
    ("state", "reasons", "condition"),
    [
        (IDLE, ["none"], PrinterCondition.READY),
        (PROCESSING, ["none"], PrinterCondition.BUSY),
        (STOPPED, ["none"], PrinterCondition.OFFLINE),
        (IDLE, ["media-empty-warning"], PrinterCondition.NO_PAPER),
        (STOPPED, ["media-needed-error"], PrinterCondition.NO_PAPER),
        (STOPPED, ["cover-open"], PrinterCondition.COVER_OPEN),
        (STOPPED, ["door-open-report", "media-empty"], PrinterCondition.COVER_OPEN),
        (STOPPED, ["media-jam-error"], PrinterCondition.CUTTER),
        (STOPPED, ["trimmer-failure-error"], PrinterCondition.CUTTER),
        (STOPPED, ["fuser-over-temp-error"], PrinterCondition.OVERHEATED),
        (STOPPED, ["paused"], PrinterCondition.OFFLINE),
        (IDLE, ["offline-report"], PrinterCondition.ABSENT),
        (PROCESSING, ["connecting-to-device"], PrinterCondition.ABSENT),
        (PROCESSING, ["timed-out"], PrinterCondition.SILENT),
        (STOPPED, ["cups-missing-filter-warning"], PrinterCondition.UNRECOVERABLE),
        (PROCESSING, ["cups-waiting-for-job-completed"], PrinterCondition.BUSY),
    ],
)
def test_what_a_printer_says(state: int, reasons: list[str], condition: PrinterCondition) -> None:
    said = {"printer-state": [state], "printer-state-reasons": reasons}
    assert printer_status(said) == PrinterStatus(condition)


def test_near_end_closed_doors_and_no_word_at_all() -> None:
    low = {"printer-state": [IDLE], "printer-state-reasons": ["media-low-warning"]}
    assert printer_status(low) == PrinterStatus(PrinterCondition.READY, near_end=True)
    shut = {"printer-state": [IDLE], "printer-is-accepting-jobs": [False]}
    assert printer_status(shut).condition is PrinterCondition.OFFLINE
    assert printer_status({}).condition is PrinterCondition.OFFLINE


def test_a_queues_old_news_is_not_believed() -> None:
    queue = {
        "printer-state": [IDLE],
        "printer-state-reasons": ["media-empty-warning"],
        "device-uri": ["ipp://localhost:8632/ipp/print"],
    }
    ready, empty = (
        PrinterStatus(each) for each in (PrinterCondition.READY, PrinterCondition.NO_PAPER)
    )
    assert device_of(queue) == "ipp://localhost:8632/ipp/print"
    assert device_of({"device-uri": ["socket://localhost"]}) == ""
    assert queue_status(queue, ready) == ready
    assert queue_status(queue, empty) == empty
    stopped = queue | {"printer-state": [STOPPED]}
    assert queue_status(stopped, ready).condition is PrinterCondition.OFFLINE


@pytest.mark.parametrize(
    ("state", "reasons", "came_out"),
    [
        (9, "job-completed-successfully", True),
        (9, "job-completed-with-warnings", True),
        (9, "job-completed-with-errors", False),
        (9, "queued-in-device", False),
        (8, "aborted-by-system", False),
        (7, "job-canceled-by-user", False),
        (5, "job-printing", False),
    ],
)
def test_only_a_completed_job_came_out(state: int, reasons: str, came_out: bool) -> None:
    word = job_word({"job-state": [state], "job-state-reasons": [reasons]})
    assert word == JobWord(JobState(state), frozenset({reasons}))
    assert word.came_out is came_out


@pytest.mark.parametrize("one_bit", [True, False])
def test_the_rows_survive_pwg_raster(one_bit: bool) -> None:
    picture = slip(3, 40)
    blank = Raster(picture.width_dots, bytes(72 * 300))
    for raster in (picture, blank, Raster(576, picture.rows + blank.rows + picture.rows)):
        rows = pwg_rows(pwg_raster(raster, 203, one_bit=one_bit))
        assert b"".join(rows) == raster.rows


def test_cups_own_reader_takes_our_raster(tmp_path: Path) -> None:
    """An independent reader: libcups, in the PostScript command of ippeveprinter."""
    raster = slip(1, 64)
    file = tmp_path / "slip.pwg"
    file.write_bytes(pwg_raster(raster, 203, one_bit=False))
    ran = subprocess.run(
        ["/usr/sbin/ippeveps", file],
        env={"CONTENT_TYPE": "image/pwg-raster"},
        capture_output=True,
        check=True,
    )
    assert b"Page 1: 576x64x8" in ran.stderr
    lines = re.findall(rb"\d+ L\n([^~]*)~>", ran.stdout)
    grey = [base64.a85decode(line.replace(b"\n", b"")) for line in lines]
    black = [bytes(255 * (not bit) for bit in _bits(row)) for row in _rows(raster)]
    assert grey == black


def _rows(raster: Raster) -> list[bytes]:
    width = raster.row_bytes
    return [raster.rows[at : at + width] for at in range(0, len(raster.rows), width)]


def _bits(row: bytes) -> Iterator[int]:
    return (byte >> (7 - bit) & 1 for byte in row for bit in range(8))


def test_the_page_goes_where_pages_are_taken_and_rows_elsewhere() -> None:
    rows = slip(1, 10)
    page = Raster(rows.width_dots, rows.rows, b"%PDF-1.4")
    both = {"document-format-supported": ["image/pwg-raster", "application/pdf"]}
    assert document_for(page, 203, both).data == b"%PDF-1.4"
    assert document_for(rows, 203, both).format == "image/pwg-raster"
    grey = document_for(page, 203, {"document-format-supported": ["image/pwg-raster"]})
    assert struct.unpack_from(">I", grey.data, 4 + 388)[0] == 8
    with pytest.raises(NoFormat):
        document_for(page, 203, {"document-format-supported": ["image/urf"]})


@pytest.mark.parametrize("url", ["http://a/b", "ipp:///x", "ipp://u:p@host/x", "ipps:///x", ""])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(ValueError, match=r"^ipp$"):
        IppQueue(url)
