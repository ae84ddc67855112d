"""Wake-up tests: news is never missed, and a time that is over needs no news."""

import asyncio
import threading

from tests.support.builders import NOON
from wadesk.core.records import Instant
from wadesk.desk.wake_up import WakeUp

WAITS_S = 30


def waited(wake_up: WakeUp, instant: Instant | None) -> None:
    async def wait() -> None:
        async with asyncio.timeout(WAITS_S):
            await wake_up.wait_until(instant)

    asyncio.run(wait())


def test_news_from_before_the_waiting_ends_it_at_once() -> None:
    wake_up = WakeUp(lambda: NOON)
    wake_up.wake()

    waited(wake_up, None)


def test_a_time_that_is_over_ends_it_at_once() -> None:
    waited(WakeUp(lambda: NOON), Instant(NOON - 1))


def test_news_from_another_thread_ends_it() -> None:
    wake_up = WakeUp(lambda: NOON)

    async def wait() -> None:
        async with asyncio.timeout(WAITS_S):
            waking = threading.Thread(target=wake_up.wake)
            asyncio.get_running_loop().call_soon(waking.start)
            await wake_up.wait_until(None)
            waking.join()

    asyncio.run(wait())


def test_waking_when_nobody_waits_any_more_does_no_harm() -> None:
    wake_up = WakeUp(lambda: NOON)
    waited(wake_up, Instant(NOON))

    wake_up.wake()
