"""Outbox: carrying what this Desk owes to the Hub, each command until it has an answer.

A try is counted on the disk before it is made. The Hub answers the same ClientKey the same
way, so a lost answer is repaired by asking again. Each names the life of the Hub that it is
meant for: one that was restored has forgotten what it accepted, and judges none of it.
Conversations do not wait for one another; within one, commands keep their order.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection
from functools import partial

from wadesk.core import outbox
from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.outbox import OutboxItem, Owed
from wadesk.core.records import ConversationId, Instant
from wadesk.desk import consent
from wadesk.desk.commands import Attached, attached_to, command_of, refusal_text, with_media
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.desk.wake_up import WakeUp
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Written
from wadesk.store.vault import Vault
from wadesk.wire.hub_api import CommandRequest

POSTS_AT_ONCE = 8

_log = logging.getLogger(__name__)


class Outbox:
    """Posts what is due; ``wake`` is called when something was written or the line is back."""

    def __init__(self, hub: HubClient, mirror: Mirror, local: Local, vault: Vault) -> None:
        self._hub = hub
        self._mirror = mirror
        self._local = local
        self._vault = vault
        self._on_the_way: set[tuple[ConversationId, bool]] = set()
        self._ready: deque[OutboxItem] = deque()

    async def run(self, clock: Callable[[], Instant], news: WakeUp) -> None:
        await self._settle_what_arrived()
        async with asyncio.TaskGroup() as posts:
            while True:
                owed = await self._local.owed()
                await self._take_back_what_was_called_off(owed)
                waiting = [item for item in owed if _lane(item) not in self._on_the_way]
                plan = outbox.plan(waiting, clock())
                self._ready = deque(plan.post)
                self._begin_some(posts, clock, news)
                await news.wait_until(plan.wake_at)

    def _begin_some(
        self, posts: asyncio.TaskGroup, clock: Callable[[], Instant], news: WakeUp
    ) -> None:
        """As many of those that are ready as may be under way; the next plan needs none of them."""
        while self._ready and len(self._on_the_way) < POSTS_AT_ONCE:
            item = self._ready.popleft()
            self._on_the_way.add(_lane(item))
            posts.create_task(self._carry(posts, item, clock, news))

    async def _settle_what_arrived(self) -> None:
        """A crash may have fallen between the commits of the two files."""
        items = await self._local.owed()
        found = await self._mirror.arrived(items, await self._local.drafted())
        await self._local.settle(found.keys, found.moved)
        await self._local.settle_deeds(await self._told_upto())

    async def _take_back_what_was_called_off(self, owed: Collection[OutboxItem]) -> None:
        """A reply that was planned stays here until it has left, or until it is a draft again."""
        accepted = {item.key: item for item in owed if item.owed is Owed.ACCEPTED}
        for key in await self._mirror.called_off(accepted) if accepted else ():
            await self._settle(accepted[key], partial(consent.called_off, key=key))

    async def _carry(
        self,
        posts: asyncio.TaskGroup,
        item: OutboxItem,
        clock: Callable[[], Instant],
        news: WakeUp,
    ) -> None:
        """Whoever ends lets the next of those that are ready begin; none left: plan anew."""
        try:
            await self._try(item, clock)
        finally:
            self._on_the_way.discard(_lane(item))
        if self._ready:
            self._begin_some(posts, clock, news)
        else:
            news.wake()

    async def _try(self, item: OutboxItem, clock: Callable[[], Instant]) -> None:
        life = await self._lineage()  # before it is counted: what is doubted later is of this one
        written = await self._local.count_attempt(item)
        if written is None:
            return
        tried = written.item
        try:
            text = await self._with_its_file(written)
            if text is None:
                return
            answer = await self._hub.command(CommandRequest(tried.key, command_of(text), life))
        except HubRefusal as refusal:
            if refusal.concerns_this_device:
                raise
            told = refusal_text(refusal)
            await self._settle(tried, lambda db: consent.withheld(db, tried, told))
        except (Unavailable, Malformed) as error:
            _log.info("a command stays in the outbox: %s", error)
            is_tried = not isinstance(error, Unavailable) or error.reached
            after = outbox.after_failure if is_tried else outbox.after_no_line
            await self._local.advance(tried, after(tried, clock()))
        else:
            now = clock()
            await self._settle(tried, lambda db: consent.granted(db, tried, now, answer))
            if tried.is_deed:
                await self._local.settle_deeds(await self._told_upto(), is_new=True)

    async def _settle(self, tried: OutboxItem, work: Callable[[WritableDb], None]) -> None:
        await asyncio.wrap_future(self._local.change(work, tried.conversation))

    async def _with_its_file(self, written: Written) -> str | None:
        """The command once its file is at the Hub; None if somebody decided otherwise meanwhile."""
        attached = attached_to(written.command)
        if attached is None:
            return written.command
        content = await asyncio.to_thread(self._content_of, attached)
        stored = await self._hub.upload(content, attached.mime, attached.filename)
        text = with_media(written.command, stored.media)
        return text if await self._local.rewrite(written.item, text) else None

    async def _told_upto(self) -> int:
        """How far the feed has come; what was agreed to may have been quicker than the yes."""
        state = await self._mirror.state()
        return state.cursor.seq if state else 0

    async def _lineage(self) -> str:
        state = await self._mirror.state()
        return state.cursor.lineage if state else ""

    def _content_of(self, attached: Attached) -> bytes:
        return b"".join(self._vault.open(attached.stored))


def _lane(item: OutboxItem) -> tuple[ConversationId, bool]:
    """Replies keep their order among themselves, and so does what goes to no customer."""
    return item.conversation, item.is_aside
