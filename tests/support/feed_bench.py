"""Feed bench: a feed over a record that changes, its streams read without HTTP between."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support import payloads
from tests.support.hub_record import HubRecord
from tests.support.payloads import a_card, a_message, webhook
from tests.support.record_at_work import WITHIN_S, Hands, at_work
from wadesk.core.policy import LockPolicy
from wadesk.core.records import Instant, Seq
from wadesk.core.sync import Cursor
from wadesk.hub import intake, sights
from wadesk.hub.feed import Feed, Listener
from wadesk.hub.reader import Reader
from wadesk.hub.sights import ChangeSight
from wadesk.hub.stream import Stream
from wadesk.hub.whatsapp import webhook as whatsapp
from wadesk.hub.writer import Writer
from wadesk.store import counter

NOW = Instant(payloads.NOW)
END = b"\n\n"

Event = dict[str, Any]


@dataclass
class Hub:
    """A feed over a record that changes, without HTTP between."""

    feed: Feed
    writer: Writer
    reader: Reader

    async def hear(self, phone: str, wamid: str) -> None:
        said = a_message(wamid=wamid, phone=phone)
        await self.take_in(webhook(contacts=[a_card(phone=phone)], messages=[said]))

    async def take_in(self, body: bytes) -> None:
        read = intake.delivery(body, NOW, whatsapp.read(body, NOW))
        await self.writer.do(intake.take_in, read)

    @contextlib.asynccontextmanager
    async def stream(
        self, member: int, since: Cursor, heartbeat_s: float = 60.0, device: int = 0
    ) -> AsyncIterator[AsyncIterator[bytes]]:
        pieces = Stream(self.feed, Listener(member, device), since, heartbeat_s).events()
        events = _one_by_one(pieces)
        try:
            yield events
        finally:
            await events.aclose()
            await pieces.aclose()  # type: ignore[attr-defined]  # it is a generator, and may be left


async def _one_by_one(pieces: AsyncIterator[bytes]) -> AsyncGenerator[bytes, None]:
    async for piece in pieces:
        for event in piece.split(END)[:-1]:
            yield event + END


async def told(events: AsyncIterator[bytes], name: str) -> Event:
    """Read on until an event of this name, and give what it says; its cursor is under ``id``."""
    async with asyncio.timeout(WITHIN_S):
        async for event in events:
            lines = dict(
                line.split(": ", 1) for line in event.decode().splitlines() if ": " in line
            )
            if lines.get("event") == name:
                return {**json.loads(lines["data"]), "id": lines.get("id")}
    raise AssertionError(f"the stream ended without {name}")


async def next_told(events: AsyncIterator[bytes]) -> Event:
    """What the very next event says, whatever it is."""
    async with asyncio.timeout(WITHIN_S):
        said: Event = json.loads((await anext(events)).decode().partition("data: ")[2])
        return said


def with_hub(path: Path, body: Callable[[Hub, HubRecord], Coroutine[Any, Any, None]]) -> None:
    """Run ``body`` with a feed; the second argument prepares the record beforehand."""
    record = HubRecord(path)

    async def work(hands: Hands) -> None:
        reader = hands.reader
        feed = Feed(reader, await reader.ask(counter.read), lambda: NOW, LockPolicy())
        hands.on_commit = feed.committed
        await body(Hub(feed, hands.writer, reader), record)

    at_work(path, record, work)


def limited(record: HubRecord, *scopes: str) -> int:
    member = record.add_member("Ana")
    record.do(sights.change_sights, ChangeSight(member, frozenset(scopes)))
    return member


def wamids(page: Event) -> list[str]:
    table = page["rows"].get("message", {"columns": ["wamid"], "values": []})
    place = table["columns"].index("wamid")
    return [row[place] for row in table["values"]]


def at(feed: Feed, seq: int = 0) -> Cursor:
    return Cursor(feed.head.lineage, Seq(seq))
