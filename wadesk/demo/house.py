"""House: sandbox and Hub of a demo, each a process, told of each other as in earnest."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from wadesk.core.errors import Unavailable
from wadesk.demo.phones import Control
from wadesk.demo.stage import Child
from wadesk.demo.talk import HubPart, Listening, SandboxPart
from wadesk.hub import settings, upkeep
from wadesk.hub.settings import HubSettings
from wadesk.server import now
from wadesk.store import crypto
from wadesk.wire import hub_api

NUMBER, ACCOUNT = "100200300400500", "500400300200100"


@dataclass(frozen=True, slots=True)
class House:
    """What is needed to invite agents and to be a customer."""

    control: Control
    url: str  # the Hub's
    sandbox_url: str
    settings: HubSettings
    key: bytes

    async def invite(self, agent: str) -> str:
        """A code with which this agent's Desk can be linked."""
        return await asyncio.to_thread(upkeep.linking_code, self.settings, self.key, agent, now())


@dataclass
class Building:
    """A house whose two servers are still to say where they are."""

    folder: Path
    sandbox: Child
    hub: Child
    urls: dict[str, asyncio.Future[str]] = field(init=False)

    def __post_init__(self) -> None:
        loop = asyncio.get_running_loop()
        self.urls = {one.name: loop.create_future() for one in (self.sandbox, self.hub)}

    def hear(self, who: Child, said: Listening) -> None:
        if not self.urls[who.name].done():  # it may come too late to be wanted
            self.urls[who.name].set_result(said.url)

    async def open(
        self, furnish: Callable[[SandboxPart, HubSettings, bytes], Awaitable[None]]
    ) -> House:
        """``furnish`` may write into both records before the Hub's process opens its own."""
        papers = [secrets.token_hex(16) for _ in range(3)]
        told = SandboxPart(str(self.folder / "sandbox.db"), NUMBER, ACCOUNT, *papers)
        self.sandbox.give(told)
        graph = await self.urls[self.sandbox.name]
        here, key = settings.new(self.folder / "hub", NUMBER, ACCOUNT, graph), crypto.new_key()
        await asyncio.to_thread(upkeep.found, here, key)
        await furnish(told, here, key)
        self.hub.give(HubPart(str(here.directory), key, *papers))
        control, url = Control(graph), await self.urls[self.hub.name]
        await control.post("/sandbox/webhook-url", {"url": url + hub_api.WEBHOOK})
        if not (await control.post("/sandbox/verification", {}))["verified"]:
            raise Unavailable("The Hub did not prove to the sandbox that the webhook is its own.")
        return House(control, url, graph, here, key)


async def unfurnished(_told: SandboxPart, _here: HubSettings, _key: bytes) -> None:
    """A house in which nothing has happened yet."""
