"""A unit that went back to its last good settings says so in its journal, once."""

import json
from pathlib import Path

import pytest

from kiosk.runtime.clock import SystemClock
from kiosk.settings import Settings
from kiosk.upkeep.unit import Unit
from kiosk.wiring.unit_journal import UnitJournal, journal_in


@pytest.mark.parametrize("restored", [True, False])
def test_the_journal_says_that_the_settings_went_back(tmp_path: Path, restored: bool) -> None:
    plan = journal_in(tmp_path, Settings(), SystemClock())
    journal = UnitJournal(plan)
    journal.start(restored=restored)
    journal.stop(Unit(), None)
    lines = [
        json.loads(line)
        for file in sorted(tmp_path.glob("*.jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    events = [line["event"] for line in lines]
    told = ["settings_restored"] if restored else []
    assert events == ["started", *told, "stopped"]
    assert all(line["role"] == "unit" for line in lines if line["event"] == "settings_restored")
