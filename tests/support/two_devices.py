"""Two devices: one member at two Desks of a real Hub, one of which will be sent away."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.desks import WAITS_S, eventually, until, wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import posted
from wadesk.core.errors import WadeskError
from wadesk.core.policy import Policy
from wadesk.core.records import ConversationId
from wadesk.core.team import LinkedDesk
from wadesk.desk import linking, reading
from wadesk.desk.administration import Administration
from wadesk.desk.engine import Engine, running
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.line import LineState
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock


@dataclass
class Seat:
    """A member at a Desk that is in step with the Hub."""

    desk: OpenDesk
    engine: Engine
    where: ConversationId = field(default=ConversationId(0))

    @property
    def administration(self) -> Administration:
        return Administration(self.desk)

    def device(self, number: int) -> LinkedDesk:
        return next(one for one in self.administration.devices() if one.id == number)


@dataclass
class Place:
    """Where a Desk is, and what opens it."""

    folder: Path
    unlock: Unlock = field(default_factory=lambda: Unlock(MemoryKeychain()))

    @contextmanager
    def open(self) -> Iterator[OpenDesk]:
        with open_desk(self.folder, self.unlock, wall_clock) as desk:
            yield desk


def linked(hub: HubServer, agent: str, folder: Path) -> Place:
    place = Place(folder)
    asyncio.run(linking.link(hub.url, hub.code(agent), folder, place.unlock))
    return place


@contextmanager
def a_hub_with_a_customer(folder: Path, policy: Policy | None = None) -> Iterator[HubServer]:
    with running_hub(folder, policy=policy) as hub:
        said = webhook(
            contacts=[a_card()], messages=[a_message(timestamp=str(wall_clock() // 1_000))]
        )
        assert posted(hub, said) == 200
        yield hub


async def seated_alone(engine: Engine) -> None:
    """At a Hub where nobody has written yet."""
    await eventually(engine.line.is_live.is_set)


async def seated(desk: OpenDesk, engine: Engine) -> Seat:
    await eventually(lambda: engine.line.is_live.is_set() and bool(reading.inbox(desk, 1, None)))
    return Seat(desk, engine, reading.inbox(desk, 1, None)[0].id)


async def why_it_ends(desk: OpenDesk, scene: Callable[[Seat], Awaitable[None]]) -> WadeskError:
    """Let somebody sit there until the Hub sends them away; what the engine ended with."""
    try:
        async with running(desk) as engine:
            await scene(await seated(desk, engine))
            await asyncio.Event().wait()
    except WadeskError as reason:
        return reason
    raise AssertionError("nobody ends it but the Hub")


@dataclass
class Desktop:
    """A Desk that goes on by itself on a thread, for a test without a loop."""

    desk: OpenDesk

    @property
    def administration(self) -> Administration:
        return Administration(self.desk)

    def device_of(self, agent: str) -> int:
        """The only one of theirs that is linked."""

        def linked_ones() -> list[int]:
            devices = self.administration.devices()
            return [one.id for one in devices if (one.member_name, one.state) == (agent, "linked")]

        until(lambda: bool(linked_ones()))
        (device,) = linked_ones()
        return device

    def unlink(self, device: int, *, lost: bool = False) -> None:
        self.administration.unlink_device(device, lost=lost).result(WAITS_S)


@contextmanager
def there_is(place: Place) -> Iterator[Desktop]:
    """Somebody at their Desk, in step with the Hub."""
    with place.open() as desk:
        live = threading.Event()
        thread = EngineThread(desk, lambda at: live.set() if at.state == LineState.LIVE else None)
        thread.start()
        assert live.wait(WAITS_S)
        try:
            yield Desktop(desk)
        finally:
            thread.stop().result(WAITS_S)
