"""The parent's side of the renderer: a process of its own, for one visit, killed at its end.

Setting a slip takes tens of milliseconds of Python and some 100 MB of fonts, and a library that
hangs there must not hang the screen. See `kiosk.receipts.wire` for what goes over the pipes.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import kiosk
from kiosk.domain.failures import Failure, FailureCode
from kiosk.logs import log
from kiosk.receipts import wire
from kiosk.receipts.rendered import RenderedSlip
from kiosk.receipts.slip import Slip
from kiosk.runtime.frame_pipe import FramePipe, PipeBroken

# -E and -s: no PYTHON* variable and no user site decides what is imported.
COMMAND = (sys.executable, "-E", "-s", "-m", "kiosk.receipts")
_KEPT = ("PATH", "LANG", "OSMANTHUS_FONTS")
_ROOT = Path(kiosk.__file__).resolve().parent.parent
_REAP_SECONDS = 2.0


class RenderProcess:
    """`warm` and `render` belong to one thread at a time; `stop` may come from any other.

    Whatever goes wrong is `Failure` SLIP_NOT_MADE, or the code the renderer named; the process is
    then gone, and the next `warm` or `render` starts a new one.
    """

    def __init__(self, *, warm_seconds: float = 20.0, command: Sequence[str] = COMMAND) -> None:
        """`warm_seconds`: how long starting may take before it counts as hung."""
        self._warm_seconds = warm_seconds
        self._command = tuple(command)
        self._in_use = threading.Lock()
        self._state = threading.Lock()  # guards the two below, and is never held for long
        self._child: subprocess.Popen[bytes] | None = None
        self._stopping = False
        self._pipe: FramePipe | None = None

    def warm(self) -> None:
        """Have a process that has loaded its fonts. Returns at once if there is one."""
        with self._in_use:
            self._ready()

    def render(self, slip: Slip, timeout: float = 10.0) -> RenderedSlip:
        """The slip, within `timeout` seconds, and the start of the process if it was not warm."""
        with self._in_use:
            pipe = self._ready()
            try:
                return _ask(pipe, slip, time.monotonic() + timeout)
            except (PipeBroken, ValueError):
                self._discard()
                raise Failure(FailureCode.SLIP_NOT_MADE) from None

    def stop(self) -> None:
        """Kill it and wait for it; what `warm` or `render` is doing in another thread fails."""
        with self._state:
            self._stopping = True
            if self._child is not None:
                self._child.kill()
        with self._in_use:
            self._discard()
            with self._state:
                self._stopping = False

    def _ready(self) -> FramePipe:
        if self._pipe is not None and self._child is not None and self._child.poll() is None:
            return self._pipe
        self._discard()
        try:
            pipe = FramePipe(self._start())
            kind, _ = pipe.receive(time.monotonic() + self._warm_seconds)
        except (PipeBroken, OSError):
            kind = wire.Kind.NOT_MADE
        if kind is not wire.Kind.READY:
            self._discard()
            raise Failure(FailureCode.SLIP_NOT_MADE)
        self._pipe = pipe
        return pipe

    def _start(self) -> "subprocess.Popen[bytes]":
        with self._state:
            if self._stopping:
                raise PipeBroken
            self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=_ROOT,
                env={name: os.environ[name] for name in _KEPT if name in os.environ},
                start_new_session=True,
            )
            return self._child

    def _discard(self) -> None:
        """End the process that is there, if one is, and give its descriptors back."""
        self._pipe = None
        with self._state:
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        # Killed, it goes at once, but for one stuck in the kernel, which nobody can wait for.
        with suppress(subprocess.TimeoutExpired):
            child.wait(_REAP_SECONDS)


def _ask(pipe: FramePipe, slip: Slip, deadline: float) -> RenderedSlip:
    pipe.send(wire.frame(wire.Kind.SLIP, wire.slip_to_json(slip)), deadline)
    parts: dict[wire.Kind, bytes] = {}
    while wire.Kind.DONE not in parts:
        kind, payload = pipe.receive(deadline)
        if kind is wire.Kind.NOT_MADE:
            why = wire.not_made_from(payload)
            if why.fault:
                log.error("internal_fault", where="renderer", type=why.fault)
            raise Failure(why.code)
        parts[kind] = payload
    rows, pdf = parts.get(wire.Kind.RASTER, b""), parts.get(wire.Kind.PDF, b"")
    return wire.rendered_from(rows, pdf, parts[wire.Kind.DONE])
