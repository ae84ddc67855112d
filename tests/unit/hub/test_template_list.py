"""Template list: asked for again soon after trouble and then ever later, and at once when rung."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support.hub_record import HubRecord
from tests.support.record_at_work import WITHIN_S, Hands, at_work, until
from wadesk.core.errors import Malformed, Unavailable, WadeskError
from wadesk.hub.template_list import EVERY_S, TemplateList

ACCOUNT = "102290129340398"
HELLO = {"id": "1", "name": "hello_world", "language": "en_US", "status": "APPROVED"}
AWAY = Unavailable("ConnectError")


@dataclass
class Meta:
    """Answers each question with the next of these, and then with the whole list."""

    answers: list[WadeskError | list[dict[str, Any]]] = field(default_factory=list)
    asked: int = 0

    async def templates(self) -> list[dict[str, Any]]:
        self.asked += 1
        answer = self.answers.pop(0) if self.answers else [HELLO]
        if isinstance(answer, WadeskError):
            raise answer
        return answer


class Enough(Exception):
    """As often as the test wanted."""


@dataclass
class Rests:
    """Keeps how long the list would rest, and wakes it at once."""

    most: int
    seconds: list[float] = field(default_factory=list)

    async def rest(self, _: asyncio.Event, seconds: float) -> None:
        self.seconds.append(seconds)
        if len(self.seconds) == self.most:
            raise Enough


def rests(folder: Path, meta: Meta, times: int) -> list[float]:
    """How long it rested after each of so many questions."""
    record = HubRecord(folder / "hub.db")
    pauses = Rests(times)

    async def work(hands: Hands) -> None:
        await until_enough(TemplateList(hands.writer, meta, ACCOUNT, pauses.rest).run())

    at_work(folder / "hub.db", record, work)
    return pauses.seconds


async def until_enough(running: Coroutine[Any, Any, None]) -> None:
    try:
        async with asyncio.timeout(WITHIN_S):
            await running
    except Enough:
        return


def test_after_trouble_it_asks_again_soon_and_then_ever_later(tmp_path: Path) -> None:
    troubles = [AWAY, Malformed("no JSON"), *[AWAY] * 7]

    rested = rests(tmp_path, Meta(list(troubles)), len(troubles) + 1)

    assert rested == [1, 2, 4, 8, 16, 32, 60, 60, 60, EVERY_S]


def test_a_success_makes_the_next_trouble_the_first_one(tmp_path: Path) -> None:
    meta = Meta([AWAY, AWAY, [HELLO], AWAY])

    assert rests(tmp_path, meta, 5) == [1, 2, EVERY_S, 1, EVERY_S]


def test_a_whatsapp_that_is_away_for_a_week_is_still_asked_once_a_minute(tmp_path: Path) -> None:
    assert rests(tmp_path, Meta([AWAY] * 100), 100)[-1] == 60


def with_list(folder: Path, meta: Meta, body: Callable[[TemplateList], Any]) -> list[str]:
    """Names in the record once ``body`` is through, with the list's own rest."""
    record = HubRecord(folder / "hub.db")
    names: list[str] = []

    async def work(hands: Hands) -> None:
        kept = TemplateList(hands.writer, meta, ACCOUNT)
        async with asyncio.timeout(WITHIN_S), asyncio.TaskGroup() as tasks:
            task = tasks.create_task(kept.run())
            await body(kept)
            task.cancel()
        names.extend(row["name"] for row in record.rows("template"))

    at_work(folder / "hub.db", record, work)
    return names


def test_a_webhook_about_a_template_is_worth_asking_at_once(tmp_path: Path) -> None:
    meta = Meta([[]])

    async def body(kept: TemplateList) -> None:
        await asked(meta, 1)
        kept.heard("messages")
        kept.heard("message_template_status_update")
        await asked(meta, 2)
        kept.heard("template_category_update")
        await asked(meta, 3)  # what the second question brought is in the record by now

    assert with_list(tmp_path, meta, body) == ["hello_world"]


async def asked(meta: Meta, times: int) -> None:
    await until(lambda: meta.asked >= times)
