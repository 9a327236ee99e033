"""The journal finds what was edited, dropped, added, moved or cut off, and says where."""

import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.audit import AuditEvent
from kiosk.domain.failures import FailureCode
from kiosk.domain.roles import Role
from kiosk.upkeep.checks import UnitPart, Verdict
from kiosk.upkeep.journal.events import (
    SAYS,
    SCHEMA,
    JournalEntry,
    JournalEvent,
    JournalMisuse,
    StaffRole,
    StopReason,
    check_schema,
)
from kiosk.upkeep.journal.store import Journal, JournalBroken
from kiosk.upkeep.journal.verify import verify

KEY = Ed25519PrivateKey.generate()
START = datetime(2026, 11, 23, 8, 40, tzinfo=UTC)
LONG = os.environ.get("OSMANTHUS_LONG")
LINES = 10_000 if LONG else 1_500

KINDS = [
    JournalEntry(JournalEvent.OPENED),
    JournalEntry(JournalEvent.PART_CHANGED, part=UnitPart.PRINTER, verdict=Verdict.HEED),
    JournalEntry(JournalEvent.PART_CHANGED, part=UnitPart.READER, verdict=Verdict.STOP),
    JournalEntry(JournalEvent.STAFF_IN, role=StaffRole.CLERK),
    JournalEntry(JournalEvent.SETTING_CHANGED, role=StaffRole.CLERK, setting="language.first"),
    JournalEntry(JournalEvent.INCIDENT, code=FailureCode.STATEMENT_NOT_YOURS),
    JournalEntry(
        JournalEvent.DAY_COUNTS, day="2026-11-22", counts=((AuditEvent.VISIT_STARTED, 11),)
    ),
    JournalEntry(JournalEvent.STOPPED, reason=StopReason.NIGHT),
]


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def fill(folder: Path, lines: int, **options: int) -> None:
    journal = Journal(folder, KEY, Clock(), durable=False, **options)  # type: ignore[arg-type]  # ints of the two limits
    for number in range(lines):
        journal.record(KINDS[number % len(KINDS)])
    journal.close()


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jsonl"))


@pytest.fixture(scope="module")
def long_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("journal")
    fill(folder, LINES, file_bytes=200_000, kept_files=99)
    return folder


def test_a_whole_journal_is_whole(long_journal: Path) -> None:
    report = verify(long_journal, KEY.public_key())
    assert (report.lines, report.signed, report.found) == (LINES, True, None)
    assert len(files(long_journal)) > 1


def edited(lines: list[bytes], at: int) -> list[bytes]:
    new = lines[at].replace(b'"times":1', b'"times":2')
    return [*lines[:at], new, *lines[at + 1 :]]


def dropped(lines: list[bytes], at: int) -> list[bytes]:
    return [*lines[:at], *lines[at + 1 :]]


def swapped(lines: list[bytes], at: int) -> list[bytes]:
    other = at + 1 if at + 1 < len(lines) else at - 1
    lines = list(lines)
    lines[at], lines[other] = lines[other], lines[at]
    return lines


def doubled(lines: list[bytes], at: int) -> list[bytes]:
    return [*lines[:at], lines[at], *lines[at:]]


@pytest.mark.parametrize("harm", [edited, dropped, swapped, doubled])
@pytest.mark.parametrize("seed", range(200 if LONG else 12))
def test_any_harm_is_found_where_it_is(
    long_journal: Path, harm: Callable[[list[bytes], int], list[bytes]], seed: int
) -> None:
    file = random.Random(seed).choice(files(long_journal))
    before = file.read_bytes()
    lines = before.splitlines()
    at = random.Random(seed + 1).randrange(len(lines))
    try:
        file.write_bytes(b"".join(line + b"\n" for line in harm(lines, at)))
        found = verify(long_journal, KEY.public_key()).found
        assert found is not None
        last_line_gone = harm is dropped and at == len(lines) - 1
        if not last_line_gone:  # then the next file, or the head, tells
            assert found.file == file.name
            assert abs(found.line - (at + 1)) <= 1
    finally:
        file.write_bytes(before)


def test_a_cut_tail_shows_at_the_head(tmp_path: Path) -> None:
    fill(tmp_path, 20)
    file = files(tmp_path)[0]
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-3]))
    found = verify(tmp_path, KEY.public_key()).found
    assert found is not None
    assert found.what == "the journal ends at line 17, its head counts 20"


def test_another_keys_head_is_refused(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    report = verify(tmp_path, Ed25519PrivateKey.generate().public_key())
    assert report.found is not None
    assert not report.signed


def test_it_goes_on_after_a_torn_line(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    with files(tmp_path)[0].open("ab") as file:
        file.write(b'{"at":"2026-11')
    fill(tmp_path, 5)
    report = verify(tmp_path, KEY.public_key())
    assert (report.lines, report.found) == (10, None)


def test_a_line_the_head_did_not_live_to_count_is_kept(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    head = (tmp_path / "head.json").read_bytes()
    fill(tmp_path, 1)
    (tmp_path / "head.json").write_bytes(head)
    assert verify(tmp_path, KEY.public_key()).found is None
    fill(tmp_path, 1)
    assert verify(tmp_path, KEY.public_key()).lines == 7


def test_a_broken_journal_is_not_written_on(tmp_path: Path) -> None:
    fill(tmp_path, 5)
    (tmp_path / "head.json").unlink()
    with pytest.raises(JournalBroken):
        Journal(tmp_path, KEY, Clock())


def test_old_files_go_and_the_chain_stays(tmp_path: Path) -> None:
    fill(tmp_path, 400, file_bytes=5_000, kept_files=3)
    assert len(files(tmp_path)) == 3
    report = verify(tmp_path, KEY.public_key())
    assert report.found is None
    assert 0 < report.lines < 400


def test_repeats_are_counted(tmp_path: Path) -> None:
    journal = Journal(tmp_path, KEY, Clock(), durable=False)
    for _ in range(50):
        journal.record(KINDS[1])
    journal.record(KINDS[0])
    journal.close()
    lines = files(tmp_path)[0].read_text().splitlines()
    assert len(lines) == 3
    assert '"times":49' in lines[1]


def test_visitors_have_no_time_of_day(tmp_path: Path) -> None:
    journal = Journal(tmp_path, KEY, Clock(), durable=False)
    journal.record(KINDS[6])
    assert '"at":"2026-11-23"' in files(tmp_path)[0].read_text()


@given(st.sampled_from(JournalEvent), st.sampled_from(StaffRole))
def test_an_event_has_its_own_fields_and_no_other(event: JournalEvent, role: StaffRole) -> None:
    entry = JournalEntry(event, role=role)
    if SCHEMA[event] == {"role"}:
        check_schema(entry)
    else:
        with pytest.raises(JournalMisuse):
            check_schema(entry)


def test_every_event_is_explained() -> None:
    assert set(SCHEMA) == set(SAYS) == set(JournalEvent)


@pytest.mark.parametrize("each", [*JournalEvent, *StaffRole, *StopReason], ids=repr)
def test_everything_in_the_book_is_written_by_somebody(
    each: JournalEvent | StaffRole | StopReason,
) -> None:
    """Named where it is made, not only in the book, in the reports to the platform or in a look."""
    named = f"{type(each).__name__}.{each.name}"
    house = Path(__file__).parents[2] / "kiosk"
    readers = {"events.py", "book.py", "report.py", "reporter.py", "own_files.py"}
    makers = [file for file in house.rglob("*.py") if file.name not in readers]
    if isinstance(each, StaffRole) and each.value in set(Role):
        named = "StaffRole(staff.role.value)"  # of whoever stands at the door
    assert [file.name for file in makers if named in file.read_text(encoding="utf-8")]
