import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.support import payloads
from tests.support.hub_record import KEY, HubRecord
from tests.support.payloads import ADA_ID, ADA_PHONE, BEN_PHONE, a_card, a_message, webhook
from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import LockPolicy
from wadesk.core.records import AgentId, Instant, Seq
from wadesk.core.reply_lock import ReplyLock
from wadesk.core.sync import Cursor, CursorLoss
from wadesk.hub import intake, sights, stream
from wadesk.hub.feed import CursorLost, Feed, Listener
from wadesk.hub.news_board import announcement
from wadesk.hub.reader import Reader
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.hub.stream import Stream
from wadesk.hub.whatsapp import webhook as whatsapp
from wadesk.hub.writer import Writer
from wadesk.store import counter, replies
from wadesk.wire.hub_api import Ask, Looking

NOW = Instant(payloads.NOW)
LOCK = ReplyLock(AgentId(7), Instant(NOW + 20_000), 1)
WITHIN_S = 10

Event = dict[str, Any]


@dataclass
class Hub:
    """A feed over a record that changes, without HTTP between."""

    feed: Feed
    writer: Writer
    reader: Reader

    async def hear(self, phone: str, wamid: str) -> None:
        said = a_message(wamid=wamid, phone=phone)
        await self.take_in(webhook(contacts=[a_card(phone=phone)], messages=[said]))

    async def take_in(self, body: bytes) -> None:
        read = intake.delivery(body, NOW, whatsapp.read(body, NOW))
        await self.writer.do(intake.take_in, read)

    @contextlib.asynccontextmanager
    async def stream(
        self, member: int, since: Cursor, heartbeat_s: float = 60.0, device: int = 0
    ) -> AsyncIterator[AsyncIterator[bytes]]:
        events = Stream(self.feed, Listener(member, device), since, heartbeat_s).events()
        try:
            yield events
        finally:
            await events.aclose()  # type: ignore[attr-defined]  # it is a generator, and may be left


async def told(events: AsyncIterator[bytes], name: str) -> Event:
    """Read on until an event of this name, and give what it says; its cursor is under ``id``."""
    async with asyncio.timeout(WITHIN_S):
        async for event in events:
            lines = dict(
                line.split(": ", 1) for line in event.decode().splitlines() if ": " in line
            )
            if lines.get("event") == name:
                return {**json.loads(lines["data"]), "id": lines.get("id")}
    raise AssertionError(f"the stream ended without {name}")


async def next_told(events: AsyncIterator[bytes]) -> Event:
    """What the very next event says, whatever it is."""
    async with asyncio.timeout(WITHIN_S):
        said: Event = json.loads((await anext(events)).decode().partition("data: ")[2])
        return said


def with_hub(path: Path, body: Callable[[Hub, HubRecord], Coroutine[Any, Any, None]]) -> None:
    """Run ``body`` with a feed; the second argument prepares the record beforehand."""
    record = HubRecord(path)

    async def run() -> None:
        reader = Reader(path, KEY, "news")
        feed = Feed(reader, await reader.ask(counter.read), lambda: NOW, LockPolicy())
        writer = Writer(path, KEY, lambda: NOW, feed.committed)
        try:
            await body(Hub(feed, writer, reader), record)
        finally:
            writer.close()
            reader.close()

    try:
        asyncio.run(run())
    finally:
        record.close()


def limited(record: HubRecord, *scopes: str) -> int:
    member = record.add_member("Ana")
    record.do(sights.change_sights, ChangeSight(member, frozenset(scopes)))
    return member


def wamids(page: Event) -> list[str]:
    table = page["rows"].get("message", {"columns": ["wamid"], "values": []})
    place = table["columns"].index("wamid")
    return [row[place] for row in table["values"]]


def at(feed: Feed, seq: int = 0) -> Cursor:
    return Cursor(feed.head.lineage, Seq(seq))


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


def test_a_lock_is_news_to_who_sees_its_conversation_and_to_nobody_else(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record)
        hub.feed.board.post("sales", announcement(1, LOCK, NOW))
        async with hub.stream(0, at(hub.feed)) as all_seen, hub.stream(member, at(hub.feed)) as few:
            await told(all_seen, "locks")
            await told(few, "locks")
            hub.feed.board.post("sales", announcement(2, LOCK, NOW))
            hub.feed.board.post("", announcement(3, LOCK, NOW))
            hub.feed.wake()
            first, only = await told(all_seen, "lock"), await told(few, "lock")

        assert (first["conversation"], only["conversation"]) == (2, 3)

    with_hub(tmp_path / "hub.db", body)


def test_lock_news_never_overtake_the_end_of_a_sight(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record, "sales")
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        await hub.writer.do(sights.rescope, Rescope(line, "sales"))
        async with hub.stream(member, hub.feed.head) as events:
            await told(events, "sync")
            await hub.writer.do(sights.change_sights, ChangeSight(member, frozenset()))
            hub.feed.board.post("sales", announcement(line, LOCK, NOW))
            hub.feed.board.post("", announcement(99, LOCK, NOW))
            heard = [await next_told(events), await next_told(events)]
            hub.feed.board.post("", announcement(98, LOCK, NOW))
            hub.feed.wake()
            news = await told(events, "lock")

        assert heard[0]["sights"] == [{"epoch": 1, "gained": [], "lost": [line]}]
        assert heard[1]["locks"] == []
        assert news["conversation"] == 98

    with_hub(tmp_path / "hub.db", body)


def test_who_missed_lock_news_is_told_all_locks_again(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        async with hub.stream(0, at(hub.feed)) as events:
            await told(events, "sync")
            for number in range(600):
                hub.feed.board.post("", announcement(number, LOCK, NOW))
            hub.feed.wake()
            locks = await told(events, "locks")

        assert locks["locks"] == []  # none of them is in the record: only the board knew them

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
        before = json.loads((await hub.feed.view(member, since)).page)
        await hub.writer.do(sights.change_sights, ChangeSight(member, frozenset()))

        after = json.loads((await hub.feed.view(member, since)).page)

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


def looking_at(place: int | None, *, writing: bool = False) -> Looking:
    return Looking(place, writing)


def devices_in(news: Event) -> list[tuple[int, int, bool]]:
    return [(one["member"], one["device"], one["writing"]) for one in news["viewers"]]


def test_who_looks_at_a_conversation_is_news_to_whoever_sees_it(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        async with hub.stream(0, hub.feed.head) as events:
            whole = await told(events, "presence")
            await hub.feed.look(Listener(7, 70), looking_at(line, writing=True))
            news = await told(events, "viewers")
            await hub.feed.look(Listener(7, 70), looking_at(None))
            empty = await told(events, "viewers")

        assert whole["present"] == []
        assert (news["conversation"], devices_in(news)) == (line, [(7, 70, True)])
        assert (empty["conversation"], empty["viewers"]) == (line, [])

    with_hub(tmp_path / "hub.db", body)


def test_who_connects_is_told_all_onlookers_they_may_know_of(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record)
        for number, phone in enumerate((ADA_PHONE, BEN_PHONE)):
            await hub.hear(phone, f"wamid.{number}")
        hidden, shown = (row["id"] for row in record.rows("conversation"))
        await hub.feed.look(Listener(7, 70), looking_at(hidden))
        await hub.feed.look(Listener(7, 71), looking_at(shown))
        await hub.writer.do(sights.rescope, Rescope(hidden, "sales"))
        async with hub.stream(member, hub.feed.head) as few, hub.stream(0, hub.feed.head) as both:
            some, everybody = await told(few, "presence"), await told(both, "presence")

        assert [one["conversation"] for one in some["present"]] == [shown]
        assert [one["conversation"] for one in everybody["present"]] == [hidden, shown]

    with_hub(tmp_path / "hub.db", body)


def test_nobody_looks_at_what_they_do_not_see(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record)
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        await hub.writer.do(sights.rescope, Rescope(line, "sales"))

        for place in (line, 999):
            with pytest.raises(Refused) as refusal:
                await hub.feed.look(Listener(member, 70), looking_at(place))
            assert refusal.value.reason is Reason.NO_SUCH_CONVERSATION

    with_hub(tmp_path / "hub.db", body)


def test_a_desk_looks_away_when_its_last_stream_ends(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        watch = asyncio.create_task(hub.feed.watch())  # noqa: TID251 - the Hub's own chore
        try:
            async with hub.stream(0, hub.feed.head) as colleague:
                await told(colleague, "sync")
                async with hub.stream(7, hub.feed.head, device=70) as first:
                    await told(first, "sync")
                    async with hub.stream(7, hub.feed.head, device=70) as second:
                        await told(second, "sync")
                        await hub.feed.look(Listener(7, 70), looking_at(line))
                        there = await told(colleague, "viewers")
                    await hub.feed.look(Listener(7, 70), looking_at(line, writing=True))
                    still_there = await told(colleague, "viewers")
                gone = await told(colleague, "viewers")
        finally:
            watch.cancel()

        assert devices_in(there) == [(7, 70, False)]
        assert devices_in(still_there) == [(7, 70, True)]
        assert devices_in(gone) == []

    with_hub(tmp_path / "hub.db", body)


def test_a_word_to_one_member_is_heard_on_their_streams_and_on_nobody_elses(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, _: HubRecord) -> None:
        async with (
            hub.stream(7, hub.feed.head, device=70) as hers,
            hub.stream(7, hub.feed.head, device=71) as hers_too,
            hub.stream(8, hub.feed.head, device=80) as his,
        ):
            for events in (hers, hers_too, his):
                await told(events, "sync")
            hub.feed.board.post("", Ask(5, 8), 7)
            hub.feed.board.post("", announcement(5, LOCK, NOW))
            hub.feed.wake()
            asked = [await told(events, "ask") for events in (hers, hers_too)]
            first = (await anext(his)).decode().partition("\n")[0]

        assert [(one["conversation"], one["member"]) for one in asked] == [(5, 8), (5, 8)]
        assert first == "event: lock"

    with_hub(tmp_path / "hub.db", body)


def test_a_word_about_what_one_does_not_see_any_more_is_not_heard(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record)
        async with hub.stream(member, hub.feed.head) as events:
            await told(events, "sync")
            hub.feed.board.post("sales", Ask(5, 8), member)
            hub.feed.board.post("", Ask(6, 8), member)
            hub.feed.wake()
            asked = await told(events, "ask")

        assert asked["conversation"] == 6

    with_hub(tmp_path / "hub.db", body)


def test_a_lock_is_told_with_how_long_it_is_held_and_from_whom_it_was_taken(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        taken = replace(LOCK, since=Instant(NOW - 3_000), taken_from=AgentId(8))
        replies.write_lock(record.db, line, taken)
        async with hub.stream(0, hub.feed.head) as events:
            whole = await told(events, "locks")
            hub.feed.board.post("", announcement(line, taken, NOW))
            hub.feed.wake()
            news = await told(events, "lock")

        (lock,) = whole["locks"]
        assert {**lock, "id": None} == news
        assert (news["held_ms"], news["ttl_ms"], news["taken_from"]) == (3_000, 20_000, 8)

    with_hub(tmp_path / "hub.db", body)


def test_a_lock_that_followed_its_conversation_into_another_is_told_after_the_rows(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        apart = a_message(wamid="wamid.2", phone=None, from_user_id=ADA_ID)
        await hub.take_in(webhook(contacts=[a_card(phone=None, user_id=ADA_ID)], messages=[apart]))
        line, gone = (row["id"] for row in record.rows("conversation"))
        replies.write_lock(record.db, gone, LOCK)
        async with hub.stream(0, hub.feed.head) as events:
            before = await told(events, "locks")
            await told(events, "sync")
            joined = a_message(wamid="wamid.3", from_user_id=ADA_ID)
            await hub.take_in(webhook(contacts=[a_card(user_id=ADA_ID)], messages=[joined]))
            page = await told(events, "rows")
            after = await told(events, "locks")

        assert [one["conversation"] for one in before["locks"]] == [gone]
        assert {"conversation", "contact"} == {one["t"] for one in page["gone"]}
        assert [(one["conversation"], one["holder"]) for one in after["locks"]] == [(line, 7)]

    with_hub(tmp_path / "hub.db", body)


def test_a_question_survives_what_makes_all_locks_due(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = limited(record, "sales")
        async with hub.stream(member, hub.feed.head) as events:
            await told(events, "sync")
            await hub.writer.do(sights.change_sights, ChangeSight(member, frozenset()))
            hub.feed.board.post("sales", Ask(5, 8), member)
            hub.feed.board.post("", Ask(6, 8), member)
            await told(events, "locks")
            asked = await told(events, "ask")

        assert asked["conversation"] == 6

    with_hub(tmp_path / "hub.db", body)
