"""Hub calls tests: a promise is kept, refused or broken, and never left open."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import CancelledError, Future

import httpx
import pytest

from tests.support.builders import NOON
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.desk.hearing import Hearing
from wadesk.desk.hub_calls import HubCalls
from wadesk.desk.hub_client import HubClient
from wadesk.desk.line import Line, LineState


def a_line(state: LineState = LineState.LIVE) -> Line:
    line = Line(Hearing(lambda: NOON, lambda: NOON))
    line.become(state)
    return line


def served(
    scene: Callable[[HubCalls], Awaitable[Future[str]]], line: Line | None = None
) -> Future[str]:
    """Let a scene ask while the engine runs; what became of its promise when that has ended."""

    async def run() -> Future[str]:
        calls = HubCalls()
        nowhere = httpx.MockTransport(lambda _: httpx.Response(500))
        async with HubClient("https://hub.test", transport=nowhere) as hub:
            serving = asyncio.get_running_loop().create_task(calls.run(hub, line or a_line()))
            await asyncio.sleep(0)
            promise = await scene(calls)
            serving.cancel()
            await asyncio.wait([serving])
        return promise

    return asyncio.run(run())


async def hello(_: HubClient) -> str:
    return "hello"


async def refuse(_: HubClient) -> str:
    raise Refused(Reason.NO_RIGHT)


async def wait(_: HubClient) -> str:
    await asyncio.Event().wait()
    return "never"


def test_what_is_asked_is_answered() -> None:
    async def scene(calls: HubCalls) -> Future[str]:
        promise = calls.ask(hello)
        await asyncio.wrap_future(promise)
        return promise

    assert served(scene).result(0) == "hello"


def test_a_refusal_is_told_to_whoever_asked_and_to_nobody_else() -> None:
    async def scene(calls: HubCalls) -> Future[str]:
        refused = calls.ask(refuse)
        assert await asyncio.wrap_future(calls.ask(hello)) == "hello"
        return refused

    assert isinstance(served(scene).exception(0), Refused)


def test_before_the_engine_runs_nothing_can_be_asked() -> None:
    error = HubCalls().ask(hello).exception(0)

    assert isinstance(error, Unavailable)
    assert not error.reached


def test_without_a_line_nothing_waits() -> None:
    async def scene(calls: HubCalls) -> Future[str]:
        promise = calls.ask(wait)
        await asyncio.wait([asyncio.wrap_future(promise)])
        return promise

    assert isinstance(served(scene, a_line(LineState.OFFLINE)).exception(0), Unavailable)


@pytest.mark.parametrize("is_begun", [True, False])
def test_what_is_under_way_when_the_engine_ends_is_given_up(is_begun: bool) -> None:
    async def scene(calls: HubCalls) -> Future[str]:
        promise = calls.ask(wait)
        for _ in range(5 * is_begun):
            await asyncio.sleep(0)
        return promise

    assert isinstance(served(scene).exception(0), Unavailable)


def test_after_the_engine_has_ended_nothing_can_be_asked() -> None:
    kept: list[HubCalls] = []

    async def scene(calls: HubCalls) -> Future[str]:
        kept.append(calls)
        return calls.ask(hello)

    served(scene)

    assert isinstance(kept[0].ask(hello).exception(0), Unavailable)


def test_a_promise_that_nobody_waits_for_ends_the_question() -> None:
    ended: list[str] = []

    async def long(_: HubClient) -> str:
        try:
            return await wait(_)
        finally:
            ended.append("ended")

    async def scene(calls: HubCalls) -> Future[str]:
        promise = calls.ask(long)
        for _ in range(5):
            await asyncio.sleep(0)
        promise.cancel()
        for _ in range(5):
            await asyncio.sleep(0)
        assert ended == ["ended"]
        return promise

    with pytest.raises(CancelledError):
        served(scene).result(0)
