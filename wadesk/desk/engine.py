"""Engine: the only long-lived tasks of a Desk, in one group that lives and ends together.

Plain asyncio; whoever starts it gives it a loop and cancels it to end it. It ends by itself
only when the Hub refuses this device, and then it says why. On a full disk it stands still,
says so, and looks again: the rows are the state, so that beginning anew is going on.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.groups import ungrouped
from wadesk.core.records import Instant
from wadesk.desk import departure, lease, reading
from wadesk.desk.backfill import Backfill
from wadesk.desk.draft_sync import DraftSync
from wadesk.desk.feed import Feed
from wadesk.desk.hub_client import HubClient
from wadesk.desk.line import Line, LineState
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.orders import Dismissed
from wadesk.desk.outbox import Outbox
from wadesk.desk.upkeep import Upkeep
from wadesk.desk.wake_up import WakeUp

DISK_LOOK_MS = 3_000  # somebody may have made room
HANDING_IN = "This computer was unlinked: what was written here is handed in to the Hub."


class Engine:
    """Keeps one open Desk and its Hub in step."""

    def __init__(self, desk: OpenDesk, hub: HubClient, clock: Callable[[], Instant]) -> None:
        self._desk = desk
        self._hub = hub
        self._clock = clock
        self.line = Line(desk.passing.hearing)
        self.to_post = WakeUp(clock)
        self.to_fetch = WakeUp(clock)
        self.backfill = Backfill(hub, desk.mirror)
        self._feed = Feed(hub, desk, self.line)
        self._outbox = Outbox(hub, desk.mirror, desk.local, desk.vault)
        self._drafts = DraftSync(hub, desk.mirror, desk.local, desk.leaving)
        self._upkeep = Upkeep(hub, desk, self.line)

    async def run(self) -> None:
        pause = WakeUp(self._clock)
        try:
            while True:
                why = await self._obey()
                self.line.become(LineState.OFFLINE, why)
                await pause.wait_until(Instant(self._clock() + DISK_LOOK_MS))
        finally:
            self._desk.hearing.is_catching_up = False  # nobody is there to catch up with

    async def _obey(self) -> str:
        """Work until the Hub sends this Desk away; then hand in what was written, and say so."""
        try:
            return await self._run()
        except (Refused, Dismissed) as no:
            out = departure.meant_by(no, self._desk)
            if not isinstance(out, Dismissed):
                raise out from no
            raise await departure.take_leave(self._hub, self._desk, out, self._wait) from no

    def _wait(self) -> None:
        """The Hub has gone before it had all that was written here; it is tried again."""
        self.line.become(LineState.OFFLINE, HANDING_IN)

    async def _run(self) -> str:
        """Work for as long as there is room on the disk; then say in words that there is none."""
        try:
            await self._work()
        except Refused as refusal:
            if refusal.reason is Reason.DAMAGED:  # which file it is decides what is said
                await asyncio.to_thread(self._desk.soundness.check, self._clock())
            if refusal.reason is not Reason.DISK_FULL:
                raise
            return str(refusal)
        return ""

    async def _work(self) -> None:
        with ungrouped(WadeskError):
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._feed.run(self._clock, self._on_news))
                tasks.create_task(self._outbox.run(self._clock, self.to_post))
                tasks.create_task(self.backfill.run(self._clock, self.to_fetch))
                tasks.create_task(self._desk.calls.run(self._hub, self.line))
                tasks.create_task(self._lock_wishes())
                tasks.create_task(self._show_presence())
                tasks.create_task(self._let_drafts_follow())
                tasks.create_task(self._desk.files.run(self._hub, self.line))
                tasks.create_task(lease.watch(self._desk.profile, self._clock, WakeUp(self._clock)))
                tasks.create_task(self._upkeep.run(self._clock, WakeUp(self._clock)))

    async def _lock_wishes(self) -> None:
        desk = self._desk
        await desk.wishes.run(self._hub, desk.mirror, desk.passing, desk.identity.member)

    async def _show_presence(self) -> None:
        """Said three times before it would be forgotten, so that one lost word does no harm."""
        await self._desk.gaze.run(
            self._hub,
            lambda: self.line.is_connected,
            lambda: reading.policy(self._desk).lock.viewing_ms // 3,
        )

    async def _let_drafts_follow(self) -> None:
        await self._drafts.run(
            self.line, self._clock, lambda: reading.policy(self._desk).outbox.draft_every_ms
        )

    async def farewell(self) -> None:
        """What the other Desks should know before this one falls silent."""
        if self.line.is_live.is_set():
            await self._drafts.farewell(self._clock)

    def wake(self) -> None:
        """Something was written; callable from any thread."""
        self.to_post.wake()
        self._desk.leaving.news.wake()

    def _on_news(self) -> None:
        self._desk.gaze.say_again()
        self._desk.leaving.news.wake()
        self.to_fetch.wake()
        self.to_post.wake()


@asynccontextmanager
async def running(desk: OpenDesk) -> AsyncIterator[Engine]:
    """An engine for as long as the block runs; where it ends first, its reason ends the block."""
    with ungrouped(WadeskError):
        async with desk.hub() as hub, asyncio.TaskGroup() as tasks:
            engine = Engine(desk, hub, desk.clock)
            task = tasks.create_task(engine.run())
            try:
                yield engine
                await engine.farewell()
            finally:
                task.cancel()
