"""The renderer's process: slips come in as frames, pages and rows go out, until the input ends.

It lives as long as a visit. What it is told of a slip stays in its memory: nothing goes to a file,
an argument, the environment or its error output, and no core file is left.
"""

import os
from typing import BinaryIO

from kiosk.domain.failures import Failure, FailureCode
from kiosk.hardening import forbid_dumps
from kiosk.paths import slip_fonts_dir
from kiosk.receipts import wire
from kiosk.receipts.blocks import Block, Code, Title
from kiosk.receipts.fonts import Faces
from kiosk.receipts.layouts import WIDE
from kiosk.receipts.page import pdf
from kiosk.receipts.raster import rasterise
from kiosk.receipts.render import render
from kiosk.receipts.setting import set_sheet
from kiosk.receipts.words import Pair, SlipWords

_NOBODY = Pair("桂花 Osmanthus 0123456789", "Osmanthus")
_FIRST: tuple[Block, ...] = (
    Title(_NOBODY),
    Code("HTTPS://OSMANTHUS.INVALID/R/A", _NOBODY, _NOBODY, "2000-01-01", _NOBODY),
)


def main() -> int:
    forbid_dumps()
    requests, answers = _own_pipes()
    try:
        faces = _warm()
    except Failure as failure:
        _say(answers, wire.not_made(failure.code))
        return 1
    _say(answers, wire.frame(wire.Kind.READY))
    while request := _read_request(requests):
        _say(answers, _answer(request, faces))
    return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes under numbers of their own: a stray print of a library breaks no frame."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return requests, answers


def _warm() -> Faces:
    """Words, fonts, PDF and QR code used once: the visitor's slip does not wait for them."""
    SlipWords("zh")("not_court")
    faces = Faces(slip_fonts_dir())
    rasterise(pdf(set_sheet(_FIRST, faces, WIDE)), WIDE.width_dots, WIDE.dpi)
    return faces


def _read_request(requests: BinaryIO) -> bytes:
    """The payload of the next SLIP; empty when the input has ended, also in mid-frame."""
    header = requests.read(wire.HEADER.size)
    if len(header) < wire.HEADER.size:
        return b""
    kind, length = wire.HEADER.unpack(header)
    if kind != wire.Kind.SLIP or length > wire.MAX_PAYLOAD:
        return b""
    payload = requests.read(length)
    return payload if len(payload) == length else b""


def _say(answers: BinaryIO, frames: bytes) -> None:
    answers.write(frames)
    answers.flush()


def _answer(request: bytes, faces: Faces) -> bytes:
    try:
        return wire.answer(render(wire.slip_from_json(request), faces))
    except Failure as failure:
        return wire.not_made(failure.code)
    except Exception as error:  # noqa: BLE001 - whatever it was, its text may name a person
        return wire.not_made(FailureCode.SLIP_NOT_MADE, type(error).__name__)


if __name__ == "__main__":
    try:
        code = main()
    except OSError:  # the other end of the pipe is gone
        code = 1
    # No clean-up: there is nothing to keep, and a library's exit handler could hang.
    os._exit(code)
