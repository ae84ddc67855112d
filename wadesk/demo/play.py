"""Play: one demo from the first process to the last, told to whoever shows it.

A message is told once it is in the Mirror of every Desk, so that what is shown has really
travelled the whole road. The sums at the end come from the sandbox's own record: it alone
knows what WhatsApp was asked to do, and how often.
"""

import asyncio
import contextlib
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wadesk.core.delivery import Shown
from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.groups import ungrouped
from wadesk.demo.house import Building, unfurnished
from wadesk.demo.phones import Control, Phones
from wadesk.demo.stage import Child, child
from wadesk.demo.talk import (
    DeskPart,
    Happening,
    HeldBack,
    Linked,
    Listening,
    Seen,
)

AGENTS = ("Ana", "Bilal")
STARTS_WITHIN_S = 60.0
SETTLES_WITHIN_S = 6.0
SANDBOX, HUB = "the sandbox", "the Hub"
ON_THE_WAY = frozenset({Shown.QUEUED, Shown.SENDING, Shown.SENT, Shown.DELIVERED})


@dataclass(frozen=True, slots=True)
class Wish:
    """``seconds``: how long; None until stopped."""

    seconds: float | None
    seed: int


@dataclass(frozen=True, slots=True)
class Opened:
    """All are there and know each other."""

    hub: str
    sandbox: str
    agents: Sequence[str]


@dataclass(frozen=True, slots=True)
class Summary:
    """What WhatsApp saw of it, and what was held back before it got there."""

    customers_messages: int = 0
    answers: int = 0
    refused: int = 0
    sent_twice: int = 0
    on_both_desks: int = 0
    messages: int = 0  # that any Desk has seen


Moment = Opened | Seen | HeldBack


@dataclass
class Play:
    """What is known of the demo while it runs."""

    tell: Callable[[Moment], None]
    building: Building | None = None
    linked: asyncio.Queue[str] = field(default_factory=asyncio.Queue)
    seen_at: dict[int, set[str]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    on_the_way: set[int] = field(default_factory=set)
    at_rest: asyncio.Event = field(default_factory=asyncio.Event)
    refused: int = 0

    def hear(self, who: Child, happening: Happening) -> None:
        match happening:
            case Listening():
                if self.building is not None:
                    self.building.hear(who, happening)
            case Linked(agent):
                self.linked.put_nowait(agent)
            case HeldBack():
                self.refused += 1
                self.tell(happening)
            case Seen():
                self._see(happening)
            case _:
                pass  # drawings are told by those who draw

    def _see(self, seen: Seen) -> None:
        desks = self.seen_at.setdefault(seen.message, set())
        desks.add(seen.at_desk)
        if seen.agent and seen.wamid:
            self.answers[seen.customer] = seen.wamid
        if seen.agent and seen.shown in ON_THE_WAY:
            self.on_the_way.add(seen.message)
        else:
            self.on_the_way.discard(seen.message)
        if self.on_the_way:
            self.at_rest.clear()
        else:
            self.at_rest.set()
        if len(desks) == len(AGENTS):
            self.tell(seen)


async def perform(wish: Wish, tell: Callable[[Moment], None], stop: asyncio.Event) -> Summary:
    """Play until the time is over or somebody stops it; either way everything is cleared up."""
    with (
        ungrouped(WadeskError, OSError),
        tempfile.TemporaryDirectory(prefix="wadesk-demo-", ignore_cleanup_errors=True) as folder,
    ):
        return await _performed(Path(folder), wish, Play(tell), stop)


async def _performed(folder: Path, wish: Wish, play: Play, stop: asyncio.Event) -> Summary:
    async with contextlib.AsyncExitStack() as entered, asyncio.TaskGroup() as tasks:
        troupe = await _gathered(folder, play, entered, tasks)
        opening = tasks.create_task(_opened(folder, wish, play, troupe))
        stopping = tasks.create_task(stop.wait())
        await asyncio.wait((opening, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not opening.done():
            opening.cancel()
            await troupe.leave()
            return Summary()
        control = opening.result()
        phones = Phones(control, random.Random(wish.seed), play.answers.get)  # noqa: S311 - a play
        writing = tasks.create_task(phones.write_on())
        await asyncio.wait((stopping,), timeout=wish.seconds)
        writing.cancel()
        if not stopping.done():  # let what is under way arrive
            rest = tasks.create_task(play.at_rest.wait())
            await asyncio.wait(
                (stopping, rest),
                timeout=SETTLES_WITHIN_S,
                return_when=asyncio.FIRST_COMPLETED,
            )
            rest.cancel()
        stopping.cancel()
        await troupe.leave_but_sandbox()
        sends = await control.get("/sandbox/sends")
        await troupe.leave()
        return _sums(phones.messages, sends, play)


@dataclass(frozen=True, slots=True)
class Troupe:
    building: Building
    desks: Sequence[Child]

    async def leave_but_sandbox(self) -> None:
        """The Desks first; the Hub finishes what it has begun to send."""
        await asyncio.gather(*(desk.leave() for desk in self.desks))
        await self.building.hub.leave()

    async def leave(self) -> None:
        await self.leave_but_sandbox()
        await self.building.sandbox.leave()


async def _gathered(
    folder: Path, play: Play, entered: contextlib.AsyncExitStack, tasks: asyncio.TaskGroup
) -> Troupe:
    """All four processes, none of which knows its part yet."""

    async def one(name: str) -> Child:
        started = await entered.enter_async_context(child(name, folder))
        tasks.create_task(started.listen(play.hear))
        return started

    building = Building(folder, await one(SANDBOX), await one(HUB))
    play.building = building
    return Troupe(building, [await one(f"{who}'s Desk") for who in AGENTS])


async def _opened(folder: Path, wish: Wish, play: Play, troupe: Troupe) -> Control:
    """Give each its part, until every Desk is on the line; the answer is the phones' door."""
    try:
        async with asyncio.timeout(STARTS_WITHIN_S):
            house = await troupe.building.open(unfurnished)
            for place, (agent, desk) in enumerate(zip(AGENTS, troupe.desks, strict=True)):
                code, home = await house.invite(agent), str(folder / agent)
                desk.give(DeskPart(home, house.url, code, agent, place, len(AGENTS), wish.seed))
            for _ in AGENTS:
                await play.linked.get()
    except TimeoutError as error:
        raise Unavailable(f"The demo was not ready after {STARTS_WITHIN_S:.0f} seconds.") from error
    play.tell(Opened(house.url, house.sandbox_url, AGENTS))
    return house.control


def _sums(messages: int, sends: list[dict[str, Any]], play: Play) -> Summary:
    times = Counter(send["opaque"] for send in sends)
    return Summary(
        customers_messages=messages,
        answers=len(times),
        refused=play.refused,
        sent_twice=sum(count - 1 for count in times.values()),
        on_both_desks=sum(len(desks) == len(AGENTS) for desks in play.seen_at.values()),
        messages=len(play.seen_at),
    )
