"""Real Hub tests: the same Desk against the Hub itself, so that the fake cannot flatter it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import WAITS_S, eventually, texts_in, wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.real_desks import a_desk_of, conversation_of, customer_writes, the_conversation
from wadesk.core.errors import Reason, Unavailable
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId
from wadesk.desk import actions, reading
from wadesk.desk.commands import refusal_of
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.wire.hub_api import CommandRequest, SendText


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


async def first_answer(ana: OpenDesk, ben: OpenDesk, engine: Engine) -> ConversationId:
    where = await conversation_of(ana)
    await conversation_of(ben)
    actions.reply(ana, where, "From Ana")
    engine.wake()
    await eventually(lambda: texts_in(ben, where) == ["Hello", "From Ana"])
    return where


async def held_back(desk: OpenDesk, engine: Engine) -> None:
    """A second answer by one who has not looked; once told, they send it all the same."""
    where = await conversation_of(desk)
    key = actions.reply(desk, where, "From Ben")
    engine.wake()
    await eventually(lambda: reading.outbox(desk)[0].item.owed is Owed.REFUSED)
    refusal = refusal_of(reading.outbox(desk)[0].refusal)
    assert refusal.reason == Reason.UNSEEN_ANSWER
    assert [one.text for one in refusal.newer] == ["From Ana"]
    actions.retry(desk, key)
    engine.wake()


def test_two_desks_see_one_reply_and_the_second_is_held_back(
    hub: HubServer, tmp_path: Path
) -> None:
    customer_writes(hub, "Hello")
    opens = {name: a_desk_of(hub, name, tmp_path / name) for name in ("Ana", "Ben")}

    async def play(ana: OpenDesk, ben: OpenDesk) -> None:
        async with running(ana) as engine, running(ben) as second:
            where = await first_answer(ana, ben, engine)
            await held_back(ben, second)
            await eventually(lambda: texts_in(ana, where) == ["Hello", "From Ana", "From Ben"])
            await eventually(lambda: not reading.outbox(ben))

    with (
        open_desk(tmp_path / "Ana", opens["Ana"], wall_clock) as ana,
        open_desk(tmp_path / "Ben", opens["Ben"], wall_clock) as ben,
    ):
        asyncio.run(play(ana, ben))


def test_a_new_desk_fetches_all_that_was_before_it(hub: HubServer, tmp_path: Path) -> None:
    words = [f"word {number}" for number in range(30)]
    for word in words:
        customer_writes(hub, word)
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")

    async def sync(desk: OpenDesk) -> None:
        async with running(desk) as engine, asyncio.timeout(WAITS_S):
            await engine.line.is_live.wait()
            await engine.backfill.is_whole.wait()

    with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:
        asyncio.run(sync(desk))
        where = the_conversation(desk)

        assert where is not None
        assert texts_in(desk, where) == words


def test_who_is_answering_is_seen_on_the_other_desk(hub: HubServer, tmp_path: Path) -> None:
    customer_writes(hub, "Hello")
    opens = {name: a_desk_of(hub, name, tmp_path / name) for name in ("Ana", "Ben")}

    async def play(ana: OpenDesk, ben: OpenDesk) -> int:
        async with running(ana), running(ben):
            where = await conversation_of(ana)
            await conversation_of(ben)
            actions.claim(ana, where)
            await eventually(lambda: ben.locks.held(where) is not None)
            held = ben.locks.held(where)
            actions.release(ana, where)
            await eventually(lambda: ben.locks.held(where) is None)
            return held.holder if held else 0

    with (
        open_desk(tmp_path / "Ana", opens["Ana"], wall_clock) as ana,
        open_desk(tmp_path / "Ben", opens["Ben"], wall_clock) as ben,
    ):
        holder = asyncio.run(play(ana, ben))

        assert holder == ana.identity.member


def test_a_command_meant_for_a_former_life_is_judged_by_no_other(
    hub: HubServer, tmp_path: Path
) -> None:
    customer_writes(hub, "Hello")
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")

    async def play(desk: OpenDesk) -> None:
        async with running(desk):
            where = await conversation_of(desk)
        async with desk.hub() as line:
            just_now = (await line.session()).time
            wish = SendText(where, 0, text="From another life", heard_at=just_now)
            with pytest.raises(Unavailable):
                await line.command(CommandRequest("a-key", wish, "another"))
            answer = await line.command(CommandRequest("a-key", wish))

            assert answer.message is not None

    with open_desk(tmp_path / "Ana", unlock, wall_clock) as desk:
        asyncio.run(play(desk))
