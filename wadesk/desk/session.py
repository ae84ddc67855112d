"""Session: asking the Hub what time it is there, which renews this Desk's lease as well."""

import asyncio
from typing import TYPE_CHECKING

from wadesk.core.records import Instant
from wadesk.desk import lease
from wadesk.desk.open_desk import OpenDesk
from wadesk.wire.hub_api import Session

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient


async def ask(hub: "HubClient", desk: OpenDesk) -> Session:
    told = await hub.session()
    by_hub = Instant(told.time)
    desk.hearing.told(by_hub)
    await asyncio.to_thread(lease.renew, desk.profile, by_hub, told.lease_ms, desk.clock())
    return told
