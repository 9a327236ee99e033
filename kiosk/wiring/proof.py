"""`kiosk proof verify`: the verdict in plain words, and an exit code."""

from datetime import UTC, datetime
from pathlib import Path

from typer import echo

from kiosk.central.city import load_city
from kiosk.central.city_problem import CityProblem
from kiosk.central.pinned_keys import KeysUnusable, PinnedKeys
from kiosk.central.verify import Standing, Verdict, VoidCheck, verify_proof
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.lists import ListStatus
from kiosk.domain.proof import slip_number
from kiosk.receipts.proof_code import last_valid_day

USAGE = 2
NOT_ASKED = 3
_BY_SIGNATURE = "VALID BY SIGNATURE, and not past its last day; void not checked"

_STANDING = {
    Standing.VALID: "VALID: signed, and not past its last day",
    Standing.EXPIRED: "EXPIRED: signed, but past its last day",
    Standing.VOID: "VOID: signed, but its number was withdrawn",
    Standing.NOT_YET: "NOT YET: signed, but dated in the future; one of the clocks is wrong",
    Standing.NOT_SIGNED: "NOT SIGNED by any of these keys",
    Standing.NO_CODE: "NO CODE found in it",
    Standing.DAMAGED: "DAMAGED: the code cannot be read whole",
    Standing.NEWER_VERSION: "NEWER: made by a later version than this one",
    Standing.NO_FILE: "NO PROOF: this is neither the text of a code nor a file that can be read",
}
_VOID = {
    VoidCheck.NOT_CHECKED: "void not checked (offline)",
    VoidCheck.NO_ANSWER: "void not checked (no answer)",
    VoidCheck.NOT_VOID: "not void",
    VoidCheck.VOID: "void",
}
_STATUS = {
    ListStatus.NOT_LISTED: "not listed, answered",
    ListStatus.LISTED: "listed since",
    ListStatus.REMOVED: "removed on",
    ListStatus.UNKNOWN: "cannot say: it did not answer",
}


def verify(what: str, keys: Path, city: str, *, online: bool, ca: Path | None) -> int:
    """0 for a valid proof, 1 for any other verdict, 2 when the keys or the city cannot be used; 3
    when it is valid but whether it was voided was asked for and nobody answered.
    """
    try:
        pinned = PinnedKeys.from_file(keys)
        names = {each.number: each.name.en for each in load_city(city).lists}
    except (KeysUnusable, CityProblem) as problem:
        echo(f"kiosk: {problem}", err=True)
        return USAGE
    verdict = verify_proof(what, pinned, datetime.now(UTC), online=online, ca=ca)
    for line in _lines(verdict, names):
        echo(line)
    if not verdict.good:
        return 1
    return NOT_ASKED if verdict.void is VoidCheck.NO_ANSWER else 0


def _lines(verdict: Verdict, names: dict[int, str]) -> list[str]:
    unanswered = verdict.good and verdict.void is VoidCheck.NO_ANSWER
    lines = [_BY_SIGNATURE if unanswered else _STANDING[verdict.standing]]
    proof = verdict.proof
    if proof is None:
        return lines
    lines.append(f"signed with key {proof.key_id}, at unit {proof.unit_number:02d}")
    lines.append(f"slip number {slip_number(proof.serial)}, {_VOID[verdict.void]}")
    if verdict.asked:
        lines.append(f"asked: {verdict.asked}")
    issued = proof.issued_at.astimezone(CHINA)
    lines.append(f"made {issued:%Y-%m-%d %H:%M}, can be checked until {last_valid_day(proof)}")
    lines.append(f"holder {proof.masked_name}, ID ending in {proof.last_four}")
    for claim in proof.lists:
        name = names.get(claim.number, f"list {claim.number}")
        day = f" {claim.on}" if claim.on else ""
        lines.append(f"{name}: {_STATUS[claim.status]}{day}")
    return lines
