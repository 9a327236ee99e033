"""Where a slip's lines end."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.receipts.breaking import lines, units


def em(text: str) -> float:
    return sum(1 if ord(character) > 0x2E80 else 0.5 for character in text)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("热敏纸会褪色", 4, ["热敏纸会", "褪色"]),
        ("热敏纸会褪", 4, ["热敏纸", "会褪"]),  # one hanzi is not left alone
        ("may be seen away, free.", 9, ["may be seen", "away, free."]),  # nor one short word
        ("rules of 1 March 2026", 8, ["rules of 1", "March 2026"]),
        ("list of free", 4, ["list of", "free"]),  # but where it leaves one alone above
        ("it is long enough", 5, ["it is long", "enough"]),
        ("两头正好 4 厘米", 6, ["两头正好", "4 厘米"]),  # a figure stays with what it counts
        ("热敏纸会褪。", 4, ["热敏纸", "会褪。"]),
        ("免费办理，不用", 4, ["免费办", "理，不用"]),
        ("请（本人）来", 4, ["请（本", "人）来"]),
        ("凭条号 7K4M", 5, ["凭条号", "7K4M"]),
        ("only 2026-11-24 counts", 6, ["only", "2026-11-24", "counts"]),
        ("陈＊＊＊来", 4, ["陈＊＊＊", "来"]),
        ("一行\n两行", 9, ["一行", "两行"]),
        ("姓〔U+2EBF0〕名", 6, ["姓", "〔U+2EBF0〕", "名"]),
        ("陈＊＊＊＊＊＊", 3, ["陈＊＊", "＊＊＊", "＊"]),  # a name no line holds
        ("JJ-320500-5530", 5, ["JJ-320500-", "5530"]),
        ("", 5, [""]),
        # By sense, in as many lines: after a mark, at a blank, not inside a word.
        ("这条记录已注明：有异议。", 10, ["这条记录已注明：", "有异议。"]),
        ("只说明 10:42 这一刻平台所示", 11.5, ["只说明 10:42", "这一刻平台所示"]),
        ("这不是银行征信报告", 6.5, ["这不是银行", "征信报告"]),
        ("一条记录的来历", 4.5, ["一条记录", "的来历"]),  # inside no word, if it can be helped
        ("一条记录的来历", 5.5, ["一条记录的", "来历"]),
        ("To the desk: please grant it", 11, ["To the desk:", "please grant it"]),
        ("免费，不影响，不收钱", 7, ["免费，不影响，", "不收钱"]),  # of equals the fullest first
    ],
)
def test_lines(text: str, width: float, expected: list[str]) -> None:
    assert lines(text, width, em) == expected


@given(st.text("热敏纸会褪色，。（）＊ab1-: ", max_size=40), st.integers(2, 12))
def test_nothing_is_lost_and_no_word_is_cut(text: str, width: int) -> None:
    broken = lines(text, width, em)
    assert "".join(broken).replace(" ", "") == text.replace(" ", "")
    words = re.findall(r"[a-z0-9]+", text)
    if all(em(unit) <= width for unit in units(text)):
        assert [word for line in broken for word in re.findall(r"[a-z0-9]+", line)] == words
    assert all(em(line) <= width for line in broken)


@given(st.text(max_size=40))
def test_units_are_the_text(text: str) -> None:
    assert "".join(units(text)) == text
