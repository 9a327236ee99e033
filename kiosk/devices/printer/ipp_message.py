"""IPP messages as bytes (RFC 8010), as much of them as a slip printer needs.

Requests are made of `Attribute`s; of a reply each group is a mapping from name to values. Integers
and enums are int, booleans bool, strings str; everything else stays bytes.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum

from kiosk.values import dataclass

VERSION = b"\x02\x00"
LONGEST_REPLY = 1 << 20


class BadMessage(Exception):
    """Bytes that are no IPP reply."""


class Operation(IntEnum):
    """RFC 8011, table 20."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class Group(IntEnum):
    """Delimiter tags (RFC 8010, 3.5.1)."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04


class Tag(IntEnum):
    """Value tags (RFC 8010, 3.5.2)."""

    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    COLLECTION = 0x34
    END_COLLECTION = 0x37
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49
    MEMBER = 0x4A


Value = int | bool | str | bytes
Values = Mapping[str, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One name with its values, all of one tag; a collection's value is its members."""

    name: str
    tag: Tag
    values: tuple["int | bool | str | tuple[Attribute, ...]", ...]


def attribute(
    name: str, tag: Tag, *values: "int | bool | str | tuple[Attribute, ...]"
) -> Attribute:
    return Attribute(name, tag, values)


def request(
    operation: Operation,
    number: int,
    operation_attributes: Iterable[Attribute],
    job_attributes: Sequence[Attribute] = (),
) -> bytes:
    """A request up to where its document begins."""
    parts = [VERSION, struct.pack(">hi", operation, number), bytes((Group.OPERATION,))]
    parts += [_encoded(each) for each in operation_attributes]
    if job_attributes:
        parts.append(bytes((Group.JOB,)))
        parts += [_encoded(each) for each in job_attributes]
    return b"".join((*parts, bytes((Group.END,))))


@dataclass(frozen=True, slots=True)
class Reply:
    """`status` below 0x0100 is success (RFC 8011, appendix B)."""

    status: int
    groups: tuple[tuple[int, Values], ...]

    def of(self, group: Group) -> list[Values]:
        """Every group of this kind, in order: one for each job."""
        return [values for tag, values in self.groups if tag == group]


def reply(data: bytes) -> Reply:
    """Raises `BadMessage`."""
    try:
        return _Reading(data).reply()
    except (struct.error, IndexError, UnicodeDecodeError):
        raise BadMessage from None


def _encoded(each: Attribute) -> bytes:
    name, parts = each.name.encode(), []
    for value in each.values:
        parts.append(_field(each.tag, name, value))
        name = b""  # further values of a set have none
    return b"".join(parts)


def _field(tag: Tag, name: bytes, value: "int | bool | str | tuple[Attribute, ...]") -> bytes:
    head = struct.pack(">bh", tag, len(name)) + name
    if isinstance(value, tuple):
        inner = b"".join(map(_member, value))
        return head + b"\x00\x00" + inner + struct.pack(">bhh", Tag.END_COLLECTION, 0, 0)
    return head + _sized(_raw(value))


def _member(each: Attribute) -> bytes:
    named = struct.pack(">bh", Tag.MEMBER, 0) + _sized(each.name.encode())
    return named + b"".join(_field(each.tag, b"", value) for value in each.values)


def _raw(value: int | bool | str) -> bytes:
    if isinstance(value, bool):
        return bytes((value,))
    return struct.pack(">i", value) if isinstance(value, int) else value.encode()


def _sized(data: bytes) -> bytes:
    return struct.pack(">h", len(data)) + data


class _Reading:
    """One pass over a reply. What is inside a collection is passed over: no answer of ours is."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 8

    def reply(self) -> Reply:
        status = struct.unpack_from(">h", self._data, 2)[0]
        groups: list[tuple[int, dict[str, list[Value]]]] = []
        name, depth = "", 0
        while (tag := self._data[self._at]) != Group.END:
            self._at += 1
            if tag < 0x10:
                groups.append((tag, {}))
                continue
            own, raw = self._text().decode(), self._text()
            name = own or name
            if tag == Tag.COLLECTION:
                depth += 1
            elif tag == Tag.END_COLLECTION:
                depth -= 1
            elif not depth and groups:
                groups[-1][1].setdefault(name, []).append(_meaning(tag, raw))
        return Reply(status, tuple(groups))

    def _text(self) -> bytes:
        size = struct.unpack_from(">H", self._data, self._at)[0]
        start = self._at + 2
        self._at = start + size
        if self._at >= len(self._data):
            raise BadMessage
        return self._data[start : self._at]


def _meaning(tag: int, raw: bytes) -> Value:
    if tag in (Tag.INTEGER, Tag.ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == Tag.BOOLEAN:
        return raw != b"\x00"
    return raw.decode() if 0x40 <= tag < 0x4A and tag != 0x43 else raw
