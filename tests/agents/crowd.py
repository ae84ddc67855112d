"""Crowd: some of the agents in one process, which can be killed and started again.

    python -m tests.agents.crowd FOLDER PORT MEMBERS FIRST LAST

It answers until a file named ``quiet`` is in the folder; then each brings to an end what was
begun, and the process ends.
"""

import asyncio
import sys
from collections import defaultdict
from pathlib import Path

from tests.agents.agent import Agent, Beat
from tests.agents.device import Device
from tests.agents.tally import Tally
from wadesk.server import runner

LOOKS_EVERY_S = 0.2
PAIRS = 4


def name_of(number: int) -> str:
    return f"agent-{number:02d}"


def member_of(number: int) -> int:
    """Whose device that is: the first few members have two, in one process."""
    return number // 2 if number < 2 * PAIRS else number - PAIRS


async def live(folder: Path, port: int, members: int, numbers: range) -> None:
    hands: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
    agents = [
        Agent(
            Device(folder, name_of(one), port),
            Beat(member_of(one), members),
            hands[member_of(one)],
        )
        for one in numbers
    ]
    agents[0].device.witness = True
    quiet = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(watch(folder, numbers, agents, quiet))
        lives = [tasks.create_task(agent.live(quiet)) for agent in agents]
        await asyncio.wait(lives)
        watching.cancel()


async def watch(folder: Path, numbers: range, agents: list[Agent], quiet: asyncio.Event) -> None:
    """Say how far they have come, and hear when it is enough."""
    tally = Tally(folder, name_of(numbers.start))
    while True:
        tally.tell(sum(agent.accepted for agent in agents))
        if (folder / "quiet").exists():
            quiet.set()
        await asyncio.sleep(LOOKS_EVERY_S)


def main(folder: str, *told: str) -> None:
    port, members, first, last = map(int, told)
    with runner() as own:
        own.run(live(Path(folder), port, members, range(first, last + 1)))


if __name__ == "__main__":
    main(*sys.argv[1:])
