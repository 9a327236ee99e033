"""What was said on the screen or by ear, and the slip that has to say the same."""

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem

from kiosk.domain.cases import Case
from kiosk.domain.lists import ListAnswer, ListStatus
from tests.flows.staged import Staged
from tests.support.printed_slip import PrintedSlip, Told, told
from tests.support.scene_walk import walk


def names(staged: Staged) -> list[str]:
    return [answer.name.zh for answer in _lists(staged)]


def on_screen(staged: Staged) -> dict[str, Told]:
    """By each list's name, what can be read in its row. Chinese has to be first."""
    staged.until(lambda: len(list(_rows(staged))) == len(names(staged)), "a row for each list")
    read = {}
    for row in _rows(staged):
        texts = [str(item.property("text")) for item in walk(row) if item.inherits("QQuickText")]
        (name,) = (name for name in names(staged) if name in texts)
        read[name] = told("\n".join(texts))
    assert read.keys() == set(names(staged))
    return read


def by_ear(staged: Staged) -> dict[str, Told]:
    """By each list's name, the sentence that was said of it."""
    said = [text for text, _ in staged.voice.said]
    heard = {}
    for name in names(staged):
        sentences = {told(text) for text in said if text.startswith(name)}
        (heard[name],) = sentences
    return heard


def slip_says_the_same(staged: Staged, was_told: dict[str, Told]) -> PrintedSlip:
    """List by list, paper and code: the answer, the days beside it, the time it was given."""
    slip = staged.slip()
    on_paper = slip.answers(names(staged))
    assert on_paper.keys() == was_told.keys()
    for name, paper in on_paper.items():
        assert paper.status is was_told[name].status, name
        # A low row has no room for the time.
        assert was_told[name].time in {"", paper.time}, name
        assert bool(paper.time) == (paper.status is not ListStatus.UNKNOWN), name
        dated = paper.status in {ListStatus.LISTED, ListStatus.REMOVED}
        assert bool(paper.days) == dated, name
        assert all(map(was_told[name].names, paper.days)), name
    numbers = {each.name.zh: each.number for each in staged.kiosk._plan.city.lists}
    claims = {claim.number: claim for claim in slip.proof().lists}
    assert claims.keys() == {numbers[name] for name in on_paper}
    for name, paper in on_paper.items():
        claim = claims[numbers[name]]
        assert claim.status is paper.status, name
        if paper.days:
            assert claim.on in paper.days & was_told[name].days, name
    return slip


def case_slip(staged: Staged, case: Case) -> PrintedSlip:
    """The receipt of this case: its number, its last day, what to bring, and the way back to it."""
    slip = staged.slip()
    words = [each.zh for each in (case.what, case.reason, case.source, case.next_instance)]
    words += [each.zh for each in (*case.papers, *filter(None, (case.words,)))]
    assert case.papers
    assert case.answer_by is not None or case.answer_within is not None
    days = [each.isoformat() for each in (case.filed_on, case.answer_by) if each is not None]
    assert slip.says(case.number, *words, *days) == []
    assert slip.code() == case.token
    return slip


def _lists(staged: Staged) -> tuple[ListAnswer, ...]:
    statement = staged.visit.statement
    assert statement is not None
    return statement.lists


def _rows(staged: Staged) -> Iterator[QQuickItem]:
    for item in walk(staged.window.contentItem()):
        about = item.metaObject()
        if about.indexOfProperty("heard") >= 0 and about.indexOfProperty("nameZh") >= 0:
            yield item
