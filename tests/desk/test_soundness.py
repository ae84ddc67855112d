"""Soundness tests: a damaged copy is fetched anew, and what was written here is never touched."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.desks import WAITS_S, caught_up, eventually, linked, texts_in, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core.draft import Draft
from wadesk.core.errors import Refused
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.desk import actions, profile, soundness
from wadesk.desk.engine import running
from wadesk.desk.key_slots import Unlock
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import LOCAL_NAME, MIRROR_NAME
from wadesk.store import drafts

TYPED = "I will look into it"
PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def unlock(served: Served, folder: Path) -> Unlock:
    return linked(served, folder)


@contextmanager
def opened(folder: Path, unlock: Unlock) -> Iterator[OpenDesk]:
    with open_desk(folder, unlock, wall_clock) as desk:
        yield desk


def follow(hub: FakeHub, desk: OpenDesk) -> None:
    async def catch_up() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await eventually(engine.backfill.is_whole.is_set)

    asyncio.run(catch_up())


async def work_until_it_ends(desk: OpenDesk) -> None:
    async with asyncio.timeout(WAITS_S), running(desk):
        await asyncio.Event().wait()


def type_a_draft(desk: OpenDesk, where: ConversationId) -> None:
    draft = Draft(where, TYPED, MessageId(0), desk.clock())
    actions.keep_draft(desk, draft).result(WAITS_S)


def typed(desk: OpenDesk) -> list[str]:
    with desk.local.look() as db:
        return [draft.text for draft in drafts.every(db)]


def damage(path: Path, page: int = 2) -> None:
    """Turn one bit of a page, as a failing disk does."""
    content = bytearray(path.read_bytes())
    content[page * PAGE + 100] ^= 1
    path.write_bytes(content)


def seen_once(hub: FakeHub, folder: Path, unlock: Unlock) -> ConversationId:
    where = ConversationId(hub.conversation("Zoé", "Hello", "Anyone there?"))
    with opened(folder, unlock) as desk:
        follow(hub, desk)
        type_a_draft(desk, where)
    return where


def test_a_copy_that_does_not_open_is_fetched_anew(
    hub: FakeHub, folder: Path, unlock: Unlock
) -> None:
    where = seen_once(hub, folder, unlock)
    damage(folder / MIRROR_NAME, page=0)

    with opened(folder, unlock) as desk:
        news = desk.soundness.news
        follow(hub, desk)
        assert texts_in(desk, where) == ["Hello", "Anyone there?"]
        assert typed(desk) == [TYPED]

    assert news == soundness.SET_ASIDE


@pytest.mark.parametrize("place", [1, -1], ids=["met at work", "met by looking"])
def test_damage_to_a_copy_that_opens_ends_with_a_sentence_and_heals_with_the_next_start(
    hub: FakeHub, folder: Path, unlock: Unlock, place: int
) -> None:
    where = seen_once(hub, folder, unlock)
    (folder / soundness.CHECKED_NAME).unlink(missing_ok=True)
    pages = (folder / MIRROR_NAME).stat().st_size // PAGE
    damage(folder / MIRROR_NAME, place % pages)

    with opened(folder, unlock) as desk, pytest.raises(Refused) as refused:
        asyncio.run(work_until_it_ends(desk))
    with opened(folder, unlock) as desk:
        follow(hub, desk)
        again, drafted, news = texts_in(desk, where), typed(desk), desk.soundness.news
    with opened(folder, unlock) as desk:
        later = desk.soundness.news

    assert refused.value.detail == soundness.MIRROR_DAMAGED
    assert (again, drafted) == (["Hello", "Anyone there?"], [TYPED])
    assert (news, later) == (soundness.SET_ASIDE, "")


def test_a_damaged_local_file_is_told_and_never_touched(
    hub: FakeHub, folder: Path, unlock: Unlock
) -> None:
    seen_once(hub, folder, unlock)
    pages = (folder / LOCAL_NAME).stat().st_size // PAGE
    damage(folder / LOCAL_NAME, pages - 1)
    before = (folder / LOCAL_NAME).read_bytes()

    with profile.open_profile(folder, unlock, wall_clock()) as found:
        sound = soundness.Soundness(found)
        with pytest.raises(Refused) as refused:
            sound.check(wall_clock())

    assert refused.value.detail == soundness.LOCAL_DAMAGED
    assert (folder / LOCAL_NAME).read_bytes() == before


def test_it_is_looked_at_after_a_kill_and_once_a_week(
    hub: FakeHub, folder: Path, unlock: Unlock
) -> None:
    seen_once(hub, folder, unlock)
    now = wall_clock()
    a_week_on = Instant(now + soundness.EVERY_MS)
    with profile.open_profile(folder, unlock, now) as found:
        sound = soundness.Soundness(found)
        sound.check(now)
        in_good_order = [sound.is_due(at) for at in (now, Instant(now - 1), a_week_on)]
        (folder / f"{MIRROR_NAME}-wal").write_bytes(b"what a kill leaves")
        after_a_kill = soundness.Soundness(found).is_due(now)

    assert in_good_order == [False, True, True]
    assert after_a_kill


def test_a_sound_copy_lets_the_damaged_one_go(folder: Path, unlock: Unlock, hub: FakeHub) -> None:
    seen_once(hub, folder, unlock)
    (folder / soundness.ASIDE_NAME).write_bytes(b"an old one")

    with profile.open_profile(folder, unlock, wall_clock()) as found:
        soundness.Soundness(found).check(wall_clock())

    assert not (folder / soundness.ASIDE_NAME).exists()


def test_setting_aside_goes_on_wherever_it_was_killed(
    hub: FakeHub, folder: Path, unlock: Unlock
) -> None:
    where = seen_once(hub, folder, unlock)
    (folder / soundness.MARK_NAME).write_bytes(b"")
    (folder / MIRROR_NAME).replace(folder / soundness.ASIDE_NAME)
    (folder / f"{MIRROR_NAME}-wal").write_bytes(b"of the damaged one")

    with opened(folder, unlock) as desk:
        follow(hub, desk)
        assert texts_in(desk, where) == ["Hello", "Anyone there?"]
        assert typed(desk) == [TYPED]
    assert not (folder / soundness.MARK_NAME).exists()


def test_what_is_amiss_but_no_damage_is_never_set_aside(folder: Path, unlock: Unlock) -> None:
    with opened(folder, unlock):
        pass
    with profile.open_profile(folder, unlock, wall_clock()) as found:
        key = found.key_for("mirror")

    assert soundness.complaint(folder / MIRROR_NAME, key) == ""
    assert soundness.complaint(folder / MIRROR_NAME, b"short") == ""
    assert soundness.complaint(folder / "absent.db", key) == "absent.db is missing."


def test_whoever_closes_meanwhile_waits_until_no_file_is_open(
    hub: FakeHub, folder: Path, unlock: Unlock
) -> None:
    seen_once(hub, folder, unlock)
    (folder / soundness.CHECKED_NAME).unlink(missing_ok=True)
    with profile.open_profile(folder, unlock, wall_clock()) as found:
        sound = soundness.Soundness(found)
        looks = [threading.Thread(target=sound.check, args=(wall_clock(),)) for _ in range(3)]
        for look in looks:
            look.start()
        sound.close()
        for look in looks:
            look.join(WAITS_S)
        (folder / soundness.CHECKED_NAME).unlink(missing_ok=True)
        sound.check(wall_clock())

    assert not (folder / soundness.CHECKED_NAME).exists()
    assert not (folder / soundness.MARK_NAME).exists()
