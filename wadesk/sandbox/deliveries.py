"""Deliveries: posts what is owed until it is answered with 200.

Several go out at once, so their order is not promised, as it is not with Meta.
What is owed stands in the record; a sandbox that was killed goes on where it stopped.
"""

import asyncio
import heapq
import logging
import secrets
from functools import partial

import httpx

from wadesk.sandbox.record import Db, Record
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.webhooks import signature

LOG = logging.getLogger("wadesk.sandbox")
# A clock handed in may jump: look again this often, however far away the next delivery seems.
_LONGEST_NAP_S = 0.1
_ANSWER_WITHIN_S = 10.0


class Deliveries:
    """The posting side of the sandbox: a heap of what is due, and a few workers."""

    def __init__(self, settings: SandboxSettings, record: Record) -> None:
        self._settings = settings
        self._record = record
        self._due: list[tuple[int, int]] = []
        self._newest = 0
        self._news = asyncio.Event()
        self._room = asyncio.Semaphore(settings.deliveries_at_once)

    def wake(self) -> None:
        """Say that something new may be owed, or that the address or the pause has changed."""
        self._news.set()

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with (
            httpx.AsyncClient(trust_env=False, timeout=_ANSWER_WITHIN_S) as client,
            asyncio.TaskGroup() as workers,
        ):
            while True:
                self._news.clear()
                await self._load()
                is_open = await self._record.run(open_address) is not None
                if is_open:
                    await self._start_due(workers, client)
                await self._nap(until_due=is_open)

    async def verify(self, url: str) -> bool:
        """Ask a callback to prove that it knows the verify token, as Meta does."""
        challenge = secrets.token_hex(8)
        asked = {
            "hub.mode": "subscribe",
            "hub.challenge": challenge,
            "hub.verify_token": self._settings.verify_token,
        }
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=_ANSWER_WITHIN_S) as client:
                answer = await client.get(url, params=asked)
        except httpx.HTTPError:
            return False
        return answer.status_code == httpx.codes.OK and answer.text == challenge

    async def _load(self) -> None:
        for number, due_at in await self._record.run(partial(_owed_after, number=self._newest)):
            heapq.heappush(self._due, (due_at, number))
            self._newest = max(self._newest, number)

    async def _start_due(self, workers: asyncio.TaskGroup, client: httpx.AsyncClient) -> None:
        while self._due and self._due[0][0] <= self._settings.clock():
            await self._room.acquire()
            _, number = heapq.heappop(self._due)
            workers.create_task(self._deliver(client, number))

    async def _nap(self, *, until_due: bool) -> None:
        nap = _LONGEST_NAP_S
        if until_due and self._due:
            nap = min(nap, max(0.001, (self._due[0][0] - self._settings.clock()) / 1000))
        try:
            await asyncio.wait_for(self._news.wait(), nap)
        except TimeoutError:
            return

    async def _deliver(self, client: httpx.AsyncClient, number: int) -> None:
        try:
            url, body, attempts = await self._record.run(partial(_to_post, number=number))
            if url is None:
                # Paused since it was taken from the heap: it is due again at once.
                heapq.heappush(self._due, (self._settings.clock(), number))
            elif await self._post(client, url, body):
                now = self._settings.clock()
                await self._record.run(partial(_acknowledge, number=number, now=now))
            else:
                await self._postpone(number, attempts)
        finally:
            self._room.release()

    async def _post(self, client: httpx.AsyncClient, url: str, body: bytes) -> bool:
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "facebookexternalua",
            "X-Hub-Signature-256": signature(self._settings.app_secret, body),
        }
        try:
            answer = await client.post(url, content=body, headers=headers)
        except httpx.HTTPError as error:
            LOG.debug("Webhook not delivered: %r", error)
            return False
        return answer.status_code == httpx.codes.OK

    async def _postpone(self, number: int, attempts: int) -> None:
        wait = min(
            self._settings.first_retry_ms * 2 ** min(attempts, 30), self._settings.longest_retry_ms
        )
        due_at = self._settings.clock() + wait
        await self._record.run(partial(_postpone, number=number, due_at=due_at))
        heapq.heappush(self._due, (due_at, number))
        self.wake()


def address(db: Db) -> str | None:
    row = db.execute("SELECT value FROM settings WHERE name = 'webhook_url'").fetchone()
    return None if row is None else row["value"]


def open_address(db: Db) -> str | None:
    """Give the address to post to, or nothing while deliveries are paused."""
    row = db.execute("SELECT value FROM settings WHERE name = 'paused'").fetchone()
    return None if row is not None and row["value"] == "yes" else address(db)


def choose(db: Db, name: str, value: str | None) -> None:
    """Keep one of the switches that outlive a restart."""
    db.execute(
        "INSERT INTO settings VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
        (name, value),
    )


def owed(db: Db) -> int:
    return int(
        db.execute("SELECT count(*) FROM webhooks WHERE acknowledged_at IS NULL").fetchone()[0]
    )


def _owed_after(db: Db, number: int) -> list[tuple[int, int]]:
    rows = db.execute(
        "SELECT n, due_at FROM webhooks WHERE acknowledged_at IS NULL AND n > ? ORDER BY n",
        (number,),
    )
    return [(int(row["n"]), int(row["due_at"])) for row in rows]


def _to_post(db: Db, number: int) -> tuple[str | None, bytes, int]:
    row = db.execute("SELECT body, attempts FROM webhooks WHERE n = ?", (number,)).fetchone()
    return open_address(db), row["body"], int(row["attempts"])


def _acknowledge(db: Db, number: int, now: int) -> None:
    db.execute(
        "UPDATE webhooks SET acknowledged_at = ?, body = x'' WHERE n = ?",
        (now, number),
    )


def _postpone(db: Db, number: int, due_at: int) -> None:
    db.execute(
        "UPDATE webhooks SET attempts = attempts + 1, due_at = ? WHERE n = ?", (due_at, number)
    )
