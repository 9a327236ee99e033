"""What holds for every slip on every paper: nothing cut off, nothing too small, nothing unsaid."""

import re

import pytest
from sample_slip import CITY
from sample_slips import STAFF, every_slip, name_of, sample

from kiosk.domain.slips import CaseContent, ProofContent, SlipKind, StickerContent
from kiosk.paths import slip_fonts_dir
from kiosk.receipts import blocks, wire
from kiosk.receipts.compose import compose
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import layout_of
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.sheet import BoxOp, CodeOp, Sheet, TextOp
from kiosk.receipts.slip import Slip

SLIPS = every_slip()
POINTS_16 = 16 / 72  # inch


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


def sheet_of(slip: Slip, faces: Faces) -> Sheet:
    exact = slip.content.kind is SlipKind.TEST_PAGE
    return set_sheet(
        compose(slip), faces, layout_of(slip.width_dots, large=slip.large, exact=exact)
    )


def lines_of(sheet: Sheet) -> list[str]:
    return ["".join(run.text for run in op.runs) for op in sheet.ops if isinstance(op, TextOp)]


@pytest.mark.parametrize("slip", SLIPS, ids=name_of)
def test_every_text_is_on_the_paper_and_over_no_other_nor_a_line(slip: Slip, faces: Faces) -> None:
    sheet = sheet_of(slip, faces)
    taken: list[tuple[float, float, float, float]] = []
    boxes = [op for op in sheet.ops if isinstance(op, BoxOp)]
    for op in sheet.ops:
        if not isinstance(op, TextOp):
            continue
        text = "".join(run.text for run in op.runs)
        bold = any("Bold" in run.font for run in op.runs)
        width = faces.width(text, op.size, bold)
        assert op.x >= sheet.layout.width * 0.01, text
        assert op.x + width <= sheet.width, text
        # Ink reaches from the top of a capital to the baseline, whatever the line step.
        box = (op.x, op.x + width, op.baseline - op.size * 0.7, op.baseline)
        for left, right, top, bottom in taken:
            apart = box[0] >= right or box[1] <= left or box[2] >= bottom or box[3] <= top
            assert apart, text
        for line in boxes:
            beside = box[0] >= line.x + line.width or box[1] <= line.x
            assert beside or box[2] >= line.y + line.height or box[3] <= line.y, text
        taken.append(box)


@pytest.mark.parametrize("slip", [s for s in SLIPS if s.large], ids=name_of)
def test_nothing_in_large_type_is_under_16_points(slip: Slip, faces: Faces) -> None:
    sheet = sheet_of(slip, faces)
    smallest = min(op.size for op in sheet.ops if isinstance(op, TextOp))
    assert smallest * sheet.layout.scale / sheet.layout.dpi >= POINTS_16


def _first(block: blocks.Block) -> str:
    """The text of a block in the first language, where it is one text."""
    match block:
        case blocks.Title() | blocks.Heading() | blocks.Answer() | blocks.Advice():
            return block.text.first
        case blocks.Fact():
            return f"{block.label.first} {block.value.first}"
        case blocks.Item():
            return f"{block.name.first} {block.figure.first}"
        case _:
            return ""


@pytest.mark.parametrize("slip", SLIPS, ids=name_of)
def test_numbers_codes_and_latin_words_are_never_broken(slip: Slip, faces: Faces) -> None:
    said = " ".join(lines_of(sheet_of(slip, faces)))
    whole = {
        SlipKind.ENTRY: ("JJ-320500-5530", "2026-08-20", "2027-08-31"),
        SlipKind.CASE: ("YY-2026-0417", "2026-12-15"),
        SlipKind.PROOF: ("7K4M", "92QX", "2026-12-01"),
        SlipKind.HELD: ("ZY-H-096-2041", "XX-0310-17", "JJ-320500-5530"),
        SlipKind.DIRECTIONS: ("0512-6861", "9:00–17:00"),
        SlipKind.PERK: ("0512-6522", "2026-11-02"),
    }.get(slip.content.kind, ())
    of_every_slip = () if slip.content.kind is SlipKind.STICKER else ("2026-11-24", "12345")
    for text in (*whole, *of_every_slip):
        assert text in said
    # Every Latin word that was to be said was said whole.
    wanted = set(re.findall(r"[A-Za-z]{3,}", " ".join(map(_first, compose(slip)))))
    assert wanted <= set(re.findall(r"[A-Za-z]{3,}", said))


@pytest.mark.parametrize("slip", SLIPS, ids=name_of)
def test_every_slip_says_that_it_is_a_trial_free_and_whole(slip: Slip) -> None:
    content = compose(slip)
    if slip.content.kind is SlipKind.STICKER:  # no slip: nothing of it is tried, free or asked
        assert isinstance(content[-1], blocks.Code)
        assert not [each for each in content if isinstance(each, blocks.Foot | blocks.Holder)]
        return
    (foot,) = [block for block in content if isinstance(block, blocks.Foot)]
    assert CITY.rules_of.isoformat() in foot.rules.first + foot.rules.second
    assert "试行" in foot.rules.first + foot.rules.second
    (end,) = [block for block in content if isinstance(block, blocks.End)]
    assert content[-1] == end
    assert end.pages == "1 / 1"
    assert bool(foot.strong) == (slip.content.kind not in STAFF)


@pytest.mark.parametrize("kind", [SlipKind.PROOF, SlipKind.RECORD, SlipKind.ENTRY, SlipKind.HELD])
def test_what_could_be_mistaken_says_what_it_is_not(kind: SlipKind) -> None:
    assert any(isinstance(block, blocks.NoticeBox) for block in compose(sample(kind)))


def test_no_score_on_the_slip_of_the_lists_nor_in_the_head_of_any(faces: Faces) -> None:
    content = sample(SlipKind.PROOF).content
    assert isinstance(content, ProofContent)
    score = str(content.statement.score)
    assert not any(line == score for line in lines_of(sheet_of(sample(SlipKind.PROOF), faces)))
    for kind in (SlipKind.RECORD, SlipKind.HELD):
        lines = lines_of(sheet_of(sample(kind), faces))
        assert score in lines
        assert lines.index(score) > 10


@pytest.mark.parametrize("slip", SLIPS, ids=name_of)
def test_a_qr_is_small_enough_and_its_quiet_zone_is_white(slip: Slip, faces: Faces) -> None:
    sheet = sheet_of(slip, faces)
    codes = [op for op in sheet.ops if isinstance(op, CodeOp)]
    coded = isinstance(slip.content, ProofContent | CaseContent | StickerContent)
    assert len(codes) == coded
    for op in codes:
        assert len(op.rows) <= 8 * 4 + 17
        assert op.module == (4 if slip.width_dots == 384 else 5)
        module = op.module / sheet.layout.scale
        left, right = op.x - 4 * module, op.x + (len(op.rows) + 4) * module
        top, bottom = op.y - 4 * module, op.y + (len(op.rows) + 4) * module
        assert left >= -1
        assert right <= sheet.width + 1
        for other in sheet.ops:
            if isinstance(other, TextOp):
                inside = left < other.x < right
                assert not (inside and top < other.baseline - other.size * 0.7 < bottom)
            elif isinstance(other, BoxOp):
                assert other.y + other.height <= top + 1 or other.y >= bottom - 1


def test_the_copy_of_what_is_held_leaves_nothing_out(faces: Faces) -> None:
    said = " ".join(lines_of(sheet_of(sample(SlipKind.HELD), faces)))
    for text in ("样例路 9 号", "市民卡公司", "部门没有提供", "样例银行", "贷款", "YY-2026-0417"):
        assert text in said


@pytest.mark.parametrize("kind", SlipKind)
def test_a_content_survives_the_way_to_the_renderer(kind: SlipKind) -> None:
    slip = sample(kind)
    assert wire.slip_from_json(wire.slip_to_json(slip)) == slip


def test_a_second_one_says_so_and_voids_only_what_has_a_number() -> None:
    from dataclasses import replace

    proof = compose(replace(sample(SlipKind.PROOF), again=True))
    record = compose(replace(sample(SlipKind.RECORD), again=True))
    said = [[b.text.first for b in c if isinstance(b, blocks.Heading)] for c in (proof, record)]
    assert "补打：前面那张作废，以这张为准。" in said[0]
    assert "补打：前面打过一张，可能不全。" in said[1]
