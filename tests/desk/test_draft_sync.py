"""Draft sync tests: a draft follows to one's other Desks; theirs are shown, never written in."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

import pytest

from tests.support.desks import caught_up, eventually, online
from tests.support.fake_hub import FakeHub
from wadesk.core.draft import Draft
from wadesk.core.errors import Refused
from wadesk.core.records import NO_ANSWER, ConversationId, Instant
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.draft_sync import DraftSync
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import drafts, outgoing

QUARTER_S = 15_000


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


@pytest.fixture
def office(desk: OpenDesk) -> Correspondence:
    return Correspondence(desk, lambda: True, lambda: None)


def done(promise: "Future[Any]") -> None:
    promise.result(timeout=20)


def keep(office: Correspondence, where: ConversationId, text: str) -> None:
    done(office.keep_draft(Draft(where, text, NO_ANSWER, office.desk.clock())))


def syncing(office: Correspondence, scene: Callable[[DraftSync], Awaitable[None]]) -> None:
    """With a line to the Hub and no engine: the scene says when something is told."""
    desk = office.desk

    async def run() -> None:
        async with desk.hub() as line:
            await scene(DraftSync(line, desk.mirror, desk.local, desk.leaving))

    asyncio.run(run())


def told(hub: FakeHub) -> list[str]:
    return [post["text"] for post in hub.posts if post["t"] == "keep_draft"]


def test_a_draft_is_told_once_and_again_only_when_it_has_changed_and_time_has_passed(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    now = Instant(1_000_000)

    async def scene(sync: DraftSync) -> None:
        keep(office, where, "Good")
        assert await sync.tell(lambda: now, QUARTER_S) is None
        assert await sync.tell(lambda: now, QUARTER_S) is None
        keep(office, where, "Good morning")
        assert await sync.tell(lambda: now, QUARTER_S) == now + QUARTER_S
        assert told(hub) == ["Good"]
        later = Instant(now + QUARTER_S)
        assert await sync.tell(lambda: later, QUARTER_S) is None

    syncing(office, scene)
    assert told(hub) == ["Good", "Good morning"]


def test_who_leaves_or_clears_has_it_told_at_once(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    now = Instant(1_000_000)

    async def scene(sync: DraftSync) -> None:
        for text in ("Good", "Good morning"):
            keep(office, where, text)
            office.leave(where)
            await sync.tell(lambda: now, QUARTER_S)
        keep(office, where, "")
        await sync.tell(lambda: now, QUARTER_S)

    syncing(office, scene)
    assert told(hub) == ["Good", "Good morning", ""]


def test_a_clock_that_was_turned_back_delays_no_draft(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    async def scene(sync: DraftSync) -> None:
        keep(office, where, "Good")
        await sync.tell(lambda: Instant(10**9), QUARTER_S)
        keep(office, where, "Good morning")
        await sync.tell(lambda: Instant(10**6), QUARTER_S)

    syncing(office, scene)
    assert told(hub) == ["Good", "Good morning"]


def test_what_was_written_offline_is_told_when_the_hub_is_back_and_a_lost_word_is_repeated(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    keep(office, where, "Good morning")
    hub.faults.lose_answers = 1

    async def scene(_: Engine) -> None:
        await eventually(lambda: bool(told(hub)))

    online(office.desk, hub, scene)
    assert set(told(hub)) == {"Good morning"}
    assert hub.drafts[where] == "Good morning"


def test_whoever_closes_has_the_last_words_told(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        keep(office, where, "Good")
        engine.wake()
        await eventually(lambda: told(hub) == ["Good"])
        keep(office, where, "Good morning")

    online(office.desk, hub, scene)
    assert told(hub) == ["Good", "Good morning"]


def test_a_hub_that_began_another_life_is_told_anew(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    keep(office, where, "Good morning")

    async def scene(engine: Engine) -> None:
        await eventually(lambda: len(told(hub)) == 1)
        hub.begin_another_life()
        hub.hang_up()
        await caught_up(engine, office.desk, hub)
        engine.wake()
        await eventually(lambda: len(told(hub)) == 2)

    online(office.desk, hub, scene)


def test_a_text_of_another_device_is_a_ghost_until_it_is_used(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    hub.draft_elsewhere(where, "Written on the train")

    async def scene(_: Engine) -> None:
        await asyncio.sleep(0)

    online(office.desk, hub, scene)
    shown = office.shown_draft(where)
    assert shown.ghost is not None
    assert (shown.ghost.draft.text, shown.ghost.origin) == ("Written on the train", "Laptop")
    with office.desk.local.look() as db:
        assert db.execute("select count(*) from draft").fetchone() == (0,)

    done(office.use_version(where, shown.ghost.name))

    after = office.shown_draft(where)
    assert after.ghost is None
    assert after.draft is not None
    assert after.draft.text == "Written on the train"
    assert office.versions(where) == []


def test_ones_own_text_gives_way_only_by_ones_hand_and_stays_another_version(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    hub.draft_elsewhere(where, "Written on the train", edited_at=office.desk.clock() + 60_000)
    file = office.attach(b"%PDF-1.7 a bill", "bill.pdf").result(timeout=20)
    mine = replace(Draft(where, "Written here", NO_ANSWER, office.desk.clock()), files=(file,))
    done(office.keep_draft(mine))

    async def scene(_: Engine) -> None:
        await asyncio.sleep(0)

    online(office.desk, hub, scene)
    (elsewhere,) = office.versions(where)
    done(office.use_version(where, elsewhere.name))
    (former,) = office.versions(where)

    assert (former.draft.text, former.draft.files) == ("Written here", (file,))
    assert (former.draft.base, former.draft.begun_at) == (mine.base, mine.begun_at)

    done(office.use_version(where, former.name))

    shown = office.shown_draft(where)
    assert shown.draft is not None
    assert (shown.draft.text, shown.draft.files) == ("Written here", (file,))
    (again,) = office.versions(where)
    assert again.draft.text == "Written on the train"


@pytest.mark.parametrize(("later_ms", "is_covered"), [(60_000, True), (-60_000, False)])
def test_the_newer_of_two_devices_stands_before_the_older_and_takes_nothing_from_it(
    hub: FakeHub, office: Correspondence, where: ConversationId, later_ms: int, is_covered: bool
) -> None:
    now = office.desk.clock()
    hub.draft_elsewhere(where, "Written on the train", edited_at=now + later_ms)
    mine = replace(Draft(where, "Written here", NO_ANSWER, now), edited_at=now)
    done(office.keep_draft(mine))

    async def scene(_: Engine) -> None:
        await asyncio.sleep(0)

    online(office.desk, hub, scene)
    found = office.covering(where)

    assert (found is not None) == is_covered
    assert found is None or found.newer.draft.text == "Written on the train"
    assert found is None or found.here.draft == mine
    with office.desk.local.look() as db:
        assert drafts.find(db, where) == mine


def test_a_text_that_gave_way_here_stands_before_nothing(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    now = office.desk.clock()
    hub.draft_elsewhere(where, "Written on the train", edited_at=now)
    mine = Draft(where, "Here", NO_ANSWER, now)
    done(office.keep_draft(replace(mine, edited_at=Instant(now + 9_000))))

    async def scene(_: Engine) -> None:
        await asyncio.sleep(0)

    online(office.desk, hub, scene)
    (elsewhere,) = office.versions(where)
    done(office.use_version(where, elsewhere.name))

    assert [one.draft.text for one in office.versions(where)] == ["Here"]
    assert office.covering(where) is None


def test_the_files_of_what_gave_way_outlive_the_next_start(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    file = office.attach(b"%PDF-1.7 a bill", "bill.pdf").result(timeout=20)
    mine = replace(Draft(where, "Here", NO_ANSWER, office.desk.clock()), files=(file,))
    done(office.keep_draft(mine))
    hub.draft_elsewhere(where, "Written on the train", edited_at=office.desk.clock() + 60_000)

    async def scene(_: Engine) -> None:
        await asyncio.sleep(0)

    online(office.desk, hub, scene)
    (elsewhere,) = office.versions(where)
    done(office.use_version(where, elsewhere.name))
    with office.desk.local.look() as db:
        wanted = outgoing.files(db)

    assert file.stored in wanted
    assert file.stored in office.desk.vault.names()


def test_a_version_that_was_let_go_of_is_not_offered_again_unless_it_changes(
    hub: FakeHub, office: Correspondence, where: ConversationId
) -> None:
    row = hub.draft_elsewhere(where, "Written on the train")

    async def scene(engine: Engine) -> None:
        (version,) = office.versions(where)
        done(office.drop_version(where, version.name))
        assert office.versions(where) == []
        hub.put("draft", row, text="Written at the station")
        await caught_up(engine, office.desk, hub)
        assert [one.draft.text for one in office.versions(where)] == ["Written at the station"]

    online(office.desk, hub, scene)
    with pytest.raises(Refused, match="not there any more"):
        office.use_version(where, "row 999")


def test_half_a_character_from_a_damaged_paste_keeps_the_rest_of_the_draft(
    office: Correspondence, where: ConversationId
) -> None:
    keep(office, where, "Good \ud83d morning")

    draft = office.shown_draft(where).draft
    assert draft is not None
    assert draft.text == "Good \ufffd morning"
