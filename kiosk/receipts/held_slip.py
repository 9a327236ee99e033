"""The whole copy of what is held about somebody (Personal Information Protection Law, article 45).

It is as long as it has to be: nothing is shortened, and a field nobody gave is said to be missing.
"""

from collections.abc import Iterator

from kiosk.domain.slips import HeldContent
from kiosk.domain.statement import Statement
from kiosk.receipts import blocks
from kiosk.receipts.dates import day_of
from kiosk.receipts.entry_slip import passport
from kiosk.receipts.proof_slip import lists
from kiosk.receipts.record_slip import not_a_report, same, sources, the_sum
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import SlipWords


def body(slip: Slip, content: HeldContent) -> Iterator[blocks.Block]:
    """Lists, sum, every passport, fact, look, perk, case and source; then what is never held."""
    words, statement = SlipWords(slip.language), content.statement
    yield from lists(statement, words)
    yield from the_sum(slip, statement, words)
    for entry in statement.entries:
        yield blocks.Rule()
        yield from passport(entry, words)
    yield from _held(statement, words)
    yield from _inquiries(statement, words)
    yield from _perks(statement, words)
    for case in statement.cases:
        yield blocks.Rule()
        yield blocks.Heading(words("held_case"))
        yield blocks.Fact(words("case_number"), same(case.number))
        yield blocks.Fact(words("case_what"), words.order(case.what))
        yield blocks.Fact(words("filed_on"), same(case.filed_on.isoformat()))
        yield blocks.Fact(words("case_state"), words(f"case_{case.state.value}"))
    yield blocks.Rule()
    yield blocks.Heading(sources(statement, words))
    for source in statement.sources:
        if source.connected:
            heard = source.last_heard
            figure = words("never_heard") if heard is None else same(heard.isoformat())
            yield blocks.Item(words.order(source.name), figure)
    yield blocks.Rule()
    yield blocks.Advice(words("never_held"))
    yield blocks.Advice(words("held_right"))
    yield not_a_report(statement, words)


def _held(statement: Statement, words: SlipWords) -> Iterator[blocks.Block]:
    """Every other fact, uncovered: the visitor asked for all of it."""
    if statement.held:
        yield blocks.Rule()
        yield blocks.Heading(words("held_facts"))
    for fact in statement.held:
        given = words.status("not_given") if fact.value is None else words.order(fact.value)
        yield blocks.Fact(words.order(fact.label), given)
        if fact.source is not None:
            since = None if fact.since is None else same(fact.since.isoformat())
            yield blocks.Item(words.order(fact.source), since or same(""))


def _inquiries(statement: Statement, words: SlipWords) -> Iterator[blocks.Block]:
    yield blocks.Rule()
    yield blocks.Heading(words("held_looks"))
    if not statement.inquiries:
        yield blocks.Advice(words.page("inquiries_none"))
    for look in statement.inquiries:
        why = words.page("no_purpose") if look.purpose is None else words.order(look.purpose)
        day = same(day_of(look.asked_at).isoformat())
        yield blocks.Item(words.order(look.by), day, (why,))


def _perks(statement: Statement, words: SlipWords) -> Iterator[blocks.Block]:
    if statement.perks:
        yield blocks.Rule()
        yield blocks.Heading(words("held_perks"))
    for perk in statement.perks:
        # As old as it is today: what nobody has confirmed for long is not called confirmed.
        shown = perk.as_of(statement.asked_on)
        yield blocks.Fact(words.order(shown.name), words.page(f"perk_{shown.state.value}"))
