"""Reactions at a Desk: seen at once, and still there when the Hub has told of them."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.test_customers import (
    TOM,
    at,
    done,
    has_everything,
    is_agreed,
    live,
    off_the_line,
    writes,
)
from tests.desk.test_real_hub import a_desk_of
from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import HubServer, running_hub
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, Wamid
from wadesk.core.thread import END
from wadesk.desk.customers import Customers
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.thread_reader import ThreadReader


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        for phone, name in (("15550100", "Zoe"), ("15550101", "Ana"), (TOM, "Tom")):
            writes(found, phone, name, f"wamid.{name.lower()}")
        yield found


@pytest.fixture
def desk(hub: HubServer, tmp_path: Path) -> Iterator[OpenDesk]:
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")
    with open_desk(tmp_path / "Ana", unlock, wall_clock) as found:
        yield found


def reactions(desk: OpenDesk, where: ConversationId) -> list[str]:
    """As the thread on the screen shows them."""
    reader = ThreadReader(desk, where)
    ids = reader.places(END, 10).ids
    found = [one.emoji for bubble in reader.bubbles(ids) for one in bubble.reactions]
    second = reader.look_again(ids).bubbles
    again = [one.emoji for bubble in second for one in bubble.reactions]
    reader.close()
    assert again == found
    return found


def test_a_reaction_is_seen_at_once_and_stays_when_its_row_has_come(desk: OpenDesk) -> None:
    async def scene(_: Customers) -> None:
        await eventually(lambda: is_agreed(desk))

    with asyncio.Runner() as runner:
        has_everything(desk, runner)
        tom = at(desk, TOM)
        done(off_the_line(desk).react(tom, Wamid("wamid.tom"), "👍"))
        at_once = reactions(desk, tom)
        live(desk, scene, runner)

    assert at_once == reactions(desk, tom) == ["👍"]


def test_a_reaction_that_is_taken_back_is_gone_at_once(desk: OpenDesk) -> None:
    has_everything(desk)
    away, tom = off_the_line(desk), at(desk, TOM)
    done(away.react(tom, Wamid("wamid.tom"), "👍"))

    done(away.react(tom, Wamid("wamid.tom"), ""))

    assert reactions(desk, tom) == []


def test_whoever_shows_a_message_hears_that_it_was_reacted_to(
    hub: HubServer, tmp_path: Path
) -> None:
    heard: list[Changes] = []
    unlock = a_desk_of(hub, "Ben", tmp_path / "Ben")
    with open_desk(tmp_path / "Ben", unlock, wall_clock, heard.append) as desk:
        has_everything(desk)
        tom = at(desk, TOM)
        heard.clear()

        done(off_the_line(desk).react(tom, Wamid("wamid.tom"), "👍"))

        assert [{where for where, _ in one.messages} for one in heard] == [{tom}]
