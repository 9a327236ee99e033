"""The morning card: every part with its verdict, one sentence and one thing to do.

Reader, printer and line are live; the rest is as the last self-test found it.
"""

from collections.abc import Iterable
from datetime import date, datetime

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.device_status import CardReaderStatus, LineStatus, PrinterStatus
from kiosk.upkeep.checks import NOTHING, Check, UnitPart, Verdict, worst
from kiosk.upkeep.journal.events import StopReason
from kiosk.upkeep.news import news
from kiosk.upkeep.paper import PaperLeft
from kiosk.upkeep.parts import verdicts
from kiosk.upkeep.steady import Steady
from kiosk.values import dataclass
from kiosk.visit.facts import Facts
from kiosk.words import Words

LIVE = (UnitPart.READER, UnitPart.PRINTER, UnitPart.LINE)
GROUP = "morning"


@dataclass(frozen=True, slots=True)
class MorningCard:
    """All parts, those that need a hand first. `tested_at`: the last self-test."""

    checks: tuple[Check, ...]
    tested_at: datetime | None

    @property
    def verdict(self) -> Verdict:
        return worst(self.checks)


class MorningBoard:
    """Fed with facts whenever they change; asked while somebody looks. One thread."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._reader = Steady(CardReaderStatus.EMPTY)
        self._printer = Steady(PrinterStatus())
        self._line = Steady(LineStatus.UP)
        self._tested: dict[UnitPart, Check] = {}
        self._tested_at: datetime | None = None
        self._news: tuple[Check, ...] = ()
        self._news_seen: date | None = None

    def saw(self, facts: Facts, at: float) -> None:
        """The parts as they are; `at` is monotonic."""
        said = verdicts(facts)
        self._reader.saw(_reader_key(facts.reader), said[UnitPart.READER] is Verdict.WELL, at)
        self._printer.saw(facts.printer, said[UnitPart.PRINTER] is not Verdict.STOP, at)
        self._line.saw(facts.line, said[UnitPart.LINE] is not Verdict.STOP, at)

    def came_back(self, ended: StopReason, *, restored: bool) -> None:
        """Why the program had ended, and whether its settings had to be replaced."""
        self._news = tuple(news(self._words, ended, restored=restored))

    def looked(self, day: date) -> None:
        """Staff have the card before them: news are told for the rest of the day, then no more."""
        self._news_seen = self._news_seen or day

    def tested(self, checks: Iterable[Check], at: datetime) -> None:
        """The self-test's findings; of a part with several layers the worst is shown."""
        if self._news_seen is not None and at.date() > self._news_seen:
            self._news = ()
        found: dict[UnitPart, Check] = {}
        for check in checks:
            known = found.get(check.part)
            if known is None or check.verdict.severity > known.verdict.severity:
                found[check.part] = check
        self._tested = {part: check for part, check in found.items() if part not in LIVE}
        self._tested_at = at

    def card(self, at: float, paper: PaperLeft) -> MorningCard:
        """What to show now."""
        live = (self._see_reader(at), self._see_printer(at, paper), self._see_line(at))
        told = {check.part: check for check in self._news}
        for part, check in self._tested.items():
            if part not in told or check.verdict.severity > told[part].verdict.severity:
                told[part] = check
        checks = sorted((*live, *told.values()), key=lambda c: -c.verdict.severity)
        return MorningCard(tuple(checks), self._tested_at)

    def _see_reader(self, at: float) -> Check:
        shown = self._reader.shown(at)
        facts = Facts(reader=shown or CardReaderStatus.EMPTY)
        verdict = verdicts(facts)[UnitPart.READER] if shown else Verdict.UNKNOWN
        return self._check(
            UnitPart.READER, shown.value if shown else "unknown", verdict, self._reader.flapping(at)
        )

    def _see_printer(self, at: float, paper: PaperLeft) -> Check:
        status = self._printer.shown(at) or PrinterStatus()
        verdict = verdicts(Facts(printer=status))[UnitPart.PRINTER]
        key = status.condition.value
        if verdict in (Verdict.WELL, Verdict.HEED) and (status.near_end or paper.low):
            key, verdict = "near_end", Verdict.HEED
        flapping = self._printer.flapping(at)
        if paper.slips is None:
            key = "near_end_uncounted" if key == "near_end" else key
            return self._check(UnitPart.PRINTER, key, verdict, flapping)
        return self._check(UnitPart.PRINTER, key, verdict, flapping, slips=paper.slips)

    def _see_line(self, at: float) -> Check:
        shown = self._line.shown(at) or LineStatus.STARTING
        verdict = verdicts(Facts(line=shown))[UnitPart.LINE]
        return self._check(UnitPart.LINE, shown.value, verdict, self._line.flapping(at))

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
