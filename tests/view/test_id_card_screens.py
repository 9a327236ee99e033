"""What a unit with an ID card reader says of cards: nothing cut, and a way on from each refusal."""

import itertools
from dataclasses import replace

import pytest
from hall_samples import CardRefusal, st, step_up, visit
from hall_window import HallWindow
from scene_measure import as_image, mark_faults, target_faults, text_faults
from scene_walk import faults, targets, texts

from kiosk.domain.device_status import LineStatus
from kiosk.visit.states import Visit
from kiosk.wiring.scenes.hall import BOTH, LAID, PAD_ONLY, SETTING

LEAST_TARGET = 63  # 20 mm at 81.6 dpi, less a pixel of rounding
SIZES = itertools.cycle(("S", "M", "L", "XL"))
LOOKS = itertools.cycle(("standard", "dark", "light"))
OF_A_LAID_CARD = (
    CardRefusal.EXPIRED,
    CardRefusal.DAMAGED,
    CardRefusal.UNKNOWN_CARD,
    CardRefusal.NOT_ID_CARD,
    CardRefusal.BAD_NUMBER,
    CardRefusal.TAKEN_OUT,
    CardRefusal.TOO_SLOW,
)


def refused(refusal: CardRefusal, *, laid: bool = True, alone: bool = False) -> Visit:
    return visit(st.CardRefused(refusal, laid=laid), facts=PAD_ONLY if alone else BOTH)


SCENES = {
    "reading": visit(st.ReadingCard(LAID), facts=BOTH),
    "step-up": visit(step_up(laid=True), facts=BOTH),
    "step-up-typing": visit(step_up(laid=True, started=True, wrong=1), facts=BOTH),
    "farewell": visit(st.Farewell(), facts=BOTH),
    "beside": refused(CardRefusal.RESIDENT_CARD_WRONG_READER, laid=False),
} | {refusal.value: refused(refusal) for refusal in OF_A_LAID_CARD}


def wrong_in(hall: HallWindow, scene: str, language: str, size: str, look: str) -> list[str]:
    hall.show(SCENES[scene], zh_first=language == "zh", size=size, contrast=look)
    image, dpi = as_image(hall.grab()), float(hall.theme.property("dpi"))
    found = faults(hall.window, LEAST_TARGET) + target_faults(hall.window, dpi)
    return (
        found + text_faults(hall.window, image, dpi, size, look) + mark_faults(hall.window, image)
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_is_cut_or_in_the_way(hall: HallWindow, language: str) -> None:
    for scene in SCENES:
        setting = language, next(SIZES), next(LOOKS)
        assert (scene, *setting, wrong_in(hall, scene, *setting)) == (scene, *setting, [])


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("alone", [False, True], ids=["beside-the-slot", "alone"])
def test_each_refusal_has_its_own_screen_and_ways_on(
    hall: HallWindow, language: str, alone: bool
) -> None:
    shown = set()
    for refusal in OF_A_LAID_CARD:
        hall.show(refused(refusal, alone=alone), zh_first=language == "zh")
        words = SETTING.words.refusal(refusal, laid=True)
        said = [item.property("text") for item in texts(hall.window)]
        first = words.title.zh if language == "zh" else words.title.en
        assert first in said
        named = {item.objectName() for item in targets(hall.window)}
        assert {"retry", "choosePhone", "back", "end"} <= named
        shown.add(first)
    assert len(shown) == len(OF_A_LAID_CARD)


def test_where_the_line_is_down_no_card_is_asked_for_again(hall: HallWindow) -> None:
    down = replace(PAD_ONLY, line=LineStatus.DOWN)
    hall.show(visit(st.CardRefused(CardRefusal.DAMAGED, laid=True), facts=down))
    named = {item.objectName() for item in targets(hall.window)}
    assert not {"retry", "choosePhone"} & named
