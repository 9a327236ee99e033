"""The tool that runs a command beside a real pcscd with a card in it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.sample_cards import citizen

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tests/pcsc/with_card.py"
READS = """
import sys
from kiosk.devices.card.pcsc import PcscReader
reader = PcscReader("Virtual PCD")
for _ in range(20):
    status, insertion = reader.wait(0.5)
    if insertion:
        sys.exit(7)
"""


def run(card: Path, *options: str, script: str = READS) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(TOOL), "--card", str(card), *options]
    return subprocess.run(
        [*command, "--", sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("options", [(), ("--after", "0.5", "--out", "5")])
def test_the_command_meets_the_card_and_its_status_is_passed_on(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(citizen()), encoding="utf-8")
    assert run(path, *options).returncode == 7


def test_the_card_waits_for_a_file_and_leaves_with_another(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps(citizen()), encoding="utf-8")
    (tmp_path / "01-old.png").touch()
    os.utime(tmp_path / "01-old.png", (0, 0))  # from an earlier run: says nothing
    waits = ("--when", str(tmp_path / "*-old.png"), "--until", str(tmp_path / "*-done.png"))
    script = f"""
import time
from pathlib import Path
from kiosk.devices.card.pcsc import PcscReader
reader, folder = PcscReader("Virtual PCD"), Path({str(tmp_path)!r})
assert reader.wait(1)[0] == "empty" == reader.wait(1)[0]
(folder / "02-old.png").touch()
while reader.wait(0.5)[0] != "present": pass
(folder / "03-done.png").touch()
while reader.wait(0.5)[0] != "empty": pass
raise SystemExit(7)
"""
    assert run(path, *waits, script=script).returncode == 7


def test_a_persons_card_from_a_people_file(tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    path.write_text(json.dumps({"people": [{"id": "chen", "card": citizen()}]}), encoding="utf-8")
    assert run(path, "--person", "chen").returncode == 7
    nobody = run(path, "--person", "wang")
    assert nobody.returncode == 1
    assert "Traceback" not in nobody.stderr


@pytest.mark.parametrize("text", [None, "{", "[]", '{"kind": "citizen"}', '{"a": 1}'])
def test_a_file_that_is_no_card_is_one_sentence(tmp_path: Path, text: str | None) -> None:
    path = tmp_path / "card.json"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    result = run(path)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
