"""Echo child: the least that a server of events can be, as the floor beside which a Hub is seen.

What is posted goes out on every stream as it came, with nothing checked and nothing kept.
"""

import asyncio
import socket
from collections.abc import MutableMapping
from typing import Any

import uvicorn
from starlette.types import Receive, Scope, Send

from tests.bench.child import answer_parent
from wadesk.server import runner


class Echo:
    """An ASGI app with two routes: a stream for GET, and POST, which fills all streams."""

    def __init__(self) -> None:
        self._news = asyncio.Event()
        self._latest: bytes | None = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] == "POST":
            self._tell(b"event: rows\ndata: " + (await receive())["body"] + b"\n\n")
            await send({"type": "http.response.start", "status": 200, "headers": _EMPTY})
            await send({"type": "http.response.body"})
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send(_chunk(b"event: sync\ndata: {}\n\n"))
        while self._latest is not None:
            await self._news.wait()
            await send(_chunk(self._latest or b""))
        await send({"type": "http.response.body"})

    def _tell(self, news: bytes | None) -> None:
        """Let every stream pass this on; None ends them."""
        self._latest = news
        rung, self._news = self._news, asyncio.Event()
        rung.set()

    def end(self) -> None:
        self._tell(None)


_EMPTY = [(b"content-length", b"0")]


def _chunk(body: bytes) -> MutableMapping[str, Any]:
    return {"type": "http.response.body", "body": body, "more_body": True}


async def _serve() -> None:
    stop = asyncio.Event()
    listening = socket.create_server(("127.0.0.1", 0), backlog=2048)
    echo = Echo()
    config = uvicorn.Config(
        echo, http="httptools", lifespan="off", access_log=False, log_config=None
    )
    server = uvicorn.Server(config)
    answer_parent(f"http://127.0.0.1:{listening.getsockname()[1]}", stop)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(server.serve(sockets=[listening]))
        await stop.wait()
        echo.end()
        server.should_exit = True


if __name__ == "__main__":
    with runner() as own:
        own.run(_serve())
