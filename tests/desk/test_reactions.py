"""Reactions at a Desk: seen at once, and still there when the Hub has told of them."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.desks import wall_clock
from tests.support.hub_server import HubServer
from tests.support.real_desks import TOM, WORK, ZOE, a_desk_of
from tests.support.three_customers import at, carry, has_everything, off_the_line
from tests.support.writing import done
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, Wamid
from wadesk.core.thread import END
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.thread_reader import ThreadReader

SAID = Wamid(f"wamid.{TOM}")


@pytest.fixture
def callers() -> Sequence[str]:
    return ZOE, WORK, TOM


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


def test_a_reaction_is_seen_at_once_and_stays_when_its_row_has_come(real_desk: OpenDesk) -> None:
    with asyncio.Runner() as runner:
        has_everything(real_desk, runner)
        tom = at(real_desk, TOM)
        done(off_the_line(real_desk).react(tom, SAID, "👍"))
        at_once = reactions(real_desk, tom)
        carry(real_desk, runner)

    assert at_once == reactions(real_desk, tom) == ["👍"]


def test_a_reaction_that_is_taken_back_is_gone_at_once(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away, tom = off_the_line(real_desk), at(real_desk, TOM)
    done(away.react(tom, SAID, "👍"))

    done(away.react(tom, SAID, ""))

    assert reactions(real_desk, tom) == []


def test_whoever_shows_a_message_hears_that_it_was_reacted_to(
    real_hub: HubServer, tmp_path: Path
) -> None:
    heard: list[Changes] = []
    unlock = a_desk_of(real_hub, "Ben", tmp_path / "Ben")
    with open_desk(tmp_path / "Ben", unlock, wall_clock, heard.append) as desk:
        has_everything(desk)
        tom = at(desk, TOM)
        heard.clear()

        done(off_the_line(desk).react(tom, SAID, "👍"))

        assert [{where for where, _ in one.messages} for one in heard] == [{tom}]
