"""Colleague: somebody at a Desk of their own, beside whoever looks at the demo's window.

They take a conversation now and then, in no hurry, and say what the book has for it. Where the
person at the window is quicker, or is writing already, they leave it; so every state of the
reply lock comes about by itself.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from wadesk.core.changes import Changes
from wadesk.core.errors import Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Direction, Instant, MessageId
from wadesk.core.thread import FOLDED, Bubble
from wadesk.demo import agent, book
from wadesk.demo.talk import ColleaguePart, Happening
from wadesk.desk import actions, reading
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk

FIRST_S = 4.0
NOTICES_S = (6.0, 14.0)
LATE_S = (45.0, 90.0)
THINKS_S = (6.0, 10.0)
IS_QUICK = 0.45  # how often it is noticed soon
LOOK_BACK = 12  # bubbles
LINES = 40


async def play(part: ColleaguePart, tell: Callable[[Happening], None], stop: asyncio.Event) -> None:
    async def follow(desk: OpenDesk, engine: Engine, news: "asyncio.Queue[Changes]") -> None:
        await Colleague(part, desk, engine).follow(news)

    await agent.sit(part, follow, tell, stop)


@dataclass
class Colleague:
    part: ColleaguePart
    desk: OpenDesk
    engine: Engine
    known: set[MessageId] = field(default_factory=set)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.part.seed} {self.part.agent}")  # noqa: S311 - a play

    async def follow(self, news: "asyncio.Queue[Changes]") -> None:
        begun_at = self.desk.clock()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._look_around(tasks))
            while True:
                self._hear(await news.get(), begun_at, tasks)

    async def _look_around(self, tasks: asyncio.TaskGroup) -> None:
        """Those who have been waiting, the longest first; one of them at once."""
        await asyncio.sleep(FIRST_S)
        waiting = [line for line in reading.inbox(self.desk, LINES, None) if line.unanswered_since]
        waiting.sort(key=lambda line: line.unanswered_since or 0)
        delay = 0.0
        for line in waiting:
            last = reading.thread(self.desk, line.id, 1).bubbles
            if last and book.answer_to(last[-1].text):
                tasks.create_task(self._attend(last[-1], delay))
                delay += self.chance.uniform(*LATE_S)

    def _hear(self, changes: Changes, begun_at: Instant, tasks: asyncio.TaskGroup) -> None:
        for bubble in reading.bubbles(self.desk, {found for _, found in changes.messages}):
            is_asking = bubble.direction == Direction.IN and bubble.kind not in FOLDED
            is_new = bubble.at > begun_at and bubble.id not in self.known
            if is_asking and is_new and book.answer_to(bubble.text):
                self.known.add(bubble.id)
                soon = self.chance.random() < IS_QUICK
                delay = self.chance.uniform(*(NOTICES_S if soon else LATE_S))
                tasks.create_task(self._attend(bubble, delay))
        for conversation in changes.outbox:
            self._let_go(conversation)

    async def _attend(self, asked: Bubble, delay: float) -> None:
        self.known.add(asked.id)
        await asyncio.sleep(delay)
        if not self._is_open(asked):
            return
        actions.claim(self.desk, asked.conversation)
        await asyncio.sleep(self.chance.uniform(*THINKS_S))
        if self._is_open(asked):
            await self._answer(asked)

    def _is_open(self, asked: Bubble) -> bool:
        """Whether nobody else is answering, or has answered since."""
        page = reading.thread(self.desk, asked.conversation, LOOK_BACK)
        lock = self.desk.locks.held(asked.conversation)
        is_free = lock is None or lock.holder == self.desk.identity.member
        return is_free and page.answer_on_screen < asked.id

    async def _answer(self, asked: Bubble) -> None:
        page = reading.thread(self.desk, asked.conversation, LOOK_BACK)
        await asyncio.to_thread(actions.look, self.desk, page.line.id, page.answer_on_screen)
        words = book.answer_to(asked.text)
        with contextlib.suppress(Refused):  # the conversation is out of sight meanwhile
            await asyncio.to_thread(actions.reply, self.desk, asked.conversation, words)
        self.engine.wake()

    def _let_go(self, conversation: ConversationId) -> None:
        """Somebody else was first: what was refused is not said."""
        for written in reading.outbox(self.desk):
            if written.item.conversation == conversation and written.item.owed is Owed.REFUSED:
                actions.discard(self.desk, written.item.key)
