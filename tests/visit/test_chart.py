"""The README's state chart is what the code does now, and shows every state."""

from pathlib import Path
from typing import get_args

import pytest

from kiosk.visit import chart
from kiosk.visit.states import State

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_shows_the_chart_of_this_code() -> None:
    text = README.read_text(encoding="utf-8")
    assert text == chart.placed(text), "run: python -m kiosk.visit.chart --write README.md"


def test_every_state_is_reached_and_left() -> None:
    ways = chart.explore()
    names = {kind.__name__ for kind in get_args(State)}
    assert {here for here, _ in ways} == names
    assert {there for _, there in ways} == names


def test_the_chart_is_placed_between_its_markers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{chart.BEGIN}\nold\n{chart.END}\nafter\n", encoding="utf-8")
    assert chart.main(["--write", str(readme)]) == 0
    assert chart.main([]) == 0
    shown = capsys.readouterr().out
    assert readme.read_text(encoding="utf-8") == (
        f"before\n{chart.BEGIN}\n{shown}{chart.END}\nafter\n"
    )
