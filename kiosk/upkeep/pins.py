"""The PINs of the staff door where no role cards are used: argon2id hashes, and a growing lock-out.

There is no PIN until somebody sets one. A try is counted on disk before it is looked at, so that
neither a restart nor a power cut in the middle gives one back. One file, `pins.json`, in the unit's
own folder (0700).
"""

import json
import os
import threading
from collections.abc import Callable
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.domain.roles import Role
from kiosk.values import dataclass

FREE_TRIES = 5
FIRST_WAIT = 15.0
LONGEST_WAIT = 3600.0
"""Seconds. After five wrong PINs 15, doubling with each further one."""
SHORTEST, LONGEST = 6, 12
CODE_DIGITS = 8
CODE_FILE = "setup-code"
_RUNS = ("0123456789012", "9876543210987")


@dataclass
class _Book:
    hashes: dict[str, str] = field(default_factory=dict)
    wrong: int = 0
    wait: float = 0.0
    since: float = 0.0


def fit(pin: str) -> bool:
    """Six to twelve digits, and none of those that are tried first."""
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        return False
    parts = {pin[i : i + 2] for i in range(0, len(pin) - 1, 2)}
    return len(set(pin)) > 2 and len(parts) > 1 and not any(pin in run for run in _RUNS)


def wait_after(wrong: int) -> float:
    """Seconds before the next try is looked at, after so many wrong ones in a row."""
    over = wrong - FREE_TRIES
    return 0.0 if over < 0 else min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(over, 20))


class PinBook:
    """Thread-safe. `now` is wall time, which alone survives a restart.

    Argon2 is slow on purpose (about 0.1 s) and takes 64 MB while it works: call from a worker.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._file = folder / "pins.json"
        self._code_file = folder / CODE_FILE
        self._now = now
        self._lock = threading.Lock()

    def state(self) -> tuple[bool, float]:
        """Whether no PIN was ever set, and seconds of lock-out left. Raises `OSError`."""
        with self._lock:
            book = self._read()
            return not book.hashes, self._left(book)

    def check(self, pin: str) -> tuple[Role | None, float]:
        """Whose PIN this is, and how long to wait before the next. Raises `OSError`.

        While the lock-out lasts nothing is looked at, and nothing is counted.
        """
        with self._lock:
            book = self._read()
            left = self._left(book)
            if left > 0 or not book.hashes:
                return None, left
            book.wrong += 1
            book.wait, book.since = wait_after(book.wrong), self._now().timestamp()
            self._write(book)
            role = _whose(book.hashes, pin)
            if role is not None:
                self._write(_Book(book.hashes))
                return role, 0.0
            return None, self._left(book)

    def set(self, role: Role, pin: str) -> bool:
        """Give a role this PIN; whether it was fit to be one. Raises `OSError`.

        Two roles never share one: the PIN alone says who stands here.
        """
        if not fit(pin):
            return False
        with self._lock:
            book = self._read()
            others = {name: kept for name, kept in book.hashes.items() if name != role.value}
            if _whose(others, pin) is not None:
                return False
            book.hashes[role.value] = _hasher().hash(pin)
            self._write(book)
            return True

    def first(self, code: str, role: Role, pin: str) -> bool:
        """The first PIN, by the one-time code; whether both were right. Raises `OSError`.

        A wrong code costs a try as a wrong PIN does; a right one is used up.
        """
        import secrets  # noqa: PLC0415 - loads a library of its own, which a start does without

        with self._lock:
            book = self._read()
            if book.hashes or self._left(book) > 0:
                return False
            book.wrong += 1
            book.wait, book.since = wait_after(book.wrong), self._now().timestamp()
            self._write(book)
            known = self._code()
            right = known != "" and secrets.compare_digest(known.encode(), code.encode())
        if not (right and self.set(role, pin)):
            return False
        with self._lock:
            self._code_file.unlink(missing_ok=True)
            self._write(_Book(self._read().hashes))
        return True

    def offer_code(self) -> None:
        """Lay out a one-time code while there is no PIN: nobody but root can read the folder."""
        import secrets  # noqa: PLC0415 - loads a library of its own, which a start does without

        with self._lock:
            if self._read().hashes or self._code():
                return
            digits = "".join(secrets.choice("0123456789") for _ in range(CODE_DIGITS))
            _write_private(self._code_file, digits + "\n")

    def _code(self) -> str:
        try:
            return self._code_file.read_text(encoding="ascii").strip()
        except (FileNotFoundError, UnicodeDecodeError):
            return ""

    def _left(self, book: _Book) -> float:
        """A clock that was set back does not shorten a wait, nor lengthen it past its full time."""
        return min(book.wait, max(0.0, book.since + book.wait - self._now().timestamp()))

    def _read(self) -> _Book:
        """A file that is there but makes no sense keeps the door shut: it raises `OSError`."""
        try:
            told: dict[str, Any] = json.loads(self._file.read_text(encoding="utf-8"))
            return _Book(
                {Role(name).value: str(kept) for name, kept in told["hashes"].items()},
                int(told["wrong"]),
                float(told["wait"]),
                float(told["since"]),
            )
        except FileNotFoundError:
            return _Book()
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise OSError("pins.json cannot be used") from error

    def _write(self, book: _Book) -> None:
        _write_private(self._file, json.dumps(book.__dict__))


def _whose(hashes: dict[str, str], pin: str) -> Role | None:
    """Every hash is tried: how long it takes says nothing of whose PIN it was."""
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - as below

    found = None
    hasher = _hasher()
    for name, kept in hashes.items():
        try:
            hasher.verify(kept, pin)
        except (VerificationError, InvalidHashError):
            continue
        found = Role(name)
    return found


def _hasher() -> Any:
    from argon2 import PasswordHasher  # noqa: PLC0415 - nobody waits for it before the first PIN

    return PasswordHasher()


def _write_private(path: Path, text: str) -> None:
    """Whole or not at all, readable by this user and root alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:  # noqa: PTH123 - pathlib cannot open with a mode
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    fresh.replace(path)
