"""Orders: the Hub's signed word that this Desk is out, and how it is obeyed.

    an order ──verified──▶ what was written is handed in ──▶ Dismissed ──▶ the key destroyed,
    the files deleted, the Hub told

Only the key that was pinned when this Desk was linked makes an order one, and only for this Hub
and this device. Without one nothing is ever deleted, whatever anybody answers.
"""

import asyncio
import logging
from pathlib import Path

from wadesk.core.errors import Revoked
from wadesk.desk import wiping
from wadesk.desk.profile_header import Home
from wadesk.store.identity import Identity
from wadesk.store.keychain import Keychain
from wadesk.wire.linking_api import Order, Wiped

FORGED = "an order came that this Desk's Hub has not signed, and was not obeyed"

_log = logging.getLogger(__name__)


class Dismissed(Revoked):
    """The order was good; ``wiped`` is what this Desk says to the Hub when its copy is gone."""

    def __init__(self, order: Order, wiped: Wiped, *, is_handed_in: bool = False) -> None:
        super().__init__(sentence(order, is_handed_in=is_handed_in))
        self.order = order
        self.wiped = wiped
        self.is_handed_in = is_handed_in


def of_open_desk(order: Order | None, identity: Identity) -> Dismissed | None:
    """What follows for a Desk that is open; nothing where its Hub has not signed it."""
    if order is None:
        return None
    key = identity.hub_key or b""
    if not wiping.verified(order, identity.hub, identity.device, key):
        _log.warning(FORGED)
        return None
    return Dismissed(order, wiping.receipt(order, identity.private_key))


def sentence(order: Order, *, is_handed_in: bool) -> str:
    """What a person is told, in the end."""
    who = f"{order.by} has unlinked this computer" if order.by else "This computer was unlinked"
    kept = " What was written here and not sent is with the Hub." if is_handed_in else ""
    return f"{who}, and its copy of the messages is gone.{kept}"


def carry_out(directory: Path, out: Dismissed, keychain: Keychain | None) -> bool:
    """Wipe a profile that nobody has open; False where the next start has to go on with it."""
    wiping.begin(directory, out.order, out.wiped)
    return wiping.resume(directory, keychain, tell)


def tell(home: Home, wiped: Wiped) -> None:
    """Say to the Hub that all is gone; on a loop of its own, for whoever has none."""
    from wadesk.desk.hub_client import HubClient  # noqa: PLC0415 - only who is out needs it here

    async def say() -> None:
        async with HubClient(home.url, certificate=home.certificate) as hub:
            await hub.wiped(wiped)

    asyncio.run(say())
