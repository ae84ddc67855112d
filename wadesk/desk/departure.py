"""Departure: an open Desk has got its order: what was written goes to the Hub, then it is over."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from wadesk.core.device_policy import End
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.desk import handing_in, orders
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.orders import Dismissed
from wadesk.wire.linking_api import HandedDraft

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

WRITES_WITHIN_S = 5.0  # whoever sits there; a window that hangs keeps nobody here


def meant_by(no: WadeskError, desk: OpenDesk) -> WadeskError:
    """A refusal that brings an order is a dismissal; one that only says so shuts the Desk."""
    if not isinstance(no, HubRefusal) or no.reason is not Reason.UNLINKED:
        return no
    return orders.of_open_desk(no.order, desk.identity) or Refused(Reason.DEVICE_UNKNOWN)


async def take_leave(
    hub: "HubClient", desk: OpenDesk, out: Dismissed, waits: Callable[[], None]
) -> Dismissed:
    """Hand in what was written, unless the device is lost: whoever has it may have written it."""
    if not _hands_in(out.order.why):
        return out
    await _all_written_down(desk)
    words = await asyncio.to_thread(_words, desk)
    parcels = handing_in.parcels(out.order, desk.identity, words)
    is_kept = await handing_in.hand_in(hub, parcels, desk.clock, waits)
    return Dismissed(out.order, out.wiped, is_handed_in=bool(words) and is_kept)


async def _all_written_down(desk: OpenDesk) -> None:
    """What somebody is just typing is not on the disk yet."""
    if desk.leaving.last_words is not None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(WRITES_WITHIN_S):
                await asyncio.wrap_future(desk.leaving.last_words())


def _hands_in(why: str) -> bool:
    """A reason that only a newer Hub knows deletes no words unheard."""
    return why not in frozenset(End) or End(why).hands_in


def _words(desk: OpenDesk) -> list[HandedDraft]:
    with desk.local.look() as db:
        return handing_in.words(db, desk.clock(), desk.hearing.hub_now())
