"""A sentence that does not flap with the part it tells of."""

from kiosk.view.snapshot import NO_WORDS, Pair

SETTLED = 3.0  # seconds a new sentence has to hold before it is shown


class SteadyWords:
    """Shows a new sentence once it has held for `settled` seconds; `at` is monotonic."""

    def __init__(self, settled: float = SETTLED) -> None:
        self._settled = settled
        self.shown: Pair = NO_WORDS
        self._coming: Pair = NO_WORDS
        self._since = 0.0

    def heard(self, words: Pair, at: float) -> float | None:
        """Take what is true now; the seconds until it is shown, `None` if nothing is to come."""
        if words == self.shown:
            self._coming = words
            return None
        if words != self._coming:
            self._coming, self._since = words, at
        left = self._since + self._settled - at
        if left <= 0:
            self.shown = words
            return None
        return left
