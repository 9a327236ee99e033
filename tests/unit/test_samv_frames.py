"""Frames of the resident card reader: the published ones, and whatever a bad line makes of them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.card.samv_frames import LONGEST, START, Frames, Response, checksum, request

PUBLISHED_REQUESTS = {
    (0x10, 0xFF): "AAAAAA9669000310FFEC",
    (0x11, 0xFF): "AAAAAA9669000311FFED",
    (0x12, 0xFF): "AAAAAA9669000312FFEE",
    (0x20, 0x01): "AAAAAA96690003200122",
    (0x20, 0x02): "AAAAAA96690003200221",
    (0x30, 0x01): "AAAAAA96690003300132",
    (0x30, 0x10): "AAAAAA96690003301023",
}
PUBLISHED_RESPONSES = {
    "AAAAAA9669000400009094": (0x90, 0),
    "AAAAAA9669000800009F0000000097": (0x9F, 4),
    "AAAAAA9669000400008084": (0x80, 0),
    "AAAAAA9669000C00009000000000000000009C": (0x90, 8),
    "AAAAAA9669000400008185": (0x81, 0),
}
DATA = st.binary(max_size=200)
NOISE = st.one_of(st.binary(max_size=30), st.sampled_from([START, START[:4], START + b"\x00\x04"]))


def frame(status: int, data: bytes) -> bytes:
    body = (len(data) + 4).to_bytes(2) + bytes((0, 0, status)) + data
    return START + body + bytes((checksum(body),))


def all_of(stream: bytes) -> list[tuple[int, bytes]]:
    frames = Frames()
    frames.feed(stream)
    found = []
    while (response := frames.next(ended=True)) is not None:
        found.append((response.status, bytes(response.data)))
    return found


@pytest.mark.parametrize("command", PUBLISHED_REQUESTS)
def test_requests_as_published(command: tuple[int, int]) -> None:
    assert request(*command).hex().upper() == PUBLISHED_REQUESTS[command]


@pytest.mark.parametrize("text", PUBLISHED_RESPONSES)
def test_responses_as_published(text: str) -> None:
    status, size = PUBLISHED_RESPONSES[text]
    assert all_of(bytes.fromhex(text)) == [(status, bytes(size))]


@given(st.binary(max_size=4000))
def test_any_bytes_end(stream: bytes) -> None:
    for status, data in all_of(stream):
        assert 0 <= status <= 0xFF
        assert len(data) < LONGEST


@given(NOISE, st.integers(0, 255), DATA, NOISE)
def test_a_frame_is_found_whatever_lies_around_it(
    before: bytes, status: int, data: bytes, after: bytes
) -> None:
    assert (status, data) in all_of(before + frame(status, data) + after)


@given(st.integers(0, 255), DATA, st.lists(st.integers(0, 210)))
def test_it_does_not_matter_how_the_bytes_come(status: int, data: bytes, cuts: list[int]) -> None:
    whole, frames = frame(status, data), Frames()
    places = sorted({0, len(whole), *(cut for cut in cuts if cut < len(whole))})
    found: Response | None = None
    for begin, end in pairwise(places):
        assert found is None
        frames.feed(whole[begin:end])
        found = frames.next()
    assert found is not None
    assert (found.status, bytes(found.data)) == (status, data)


@given(st.integers(0, 255), DATA, st.data())
def test_one_byte_that_came_wrong_is_never_an_answer(
    status: int, data: bytes, draw: st.DataObject
) -> None:
    whole = bytearray(frame(status, data))
    place = draw.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= draw.draw(st.integers(1, 255))
    assert (status, data) not in all_of(bytes(whole))


@given(DATA)
def test_an_answer_shows_nothing_of_itself_and_can_be_wiped(data: bytes) -> None:
    frames = Frames()
    frames.feed(frame(0x90, data))
    response = frames.next()
    assert response is not None
    assert repr(response) == "<Response>"
    response.wipe()
    assert not any(response.data)
    assert len(response.data) == len(data)
