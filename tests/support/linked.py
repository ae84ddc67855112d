"""Linked: devices of a bench, each with the private key that it signs with."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.support.court import Bench
from wadesk.core.device_policy import End
from wadesk.hub import revocation
from wadesk.hub.revocation import Actor
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, devices
from wadesk.store.devices import NewDevice, NewToken
from wadesk.wire.linking_api import Order


@dataclass(frozen=True, slots=True)
class Linked:
    """One device of a member; ``token`` is the digest of its last one."""

    device: int
    member: int
    private: bytes
    token: bytes


def a_device(bench: Bench, member: int, name: str = "laptop") -> Linked:
    """Link one, as the Hub does when all has been asked."""
    private = crypto.new_private_key()
    new = NewDevice(member, crypto.public_key(private), name, "Plan 9", "1")

    def link(t: Transaction, wished: Sequence[NewDevice]) -> list[Linked]:
        made = []
        for one in wished:
            device = t.new_id()
            devices.add_device(t.db, device, t.next_seq(), one, t.now)
            token = device.to_bytes(32, "big")
            devices.issue_token(t.db, device, NewToken(1, token, t.now, {1: ""}), t.now)
            made.append(Linked(device, member, private, token))
        return made

    return bench.hub.do(link, new)[0]


def sent_away(bench: Bench, device: int, why: End = End.UNLINKED, by: Actor | None = None) -> Order:
    def work(t: Transaction, ends: Sequence[int]) -> list[Order]:
        return [revocation.end_device(t, one, why, by) for one in ends]

    return bench.hub.do(work, device)[0]
