"""Credentials tests: a number for a signature is on the disk before it is used, and used once."""

import asyncio
from dataclasses import dataclass, field

import httpx
import msgspec
import pytest

from tests.support.builders import NOON
from wadesk.core.errors import Unavailable
from wadesk.core.records import DeviceId, Instant
from wadesk.desk.credentials import Credentials, DeviceKey
from wadesk.desk.hub_client import HubClient
from wadesk.store import crypto
from wadesk.wire.linking_api import TokenRequest, token_message

LIFE_MS = 900_000


@dataclass
class Office:
    """A Hub that gives tokens, the counter on disk, and a clock, all in the test's hand."""

    now: int = NOON
    kept: int = 0
    asked: list[TokenRequest] = field(default_factory=list)
    is_down: bool = False
    private_key: bytes = field(default_factory=crypto.new_private_key)

    async def count(self) -> int:
        self.kept += 1
        return self.kept

    def clock(self) -> Instant:
        return Instant(self.now)

    def answer(self, request: httpx.Request) -> httpx.Response:
        wish = msgspec.json.decode(request.content, type=TokenRequest)
        assert wish.counter == self.kept
        self.asked.append(wish)
        if self.is_down:
            return httpx.Response(503)
        return httpx.Response(200, json={"token": f"t{len(self.asked)}", "expires_in_ms": LIFE_MS})

    def hub(self) -> HubClient:
        return HubClient("https://hub.test", transport=httpx.MockTransport(self.answer))

    def credentials(self) -> Credentials:
        key = DeviceKey("hub-1", DeviceId(7), self.private_key)
        return Credentials(key, self.count, self.clock)


def test_the_signature_names_hub_device_and_number() -> None:
    office = Office()

    asyncio.run(office.credentials().token(office.hub()))
    wish = office.asked[0]

    message = token_message("hub-1", 7, 1, wish.nonce)
    assert crypto.verify(
        crypto.public_key(office.private_key), message, bytes.fromhex(wish.signature)
    )


def test_a_token_is_used_until_shortly_before_its_end() -> None:
    office = Office()
    credentials, hub = office.credentials(), office.hub()

    async def use() -> list[str]:
        first = await credentials.token(hub)
        office.now += LIFE_MS - 61_000
        still = await credentials.token(hub)
        office.now += 1_000
        return [first, still, await credentials.token(hub)]

    assert asyncio.run(use()) == ["t1", "t1", "t2"]


def test_many_who_ask_at_once_share_one_new_token() -> None:
    office = Office()
    credentials, hub = office.credentials(), office.hub()

    async def use() -> list[str]:
        return list(await asyncio.gather(*(credentials.token(hub) for _ in range(20))))

    assert set(asyncio.run(use())) == {"t1"}


def test_a_number_whose_answer_was_lost_is_never_used_again() -> None:
    office = Office(is_down=True)
    credentials, hub = office.credentials(), office.hub()

    async def use() -> str:
        with pytest.raises(Unavailable):
            await credentials.token(hub)
        office.is_down = False
        return await credentials.token(hub)

    asyncio.run(use())

    assert [wish.counter for wish in office.asked] == [1, 2]


def test_forgetting_an_old_token_leaves_the_new_one() -> None:
    office = Office()
    credentials, hub = office.credentials(), office.hub()

    async def use() -> list[str]:
        old = await credentials.token(hub)
        credentials.forget(old)
        new = await credentials.token(hub)
        credentials.forget(old)
        return [old, new, await credentials.token(hub)]

    assert asyncio.run(use()) == ["t1", "t2", "t2"]


def test_a_key_never_shows_itself() -> None:
    key = DeviceKey("hub-1", DeviceId(7), b"secret")

    assert "secret" not in repr(key)
