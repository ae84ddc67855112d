"""Locks, onlookers and words to one member, as they come on a stream."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.feed_bench import NOW, Event, Hub, at, limited, next_told, told, with_hub
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_ID, ADA_PHONE, BEN_PHONE, a_card, a_message, webhook
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub import sights
from wadesk.hub.feed import Listener
from wadesk.hub.news_board import announcement
from wadesk.hub.sights import ChangeSight, Rescope
from wadesk.hub.stream import Stream
from wadesk.store import replies
from wadesk.wire.hub_api import Ask, Looking

LOCK = ReplyLock(AgentId(7), Instant(NOW + 20_000), 1)


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


def test_what_can_be_told_at_once_leaves_in_one_piece(tmp_path: Path) -> None:
    async def body(hub: Hub, _record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        pieces = Stream(hub.feed, Listener(0, 0), at(hub.feed)).events()
        began = await anext(pieces)
        hub.feed.board.post("", announcement(1, LOCK, NOW))
        hub.feed.board.post("", announcement(2, LOCK, NOW))
        went_on = await anext(pieces)

        assert names_in(began) == ["locks", "presence"]
        assert names_in(went_on) == ["rows", "sync", "lock", "lock"]

    with_hub(tmp_path / "hub.db", body)


def names_in(piece: bytes) -> list[str]:
    return re.findall(r"event: (\w+)", piece.decode())
