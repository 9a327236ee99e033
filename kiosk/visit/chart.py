"""The state chart, drawn by running `step` itself: it cannot show a way that is not there.

`python -m kiosk.visit.chart` prints the README's part; `--write README.md` puts it in its place.
"""

import sys
from collections import defaultdict
from pathlib import Path
from typing import get_args

from kiosk.domain.device_status import CardReaderStatus
from kiosk.domain.slips import QuestionContent, QuestionTopic
from kiosk.values import replace
from kiosk.visit.chart_events import likely_events, opened_visit, word_for
from kiosk.visit.contest_states import Contest, ContestTrouble
from kiosk.visit.states import (
    Attract,
    Closed,
    Farewell,
    Home,
    PrintFailed,
    Printing,
    Problem,
    SignIn,
    SlipWanted,
    State,
    StepUp,
    TakeCard,
    Visit,
)
from kiosk.visit.step import step

BEGIN, END = "<!-- statechart:begin -->", "<!-- statechart:end -->"

# Nearly every state leads here; as arrows they would hide the rest, so they stand in a table.
_ENDS = (Problem, TakeCard, Farewell, Attract, Closed)

Ways = dict[tuple[str, str], set[str]]


def explore() -> Ways:
    """Every way from one state to another, and the words of the events that lead there."""
    ways: Ways = defaultdict(set)
    start = opened_visit()
    seen = {_shape(start)}
    ahead = [start]
    while ahead:
        visit = ahead.pop()
        for event in likely_events(visit):
            after, _ = step(visit, event)
            here, there = type(visit.state).__name__, type(after.state).__name__
            if here != there:
                ways[here, there].add(word_for(event))
            shape = _shape(after)
            if shape not in seen:
                seen.add(shape)
                ahead.append(after)
    return ways


def chart() -> str:
    """Mermaid, and the table of the ways out."""
    ways = explore()
    ends = {kind.__name__ for kind in _ENDS}
    lines = ["```mermaid", "stateDiagram-v2", "    [*] --> Attract"]
    for (here, there), words in sorted(ways.items(), key=_order):
        if there not in ends:
            lines.append(f"    {here} --> {there}: {', '.join(sorted(words))}")
    lines += ["```", "", "| Ends in | from, by |", "|---|---|"]
    for there in (kind.__name__ for kind in _ENDS):
        rows = [_from(here, words) for (here, to), words in sorted(ways.items()) if to == there]
        lines.append(f"| `{there}` | {'; '.join(rows)} |")
    return "\n".join(lines) + "\n"


def placed(readme: str) -> str:
    """The README with the chart between its markers."""
    before, rest = readme.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{chart()}{END}{after}"


def _from(here: str, words: set[str]) -> str:
    return f"{here} ({', '.join(sorted(words))})"


def _order(way: tuple[tuple[str, str], set[str]]) -> tuple[int, int]:
    names = [kind.__name__ for kind in get_args(State)]
    here, there = way[0]
    return names.index(here), names.index(there)


def _shape(visit: Visit) -> Visit:
    """The visit without what only counts: two visits of one shape go the same ways."""
    state = visit.state
    match state:
        case Printing():
            state = replace(state, job=1)
        case PrintFailed():
            state = replace(state, outcome=None)
        case StepUp():
            state = replace(state, laid=False)
        case TakeCard():
            state = TakeCard(min(state.calls, 11))
        case _:
            pass
    slip = visit.facts.slip and (0, 0)
    # Which cards were laid down before matters to the next one alone, which has ways of its own.
    pad = CardReaderStatus.EMPTY
    facts = replace(visit.facts, slip=slip, pad=pad, laid=None, laid_begun=None, asked=0)
    if isinstance(state, Contest):
        state = _contest_shape(state)
    if isinstance(state, ContestTrouble):
        state = replace(state, contest=_contest_shape(state.contest))
    # How somebody signed in matters no more: a card that has to stay in is in `insertion`.
    session = visit.session and replace(visit.session, sign_in=SignIn.PHONE)
    alike = replace(visit, visit_id=0, limit=0, jobs=0, confirmations=0, session=session)
    return replace(alike, state=state, facts=facts, slip=_slip_shape(visit.slip))


def _slip_shape(slip: SlipWanted | None) -> SlipWanted | None:
    """Whatever a question was about, its slip goes the same ways."""
    if slip is None or not isinstance(slip.content, QuestionContent):
        return slip
    return replace(slip, content=QuestionContent(QuestionTopic.GENERAL))


def _contest_shape(contest: Contest) -> Contest:
    confirmed = min(contest.confirmation, 1)
    return replace(contest, confirmation=confirmed, origin=Home(), ground_id="")


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--write"] and len(arguments) == 2:
        path = Path(arguments[1])
        path.write_text(placed(path.read_text(encoding="utf-8")), encoding="utf-8")
        return 0
    sys.stdout.write(chart())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
