"""Feed: following what changes at the Hub, from the first beginning to the live stream.

    no life yet ──begin──▶ small rows ──▶ stream ◀──▶ pages, when too far behind
         ▲                                  │
         └────────── cursor lost ───────────┘

Start-up is recovery: the road goes on from wherever the Mirror says it stands.
A lost line is knocked for again, later each time. A refusal that concerns this device ends
the engine, because knocking again would not change it.
"""

import asyncio
import logging
from collections.abc import Callable

from wadesk.core import sync
from wadesk.core.batches import Applied, MirrorState, Unfit
from wadesk.core.changes import Changes
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.core.rows import SCHEDULED, SMALL
from wadesk.core.sync import Cursor, CursorLoss, parse_cursor
from wadesk.desk import lease, orders, session
from wadesk.desk.feed_events import Behind, Bye, CursorLost, FeedEvent, PassingNews, UpToDate
from wadesk.desk.hub_client import HubClient
from wadesk.desk.line import Line, LineState
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.wake_up import WakeUp
from wadesk.wire.hub_api import Page
from wadesk.wire.linking_api import Order

PAGE_ROWS = 1_000
PATIENCE_S = 0.3
RESTARTS_MAX = 3  # beginnings in a row on one line, before it is left alone for a while
SMALL_TYPES = tuple(row_type.name for row_type in SMALL)

_log = logging.getLogger(__name__)


class Feed:
    """``on_news`` is called when there may be something to backfill or to post."""

    def __init__(self, hub: HubClient, desk: OpenDesk, line: Line) -> None:
        self._hub = hub
        self._desk = desk
        self._mirror = desk.mirror
        self._local = desk.local
        self._line = line
        self._passing = desk.passing
        self._failures = 0

    async def run(self, clock: Callable[[], Instant], on_news: Callable[[], None]) -> None:
        pause = WakeUp(clock)
        while True:
            try:
                wait_ms = await self._follow(on_news)
                why = "The Hub said goodbye."
            except Unavailable as error:
                wait_ms, why = 0, str(error)
            except Malformed as error:
                _log.warning("the Hub said what cannot be understood: %s", error)
                wait_ms, why = 0, "The Hub said what this WaDesk cannot understand."
            self._line.become(LineState.OFFLINE, why)
            self._require_lease(clock())
            await self._keep_heard()
            self._failures += 1
            now = clock()
            again = Instant(max(sync.retry_at(self._failures - 1, now), now + wait_ms))
            await pause.wait_until(again)

    async def _follow(self, on_news: Callable[[], None]) -> int:
        """Stay on the line until it is lost; says how long the Hub wants to be left alone."""
        for _ in range(RESTARTS_MAX):
            state = await self._mirror.state() or await self._begin(None)
            if not state.is_usable:
                await self._fetch_small(state)
            ended = await self._listen(on_news)
            if isinstance(ended, Bye):
                return ended.retry_ms
            if isinstance(ended, CursorLost):
                await self._begin(ended)
            else:
                self._line.become(LineState.JOINING)
                await self._catch_up()
        return 0

    async def _listen(self, on_news: Callable[[], None]) -> Bye | Behind | CursorLost:
        heard = self._passing.hearing.heard
        async with self._hub.feed(str(await self._cursor()), heard) as events:
            if isinstance(events, CursorLost):
                return events
            self._line.become(LineState.JOINING)
            await self._ask_the_time()
            await self._local.hurry()
            on_news()
            async for event in events:
                if isinstance(event, Bye | Behind):
                    return event
                await self._take(event, on_news)
        raise Unavailable("The Hub ended the connection.")

    async def _take(self, event: FeedEvent, on_news: Callable[[], None]) -> None:
        match event:
            case Page():
                await self._apply(event)
                if event.sights or SCHEDULED.name in event.rows:
                    on_news()
            case UpToDate(to):
                if parse_cursor(to).seq > (await self._cursor()).seq:
                    await self._close_gap()
                self._failures = 0
                self._line.become(LineState.LIVE)
            case Behind() | Bye():
                pass  # they end the stream
            case Order():
                self._obey(event)
            case passing:
                self._pass_on(passing)

    def _pass_on(self, news: PassingNews) -> None:
        touched = self._passing.take(news)
        if touched:
            self._mirror.tell(Changes(conversations=touched))

    def _obey(self, order: Order) -> None:
        """One that this Desk's Hub has not signed is none."""
        out = orders.of_open_desk(order, self._desk.identity)
        if out is not None:
            raise out

    async def _ask_the_time(self) -> None:
        await session.ask(self._hub, self._desk)

    def _require_lease(self, now: Instant) -> None:
        """A Desk that has not heard its Hub for too long shuts; nothing is deleted."""
        if lease.is_over(self._desk.profile, now):
            raise Refused(Reason.LEASE_OVER)

    async def _keep_heard(self) -> None:
        """Words that are written before the Hub is there again carry when it was."""
        heard_at = self._passing.hearing.heard_at()
        if heard_at is not None:
            await self._local.note_heard(heard_at)

    async def _close_gap(self) -> None:
        """Rows out of sight have passed, or a page was lost; soon done, it is not worth a word."""
        loop = asyncio.get_running_loop()
        waiting = loop.call_later(PATIENCE_S, self._line.become, LineState.JOINING)
        try:
            await self._catch_up()
        finally:
            waiting.cancel()

    async def _catch_up(self) -> None:
        """Page through what the stream would not carry."""
        while True:
            page = await self._hub.changes(str(await self._cursor()), PAGE_ROWS)
            if isinstance(page, CursorLost):
                await self._begin(page)
                return
            await self._apply(page)
            if not page.more:
                return

    async def _apply(self, page: Page) -> None:
        applied = _fitting(await self._mirror.apply(page))
        await self._local.settle(applied.keys, applied.moved)
        await self._local.settle_deeds(parse_cursor(page.to).seq)

    async def _fetch_small(self, state: MirrorState) -> None:
        """The list first: conversations, people and all else that is not a message."""
        life, upto = state.cursor.lineage, state.small_upto
        while upto < state.born_at:
            page = await self._hub.changes(str(Cursor(life, upto)), PAGE_ROWS, SMALL_TYPES)
            if isinstance(page, CursorLost):
                await self._begin(page)
                return
            _fitting(await self._mirror.apply_small(page))
            upto = parse_cursor(page.to).seq

    async def _begin(self, lost: CursorLost | None) -> MirrorState:
        """Begin the Hub's present life. What was tried in its former one is in doubt."""
        told = await session.ask(self._hub, self._desk)
        self._line.become(LineState.JOINING)
        head = parse_cursor(told.head)
        before = await self._mirror.state()
        if before is not None and (
            before.cursor.lineage != head.lineage or (lost and lost.reason == CursorLoss.FUTURE)
        ):
            await self._local.doubt()
        await self._mirror.begin(head, told.epoch)
        state = await self._mirror.state()
        if state is None:
            raise LookupError("a Mirror that began a life has a state")
        return state

    async def _cursor(self) -> Cursor:
        state = await self._mirror.state()
        if state is None:
            raise LookupError("a Mirror that began a life has a cursor")
        return state.cursor


def _fitting(applied: Applied | Unfit) -> Applied:
    """What does not fit is asked for again from the cursor, after a pause."""
    if isinstance(applied, Unfit):
        raise Unavailable(f"The Hub's rows do not continue this Mirror ({applied}).")
    return applied
