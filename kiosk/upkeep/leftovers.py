"""Whether anything of a visitor is left here: looked for at every self-test, never just claimed.

The unit keeps no list of who was here, so it looks for what a visitor's data looks like wherever
its processes can write: citizen numbers (GB 11643, with their check character), covered names, the
platform's signed texts about a person, slips, and the memory of a process (a core file, swap).
Every run first plants a number of nobody's and has to find it: a search that finds nothing because
it does not search has no result. Nor has one that meets more than a unit ever writes: whatever lies
there was not looked through.
"""

import os
import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from pathlib import Path

from kiosk.identity.numbers import mod_11_2
from kiosk.upkeep.checks import Check, UnitPart, Verdict
from kiosk.upkeep.diagnosis.findings import Finder
from kiosk.values import dataclass

PART = UnitPart.KEPT
_CORE_FILES = Path("/var/lib/systemd/coredump")
_STATUS = Path("/proc/self/status")
_PLANTED = ".kept-search"
_NOBODY = "32050019000101999"  # nobody alive; its check character comes after it
_MOST_BYTES = 4_000_000  # of one file, and
_MOST_FILES = 5_000  # of all folders; nothing the unit writes comes near either

_NUMBER = re.compile(
    rb"(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    rb"[0-9]{3}[0-9Xx](?![0-9])"
)
_COVERED = re.compile(rb"[\xe4-\xe9][\x80-\xbf]{2}\xef\xbc\x8a")  # 陈＊ in UTF-8
_SIGNED = re.compile(rb"(eyJ[\w-]{8,})\.[\w-]{8,}\.[\w-]{8,}")
_PUBLISHED = b'"catalogue+jwt"'  # signed, on disk, and about nobody
_SLIPS = (b"%PDF-", b"\x1dv0")
_ELF, _CORE_TYPE = b"\x7fELF", b"\x04\x00"


class _TooMuch(Exception):
    """More than can be looked through."""


@dataclass(frozen=True, slots=True)
class Found:
    """How many files were looked through, and the places (folders) something was left in."""

    files: int
    kept: tuple[str, ...]


def look(folders: tuple[Path, ...], find: Finder, *, memory: bool = True) -> Check:
    """One search. The first of `folders` is the unit's own, where the proof number is planted.
    `memory`: core files and swap count too.
    """
    try:
        found = search(folders, memory=memory)
    except OSError:
        found = None
    if found is None:
        return find.found(PART, "kept", "unsure", Verdict.UNKNOWN)
    details = (("kept", str(len(found.kept))), ("files", str(found.files)))
    if found.kept:
        where = ", ".join(sorted(set(found.kept)))
        return find.found(
            PART, "kept", "some", Verdict.STOP, details, count=len(found.kept), where=where
        )
    return find.found(PART, "kept", "none", Verdict.WELL, details, files=found.files)


def kept(check: Check) -> int | None:
    """How many were found, of a check of this kind; `None`: nobody could say, or another kind."""
    told = dict(check.details).get("kept") if check.part is PART else None
    return None if told is None else int(told)


def search(folders: tuple[Path, ...], *, memory: bool) -> Found | None:
    """`None` if the planted number was not found, or if nothing was, among more than it can read.

    Raises `OSError` where the number cannot be planted.
    """
    planted = folders[0] / _PLANTED
    planted.write_text(_NOBODY + mod_11_2(_NOBODY), encoding="utf-16-le")
    try:
        met = seen = planted_found = 0
        whole = True
        left: list[str] = []
        for folder in folders:
            for path in _files(folder):
                met += 1
                if met > _MOST_FILES:
                    raise _TooMuch  # noqa: TRY301 - the finds until then count
                data = _read(path)
                if data is None:
                    continue
                marked = tells_of_somebody(data)
                if path == planted:
                    planted_found += marked
                    continue
                seen += 1
                if marked:
                    left.append(folder.name)
    except _TooMuch:
        whole = False
    finally:
        planted.unlink(missing_ok=True)
    if memory:
        left += [_CORE_FILES.name for _ in _cores()] + ["swap"] * _swapped()
    sure = planted_found and (whole or left)
    return Found(seen, tuple(left)) if sure else None


def tells_of_somebody(data: bytes) -> bool:
    """Whether these bytes, as UTF-8, GB 18030 or UTF-16, hold what only a visitor's data has."""
    if _is_core(data):
        return True
    if any(data.startswith(slip) or b"\n" + slip in data for slip in _SLIPS):
        return True
    return any(map(_marked, (data, data.replace(b"\0", b""))))


def _is_core(data: bytes) -> bool:
    return data[:4] == _ELF and data[16:18] == _CORE_TYPE


def _marked(data: bytes) -> bool:
    numbers = (match[0].decode().upper() for match in _NUMBER.finditer(data))
    if any(mod_11_2(number[:17]) == number[17] for number in numbers):
        return True
    if _COVERED.search(data):
        return True
    return any(_PUBLISHED not in _header(match[1]) for match in _SIGNED.finditer(data))


def _header(coded: bytes) -> bytes:
    try:
        return urlsafe_b64decode(coded + b"=" * (-len(coded) % 4)).replace(b" ", b"")
    except ValueError:
        return b""


def _files(folder: Path) -> Iterator[Path]:
    """Our own regular files in it, however deep; others' are not ours to read."""
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)


def _read(path: Path) -> bytes | None:
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_uid != os.getuid():
            return None
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError:  # gone meanwhile
        return None
    if len(data) > _MOST_BYTES and not _is_core(data):
        raise _TooMuch
    return data


def _cores() -> Iterator[Path]:
    """systemd-coredump names a file core.COMMAND.UID. ..."""
    try:
        yield from _CORE_FILES.glob(f"core.*.{os.getuid()}.*")
    except OSError:
        return


def _swapped() -> bool:
    """Whether a part of this process is in swap (proc(5), VmSwap)."""
    try:
        line = re.search(r"^VmSwap:\s+(\d+)", _STATUS.read_text(), re.MULTILINE)
    except OSError:
        return False
    return line is not None and int(line[1]) > 0
