"""`kiosk journal verify|export` and `kiosk service verify`, for whoever looks after the unit."""

import sys
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.plain_words import of_file
from kiosk.upkeep.journal.verify import Report, laid_aside, verify
from kiosk.upkeep.reports.records import Records, RecordState
from kiosk.upkeep.technician import service
from kiosk.wiring.key_file import unit_key

_TRAVELLED = {
    RecordState.SENT: "the platform has it",
    RecordState.WAITING: "waits for the line to the platform",
    RecordState.REFUSED: "the platform did not take it",
}
BROKEN = 1
UNUSABLE = 2
UNSIGNED = 3


def run_verify(folder: Path, key: Path | None) -> int:
    """0 when the journal is whole, 1 when it is not, 2 when it could not be checked.

    3: it fits together, but whether this unit signed it could not be asked without its key.
    """
    if not any(folder.glob("*.json*")):
        print(f"kiosk: there is no journal in {folder}", file=sys.stderr)  # noqa: T201 - the command's answer
        return UNUSABLE
    try:
        public = None if key is None else _public(key)
        report = verify(folder, public)
    except (OSError, ValueError, TypeError) as error:
        print(f"kiosk: this journal could not be checked: {of_file(error)}", file=sys.stderr)  # noqa: T201 - the command's answer
        return UNUSABLE
    print(_answer(report))  # noqa: T201 - the command's answer
    aside = laid_aside(folder)
    for each in aside:
        print(f"NOT whole: {each}: this journal could not be continued, and was laid aside")  # noqa: T201 - the command's answer
    return BROKEN if report.found or aside else 0 if report.signed else UNSIGNED


def run_export(folder: Path) -> int:
    """Every line to standard output, oldest first."""
    try:
        for file in sorted(folder.glob("[0-9]*.jsonl")):
            sys.stdout.write(file.read_text(encoding="ascii"))
    except (OSError, ValueError) as error:
        print(f"kiosk: this journal cannot be read: {of_file(error)}", file=sys.stderr)  # noqa: T201 - the command's answer
        return UNUSABLE
    return 0


def run_service(folder: Path, key: Path | None) -> int:
    """0 when every service record is as it was signed, 1 when one is not, 2 when nobody can say."""
    try:
        found = list(service.verify(folder, None if key is None else _public(key)))
    except (OSError, ValueError, TypeError) as error:
        print(f"kiosk: these records could not be checked: {of_file(error)}", file=sys.stderr)  # noqa: T201 - the command's answer
        return UNUSABLE
    states = Records(folder.parent).states()
    if not found:
        print(f"no part of this unit was exchanged: no record in {folder}")  # noqa: T201 - the command's answer
    for each in found:
        checked = "signed by this unit" if key and each.signed else "signature not checked"
        said = (
            each.file,
            each.says,
            each.trouble or checked,
            _TRAVELLED.get(states.get(each.file, RecordState.UNSIGNED)),
        )
        print(": ".join(filter(None, said)))  # noqa: T201 - the command's answer
    return BROKEN if any(each.trouble for each in found) else 0


def _answer(report: Report) -> str:
    if report.found:
        where = report.found.file + (f", line {report.found.line}" if report.found.line else "")
        return f"NOT whole: {where}: {report.found.what} ({report.lines} lines before it are)"
    if report.signed:
        return f"whole: {report.lines} lines; the head's signature is this unit's"
    return f"whole: {report.lines} lines; NOT CHECKED, for want of a key: is it this unit's?"


def _public(path: Path) -> Ed25519PublicKey:
    """From the unit's private or public key file (PEM). Raises ValueError, TypeError, OSError."""
    data = path.read_bytes()
    if b"PRIVATE" in data:
        return unit_key(path).public_key()
    public = serialization.load_pem_public_key(data)
    if not isinstance(public, Ed25519PublicKey):
        raise TypeError("not an Ed25519 key")
    return public
