"""Is this proof real? For whoever holds the paper: a code's text, a file with it, or a picture.

Offline the answer is who signed, what was signed, and whether the last day has passed; whether the
slip was voided is not known then, and is not guessed. Online the platform is asked for that. The
address in the code is not part of what was signed, so the answer says who was asked.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from kiosk.central.pinned_keys import PinnedKeys
from kiosk.central.proof_check import signed_by
from kiosk.central.replies import expect, parse
from kiosk.central.transport import Endpoint, Patience, Wire
from kiosk.central.wire_model import WireModel
from kiosk.domain.calendar_words import CHINA
from kiosk.domain.failures import Failure
from kiosk.domain.personal import Personal
from kiosk.domain.proof import Proof
from kiosk.receipts import proof_code
from kiosk.receipts.code_reader import NoPicture, proof_text
from kiosk.receipts.proof_code import last_valid_day
from kiosk.values import dataclass

_LARGEST_FILE = 40_000_000
_CLOCK_SKEW = timedelta(minutes=10)


class Standing(StrEnum):
    """What can be said of the paper. Only VALID is good."""

    VALID = "valid"
    EXPIRED = "expired"
    VOID = "void"
    NOT_YET = "not_yet"  # signed, but dated in the future: somebody's clock is wrong
    NOT_SIGNED = "not_signed"  # no key that is trusted signed it
    NO_CODE = "no_code"  # no proof in the text, file or picture
    DAMAGED = "damaged"
    NEWER_VERSION = "newer_version"
    NO_FILE = "no_file"


class VoidCheck(StrEnum):
    """What is known of the void list."""

    NOT_CHECKED = "not_checked"
    NO_ANSWER = "no_answer"
    NOT_VOID = "not_void"
    VOID = "void"


@dataclass(frozen=True, slots=True, repr=False)
class Verdict(Personal):
    """`proof` is there exactly when its signature is good; `asked` is the host that was asked."""

    standing: Standing
    proof: Proof | None = None
    void: VoidCheck = VoidCheck.NOT_CHECKED
    asked: str | None = None

    @property
    def good(self) -> bool:
        return self.standing is Standing.VALID


class _State(WireModel):
    state: Literal["valid", "void", "expired", "not_ours"]


def verify_proof(
    what: str, keys: PinnedKeys, now: datetime, *, online: bool = False, ca: Path | None = None
) -> Verdict:
    """The verdict on a code's text, a text file or a picture. `now` is aware. Never raises for
    what it is given; `ca` is the authority to trust when asking.
    """
    text = _text_of(what)
    if isinstance(text, Standing):
        return Verdict(text)
    try:
        proof, claims, signature = proof_code.decode(text)
    except proof_code.ProofUnreadable as unreadable:
        return Verdict(_UNREADABLE[unreadable.reason])
    if not signed_by(keys, proof, claims, signature):
        return Verdict(Standing.NOT_SIGNED)
    void, asked = _ask(text, ca) if online else (VoidCheck.NOT_CHECKED, None)
    return Verdict(_standing(proof, void, now), proof, void, asked)


_UNREADABLE = {
    proof_code.Unreadable.NOT_A_PROOF: Standing.NO_CODE,
    proof_code.Unreadable.DAMAGED: Standing.DAMAGED,
    proof_code.Unreadable.NEWER_VERSION: Standing.NEWER_VERSION,
}


def _standing(proof: Proof, void: VoidCheck, now: datetime) -> Standing:
    if void is VoidCheck.VOID:
        return Standing.VOID
    if proof.issued_at - now > _CLOCK_SKEW:
        return Standing.NOT_YET
    if now.astimezone(CHINA).date() > last_valid_day(proof):
        return Standing.EXPIRED
    return Standing.VALID


def _text_of(what: str) -> str | Standing:
    """The code's text: as it is, or out of a file."""
    if what.strip().upper().startswith("HTTPS://"):
        return what
    try:
        path = Path(what)
        if path.stat().st_size > _LARGEST_FILE:
            return Standing.NO_CODE
        try:
            return proof_text(path)
        except NoPicture:
            return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Standing.NO_CODE
    except (OSError, ValueError):
        return Standing.NO_FILE


def _ask(text: str, ca: Path | None) -> tuple[VoidCheck, str]:
    """Ask the public page at the code's own address."""
    address = urlsplit(text.strip().lower())
    wire = Wire(Endpoint(f"https://{address.netloc}", ca, None, None, Patience()))
    code = text.strip().upper().rpartition("/R/")[2]
    try:
        accept = {"Accept": "application/json"}
        reply = wire.call("GET", f"/R/{code}", idempotent=True, headers=accept)
        state = parse(_State, expect(reply)).state
    except Failure:
        return VoidCheck.NO_ANSWER, address.netloc
    finally:
        wire.close()
    checks = {"void": VoidCheck.VOID, "valid": VoidCheck.NOT_VOID, "expired": VoidCheck.NOT_VOID}
    return checks.get(state, VoidCheck.NO_ANSWER), address.netloc
