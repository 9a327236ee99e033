"""The resident card reader of a walkthrough: one that is there, or a virtual one of its own."""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.sandbox.samv.reader import VirtualSamv
from kiosk.settings import Reason, SettingsProblem

READER_FORMS = "virtual, pcsc, samv or samv:PATH"


class PadReader:
    """`samv:PATH` is the serial device there, whose card somebody else lays down; where there is
    nothing, or without a path, it is a virtual one, and the robot has a `hand` for it.

    Use as a context manager.
    """

    def __init__(self, path: Path | None) -> None:
        self._stack = ExitStack()
        self.hand: VirtualSamv | None = None
        self._path = path
        if path is None or not path.exists():
            self.hand = VirtualSamv(path)

    @classmethod
    def of(cls, reader: str) -> Self | None:
        """From a `--reader`; None for one of another kind."""
        kind, _, path = reader.partition(":")
        return cls(Path(path).absolute() if path else None) if kind == "samv" else None

    @property
    def port(self) -> str:
        return str(self.hand.path if self.hand else self._path)

    @property
    def said(self) -> str:
        what = "virtual SAM_V on a pty" if self.hand else "SAM_V"
        return f"ID card reader: {what}, {self.port}"

    def __enter__(self) -> Self:
        if self.hand is not None:
            self._stack.enter_context(self.hand)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()


def reader_of(name: str) -> str:
    """A `--reader` that is no resident card reader. Raises `SettingsProblem`."""
    if name not in ("virtual", "pcsc"):
        raise SettingsProblem("walkthrough", "reader", Reason.FORM, READER_FORMS)
    return name
