"""READY=1 reaches the socket a supervisor listens on; its absence disturbs nothing."""

import socket
from pathlib import Path

from kiosk.runtime.supervision import Supervisor


def test_the_supervisor_hears_ready_and_stopping(tmp_path: Path) -> None:
    address = str(tmp_path / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(address)
        listening.settimeout(5)
        supervisor = Supervisor(address)
        supervisor.ready()
        assert listening.recv(64) == b"READY=1"
        supervisor.stopping()
        assert listening.recv(64) == b"STOPPING=1"


def test_an_abstract_address_is_understood() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0osmanthus-notify-test")
        listening.settimeout(5)
        Supervisor("@osmanthus-notify-test").ready()
        assert listening.recv(64) == b"READY=1"


def test_nobody_listening_is_no_trouble(tmp_path: Path) -> None:
    Supervisor("").ready()
    Supervisor(str(tmp_path / "gone")).ready()
