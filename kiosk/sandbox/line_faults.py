"""Faults of the line, as a layer around the application (ASGI)."""

import asyncio
from typing import Any

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from kiosk.central.problems import ProblemCode
from kiosk.sandbox.faults import Fault, FaultBoard
from kiosk.sandbox.problem_reply import Problematic, problem_reply

_OVERSIZED_PIECES = 64
_PIECE = b" " * 65_536
_LONGEST_DRIP = 600


class LineFaults:
    """Spoils what the board says; else passes calls through."""

    def __init__(self, app: ASGIApp, board: FaultBoard) -> None:
        self._app = app
        self._board = board

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if self._board.strikes(Fault.LATENCY, path):
            await asyncio.sleep(self._board.latency_seconds)
        if self._board.strikes(Fault.CUT, path):
            await _cut(scope)
        elif self._board.strikes(Fault.CUT_AFTER, path):
            await self._app(scope, receive, _swallow)
            await _cut(scope)
        elif self._board.strikes(Fault.OVERSIZED, path):
            await _stream(scope, send, [_PIECE] * _OVERSIZED_PIECES, 0)
        elif self._board.strikes(Fault.SLOW_DRIP, path):
            await _stream(scope, send, [b" "] * _LONGEST_DRIP, self._board.drip_seconds)
        elif (answer := self._answer(path)) is not None:
            await answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _answer(self, path: str) -> JSONResponse | None:
        if self._board.strikes(Fault.SERVER_ERROR, path):
            return problem_reply(Problematic(ProblemCode.FAULT))
        if self._board.strikes(Fault.BUSY, path):
            return problem_reply(Problematic(ProblemCode.BUSY, 503))
        if self._board.strikes(Fault.WRONG_SCHEMA, path):
            return JSONResponse({"unexpected": True})
        return None


async def _cut(scope: Scope) -> None:
    scope["state"]["cut"]()
    await asyncio.sleep(0.05)  # until the server has noticed: it answers nothing then


async def _swallow(message: Any) -> None:
    """Where an answer goes that is lost."""


async def _stream(scope: Scope, send: Send, pieces: list[bytes], pause: float) -> None:
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    for piece in pieces:
        if scope["state"]["gone"]():
            return
        await send({"type": "http.response.body", "body": piece, "more_body": True})
        await asyncio.sleep(pause)
    await send({"type": "http.response.body", "body": b"", "more_body": False})
