"""Hub child: a real Hub that serves the folder it is given."""

import asyncio
import sys
from dataclasses import replace
from pathlib import Path

from tests.bench.child import answer_parent
from tests.support.hub_server import papers
from wadesk import server
from wadesk.core.policy import Policy
from wadesk.hub import settings as hub_settings


async def _serve(directory: Path) -> None:
    stop = asyncio.Event()
    settings = replace(hub_settings.read(directory), policy=Policy())
    async with server.open_hub(settings, papers()) as hub:
        address = server.Address("127.0.0.1", 0)
        await server.serve(hub, address, lambda url: answer_parent(url, stop), stop)


if __name__ == "__main__":
    with server.runner() as runner:
        runner.run(_serve(Path(sys.argv[1])))
