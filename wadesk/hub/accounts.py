"""Accounts: who may speak to the Hub: short-lived tokens, and whose they are.

A token lives for minutes; ``token_court`` says who gets the next one. What was read of a
token's owner is remembered until any token is given or any device sent away.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.hub import revocation
from wadesk.hub.bodies import bytes_of
from wadesk.hub.reader import Reader
from wadesk.hub.revocation import Departed
from wadesk.hub.sign_ins import Caller, SignIns
from wadesk.hub.token_court import Ask, Given, TokenCourt
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import devices
from wadesk.store.devices import LinkedDevice
from wadesk.wire.linking_api import Token, TokenRequest

TOKEN_BYTES = 32
TOKENS_KEPT = 1_024


@dataclass(slots=True)
class Accounts:
    """Gives tokens, knows their owners, and hears how far each has come."""

    writer: Writer
    reader: Reader
    clock: Callable[[], Instant]
    policy: DevicePolicy
    hub: str
    watch: SignIns
    alone_ms: Callable[[int], int] = lambda _: 0
    _court: TokenCourt = field(init=False)
    _known: dict[bytes, LinkedDevice] = field(default_factory=dict, init=False)
    _issued: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        self._court = TokenCourt(self.hub, self.policy, self.watch)

    async def token(self, request: TokenRequest, address: str) -> Token:
        """Give a token for a signature; the one before it is worthless from then on."""
        token = secrets.token_bytes(TOKEN_BYTES)
        alone_ms = self.alone_ms(request.device)
        caller = Caller(address, request.system, request.version, alone_ms)
        ask = Ask(request, bytes_of(request.signature), _digest(token), caller)
        answer = await self.writer.do(self._court.issue, ask)
        if not isinstance(answer, Given):
            raise answer
        self._issued += 1
        self._known.clear()
        return Token(token.hex(), self.policy.token_ttl_ms, answer.counter)

    async def owner(self, authorization: str | None) -> LinkedDevice:
        """The Desk that a request's token belongs to."""
        scheme, _, token = (authorization or "").partition(" ")
        digest = _digest(bytes_of(token)) if scheme.lower() == "bearer" else b""
        device = self._known.get(digest) or await self._looked_up(digest)
        if device is None:
            await self._require_not_sent_away(digest)
        if device is None or device.token_until <= self.clock():
            raise Refused(Reason.ACCESS_EXPIRED)
        return device

    async def _looked_up(self, digest: bytes) -> LinkedDevice | None:
        """Ask the record, and remember it unless a token was given meanwhile."""
        issued = self._issued
        device = await self.reader.ask(devices.by_token, digest)
        if device is not None and issued == self._issued:
            if len(self._known) > TOKENS_KEPT:
                self._known.clear()
            self._known[digest] = device
        return device

    async def _require_not_sent_away(self, digest: bytes) -> None:
        order = await self.reader.ask(revocation.order_of_token, digest)
        if order is not None:
            raise Departed(order)

    def forget(self, device: int) -> None:
        """Whatever was believed of its token holds no longer."""
        self._issued += 1
        self._known = {token: one for token, one in self._known.items() if one.device != device}

    async def acknowledge(self, device: int, cursor: str, address: str) -> None:
        caller = Caller(address, alone_ms=self.alone_ms(device))
        await self.writer.do(self._acknowledge, (device, cursor, caller))

    def _acknowledge(self, t: Transaction, acks: Sequence[tuple[int, str, Caller]]) -> list[None]:
        for device, cursor, caller in acks:
            devices.acknowledge(t.db, device, cursor, t.now)
            self.watch.is_there(t, device, caller)
        return [None] * len(acks)


def _digest(token: bytes) -> bytes:
    return hashlib.sha256(token).digest()
