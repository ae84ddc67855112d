import asyncio
import os
from pathlib import Path

import pytest

from wadesk.core.errors import Unavailable
from wadesk.demo import stage
from wadesk.demo.stage import Child
from wadesk.demo.talk import Happening, HubPart, Listening, SandboxPart

WAITS_S = 30


def a_sandbox(folder: Path) -> SandboxPart:
    return SandboxPart(str(folder / "sandbox.db"), "1", "2", "app", "verify", "access")


def test_a_child_plays_its_part_and_leaves_when_told(tmp_path: Path) -> None:
    heard: list[Happening] = []

    async def play() -> None:
        async with stage.child("the sandbox", tmp_path) as sandbox:
            listening = asyncio.Event()

            def hear(_: Child, happening: Happening) -> None:
                heard.append(happening)
                listening.set()

            async with asyncio.timeout(WAITS_S), asyncio.TaskGroup() as tasks:
                tasks.create_task(sandbox.listen(hear))
                sandbox.give(a_sandbox(tmp_path))
                await listening.wait()
                await sandbox.leave()

    asyncio.run(play())

    assert isinstance(heard[0], Listening)
    assert heard[0].url.startswith("http://127.0.0.1:")


def test_a_child_without_a_part_leaves_when_the_stage_is_cleared(tmp_path: Path) -> None:
    async def play() -> int:
        async with stage.child("nobody", tmp_path) as nobody:
            return nobody.pid

    pid = asyncio.run(play())

    with pytest.raises(OSError, match=r"process|handle|parameter"):
        os.kill(pid, 0)


def test_a_child_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    part = HubPart(str(tmp_path / "nowhere"), bytes(32), "app", "verify", "access")

    async def play() -> None:
        async with stage.child("the Hub", tmp_path) as hub, asyncio.timeout(WAITS_S):
            hub.give(part)
            await hub.listen(lambda *_: None)

    with pytest.raises(Unavailable) as told:
        asyncio.run(play())

    assert str(told.value).startswith("The Hub ended by itself (exit code 1).\n")
    assert "There is no Hub in" in str(told.value)
