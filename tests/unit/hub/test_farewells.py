"""Farewells tests: what is kept in mind of a device goes with it, whoever sends it away."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from tests.support.feed_bench import NOW, Hub, at, told, with_hub
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_PHONE
from tests.support.record_at_work import WITHIN_S, until
from wadesk.core.device_policy import End
from wadesk.core.records import AgentId, Instant
from wadesk.core.reply_lock import ReplyLock
from wadesk.hub import revocation
from wadesk.hub.farewells import Farewells
from wadesk.hub.writer import Transaction
from wadesk.store import crypto, devices, replies
from wadesk.store.devices import NewDevice

LOCK = ReplyLock(AgentId(7), Instant(NOW + 20_000), 1)


def a_device(record: HubRecord, member: int) -> int:
    def link(t: Transaction, members: Sequence[int]) -> list[int]:
        made = []
        for one in members:
            public = crypto.public_key(crypto.new_private_key())
            made.append(t.new_id())
            new = NewDevice(one, public, "laptop", "Plan 9", "1")
            devices.add_device(t.db, made[-1], t.next_seq(), new, t.now)
        return made

    return record.do(link, member)[0]


def end(t: Transaction, going: Sequence[int]) -> list[None]:
    for device in going:
        revocation.end_device(t, device, End.MEMBER_REMOVED, None)
    return [None] * len(going)


def test_whoever_ends_it_memory_lets_go_and_the_lock_is_told_free(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        await hub.hear(ADA_PHONE, "wamid.1")
        line = record.one("conversation")["id"]
        device = a_device(record, record.add_member("Ben"))
        replies.write_lock(record.db, line, LOCK, device)
        forgotten: list[int] = []
        farewells = Farewells(hub.feed, hub.reader, lambda: NOW)
        farewells.letting_go.append(forgotten.append)
        async with hub.stream(0, at(hub.feed)) as events, asyncio.TaskGroup() as work:
            chores = [work.create_task(farewells.run()), work.create_task(hub.feed.watch())]
            await told(events, "sync")
            record.do(end, device)  # by another process: nothing is told to this one
            news = await told(events, "lock")
            async with asyncio.timeout(WITHIN_S):
                await until(lambda: forgotten == [device])
            for chore in chores:
                chore.cancel()

        assert (news["conversation"], news["holder"], news["fence"]) == (line, None, LOCK.fence)

    with_hub(tmp_path / "hub.db", body)


def test_who_was_removed_hears_the_order_and_not_that_nothing_works(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        member = record.add_member("Ben")
        device = a_device(record, member)
        record.do(end, device)
        record.db.execute("update member set state = 'removed' where id = ?", (member,))

        async with hub.stream(member, at(hub.feed), device=device) as events:
            order = await told(events, "order")

        assert (order["device"], order["why"]) == (device, End.MEMBER_REMOVED)

    with_hub(tmp_path / "hub.db", body)
