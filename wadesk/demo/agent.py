"""Agent: a Desk with somebody at it who reads what comes and answers it.

Usually the one whose customer it is asks for the lock, thinks, and answers; the colleague
helps out if nothing happens. Now and then both are in a hurry and neither looks: then the
Hub lets one answer through and refuses the other, whose words are held back.
The profile's key is kept by this process alone: nobody opens the profile after it.
"""

import asyncio
import contextlib
import random
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Direction, MessageId
from wadesk.core.thread import FOLDED, Bubble
from wadesk.demo.customers import answer_to, is_hurried, whose
from wadesk.demo.talk import DeskPart, Happening, HeldBack, Linked, Seen
from wadesk.desk import actions, linking, reading
from wadesk.desk.commands import command_of, refusal_of
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.server import now
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import SendText

THINKING_S = (0.8, 1.8)
HURRIED_S = 1.1
HELPING_OUT_S = 7.0
LOOK_BACK = 12  # bubbles


class OwnKeychain:
    """A keychain in the memory of one process."""

    name = "memory"

    def __init__(self) -> None:
        self._items: dict[str, bytes] = {}

    def get(self, item: str) -> bytes | None:
        return self._items.get(item)

    def put(self, item: str, secret: bytes) -> None:
        self._items[item] = secret

    def remove(self, item: str) -> None:
        self._items.pop(item, None)


Follow = Callable[[OpenDesk, Engine, "asyncio.Queue[Changes]"], Coroutine[Any, Any, None]]


class Place(Protocol):
    """Where somebody is to sit, and the code that lets them in."""

    @property
    def directory(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def agent(self) -> str: ...


async def play(part: DeskPart, tell: Callable[[Happening], None], stop: asyncio.Event) -> None:
    """Link, open, and answer until the line to the parent ends."""

    async def follow(desk: OpenDesk, engine: Engine, news: "asyncio.Queue[Changes]") -> None:
        await Agent(part, desk, engine, tell).follow(news)

    await sit(part, follow, tell, stop)


async def sit(
    part: Place, follow: Follow, tell: Callable[[Happening], None], stop: asyncio.Event
) -> None:
    """A linked Desk without a screen; ``follow`` is what its agent does all day."""
    unlock, directory = Unlock(OwnKeychain()), Path(part.directory)
    await linking.link(part.url, part.code, directory, unlock)
    news: asyncio.Queue[Changes] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def hear(changes: Changes) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
            loop.call_soon_threadsafe(news.put_nowait, changes)

    with open_desk(directory, unlock, now, hear) as desk:
        async with desk.hub() as hub, asyncio.TaskGroup() as tasks:
            engine = Engine(desk, hub, now)
            carrying = tasks.create_task(engine.run())
            await engine.line.is_live.wait()
            tell(Linked(part.agent))
            answering = tasks.create_task(follow(desk, engine, news))
            await stop.wait()
            answering.cancel()
            carrying.cancel()


@dataclass
class Agent:
    """What somebody does at their Desk."""

    part: DeskPart
    desk: OpenDesk
    engine: Engine
    tell: Callable[[Happening], None]
    taken: set[MessageId] = field(default_factory=set)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.part.seed} {self.part.agent}")  # noqa: S311 - a play

    async def follow(self, news: "asyncio.Queue[Changes]") -> None:
        async with asyncio.TaskGroup() as tasks:
            while True:
                self._hear(await news.get(), tasks)

    def _hear(self, changes: Changes, tasks: asyncio.TaskGroup) -> None:
        for bubble in reading.bubbles(self.desk, {found for _, found in changes.messages}):
            self.tell(self._seen(bubble))
            if bubble.direction == Direction.IN and bubble.kind not in FOLDED:
                tasks.create_task(self._attend(bubble))
        for conversation in changes.outbox:
            self._take_back(conversation)

    def _seen(self, bubble: Bubble) -> Seen:
        member = reading.members(self.desk).get(bubble.member) if bubble.member else None
        return Seen(
            at_desk=self.part.agent,
            message=bubble.id,
            customer=self._customer(bubble.conversation),
            agent=member.name if member else None,
            kind=bubble.kind,
            text=bubble.text,
            about=self._about(bubble),
            shown=bubble.shown,
            wamid=bubble.wamid,
        )

    def _about(self, bubble: Bubble) -> str:
        """The words that this one is about, if they are here."""
        context = bubble.content.get("context")
        quoted = context.get("id") if isinstance(context, dict) else None
        wamid = bubble.target or quoted
        if not wamid:
            return ""
        page = reading.thread(self.desk, bubble.conversation, LOOK_BACK)
        return next((one.text for one in page.bubbles if one.wamid == wamid), "")

    def _customer(self, conversation: ConversationId) -> str:
        return reading.names(self.desk, [conversation]).get(conversation, "?")

    async def _attend(self, asked: Bubble) -> None:
        """Answer one message, unless somebody else does it first."""
        if asked.id in self.taken:
            return
        self.taken.add(asked.id)
        page = reading.thread(self.desk, asked.conversation, LOOK_BACK)
        await asyncio.to_thread(actions.look, self.desk, page.line.id, page.answer_on_screen)
        if is_hurried(asked.kind, asked.text):
            await asyncio.sleep(HURRIED_S)
            await self._answer(asked)
            return
        if not self._is_mine(reading.label(page.line)):
            await asyncio.sleep(HELPING_OUT_S)
        if self._is_open(asked):
            actions.claim(self.desk, asked.conversation)
            await asyncio.sleep(self.chance.uniform(*THINKING_S))
            if self._is_open(asked):
                await self._answer(asked)

    def _is_mine(self, customer: str) -> bool:
        return whose(customer, self.part.agents) == self.part.place

    def _is_open(self, asked: Bubble) -> bool:
        """Whether nobody is answering, or has answered since."""
        page = reading.thread(self.desk, asked.conversation, LOOK_BACK)
        lock = self.desk.locks.held(asked.conversation)
        is_free = lock is None or lock.holder == self.desk.identity.member
        return is_free and page.answer_on_screen < asked.id

    async def _answer(self, asked: Bubble) -> None:
        words = answer_to(asked.kind, asked.text)
        with contextlib.suppress(Refused):  # the conversation is out of sight meanwhile
            await asyncio.to_thread(actions.reply, self.desk, asked.conversation, words)
        self.engine.wake()

    def _take_back(self, conversation: ConversationId) -> None:
        for written in reading.outbox(self.desk):
            if written.item.conversation == conversation and written.item.owed is Owed.REFUSED:
                self.tell(self._held_back(written))
                actions.discard(self.desk, written.item.key)

    def _held_back(self, written: Written) -> HeldBack:
        command, refusal = command_of(written.command), refusal_of(written.refusal)
        first = refusal.newer[0].member if refusal.newer else refusal.holder
        who = next((m.name for m in reading.members(self.desk).values() if m.id == first), None)
        return HeldBack(
            agent=self.part.agent,
            customer=self._customer(written.item.conversation),
            text=command.text if isinstance(command, SendText) else "",
            reason=refusal.reason if refusal.reason in set(Reason) else Reason.UNKNOWN_COMMAND,
            by=who,
        )
