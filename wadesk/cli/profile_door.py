"""Profile door: opening a profile from the command line, whatever its Hub has decided about it.

One whose lease is over asks the Hub by itself. One that is sent away is wiped, and a wipe that
was begun is finished before anything else.
"""

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused, Revoked, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import knocking, orders, wiping
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.orders import Dismissed
from wadesk.desk.profile import Unlock

NOT_DONE = (
    "This computer was unlinked, and nothing here can be read any more. What is left goes once"
    " keyring and Hub are there: try again."
)


@contextlib.contextmanager
def through(
    directory: Path,
    unlock: Unlock,
    clock: Callable[[], Instant],
    listener: Callable[[Changes], None],
    ticks: Callable[[], Instant],
) -> Iterator[OpenDesk]:
    order = wiping.order_of(directory)
    if order is not None:
        finish(directory, unlock)
        raise Revoked(orders.sentence(order, is_handed_in=False))
    try:
        with contextlib.ExitStack() as opened:

            def open_it() -> OpenDesk:
                return opened.enter_context(open_desk(directory, unlock, clock, listener, ticks))

            yield _opened(open_it, lambda: asyncio.run(knocking.knock(directory, unlock, clock)))
    except Dismissed as out:
        orders.carry_out(directory, out, unlock.keychain)
        raise


def finish(directory: Path, unlock: Unlock) -> None:
    """Go on with a wipe that was begun, to its end; where none was, nothing is done."""
    if not wiping.resume(directory, unlock.keychain, orders.tell):
        raise Unavailable(NOT_DONE)


def _opened(open_it: Callable[[], OpenDesk], knock: Callable[[], None]) -> OpenDesk:
    """Ask the Hub for its part of the key where that is not kept here any more."""
    try:
        return open_it()
    except Refused as refusal:
        if refusal.reason is not Reason.LEASE_OVER:
            raise
    knock()
    return open_it()
