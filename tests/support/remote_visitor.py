"""Somebody before a kiosk in another process: asks its hand (see `supervised_kiosk`) for it all.

A kiosk that was killed or hangs does not answer; who asks waits for the next one.
"""

import itertools
import json
import socket
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.sandbox.phone import SamplePhone

PATIENCE = 30.0


class RemoteVisitor:
    def __init__(self, folder: Path, own: Path) -> None:
        """`folder` is the kiosk's, `own` where the answers go."""
        self._hand = str(folder / "hand")
        self._numbers = itertools.count(1)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(own / "visitor"))
        self._socket.settimeout(1.0)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    # ---- looking ---------------------------------------------------------------------------------

    @property
    def state(self) -> str:
        return str(self._ask("state")[0])

    @property
    def step(self) -> str:
        """How far a slip is."""
        return str(self._ask("state")[2])

    @property
    def line(self) -> str:
        return str(self._ask("line"))

    def texts(self) -> str:
        """Every text of the scene, seen or not."""
        return "\n".join(self._ask("texts"))

    def sees(self, name: str) -> bool:
        return bool(self._ask("sees", name))

    def until(self, holds: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, f"waited for {what}; {self.state} shown"
            time.sleep(0.02)

    def shown(self, state: str) -> None:
        self.until(lambda: self.state == state, state)

    # ---- doing -----------------------------------------------------------------------------------

    def touch(self, name: str) -> None:
        self.until(lambda: self.sees(name), f"{name} to touch")
        self._ask("touch", name)

    def card_in(self) -> None:
        self._ask("card in")

    def card_out(self) -> None:
        self._ask("card out")

    def sign_in(self, phone: SamplePhone) -> None:
        """From the attract screen to Home."""
        self.touch("begin")
        self.touch("choosePhone")
        self.shown("ShowCode")
        code = ""
        end = time.monotonic() + PATIENCE
        while not code:
            assert time.monotonic() < end, "no code to scan"
            code = self._ask("code") or ""
        assert phone.scan(code) == "scanned"
        self.shown("CodeScanned")
        assert phone.type_number(self._ask("state")[1]) == "approved"
        self.shown("ConfirmPerson")
        self.touch("yesItsMe")
        self.shown("Home")

    def _ask(self, what: str, name: str = "") -> Any:
        number = next(self._numbers)
        request = json.dumps({"number": number, "do": what, "name": name}).encode()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                self._socket.sendto(request, self._hand)
                while True:
                    answer = json.loads(self._socket.recv(1_000_000))
                    if answer["number"] == number:
                        return answer["said"]
            except (ConnectionRefusedError, FileNotFoundError):
                time.sleep(0.05)  # not there yet
            except TimeoutError:
                continue
        raise AssertionError(f"the kiosk does not answer: {what} {name}")
