"""The walkthrough with an ID card reader: the kiosk on one end of a pseudo-terminal, a SAM_V module
on the other, and hands that lay a card down when they are asked and lift it when they are asked.

Everybody's card in both languages is the long run; a few of them the short one.
"""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.card import CardRefusal
from kiosk.domain.failures import FailureCode
from kiosk.sandbox.people import load_people
from kiosk.sandbox.samv.card import ResidentCard
from kiosk.sandbox.samv.people import OddCard, odd_card, resident_card_of
from kiosk.sandbox.samv.reader import VirtualSamv
from tests.flows.walks import KIOSK, Ran, complaints, environment

LONG = bool(os.environ.get("OSMANTHUS_LONG"))
PEOPLE = {person.id: person for person in load_people()}
EVERYBODY = [(person, language) for person in PEOPLE for language in ("zh", "en")]
FEW = [("hongkong", "zh"), ("permit_2017", "en")]
NO_WAY_ON = {"no_phone": FailureCode.STEP_UP_UNAVAILABLE}
"""Whose card is read, and who has nothing to get a one-time code with: the counter helps."""
REFUSED = {
    OddCard.EXPIRED: CardRefusal.EXPIRED,
    OddCard.UNREADABLE: CardRefusal.DAMAGED,
    OddCard.BAD_NUMBER: CardRefusal.BAD_NUMBER,
    OddCard.UNKNOWN_KIND: CardRefusal.UNKNOWN_CARD,
    OddCard.NO_ID_CARD: CardRefusal.NOT_ID_CARD,
}
ODD = [(odd, language) for odd in OddCard for language in ("zh", "en")]


@contextmanager
def hands(out: Path, card: ResidentCard) -> Iterator[Path]:
    """The reader's path. The card is laid when it is asked for and lifted once it was read."""
    ended = threading.Event()

    def seen(step: str) -> bool:
        while not list(out.glob(f"*-{step}.png")):
            if ended.wait(0.05):
                return False
        return True

    def move(reader: VirtualSamv) -> None:
        if seen("await-card"):
            reader.lay(card)
        if seen("step-up"):
            reader.remove()

    with VirtualSamv(out.parent / "reader") as reader:
        thread = threading.Thread(target=move, args=(reader,))
        thread.start()
        try:
            yield reader.path
        finally:
            ended.set()
            thread.join()


def walk(folder: Path, card: ResidentCard, **options: str) -> tuple[Ran, dict[str, Any]]:
    out = folder / "out"
    flags = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    with hands(out, card) as path:
        robot = [*KIOSK, "walkthrough", "--out", out, f"--reader=samv:{path}", "--sign-in=card"]
        done = subprocess.run(
            [*robot, *flags],
            capture_output=True,
            env=environment(folder / "home"),
            timeout=170,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    report = out / "report.json"
    return ran, json.loads(report.read_text()) if report.exists() else {}


@pytest.mark.parametrize(("person", "language"), EVERYBODY if LONG else FEW)
def test_an_id_card_signs_its_holder_in(tmp_path: Path, person: str, language: str) -> None:
    card = resident_card_of(PEOPLE[person])
    ran, report = walk(tmp_path, card, person=person, job="record", language=language)
    names = [step["name"] for step in report["steps"]]
    assert "ID card reader: SAM_V, " in ran.out
    assert card.number not in ran.out + ran.err
    assert "take-card" not in names  # it is in its holder's hand long since
    if person in NO_WAY_ON:
        assert report["failure_code"] == NO_WAY_ON[person].value
        return
    assert names.index("await-card") < names.index("step-up") < names.index("confirm-person")
    if report["outcome"] == "done":
        assert complaints(ran) == []
        assert names[-1] == "attract"


@pytest.mark.parametrize(
    ("odd", "language"), ODD if LONG else [(OddCard.NO_ID_CARD, "zh"), (OddCard.EXPIRED, "en")]
)
def test_a_card_that_signs_nobody_in_has_its_screen(
    tmp_path: Path, odd: OddCard, language: str
) -> None:
    ran, report = walk(tmp_path, odd_card(odd), language=language)
    assert ran.code == 1
    assert report["failure_code"] == REFUSED[odd].value
    last = report["steps"][-1]
    assert last["name"] == "card-refused"
    assert (tmp_path / "out" / last["picture"]).exists()
