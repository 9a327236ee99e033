"""What a device worker is told to do with its device, and what it is asked to do once."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from kiosk.values import dataclass

D = TypeVar("D")
S = TypeVar("S")
R = TypeVar("R")


def leave_alone(device: object) -> None:
    """For a device whose turns are too short to be worth waking."""


@dataclass(frozen=True, slots=True)
class Duty(Generic[D, S]):
    """How to keep one device `D` alive and what it says of itself, `S`. Times are in seconds.

    `open`, `turn` and `close` are called in the worker's thread alone; `wake` in any. A turn is
    one look at the device and may block (waiting for a card, asking a printer); `pause` follows
    it. `down` is reported when the driver raised, `stuck` when a call has not come back within
    its limit. A thread that stays stuck for `patience` more is abandoned and replaced.
    """

    open: Callable[[], D]
    turn: Callable[[D], S]
    close: Callable[[D], None]
    down: S
    stuck: S
    wake: Callable[[D], None] = leave_alone
    pause: float = 0.0
    turn_limit: float = 5.0
    patience: float = 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Task(Generic[D]):
    """One request: run it, or forfeit it; its asker hears exactly one answer either way."""

    run: Callable[[D], None]
    forfeit: Callable[[], None]
    limit: float
    asked_at: float

    @classmethod
    def asking(
        cls,
        run: Callable[[D], R],
        reply: Callable[[R], None],
        otherwise: R,
        limit: float,
        asked_at: float,
    ) -> "Task[D]":
        """`otherwise` is the answer when the driver raises, hangs, or the worker stops."""
        give = _once(reply)
        return cls(lambda device: give(run(device)), lambda: give(otherwise), limit, asked_at)


def _once(reply: Callable[[R], None]) -> Callable[[R], None]:
    """The first answer goes through, from whatever thread; a later one is stale and dropped."""
    turnstile = threading.Lock()

    def give(value: R) -> None:
        if turnstile.acquire(blocking=False):
            reply(value)

    return give
