"""The whole copy of what is held about somebody (Personal Information Protection Law, article 45).

It is as long as it has to be: nothing is shortened, and a field nobody gave is said to be missing.
"""

from collections.abc import Iterator

from kiosk.domain.slips import HeldContent
from kiosk.receipts import blocks
from kiosk.receipts.entry_slip import passport
from kiosk.receipts.proof_slip import lists
from kiosk.receipts.record_slip import not_a_report, same, sources, the_sum
from kiosk.receipts.slip import Slip
from kiosk.receipts.words import SlipWords


def body(slip: Slip, content: HeldContent) -> Iterator[blocks.Block]:
    """Lists, sum, every passport, every source, every case; then what is never held."""
    words, statement = SlipWords(slip.language), content.statement
    yield from lists(statement, words)
    yield from the_sum(slip, statement, words)
    for entry in statement.entries:
        yield blocks.Rule()
        yield from passport(entry, words)
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
