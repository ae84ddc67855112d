"""Feed: rows to every Desk as soon as they are committed, resumable at any point.

No stream has a queue. Each is a cursor into the record, and a slow reader is simply one
whose cursor lies further back. One look at the record serves every stream that stands at
the same place; within that look each member's sight is read together with the rows, so
that no row slips past a change of sight.
News wakes the streams at once when it was quiet, and on a short tick when it is not.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.policy import LockPolicy
from wadesk.core.records import Instant, Seq
from wadesk.core.rows import ROW_TYPES, RowType
from wadesk.core.sync import Cursor, CursorLoss, loss_of
from wadesk.core.visibility import Sight
from wadesk.hub import papers, revocation
from wadesk.hub.attention import Attention
from wadesk.hub.news_board import NewsBoard, announcement
from wadesk.hub.papers import Papers
from wadesk.hub.presence import Presence, Seat
from wadesk.hub.reader import Reader
from wadesk.hub.revocation import Departed
from wadesk.store import counter, devices, feed, members, record, replies
from wadesk.store.connection import ReadableDb
from wadesk.store.counter import Counter
from wadesk.wire import hub_api
from wadesk.wire.hub_api import Locks, Looking
from wadesk.wire.linking_api import Order

TICK_S = 0.05
POLL_S = 1.0
STREAM_PAGE_ROWS = 500
LOOKS_KEPT = 16

_ENDED = '"t":"conversation"'  # in the JSON of tombstones

_log = logging.getLogger(__name__)


class CursorLost(Exception):
    """The feed cannot go on from a cursor; a Desk starts again from ``head``."""

    def __init__(self, why: CursorLoss, head: Cursor) -> None:
        super().__init__(why)
        self.why = why
        self.head = head


@dataclass(frozen=True, slots=True)
class Listener:
    """Whose stream it is, and on which of their devices."""

    member: int
    device: int


@dataclass(frozen=True, slots=True)
class View:
    """One page as one member may see it, and the sight it was read with."""

    to: Seq
    more: bool
    rows: int
    sight: Sight
    page: bytes
    ends_conversations: bool  # and perhaps moves a lock into the one that carries on


@dataclass(frozen=True, slots=True)
class Bar:
    """Why one member gets no page: nothing works for them, or they have to begin anew."""

    head: Cursor | None  # None: suspended

    @property
    def error(self) -> Exception:
        if self.head is None:
            return Refused(Reason.MEMBER_SUSPENDED)
        return CursorLost(CursorLoss.SIGHT, self.head)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one reading found: a page for each member, and an order for each device that is out."""

    views: dict[int, View | Bar]
    orders: dict[int, Order]
    frozen: frozenset[int]


@dataclass(frozen=True, slots=True)
class Look:
    """One reading of the record for several streams, begun when the feed stood at ``head``."""

    listeners: frozenset[Listener]
    head: Cursor
    seen: asyncio.Future[Seen]

    def is_stale(self, head: Cursor) -> bool:
        """What was read before the last commit may show what somebody may see no longer."""
        if not self.seen.done():
            return False
        failed = self.seen.cancelled() or self.seen.exception() is not None
        return failed or self.head != head


class Feed:
    """The record's news: where it stands, who waits for it, and pages of it."""

    def __init__(
        self,
        reader: Reader,
        start: Counter,
        clock: Callable[[], Instant],
        policy: LockPolicy,
    ) -> None:
        self._reader = reader
        self._clock = clock
        self.head = start.head
        self.floor = Seq(start.floor)
        self.board = NewsBoard()
        self._presence = Presence(policy)
        self._left = asyncio.Event()  # somebody's last stream ended
        self.closing = False
        self.news = asyncio.Event()  # replaced at every ring: take it before looking
        self._rung_at = 0.0
        self._tick: asyncio.TimerHandle | None = None
        self._streams: dict[Listener, int] = {}  # how many each has
        self.attention = Attention(clock)
        self._looks: dict[int, Look] = {}  # cursor → the newest look from there

    def committed(self, head: Cursor) -> None:
        """Hear of a commit; runs on the event loop. A look that was overtaken is no news."""
        if head.seq > self.head.seq:
            self.head = head
            self.wake()

    def wake(self) -> None:
        loop = asyncio.get_running_loop()
        if self._tick is None:
            quiet_s = loop.time() - self._rung_at
            self._tick = loop.call_later(max(0.0, TICK_S - quiet_s), self._ring)

    def close(self) -> None:
        """Let every stream say goodbye and end."""
        self.closing = True
        self._ring()

    async def watch(self) -> None:
        """Notice commits of other processes too, and who is looking no longer."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(POLL_S):
                    await self._left.wait()
            self._left.clear()
            try:
                self.committed((await self._reader.ask(counter.read)).head)
                await self._tell_presence(self._presence.changed(self._clock()))
            except WadeskError as trouble:
                _log.warning("the record could not be looked at: %s", trouble)

    async def page(self, member: int, since: Cursor, limit: int, types: Sequence[str]) -> bytes:
        """One page of changes for one member."""
        wanted = tuple(t for t in ROW_TYPES if not types or t.name in types)
        views = await self._reader.ask(_look, since, frozenset({member}), limit, wanted)
        return _shown(views[member]).page

    async def view(self, who: Listener, since: Cursor) -> View:
        """The next page of a stream, shared with all streams that stand at the same place.

        A device that was sent away gets no page any more, only its order; one that was
        frozen, only word of that.
        """
        look = self._looks.get(since.seq)
        if look is None or who not in look.listeners or look.is_stale(self.head):
            listeners = frozenset(self._streams) | {who}
            seen = self._reader.start(_look_for_streams, since, listeners)
            look = self._looks[since.seq] = Look(listeners, self.head, seen)
            while len(self._looks) > LOOKS_KEPT:
                del self._looks[next(iter(self._looks))]
        seen_now = await asyncio.shield(look.seen)
        if who.device in seen_now.orders:
            raise Departed(seen_now.orders[who.device])
        if who.device in seen_now.frozen:
            raise Refused(Reason.DEVICE_FROZEN)
        return _shown(seen_now.views[who.member])

    async def sight(self, member: int) -> Sight:
        """What a member sees; refused where nothing works for them."""
        return await self._reader.ask(members.required_sight, member)

    async def order(self, device: int) -> Order | None:
        """Of a device that is out."""
        return await self._reader.ask(revocation.order_of, device)

    async def papers(self, member: int, device: int) -> Papers:
        return await self._reader.ask(papers.of, member, device)

    async def require_way_on(self, member: int, since: Cursor) -> None:
        """Refuse a stream that could not go on from its cursor."""
        lost = loss_of(since, self.head, self.floor)
        if lost:
            raise CursorLost(lost, self.head)
        bar = await self._reader.ask(_bar, member, since, self.head)
        if bar is not None:
            raise bar.error

    async def locks(self, sight: Sight) -> bytes:
        """All held locks in sight, whole."""
        return await self._reader.ask(_locks, sight, self._clock())

    async def look(self, who: Listener, looking: Looking) -> None:
        """A Desk says what is on its screen."""
        self.attention.look(who.device)
        if looking.conversation is None:
            await self.sight(who.member)
            changed = self._presence.leave(who.device)
        else:
            place = await self._reader.ask(_place, who.member, looking.conversation)
            seat = Seat(who.member, who.device, place, looking.writing, self._clock())
            changed = self._presence.look(seat)
        await self._tell_presence(changed)

    def here(self) -> set[int]:
        """The devices that have a stream just now."""
        return {who.device for who in self._streams}

    def leave(self, device: int) -> None:
        """A Desk looks at nothing any more; those who believe otherwise are told soon."""
        self._presence.leave(device)
        self._left.set()

    async def presence(self, sight: Sight) -> bytes:
        """All onlookers in sight, whole."""
        places = [one.conversation for one in self._presence.whole(self._clock())]
        shown = await self._scopes(places) if places else {}
        whole = self._presence.whole(self._clock())
        present = [
            one
            for one in whole
            if one.conversation in shown and sight.covers(shown[one.conversation])
        ]
        return msgspec.json.encode(hub_api.Presence(present))

    @contextlib.contextmanager
    def counted(self, who: Listener) -> Iterator[None]:
        """Count a stream: one look serves its member too, and with the last its Desk looks away."""
        self._streams[who] = self._streams.get(who, 0) + 1
        self.attention.begin(who.device)
        try:
            yield
        finally:
            self._streams[who] -= 1
            if not self._streams[who]:
                del self._streams[who]
                self.attention.end(who.device)
                self.leave(who.device)

    async def _tell_presence(self, conversations: Collection[int]) -> None:
        """Post who looks at these, each in the scope where it lies now."""
        if not conversations:
            return
        scopes = await self._scopes(conversations)
        for news in self._presence.tell(conversations, self._clock()):
            if news.conversation in scopes:
                self.board.post(scopes[news.conversation], news)
        self.wake()

    async def _scopes(self, conversations: Iterable[int]) -> dict[int, str]:
        return await self._reader.ask(record.scopes, list(conversations))

    def _ring(self) -> None:
        self._tick = None
        self._rung_at = asyncio.get_running_loop().time()
        rung, self.news = self.news, asyncio.Event()
        rung.set()


def _look_for_streams(db: ReadableDb, since: Cursor, listeners: frozenset[Listener]) -> Seen:
    """Rows and orders from the same moment, so that no row goes to a device that is out."""
    there = {one.device for one in listeners}
    orders, frozen = revocation.orders(db, there), devices.frozen_among(db, there)
    everybody = frozenset(one.member for one in listeners)
    return Seen(_look(db, since, everybody, STREAM_PAGE_ROWS, ROW_TYPES), orders, frozen)


def _look(
    db: ReadableDb,
    since: Cursor,
    whose: frozenset[int],
    limit: int,
    types: tuple[RowType, ...],
) -> dict[int, View | Bar]:
    """Read one page for several members; those who see the same of it share its bytes."""
    now = counter.read(db)
    why = loss_of(since, now.head, Seq(now.floor))
    if why:
        raise CursorLost(why, now.head)
    shared: dict[Sight, View] = {}
    barred = _bars(db, whose, since, now.head if types == ROW_TYPES else None)
    views: dict[int, View | Bar] = {**barred}
    with_their_own = feed.members_with_private_rows(db, since.seq)
    for member, sight in members.sights(db, whose - barred.keys()).items():
        sees_what_others_see = sight.scopes is None and member not in with_their_own
        if sees_what_others_see and sight in shared:
            views[member] = shared[sight]
            continue
        question = feed.Question(member, sight, since.seq, limit, types)
        view = views[member] = _view(since, feed.changes(db, question, now.seq), sight)
        if sees_what_others_see:
            shared[sight] = view
    return views


def _bars(
    db: ReadableDb, whose: frozenset[int], since: Cursor, head: Cursor | None
) -> dict[int, Bar]:
    """Who of these gets no page; ``head`` of None: it is no way on, but part of a beginning."""
    bars = {one: Bar(None) for one in members.suspended(db, whose)}
    if head is not None and since.seq > 0:
        anew = members.beginning_anew(db, whose, since.seq)
        bars = {**dict.fromkeys(anew, Bar(head)), **bars}
    return bars


def _bar(db: ReadableDb, member: int, since: Cursor, head: Cursor) -> Bar | None:
    return _bars(db, frozenset({member}), since, head).get(member)


def _shown(found: View | Bar) -> View:
    if isinstance(found, Bar):
        raise found.error
    return found


def _view(since: Cursor, found: feed.Slice, sight: Sight) -> View:
    to = Seq(found.to)
    tables = ",".join(f'"{name}":{table}' for name, table in found.tables.items())
    page = (
        f'{{"from":"{since}","to":"{Cursor(since.lineage, to)}","epoch":{sight.epoch}'
        f',"more":{"true" if found.more else "false"},"rows":{{{tables}}}'
        f',"gone":{found.gone},"sights":{found.sights}}}'
    )
    told = found.rows + (found.gone != "[]") + (found.sights != "[]")
    return View(to, found.more, told, sight, page.encode(), _ENDED in found.gone)


def _place(db: ReadableDb, member: int, conversation: int) -> int:
    """The conversation that a member means, if they see it."""
    sight = members.required_sight(db, member)
    found = record.present(db, conversation)
    if found is None or not sight.covers(found.scope):
        raise Refused(Reason.NO_SUCH_CONVERSATION)
    return found.id


def _locks(db: ReadableDb, sight: Sight, now: Instant) -> bytes:
    held = [
        announcement(conversation, lock, now)
        for conversation, lock in replies.held_locks(db, now)
        if feed.shows(db, sight, conversation)
    ]
    return msgspec.json.encode(Locks(held))
