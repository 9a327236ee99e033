"""Names to addresses, within a time: getaddrinfo(3) itself knows no limit.

The question runs in a thread that is left alone when it takes too long. Whoever asks for the same
name meanwhile waits for the same thread, so that a dead name server costs one thread and not one
a call.
"""

import socket
import threading
from concurrent.futures import Future

_running: dict[tuple[str, int], "Future[list[str]]"] = {}
_lock = threading.Lock()


def addresses(host: str, port: int, seconds: float) -> list[str]:
    """The host's numeric addresses in the system's order. Raises OSError; TimeoutError if late."""
    with _lock:
        asked = _running.get((host, port))
        if asked is None:
            asked = _running[host, port] = Future()
            name = f"lookup-{port}"
            threading.Thread(target=_ask, args=(host, port, asked), name=name, daemon=True).start()
    return asked.result(max(seconds, 0.0))


def _ask(host: str, port: int, answer: "Future[list[str]]") -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        answer.set_exception(error)
    except UnicodeError:  # a name no name server could be asked for
        answer.set_exception(OSError("no such name"))
    else:
        answer.set_result([str(address[0]) for *_, address in found])
    finally:
        with _lock:
            del _running[host, port]
