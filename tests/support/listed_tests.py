"""A plugin of a collecting pytest: writes what it collected, with fixtures and marks, as JSON.

Run: `pytest --collect-only -p listed_tests ...` with OSMANTHUS_LISTED naming the file.
"""

import json
import os
from pathlib import Path

import pytest


def pytest_collection_finish(session: pytest.Session) -> None:
    found = {}
    for item in session.items:
        test = item.nodeid.partition("[")[0]
        fixtures = set(getattr(item, "fixturenames", ()))
        marks = {mark.name for mark in item.iter_markers()}
        kept = found.setdefault(test, {"fixtures": set(), "marks": set()})
        kept["fixtures"] |= fixtures
        kept["marks"] |= marks
    listed = {test: {key: sorted(kept[key]) for key in kept} for test, kept in found.items()}
    Path(os.environ["OSMANTHUS_LISTED"]).write_text(json.dumps(listed), encoding="utf-8")
