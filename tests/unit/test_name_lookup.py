"""A name server that does not answer holds a call no longer than the call's own limit."""

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.central.lookup import addresses
from kiosk.central.transport import Endpoint, Patience, Wire
from kiosk.domain.failures import Failure, FailureCode


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names looked up; no answer comes until the test is over."""
    names: list[str] = []
    over = threading.Event()

    def hang(host: str, *_: Any, **__: Any) -> list[Any]:
        names.append(host)
        over.wait(20)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    yield names
    over.set()


def test_a_silent_name_server_is_a_slow_line(asked: list[str]) -> None:
    wire = Wire(Endpoint("https://platform.example", Path("/dev/null"), None, None, Patience()))
    wire._session.verify = False
    began = time.monotonic()
    with pytest.raises(Failure) as failure:
        wire.call("GET", "/v1/health", idempotent=True, seconds=0.5)
    assert failure.value.code is FailureCode.LINE_SLOW
    assert time.monotonic() - began < 2
    assert asked == ["platform.example"]  # a second try waits for the first question
    wire.close()


def test_a_name_that_is_not_known_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME)

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(OSError):
        addresses("nowhere.example", 443, 1)
    wire = Wire(Endpoint("https://nowhere.example", Path("/dev/null"), None, None, Patience()))
    wire._session.verify = False
    with pytest.raises(Failure) as failure:
        wire.call("GET", "/v1/health", idempotent=True, seconds=3)
    assert failure.value.code is FailureCode.LINE_DOWN
    wire.close()
