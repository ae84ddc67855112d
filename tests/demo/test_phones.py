import asyncio
import json
from pathlib import Path

import pytest

from tests.support.dice import dice
from tests.support.sandbox_server import running_sandbox
from wadesk.core.errors import Unavailable
from wadesk.demo import phones
from wadesk.demo.customers import SCENES
from wadesk.demo.phones import Control, Phones

NOWHERE = "http://127.0.0.1:9"  # the discard port: nobody listens
WAITS_S = 30


def test_customers_write_turn_by_turn_until_they_are_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(phones, "BETWEEN_TURNS_S", (0.0, 0.001))
    wanted = 20

    async def write(url: str) -> Phones:
        writing = Phones(Control(url), dice(1), lambda _: "wamid.answer")
        async with asyncio.timeout(WAITS_S), asyncio.TaskGroup() as tasks:
            task = tasks.create_task(writing.write_on())
            while writing.messages < wanted:  # noqa: ASYNC110 - phones tell nobody, as phones do
                await asyncio.sleep(0.005)
            task.cancel()
        return writing

    with running_sandbox(tmp_path) as sandbox, sandbox.client() as client:
        asyncio.run(write(sandbox.url))
        known = client.get("/sandbox/customers").json()

    assert len(known) == len(SCENES)
    assert sum(customer["wrote_at"] is not None for customer in known) > 1


def test_a_sandbox_that_is_gone_or_refuses_is_said_to_be_so(tmp_path: Path) -> None:
    async def write(url: str) -> None:
        await Control(url).post("/sandbox/customers/nobody/messages", {"type": "text"})

    with pytest.raises(Unavailable, match="does not answer"):
        asyncio.run(write(NOWHERE))
    with running_sandbox(tmp_path) as sandbox, pytest.raises(Unavailable, match="refused"):
        asyncio.run(write(sandbox.url))


def test_what_the_control_side_says_is_read(tmp_path: Path) -> None:
    with running_sandbox(tmp_path) as sandbox:
        told = asyncio.run(Control(sandbox.url).get("/sandbox/owed"))

    assert json.dumps(told) == '{"owed": 0}'
