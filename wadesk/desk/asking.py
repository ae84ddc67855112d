"""Asking: commands that somebody waits for, because what they make is needed at once.

Asked again under the same key where the answer was lost: nothing is done twice.
"""

from concurrent.futures import Future
from typing import TYPE_CHECKING

from wadesk.core.errors import Unavailable
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import new_key
from wadesk.wire.hub_api import Command, CommandAnswer, CommandRequest

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

TRIES = 3


def done(desk: OpenDesk, command: Command) -> Future[None]:
    async def do(hub: "HubClient") -> None:
        await commanded(desk, hub, command)

    return desk.calls.ask(do)


def made(desk: OpenDesk, command: Command) -> Future[int]:
    """The id of what the Hub made of it."""

    async def make(hub: "HubClient") -> int:
        return (await commanded(desk, hub, command)).made or 0

    return desk.calls.ask(make)


async def commanded(desk: OpenDesk, hub: "HubClient", command: Command) -> CommandAnswer:
    state = await desk.mirror.state()
    wish = CommandRequest(new_key(), command, state.cursor.lineage if state else "")
    for _ in range(TRIES - 1):
        try:
            return await hub.command(wish)
        except Unavailable as error:
            if not error.reached:
                raise
    return await hub.command(wish)
