"""Accounts: who may speak to the Hub: linking codes, device keys and short-lived tokens.

A code is used up by the first Desk that names it; wrong codes are counted and then looked
at no more for a while. A token lives for minutes and is given for a signature over a
counter that the Desk has never used before, so a stolen token dies soon and a copied
profile is noticed by its repeated number.
"""

import base64
import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from wadesk.core.device_policy import (
    LinkAttempts,
    after_wrong_code,
    require_fresh_counter,
    require_not_paused,
    require_room,
)
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub import revocation
from wadesk.hub.membership import enrol
from wadesk.hub.reader import Reader
from wadesk.hub.revocation import Departed
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import crypto, devices, members
from wadesk.store.devices import LinkedDevice, NewDevice
from wadesk.wire.linking_api import (
    Linked,
    LinkRequest,
    Token,
    TokenRequest,
    link_message,
    token_message,
)

TOKEN_BYTES = 32
CODE_BYTES = 5  # eight letters and digits; three wrong ones and the Hub stops listening
TOKENS_KEPT = 1_024
TOLD_MOST = 120  # characters that a Desk may use to say what it is


@dataclass(slots=True)
class Accounts:
    """Links Desks, gives tokens, and knows a token's owner."""

    writer: Writer
    reader: Reader
    clock: Callable[[], Instant]
    policy: DevicePolicy
    hub: str
    _known: dict[bytes, LinkedDevice] = field(default_factory=dict, init=False)
    _issued: int = field(default=0, init=False)

    async def link(self, request: LinkRequest) -> Linked:
        public_key = _bytes(request.public_key)
        signature = _bytes(request.signature)
        if not crypto.verify(public_key, link_message(request.code), signature):
            raise Refused(Reason.LINK_CODE_WRONG)
        answer = await self.writer.do(self._link, (request, public_key))
        if isinstance(answer, Refused):
            raise answer
        return answer

    async def token(self, request: TokenRequest) -> Token:
        """Give a token for a signature; the one before it is worthless from then on."""
        token = secrets.token_bytes(TOKEN_BYTES)
        answer = await self.writer.do(self._issue, (request, _digest(token)))
        if isinstance(answer, Refused):
            raise answer
        self._issued += 1
        self._known.clear()
        return Token(token.hex(), self.policy.token_ttl_ms)

    async def owner(self, authorization: str | None) -> LinkedDevice:
        """The Desk that a request's token belongs to."""
        scheme, _, token = (authorization or "").partition(" ")
        digest = _digest(_bytes(token)) if scheme.lower() == "bearer" else b""
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

    async def acknowledge(self, device: int, cursor: str) -> None:
        await self.writer.do(_acknowledge, (device, cursor))

    def _link(
        self, transaction: Transaction, requests: Sequence[tuple[LinkRequest, bytes]]
    ) -> list[Linked | Refused]:
        return [self._link_one(transaction, request, key) for request, key in requests]

    def _link_one(self, t: Transaction, request: LinkRequest, key: bytes) -> Linked | Refused:
        """Judge one code. A refusal is an answer, not a failure: its count must be kept."""
        attempts = devices.attempts(t.db)
        known = devices.by_public_key(t.db, key)
        if known is not None:  # the answer was lost, and it asks again
            return Linked(self.hub, known.device, known.member, known.member_name)
        try:
            require_not_paused(attempts, t.now)
            require_room(devices.linked(t.db), self.policy)
        except Refused as refusal:
            return refusal
        found = devices.take_code(t.db, code_digest(request.code))
        if found is None:
            devices.write_attempts(t.db, after_wrong_code(attempts, t.now, self.policy))
            return Refused(Reason.LINK_CODE_WRONG)
        member, until = found
        if until <= t.now:
            return Refused(Reason.LINK_CODE_EXPIRED)
        devices.write_attempts(t.db, LinkAttempts(0, attempts.paused_until))
        told = (text[:TOLD_MOST] for text in (request.name, request.system, request.version))
        new = NewDevice(member, key, *told)
        device = t.new_id()
        devices.add_device(t.db, device, t.next_seq(), new, t.now)
        name = members.name(t.db, member)
        return Linked(self.hub, device, member, name)

    def _issue(
        self, transaction: Transaction, requests: Sequence[tuple[TokenRequest, bytes]]
    ) -> list[Refused | None]:
        return [self._issue_one(transaction, request, digest) for request, digest in requests]

    def _issue_one(self, t: Transaction, request: TokenRequest, digest: bytes) -> Refused | None:
        device = devices.by_id(t.db, request.device)
        message = token_message(self.hub, request.device, request.counter)
        signature = _bytes(request.signature)
        if device is None:
            order = revocation.order_signed_for(t.db, request.device, message, signature)
            return Refused(Reason.DEVICE_UNKNOWN) if order is None else Departed(order)
        if not crypto.verify(device.public_key, message, signature):
            return Refused(Reason.DEVICE_UNKNOWN)
        try:
            require_fresh_counter(device.counter, request.counter)
        except Refused as refusal:
            return refusal
        until = Instant(t.now + self.policy.token_ttl_ms)
        devices.issue_token(t.db, request.device, (request.counter, digest, until))
        return None


def invite(t: Transaction, agent: str, policy: DevicePolicy, role: Role | None = None) -> str:
    """Make a linking code for an agent, who becomes a member with the first one."""
    require_room(devices.linked(t.db), policy)
    member = enrol(t, agent, role)
    code = base64.b32encode(secrets.token_bytes(CODE_BYTES)).decode()
    devices.add_code(t.db, code_digest(code), member, Instant(t.now + policy.code_ttl_ms))
    return f"{code[:4]}-{code[4:]}"


def code_digest(code: str) -> bytes:
    """A code's digest, whatever dashes, spaces and cases it was typed with."""
    plain = "".join(character for character in code.upper() if character.isalnum())
    return hashlib.sha256(plain.encode()).digest()


def _acknowledge(t: Transaction, acks: Sequence[tuple[int, str]]) -> list[None]:
    for device, cursor in acks:
        devices.acknowledge(t.db, device, cursor, t.now)
    return [None] * len(acks)


def _digest(token: bytes) -> bytes:
    return hashlib.sha256(token).digest()


def _bytes(text: str) -> bytes:
    """Hex to bytes; what is no hex is nothing, and nothing verifies."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""
