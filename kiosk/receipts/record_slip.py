"""The extract of the record: from the starting point to the score, one line an entry, as a bill.

The score stands where the sum ends, in the middle of the slip and no larger than the rest: a slip
in somebody's hand shows its head, and the score is nobody else's business.
"""

from collections.abc import Iterator

from kiosk.domain.entries import Entry
from kiosk.domain.lists import ListStatus
from kiosk.domain.slips import RecordContent
from kiosk.domain.statement import Statement
from kiosk.receipts import blocks
from kiosk.receipts.dates import clock
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Pair, SlipWords


def body(slip: Slip, content: RecordContent) -> Iterator[blocks.Block]:
    """Sum, lists in short, what is not connected, and what this paper is not."""
    words, statement = SlipWords(slip.language), content.statement
    yield from the_sum(slip, statement, words)
    yield blocks.Rule()
    yield blocks.Heading(words("heading_lists"))
    for answer in statement.lists:
        silent = answer.answered_at is None
        status = ListStatus.UNKNOWN if silent else answer.status
        yield blocks.Item(words.order(answer.name), words.status(status))
    yield blocks.Advice(words("lists_by_proof"))
    yield blocks.Rule()
    yield blocks.Advice(sources(statement, words))
    yield blocks.Advice(words("not_seen"))
    yield not_a_report(statement, words)


def the_sum(slip: Slip, statement: Statement, words: SlipWords) -> Iterator[blocks.Block]:
    """The starting point, every entry's points, and whether they make the score."""
    start = slip.city.scale.start
    yield blocks.Rule()
    yield blocks.Item(words("starting_point"), same(str(start)))
    for entry in statement.entries:
        yield blocks.Item(words.order(entry.name), same(signed(entry.points)), _notes(entry, words))
    if not statement.entries:
        yield blocks.Advice(words.screen("neutral"))
    yield blocks.Rule()
    yield blocks.Item(words("score_now"), same(str(statement.score)))
    yield blocks.Advice(words("adds_up" if statement.adds_up(start) else "adds_not"))


def not_a_report(statement: Statement, words: SlipWords) -> blocks.Block:
    """What a record on paper could be mistaken for."""
    return blocks.NoticeBox(
        words("not_report"), words("only_shown", time=clock(statement.asked_at))
    )


def sources(statement: Statement, words: SlipWords) -> Pair:
    """How many are connected, and as of which day."""
    if not statement.sources:
        return words.screen("sources_unknown")
    connected, total = statement.coverage
    told = {"total": total, "connected": connected}
    if statement.published_on is None:
        return words.screen("sources", **told)
    return words.screen("sources_as_of", **told, day=statement.published_on.isoformat())


def signed(points: int) -> str:
    """`+12`, `−3` with a true minus, `0`."""
    return f"+{points}" if points > 0 else str(points).replace("-", "−")


def same(text: str) -> Pair:
    """A text that needs no other language."""
    return Pair(text, text)


def _notes(entry: Entry, words: SlipWords) -> tuple[Pair, ...]:
    reporter = words.order(entry.reporter)
    day = entry.happened_on or entry.arrived_on
    if day is None:
        return (reporter,)
    return (Pair(f"{reporter.first}  {day}", reporter.second),)
