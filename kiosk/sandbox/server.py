"""Several small servers in one thread of their own, on loopback, on ports the system picks."""

import asyncio
import contextlib
import socket
import ssl
import threading

import uvicorn
from starlette.types import ASGIApp

from kiosk.sandbox.tls import UnitProtocol
from kiosk.values import dataclass

_START_SECONDS = 10.0
_STOP_SECONDS = 10.0
_LAST_CLOSES = 0.05  # an aborted connection's socket is closed in a later turn of the loop


@dataclass(frozen=True, slots=True)
class Site:
    """One server: an application, and its TLS (`None` for plain HTTP on loopback)."""

    app: ASGIApp
    tls: ssl.SSLContext | None
    sock: socket.socket

    @property
    def port(self) -> int:
        return int(self.sock.getsockname()[1])


def listen(port: int = 0) -> socket.socket:
    """A listening socket on loopback."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind(("127.0.0.1", port))
    sock.listen(64)
    return sock


class ServerThread:
    """Runs the sites until stopped."""

    def __init__(self, sites: list[Site]) -> None:
        self._sites = sites
        self._servers = [uvicorn.Server(_config(site)) for site in sites]
        self._thread = threading.Thread(target=self._run, name="sandbox", daemon=True)
        self._started = threading.Event()

    def start(self) -> None:
        """Return once every site answers. Raises `TimeoutError`."""
        self._thread.start()
        if not self._started.wait(_START_SECONDS):
            raise TimeoutError("the sandbox did not start")

    def stop(self) -> None:
        """End every connection and the thread."""
        for server in self._servers:
            server.should_exit = True
            server.force_exit = True
        self._thread.join(_STOP_SECONDS)
        for site in self._sites:
            site.sock.close()

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        running = asyncio.gather(
            *(
                server.serve(sockets=[site.sock])
                for server, site in zip(self._servers, self._sites, strict=True)
            )
        )
        while not all(server.started for server in self._servers) and not running.done():
            await asyncio.sleep(0.01)
        self._started.set()
        await running
        for server in self._servers:
            for connection in list(server.server_state.connections):
                # Python 3.11.2 trips over a transport that was closed twice: it is gone already.
                with contextlib.suppress(AttributeError):
                    connection.transport.abort()  # a goodbye in TLS would wait for the other side
        await asyncio.sleep(_LAST_CLOSES)


def _config(site: Site) -> uvicorn.Config:
    tls = site.tls
    return uvicorn.Config(
        site.app,
        http=UnitProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
        ssl_context_factory=(lambda _config, _default: tls) if tls is not None else None,
    )
