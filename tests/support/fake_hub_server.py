"""Fake Hub server: the fake Hub's routes over a real socket, in a thread of the test."""

import asyncio
import contextlib
import hashlib
import json
import queue
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from tests.support.fake_hub import ME, FakeHub, problem
from wadesk.store import crypto
from wadesk.wire.linking_api import link_message, token_message

STARTS_WITHIN_S = 30.0


class LostAnswer(Response):
    """Promises more than it sends, and hangs up."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        del scope, receive
        headers = [(b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{", "more_body": False})


Answer = Callable[[Request], Awaitable[Response]]


class Routes:
    """The fake's HTTP side."""

    def __init__(self, hub: FakeHub) -> None:
        self.hub = hub

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/v1/link", self.link, methods=["POST"]),
                Route("/v1/token", self.token, methods=["POST"]),
                Route("/v1/hand-in", self.hand_in, methods=["POST"]),
                Route("/v1/session", self.known(self.session)),
                Route("/v1/changes", self.known(self.changes)),
                Route("/v1/feed", self.known(self.feed)),
                Route("/v1/backfill", self.known(self.backfill)),
                Route("/v1/ack", self.known(self.ack), methods=["POST"]),
                Route("/v1/commands", self.known(self.command), methods=["POST"]),
                Route("/v1/presence", self.known(self.presence), methods=["POST"]),
                Route("/v1/media", self.known(self.upload), methods=["POST"]),
                Route("/v1/media/{message:int}", self.known(self.download)),
            ]
        )

    def known(self, answer: Answer) -> Answer:
        async def asked(request: Request) -> Response:
            if self.hub.faults.answer_all is not None:
                return self.whatever_is_asked()
            expired = self.hub.faults.take("expire_tokens")
            if expired or request.headers.get("authorization") != f"Bearer {self.hub.token}":
                return answered(*problem(401, "access_expired"))
            return await answer(request)

        return asked

    def whatever_is_asked(self) -> Response:
        status, body = self.hub.faults.answer_all or (503, b"")
        return Response(body, status, media_type="application/problem+json")

    async def link(self, request: Request) -> Response:
        wish = await request.json()
        key, signature = bytes.fromhex(wish["public_key"]), bytes.fromhex(wish["signature"])
        if wish["code"] not in self.hub.codes:
            return answered(*problem(422, "link_code_wrong"))
        if not crypto.verify(key, link_message(wish["code"]), signature):
            return answered(*problem(422, "link_code_wrong"))
        self.hub.codes.discard(wish["code"])
        self.hub.public_key = key
        who = {"hub": self.hub.name, "device": 7, "member": ME, "member_name": "Ana"}
        return answered(200, {**who, "hub_key": crypto.public_key(self.hub.private_key).hex()})

    async def token(self, request: Request) -> Response:
        if self.hub.faults.answer_all is not None:
            return self.whatever_is_asked()
        wish = await request.json()
        message = token_message(self.hub.name, wish["device"], wish["counter"], wish["nonce"])
        if not crypto.verify(self.hub.public_key, message, bytes.fromhex(wish["signature"])):
            return answered(*problem(401, "device_unknown"))
        if self.hub.refuse_tokens:
            return answered(*problem(401, self.hub.refuse_tokens))
        if wish["counter"] <= self.hub.counter:
            return answered(*problem(401, "counter_reused"))
        self.hub.counter = wish["counter"]
        self.hub.tokens_given += 1
        self.hub.token = f"token-{self.hub.tokens_given}"
        return answered(200, {"token": self.hub.token, "expires_in_ms": 900_000})

    async def hand_in(self, request: Request) -> Response:
        if self.hub.faults.take("refuse_service"):
            return Response(status_code=503)
        self.hub.handed_in.append(await request.json())
        if self.hub.faults.take("lose_answers"):
            return LostAnswer()
        return Response(status_code=204)

    async def session(self, _request: Request) -> Response:
        hub = self.hub
        who = {"hub": hub.name, "device": 7, "member": ME, "member_name": "Ana"}
        where = {
            "head": hub.head,
            "epoch": hub.epoch,
            "time": hub.passing.clock(),
            "min_version": "0",
        }
        return answered(200, who | where)

    def _since(self, request: Request) -> tuple[int, Response | None]:
        asked = request.headers.get("last-event-id") or request.query_params["since"]
        _, lineage, seq = asked.split(".")
        if lineage != self.hub.lineage or self.hub.faults.take("lose_cursors"):
            return 0, answered(*problem(410, "lineage", head=self.hub.head))
        return int(seq), None

    async def changes(self, request: Request) -> Response:
        since, lost = self._since(request)
        if lost:
            return lost
        await asyncio.to_thread(self.hub.faults.hold_pages.wait, STARTS_WITHIN_S)
        types = [name for name in request.query_params.get("types", "").split(",") if name]
        return answered(200, self.hub.page(since, types, int(request.query_params["limit"])))

    async def backfill(self, request: Request) -> Response:
        asked = request.query_params
        before = int(asked["before"]) if "before" in asked else None
        where = int(asked["conversation"]) if "conversation" in asked else None
        if where is not None and where not in self.hub.rows["conversation"]:
            return answered(*problem(409, "no_such_conversation"))
        return answered(200, self.hub.older(before, int(asked["limit"]), where))

    async def ack(self, request: Request) -> Response:
        self.hub.acks.append((await request.json())["cursor"])
        return Response(status_code=204)

    async def command(self, request: Request) -> Response:
        wish = await request.json()
        if self.hub.faults.take("refuse_service"):
            return Response(status_code=503)
        if wish["lineage"] not in {"", self.hub.lineage}:
            return answered(*problem(410, "lineage"))
        status, body = self.hub.judge(wish["key"], wish["command"])
        await asyncio.to_thread(self.hub.faults.hold_answers.wait, STARTS_WITHIN_S)
        if self.hub.faults.take("lose_answers"):
            return LostAnswer()
        return answered(status, body)

    async def presence(self, request: Request) -> Response:
        self.hub.passing.looking.append(await request.json())
        return Response(status_code=204)

    async def upload(self, request: Request) -> Response:
        name = f"up{len(self.hub.media) + 1}"
        content = await request.body()
        self.hub.media[name] = (content, request.headers["content-type"])
        await asyncio.to_thread(self.hub.faults.hold_uploads.wait, STARTS_WITHIN_S)
        return answered(200, {"media": name, "sha256": "", "size": len(content)})

    async def download(self, request: Request) -> Response:
        message = str(request.path_params["message"])
        self.hub.downloads.append(message)
        if self.hub.faults.take("refuse_service"):
            return Response(status_code=503)
        await asyncio.to_thread(self.hub.faults.hold_answers.wait, STARTS_WITHIN_S)
        found = self.hub.media.get(message)
        if found is None:
            return answered(*problem(422, "no_such_media"))
        return self.piece_of(found[0], found[1], request.headers)

    def piece_of(self, content: bytes, mime: str, asked: Mapping[str, str]) -> Response:
        """From the byte on that is asked for, if it is of the same file; it may break off."""
        mark = f'"{hashlib.sha256(content).hexdigest()}"'
        wish = asked.get("range", "") if asked.get("if-range", mark) == mark else ""
        start = int(wish.removeprefix("bytes=").rstrip("-") or 0)
        self.hub.ranges.append(start)
        headers = {"ETag": mark, "Content-Length": str(len(content) - start)}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        some = content[start : start + self.hub.faults.break_files_after]

        async def told() -> AsyncIterator[bytes]:
            yield some
            if len(some) < len(content) - start:
                raise ConnectionResetError

        return StreamingResponse(told(), 206 if start else 200, headers, media_type=mime)

    async def feed(self, request: Request) -> Response:
        since, lost = self._since(request)
        return lost or StreamingResponse(self._told(since), media_type="text/event-stream")

    async def _told(self, since: int) -> AsyncIterator[bytes]:
        hub, lineage, hang_ups = self.hub, self.hub.lineage, self.hub.hang_ups
        yield event("locks", {"locks": [lock_news(*item) for item in hub.locks.items()]})
        if hub.faults.take("say_behind"):
            yield event("behind", {"to": hub.head})
            return
        told, heard = None, len(hub.passing.said)
        is_silent = hub.faults.take("fall_silent")
        while not hub.stopping and (lineage, hang_ups) == (hub.lineage, hub.hang_ups):
            if heard < len(hub.passing.said):
                yield event(*hub.passing.said[heard])
                heard += 1
            elif hub.seq > since and not is_silent:
                page = hub.page(since, None, 500)
                text = event("rows", page, page["to"])
                if hub.faults.take("break_feeds"):
                    yield text[: len(text) // 2]
                    return
                if not hub.faults.take("skip_pages"):
                    yield text * (2 if hub.faults.repeat_pages else 1)
                since = int(page["to"].rpartition(".")[2])
            elif told != since and not is_silent:
                told = since
                yield event("sync", {"to": f"w1.{lineage}.{since}"})
            else:
                await asyncio.sleep(0.005)
        yield event("bye", {"reason": "shutdown", "retry_ms": 10})


def lock_news(conversation: int, lock: tuple[int, int]) -> dict[str, int]:
    holder, fence = lock
    return {"conversation": conversation, "holder": holder, "fence": fence, "ttl_ms": 20_000}


def event(name: str, body: Any, cursor: str = "") -> bytes:
    mark = f"id: {cursor}\n" if cursor else ""
    return f"{mark}event: {name}\ndata: {json.dumps(body)}\n\n".encode()


def answered(status: int, body: Any) -> Response:
    return JSONResponse(body, status_code=status)


@dataclass
class Served:
    hub: FakeHub
    url: str
    port: int


class _Announcing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: "queue.SimpleQueue[int]") -> None:
        super().__init__(config)
        self._started = started

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        self._started.put(self.servers[0].sockets[0].getsockname()[1])


@contextlib.contextmanager
def serving(hub: FakeHub, port: int = 0) -> Iterator[Served]:
    """Serve the fake for as long as the block runs; a known port brings it back after a break."""
    hub.stopping = False
    started: queue.SimpleQueue[int] = queue.SimpleQueue()
    config = uvicorn.Config(
        Routes(hub).app(),
        host="127.0.0.1",
        port=port,
        log_level="critical",
        lifespan="off",
        loop="asyncio",
        timeout_graceful_shutdown=2,
    )
    server = _Announcing(config, started)
    thread = threading.Thread(target=server.run, name="fake hub", daemon=True)
    thread.start()
    try:
        found = started.get(timeout=STARTS_WITHIN_S)
        yield Served(hub, f"http://127.0.0.1:{found}", found)
    finally:
        hub.stopping = True
        server.should_exit = True
        thread.join(timeout=STARTS_WITHIN_S)
