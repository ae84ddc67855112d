"""Serving: the HTTP server below the sandbox, which can also hang up in the middle."""

import socket
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from wadesk.sandbox.calls import CLOSE


class HangUpProtocol(HttpToolsProtocol):
    """Tells the application how to close its connection, which ASGI itself cannot say."""

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.scope["extensions"] = {CLOSE: {"close": self.transport.close}}


class SandboxServer(uvicorn.Server):
    """Says where it listens once it does: port 0 lets the system choose."""

    def __init__(self, config: uvicorn.Config, on_start: Callable[[str], None]) -> None:
        super().__init__(config)
        self._on_start = on_start

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            host, port = self.servers[0].sockets[0].getsockname()[:2]
            self._on_start(f"http://{host}:{port}")


def server_for(
    app: Starlette, host: str, port: int, on_start: Callable[[str], None]
) -> SandboxServer:
    """Build a server; the loop is uvloop where there is one."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http=HangUpProtocol,
        ws="none",
        lifespan="on",
        access_log=False,
        log_level="warning",
        timeout_graceful_shutdown=1,
    )
    return SandboxServer(config, on_start)
