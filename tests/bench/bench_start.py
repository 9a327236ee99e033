"""Start to first picture, and memory, of the kiosk beside a bare Qt Quick window and Chromium.

Same machine, same virtual display, same run, alternating; the first round warms the caches and is
not counted. Run: `python tests/bench/bench_start.py [--rounds 5]`. Prints a table with ratios.

Start: from spawning the process to its first painted frame (sd_notify READY=1, or for Chromium a
request sent two animation frames after the page's first). Memory: PSS of the process and all its
children, two seconds later. Idle: CPU time of all of them over twenty seconds in the last round,
half a minute after the first picture, when all have done what they do once after a start. The
kiosk's first frame counts once it serves visitors: its card service, a TCP printer and the platform
(the virtual hall's, in this process) have answered.
"""

import argparse
import compileall
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from kiosk.sandbox.hall import VirtualHall
from kiosk.upkeep.own_layer import as_toml
from kiosk.wiring.compile_assets import compile_assets

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CHROMIUM_FLAGS = [
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_LIMIT = 60.0
AT_REST = 30.0
IDLE_SECONDS = 20.0


@dataclass(frozen=True)
class Run:
    """One start: seconds to the first picture, MB of PSS, share of one core when idle if asked."""

    start: float
    pss: float
    idle: float | None


def measure(
    command: list[str], env: dict[str, str], painted: Callable[[float], bool], last: bool
) -> Run:
    began = time.monotonic()
    process = psutil.Popen(
        command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=sys.stderr
    )
    try:
        if not painted(START_LIMIT):
            raise SystemExit(f"no picture within {START_LIMIT:.0f} s: {command[0]}")
        start = time.monotonic() - began
        time.sleep(2)
        family = [process, *process.children(recursive=True)]
        pss = sum(each.memory_full_info().pss for each in family) / 2**20
        return Run(start, pss, _idle(process) if last else None)
    finally:
        for child in (*process.children(recursive=True), process):
            child.kill()
        process.wait(10)


def _idle(process: psutil.Process) -> float:
    time.sleep(AT_REST - 2)
    family = [process, *process.children(recursive=True)]
    before = _cpu_seconds(family)
    time.sleep(IDLE_SECONDS)
    return (_cpu_seconds(family) - before) / IDLE_SECONDS


def _cpu_seconds(family: list[psutil.Process]) -> float:
    total = 0.0
    for process in family:
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total


@contextmanager
def notify_socket(folder: Path) -> Iterator[tuple[str, Callable[[float], bool]]]:
    address = str(folder / "notify")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(address)

        def painted(limit: float) -> bool:
            listening.settimeout(limit)
            try:
                return listening.recv(64) == b"READY=1"
            except TimeoutError:
                return False

        yield address, painted


@contextmanager
def page_server() -> Iterator[tuple[str, threading.Event]]:
    seen = threading.Event()
    page = (HERE / "static_page.html").read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def do_POST(self) -> None:
            seen.set()
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", seen
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def display() -> Iterator[str]:
    """A virtual display of the panel's size."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1080x1920x24",
        "-nolisten",
        "tcp",
    ]
    process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def printer(folder: Path) -> Iterator[str]:
    """The tests' printer on a port of its own."""
    command = [sys.executable, str(HERE.parent / "support" / "escpos_printer"), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--out", str(folder)], stdout=subprocess.PIPE, text=True, env={**os.environ}
    )
    try:
        assert process.stdout is not None
        yield f"127.0.0.1:{int(process.stdout.readline().split()[-1])}"
    finally:
        process.terminate()
        process.wait(10)


def one_qt(command: list[str], env: dict[str, str], last: bool) -> Run:
    with tempfile.TemporaryDirectory() as folder, notify_socket(Path(folder)) as (address, painted):
        return measure(command, {**env, "NOTIFY_SOCKET": address}, painted, last)


def one_chromium(profile: Path, env: dict[str, str], last: bool) -> Run:
    with page_server() as (url, seen):
        command = ["chromium", *CHROMIUM_FLAGS, f"--user-data-dir={profile}", url]
        return measure(command, env, seen.wait, last)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    bare = [sys.executable, str(HERE / "bare_window.py")]
    runs: dict[str, list[Run]] = {"bare window": [], "chromium": [], "kiosk": []}
    with (
        display() as name,
        tempfile.TemporaryDirectory() as profile,
        tempfile.TemporaryDirectory() as folder,
        VirtualHall() as hall,
        printer(Path(folder)) as address,
    ):
        settings = Path(folder, "kiosk.toml")
        parts = {"printer": {"driver": "tcp", "address": address}, "panel": {"width_mm": 336}}
        settings.write_text(as_toml({**hall.unit_settings, **parts}), encoding="utf-8")
        kiosk = [sys.executable, str(HERE / "kiosk_window.py"), str(settings)]
        # As set-up leaves a checkout: whether this machine writes bytecode is not what is measured.
        compileall.compile_dir(ROOT / "kiosk", quiet=1)
        compile_assets()
        subprocess.run([sys.executable, "-m", "kiosk.view.compile_screens"], check=True)
        env = {
            **os.environ,
            "DISPLAY": name,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
        }
        for number in range(rounds + 1):
            last = number == rounds
            results = {
                "bare window": one_qt(bare, env, last),
                "chromium": one_chromium(Path(profile), env, last),
                "kiosk": one_qt(kiosk, env, last),
            }
            if number:
                for key, run in results.items():
                    runs[key].append(run)
    _print(runs)


def _print(runs: dict[str, list[Run]]) -> None:
    middle = {
        key: Run(
            statistics.median(run.start for run in each),
            statistics.median(run.pss for run in each),
            each[-1].idle,
        )
        for key, each in runs.items()
    }
    table = Table(title=f"median of {len(runs['kiosk'])} rounds")
    for heading in ("", "start", "of bare", "of chromium", "PSS", "of chromium", "idle, of a core"):
        table.add_column(heading, justify="right")
    for key, run in middle.items():
        table.add_row(
            key,
            f"{run.start * 1000:.0f} ms",
            f"{run.start / middle['bare window'].start:.2f}",
            f"{run.start / middle['chromium'].start:.2f}",
            f"{run.pss:.0f} MB",
            f"{run.pss / middle['chromium'].pss:.2f}",
            f"{run.idle or 0:.2%}",
        )
    Console(width=110).print(table)


if __name__ == "__main__":
    if shutil.which("chromium") is None or shutil.which("Xvfb") is None:
        raise SystemExit("chromium and xvfb are needed: packaging/test installs them")
    main()
