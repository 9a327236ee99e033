"""Marked visits leave none of their marks behind: in no file, no log line, no child, no output.

They go through the whole kiosk in a process of its own, whose every folder is watched. The kiosk
is put together as `kiosk run` does it, for the walkthrough writes pictures and slips on purpose.
"""

import json
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.flows.walks import ROOT, environment
from tests.support.canary import (
    ENTRY_ZH,
    NAME,
    PHONE,
    citizen_number,
    left_behind,
    left_in,
    marked_people,
    marks,
)


def through(
    tmp_path_factory: pytest.TempPathFactory, *how: str
) -> tuple[Path, subprocess.CompletedProcess[bytes], list[str]]:
    """The kiosk's folders after the visits, how its process ended, and the secrets of the run."""
    people = tmp_path_factory.mktemp("people") / "people.json"
    people.write_text(json.dumps(marked_people(), ensure_ascii=False), encoding="utf-8")
    told = tmp_path_factory.mktemp("told") / "secrets.json"
    home = tmp_path_factory.mktemp("home")
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "flows" / "canary_visits.py", people, told, *how],
        env=environment(home, QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"),
        cwd=home,
        capture_output=True,
        timeout=170,
        check=False,
    )
    return home, done, json.loads(told.read_text())


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes, bytes, list[str]]:
    """The kiosk's folders after the visits, its output, its log, and the secrets of the run."""
    home, done, secrets = through(tmp_path_factory)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return home, done.stdout, done.stderr, secrets


def test_the_visits_were_what_they_should_be(
    visited: tuple[Path, bytes, bytes, list[str]],
) -> None:
    _, out, err, secrets = visited
    assert out.decode().split() == [
        "home", "record", "entry", "printed", "over",
        "not-yours", "over",
        "print-failed", "over",
        "not-made", "over",
        "raised", "over",
    ]  # fmt: skip
    names = [json.loads(line).get("name") or json.loads(line)["event"] for line in err.splitlines()]
    assert "incident_statement_not_yours" in names
    assert "internal_fault" in names
    assert len(secrets) == 6  # a token for each visit, and one code by SMS
    assert all(len(secret) >= 6 for secret in secrets)


def test_nothing_of_them_is_left(visited: tuple[Path, bytes, bytes, list[str]]) -> None:
    home, out, err, secrets = visited
    wanted = marks(secrets)
    assert left_behind(home, wanted) == []
    assert left_in(out, wanted) == []
    assert left_in(err, wanted) == []


def test_a_power_cut_in_mid_slip_leaves_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    home, done, secrets = through(tmp_path_factory, "cut")
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()[-2000:]
    assert done.stdout.decode().split() == ["sending"]
    assert secrets, "somebody was signed in"
    wanted = marks(secrets)
    assert left_behind(home, wanted) == []
    assert left_in(done.stdout + done.stderr, wanted) == []


def packed(state: Path, home: Path, bundle: Path) -> dict[str, bytes]:
    """What a support bundle of this unit holds, as `kiosk doctor` makes it."""
    command = [sys.executable, "-c", "from kiosk.start import main; main()", "doctor", "--json"]
    where = ["--bundle", bundle, "--settings", state / "kiosk.toml", "--state", state]
    done = subprocess.run(
        [*command, *where], env=environment(home), capture_output=True, timeout=90, check=False
    )
    assert done.returncode in (1, 2), done.stderr.decode()[-2000:]  # its hall is gone by now
    with zipfile.ZipFile(bundle) as pack:
        return {name: pack.read(name) for name in pack.namelist()} | {"said": done.stdout}


def test_nothing_of_them_is_in_a_support_bundle(
    visited: tuple[Path, bytes, bytes, list[str]], tmp_path: Path
) -> None:
    home, _, _, secrets = visited
    wanted = marks(secrets)
    found = packed(home / "state", tmp_path, tmp_path / "support.zip")
    assert {"doctor.json", "settings.json", "journal/000000001.jsonl"} <= set(found)
    assert b"incident" in found["journal/000000001.jsonl"]  # so those visits are told of in it
    assert {name: left for name, data in found.items() if (left := left_in(data, wanted))} == {}
    leaky = tmp_path / "leaky"
    shutil.copytree(home / "state", leaky)
    with (leaky / "journal" / "000000001.jsonl").open("ab") as journal:
        journal.write(NAME.encode())
    planted = packed(leaky, tmp_path, tmp_path / "planted.zip")
    assert left_in(planted["journal/000000001.jsonl"], wanted)


@pytest.mark.parametrize("coding", ["utf-8", "utf-16-le", "gb18030"])
def test_a_planted_leak_is_found(tmp_path: Path, coding: str) -> None:
    wanted = marks(["a-token-of-the-run"])
    (tmp_path / "deep").mkdir()
    leak = tmp_path / "deep" / "cache.bin"
    for text in (NAME, citizen_number(), ENTRY_ZH, "a-token-of-the-run"):
        leak.write_bytes(b"\0\1before" + text.encode(coding) + b"after")
        assert left_behind(tmp_path, wanted)
    leak.write_bytes(b"nothing of anybody")
    assert left_behind(tmp_path, wanted) == []
    (tmp_path / f"{PHONE}.log").touch()
    assert left_behind(tmp_path, wanted)
