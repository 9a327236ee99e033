"""The morning card: every part with its verdict, one sentence and one thing to do.

Readers, printer and line are live, and what the machine says of itself is looked at again and again
while somebody reads; the rest is as the last self-test found it.
"""

import threading
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import (
    CardReaderStatus,
    EarsStatus,
    LineStatus,
    PrinterCondition,
    PrinterStatus,
)
from kiosk.upkeep.checks import NOTHING, Check, UnitPart, Verdict, worst
from kiosk.upkeep.journal.events import StopReason
from kiosk.upkeep.news import news
from kiosk.upkeep.paper import PaperLeft
from kiosk.upkeep.parts import verdicts
from kiosk.upkeep.steady import Steady
from kiosk.upkeep.still_works import with_what_works
from kiosk.upkeep.watched import Watched
from kiosk.values import dataclass, replace
from kiosk.visit.facts import Facts
from kiosk.words import Words

LIVE = (UnitPart.READER, UnitPart.ID_READER, UnitPart.PRINTER, UnitPart.LINE)
GROUP = "morning"
_MAY_NOT_TELL = frozenset(
    {UnitPart.SCREEN, UnitPart.TOUCH, UnitPart.SOUND, UnitPart.TEMPERATURE, UnitPart.POWER}
)


@dataclass(frozen=True, slots=True)
class MorningCard:
    """All parts, those that need a hand first. `tested_at`: the last self-test. `beneath` is what a
    part says that is being exchanged.
    """

    checks: tuple[Check, ...]
    tested_at: datetime | None
    beneath: Check | None = None

    @property
    def verdict(self) -> Verdict:
        return worst(self.checks)


class MorningBoard:
    """Fed with facts whenever they change; asked while somebody looks. Thread-safe."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lock = threading.RLock()
        self._watched = Watched(words)
        self._exchanging: UnitPart | None = None
        self._slot = Steady(CardReaderStatus.EMPTY)
        self._pad = Steady(CardReaderStatus.NOT_FITTED)
        self._printer = Steady(PrinterStatus())
        self._line = Steady(LineStatus.UP)
        self._ears = EarsStatus.WELL
        self._tested: tuple[Check, ...] = ()
        self._tested_at: datetime | None = None
        self._news: tuple[Check, ...] = ()
        self._news_seen: date | None = None

    def saw(self, facts: Facts, at: float, exchanging: UnitPart | None = None) -> None:
        """The parts as they are, one of them perhaps being exchanged; `at` is monotonic."""
        with self._lock:
            self._exchanging = exchanging
            self._live(facts, at)

    def watched(self, checks: Iterable[Check], at: float) -> None:
        """What the machine says of itself now; `at` is monotonic."""
        with self._lock:
            self._watched.saw(checks, at)

    def _live(self, facts: Facts, at: float) -> None:
        said = verdicts(facts)
        self._slot.saw(_reader_key(facts.reader), said[UnitPart.READER] is Verdict.WELL, at)
        self._pad.saw(_reader_key(facts.pad), said[UnitPart.ID_READER] is Verdict.WELL, at)
        self._printer.saw(facts.printer, said[UnitPart.PRINTER] is not Verdict.STOP, at)
        self._ears = facts.ears
        self._line.saw(facts.line, said[UnitPart.LINE] is not Verdict.STOP, at)

    def came_back(self, ended: StopReason, *, restored: bool) -> None:
        """Why the program had ended, and whether its settings had to be replaced."""
        self._news = tuple(news(self._words, ended, restored=restored))

    def looked(self, day: date) -> None:
        """Staff have the card before them: news are told for the rest of the day, then no more."""
        self._news_seen = self._news_seen or day

    def tested(self, checks: Iterable[Check], at: datetime) -> None:
        """The self-test's findings; of a part with several layers the worst is shown."""
        with self._lock:
            if self._news_seen is not None and at.date() > self._news_seen:
                self._news = ()
            self._tested = tuple(check for check in checks if check.part not in LIVE)
            self._tested_at = at

    def card(self, at: float, paper: PaperLeft) -> MorningCard:
        """What to show now."""
        with self._lock:
            live = (*self._see_readers(at), *self._see_printer(at, paper), self._see_line(at))
            looked = (self._for_clerks(check) for check in self._looked_at(at))
            told: dict[UnitPart, Check] = {}
            for check in (*live, *self._hear(), *self._news, *looked):
                known = told.get(check.part)
                if known is None or check.verdict.severity > known.verdict.severity:
                    told[check.part] = check
            beneath = None
            if self._exchanging is not None:
                beneath = told.get(self._exchanging)
                told[self._exchanging] = self._exchange(self._exchanging)
            else:
                told = with_what_works(told, self._words)
            checks = sorted(told.values(), key=lambda c: -c.verdict.severity)
            return MorningCard(tuple(checks), self._tested_at, beneath)

    def _looked_at(self, at: float) -> Iterator[Check]:
        """What is watched, and of the self-test what is not. What this machine cannot tell of
        itself has no row: it is neither well nor to be seen to.
        """
        tested = (each for each in self._tested if each.name not in self._watched.names)
        for check in (*self._watched.shown(at), *tested):
            if check.verdict is not Verdict.UNKNOWN or check.part not in _MAY_NOT_TELL:
                yield check

    def _for_clerks(self, check: Check) -> Check:
        """With what a clerk does about it; a technician's advice is longer."""
        action = self._say(f"{check.name.replace('.', '_')}_do")
        action = action if action.zh else self._say(f"{check.part.value}_do")
        known = check.verdict is Verdict.WELL or not action.zh or dict(check.details).get("state")
        return check if known else replace(check, action=action)

    def _exchange(self, part: UnitPart) -> Check:
        """Begun, perhaps days ago, and not ended: nobody is served until it is."""
        name = f"{part.value}.exchange"
        sentence, action = self._say("exchange"), self._say("exchange_do")
        return Check(name, part, Verdict.STOP, sentence, action, (("state", "exchange"),))

    def _see_readers(self, at: float) -> Iterator[Check]:
        """Those that the unit is meant to have."""
        for part, reader in ((UnitPart.READER, self._slot), (UnitPart.ID_READER, self._pad)):
            shown = reader.shown(at)
            if shown is None:
                if part is UnitPart.READER:
                    yield self._check(part, "unknown", Verdict.UNKNOWN, False)
            elif shown is not CardReaderStatus.NOT_FITTED:
                said = verdicts(Facts(reader=shown, pad=shown))[part]
                yield self._check(part, shown.value, said, reader.flapping(at))

    def _see_printer(self, at: float, paper: PaperLeft) -> Iterator[Check]:
        """The one that the unit is meant to have, if any."""
        status = self._printer.shown(at) or PrinterStatus()
        if status.condition is PrinterCondition.NOT_FITTED:
            return
        verdict = verdicts(Facts(printer=status))[UnitPart.PRINTER]
        key = status.condition.value
        if verdict in (Verdict.WELL, Verdict.HEED) and (status.near_end or paper.low):
            key, verdict = "near_end", Verdict.HEED
        flapping = self._printer.flapping(at)
        if paper.slips is None:
            key = "near_end_uncounted" if key == "near_end" else key
            yield self._check(UnitPart.PRINTER, key, verdict, flapping)
        else:
            yield self._check(UnitPart.PRINTER, key, verdict, flapping, slips=paper.slips)

    def _see_line(self, at: float) -> Check:
        shown = self._line.shown(at) or LineStatus.STARTING
        verdict = verdicts(Facts(line=shown))[UnitPart.LINE]
        return self._check(UnitPart.LINE, shown.value, verdict, self._line.flapping(at))

    def _hear(self) -> Iterator[Check]:
        """A key that sticks, which nothing but its window sees."""
        if self._ears is EarsStatus.KEY_STUCK:
            yield self._check(UnitPart.SOUND, "key_stuck", Verdict.HEED, flapping=False)

    def _check(
        self, part: UnitPart, key: str, verdict: Verdict, flapping: bool, **values: int
    ) -> Check:
        if flapping and verdict is not Verdict.STOP:
            key, verdict = "flapping", Verdict.HEED
        name = f"{part.value}_{key}"
        action = self._say(f"{name}_do") if verdict is not Verdict.WELL else NOTHING
        sentence = self._words.say(GROUP, name, **values)
        return Check(f"{part.value}.live", part, verdict, sentence, action, (("state", key),))

    def _say(self, key: str) -> Bilingual:
        return self._words.say(GROUP, key) if key in self._words.keys(GROUP) else NOTHING


def _reader_key(status: CardReaderStatus) -> CardReaderStatus:
    """What card is in, if any, is nobody's business on the morning card."""
    here = (CardReaderStatus.EMPTY, CardReaderStatus.PRESENT, CardReaderStatus.MUTE)
    return CardReaderStatus.EMPTY if status in here else status
