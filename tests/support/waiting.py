"""Waiting: looking again and again for what no event tells, because it lies elsewhere."""

import asyncio
from collections.abc import Callable


async def until(is_so: Callable[[], bool], every_s: float, within_s: float) -> None:
    async with asyncio.timeout(within_s):
        while not is_so():  # noqa: ASYNC110 - it lies in another thread or process
            await asyncio.sleep(every_s)
