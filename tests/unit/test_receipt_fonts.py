"""Every character has a face or a visible substitute."""

from pathlib import Path

import pytest

from kiosk.domain.failures import Failure, FailureCode
from kiosk.paths import slip_fonts_dir
from kiosk.receipts.fonts import BOLD, MEDIUM, Faces

RARE = "𠮷䶮㛃𬭎𣲗"


@pytest.fixture(scope="module")
def faces() -> Faces:
    return Faces(slip_fonts_dir())


def gb2312() -> str:
    """The 6763 hanzi of GB/T 2312: rows 16 to 87."""
    cells = (bytes((row + 0xA0, cell + 0xA0)) for row in range(16, 88) for cell in range(1, 95))
    return "".join(cell.decode("gb2312", "ignore") for cell in cells)


def test_the_common_characters_are_in_both_faces(faces: Faces) -> None:
    text = gb2312()
    assert len(text) == 6763
    assert faces.legible(text) == (text, 0)
    assert {run.font for run in faces.runs(text, bold=False)} == {MEDIUM}
    assert {run.font for run in faces.runs(text, bold=True)} == {BOLD}


def test_rare_characters_of_names_have_a_face(faces: Faces) -> None:
    assert faces.legible(RARE) == (RARE, 0)
    assert "".join(run.text for run in faces.runs(RARE, bold=True)) == RARE


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\U0002ebf0", "〔U+2EBF0〕"),  # Ext I: no face has it
        ("\u202e", "〔U+202E〕"),  # would turn the rest of the line round
        ("\x00", "〔U+0000〕"),
        ("\u200b", "〔U+200B〕"),
        ("\ue000", "〔U+E000〕"),
        ("\ud800", "〔U+D800〕"),
    ],
)
def test_what_no_face_has_is_shown_by_its_number(faces: Faces, character: str, shown: str) -> None:
    assert faces.legible(f"陈{character}{character}") == (f"陈{shown}{shown}", 2)
    assert faces.legible(shown) == (shown, 0)


def test_a_face_that_is_missing_is_made_up_for(tmp_path: Path) -> None:
    (tmp_path / f"{MEDIUM}.ttf").symlink_to(slip_fonts_dir() / f"{MEDIUM}.ttf")
    only_medium = Faces(tmp_path, fallbacks=())
    assert [run.font for run in only_medium.runs("名单", bold=True)] == [MEDIUM]
    assert only_medium.legible("𠮷") == ("〔U+20BB7〕", 1)


def test_without_any_face_there_is_no_slip(tmp_path: Path) -> None:
    with pytest.raises(Failure) as caught:
        Faces(tmp_path, fallbacks=())
    assert caught.value.code is FailureCode.SLIP_NOT_MADE


def test_a_damaged_face_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / f"{MEDIUM}.ttf").write_bytes(b"no font")
    with pytest.raises(Failure):
        Faces(tmp_path, fallbacks=())
