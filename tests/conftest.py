"""What holds for every test: no screen, no outside network, seeded samples, no unexpected log line.

Qt reads these settings when it is first loaded, so they are set before any test file is.
"""

import ipaddress
import logging
import os
import socket
from collections.abc import Iterator
from pathlib import Path

os.environ |= {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QT_SCALE_FACTOR": "1",
    "QML_DISABLE_DISK_CACHE": "1",
    "NO_PROXY": "127.0.0.1,localhost,::1",
    "no_proxy": "127.0.0.1,localhost,::1",
}

import pytest
from hypothesis import HealthCheck, settings

LONG = bool(os.environ.get("OSMANTHUS_LONG"))

# Seeded: a change is judged by the samples its author saw. The long run looks for new ones.
settings.register_profile(
    "normal",
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long", settings.get_profile("normal"), derandomize=False, max_examples=20_000
)
settings.load_profile("long" if LONG else "normal")


@pytest.fixture(scope="session")
def long_run() -> bool:
    """Whether this is `packaging/test --long`, which runs the full counts."""
    return LONG


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log line of WARNING or above fails the test; one that takes `caplog` looks for itself."""
    handler = _Warnings()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if handler.lines and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log lines:\n" + "\n".join(handler.lines))


MACHINES_OWN = (Path("/var/lib/osmanthus"), Path("/etc/osmanthus"))


def _written() -> dict[Path, int]:
    """Everything of a unit that is this machine itself, and when it was last changed."""
    places = [path for folder in MACHINES_OWN for path in (folder, *folder.rglob("*"))]
    return {path: path.lstat().st_mtime_ns for path in places if path.exists()}


@pytest.fixture(autouse=True, scope="session")
def _the_machine_is_left_alone() -> Iterator[None]:
    """A developer's machine may be a unit: no test writes where that one keeps its own."""
    before = _written()
    yield
    after = _written()
    changed = {path for path in before.keys() | after if before.get(path) != after.get(path)}
    assert sorted(changed) == [], "a test wrote into the machine's own places"


class OutsideNetworkError(AssertionError):
    """A test tried to reach a machine other than this one."""


def _refuse_outside(address: object) -> None:
    if not isinstance(address, tuple) or address[0] in ("localhost", ""):
        return
    try:
        inside = ipaddress.ip_address(str(address[0])).is_loopback
    except ValueError:
        inside = False
    if not inside:
        raise OutsideNetworkError(f"a test wants to reach {address[0]}")


@pytest.fixture(autouse=True, scope="session")
def _no_outside_network() -> Iterator[None]:
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(self: socket.socket, address: object) -> None:
        _refuse_outside(address)
        connect(self, address)  # type: ignore[arg-type]  # the guard takes what the caller gave

    def guarded_ex(self: socket.socket, address: object) -> int:
        _refuse_outside(address)
        return connect_ex(self, address)  # type: ignore[arg-type]  # as above

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        patch.setattr(socket.socket, "connect_ex", guarded_ex)
        yield
