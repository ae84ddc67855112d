"""Show: the demo with windows: a shop with a past, customers who write on, and people at Desks.

One window and a colleague without a screen, or a window for each of two agents. It lasts until
the last window is closed or somebody stops it; either way nothing stays behind.
"""

import asyncio
import contextlib
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wadesk.core.errors import Unavailable, WadeskError
from wadesk.core.groups import ungrouped
from wadesk.core.records import Instant
from wadesk.demo import book
from wadesk.demo.crowd import Crowd
from wadesk.demo.house import Building, House
from wadesk.demo.play import AGENTS, HUB, SANDBOX, STARTS_WITHIN_S
from wadesk.demo.rehearsal import HubFile, rehearse
from wadesk.demo.stage import Child, child
from wadesk.demo.talk import (
    ColleaguePart,
    Happening,
    Kept,
    Linked,
    Listening,
    SandboxPart,
    WindowPart,
)
from wadesk.hub.settings import HubSettings
from wadesk.sandbox.record import Record
from wadesk.sandbox.settings import SandboxSettings
from wadesk.server import now
from wadesk.ui import instance_name


@dataclass(frozen=True, slots=True)
class Wanted:
    """``seconds``: how long at the most; None until the windows are closed."""

    windows: int
    seconds: float | None
    seed: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The windows are open, one for each of these."""

    agents: Sequence[str]
    hub: str
    sandbox: str


@dataclass(frozen=True, slots=True)
class Sums:
    """What WhatsApp saw of it; the rehearsed past is not counted."""

    customers_messages: int = 0
    answers: int = 0
    sent_twice: int = 0
    kept: Mapping[str, int] = field(default_factory=dict)  # messages in each window's Mirror


@dataclass(frozen=True, slots=True)
class _Cast:
    building: Building
    windows: Sequence[Child]
    colleague: Child | None

    async def leave(self) -> None:
        """Those at the Desks first; then the Hub, and the sandbox last."""
        desks = [*self.windows, *([self.colleague] if self.colleague else [])]
        await asyncio.gather(*(desk.leave() for desk in desks))
        await self.building.hub.leave()


async def perform(wanted: Wanted, tell: Callable[[Ready], None], stop: asyncio.Event) -> Sums:
    with (
        ungrouped(WadeskError, OSError),
        tempfile.TemporaryDirectory(prefix="wadesk-demo-", ignore_cleanup_errors=True) as folder,
    ):
        try:
            return await _Show(Path(folder), wanted, tell, stop).run()
        finally:  # nothing stays on this machine, also where a window was killed
            for agent in AGENTS:
                instance_name.forget(Path(folder) / agent)


class _Show:
    def __init__(
        self, folder: Path, wanted: Wanted, tell: Callable[[Ready], None], stop: asyncio.Event
    ) -> None:
        self._folder = folder
        self._wanted = wanted
        self._tell = tell
        self._stop = stop
        self._linked: asyncio.Queue[str] = asyncio.Queue()
        self._building: Building | None = None
        self._watching: asyncio.Task[None] | None = None
        self._kept: dict[str, int] = {}

    async def run(self) -> Sums:
        async with contextlib.AsyncExitStack() as entered, asyncio.TaskGroup() as tasks:
            cast = await self._gathered(entered, tasks)
            opening = tasks.create_task(self._opened(cast))
            stopping = tasks.create_task(self._stop.wait())
            await asyncio.wait((opening, stopping), return_when=asyncio.FIRST_COMPLETED)
            sums = Sums()
            if opening.done():
                sums = await self._lived(opening.result(), cast, tasks)
            else:
                opening.cancel()
                await cast.leave()
            stopping.cancel()
            await cast.building.sandbox.leave()
            return sums

    async def _lived(self, house: House, cast: _Cast, tasks: asyncio.TaskGroup) -> Sums:
        chance = random.Random(self._wanted.seed)  # noqa: S311 - a play
        before = await house.control.get("/sandbox/sends")
        crowd = Crowd(house.control, book.shop(), chance)
        living = tasks.create_task(crowd.live())
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._wanted.seconds):
                await self._stop.wait()
        living.cancel()
        await cast.leave()
        if self._watching is not None:
            await self._watching  # their last words are told
        sends = await house.control.get(f"/sandbox/sends?after={len(before)}")
        times = Counter(send["opaque"] for send in sends)
        twice = sum(count - 1 for count in times.values())
        return Sums(crowd.messages, len(times), twice, self._kept)

    async def _gathered(
        self, entered: contextlib.AsyncExitStack, tasks: asyncio.TaskGroup
    ) -> _Cast:
        async def one(name: str) -> Child:
            return await entered.enter_async_context(child(name, self._folder))

        building = Building(self._folder, await one(SANDBOX), await one(HUB))
        self._building = building
        windows = [await one(f"{who}'s window") for who in AGENTS[: self._wanted.windows]]
        others = AGENTS[self._wanted.windows :]
        colleague = await one(f"{others[0]}'s Desk") if others else None
        for each in (building.sandbox, building.hub, *([colleague] if colleague else [])):
            tasks.create_task(each.listen(self._hear))
        self._watching = tasks.create_task(self._watch(windows))
        return _Cast(building, windows, colleague)

    async def _watch(self, windows: Sequence[Child]) -> None:
        """Whoever closes the last window ends the show."""
        async with asyncio.TaskGroup() as watching:
            for window in windows:
                watching.create_task(window.listen(self._hear, may_leave=True))
        self._stop.set()

    def _hear(self, who: Child, happening: Happening) -> None:
        match happening:
            case Listening() if self._building is not None:
                self._building.hear(who, happening)
            case Linked(agent):
                self._linked.put_nowait(agent)
            case Kept(agent, messages):
                self._kept[agent] = messages
            case _:
                pass  # what the terminal's demo would tell

    async def _opened(self, cast: _Cast) -> House:
        try:
            async with asyncio.timeout(STARTS_WITHIN_S):
                house = await cast.building.open(_furnish)
                for agent, window in zip(AGENTS, cast.windows, strict=False):
                    home, code = str(self._folder / agent), await house.invite(agent)
                    window.give(WindowPart(home, house.url, code, agent))
                if cast.colleague is not None:
                    await self._seat(cast.colleague, house)
                for _ in AGENTS:
                    await self._linked.get()
        except TimeoutError as error:
            raise Unavailable(
                f"The demo was not ready after {STARTS_WITHIN_S:.0f} seconds."
            ) from error
        self._tell(Ready(AGENTS[: len(cast.windows)], house.url, house.sandbox_url))
        return house

    async def _seat(self, colleague: Child, house: House) -> None:
        agent = AGENTS[-1]
        home, code = str(self._folder / agent), await house.invite(agent)
        colleague.give(ColleaguePart(home, house.url, code, agent, self._wanted.seed))


async def _furnish(told: SandboxPart, here: HubSettings, key: bytes) -> None:
    """The shop's past, written into both records."""
    papers = (told.app_secret, told.verify_token, told.access_token)
    settings = SandboxSettings(
        Path(told.record), None, *papers, phone_number_id=told.number, waba_id=told.account
    )
    record, present = Record(settings.record), Instant(now())
    record.open()
    try:
        hub = HubFile(here.database, key)
        await record.run(lambda db: rehearse(db, settings, hub, book.shop(), present))
    finally:
        await asyncio.to_thread(record.close)
