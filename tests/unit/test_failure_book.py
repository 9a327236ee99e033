"""The failure book has every code, in both languages, and its page is of today."""

import pytest

from kiosk.domain.failures import FailureCode
from kiosk.paths import assets_dir
from kiosk.upkeep.failure_book import GROUP, chapter, page
from kiosk.words import load

WORDS = load(assets_dir() / "words")


@pytest.mark.parametrize("code", FailureCode)
def test_every_code_has_its_chapter(code: FailureCode) -> None:
    told = chapter(WORDS, code)
    for text in (told.seen, told.cause, told.clerk, told.technician):
        assert text.zh.strip()
        assert text.en.strip()
        assert text.en.isascii()
        assert not text.zh.isascii()


def test_no_chapter_without_a_code() -> None:
    assert WORDS.keys(GROUP) == {code.value for code in FailureCode}


def test_the_page_is_fresh() -> None:
    kept = (assets_dir() / "books" / "failures.md").read_text(encoding="utf-8")
    assert kept == page(WORDS), "run: python -m kiosk.upkeep.failure_book assets/books/failures.md"
