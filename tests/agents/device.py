"""Device: one agent's Desk reduced to what the wire asks of it: papers, feed, commands.

What it shows is written into its journal before anybody may act on it; from its journal it
goes on after a kill, as a Desk does from its disk.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tests.agents import pace
from tests.agents.history import Json
from tests.agents.journal import Journal, moment_ms
from tests.agents.line import Cut, Event, Line
from tests.agents.screen import Screen, cursor_start, news_in
from tests.support.dice import dice
from wadesk.store import crypto
from wadesk.wire import hub_api, linking_api

UNAUTHORISED = 401
ABSENT = frozenset({404, 405})
PAGE_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class Papers:
    """What the Hub said we are, and the key that proves it."""

    hub: str
    device: int
    member: int
    private_key: str


class Device:
    """Follows the feed for as long as it is let; ``hears`` is told of asks and their answers."""

    def __init__(self, folder: Path, name: str, port: int) -> None:
        self.name = name
        self.journal = Journal(folder / f"{name}.journal")
        self.screen = Screen()
        self.hears: Callable[[Event], None] = lambda _: None
        self.witness = False  # writes down when it hears of whose lock it is
        self.papers: Papers
        self.dice = dice(name)
        self._folder = folder
        self._line = Line(port)
        self._renewing = asyncio.Lock()
        self._hub_time: tuple[int, float] | None = None  # the Hub's clock, and ours at that time
        self._heard_ms = 0.0
        self._is_synced = False
        self._tells_presence = True

    @property
    def heard_at(self) -> int | None:
        """The Hub's own time when it was last heard, as far as that can be known."""
        if self._hub_time is None:
            return None
        time, at = self._hub_time
        return int(time + max(0.0, self._heard_ms - at))

    async def be_linked(self) -> None:
        kept = self._folder / f"{self.name}.papers"
        if not kept.exists():
            kept.write_text(json.dumps(await self._introduced()), encoding="utf-8")
        self.papers = Papers(**json.loads(kept.read_text(encoding="utf-8")))
        self.journal.write("woke")

    async def _introduced(self) -> Json:
        code = (self._folder / f"{self.name}.code").read_text(encoding="utf-8")
        private = crypto.new_private_key()
        wish = linking_api.LinkRequest(
            code=code,
            public_key=crypto.public_key(private).hex(),
            signature=crypto.sign(private, linking_api.link_message(code)).hex(),
            name=self.name,
            system="none",
            version="0",
        )
        status, body = await self._line.ask("POST", linking_api.LINK, msgspec.json.encode(wish))
        if status != 200:
            raise LookupError(f"{self.name} was not let in: {body!r}")
        linked = json.loads(body)
        names = ("hub", "device", "member")
        return {name: linked[name] for name in names} | {"private_key": private.hex()}

    def remember(self, former: list[Json]) -> None:
        """What this device showed before it was killed."""
        for event in former:
            if event["e"] == "shown":
                self.screen.show([(message, place) for message, place in event["rows"]])
                self.screen.cursor = event["to"]

    async def ask(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """With a token that is good; `Cut` where the Hub is not there or in trouble."""
        token = self._line.token
        status, answer = await self._line.ask(method, path, body)
        if status == UNAUTHORISED:
            await self._renew(token)
            status, answer = await self._line.ask(method, path, body)
        if status >= 500 or status == UNAUTHORISED:
            raise Cut(f"{path}: {status}")
        return status, answer

    async def command(self, key: str, command: hub_api.Command) -> tuple[int, bytes]:
        wish = hub_api.CommandRequest(key, command)
        return await self.ask("POST", hub_api.COMMANDS, msgspec.json.encode(wish))

    async def look(self, conversation: int | None, *, writing: bool = False) -> None:
        """Say what is on the screen; a Hub that does not want to know is told no more."""
        if not self._tells_presence:
            return
        body = msgspec.json.encode(hub_api.Looking(conversation, writing))
        try:
            status, _ = await self.ask("POST", hub_api.PRESENCE, body)
        except Cut:
            return
        self._tells_presence = status not in ABSENT

    async def _renew(self, worthless: str) -> None:
        async with self._renewing:
            if self._line.token != worthless:
                return
            count = self._counted()
            papers = self.papers
            said = linking_api.token_message(papers.hub, papers.device, count)
            proof = crypto.sign(bytes.fromhex(papers.private_key), said).hex()
            wish = linking_api.TokenRequest(papers.device, count, proof)
            status, body = await self._line.ask(
                "POST", linking_api.TOKEN, msgspec.json.encode(wish)
            )
            if status != 200:
                raise Cut(f"no token: {status}")
            self._line.token = json.loads(body)["token"]

    def _counted(self) -> int:
        """The next number, on the disk before it is used."""
        kept = self._folder / f"{self.name}.counter"
        count = int(kept.read_text()) + 1 if kept.exists() else 1
        kept.write_text(str(count))
        return count

    async def follow(self) -> None:
        """The feed, taken up again whenever it breaks."""
        while True:
            try:
                await self._begin()
                async with self._line.events(f"{hub_api.FEED}?since={self.screen.cursor}") as feed:
                    if not isinstance(feed, int):
                        await self._hear_all(feed)
            except Cut:
                pass
            self._is_synced = self.screen.in_step = False
            await asyncio.sleep(self.dice.uniform(*pace.RETRY_S))

    async def _begin(self) -> None:
        """Learn the Hub's time, and all conversations as they are now."""
        _, body = await self.ask("GET", hub_api.SESSION)
        session = json.loads(body)
        self._heard_ms = moment_ms()
        self._hub_time = session["time"], self._heard_ms
        start = cursor_start(session["head"])
        self.screen.cursor = self.screen.cursor or start
        where = f"{hub_api.CHANGES}?since={start}&limit={PAGE_ROWS}&types=conversation"
        _, page = await self.ask("GET", where)
        self.screen.take_places(news_in(page))

    async def _hear_all(self, feed: AsyncIterator[Event]) -> None:
        async for event in feed:
            self._heard_ms = moment_ms()
            if event.name == "behind":
                await self._page()
                return
            self._hear(event)

    async def _page(self) -> None:
        more = True
        while more:
            where = f"{hub_api.CHANGES}?since={self.screen.cursor}&limit={PAGE_ROWS}"
            status, page = await self.ask("GET", where)
            if status != 200:
                raise Cut(f"no page: {status}")
            more = self._show(page)

    def _hear(self, event: Event) -> None:
        match event.name:
            case "rows":
                more = self._show(event.content)
                self.screen.in_step = self._is_synced and not more
            case "sync":
                self._is_synced = self.screen.in_step = True
            case "lock":
                self._hear_lock(msgspec.json.decode(event.content, type=hub_api.LockNews))
            case "locks":
                self._hear_all_locks(event.content)
            case "viewers":
                told = msgspec.json.decode(event.content, type=hub_api.Viewers)
                self.screen.hear_viewers(told, self._heard_ms)
            case "presence":
                self._hear_all_viewers(event.content)
            case _:
                self.hears(event)

    def _show(self, page: bytes) -> bool:
        """Merge a page, written down first; true where more is to come."""
        news = news_in(page)
        fresh = self.screen.show(news.answers)
        if fresh:
            self.journal.write("shown", rows=fresh, to=news.to)
        self.screen.take_places(news)
        self.screen.cursor = news.to
        return news.more

    def _hear_lock(self, news: hub_api.LockNews) -> None:
        self.screen.hear_lock(news, self._heard_ms)
        if self.witness and news.holder is not None:
            self.journal.write("heard", c=news.conversation, fence=news.fence)

    def _hear_all_locks(self, content: bytes) -> None:
        self.screen.locks.clear()
        for one in msgspec.json.decode(content, type=hub_api.Locks).locks:
            self.screen.hear_lock(one, self._heard_ms)

    def _hear_all_viewers(self, content: bytes) -> None:
        self.screen.viewed.clear()
        for one in msgspec.json.decode(content, type=hub_api.Presence).present:
            self.screen.hear_viewers(one, self._heard_ms)
