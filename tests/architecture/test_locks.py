"""Locks: exact versions, hashes, no addresses, and everything that pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest

REQUIREMENT = re.compile(r"^([a-z0-9][a-z0-9.\-]*)==([^ ;]+)(?: ;[^\\]*)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}(?: \\)?$")
LOCKS = ("build", "run", "test")


def read(root: Path, lock: str) -> dict[str, str]:
    """Name -> version; fails on any line that is neither a pin, a hash nor a comment."""
    pins: dict[str, str] = {}
    hashes = 0
    for line in (root / "packaging" / "locks" / f"{lock}.lock").read_text().splitlines():
        if line.lstrip().startswith("#") or not line:
            continue
        if pin := REQUIREMENT.match(line):
            assert hashes or not pins, f"{lock}: nothing vouches for what stands before {line}"
            pins[pin[1]] = pin[2]
            hashes = 0
        else:
            assert HASH.match(line), f"{lock}: {line}"
            hashes += 1
    assert pins
    assert hashes
    return pins


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_pins_and_hashes_alone(root: Path, lock: str) -> None:
    read(root, lock)
    assert "://" not in (root / "packaging" / "locks" / f"{lock}.lock").read_text()


def test_locks_agree(root: Path) -> None:
    pins = [read(root, lock) for lock in LOCKS]
    for a in pins:
        for b in pins:
            assert {name: a[name] for name in a.keys() & b} == {
                name: b[name] for name in a.keys() & b
            }


def test_every_dependency_is_locked(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["sandbox"]
    names = {re.split(r"[^A-Za-z0-9_.\-]", item)[0].lower().replace("_", "-") for item in wanted}
    assert names <= read(root, "run").keys()
    assert read(root, "run").keys() <= read(root, "test").keys()


def test_the_builder_is_locked(root: Path) -> None:
    system = tomllib.loads((root / "pyproject.toml").read_text())["build-system"]
    assert set(system["requires"]) <= read(root, "build").keys()
