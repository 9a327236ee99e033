"""What cannot be used is refused in one clear sentence, with exit code 2 and no traceback."""

import json
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk.paths import assets_dir
from kiosk.sandbox.hall import VirtualHall
from tests.flows.walks import KIOSK, complaints, environment, kiosk, picture_size, walkthrough


def one_sentence(code: int, err: str, *words: str) -> None:
    assert code == 2
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1, err
    assert err.startswith("kiosk: ")
    for word in words:
        assert word in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"person": "nobody-such"}, "nobody of this name is among the sample people"),
        ({"person": "no_phone", "sign_in": "phone"}, "this person has no phone"),
        ({"fault": "gremlins"}, "no such fault"),
        ({"printer": "tcp:somewhere"}, "Write it like this: HOST:PORT"),
        ({"printer": "teleprinter"}, "virtual, file:PATH, serial:PATH"),
        ({"printer": "serial:/dev/ttyS0@fast"}, "virtual, file:PATH, serial:PATH[@BAUD]"),
        ({"people": "/nonexistent/people.json"}, "people.json: No such file or directory"),
    ],
)
def test_options_that_cannot_be_used(tmp_path: Path, options: dict[str, str], said: str) -> None:
    ran, report = walkthrough(tmp_path, **options)
    one_sentence(ran.code, ran.err, said)
    assert report == {}


def test_a_people_file_that_is_none(tmp_path: Path) -> None:
    people = tmp_path / "people.json"
    people.write_text('{"people": [{"id": "x", "name": "欧阳不可说"}]}', encoding="utf-8")
    ran, _ = walkthrough(tmp_path, people=people)
    one_sentence(ran.code, ran.err, "people.json", "people.0")
    assert "欧阳" not in ran.err


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file is in the way")
    ran, _ = walkthrough(tmp_path)
    one_sentence(ran.code, ran.err, "File exists")


@pytest.mark.parametrize("language", ["fr", ""])
def test_an_option_outside_its_choices(tmp_path: Path, language: str) -> None:
    ran, _ = walkthrough(tmp_path, language=language)
    assert ran.code == 2
    assert "Traceback" not in ran.err


def test_the_faults_are_listed(tmp_path: Path) -> None:
    ran, _ = walkthrough(tmp_path, fault="list")
    assert ran.code == 0
    assert "bad_proof_signature" in ran.out.splitlines()


def two_languages(code: int, err: str, *words: str) -> None:
    """One line in English, and the same in Chinese."""
    english, chinese = err.strip().splitlines()
    one_sentence(code, english, *words)
    assert chinese.startswith("kiosk: 这些设置不能用：")
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in english)


@pytest.mark.parametrize("command", ["check", "show"])
def test_an_unknown_setting_is_named(tmp_path: Path, command: str) -> None:
    ran = kiosk("settings", command, home=tmp_path, OSMANTHUS_SET_PRINTER__COLOUR="red")
    two_languages(ran.code, ran.err, "environment: printer.colour")
    assert "red" not in ran.err.replace("cannot", "")


def test_settings_that_no_part_can_be_made_of(tmp_path: Path) -> None:
    ran = kiosk("settings", "check", home=tmp_path, OSMANTHUS_SET_PRINTER__DRIVER="ipp")
    two_languages(ran.code, ran.err, "environment: printer.profile", "ipp-80mm")


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("printer.colour", "red", "printer.colour: There is no such setting"),
        ("printer.baud", "77", "printer.baud: A number from 1200 to 921600"),
        ("printer.address", "lp0", "printer.address: HOST:PORT, a device that begins with /"),
        ("hours.opens", "24:30", "hours.opens: There is no such time. The latest is 23:59"),
        ("platform.url", "https://x", "platform.url: Only the administrator changes this"),
    ],
)
def test_a_value_that_is_not_kept_says_why(tmp_path: Path, key: str, value: str, said: str) -> None:
    ran = kiosk("settings", "set", key, value, home=tmp_path)
    one_sentence(ran.code, ran.err, said)
    assert value not in ran.err


def test_a_value_is_shown_as_it_stands(tmp_path: Path) -> None:
    odd = {"OSMANTHUS_SET_PRINTER__ADDRESS": "/dev/[/red]x"}
    ran = kiosk("settings", "show", home=tmp_path, **odd)
    assert (ran.code, "/dev/[/red]x" in ran.out) == (0, True)
    told = kiosk(
        "doctor",
        "--state",
        tmp_path / "state",
        home=tmp_path,
        OSMANTHUS_SET_PRINTER__DRIVER="file",
        **odd,
    )
    assert "/dev/[/red]x" in told.out


def test_settings_that_can_be_used(tmp_path: Path) -> None:
    ran = kiosk("settings", "check", home=tmp_path, OSMANTHUS_SET_PRINTER__DRIVER="none")
    assert (ran.code, ran.err) == (0, "")
    shown = kiosk("settings", "show", home=tmp_path, OSMANTHUS_SET_PRINTER__DRIVER="none")
    assert any(
        all(word in line for word in ("printer.driver", "none", "environment"))
        for line in shown.out.splitlines()
    )


@pytest.mark.parametrize(
    ("member", "wrong"), [("card_number", "E10079190"), ("citizen_number", "320505198003120026")]
)
def test_a_card_with_a_wrong_check_character(tmp_path: Path, member: str, wrong: str) -> None:
    sample = json.loads((assets_dir() / "people" / "suzhou.json").read_text(encoding="utf-8"))
    owner: dict[str, Any] = next(each for each in sample["people"] if each["id"] == "owner")
    owner["card"][member] = wrong
    people = tmp_path / "people.json"
    people.write_text(json.dumps({"people": [owner]}), encoding="utf-8")
    ran, report = walkthrough(tmp_path, people=people)
    assert ran.code == 1
    assert complaints(ran) == []
    assert report["failure_code"] == "bad_number"
    last = report["steps"][-1]
    assert last["name"] == "card-refused"
    assert picture_size(tmp_path / "out" / last["picture"]) == (1080, 1920)


# ---- kiosk run -----------------------------------------------------------------------------------

RUN = """
import sys
from pathlib import Path
from tests.support.own_places import move_to

move_to(Path(sys.argv[1]).parent)
from kiosk.view import kiosk_view
from kiosk.wiring import production

shown = kiosk_view.KioskView._show_unit
told = set()

def telling(view, facts):
    shown(view, facts)
    said = view.unit.cannotOpen[1] or str(facts.line)
    if said not in told:
        told.add(said)
        print("SAID", said, flush=True)

kiosk_view.KioskView._show_unit = telling
show = kiosk_view.KioskView.show

def showing(view, visit):
    show(view, visit)
    print("SCREEN", view.screen, flush=True)

kiosk_view.KioskView.show = showing
print("END", production.run_production(), flush=True)
"""
"""`kiosk run` with the settings of a test: root's file is the one thing it may not choose."""


def run_until(tmp_path: Path, toml: str | None, said: str) -> tuple[int, str, str]:
    """`kiosk run` with this system file, or none, told to end once it said so."""
    system = tmp_path / "kiosk.toml"
    if toml is not None:
        system.write_text(toml, encoding="utf-8")
    child = subprocess.Popen(
        [KIOSK[0], "-c", RUN, str(system)],
        env=environment(
            tmp_path / "home", QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software"
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    heard = ""
    began = time.monotonic()
    try:
        while said not in heard and time.monotonic() - began < 60:
            line = child.stdout.readline()
            if not line:
                break
            heard += line
        child.send_signal(signal.SIGTERM)
        out, err = child.communicate(timeout=30)
    finally:
        child.kill()
    return child.returncode, heard + out, err


def test_a_broken_settings_file_shows_why_and_ends_in_order(tmp_path: Path) -> None:
    said = "kiosk.toml: printer.paper: There is no such setting"
    code, out, err = run_until(tmp_path, '[printer]\npaper = "A4"\n', said)
    assert said in out
    assert "SCREEN Closed\n" in out
    assert code == 0
    assert out.endswith("END 0\n")
    (told,) = [json.loads(line) for line in err.splitlines()]
    assert (told["event"], told["key"]) == ("cannot_open", "printer.paper")
    assert "A4" not in err


def test_without_settings_the_log_says_what_to_write_and_which_file_is_missing(
    tmp_path: Path,
) -> None:
    _, _, err = run_until(tmp_path, None, "SAID refused")
    logged = {line["event"]: line for line in map(json.loads, err.splitlines())}
    assert logged["no_settings"]["file"] == str(tmp_path / "kiosk.toml")
    assert "kiosk settings check" in logged["no_settings"]["do"]
    client = logged["platform_client"]
    assert client["setting"] == "platform.certificate"
    assert client["file"] == "/etc/osmanthus/unit.pem"


def test_a_virtual_driver_is_refused(tmp_path: Path) -> None:
    said = "virtual is for kiosk demo alone"
    code, out, err = run_until(tmp_path, '[card]\ndriver = "virtual"\n', said)
    assert said in out
    assert code == 0
    (told,) = [json.loads(line) for line in err.splitlines()]
    assert (told["event"], told["reason"]) == ("cannot_open", "virtual")


def test_the_sandbox_is_refused(tmp_path: Path) -> None:
    with VirtualHall() as hall:
        sections = hall.unit_settings
        lines = ['[card]\ndriver = "none"\n']
        for section, values in sections.items():
            lines.append(f"[{section}]")
            lines += [f"{key} = {json.dumps(value)}" for key, value in values.items()]
        code, out, err = run_until(tmp_path, "\n".join(lines) + "\n", "SAID refused")
    assert "SAID refused" in out
    assert "SAID up" not in out
    assert code == 0
    (warned,) = [json.loads(line) for line in err.splitlines()]
    assert (warned["event"], warned["type"]) == ("platform_client", "SettingsProblem")


COMMAND = """
import sys
from pathlib import Path
from tests.support.own_places import move_to

move_to(Path(sys.argv[1]).parent)
sys.argv[1:] = ["run"]
from kiosk.start import main

main()
"""


def test_kiosk_run_is_the_command(tmp_path: Path) -> None:
    """The command itself, without any settings file: it starts, and ends on SIGTERM."""
    child = subprocess.Popen(
        [KIOSK[0], "-c", COMMAND, str(tmp_path / "own" / "kiosk.toml")],
        env=environment(
            tmp_path,
            QT_QPA_PLATFORM="offscreen",
            QT_QUICK_BACKEND="software",
            OSMANTHUS_SET_CARD__DRIVER="virtual",
        ),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(0.2)
    until = time.monotonic() + 60
    while "libQt6Quick" not in Path(f"/proc/{child.pid}/maps").read_text() or (
        os.getpgid(child.pid) and _signals_caught(child.pid) & (1 << (signal.SIGTERM - 1)) == 0
    ):
        assert time.monotonic() < until
        time.sleep(0.1)
    child.send_signal(signal.SIGTERM)
    out, err = child.communicate(timeout=30)
    assert (child.returncode, out) == (0, "")
    told = [json.loads(line) for line in err.splitlines()][-1]
    assert (told["event"], told["key"]) == ("cannot_open", "card.driver")


def _signals_caught(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return int(
        next(line for line in status.splitlines() if line.startswith("SigCgt")).split()[1], 16
    )
