"""Draft sync: telling the Hub what is being typed here, so that it follows to one's other Desks.

Only what has changed since it was last told is told, at most so often for each conversation;
whoever leaves one, sends or clears has it told at once. Without a line it waits, and nothing is
lost by that: the draft itself lies here. What the Hub will not take is not said to it again.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wadesk.core.draft import Draft
from wadesk.core.draft_versions import digest
from wadesk.core.errors import Malformed, Unavailable
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.leaving import Leaving
from wadesk.desk.line import Line
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.desk.signing import new_key
from wadesk.wire.hub_api import CommandRequest, KeepDraft

FAREWELL_S = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _News:
    """What is to be told of one conversation; no digest: there is no draft any more."""

    conversation: ConversationId
    draft: Draft | None
    what: bytes | None


class DraftSync:
    def __init__(self, hub: HubClient, mirror: Mirror, local: Local, leaving: Leaving) -> None:
        self._hub = hub
        self._mirror = mirror
        self._local = local
        self._leaving = leaving
        self._told_at: dict[ConversationId, Instant] = {}
        self._urgent: set[ConversationId] = set()

    async def run(
        self, line: Line, clock: Callable[[], Instant], every_ms: Callable[[], int]
    ) -> None:
        while True:
            await line.is_live.wait()
            wake_at = await self.tell(clock, every_ms())
            await self._leaving.news.wait_until(wake_at)

    async def farewell(self, clock: Callable[[], Instant]) -> None:
        """Say what is not said yet, before the line is closed; there is no time to insist."""
        with contextlib.suppress(TimeoutError, HubRefusal):
            async with asyncio.timeout(FAREWELL_S):
                await self.tell(clock, 0)

    async def tell(self, clock: Callable[[], Instant], every_ms: int) -> Instant | None:
        """Tell what may be told by now; when the rest may be, if there is any."""
        self._urgent |= self._leaving.taken()
        later = []
        for one in _news(await self._local.drafts(), await self._local.drafts_told()):
            due_at = self._due_at(one, clock(), every_ms)
            if due_at > clock():
                later.append(due_at)
            elif not await self._said(one, clock()):
                return Instant(clock() + every_ms)
            else:
                self._told_at[one.conversation] = clock()
                self._urgent.discard(one.conversation)
        return min(later, default=None)

    def _due_at(self, one: _News, now: Instant, every_ms: int) -> Instant:
        last = self._told_at.get(one.conversation)
        is_urgent = one.draft is None or one.conversation in self._urgent
        if is_urgent or last is None or last > now:  # a clock that was turned back delays nothing
            return now
        return Instant(last + every_ms)

    async def _said(self, one: _News, now: Instant) -> bool:
        state = await self._mirror.state()
        lineage = state.cursor.lineage if state else ""
        try:
            await self._hub.command(CommandRequest(new_key(), _command(one, now), lineage))
        except HubRefusal as refusal:
            if refusal.concerns_this_device:
                raise
            _log.info("a draft does not follow: %s", refusal)
        except (Unavailable, Malformed) as error:
            _log.info("a draft follows later: %s", error)
            return False
        await self._local.note_told(one.conversation, one.what)
        return True


def _news(drafts: Iterable[Draft], told: Mapping[ConversationId, bytes]) -> list[_News]:
    """What the Hub does not know yet; first of all what is a draft no more."""
    here = {draft.conversation: draft for draft in drafts}
    over = [_News(where, None, None) for where in told if where not in here]
    changed = [_News(where, draft, digest("", draft)) for where, draft in here.items()]
    return over + [one for one in changed if told.get(one.conversation) != one.what]


def _command(one: _News, now: Instant) -> KeepDraft:
    draft = one.draft
    if draft is None:
        return KeepDraft(one.conversation, "", base=0, begun_ms_ago=0, edited_ms_ago=0)
    return KeepDraft(
        draft.conversation,
        draft.text,
        base=draft.base,
        begun_ms_ago=max(0, now - draft.begun_at),
        edited_ms_ago=max(0, now - draft.edited_at),
        quoted=draft.quoted,
        files=[file.filename for file in draft.files],
    )
