"""Knocking: a profile whose lease is over asks its Hub for its part of the key, by itself.

It asks with the door's key, which the Hub's part is not needed for. The answer is that part, and
the profile opens; or an order, and it is wiped. Anything else leaves it shut as it was.
"""

from collections.abc import Callable
from pathlib import Path

from wadesk.core.errors import Reason, Refused
from wadesk.core.records import Instant
from wadesk.desk import lease, wiping
from wadesk.desk.hub_client import HubClient
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.desk.lease import Asking
from wadesk.desk.orders import Dismissed
from wadesk.desk.profile import Unlock


async def knock(directory: Path, unlock: Unlock, clock: Callable[[], Instant]) -> None:
    """Ask until there is an answer or none; it can be opened when this returns."""
    asking = lease.request(directory, unlock)
    home = asking.home
    async with HubClient(home.url, certificate=home.certificate) as hub:
        try:
            granted = await hub.lease(asking.wish)
        except HubRefusal as refusal:
            raise _meant_by(refusal, asking) from refusal
    lease.take(directory, unlock, granted, clock())


def _meant_by(refusal: HubRefusal, asking: Asking) -> Refused | Dismissed:
    if refusal.reason is not Reason.UNLINKED:
        return refusal
    order, home = refusal.order, asking.home
    if order is None or not wiping.verified(order, home.hub, home.device, home.hub_key):
        return Refused(Reason.DEVICE_UNKNOWN)
    return Dismissed(order, asking.receipt(order))
