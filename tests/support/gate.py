"""Gate: a Hub's record with the courts that let Desks in and give them tokens, and no server."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.hub_record import HubRecord
from wadesk.core.policy import Policy
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub import link_codes, places
from wadesk.hub.admission import Admission
from wadesk.hub.link_court import LinkCourt, Wish
from wadesk.hub.revocation import Actor
from wadesk.hub.sign_ins import Caller, SignIns
from wadesk.hub.token_court import Ask, Given, TokenCourt
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, members
from wadesk.wire.linking_api import (
    Applicants,
    LinkCode,
    LinkCodeRequest,
    LinkDecision,
    Linked,
    LinkRequest,
    TokenRequest,
    token_message,
)

HUB = "a-hub"
APP = "1.4.2"
HOME = "82.64.7.9"
USUAL = {"system": "Windows 11 24H2", "version": APP}


@dataclass
class Visitor:
    """A Desk as the gate meets it: its key, its count, and where it is."""

    private: bytes = field(default_factory=crypto.new_private_key)
    address: str = HOME
    told: dict[str, str] = field(default_factory=lambda: dict(USUAL))
    device: int = 0
    member: int = 0
    counter: int = 0
    alone_ms: int = 0

    @property
    def actor(self) -> Actor:
        return Actor(self.member, self.device)

    def wish(self, code: str) -> Wish:
        public = crypto.public_key(self.private)
        request = LinkRequest(code, public.hex(), "", "laptop", "", "", "", "")
        for name, word in self.told.items():
            setattr(request, name, word)
        return Wish(request, public, None, self.address)


class Gate:
    def __init__(self, folder: Path, policy: Policy | None = None, table: str = "") -> None:
        folder.mkdir(exist_ok=True)
        if table:
            (folder / places.FILE).write_text(table, encoding="utf-8")
        self.policy = policy or Policy()
        self.hub = HubRecord(folder / "hub.db")
        self.watch = SignIns(self.policy, places.read(folder), APP)
        self.court = LinkCourt(HUB, self.policy, Admission(self.policy.security), self.watch)
        self.tokens = TokenCourt(HUB, self.policy.devices, self.watch)

    def member(self, name: str, role: Role = Role.STANDARD) -> int:
        def work(t: Transaction, names: Sequence[str]) -> list[int]:
            made = [t.new_id() for _ in names]
            for one, told in zip(made, names, strict=True):
                members.add_member(t.db, one, t.next_seq(), told, role)
            return made

        return self.hub.do(work, name)[0]

    def operators_code(self, name: str) -> str:
        def work(t: Transaction, names: Sequence[str]) -> list[str]:
            return [link_codes.invite(t, one, self.policy.devices) for one in names]

        return self.hub.do(work, name)[0]

    def asks(self, visitor: Visitor, code: str) -> Any:
        answer = self.hub.do(self.court.admit, visitor.wish(code))[0]
        if isinstance(answer, Linked):
            visitor.device, visitor.member = answer.device, answer.member
        return answer

    def comes_in(self, name: str, **more: Any) -> Visitor:
        """By the operator's code, up to the first token."""
        visitor = Visitor(**more)
        assert isinstance(self.asks(visitor, self.operators_code(name)), Linked)
        self.signs_in(visitor)
        return visitor

    def offers(self, visitor: Visitor, member: int | None = None) -> LinkCode:
        return self.hub.do(self.court.offer, (visitor.actor, LinkCodeRequest(member)))[0]

    def decides(
        self, visitor: Visitor, applicant: int, *, yes: bool, evict: int | None = None
    ) -> None:
        self.hub.do(self.court.decide, (visitor.actor, LinkDecision(applicant, yes, evict)))

    def waiting(self, visitor: Visitor) -> Applicants:
        return self.court.waiting(self.hub.db, visitor.actor, self.hub.now)

    def asks_for_token(self, visitor: Visitor, counter: int | None = None) -> Any:
        if counter is None:
            visitor.counter += 1
            counter = visitor.counter
        nonce = secrets.token_hex(16)
        signed = crypto.sign(visitor.private, token_message(HUB, visitor.device, counter, nonce))
        request = TokenRequest(visitor.device, counter, signed.hex(), nonce)
        caller = Caller(visitor.address, **visitor.told, alone_ms=visitor.alone_ms)
        ask = Ask(request, signed, secrets.token_bytes(32), caller)
        return self.hub.do(self.tokens.issue, ask)[0]

    def signs_in(self, visitor: Visitor) -> None:
        answer = self.asks_for_token(visitor)
        assert isinstance(answer, Given), answer

    def acks(self, visitor: Visitor) -> None:
        def work(t: Transaction, devices: Sequence[int]) -> list[None]:
            for one in devices:
                self.watch.is_there(t, one, Caller(visitor.address, alone_ms=visitor.alone_ms))
            return [None] * len(devices)

        self.hub.do(work, visitor.device)

    def later(self, ms: int) -> None:
        self.hub.now = Instant(self.hub.now + ms)

    def row(self, visitor: Visitor) -> dict[str, Any]:
        return next(row for row in self.hub.rows("device") if row["id"] == visitor.device)

    def alerts(self) -> list[str]:
        rows = [row for row in self.hub.rows("audit") if row["deed"] == "alert"]
        return [row["content"]["alert"] for row in rows]

    def close(self) -> None:
        self.hub.close()
