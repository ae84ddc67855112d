"""Backfill: older messages, newest first, fetched while the Desk is already in use.

Conversations that came into sight go first, because somebody may be looking at them.
How far it has come stands in the Mirror beside the rows; a stop of any kind costs one page.
While one page is written the next is on its way.
"""

import asyncio
import logging
from collections.abc import Callable

from wadesk.core import sync
from wadesk.core.batches import MirrorState, Older, Unfit
from wadesk.core.errors import Malformed, Reason, Unavailable
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.mirror import Mirror, older_of
from wadesk.desk.wake_up import WakeUp

PAGE_MESSAGES = 5_000

_log = logging.getLogger(__name__)


class Backfill:
    """Runs until the Mirror is whole, and again when ``news`` says that it may not be."""

    def __init__(self, hub: HubClient, mirror: Mirror) -> None:
        self._hub = hub
        self._mirror = mirror
        self.is_whole = asyncio.Event()

    async def run(self, clock: Callable[[], Instant], news: WakeUp) -> None:
        failures = 0
        while True:
            try:
                await self._fetch_all()
                failures, again = 0, None
            except (Unavailable, Malformed) as error:
                _log.info("backfill waits: %s", error)
                again = sync.retry_at(failures, clock())
                failures += 1
            await news.wait_until(again)

    async def _fetch_all(self) -> None:
        while True:
            state = await self._mirror.state()
            if state is None or not state.is_usable:
                self.is_whole.clear()
                return
            if state.is_whole:
                self.is_whole.set()
                return
            self.is_whole.clear()
            await self._fetch(*_most_wanted(state))

    async def _fetch(self, conversation: ConversationId | None, before: MessageId | None) -> None:
        """Follow one question from page to page until it ends."""
        asked: Older | None = await self._ask(conversation, before)
        while asked is not None:
            written = self._mirror.add_older(asked)
            following = None
            if asked.next is not None:
                following = await self._ask(conversation, asked.next)
            applied = await asyncio.wrap_future(written)
            if isinstance(applied, Unfit):
                raise Unavailable("the Hub's page does not fit this Mirror")
            asked = following

    async def _ask(self, conversation: ConversationId | None, before: MessageId | None) -> Older:
        try:
            page = await self._hub.backfill(before, PAGE_MESSAGES, conversation)
        except HubRefusal as refusal:
            state = await self._mirror.state()
            if refusal.reason is not Reason.NO_SUCH_CONVERSATION or state is None:
                raise
            return Older(
                state.cursor.lineage, state.epoch, before, next=None, conversation=conversation
            )
        return older_of(page, before, conversation)


def _most_wanted(state: MirrorState) -> tuple[ConversationId | None, MessageId | None]:
    for conversation, before in state.owed.items():
        return conversation, before
    return None, state.backfill_before
