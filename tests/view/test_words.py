"""Every word is there, in both languages, and says it the way the look asks."""

import re
import string
import tomllib
import xml.etree.ElementTree as ET

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.domain.lists import ListStatus
from kiosk.paths import assets_dir, ui_dir
from kiosk.visit.events import Touch
from kiosk.words import Words, load

WORDS = load(assets_dir() / "words")
NEVER = re.compile("失败|错误|非法|异常|拒绝|用户|!|！")
TEXTS = [
    (path.stem, key, name, text)
    for path in sorted((assets_dir() / "words").glob("*.toml"))
    for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items()
    for name, text in (
        [("", table)] if "zh" in table else [(n, t) for n, t in table.items() if n != "ways"]
    )
    if isinstance(table, dict)
]

# The two languages always stand together, and what is long stands in one of them: a phone writes
# the hall's name in Chinese alone, and a sum of figures reads the same in both.
ONE_LANGUAGE_ONLY = {
    ("sentences", "phone_names"): {"hall"},
    ("sentences", "adds_up"): {"sum"},
    ("sentences", "adds_not"): {"sum"},
}


def test_every_failure_and_refusal_has_its_advice() -> None:
    assert WORDS.keys("failures") == {code.value for code in FailureCode}
    assert WORDS.keys("cards") == {refusal.value for refusal in CardRefusal}
    for code in FailureCode:
        assert WORDS.failure(code).next.zh
    for refusal in CardRefusal:
        for laid, pad in ((False, False), (False, True), (True, True)):
            assert WORDS.refusal(refusal, laid=laid, pad=pad).ways


def test_the_advice_for_a_card_that_was_laid_down_never_says_to_put_it_in() -> None:
    assert WORDS.keys("laid_cards") < WORDS.keys("cards")
    assert WORDS.keys("cards_beside_pad") < WORDS.keys("cards")
    for key in WORDS.keys("laid_cards"):
        advice = WORDS.refusal(CardRefusal(key), laid=True)
        for text in (advice.title, advice.happened, advice.next):
            assert "插" not in text.zh
            assert not re.search("in again|push|insert", text.en, re.IGNORECASE)
        assert Touch.CHOOSE_PHONE in advice.ways


def test_every_status_has_its_word() -> None:
    assert {status.value for status in ListStatus} <= WORDS.keys("status")


@pytest.mark.parametrize(("group", "key", "name", "text"), TEXTS)
def test_both_languages_with_the_same_values(
    group: str, key: str, name: str, text: dict[str, str]
) -> None:
    assert set(text) == {"zh", "en"}
    assert text["zh"].strip()
    assert text["en"].strip()
    assert not NEVER.search(text["zh"] + text["en"])
    if group in ("failures", "cards", "laid_cards", "cards_beside_pad") and name == "title":
        assert not re.search("[，。,.]$", text["zh"] + text["en"])
    formatter = string.Formatter()
    fields = [{f for _, f, _, _ in formatter.parse(text[lang]) if f} for lang in ("zh", "en")]
    # Each language has its own form of the same values; neither says less, or one nobody gives.
    assert all(field.isidentifier() for field in fields[0] | fields[1])
    assert fields[0] ^ fields[1] == ONE_LANGUAGE_ONLY.get((group, key), set())


def test_no_exception_stands_for_a_text_that_is_gone() -> None:
    assert {key for _, key in ONE_LANGUAGE_ONLY} <= WORDS.keys("sentences")


def test_sentences_take_each_language_its_own_form() -> None:
    from kiosk.domain.bilingual import Bilingual

    words = Words({"g": {"k": {"zh": "{n} 份", "en": "{n} lists"}}})
    assert words.say("g", "k", n=Bilingual("3", "three")) == Bilingual("3 份", "three lists")
    assert words.say("g", "k", n=3) == Bilingual("3 份", "3 lists")


def test_the_compiled_translation_is_of_the_one_that_is_read() -> None:
    import subprocess
    import sys
    from pathlib import Path

    source = assets_dir() / "i18n" / "osmanthus_zh_CN.ts"
    fresh = Path(sys.executable).parent / "pyside6-lrelease"
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "fresh.qm")
        subprocess.run([fresh, "-silent", source, "-qm", out], check=True)
        assert out.read_bytes() == source.with_suffix(".qm").read_bytes()


def test_every_standing_word_is_translated() -> None:
    tree = ET.parse(assets_dir() / "i18n" / "osmanthus_zh_CN.ts")
    known = {}
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, message.findtext("source")
        known[message.findtext("source")] = translation.text or ""
    said = set()
    for path in ui_dir().rglob("*.qml"):
        text = path.read_text(encoding="utf-8")
        said |= set(re.findall(r'QT_TRANSLATE_NOOP\("visitor", "([^"]+)"\)', text))
    assert said == set(known)
    assert not [text for text in known.values() if NEVER.search(text)]
    for source, text in known.items():
        assert source.count("%1") == text.count("%1")
