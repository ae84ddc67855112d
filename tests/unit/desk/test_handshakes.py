"""Handshakes: whoever gives up in the middle of one leaves no socket open."""

import asyncio
import gc
import warnings

from tests.support.record_at_work import WITHIN_S
from wadesk.desk.hub_client import HubClient


def test_giving_up_while_the_hub_says_nothing_leaves_nothing_open() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        assert asyncio.run(given_up()) == "closed"
        gc.collect()


async def given_up() -> str:
    """What becomes of the line to somebody who takes it and never begins to speak TLS."""
    taken: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await taken.put((reader, writer))

    async with (
        await asyncio.start_server(take, "127.0.0.1", 0) as server,
        asyncio.TaskGroup() as tasks,
    ):
        asking = tasks.create_task(ask(server.sockets[0].getsockname()[1]))
        reader, writer = await taken.get()
        await reader.read(1)
        asking.cancel()
        async with asyncio.timeout(WITHIN_S):
            while await reader.read(4096):
                continue
        writer.close()
        await writer.wait_closed()
    return "closed"


async def ask(port: int) -> None:
    async with HubClient(f"https://127.0.0.1:{port}") as hub:
        await hub.amiss()
