"""An entry's passport on paper: whose word it is, its way, its rule, and what nobody gave."""

from collections.abc import Iterator
from datetime import date

from kiosk.domain.bilingual import Bilingual
from kiosk.domain.entries import Entry
from kiosk.domain.failures import Failure, FailureCode
from kiosk.domain.slips import EntryContent
from kiosk.receipts import blocks
from kiosk.receipts.record_slip import not_a_report, same, signed
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import Pair, SlipWords


def body(slip: Slip, content: EntryContent) -> Iterator[blocks.Block]:
    """Raises `Failure` SLIP_NOT_MADE for an entry the statement does not have."""
    words, statement = SlipWords(slip.language), content.statement
    entry = next((e for e in statement.entries if e.entry_id == content.entry_id), None)
    if entry is None:
        raise Failure(FailureCode.SLIP_NOT_MADE)
    yield blocks.Rule()
    yield from passport(entry, words)
    yield blocks.Rule()
    yield blocks.Advice(words("contest_here"))
    yield not_a_report(statement, words)


def passport(entry: Entry, words: SlipWords) -> Iterator[blocks.Block]:
    """Every field of an entry; one that was not given says so."""
    yield blocks.Heading(words.order(entry.name))
    yield blocks.Fact(words("points"), same(signed(entry.points)))
    yield _fact(words, words.screen("label_reported_by"), words.order(entry.reporter))
    yield _fact(words, words("record_number"), _text(entry.record_number))
    for key, day in (
        ("happened_on", entry.happened_on),
        ("reported_on", entry.reported_on),
        ("arrived_on", entry.arrived_on),
        ("counted_on", entry.counted_on),
    ):
        yield _fact(words, words(key), _day(day))
    yield blocks.Fact(words.screen("label_rule"), _rule(entry, words))
    yield _fact(words, words.screen("label_visible_to"), _ordered(entry.visible_to, words))
    yield _fact(words, words.screen("label_kept_until"), _day(entry.kept_until))
    if entry.negative:
        yield from _repair(entry, words)
    if entry.contest_until is not None:
        yield blocks.Fact(words("contest_until"), same(entry.contest_until.isoformat()))
    for detail in entry.details:
        yield _fact(words, words.order(detail.label), _ordered(detail.value, words))


def _repair(entry: Entry, words: SlipWords) -> Iterator[blocks.Block]:
    severity = None if entry.severity is None else words(f"class_{entry.severity.value}")
    yield _fact(words, words("class"), severity)
    yield _fact(words, words("repair_from"), _day(entry.repair_from))


def _rule(entry: Entry, words: SlipWords) -> Pair:
    rule = entry.rule
    if rule is None:
        return words.status("no_rule")
    key = "rule_trial" if rule.trial else "rule_version"
    return words.screen(key, code=rule.code, version=rule.version)


def _fact(words: SlipWords, label: Pair, value: Pair | None) -> blocks.Block:
    return blocks.Fact(label, words.status("not_given") if value is None else value)


def _ordered(text: Bilingual | None, words: SlipWords) -> Pair | None:
    return None if text is None else words.order(text)


def _text(text: str | None) -> Pair | None:
    return None if text is None else same(text)


def _day(day: date | None) -> Pair | None:
    return None if day is None else same(day.isoformat())
