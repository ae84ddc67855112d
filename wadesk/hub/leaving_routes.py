"""Leaving routes: how a device that is out takes its leave, and a shut profile asks for its share.

Neither has a token: each request carries a signature of its own, which is looked at before
anything is written.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import DevicePolicy
from wadesk.core.records import Instant
from wadesk.hub import admission, leaving, revocation
from wadesk.hub.bodies import json_response, read
from wadesk.hub.reader import Reader
from wadesk.hub.revocation import Departed
from wadesk.hub.writer import Transaction, Writer
from wadesk.store import crypto, idleness, revocations, shares
from wadesk.store.connection import ReadableDb
from wadesk.store.shares import Share
from wadesk.wire import linking_api
from wadesk.wire.linking_api import Lease, LeaseRequest, lease_message

NOTHING_TO_SAY = 204


@dataclass(frozen=True, slots=True)
class LeavingRoutes:
    """Answers Desks that are out or shut."""

    writer: Writer
    reader: Reader
    clock: Callable[[], Instant]
    policy: DevicePolicy
    hub: str

    async def hand_in(self, request: Request) -> Response:
        told = await read(request, linking_api.HandIn)
        await self.reader.ask(leaving.require_signed, self.hub, told)
        await self.writer.do(leaving.hand_in, told)
        return Response(status_code=NOTHING_TO_SAY)

    async def wiped(self, request: Request) -> Response:
        told = await read(request, linking_api.Wiped)
        await self.reader.ask(leaving.require_signed, self.hub, told)
        await self.writer.do(leaving.wiped, told)
        return Response(status_code=NOTHING_TO_SAY)

    async def lease(self, request: Request) -> Response:
        asked = await read(request, linking_api.LeaseRequest)
        found = await self.reader.ask(_share_of, self.hub, asked)
        await self.writer.do(_hear, found.device)
        return json_response(Lease(found.share.hex(), self.policy.lease_ms, self.clock()))


def _hear(t: Transaction, devices: Sequence[int]) -> list[None]:
    """Whoever asks for its share is in use."""
    idleness.hear(t.db, devices, t.now)
    return [None] * len(devices)


def _share_of(db: ReadableDb, hub: str, asked: LeaseRequest) -> Share:
    """The share of whoever shows the door's key; or the order, where the device is out."""
    message = lease_message(hub, asked.device, asked.nonce)
    signature = bytes.fromhex(asked.signature)
    gone = revocations.by_device(db, asked.device)
    if gone is not None and gone.door and crypto.verify(gone.door, message, signature):
        raise Departed(revocation.order_in(gone))
    found = shares.find(db, asked.device)
    if found is None or not crypto.verify(found.door, message, signature):
        raise Refused(Reason.DEVICE_UNKNOWN)
    if found.is_frozen:
        raise Refused(Reason.DEVICE_FROZEN)
    admission.active(db, found.member)
    return found
