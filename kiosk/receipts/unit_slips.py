"""Slips for those who look after the unit: is it fit to serve, and does it print as it should."""

from collections.abc import Iterator

from kiosk.domain.slips import ReadinessContent, StickerContent, TestPageContent
from kiosk.receipts import blocks
from kiosk.receipts.record_slip import same
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import SlipWords

_ROOM_FOR_5_CM = 430  # dots
DARK_STEPS = ("power", "screen", "call")


def readiness(slip: Slip, content: ReadinessContent) -> Iterator[blocks.Block]:
    """The answer first, then part by part, what needs somebody at the top."""
    words = SlipWords(slip.language)
    wanting = sum(not line.ready for line in content.lines)
    yield blocks.Rule()
    answer = words("some_wanting", count=str(wanting)) if wanting else words("all_ready")
    yield blocks.Answer(answer)
    yield blocks.Rule()
    for line in sorted(content.lines, key=lambda line: line.ready):
        yield blocks.Check(words.order(line.part), line.ready, words.order(line.said))
    if content.tests:
        yield blocks.Rule()
        yield blocks.Heading(words("tests_held"))
        for test in content.tests:
            yield blocks.Fact(words.order(test.name), words.order(test.said))
    yield blocks.Rule()
    yield blocks.Writing(words("seen_by"), 1)


def test_page(slip: Slip, content: TestPageContent) -> Iterator[blocks.Block]:
    """What to measure and look at, each with the sentence that says what is right."""
    words = SlipWords(slip.language)
    yield blocks.Rule()
    yield blocks.Fact(words("test_profile"), same(content.profile))
    yield blocks.Fact(words("test_head"), same(f"{content.dots} × {content.dpi} dpi"))
    yield blocks.Fact(words("test_bands"), same(str(content.band_rows)))
    yield blocks.Fact(words("test_confirms"), same(content.completion))
    yield blocks.Rule()
    centimetres = 5 if content.dots >= _ROOM_FOR_5_CM else 4
    yield blocks.Advice(words("test_ruler", centimetres=str(centimetres)))
    yield blocks.Ruler(centimetres)
    yield blocks.Advice(words("test_density"))
    yield blocks.Density()
    yield blocks.Advice(words("test_alignment"))
    yield blocks.Alignment()
    yield blocks.Advice(words("test_faces"))
    yield blocks.Heading(same("桂花 中文 龘靐 𠮷䶮㛃𬭎"))


def sticker(slip: Slip, content: StickerContent) -> Iterator[blocks.Block]:
    """For whoever finds the unit dark: steps that need no phone, and a page for who has one."""
    words = SlipWords(slip.language)
    yield blocks.Rule()
    yield blocks.Number(words("dark_unit"), content.unit_id)
    for step in DARK_STEPS:
        yield blocks.Rule()
        yield blocks.Heading(words(f"dark_{step}"))
        yield blocks.Advice(words(f"dark_{step}_how"))
    yield blocks.Number(words("phone"), content.call)
    yield blocks.Rule()
    yield blocks.Code(content.page, words("dark_scan"), None, "", words("dark_page"))
