"""Which keys of the keypad are down, and since when: a key that sticks is nobody's wish.

A key that stays down repeats itself (typematic rate, USB HID usage tables §10): the first press is
a visitor's, the repeats are not. They move nothing and keep no visit alive. Not recognised: a key
that goes down and comes up again by itself looks like a quick finger; one that never goes down
looks like one that nobody presses (`KeypadPort`).
"""

import time
from collections.abc import Callable

STUCK_AFTER = 10.0
"""Seconds a key is down without a pause before it counts as stuck; slow hands let go sooner."""
SAME_PRESS = 1.0
"""Seconds within which a press with no release before it is a repeat that was not marked as one.
Later, the release was lost on the way."""


class HeldKeys:
    """Keys by name (`PadKey` or a digit); `now` is monotonic seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.now = now
        self._since: dict[str, float] = {}
        self._heard: dict[str, float] = {}

    def pressed(self, name: str, *, repeats: bool) -> bool:
        """Whether somebody pressed it just now, rather than that it is still down."""
        at = self.now()
        again = repeats or (name in self._since and at - self._heard[name] < SAME_PRESS)
        self._heard[name] = at
        if not again:
            self._since[name] = at
        self._since.setdefault(name, at)
        return not again

    def released(self, name: str) -> None:
        """It came up: whatever it was, it is over."""
        self._since.pop(name, None)

    def clear(self) -> None:
        """Keys are no longer told to this window; those that are down will repeat when they are."""
        self._since.clear()

    def stuck(self) -> frozenset[str]:
        """The keys that have been down for too long."""
        at = self.now()
        return frozenset(key for key, since in self._since.items() if at - since >= STUCK_AFTER)
