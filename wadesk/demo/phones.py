"""Phones: the customers' hands: they write through the sandbox, in turn, for as long as they may.

It speaks plain HTTP/1.1 to the sandbox's control side on this machine.
"""

import asyncio
import http.client
import json
import random
import urllib.parse
from collections import deque
from collections.abc import Callable
from typing import Any

from wadesk.core.errors import Unavailable
from wadesk.demo.customer import Customer
from wadesk.demo.customers import SCENES, Turn, as_written

TIMEOUT_S = 10.0
BETWEEN_TURNS_S = (0.7, 1.6)
AT_ONCE = 3  # scenes that go on side by side
OK = 200


class Control:
    """The sandbox's control side."""

    def __init__(self, url: str) -> None:
        self._netloc = urllib.parse.urlsplit(url).netloc

    async def post(self, path: str, members: dict[str, Any]) -> Any:
        return await asyncio.to_thread(self._ask, "POST", path, json.dumps(members))

    async def get(self, path: str) -> Any:
        return await asyncio.to_thread(self._ask, "GET", path, None)

    def _ask(self, method: str, path: str, body: str | None) -> Any:
        line = http.client.HTTPConnection(self._netloc, timeout=TIMEOUT_S)
        try:
            line.request(method, path, body, {"Content-Type": "application/json"})
            answer = line.getresponse()
            content = answer.read()
        except (OSError, http.client.HTTPException) as error:
            raise Unavailable("The sandbox does not answer.") from error
        finally:
            line.close()
        if answer.status != OK:
            raise Unavailable(f"The sandbox refused {path}: {content.decode(errors='replace')}")
        return json.loads(content)


class Phones:
    """``last_answer`` gives the wamid of the newest answer that has come to a customer."""

    def __init__(
        self, control: Control, chance: random.Random, last_answer: Callable[[str], str | None]
    ) -> None:
        self._control = control
        self._chance = chance
        self._last_answer = last_answer
        self._own: dict[Customer, str] = {}
        self.messages = 0

    async def write_on(self) -> None:
        """Scene after scene, a few side by side; whoever has finished comes back later."""
        for customer in SCENES:
            await self._control.post("/sandbox/customers", customer.introduction)
        waiting = deque(self._chance.sample(list(SCENES), len(SCENES)))
        going: deque[tuple[Customer, deque[Turn]]] = deque()
        while True:
            while len(going) < AT_ONCE:
                customer = waiting.popleft()
                waiting.append(customer)
                going.append((customer, deque(SCENES[customer])))
            customer, turns = going.popleft()
            if turns and await self._do(customer, turns[0]):
                turns.popleft()
                await asyncio.sleep(self._chance.uniform(*BETWEEN_TURNS_S))
            elif turns:  # what it refers to has not come yet
                await asyncio.sleep(BETWEEN_TURNS_S[0])
            if turns:
                going.append((customer, turns))

    async def _do(self, customer: Customer, turn: Turn) -> bool:
        wish = as_written(turn, self._own.get(customer), self._last_answer(customer.name))
        if wish is None:
            return False
        told = await self._control.post(f"/sandbox/customers/{customer.address}/messages", wish)
        if turn.kind not in {"reaction", "edit"}:
            self._own[customer] = told["id"]
        self.messages += 1
        return True
