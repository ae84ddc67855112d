"""Desks: the routes that a linked Desk uses.

All of them need a token, and a member for whom anything works. Refusals leave here as the
errors they are; ``app`` turns them into problem documents.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from wadesk import __version__
from wadesk.core import media_limits
from wadesk.core.errors import Malformed
from wadesk.core.records import AgentId, DeviceId, Instant
from wadesk.core.rows import BY_NAME
from wadesk.core.sync import CursorLoss, parse_cursor
from wadesk.hub import backfill, file_answer
from wadesk.hub.accounts import Accounts
from wadesk.hub.attachments import Attachments
from wadesk.hub.bodies import (
    address_of,
    body_of,
    decode,
    json_response,
    number,
    problem_response,
    read,
)
from wadesk.hub.commands import Court
from wadesk.hub.courtesies import Courtesies
from wadesk.hub.feed import CursorLost, Feed, Listener
from wadesk.hub.judgement import Asked, Judged
from wadesk.hub.news_board import announcement
from wadesk.hub.reader import Reader
from wadesk.hub.stream import Stream
from wadesk.hub.writer import Writer
from wadesk.store.devices import LinkedDevice
from wadesk.wire import hub_api
from wadesk.wire.inbox_api import MarkRead

PAGE_MAX = 5_000
KEY_MAX = 128
AT_LEAST_A_BYTE = 1


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
    planned: tuple[Callable[[], None], ...]
    blocking: Callable[[], None]
    courtesies: Courtesies

    async def session(self, request: Request) -> Response:
        device = await self._device(request)
        shown = await self.feed.papers(device.member, device.device)
        return json_response(
            hub_api.Session(
                hub=self.accounts.hub,
                device=device.device,
                member=device.member,
                member_name=device.member_name,
                head=str(self.feed.head),
                epoch=shown.epoch,
                time=self.clock(),
                min_version=__version__,
                number=self.number,
                hub_key=shown.hub_key,
                lease_ms=self.accounts.policy.lease_ms,
                is_proven=shown.proven_until > self.clock(),
            )
        )

    async def changes(self, request: Request) -> Response:
        device = await self._device(request)
        since = parse_cursor(request.query_params.get("since", ""))
        limit = number(request, "limit", 500, PAGE_MAX)
        types = tuple(filter(None, request.query_params.get("types", "").split(",")))
        if unknown := set(types) - BY_NAME.keys():
            raise Malformed(f"no such types: {', '.join(sorted(unknown))}")
        page = await self.feed.page(device.member, since, limit, types)
        return Response(page, media_type="application/json")

    async def stream(self, request: Request) -> Response:
        device = await self._device(request)
        asked = request.headers.get("last-event-id") or request.query_params.get("since", "")
        since = parse_cursor(asked)
        await self.feed.require_way_on(device.member, since)
        events = Stream(self.feed, _listener(device), since).events()
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(events, media_type=hub_api.EVENT_STREAM, headers=headers)

    async def backfill(self, request: Request) -> Response:
        device = await self._device(request)
        asked = backfill.Asked(
            member=device.member,
            before=number(request, "before", backfill.TOP, backfill.TOP),
            limit=number(request, "limit", 500, PAGE_MAX),
            conversation=number(request, "conversation", 0, backfill.TOP) or None,
        )
        page = await self.bulk.ask(backfill.page, asked)
        return Response(page, media_type="application/json")

    async def presence(self, request: Request) -> Response:
        device = await self._device(request)
        looking = await read(request, hub_api.Looking)
        await self.feed.look(_listener(device), looking)
        if looking.writing and looking.conversation is not None:
            self.courtesies.writing(looking.conversation, device.member)
        return Response(status_code=204)

    async def ack(self, request: Request) -> Response:
        device = await self._device(request)
        await self.feed.sight(device.member)
        ack = await read(request, hub_api.Ack)
        cursor = str(parse_cursor(ack.cursor))
        await self.accounts.acknowledge(device.device, cursor, address_of(request))
        return Response(status_code=204)

    async def command(self, request: Request) -> Response:
        device = await self._device(request)
        raw = await body_of(request)
        asked = decode(raw, hub_api.CommandRequest)
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
        if isinstance(asked.command, MarkRead) and not asked.command.is_unread:
            self.courtesies.looked_at(asked.command.conversation, asked.command.upto)
        return json_response(judged.answer)

    async def upload(self, request: Request) -> Response:
        device = await self._device(request)
        await self.feed.sight(device.member)
        mime = request.headers.get("content-type", "application/octet-stream")
        media_limits.check("document", mime, AT_LEAST_A_BYTE)  # whatever it is sent as later
        held = await self.attachments.take_in(request.stream(), mime)
        return json_response(hub_api.StoredMedia(held.id, held.sha256, held.size))

    async def download(self, request: Request) -> Response:
        device = await self._device(request)
        message = min(request.path_params["message"], backfill.TOP)  # beyond it there is none
        opened = await self.attachments.of_message(device.member, message)
        return file_answer.answer(request, opened)

    async def _device(self, request: Request) -> LinkedDevice:
        return await self.accounts.owner(request.headers.get("authorization"))

    def tell(self, judged: Judged) -> None:
        """Let everybody hear what came of a command whom it concerns."""
        for moved in (*filter(None, [judged.moved]), *judged.freed):
            news = announcement(moved.conversation, moved.lock, self.clock())
            self.feed.board.post(moved.scope, news)
        if judged.whisper:
            word = judged.whisper
            self.feed.board.post(word.scope, word.news, word.member)
        if judged.moved or judged.whisper or judged.freed:
            self.feed.wake()
        if judged.sent:
            self.sent()
        if judged.planned:
            for ring in self.planned:
                ring()
        if judged.blocking:
            self.blocking()


def _listener(device: LinkedDevice) -> Listener:
    return Listener(device.member, device.device)


def _placeless(command: hub_api.Command) -> hub_api.Command:
    """The same wherever it is about: the conversation may be folded into another meanwhile."""
    has_place = "conversation" in command.__struct_fields__
    return msgspec.structs.replace(command, conversation=0) if has_place else command
