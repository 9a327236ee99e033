"""The journal's head: where the chain begins and ends, signed, so that a tail cut off shows.

The chain alone cannot tell a short journal from a shortened one. The head can: it is written anew
after every line, and signed with the unit's key (Ed25519, RFC 8032).
"""

import base64
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Protocol

from kiosk.upkeep.journal.line import BEGINNING, Link, canonical
from kiosk.upkeep.whole_file import replace_file
from kiosk.values import dataclass

NAME = "head.json"


class Signer(Protocol):
    """The unit's private key, as far as the journal needs it."""

    def sign(self, data: bytes) -> bytes: ...


class Verifier(Protocol):
    """The unit's public key: `verify` raises InvalidSignature when it is not of this key."""

    def verify(self, signature: bytes, data: bytes) -> None: ...


def signed_by(key: Verifier, signature: bytes, data: bytes) -> bool:
    """Whether this is the key's signature of exactly these bytes (Ed25519, RFC 8032)."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - a start verifies nothing

    try:
        key.verify(signature, data)
    except InvalidSignature:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Head:
    """`before` is what the oldest kept line follows (rotation drops older ones), `last` the end."""

    before: Link = BEGINNING
    last: Link = BEGINNING


class HeadUnusable(Exception):
    """The head is missing or cannot be read."""


def write(folder: Path, head: Head, signer: Signer | None, *, durable: bool = True) -> None:
    """Replace the head in one step; without a signer it is written unsigned. Raises `OSError`."""
    said: dict[str, Any] = asdict(head)
    if signer is not None:
        said["signature"] = base64.b64encode(signer.sign(canonical(asdict(head)))).decode()
    replace_file(folder / NAME, canonical(said) + b"\n", durable=durable)


def read(folder: Path) -> tuple[Head, bytes]:
    """The head and its signature, empty if it has none. Raises `HeadUnusable`."""
    try:
        said = json.loads((folder / NAME).read_bytes())
        head = Head(Link(**said["before"]), Link(**said["last"]))
        return head, base64.b64decode(said.get("signature", ""), validate=True)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise HeadUnusable(type(error).__name__) from None


def signed_bytes(head: Head) -> bytes:
    """What the signature is over."""
    return canonical(asdict(head))
