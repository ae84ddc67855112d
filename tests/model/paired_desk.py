"""Paired Desk: a real Desk, its Mirror and local file, driven by hand instead of by an engine.

Its posts go where the test sends them: to the Hub and back, to the Hub and not back, nowhere,
or to the Hub much later. Its clock may be wrong by as much as the test likes.
"""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from tests.model.paired_hub import PairedHub
from tests.support.keychains import MemoryKeychain
from wadesk.core import outbox as rules
from wadesk.core.batches import Older, Unfit
from wadesk.core.draft import Draft, rewritten
from wadesk.core.errors import Reason, Unavailable
from wadesk.core.outbox import OutboxItem
from wadesk.core.records import AgentId, ClientKey, ConversationId, DeviceId, Instant, MessageId
from wadesk.core.sync import parse_cursor
from wadesk.desk import actions, profile, reading
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.local import Local
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.outbox import Outbox
from wadesk.desk.profile import Unlock
from wadesk.hub.judgement import Judged
from wadesk.store import crypto, drafts, identity, outgoing
from wadesk.store.identity import Identity
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import (
    ClaimLock,
    CommandAnswer,
    CommandRequest,
    LockNews,
    Page,
    ReleaseLock,
)

NOWHERE = "http://127.0.0.1:9"


class Fate(Enum):
    """What the network does to one post."""

    ARRIVES = "there and back"
    TWICE = "there twice, and back"
    UNANSWERED = "there, and its answer is lost"
    LOST = "lost on the way"
    LATE = "held up, to arrive when nobody waits any more"


@dataclass
class Road:
    """Stands where the Hub's client does."""

    desk: "PairedDesk"
    fate: Fate = Fate.ARRIVES

    async def command(self, request: CommandRequest) -> CommandAnswer:
        if self.fate is Fate.LOST:
            raise Unavailable("lost on the way")
        if self.fate is Fate.LATE:
            self.desk.held_up.append(request)
            raise Unavailable("held up")
        judged = self.desk.judged(request)
        if self.fate is Fate.TWICE:
            judged = self.desk.judged(request)
        if self.fate is Fate.UNANSWERED:
            raise Unavailable("the answer is lost")
        if judged.problem is not None:
            raise HubRefusal(Reason(judged.problem.reason), "", judged.problem)
        assert judged.answer is not None
        return judged.answer


class PairedDesk:
    def __init__(
        self, home: Path, hub: PairedHub, member: AgentId, place: int, skew_ms: int
    ) -> None:
        self.hub = hub
        self.member = member
        self.device = DeviceId(1_000 + place)
        self.held_up: list[CommandRequest] = []
        self.pages: list[Page] = []
        self._home = home
        self._unlock = Unlock(MemoryKeychain())
        self._clock: Callable[[], Instant] = lambda: Instant(hub.now + skew_ms)
        self._road = Road(self)
        self._opened = contextlib.ExitStack()
        who = Identity(NOWHERE, "hub", self.device, member, "somebody", crypto.new_private_key())
        with profile.create(home, self._unlock) as made:
            local = Local(made.local_path, made.key_for("local"))
            local.change(lambda db: identity.save(db, who)).result()
            local.close()
        self._open()
        self._fill()

    def close(self) -> None:
        self._opened.close()

    def restart(self) -> None:
        """Whatever was not on the disk is gone."""
        self.close()
        self._open()

    def catch_up(self) -> None:
        """Hear all that the Hub knows, and when it was that it said so."""
        state = asyncio.run(self.desk.mirror.state())
        assert state is not None
        self.pages.append(self.hub.page(self.member, state.cursor.seq))
        self._apply(self.pages[-1])
        self.desk.hearing.told(self.hub.now)
        self.desk.hearing.heard()

    def hear_again(self, pick: int) -> None:
        """A page comes a second time, out of its order."""
        if self.pages:
            self._apply(self.pages[pick % len(self.pages)])

    def judged(self, request: CommandRequest) -> Judged:
        return self.hub.judge(self.member, self.device, request)

    def deliver_what_was_held_up(self) -> None:
        while self.held_up:
            self.judged(self.held_up.pop())

    def claim(self, line: int) -> None:
        told = self.hub.ask(self.member, self.device, ClaimLock(line))
        if told.answer is not None and told.answer.fence is not None:
            until = told.answer.ttl_ms or 0
            self.desk.locks.note(LockNews(line, self.member, told.answer.fence, until))

    def leave(self, line: int) -> None:
        held = self.desk.locks.held(ConversationId(line))
        if held is not None and held.holder == self.member:
            self.hub.ask(self.member, self.device, ReleaseLock(line, held.fence))

    def draft(self, line: int) -> Draft | None:
        with self.desk.local.look() as db:
            return drafts.find(db, ConversationId(line))

    def type(self, line: int, words: str) -> None:
        """The first keystroke notes what is on the screen."""
        where = ConversationId(line)
        present = self.draft(line)
        begun = present or Draft(where, "", self.newest_answer(line), self._clock())
        text = f"{begun.text} {words}".strip()
        actions.keep_draft(self.desk, rewritten(begun, text)).result()

    def send(self, line: int) -> ClientKey | None:
        present = self.draft(line)
        if present is None:
            return None
        return actions.send_draft(self.desk, present).result()

    def carry(self, fate: Fate) -> None:
        """One round of the outbox: everything that is due is tried once."""
        self._road.fate = fate
        for item in rules.plan(self._items(), Instant(self._clock() + 10**9)).post:
            asyncio.run(self._outbox._try(item, self._clock))

    def refused(self) -> list[Written]:
        with self.desk.local.look() as db:
            return [one for one in outgoing.written(db) if one.item.owed is rules.Owed.REFUSED]

    def say_again(self, key: ClientKey, line: int) -> ClientKey:
        """Send anyway, over what is on the screen."""
        return actions.retry(self.desk, key, self.newest_answer(line))

    def words(self) -> list[str]:
        """Every text that this Desk still has."""
        with self.desk.local.look() as db:
            kept = [draft.text for draft in drafts.every(db)]
            return kept + [one.command for one in outgoing.written(db)]

    def newest_answer(self, line: int) -> MessageId:
        return reading.thread(self.desk, ConversationId(line), 1_000).answer_on_screen

    def answers(self, line: int) -> frozenset[int]:
        """What others have answered, as far as it is on this screen."""
        page = reading.thread(self.desk, ConversationId(line), 1_000)
        return frozenset(bubble.id for bubble in page.bubbles if bubble.is_ours)

    def rows(self, table: str) -> dict[int, int]:
        with self.desk.mirror.look() as db:
            return dict(db.execute(f"select id, seq from {table}").fetchall())  # noqa: S608 - our own

    def _items(self) -> list[OutboxItem]:
        with self.desk.local.look() as db:
            return outgoing.items(db)

    def _open(self) -> None:
        self.desk: OpenDesk = self._opened.enter_context(
            open_desk(self._home, self._unlock, self._clock)
        )
        self._outbox = Outbox(self._road, self.desk.mirror, self.desk.local, self.desk.vault)  # type: ignore[arg-type]  # the road has what an outbox asks of a client
        asyncio.run(self._outbox._settle_what_arrived())

    def _fill(self) -> None:
        first = self.hub.page(self.member, 0)
        start = parse_cursor(first.from_)
        asyncio.run(self.desk.mirror.begin(start, first.epoch))
        self.catch_up()
        nothing_older = Older(start.lineage, first.epoch, before=None, next=None)
        asyncio.run(_added(self.desk, nothing_older))

    def _apply(self, page: Page) -> None:
        applied = asyncio.run(self.desk.mirror.apply(page))
        if not isinstance(applied, Unfit):
            asyncio.run(self.desk.local.settle(applied.keys, applied.moved))


async def _added(desk: OpenDesk, older: Older) -> None:
    await asyncio.wrap_future(desk.mirror.add_older(older))
