"""Desks: the routes that a linked Desk uses.

Everything but linking and asking for a token needs a token. Refusals leave here as the
errors they are; ``app`` turns them into problem documents.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from wadesk import __version__
from wadesk.core import media_limits
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.core.rows import BY_NAME
from wadesk.core.sync import CursorLoss, loss_of, parse_cursor
from wadesk.hub import backfill
from wadesk.hub.accounts import Accounts
from wadesk.hub.attachments import Attachments
from wadesk.hub.commands import Court
from wadesk.hub.feed import CursorLost, Feed, Listener
from wadesk.hub.judgement import Asked, Judged
from wadesk.hub.news_board import announcement
from wadesk.hub.reader import Reader
from wadesk.hub.stream import Stream
from wadesk.hub.writer import Writer
from wadesk.store.devices import LinkedDevice
from wadesk.wire import hub_api, linking_api

PAGE_MAX = 5_000
BODY_MAX = 256 * 1024
KEY_MAX = 128
AT_LEAST_A_BYTE = 1

Body = TypeVar("Body")


@dataclass(frozen=True, slots=True)
class Desks:
    """Answers linked Desks; it rings where there is something to carry now, or at an hour."""

    accounts: Accounts
    feed: Feed
    bulk: Reader  # long reads have a thread of their own, so that news never waits for them
    writer: Writer
    court: Court
    attachments: Attachments
    clock: Callable[[], Instant]
    number: str
    sent: Callable[[], None]
    planned: Callable[[], None]

    async def link(self, request: Request) -> Response:
        return _json(await self.accounts.link(await _read(request, linking_api.LinkRequest)))

    async def token(self, request: Request) -> Response:
        return _json(await self.accounts.token(await _read(request, linking_api.TokenRequest)))

    async def session(self, request: Request) -> Response:
        device = await self._device(request)
        sight = await self.feed.sight(device.member)
        return _json(
            hub_api.Session(
                hub=self.accounts.hub,
                device=device.device,
                member=device.member,
                member_name=device.member_name,
                head=str(self.feed.head),
                epoch=sight.epoch,
                time=self.clock(),
                min_version=__version__,
                number=self.number,
            )
        )

    async def changes(self, request: Request) -> Response:
        device = await self._device(request)
        since = parse_cursor(request.query_params.get("since", ""))
        limit = _number(request, "limit", 500, PAGE_MAX)
        types = tuple(filter(None, request.query_params.get("types", "").split(",")))
        if unknown := set(types) - BY_NAME.keys():
            raise Malformed(f"no such types: {', '.join(sorted(unknown))}")
        page = await self.feed.page(device.member, since, limit, types)
        return Response(page, media_type="application/json")

    async def stream(self, request: Request) -> Response:
        device = await self._device(request)
        asked = request.headers.get("last-event-id") or request.query_params.get("since", "")
        since = parse_cursor(asked)
        lost = loss_of(since, self.feed.head, self.feed.floor)
        if lost:
            raise CursorLost(lost, self.feed.head)
        events = Stream(self.feed, _listener(device), since).events()
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(events, media_type=hub_api.EVENT_STREAM, headers=headers)

    async def backfill(self, request: Request) -> Response:
        device = await self._device(request)
        asked = backfill.Asked(
            member=device.member,
            before=_number(request, "before", backfill.TOP, backfill.TOP),
            limit=_number(request, "limit", 500, PAGE_MAX),
            conversation=_number(request, "conversation", 0, backfill.TOP) or None,
        )
        page = await self.bulk.ask(backfill.page, asked)
        return Response(page, media_type="application/json")

    async def presence(self, request: Request) -> Response:
        device = await self._device(request)
        await self.feed.look(_listener(device), await _read(request, hub_api.Looking))
        return Response(status_code=204)

    async def ack(self, request: Request) -> Response:
        device = await self._device(request)
        ack = await _read(request, hub_api.Ack)
        await self.accounts.acknowledge(device.device, str(parse_cursor(ack.cursor)))
        return Response(status_code=204)

    async def command(self, request: Request) -> Response:
        device = await self._device(request)
        raw = await _body(request)
        asked = _decode(raw, hub_api.CommandRequest)
        if not 0 < len(asked.key) <= KEY_MAX or not asked.key.isprintable():
            raise Malformed("a ClientKey has 1 to 128 printable characters")
        if asked.lineage not in {"", self.feed.head.lineage}:
            raise CursorLost(CursorLoss.LINEAGE, self.feed.head)
        placeless = _placeless(asked.command)
        meant = msgspec.json.encode((device.member, placeless), order="sorted")
        digest = hashlib.sha256(meant).digest()
        member, desk = AgentId(device.member), DeviceId(device.device)
        judged = await self.writer.do(
            self.court.judge, Asked(member, desk, asked.key, digest, asked.command)
        )
        self.tell(judged)
        if judged.problem is not None:
            return problem_response(judged.problem)
        return _json(judged.answer)

    async def upload(self, request: Request) -> Response:
        await self._device(request)
        mime = request.headers.get("content-type", "application/octet-stream")
        media_limits.check("document", mime, AT_LEAST_A_BYTE)  # whatever it is sent as later
        held = await self.attachments.take_in(request.stream(), mime)
        return _json(hub_api.StoredMedia(held.id, held.sha256, held.size))

    async def download(self, request: Request) -> Response:
        device = await self._device(request)
        message = request.path_params["message"]
        opened = await self.attachments.of_message(device.member, message)
        headers = {"Content-Length": str(opened.size), "X-Content-Type-Options": "nosniff"}
        return StreamingResponse(opened.chunks, media_type=opened.mime, headers=headers)

    async def _device(self, request: Request) -> LinkedDevice:
        return await self.accounts.owner(request.headers.get("authorization"))

    def tell(self, judged: Judged) -> None:
        """Let everybody hear what came of a command whom it concerns."""
        if judged.moved:
            moved = judged.moved
            news = announcement(moved.conversation, moved.lock, self.clock())
            self.feed.board.post(moved.scope, news)
        if judged.whisper:
            word = judged.whisper
            self.feed.board.post(word.scope, word.news, word.member)
        if judged.moved or judged.whisper:
            self.feed.wake()
        if judged.sent:
            self.sent()
        if judged.planned:
            self.planned()


def _listener(device: LinkedDevice) -> Listener:
    return Listener(device.member, device.device)


def problem_response(problem: hub_api.Problem) -> Response:
    return Response(msgspec.json.encode(problem), problem.status, media_type=hub_api.PROBLEM_JSON)


def _json(body: Any) -> Response:
    return Response(msgspec.json.encode(body), media_type="application/json")


async def _body(request: Request) -> bytes:
    taken = b""
    async for chunk in request.stream():
        taken += chunk
        if len(taken) > BODY_MAX:
            raise Refused(Reason.TEXT_TOO_LONG, "That is more than any command needs.")
    return taken


def _placeless(command: hub_api.Command) -> hub_api.Command:
    """The same wherever it is about: the conversation may be folded into another meanwhile."""
    has_place = "conversation" in command.__struct_fields__
    return msgspec.structs.replace(command, conversation=0) if has_place else command


async def _read(request: Request, kind: type[Body]) -> Body:
    return _decode(await _body(request), kind)


def _decode(raw: bytes, kind: type[Body]) -> Body:
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        if _holds_half_a_character(raw):
            raise Refused(Reason.TEXT_BROKEN) from error
        raise Malformed(str(error)) from error
    except RecursionError as error:
        raise Malformed("nothing is nested as deep as this") from error


def _holds_half_a_character(raw: bytes) -> bool:
    """JSON may carry lone surrogates, and our reader refuses them: they are damaged words."""
    try:
        told = json.loads(raw.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return False
    whole = json.dumps(told, ensure_ascii=False)
    return any("\ud800" <= character <= "\udfff" for character in whole)


def _number(request: Request, name: str, otherwise: int, most: int) -> int:
    text = request.query_params.get(name)
    if text is None:
        return otherwise
    if not text.isascii() or not text.isdecimal():
        raise Malformed(f"{name} is a number from 0 to {most}")
    return max(1, min(int(text[:20]), most))
