"""The walkthrough over a real pcscd, with a card that shares no code with the kiosk's own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.paths import assets_dir
from kiosk.sandbox.people import load_people
from tests.flows.walks import KIOSK, ROOT, Ran, complaints, environment, walkthrough

WITH_CARD = ROOT / "tests" / "pcsc" / "with_card.py"
"""Puts the card in when the kiosk asks for it, and takes it out when the kiosk says so."""
PROOF = ("owner", "proof")
RECORD = ("volunteer", "record")


def card_of(person: str) -> dict[str, Any]:
    people = json.loads((assets_dir() / "people" / "suzhou.json").read_text(encoding="utf-8"))
    return dict(next(each["card"] for each in people["people"] if each["id"] == person))


def walk(folder: Path, card: dict[str, Any], **options: str) -> tuple[Ran, dict[str, Any]]:
    out, described = folder / "out", folder / "card.json"
    described.write_text(json.dumps(card), encoding="utf-8")
    flags = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    hands = ["--when", f"{out}/*-await-card.png", "--until", f"{out}/*-take-card.png"]
    robot = [*KIOSK, "walkthrough", "--out", out, "--reader=pcsc", "--sign-in=card", *flags]
    done = subprocess.run(
        [sys.executable, WITH_CARD, "--card", described, *hands, "--", *robot],
        capture_output=True,
        env=environment(folder / "home"),
        timeout=170,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    report = out / "report.json"
    return ran, json.loads(report.read_text()) if report.exists() else {}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("person", "job"), [PROOF, RECORD])
def test_the_visit_over_a_real_pcscd(tmp_path: Path, person: str, job: str, language: str) -> None:
    ran, report = walk(tmp_path, card_of(person), person=person, job=job, language=language)
    assert ran.code == 0, ran.err
    assert complaints(ran) == []
    assert report["outcome"] == "done"
    names = [step["name"] for step in report["steps"]]
    assert "take-card" in names
    assert names[-1] == "attract"
    assert report["timings"]["card_to_home_ms"] > 0
    assert (tmp_path / "out" / "slip.bin").exists() == (job == "proof")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", [3, 16, 17])
def test_a_card_with_one_character_changed_is_refused(
    tmp_path: Path, place: int, language: str
) -> None:
    card = card_of("owner")
    number = card["citizen_number"]
    other = "1" if number[place] != "1" else "2"
    card["citizen_number"] = number[:place] + other + number[place + 1 :]
    ran, report = walk(tmp_path, card, language=language)
    assert ran.code == 1
    assert report["outcome"] == "failed"
    assert report["failure_code"] == CardRefusal.BAD_NUMBER.value
    assert report["steps"][-1]["name"] == "card-refused"
    assert number[:6] not in ran.out + ran.err


REFUSED = {
    "resident": CardRefusal.RESIDENT_CARD_WRONG_READER,
    "bank": CardRefusal.BANK_CARD,
    "passport": CardRefusal.PASSPORT,
    "transit": CardRefusal.TRANSIT_CARD,
    "storage": CardRefusal.STORAGE_CARD,
    "sim": CardRefusal.UNKNOWN_CARD,
    "mute": CardRefusal.MUTE,
    "garbage": CardRefusal.MUTE,
}
LONG = bool(os.environ.get("OSMANTHUS_LONG"))
"""All of them; otherwise a few, for tests/flows has each of them in the virtual reader."""
WALKS = [(kind, language) for kind in REFUSED for language in ("zh", "en")]
EVERYBODY = [
    (person.id, language)
    for person in load_people()
    for language in ("zh", "en")
    if person.card is not None
]
FEW = [("rare_name", "zh"), ("third_card", "en")]
NO_WAY_ON = {
    "no_phone": FailureCode.STEP_UP_UNAVAILABLE,
    "lost_card": FailureCode.NOT_FOUND,
}
"""Whose card is read and opens nothing by itself; their screen says what does."""


@pytest.mark.parametrize(("kind", "language"), WALKS if LONG else [("bank", "en"), ("mute", "zh")])
def test_a_card_of_another_kind_is_refused_by_its_name(
    tmp_path: Path, kind: str, language: str
) -> None:
    ran, report = walk(tmp_path, {"kind": kind}, language=language)
    assert ran.code == 1
    assert report["failure_code"] == REFUSED[kind].value
    last = report["steps"][-1]
    assert last["name"] == "card-refused"
    assert (tmp_path / "out" / last["picture"]).exists()


@pytest.mark.parametrize(("person", "language"), EVERYBODY if LONG else FEW)
def test_everybodys_card_signs_them_in(tmp_path: Path, person: str, language: str) -> None:
    ran, report = walk(tmp_path, card_of(person), person=person, job="record", language=language)
    names = [step["name"] for step in report["steps"]]
    if person in NO_WAY_ON:
        assert report["failure_code"] == NO_WAY_ON[person].value
        return
    assert names.index("await-card") < names.index("step-up") < names.index("confirm-person")
    assert report["outcome"] == "done" or report["failure_code"], ran.err


def test_the_walkthrough_brings_a_pcscd_and_a_printer_of_its_own(tmp_path: Path) -> None:
    ran = walkthrough(tmp_path, real_parts=True)[0]
    assert ran.code == 0, ran.err
    assert complaints(ran) == []
    assert ran.out.splitlines()[0] == "card reader: pcscd and vpcd in a namespace of their own"
    assert ran.out.splitlines()[1].startswith("printer: ESC/POS over TCP, 127.0.0.1:")
