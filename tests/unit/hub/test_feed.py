import asyncio
import contextlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.feed_bench import Hub, at, limited, told, wamids, with_hub
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_PHONE, BEN_PHONE
from tests.support.record_at_work import WITHIN_S
from wadesk.core.records import Seq
from wadesk.core.sync import Cursor, CursorLoss
from wadesk.hub import sights, stream
from wadesk.hub.feed import CursorLost, Listener
from wadesk.hub.sights import ChangeSight, Rescope


def test_a_stream_tells_the_locks_then_the_rows_and_then_that_it_is_up_to_date(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        async with hub.stream(0, at(hub.feed)) as events:
            locks, page, sync = [await told(events, n) for n in ("locks", "rows", "sync")]

        assert locks["locks"] == []
        assert wamids(page) == ["wamid.1"]
        assert sync["to"] == sync["id"] == page["to"] == str(hub.feed.head)

    with_hub(tmp_path / "hub.db", body)


def test_a_commit_wakes_the_stream(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        async with hub.stream(0, at(hub.feed)) as events:
            await told(events, "sync")
            await hub.hear(ADA_PHONE, "wamid.1")
            page = await told(events, "rows")

        assert wamids(page) == ["wamid.1"]

    with_hub(tmp_path / "hub.db", body)


def test_a_stream_goes_on_from_its_last_cursor(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        between = hub.feed.head
        await hub.hear(ADA_PHONE, "wamid.2")
        async with hub.stream(0, between) as events:
            page = await told(events, "rows")

        assert (page["from"], wamids(page)) == (str(between), ["wamid.2"])

    with_hub(tmp_path / "hub.db", body)


def test_a_page_never_splits_what_was_done_at_once(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        await hub.hear(BEN_PHONE, "wamid.2")
        page = json.loads(await hub.feed.page(0, at(hub.feed), 1, ()))

        assert sorted(page["rows"]) == ["contact", "conversation", "message"]
        assert (wamids(page), page["more"]) == (["wamid.1"], True)

    with_hub(tmp_path / "hub.db", body)


@pytest.mark.parametrize(
    ("lineage", "seq", "why"),
    [("other", 0, CursorLoss.LINEAGE), ("11aa", 99, CursorLoss.FUTURE)],
)
def test_a_cursor_that_cannot_be_gone_on_from_is_said_to_be_lost(
    tmp_path: Path, lineage: str, seq: int, why: CursorLoss
) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        with pytest.raises(CursorLost) as lost:
            await hub.feed.page(0, Cursor(lineage, Seq(seq)), 10, ())

        assert (lost.value.why, lost.value.head) == (why, hub.feed.head)

    with_hub(tmp_path / "hub.db", body)


def test_rows_that_nobody_here_may_see_only_move_the_cursor(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        member = limited(record)
        record.do(sights.rescope, Rescope(record.one("conversation")["id"], "sales"))
        await hub.hear(ADA_PHONE, "wamid.2")
        seq = hub.feed.head.seq
        async with hub.stream(member, at(hub.feed, seq - 1)) as events:
            page = await told(events, "rows")
            await hub.hear(ADA_PHONE, "wamid.3")
            again = await told(events, "rows")

        assert (page["rows"], again["rows"]) == ({}, {})
        assert (page["to"], again["to"]) == (str(at(hub.feed, seq)), str(at(hub.feed, seq + 1)))

    with_hub(tmp_path / "hub.db", body)


def test_a_slow_reader_is_told_to_page_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "BEHIND", 1)

    async def body(hub: Hub, _: HubRecord) -> None:
        for number in range(3):
            await hub.hear(ADA_PHONE, f"wamid.{number}")
        async with hub.stream(0, at(hub.feed)) as events:
            behind = await told(events, "behind")
            rest = [event async for event in events]

        assert (behind["to"], rest) == (str(hub.feed.head), [])

    with_hub(tmp_path / "hub.db", body)


def test_silence_is_broken_by_a_heartbeat(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        async with hub.stream(0, at(hub.feed), heartbeat_s=0.01) as events:
            await told(events, "sync")
            async with asyncio.timeout(WITHIN_S):
                beat = await anext(events)

        assert beat == b": hb\n\n"

    with_hub(tmp_path / "hub.db", body)


def test_a_hub_that_stops_says_goodbye(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        async with hub.stream(0, at(hub.feed)) as events:
            await told(events, "sync")
            hub.feed.close()
            bye = await told(events, "bye")

        assert bye["reason"] == "shutdown"

    with_hub(tmp_path / "hub.db", body)


def test_many_streams_at_one_place_share_one_look(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        looks: list[object] = []
        start = hub.reader.start

        def counted(*args: Any, **named: Any) -> asyncio.Future[Any]:
            looks.append(args[0])
            return start(*args, **named)

        async with contextlib.AsyncExitStack() as stack:
            opened = [
                await stack.enter_async_context(hub.stream(0, hub.feed.head)) for _ in range(20)
            ]
            await asyncio.gather(*(told(events, "sync") for events in opened))
            waiting = [asyncio.create_task(told(one, "rows")) for one in opened]  # noqa: TID251 - twenty readers at once
            await asyncio.sleep(0)
            monkeypatch.setattr(hub.reader, "start", counted)
            await hub.hear(ADA_PHONE, "wamid.2")
            pages = await asyncio.gather(*waiting)

        assert {tuple(wamids(page)) for page in pages} == {("wamid.2",)}
        assert len(looks) == 1

    with_hub(tmp_path / "hub.db", body)


def test_a_page_read_before_a_change_of_sight_serves_nobody_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wadesk.hub.feed.STREAM_PAGE_ROWS", 1)

    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record, "sales")
        await hub.hear(ADA_PHONE, "wamid.1")
        await hub.hear(BEN_PHONE, "wamid.2")
        for line in record.rows("conversation"):
            await hub.writer.do(sights.rescope, Rescope(line["id"], "sales"))
        since = at(hub.feed, 2)
        before = json.loads((await hub.feed.view(Listener(member, 0), since)).page)
        await hub.writer.do(sights.change_sights, ChangeSight(member, frozenset()))

        after = json.loads((await hub.feed.view(Listener(member, 0), since)).page)

        assert before["rows"]
        assert after["rows"] == {}

    with_hub(tmp_path / "hub.db", body)


def test_a_look_that_was_overtaken_does_not_turn_the_head_back(tmp_path: Path) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        old = hub.feed.head
        await hub.hear(ADA_PHONE, "wamid.1")
        newest = hub.feed.head

        hub.feed.committed(old)

        assert hub.feed.head == newest != old

    with_hub(tmp_path / "hub.db", body)
