"""Real Hub writing tests: drafts that follow, notes, plans and files, against the Hub itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from tests.support.desks import eventually, texts_in, wall_clock
from tests.support.hub_server import HubServer
from tests.support.real_desks import a_desk_of, conversation_of
from tests.support.writing import done
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ConversationId, Instant
from wadesk.desk import actions, reading
from wadesk.desk.actions import Manner
from wadesk.desk.commands import Heard
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.pending import OutboxLine

T = TypeVar("T")
PNG = b"\x89PNG\r\n\x1a\n and a picture"
HOUR_MS = 3_600_000


@pytest.fixture
def desk(real_desk: OpenDesk) -> OpenDesk:
    return real_desk


def an_office(desk: OpenDesk, engine: Engine) -> Correspondence:
    return Correspondence(desk, engine.line.is_live.is_set, engine.wake)


def typed(office: Correspondence, where: ConversationId, text: str) -> Draft:
    base = reading.thread(office.desk, where, 50).answer_on_screen
    return Draft(where, text, base, office.desk.clock())


def kinds_in(desk: OpenDesk, where: ConversationId) -> list[tuple[str, str]]:
    page = reading.thread(desk, where, 50)
    return [(bubble.direction, bubble.kind) for bubble in page.bubbles]


def live(
    desk: OpenDesk, scene: Callable[[Correspondence, ConversationId], Awaitable[None]]
) -> None:
    """Play a scene at a Desk that is on the line and has the conversation."""

    async def play() -> None:
        async with running(desk) as engine:
            office = an_office(desk, engine)
            where = await conversation_of(desk)
            await engine.line.is_live.wait()
            await scene(office, where)

    asyncio.run(play())


async def planned(office: Correspondence, where: ConversationId, later: Instant) -> OutboxLine:
    done(office.send_draft(typed(office, where, "Good morning"), later))
    await eventually(lambda: office.outbox()[0].pending.planned is not None)
    (plan,) = office.outbox()
    return plan


def test_a_draft_follows_to_ones_other_desk_and_goes_when_it_was_sent(
    real_hub: HubServer, desk: OpenDesk, tmp_path: Path
) -> None:
    unlock = a_desk_of(real_hub, "Ana", tmp_path / "second")

    async def play(other: OpenDesk) -> None:
        async with running(desk) as engine, running(other) as second:
            here, there = an_office(desk, engine), an_office(other, second)
            where = await conversation_of(desk)
            await conversation_of(other)
            draft = typed(here, where, "Written on the train")
            done(here.keep_draft(draft))
            await eventually(lambda: there.shown_draft(where).ghost is not None)
            ghost = there.shown_draft(where).ghost
            assert ghost is not None
            assert (ghost.draft.text, ghost.draft.base) == (draft.text, draft.base)
            done(there.use_version(where, ghost.name))
            taken = there.shown_draft(where).draft
            assert taken is not None
            done(actions.send_draft(other, taken))
            second.wake()
            await eventually(lambda: texts_in(other, where) == ["Hello", draft.text])
            await eventually(lambda: there.versions(where) == [])

    with open_desk(tmp_path / "second", unlock, wall_clock) as other:
        asyncio.run(play(other))


def test_a_note_and_a_file_take_their_own_roads(desk: OpenDesk) -> None:
    async def scene(office: Correspondence, where: ConversationId) -> None:
        done(office.add_note(where, "She is a regular"))
        file = done(office.attach(PNG, "shop.png"))
        shop = replace(typed(office, where, "Our shop"), files=(file,))
        done(actions.send_draft(desk, shop))
        office.wake()
        await eventually(lambda: ("note", "note") in kinds_in(desk, where))
        await eventually(lambda: ("out", "image") in kinds_in(desk, where))
        await eventually(lambda: not reading.outbox(desk))
        assert desk.vault.names() == []

    live(desk, scene)


def test_a_planned_reply_is_called_off_and_is_a_draft_again(desk: OpenDesk) -> None:
    async def scene(office: Correspondence, where: ConversationId) -> None:
        later = Instant(desk.hearing.hub_now() + HOUR_MS)
        plan = await planned(office, where, later)
        assert (plan.pending.leaves_at, plan.pending.text) == (later, "Good morning")
        done(office.cancel_scheduled(plan.pending.planned or 0))
        await eventually(lambda: not office.outbox())
        await eventually(lambda: office.shown_draft(where).draft is not None)
        back = office.shown_draft(where).draft
        assert back is not None
        assert back.text == "Good morning"

    live(desk, scene)


def test_a_plan_is_sent_at_once_by_one_wish(desk: OpenDesk) -> None:
    async def scene(office: Correspondence, where: ConversationId) -> None:
        plan = await planned(office, where, Instant(desk.hearing.hub_now() + HOUR_MS))
        done(office.send_plan(plan.pending.planned or 0, NO_ANSWER))
        await eventually(lambda: texts_in(desk, where).count("Good morning") == 1)
        await eventually(lambda: not office.outbox())
        assert office.shown_draft(where).draft is None

    live(desk, scene)


def test_what_waited_too_long_asks_its_author_and_leaves_by_one_click(desk: OpenDesk) -> None:
    async def scene(office: Correspondence, where: ConversationId) -> None:
        long_ago = Manner(heard=Heard(Instant(desk.hearing.hub_now() - HOUR_MS)))
        key = actions.reply(desk, where, "Good morning", manner=long_ago)
        actions.reply(desk, where, "And one more thing", manner=Manner(heard=long_ago.heard))
        office.wake()
        await eventually(lambda: reading.outbox(desk)[0].item.owed is Owed.REFUSED)
        lines = office.outbox()
        assert [line.pending.reason for line in lines] == [Reason.STALE, ""]
        assert [line.pending.waits_behind for line in lines] == [False, True]
        office.confirm(key)
        await eventually(lambda: "Good morning" in texts_in(desk, where))

    live(desk, scene)
