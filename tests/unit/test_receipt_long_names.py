"""Whatever a name, a word or a number is: printed whole, on the paper, and never broken inside."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_slips import sample

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.slips import EntryContent, QuestionContent, QuestionTopic, SlipKind
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import WIDTHS, layout_of
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.sheet import Sheet, TextOp
from kiosk.receipts.slip import Slip

FACES = Faces(slip_fonts_dir())
WORD = st.from_regex(r"[A-Za-z]{2,18}", fullmatch=True)
NUMBER = st.from_regex(r"[A-Z]{2}-[0-9]{4,6}-[0-9]{2,6}", fullmatch=True)
HANZI = st.text("公安局交警支队路口没有礼让行人志愿服务𠮷䶮㛃𬭎𣲗", min_size=1, max_size=24)
PHRASE = st.lists(st.one_of(WORD, NUMBER, HANZI), min_size=1, max_size=6).map(" ".join)
PAPER = st.tuples(st.sampled_from(WIDTHS), st.sampled_from(["zh", "en"]), st.booleans())


def lines_of(sheet: Sheet) -> list[str]:
    return ["".join(run.text for run in op.runs) for op in sheet.ops if isinstance(op, TextOp)]


def sheet_of(slip: Slip) -> Sheet:
    return set_sheet(compose(slip), FACES, layout_of(slip.width_dots, large=slip.large))


def holds(sheet: Sheet) -> None:
    """Every line is on the paper."""
    for op in sheet.ops:
        if isinstance(op, TextOp):
            text = "".join(run.text for run in op.runs)
            bold = any("Bold" in run.font for run in op.runs)
            assert op.x >= 0
            assert op.x + FACES.width(text, op.size, bold) <= sheet.width + 1, text


@given(PAPER, PHRASE, PHRASE, NUMBER)
@settings(max_examples=120)
def test_of_an_entry(paper: tuple[int, str, bool], name: str, place: str, number: str) -> None:
    dots, language, large = paper
    slip = sample(SlipKind.ENTRY, dots, language, large=large)  # type: ignore[arg-type]  # zh or en
    assert isinstance(slip.content, EntryContent)
    statement = slip.content.statement
    entries = tuple(
        replace(
            each, name=Bilingual(name, name), reporter=Bilingual(place, place), record_number=number
        )
        if each.entry_id == slip.content.entry_id
        else each
        for each in statement.entries
    )
    slip = replace(
        slip, content=replace(slip.content, statement=replace(statement, entries=entries))
    )
    sheet = sheet_of(slip)
    holds(sheet)
    lines = lines_of(sheet)
    whole = set(re.findall(r"[A-Za-z0-9-]+", "\n".join(lines)))
    said = "".join(lines).replace(" ", "")
    for word in re.findall(r"[A-Za-z0-9-]+", f"{name} {place} {number}"):
        widest = FACES.width(word, sheet.layout.least, True)
        # 58 mm paper in large type holds some seventeen letters: no line is long enough for more.
        assert word in (whole if widest < sheet.room - 40 else said), word
    # Hanzi may go to the next line, and none is lost on the way.
    for part in re.findall(r"[^\x00-\x7f]+", name):
        assert part in said


@given(PAPER, st.text("陈欧阳𠮷䶮㛃·", min_size=1, max_size=2), st.integers(1, 39))
@settings(max_examples=60)
def test_of_a_masked_name_of_any_length(
    paper: tuple[int, str, bool], first: str, stars: int
) -> None:
    dots, language, large = paper
    slip = sample(SlipKind.RECORD, dots, language, large=large)  # type: ignore[arg-type]  # zh or en
    content = slip.content
    name = first[0] + "＊" * stars
    subject = replace(content.statement.subject, masked_name=name)  # type: ignore[union-attr]  # a record
    statement = replace(content.statement, subject=subject)  # type: ignore[union-attr]  # a record
    sheet = sheet_of(replace(slip, content=replace(content, statement=statement)))
    holds(sheet)
    assert name in "".join(lines_of(sheet))
    if stars < 6:  # as on every real card: on one line
        assert any(name in line for line in lines_of(sheet))


@pytest.mark.parametrize("dots", WIDTHS)
def test_what_no_face_has_is_its_code_point_whole_and_counted(dots: int) -> None:
    slip = sample(SlipKind.QUESTION, dots)
    rare = Bilingual("\U0002ebf0某某\U0002ebf1", "Somebody")
    slip = replace(slip, content=QuestionContent(QuestionTopic.ENTRY, rare, "JJ-1"))
    sheet = sheet_of(slip)
    holds(sheet)
    lines = "\n".join(lines_of(sheet))
    assert lines.count("〔U+2EBF0〕") == lines.count("〔U+2EBF1〕") == 1
    assert sheet.substituted == 2
