"""Credentials: what this Desk shows to the Hub, a short-lived token behind a device key.

A token is asked for with a signature over a number that never comes twice; the number is on
the disk before it leaves, so that a crash may skip one but never repeats one. The token
itself lives in memory only.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import wadesk
from wadesk.core.records import DeviceId, Instant
from wadesk.desk import machine
from wadesk.store import crypto
from wadesk.wire.linking_api import TokenRequest, token_message

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

NONCE_BYTES = 16
EARLY_MS = 60_000  # a token is renewed this long before it ends, but never before half its life


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """Which device of which Hub this is, and the key that proves it."""

    hub: str
    device: DeviceId
    private_key: bytes

    def __repr__(self) -> str:
        return f"DeviceKey({self.hub}, {self.device}, …)"


async def _stay(_: int) -> None:
    """Where nothing is kept, nothing leaps."""


class Credentials:
    """Tokens for one device; ``count`` gives the next number, written down already."""

    def __init__(
        self,
        key: DeviceKey,
        count: Callable[[], Awaitable[int]],
        clock: Callable[[], Instant],
        leap: Callable[[int], Awaitable[None]] = _stay,
    ) -> None:
        self._key = key
        self._count = count
        self._clock = clock
        self._leap = leap
        self._one_at_a_time = asyncio.Lock()
        self._token = ""
        self._renew_at = Instant(0)

    async def token(self, hub: "HubClient") -> str:
        async with self._one_at_a_time:
            if not self._token or self._clock() >= self._renew_at:
                await self._renew(hub)
            return self._token

    def forget(self, token: str) -> None:
        """The Hub no longer takes this token; one that was renewed meanwhile stays."""
        if token == self._token:
            self._token = ""

    def _wish(self, counter: int) -> TokenRequest:
        """The nonce tells a request that the network doubled from that of a copied profile."""
        who, nonce = self._key, secrets.token_hex(NONCE_BYTES)
        message = token_message(who.hub, who.device, counter, nonce)
        signature = crypto.sign(who.private_key, message).hex()
        system, version = machine.system(), wadesk.__version__
        return TokenRequest(who.device, counter, signature, nonce, system, version)

    async def _renew(self, hub: "HubClient") -> None:
        wish, asked_at = self._wish(await self._count()), self._clock()
        granted = await hub.token(wish)
        if granted.counter is not None:  # a copy of this profile was cleared up
            await self._leap(granted.counter)
        self._token = granted.token
        life_ms = granted.expires_in_ms
        self._renew_at = Instant(asked_at + max(life_ms - EARLY_MS, life_ms // 2))
