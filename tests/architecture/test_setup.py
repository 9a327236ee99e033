"""The set-up commands: what they say when they cannot go on, and that nothing passes unrun."""

import importlib
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

LAYER = "architecture"
TOOLS = ("bash", "sed", "grep", "cat", "mkdir", "dirname", "flock")


@pytest.fixture
def suite(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """packaging/suite.py, looking at a made-up checkout."""
    monkeypatch.syspath_prepend(str(root / "packaging"))
    module = importlib.import_module("suite")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "REPORTS", tmp_path)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # nothing here needs one: start fast
    (tmp_path / "tests" / LAYER).mkdir(parents=True)
    return module


def test_without_root_or_sudo_it_says_so_in_one_sentence(root: Path, tmp_path: Path) -> None:
    for tool in TOOLS:
        (tmp_path / tool).symlink_to(shutil.which(tool) or tool)
    for name, says in {"id": "1000", "dpkg-query": ""}.items():
        fake = tmp_path / name
        fake.write_text(f"#!{tmp_path}/bash\necho {says}\n")
        fake.chmod(0o755)
    done = subprocess.run(
        [
            str(tmp_path / "bash"),
            "-c",
            "set -euo pipefail; . packaging/lib.sh; osm_debian_packages run",
        ],
        cwd=root,
        env={"PATH": str(tmp_path), "HOME": str(tmp_path)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    *listed, last = done.stderr.splitlines()
    assert "without root or sudo" in last
    assert "pcscd" in last
    assert any(line.split()[0] == "pcscd" and len(line.split()) > 2 for line in listed)


def test_every_debian_package_has_a_reason(root: Path) -> None:
    for path in (root / "packaging").glob("debian-*.txt"):
        for line in path.read_text().splitlines():
            assert line.startswith("#") or len(line.split(maxsplit=1)) == 2, line


def test_demo_wants_a_folder_for_its_pictures(root: Path) -> None:
    command = [str(root / "packaging" / "demo"), "--headless"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "needs the folder" in done.stderr


@pytest.mark.parametrize(
    ("body", "passed", "failed", "skipped"),
    [
        ("def test_a(): pass", 1, 0, 0),
        ("def test_a(): assert 0", 0, 1, 0),
        ("import pytest\n@pytest.mark.skip(reason='no')\ndef test_a(): pass", 0, 1, 1),
        ("", 0, 1, 0),
        ("import nothing_of_that_name", 0, 1, 0),
    ],
    ids=["passes", "fails", "skips all", "is empty", "does not load"],
)
def test_a_layer_that_ran_nothing_has_failed(
    suite: ModuleType, tmp_path: Path, body: str, passed: int, failed: int, skipped: int
) -> None:
    (tmp_path / "tests" / LAYER / "test_made_up.py").write_text(body + "\n")
    row = suite.layer_row(LAYER, long=False)
    assert (row.passed, row.failed, len(row.skips)) == (passed, failed, skipped)


def test_a_layer_without_files_is_no_failure(suite: ModuleType) -> None:
    assert suite.layer_row(LAYER, long=False).failed == 0


def test_long_reaches_the_tests(suite: ModuleType, tmp_path: Path) -> None:
    test = "import os\ndef test_a(): assert os.environ['OSMANTHUS_LONG'] == '1'\n"
    (tmp_path / "tests" / LAYER / "test_made_up.py").write_text(test)
    assert suite.layer_row(LAYER, long=True).passed == 1
