"""Feed tests: whatever the line does, the Mirror ends where the Hub stands."""

import asyncio
from pathlib import Path

import httpx
import pytest

from tests.support.desks import (
    a_desk,
    caught_up,
    eventually,
    is_like,
    linked,
    rows_of,
    texts_in,
    wall_clock,
)
from tests.support.fake_hub import COLLEAGUE, FakeHub
from tests.support.fake_hub_server import Served, serving
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, ConversationId
from wadesk.desk.engine import running
from wadesk.desk.line import LineState
from wadesk.desk.open_desk import OpenDesk, open_desk


def test_a_new_desk_comes_to_hold_what_the_hub_holds(hub: FakeHub, desk: OpenDesk) -> None:
    for name in ("Zoé", "Omar", "王芳"):
        hub.conversation(name, "Hello", "Anyone there?")

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await eventually(engine.backfill.is_whole.is_set)

    asyncio.run(follow())

    assert len(rows_of(desk, "message")) == 6


def test_what_happens_later_arrives_by_the_stream(hub: FakeHub, desk: OpenDesk) -> None:
    where = hub.conversation("Zoé", "Hello")

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            said = hub.customer_writes(where, "One more thing")
            hub.report(hub.colleague_answers(where, "Yes?"), sent=5)
            hub.remove("message", said)
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "Yes?"]


@pytest.mark.parametrize(
    ("fault", "times"),
    [
        ("break_feeds", 3),
        ("say_behind", 1),
        ("expire_tokens", 1),
        ("lose_cursors", 1),
        ("skip_pages", 2),
    ],
)
def test_no_fault_of_the_line_loses_or_doubles_a_row(
    hub: FakeHub, desk: OpenDesk, fault: str, times: int
) -> None:
    where = hub.conversation("Zoé", "Hello")

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            setattr(hub.faults, fault, times)
            hub.hang_up()
            for number in range(20):
                hub.customer_writes(where, f"word {number}")
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", *(f"word {number}" for number in range(20))]


def test_a_line_that_fell_silent_is_given_up_and_found_again(
    hub: FakeHub, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.desk.hub_client._FEED_TIMEOUT", httpx.Timeout(0.2))
    where = hub.conversation("Zoé", "Hello")
    hub.faults.fall_silent = 2

    async def follow() -> None:
        async with running(desk) as engine:
            await eventually(lambda: not hub.faults.fall_silent)
            hub.customer_writes(where, "Can you hear me?")
            await eventually(lambda: is_like(desk, hub))
            await eventually(engine.backfill.is_whole.is_set)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "Can you hear me?"]


def test_a_conversation_that_came_and_went_is_not_asked_for_ever(
    hub: FakeHub, desk: OpenDesk
) -> None:
    where = hub.conversation("Zoé", "Hello")

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            hub.see(gained=(where + 5_000,))
            hub.customer_writes(where, "Still here")
            await caught_up(engine, desk, hub)
            await eventually(engine.backfill.is_whole.is_set)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "Still here"]


def test_pages_that_come_twice_change_nothing(hub: FakeHub, desk: OpenDesk) -> None:
    where = hub.conversation("Zoé", "Hello")
    hub.faults.repeat_pages = True

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            hub.customer_writes(where, "Again")
            hub.customer_writes(where, "And again")
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "Again", "And again"]


def test_a_hub_that_went_away_is_found_again(hub: FakeHub, tmp_path: Path) -> None:
    where = hub.conversation("Zoé", "Hello")

    async def follow(port: int, desk: OpenDesk) -> list[LineState]:
        seen = []
        async with running(desk) as engine:
            await eventually(lambda: engine.line.standing.state is LineState.OFFLINE)
            await engine.line.was_tried.wait()
            seen.append(engine.line.standing.state)
            hub.customer_writes(where, "Still there?")
            with serving(hub, port):
                await caught_up(engine, desk, hub)
                seen.append(engine.line.standing.state)
        return seen

    with serving(hub) as served:
        unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        seen = asyncio.run(follow(served.port, desk))

        assert seen == [LineState.OFFLINE, LineState.LIVE]
        assert texts_in(desk, where) == ["Hello", "Still there?"]


def test_another_life_of_the_hub_replaces_what_it_no_longer_knows(
    hub: FakeHub, desk: OpenDesk
) -> None:
    where = hub.conversation("Zoé", "Hello")

    async def follow() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            forgotten = hub.customer_writes(where, "After the copy")
            await caught_up(engine, desk, hub)
            hub.rows["message"].pop(forgotten)
            hub.begin_another_life()
            hub.customer_writes(where, "In the new life")
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "In the new life"]


def test_a_conversation_that_leaves_sight_leaves_and_comes_back_whole(
    hub: FakeHub, desk: OpenDesk
) -> None:
    where = hub.conversation("Zoé", "Hello", "My secret")

    async def follow() -> tuple[dict[int, int], dict[int, int]]:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            hub.see(lost=(where,))
            await eventually(lambda: where not in rows_of(desk, "conversation"))
            without = rows_of(desk, "message")
            hub.see(gained=(where,))
            await caught_up(engine, desk, hub)
            return without, rows_of(desk, "message")

    without, again = asyncio.run(follow())

    assert without == {}
    assert len(again) == 2


def test_a_long_history_comes_page_by_page(
    hub: FakeHub, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.desk.backfill.PAGE_MESSAGES", 7)
    monkeypatch.setattr("wadesk.desk.feed.PAGE_ROWS", 5)
    for name in range(10):
        hub.conversation(f"Customer {name}", *(f"word {number}" for number in range(9)))

    async def follow() -> None:
        async with running(desk) as engine:
            await eventually(engine.backfill.is_whole.is_set)
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert len(rows_of(desk, "message")) == 90


def test_an_interrupted_history_goes_on_where_it_stopped(
    hub: FakeHub, served: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.desk.backfill.PAGE_MESSAGES", 3)
    where = hub.conversation("Zoé", *(f"word {number}" for number in range(40)))
    unlock = linked(served, tmp_path / "profile")

    async def until(desk: OpenDesk, messages: int) -> None:
        async with running(desk):
            await eventually(lambda: len(rows_of(desk, "message")) >= messages)

    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        asyncio.run(until(desk, 5))
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        asyncio.run(until(desk, 40))

        assert texts_in(desk, where) == [f"word {number}" for number in range(40)]


@pytest.mark.parametrize("reason", [Reason.DEVICE_UNKNOWN, Reason.COUNTER_REUSED])
def test_a_device_that_is_no_longer_let_in_stops_and_says_why(
    hub: FakeHub, desk: OpenDesk, reason: Reason
) -> None:
    hub.refuse_tokens = reason

    async def follow() -> None:
        async with running(desk):
            await asyncio.get_running_loop().create_future()

    with pytest.raises(Refused) as caught:
        asyncio.run(follow())

    assert caught.value.reason is reason


def test_who_is_answering_is_known_at_once_and_told(
    hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))
    told: list[Changes] = []

    async def follow(desk: OpenDesk) -> AgentId | None:
        hub.locks[where] = (COLLEAGUE, 4)
        async with running(desk):
            await eventually(lambda: desk.locks.held(where) is not None)
            held = desk.locks.held(where)
            return held.holder if held else None

    with a_desk(served, tmp_path / "profile", told.append) as desk:
        holder = asyncio.run(follow(desk))

    assert holder == COLLEAGUE
    assert any(where in changes.conversations for changes in told)


def test_the_hub_is_told_how_far_this_desk_is(hub: FakeHub, desk: OpenDesk) -> None:
    hub.conversation("Zoé", "Hello")

    async def follow() -> None:
        async with running(desk):
            await eventually(lambda: bool(hub.acks))

    asyncio.run(follow())

    assert hub.acks == [hub.head]


def test_on_a_full_disk_a_desk_stands_still_says_so_and_goes_on_once_there_is_room(
    hub: FakeHub, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.desk.engine.DISK_LOOK_MS", 10)
    where = hub.conversation("Zoé", "Hello")
    said: list[str] = []

    def pages(most: int) -> None:
        desk.mirror._writer.do(lambda db: db.execute(f"pragma max_page_count = {most}")).result()

    async def follow() -> None:
        async with running(desk) as engine:
            engine.line.told = lambda standing: said.append(standing.why)
            await caught_up(engine, desk, hub)
            pages(1)
            hub.customer_writes(where, "x" * 60_000)
            await eventually(lambda: any("disk is full" in why for why in said))
            pages(1_000_000)
            await caught_up(engine, desk, hub)

    asyncio.run(follow())

    assert texts_in(desk, where) == ["Hello", "x" * 60_000]
