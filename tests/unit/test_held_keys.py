"""A key that stays down is told from one that is pressed again and again."""

from kiosk.view.ears.held import SAME_PRESS, STUCK_AFTER, HeldKeys


class Hand:
    def __init__(self) -> None:
        self.at = 100.0
        self.keys = HeldKeys(lambda: self.at)

    def press(self, *, repeats: bool = False, after: float = 0.03) -> bool:
        self.at += after
        return self.keys.pressed("next", repeats=repeats)

    def wait(self, seconds: float) -> frozenset[str]:
        self.at += seconds
        return self.keys.stuck()


def test_a_held_key_counts_once_and_is_stuck_after_its_time() -> None:
    hand = Hand()
    assert hand.press()
    assert not any(hand.press(repeats=True) for _ in range(50))
    assert hand.wait(STUCK_AFTER - 1.6) == frozenset()
    assert hand.wait(0.2) == {"next"}
    hand.keys.released("next")
    assert hand.wait(0) == frozenset()
    assert hand.press()


def test_one_key_down_without_repeats_is_stuck_too() -> None:
    hand = Hand()
    assert hand.press()
    assert hand.wait(STUCK_AFTER) == {"next"}


def test_presses_without_release_in_quick_turn_are_one() -> None:
    hand = Hand()
    assert hand.press()
    count = round(STUCK_AFTER / (SAME_PRESS / 2))
    assert not any(hand.press(after=SAME_PRESS / 2) for _ in range(count))
    assert hand.wait(0) == {"next"}


def test_a_release_that_was_lost_swallows_no_later_press() -> None:
    hand = Hand()
    assert hand.press()
    assert hand.press(after=SAME_PRESS + 0.1)


def test_fast_fingers_are_never_a_stuck_key() -> None:
    hand = Hand()
    for _ in range(400):
        assert hand.press(after=0.05)
        hand.keys.released("next")
    assert hand.wait(0) == frozenset()


def test_a_key_that_was_down_before_anybody_looked_is_known_by_its_repeats() -> None:
    hand = Hand()
    hand.press()
    hand.keys.clear()
    assert hand.wait(STUCK_AFTER) == frozenset()
    assert not hand.press(repeats=True)
    assert hand.wait(STUCK_AFTER) == {"next"}
