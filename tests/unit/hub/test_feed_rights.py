"""What a change of rights does to lines that are open, and to whom it does nothing."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.feed_bench import Hub, at, limited, told, wamids, with_hub
from tests.support.hub_record import HubRecord
from tests.support.payloads import ADA_PHONE
from wadesk.core.errors import Reason, Refused
from wadesk.core.grant import Grant, usual
from wadesk.core.records import Seq
from wadesk.core.rights import Role
from wadesk.core.sync import Cursor, CursorLoss
from wadesk.hub import backfill, membership
from wadesk.hub.feed import CursorLost, Listener
from wadesk.hub.writer import Transaction
from wadesk.store import members
from wadesk.wire.hub_api import Looking


async def give(hub: Hub, member: int, grant: Grant) -> None:
    def work(t: Transaction, grants: Sequence[Grant]) -> list[None]:
        for one in grants:
            membership.give(t, membership.found(t, member), one)
        return [None] * len(grants)

    await hub.writer.do(work, grant)


async def become(hub: Hub, member: int, state: str) -> None:
    def work(t: Transaction, states: Sequence[str]) -> list[None]:
        for one in states:
            members.keep_state(t.db, member, t.next_seq(), one)
        return [None] * len(states)

    await hub.writer.do(work, state)


def test_a_suspended_members_line_ends_with_the_reason_and_no_other_does(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ana, ben = record.add_member("Ana"), record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.0")
        since = hub.feed.head
        async with hub.stream(ana, since) as hers, hub.stream(ben, since, device=2) as his:
            await told(hers, "sync")
            await told(his, "sync")
            await become(hub, ben, members.SUSPENDED)
            bye = await told(his, "bye")
            await told(hers, "rows")
            await hub.hear(ADA_PHONE, "wamid.1")
            page = await told(hers, "rows")

            assert (bye["reason"], bye["retry_ms"]) == ("suspended", 0)
            assert [event async for event in his] == []
            assert wamids(page) == ["wamid.1"]

    with_hub(tmp_path / "hub.db", body)


@pytest.mark.parametrize("state", [members.SUSPENDED, members.REMOVED])
def test_nothing_is_served_to_who_is_suspended(tmp_path: Path, state: str) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.1")
        await become(hub, ben, state)
        line = record.one("conversation")["id"]
        since, asked = at(hub.feed), backfill.Asked(ben, backfill.TOP, 9, None)
        who = Listener(ben, 0)
        wishes = [
            hub.feed.page(ben, since, 9, ()),
            hub.feed.page(ben, since, 9, ("member",)),
            hub.feed.view(who, since),
            hub.feed.sight(ben),
            hub.feed.require_way_on(ben, since),
            hub.feed.look(who, Looking(line)),
            hub.feed.look(who, Looking(None)),
            hub.reader.ask(backfill.page, asked),
        ]

        for wish in wishes:
            with pytest.raises(Refused) as refused:
                await wish
            assert refused.value.reason == Reason.MEMBER_SUSPENDED

    with_hub(tmp_path / "hub.db", body)


def test_who_became_an_administrator_begins_anew_and_no_other_does(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ana, ben = record.add_member("Ana"), record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.1")
        since = hub.feed.head
        async with hub.stream(ana, since) as hers, hub.stream(ben, since, device=2) as his:
            await told(hers, "sync")
            await told(his, "sync")
            await give(hub, ben, usual(Role.ADMINISTRATOR))
            behind = await told(his, "behind")
            page = await told(hers, "rows")

        assert behind["to"] == str(hub.feed.head)
        assert list(page["rows"]) == ["member"]

    with_hub(tmp_path / "hub.db", body)


def test_a_cursor_from_before_the_change_is_lost_and_one_from_after_it_goes_on(
    tmp_path: Path,
) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.1")
        before = hub.feed.head
        await give(hub, ben, usual(Role.ADMINISTRATOR))
        after = hub.feed.head

        for asking in (hub.feed.page(ben, before, 9, ()), hub.feed.require_way_on(ben, before)):
            with pytest.raises(CursorLost) as lost:
                await asking
            assert (lost.value.why, lost.value.head) == (CursorLoss.SIGHT, after)
        await hub.feed.require_way_on(ben, after)
        page = json.loads(await hub.feed.page(ben, after, 9, ()))
        assert page["rows"] == {}

    with_hub(tmp_path / "hub.db", body)


def test_a_beginning_may_page_the_small_rows_from_before_the_change(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.1")
        await give(hub, ben, usual(Role.ADMINISTRATOR))

        whole = json.loads(await hub.feed.page(ben, at(hub.feed), 999, ()))
        small = json.loads(await hub.feed.page(ben, at(hub.feed, 1), 999, ("conversation",)))

        assert {"member", "conversation", "message"} <= whole["rows"].keys()
        assert list(small["rows"]) == ["conversation"]

    with_hub(tmp_path / "hub.db", body)


def test_who_comes_to_see_everything_begins_anew(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = limited(record, "sales")
        await hub.hear(ADA_PHONE, "wamid.1")
        before = hub.feed.head
        await give(hub, ben, Grant(Role.STANDARD))

        with pytest.raises(CursorLost):
            await hub.feed.view(Listener(ben, 0), before)

    with_hub(tmp_path / "hub.db", body)


def test_who_comes_to_see_less_goes_on_and_is_told_what_is_lost(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = record.add_member("Ben")
        await hub.hear(ADA_PHONE, "wamid.1")
        before = hub.feed.head
        line = record.one("conversation")["id"]
        await give(hub, ben, Grant(Role.RESTRICTED, scopes=frozenset({"sales"})))

        page = json.loads((await hub.feed.view(Listener(ben, 0), before)).page)

        assert [one["lost"] for one in page["sights"]] == [[line]]
        assert page["rows"].keys() == {"member"}

    with_hub(tmp_path / "hub.db", body)


def test_a_cursor_of_another_life_is_told_as_such_before_anything_else(tmp_path: Path) -> None:
    async def body(hub: Hub, record: HubRecord) -> None:
        ben = record.add_member("Ben")
        await give(hub, ben, usual(Role.ADMINISTRATOR))

        with pytest.raises(CursorLost) as lost:
            await hub.feed.require_way_on(ben, Cursor("other", Seq(1)))

        assert lost.value.why == CursorLoss.LINEAGE

    with_hub(tmp_path / "hub.db", body)
