"""Stream: one Desk's line to the feed, as server-sent events.

rows    a page, empty where only invisible rows passed; its id is the cursor to resume from
sync    up to date, said once
behind  too far back for a stream, or all is to begin anew: page, then come again
locks   all held locks, on connecting, after missed news, and where a sight or conversation ended
lock    one lock's passing news: who holds it, for how long, and from whom it was taken
presence  all onlookers, at the same times as all locks
viewers   everybody who looks at one conversation now, said again while it lasts
ask     to the holder of a lock alone: a colleague would like to answer
asked   to who asked alone: the holder's yes, which came with the lock, or no
order   this device is out: the signed order, and nothing after it
bye     the Hub ends the line, why (it stops, or its member is suspended), and when to come again
"""

import asyncio
from collections.abc import AsyncIterator

import msgspec

from wadesk.core.errors import Reason, Refused
from wadesk.core.sync import Cursor
from wadesk.core.visibility import Sight
from wadesk.hub.feed import CursorLost, Feed, Listener
from wadesk.hub.news_board import WORDS
from wadesk.hub.revocation import Departed
from wadesk.wire.hub_api import HEARTBEAT_S

BEHIND = 5_000  # changes further back than this, paging is kinder than a stream
RETRY_MS = 2_000
HEARTBEAT = b": hb\n\n"
SUSPENDED = "suspended"


class _FarBehind(Exception):
    """Too much has passed for a stream."""


class Stream:
    """Where one reader stands: its cursor, its sight, and the passing news it has heard."""

    def __init__(
        self, feed: Feed, who: Listener, since: Cursor, heartbeat_s: float = HEARTBEAT_S
    ) -> None:
        self._feed = feed
        self._heartbeat_s = heartbeat_s
        self._who = who
        self._cursor = since
        self._sight = Sight()
        self._heard = feed.board.latest
        self._is_whole_due = True  # all that is passing in this sight
        self._in_step = False  # has been told that it is up to date

    async def events(self) -> AsyncIterator[bytes]:
        """Everything from the cursor on, until the reader leaves or the Hub stops.

        What can be told at once goes in one piece: fifty Desks that each hear of every lock
        would otherwise cost the Hub more writes to sockets than all else that it does.
        """
        try:
            self._sight = await self._feed.sight(self._who.member)
            with self._feed.counted(self._who):
                yield b"".join([f"retry: {RETRY_MS}\n\n".encode(), *await self._passing()])
                while not self._feed.closing:
                    news, has_rows = self._feed.news, self._has_rows_to_read()
                    if events := await self._news(has_rows=has_rows):
                        yield b"".join(events)
                    if not has_rows and not await self._rings(news):
                        yield HEARTBEAT
            yield _event("bye", b'{"reason":"shutdown","retry_ms":1500}')
        except (Departed, Refused, CursorLost, _FarBehind) as end:
            yield self._last_word(await self._why(end))

    async def _news(self, *, has_rows: bool) -> list[bytes]:
        if self._is_far_behind():
            raise _FarBehind
        return [*(await self._rows() if has_rows else []), *await self._passing()]

    async def _why(self, end: Exception) -> Exception:
        """Whose member was removed has an order too, and that is the word that counts."""
        order = await self._feed.order(self._who.device) if isinstance(end, Refused) else None
        return end if order is None else Departed(order)

    def _last_word(self, end: Exception) -> bytes:
        """Why a line ends before the Hub does; who is to begin anew learns it by paging."""
        match end:
            case Departed():
                return _event("order", msgspec.json.encode(end.order))
            case Refused():
                reason = SUSPENDED if end.reason is Reason.MEMBER_SUSPENDED else end.reason
                return _event("bye", msgspec.json.encode({"reason": reason, "retry_ms": 0}))
            case _:
                return _event("behind", _to(self._feed.head))

    def _is_far_behind(self) -> bool:
        return self._feed.head.seq - self._cursor.seq > BEHIND

    def _has_rows_to_read(self) -> bool:
        return self._cursor.seq < self._feed.head.seq or not self._in_step

    async def _rows(self) -> list[bytes]:
        """The next page. It is read before any passing news, because it may end a sight."""
        view = await self._feed.view(self._who, self._cursor)
        if view.sight != self._sight or view.ends_conversations:
            self._sight, self._is_whole_due = view.sight, True
        moved = view.to > self._cursor.seq
        self._cursor = Cursor(self._cursor.lineage, view.to)
        events = [_event("rows", view.page, self._cursor)] if moved else []
        if not view.more and not self._in_step:
            events.append(_event("sync", _to(self._cursor), self._cursor))
            self._in_step = True
        return events

    async def _rings(self, news: asyncio.Event) -> bool:
        try:
            async with asyncio.timeout(self._heartbeat_s):
                await news.wait()
        except TimeoutError:
            return False
        return True

    async def _passing(self) -> list[bytes]:
        """What was posted since; where that is not enough to know how things stand, the whole."""
        latest = self._feed.board.latest
        posted, is_all = self._feed.board.since(self._heard, self._who.member, self._sight)
        is_enough = is_all and not self._is_whole_due
        if (posted or not is_enough) and await self._lost_sight():
            return []  # after the rows that say so
        self._heard = latest
        if is_enough:
            return [_event(name, news) for name, news in posted]
        self._is_whole_due = False
        words = [_event(name, news) for name, news in posted if name in WORDS]
        return [
            _event("locks", await self._feed.locks(self._sight)),
            _event("presence", await self._feed.presence(self._sight)),
            *words,
        ]

    async def _lost_sight(self) -> bool:
        """Whether rows that came while others were told change what may be heard."""
        if self._cursor.seq >= self._feed.head.seq:
            return False
        return await self._feed.sight(self._who.member) != self._sight


def _to(cursor: Cursor) -> bytes:
    return f'{{"to":"{cursor}"}}'.encode()


def _event(name: str, body: bytes, cursor: Cursor | None = None) -> bytes:
    mark = f"id: {cursor}\n".encode() if cursor else b""
    return mark + b"event: " + name.encode() + b"\ndata: " + body + b"\n\n"
