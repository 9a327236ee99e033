"""The service record of an exchanged part: what came out, what went in, how it was tested.

One JSON file each, signed with the unit's key (Ed25519, RFC 8032) over its canonical form. It names
parts and tests, never a person: who did it is the role.
"""

import base64
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.upkeep.checks import UnitPart, worst
from kiosk.upkeep.journal.head import Signer, Verifier, signed_by
from kiosk.upkeep.journal.line import canonical
from kiosk.upkeep.technician.swap import Swap, SwapOutcome
from kiosk.upkeep.whole_file import replace_file
from kiosk.values import dataclass

FOLDER = "service"
PATTERN = "[0-9][0-9][0-9][0-9]-*.json"


@dataclass(frozen=True, slots=True)
class Verified:
    """One record. `trouble` is empty for one that is as it was signed; `says` is for people."""

    file: str
    says: str
    signed: bool
    trouble: str = ""


def write(
    folder: Path, swap: Swap, unit_id: str, at: datetime, signer: Signer | None
) -> tuple[str, bool]:
    """The record's file name, and whether it is signed. Raises `OSError`."""
    numbers = [int(each.name[:4]) for each in folder.glob(PATTERN)]
    number = max(numbers, default=0) + 1
    said = as_document(swap, unit_id, at, number)
    if signer is not None:
        said["signature"] = base64.b64encode(signer.sign(canonical(said))).decode()
    name = f"{number:04d}-{swap.part.value}.json"
    replace_file(folder / name, json.dumps(said, ensure_ascii=False, indent=1).encode())
    return name, signer is not None


def as_document(swap: Swap, unit_id: str, at: datetime, number: int) -> dict[str, Any]:
    """What the record says, before it is signed."""
    from importlib.metadata import version  # noqa: PLC0415 - slow to load, and seldom asked

    return {
        "record": number,
        "unit": unit_id,
        "software": version("osmanthus-kiosk"),
        "role": "technician",
        "part": swap.part.value,
        "outcome": "" if swap.outcome is None else swap.outcome.value,
        "began": swap.began,
        "ended": at.isoformat(timespec="seconds"),
        "old_serial": swap.old_serial,
        "new_serial": swap.serial,
        "tests": [
            {
                "test": test.value,
                "verdict": worst(found).value,
                "found": [
                    {
                        "check": check.name,
                        "verdict": check.verdict.value,
                        "judge": check.judge.value,
                        "milliseconds": check.milliseconds,
                        "details": dict(check.details),
                    }
                    for check in found
                ],
            }
            for test, found in swap.results
        ],
        "failed_rounds": swap.tried,
        "burn_in": {
            "wanted": swap.burn.wanted,
            "done": swap.burn.done,
            "failed": swap.burn.failed,
        },
    }


def last_serial(folder: Path, part: UnitPart) -> str:
    """The serial number that the last exchange of this part put in, empty if there was none."""
    for file in sorted(folder.glob(PATTERN), reverse=True):
        try:
            said = json.loads(file.read_bytes())
            if said["part"] == part.value and said["outcome"] == SwapOutcome.FITTED.value:
                return str(said["new_serial"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return ""


def verify(folder: Path, key: Verifier | None) -> Iterator[Verified]:
    """Each record, oldest first; without `key` signatures are left unchecked."""
    for file in sorted(folder.glob(PATTERN)):
        try:
            said = json.loads(file.read_bytes())
            signature = base64.b64decode(said.pop("signature", ""), validate=True)
            line = f"{said['ended']} {said['part']} {said['outcome']} {said['new_serial']}".strip()
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            yield Verified(file.name, "", signed=False, trouble="cannot be read")
            continue
        if not signature:
            yield Verified(file.name, line, signed=False, trouble="is not signed" if key else "")
        elif key is not None and not signed_by(key, signature, canonical(said)):
            yield Verified(file.name, line, signed=True, trouble="is not as this unit signed it")
        else:
            yield Verified(file.name, line, signed=True)
