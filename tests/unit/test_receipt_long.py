"""Slips longer than a sheet: roll paper has no page, and what no PDF page holds is refused."""

from dataclasses import replace

import pytest
from sample_slips import sample

from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.slips import HeldContent, SlipKind
from kiosk.paths import slip_fonts_dir
from kiosk.receipts import wire
from kiosk.receipts.fonts import Faces
from kiosk.receipts.render import LONGEST_MM, render
from kiosk.receipts.slip import Slip


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


def of_many(entries: int) -> Slip:
    """The copy of a record with this many entries."""
    slip = sample(SlipKind.HELD)
    assert isinstance(slip.content, HeldContent)
    statement = slip.content.statement
    first = statement.entries[0]
    more = tuple(replace(first, entry_id=f"ZY-{number}") for number in range(entries))
    return replace(slip, content=HeldContent(replace(statement, entries=more)))


def test_a_slip_of_metres_is_one_page_and_goes_over_the_pipe_whole(faces: Faces) -> None:
    made = render(of_many(16), faces)
    assert 2500 < made.height_mm < LONGEST_MM
    rows = made.raster.rows
    # Ink all the way: PDFium has not cut the page short.
    tail = rows[-300 * made.raster.row_bytes :]
    assert any(tail)
    done = wire.answer(made)
    assert wire.HEADER.unpack(done[: wire.HEADER.size])[1] == len(rows)
    assert len(rows) < wire.MAX_PAYLOAD


def test_one_no_page_holds_is_refused_by_name(faces: Faces) -> None:
    with pytest.raises(Failure) as refused:
        render(of_many(200), faces)
    assert refused.value.code is FailureCode.SLIP_TOO_LONG
