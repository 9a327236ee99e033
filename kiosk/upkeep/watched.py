"""The parts that are looked at again and again while somebody reads the morning card."""

from collections.abc import Iterable, Iterator

from kiosk.upkeep.checks import Check, Verdict
from kiosk.upkeep.steady import Steady
from kiosk.values import replace
from kiosk.words import Words

GROUP = "morning"


class Watched:
    """Layer by layer, each believed once it holds. One thread at a time."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._layers: dict[str, Steady[Verdict]] = {}
        self._latest: dict[tuple[str, Verdict], Check] = {}

    @property
    def names(self) -> frozenset[str]:
        """The layers that were looked at so far; what a self-test said of them is older."""
        return frozenset(self._layers)

    def saw(self, checks: Iterable[Check], at: float) -> None:
        """One round; `at` is monotonic."""
        for check in checks:
            layer = self._layers.setdefault(check.name, Steady(Verdict.WELL))
            layer.saw(check.verdict, check.verdict is Verdict.WELL, at)
            self._latest[check.name, check.verdict] = check

    def shown(self, at: float) -> Iterator[Check]:
        """What holds now."""
        for name, layer in self._layers.items():
            verdict = layer.shown(at)
            if verdict is None:
                continue
            check = self._latest[name, verdict]
            flapping = layer.flapping(at) and verdict is not Verdict.STOP
            yield self._flapping(check) if flapping else check

    def _flapping(self, check: Check) -> Check:
        return replace(
            check,
            verdict=Verdict.HEED,
            sentence=self._words.say(GROUP, "part_flapping"),
            action=self._words.say(GROUP, "part_flapping_do"),
            details=(("state", "flapping"),),
        )
