"""The renderer's process: what it answers, how it ends, and what it leaves behind."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from sample_slip import proof_slip, with_proof_of
from structlog.testing import capture_logs

from kiosk.domain.failures import Failure, FailureCode
from kiosk.paths import slip_fonts_dir
from kiosk.receipts import wire
from kiosk.receipts.fonts import Faces
from kiosk.receipts.render import render
from kiosk.runtime.frame_pipe import FramePipe, PipeBroken
from kiosk.runtime.renderer import COMMAND, RenderProcess

PLAYED = """
import os, struct, time
def send(kind, payload=b''):
    os.write(1, struct.pack('>BI', kind, len(payload)) + payload)
"""
NUMBERS = '{"width_dots": 576, "height_mm": 1, "substituted": 0}'


def play(script: str) -> RenderProcess:
    """A parent whose child runs `script` in place of the renderer."""
    return RenderProcess(warm_seconds=5, command=(sys.executable, "-c", PLAYED + script))


def children() -> list[psutil.Process]:
    return psutil.Process().children(recursive=True)


@pytest.fixture
def process() -> Iterator[RenderProcess]:
    process = RenderProcess()
    yield process
    process.stop()
    assert children() == []


@pytest.fixture(scope="module")
def expected() -> bytes:
    return render(proof_slip(), Faces(slip_fonts_dir())).raster.rows


def failure_of(process: RenderProcess, timeout: float = 5.0) -> FailureCode:
    with pytest.raises(Failure) as caught:
        process.render(proof_slip(), timeout)
    return caught.value.code


def test_it_answers_with_the_same_slip(process: RenderProcess, expected: bytes) -> None:
    process.warm()
    rendered = process.render(proof_slip())
    assert rendered.raster.rows == expected
    assert rendered.pdf.startswith(b"%PDF-")
    assert rendered.height_mm == rendered.raster.height / 8
    assert rendered.substituted == 0
    assert "陈" not in repr(rendered)


def test_a_render_warms_by_itself(process: RenderProcess, expected: bytes) -> None:
    assert process.render(proof_slip()).raster.rows == expected


def test_a_refused_slip_leaves_the_process_in_use(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    stranger = with_proof_of(proof_slip(), proof_slip(name="李＊"))
    with pytest.raises(Failure) as caught:
        process.render(stranger)
    assert caught.value.code is FailureCode.PROOF_NOT_YOURS
    process.render(proof_slip())
    assert children() == [child]


def test_a_killed_child_is_a_failure_and_the_next_warm_a_new_one(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    os.kill(child.pid, signal.SIGSTOP)
    killer = threading.Timer(0.3, os.kill, (child.pid, signal.SIGKILL))
    killer.start()
    assert failure_of(process) is FailureCode.SLIP_NOT_MADE
    killer.join()
    assert children() == []
    process.warm()
    assert children() != [child]
    process.render(proof_slip())


def test_a_child_that_died_before_is_replaced(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    os.kill(child.pid, signal.SIGKILL)
    child.wait(5)
    process.render(proof_slip())


def test_a_hung_child_is_given_up_in_time(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    os.kill(child.pid, signal.SIGSTOP)
    begun = time.monotonic()
    assert failure_of(process, timeout=0.5) is FailureCode.SLIP_NOT_MADE
    assert time.monotonic() - begun < 5
    assert children() == []


@pytest.mark.parametrize(
    "script",
    [
        "",
        "time.sleep(60)",
        'send(6, b\'{"code": "slip_not_made"}\'); time.sleep(60)',
        "send(99); time.sleep(60)",
        "os.write(1, b'Traceback (most recent call last):')",
        "os.write(1, struct.pack('>BI', 1, 100) + b'half'); os.close(1)",
    ],
)
def test_a_child_that_does_not_come_up(script: str) -> None:
    process = play(script)
    process._warm_seconds = 0.5
    with pytest.raises(Failure) as caught:
        process.warm()
    assert caught.value.code is FailureCode.SLIP_NOT_MADE
    assert children() == []


@pytest.mark.parametrize(
    "script",
    [
        "send(3, b'row')",
        f"send(3, b'r' * 71); send(4); send(5, b'{NUMBERS}')",
        "send(5, b'{}')",
        "send(5, b'not json')",
        "send(6, b'nonsense')",
        "os.write(1, struct.pack('>BI', 3, 2**31)); time.sleep(60)",
        "os.write(1, struct.pack('>BI', 3, 100) + b'half'); time.sleep(60)",
        "os._exit(0)",
    ],
)
def test_a_child_that_answers_nonsense(script: str) -> None:
    process = play("send(1); os.read(0, 1 << 20); " + script)
    assert failure_of(process, timeout=0.7) is FailureCode.SLIP_NOT_MADE
    assert children() == []


def test_a_fault_in_the_child_is_told_by_type_alone() -> None:
    told = '{"code": "slip_not_made", "fault": "KeyError"}'
    process = play(f"send(1); os.read(0, 1 << 20); send(6, b'{told}'); time.sleep(60)")
    with capture_logs() as lines:
        assert failure_of(process, timeout=20) is FailureCode.SLIP_NOT_MADE
    process.stop()
    fault = {"event": "internal_fault", "where": "renderer", "type": "KeyError"}
    assert lines == [{**fault, "log_level": "error"}]


def test_stop_from_another_thread_ends_a_render_at_once(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    os.kill(child.pid, signal.SIGSTOP)
    stopper = threading.Timer(0.3, process.stop)
    stopper.start()
    begun = time.monotonic()
    assert failure_of(process, timeout=30) is FailureCode.SLIP_NOT_MADE
    stopper.join(20)
    assert time.monotonic() - begun < 10
    assert children() == []


def test_stop_during_the_start_ends_it(process: RenderProcess) -> None:
    sleeper = play("time.sleep(60)")
    sleeper._warm_seconds = 30
    stopper = threading.Timer(0.3, sleeper.stop)
    stopper.start()
    with pytest.raises(Failure):
        sleeper.warm()
    stopper.join(20)
    assert children() == []
    process.warm()  # a stopped process object starts again


def test_the_child_ends_when_its_input_does() -> None:
    child = subprocess.Popen(
        COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd=Path.cwd()
    )
    with child:
        pipe = FramePipe(child)
        assert pipe.receive(time.monotonic() + 20)[0] is wire.Kind.READY
        assert child.stdin is not None
        child.stdin.write(wire.HEADER.pack(wire.Kind.SLIP, 1000) + b"half a slip")
        child.stdin.close()
        assert child.wait(10) == 0


def test_a_pipe_that_is_full_does_not_hang_the_parent() -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(60)"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        bufsize=0,
    )
    with child:
        with pytest.raises(PipeBroken):
            FramePipe(child).send(bytes(1 << 20), time.monotonic() + 0.3)
        child.kill()


def test_twenty_slips_leave_no_descriptor_and_no_process() -> None:
    process = RenderProcess()
    process.render(proof_slip())
    process.stop()
    before = psutil.Process().num_fds(), threading.active_count()
    for turn in range(20):
        process.render(proof_slip())
        if turn == 9:
            process.stop()
    process.stop()
    assert (psutil.Process().num_fds(), threading.active_count()) == before
    assert children() == []


def test_the_child_gets_only_what_it_needs_of_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OSMANTHUS_CANARY", "carried along")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    seen = tmp_path / "seen"
    process = play(f"open({str(seen)!r}, 'w').write(' '.join(os.environ)); send(1); time.sleep(60)")
    process.warm()
    process.stop()
    assert set(seen.read_text().split()) <= {"PATH", "LANG", "OSMANTHUS_FONTS", "LC_CTYPE"}


def test_nothing_of_a_slip_is_in_its_arguments_and_no_core_is_left(process: RenderProcess) -> None:
    process.render(proof_slip(name="卡娜丽"))
    (child,) = children()
    assert child.cmdline() == list(COMMAND)
    assert child.rlimit(psutil.RLIMIT_CORE) == (0, 0)


@pytest.mark.skipif(os.geteuid() != 0, reason="the process hides its files from other users")
def test_no_file_is_open_for_writing(process: RenderProcess) -> None:
    process.render(proof_slip())
    (child,) = children()
    assert [file.path for file in child.open_files() if "w" in file.mode] == []
    assert Path(f"/proc/{child.pid}/fd/2").readlink() == Path(os.devnull)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_other_processes_of_the_user_may_not_read_it(process: RenderProcess) -> None:
    process.warm()
    (child,) = children()
    with pytest.raises(psutil.AccessDenied):
        child.environ()


def test_the_renderer_knows_no_qt() -> None:
    check = "import kiosk.receipts.__main__, sys; print([m for m in sys.modules if 'PySide' in m])"
    told = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


def test_a_slip_comes_back_from_its_json_as_it_was() -> None:
    for language in ("zh", "en"):
        slip = proof_slip("nlru", language)
        assert wire.slip_from_json(wire.slip_to_json(slip)) == slip


def test_a_refused_slip_is_not_quoted() -> None:
    with pytest.raises(Failure) as caught:
        wire.slip_from_json('{"subject": {"masked_name": "陈＊＊"}}'.encode())
    assert caught.value.code is FailureCode.SLIP_NOT_MADE
    assert "陈" not in repr(caught.value) + str(caught.value)
    assert caught.value.__suppress_context__
