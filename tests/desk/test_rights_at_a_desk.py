"""A change of rights as it arrives at a real Desk of a real Hub: what is seen no more is gone."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support import searches
from tests.support.desks import eventually, rows_of, wall_clock
from tests.support.hub_server import HubServer, running_hub
from tests.support.keychains import MemoryKeychain
from tests.support.payloads import ADA_PHONE, BEN_PHONE, a_card, a_message, webhook
from tests.support.plain_desk import PlainDesk, posted
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import MessageId
from wadesk.desk import linking
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock

PHOTO = b"\xff\xd8\xff a photograph"

Scene = Callable[[OpenDesk], Awaitable[None]]


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        yield found


@pytest.fixture
def boss(hub: HubServer) -> Iterator[PlainDesk]:
    desk = PlainDesk(hub, "Ana")
    writes(hub, "secret", ADA_PHONE)
    writes(hub, "harmless", BEN_PHONE)
    first, second = (row["id"] for row in desk.rows("conversation"))
    done(desk, {"t": "designate", "conversation": first, "scope": "legal"})
    done(desk, {"t": "designate", "conversation": second, "scope": "sales"})
    yield desk
    desk.close()


@pytest.fixture
def unlock(hub: HubServer, boss: PlainDesk, tmp_path: Path) -> Unlock:
    assert boss.member
    found = Unlock(MemoryKeychain())
    asyncio.run(linking.link(hub.url, hub.code("Ben"), tmp_path / "Ben", found))
    return found


def writes(hub: HubServer, word: str, phone: str) -> None:
    said = a_message(wamid=f"wamid.{word}", phone=phone, text={"body": word})
    assert posted(hub, webhook(contacts=[a_card(phone=phone)], messages=[said])) == 200


def done(boss: PlainDesk, wish: dict[str, Any]) -> None:
    answer = boss.ask(wish)
    assert answer.status_code == 200, answer.text


async def give(boss: PlainDesk, desk: OpenDesk, **rights: Any) -> None:
    wish = {"t": "set_rights", "member": desk.identity.member, **rights}
    await asyncio.to_thread(done, boss, wish)


def at_the_desk(tmp_path: Path, unlock: Unlock, scene: Scene) -> None:
    async def play(desk: OpenDesk) -> None:
        async with running(desk) as engine:
            await eventually(engine.backfill.is_whole.is_set)
            await eventually(engine.line.is_live.is_set)
            await scene(desk)

    with open_desk(tmp_path / "Ben", unlock, wall_clock) as desk:
        asyncio.run(play(desk))


def count(desk: OpenDesk, table: str) -> int:
    return len(rows_of(desk, table))


def found(desk: OpenDesk, word: str) -> int:
    with desk.mirror.look() as db:
        return len(searches.found(db, word))


async def photographed(desk: OpenDesk) -> MessageId:
    """A photograph of the conversation that will be lost, fetched and sealed here."""
    with desk.mirror.look() as db:
        (row,) = db.execute("select id from message where text = 'secret'").fetchone()
    await desk.files.keep(MessageId(row), PHOTO, "image/jpeg")
    return MessageId(row)


def sealed(desk: OpenDesk) -> int:
    return len(list(desk.profile.fetched.glob("*.sealed")))


def test_what_is_taken_away_leaves_mirror_index_and_files(
    boss: PlainDesk, unlock: Unlock, tmp_path: Path
) -> None:
    async def scene(desk: OpenDesk) -> None:
        await desk.mirror.index_all()
        photo = await photographed(desk)
        before = (count(desk, "message"), found(desk, "secret"), sealed(desk))
        await give(boss, desk, role="standard", scopes=["sales"])
        await eventually(lambda: not sealed(desk) and not found(desk, "secret"))

        assert before == (2, 1, 1)
        assert (count(desk, "conversation"), count(desk, "message")) == (1, 1)
        assert desk.files.content(photo) is None
        assert found(desk, "harmless") == 1

    at_the_desk(tmp_path, unlock, scene)


def test_who_becomes_an_administrator_sees_the_team_and_who_is_one_no_more_does_not(
    boss: PlainDesk, unlock: Unlock, tmp_path: Path
) -> None:
    done(boss, {"t": "keep_permission", "name": "Nights", "role": "standard"})

    def of_the_team(desk: OpenDesk) -> tuple[int, bool]:
        """Sets of rights and deeds; own devices are seen by everybody."""
        return count(desk, "permission"), count(desk, "audit") > 0

    async def scene(desk: OpenDesk) -> None:
        before = (of_the_team(desk), count(desk, "device"))
        await give(boss, desk, role="administrator")
        await eventually(lambda: of_the_team(desk) == (1, True) and count(desk, "device") == 2)
        await give(boss, desk, role="standard")
        await eventually(lambda: of_the_team(desk) == (0, False) and count(desk, "device") == 1)

        assert before == ((0, False), 1)
        assert count(desk, "message") == 2, "what may be seen still stayed where it was"

    at_the_desk(tmp_path, unlock, scene)


def test_an_administrator_who_becomes_restricted_keeps_what_is_designated(
    boss: PlainDesk, unlock: Unlock, tmp_path: Path
) -> None:
    async def scene(desk: OpenDesk) -> None:
        await give(boss, desk, role="administrator")
        await eventually(lambda: count(desk, "audit") > 0)
        await desk.mirror.index_all()
        await photographed(desk)
        await give(boss, desk, role="restricted", scopes=["sales"])
        await eventually(
            lambda: not count(desk, "audit") and not sealed(desk) and not found(desk, "secret")
        )

        assert (count(desk, "conversation"), count(desk, "message")) == (1, 1)
        assert count(desk, "contact") == 1

    at_the_desk(tmp_path, unlock, scene)


def test_a_suspended_members_desk_stops_and_keeps_what_it_has(
    boss: PlainDesk, unlock: Unlock, tmp_path: Path
) -> None:
    wish = {"t": "suspend_member", "suspended": True}

    async def scene(desk: OpenDesk) -> None:
        await asyncio.to_thread(done, boss, {**wish, "member": desk.identity.member})
        await asyncio.Event().wait()  # the engine ends, and this with it

    with pytest.raises(Refused) as refused:
        at_the_desk(tmp_path, unlock, scene)

    assert refused.value.reason == Reason.MEMBER_SUSPENDED
    with open_desk(tmp_path / "Ben", unlock, wall_clock) as desk:
        assert count(desk, "message") == 2
