"""Files tests: what is looked at is fetched once, kept sealed, and let go of in time."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.support.desks import a_desk, eventually, is_like, linked, online, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core import arrivals
from wadesk.core.arrivals import Stage, Standing
from wadesk.core.changes import Changes
from wadesk.core.errors import Unavailable
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.desk import files
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.store import fetched

PHOTO = b"\xff\xd8\xff" + b"a photo that nobody else shall see " * 4_000


@pytest.fixture
def where(hub: FakeHub) -> int:
    return hub.conversation("Zoé", "Hello")


@pytest.fixture
def photo(hub: FakeHub, where: int) -> MessageId:
    return MessageId(hub.customer_sends(where, PHOTO))


async def until_here(desk: OpenDesk, wanted: MessageId) -> None:
    desk.files.want(wanted)
    await eventually(lambda: desk.files.content(wanted) is not None)


async def until_answered(desk: OpenDesk, hub: FakeHub, wanted: MessageId) -> None:
    desk.files.want(wanted)
    await eventually(lambda: str(wanted) in hub.downloads and not desk.files._under_way)


def look(desk: OpenDesk, hub: FakeHub, *wanted: MessageId) -> None:
    """Want these, until they are here."""

    async def scene(_engine: Engine) -> None:
        for one in wanted:
            await until_here(desk, one)

    online(desk, hub, scene)


def ask(desk: OpenDesk, hub: FakeHub, *wanted: MessageId) -> None:
    """Want these, until the Hub has answered."""

    async def scene(_engine: Engine) -> None:
        for one in wanted:
            await until_answered(desk, hub, one)

    online(desk, hub, scene)


def look_at_once(desk: OpenDesk, hub: FakeHub, *wanted: MessageId) -> None:
    """Want all of these in one go, once their messages are here, until the last is answered."""

    async def scene(engine: Engine) -> None:
        await eventually(engine.backfill.is_whole.is_set)
        for one in wanted:
            desk.files.want(one)
        await eventually(lambda: not desk.files._wishes and not desk.files._under_way)

    online(desk, hub, scene)


def ask_then_fetch(desk: OpenDesk, hub: FakeHub, wanted: MessageId) -> Standing:
    """Want this until the Hub has answered; then ask for it by a click, until it is here."""
    found: list[Standing] = []

    async def scene(_engine: Engine) -> None:
        await until_answered(desk, hub, wanted)
        found.append(desk.files.standing(wanted))
        desk.files.fetch(wanted)
        await eventually(lambda: desk.files.content(wanted) is not None)

    online(desk, hub, scene)
    return found[0]


def sealed(desk: OpenDesk) -> list[Path]:
    return list(desk.profile.fetched.glob("*.sealed"))


def noted(desk: OpenDesk) -> set[str]:
    with desk.mirror.look() as db:
        return fetched.names(db)


def test_what_is_looked_at_is_here_from_then_on(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    look(desk, hub, photo)

    assert desk.files.content(photo) == PHOTO


def test_nothing_is_fetched_before_somebody_looks(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    look(desk, hub)

    assert desk.files.content(photo) is None
    assert hub.downloads == []


def test_a_file_is_fetched_once_however_often_it_is_wanted(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    look(desk, hub, photo, photo, photo)

    assert hub.downloads == [str(photo)]


def test_a_file_that_is_here_needs_no_hub(
    served: Served, hub: FakeHub, photo: MessageId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        look(desk, hub, photo)

    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        assert desk.files.content(photo) == PHOTO


def test_whoever_shows_the_message_is_told(
    served: Served, hub: FakeHub, where: int, photo: MessageId, tmp_path: Path
) -> None:
    heard: list[Changes] = []

    with a_desk(served, tmp_path / "profile", heard.append) as desk:
        look(desk, hub, photo)

    assert Changes(messages=frozenset({(ConversationId(where), photo)})) in heard


def test_nothing_of_a_file_is_readable_in_the_profile(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    look(desk, hub, photo)
    found = [path for path in desk.profile.directory.rglob("*") if path.is_file()]

    assert len(sealed(desk)) == 1
    assert not [path for path in found if b"nobody else shall see" in path.read_bytes()]


def test_the_newest_wish_is_granted_first(desk: OpenDesk, hub: FakeHub, where: int) -> None:
    photos = [MessageId(hub.customer_sends(where, PHOTO)) for _ in range(files.LANES + 3)]

    look_at_once(desk, hub, *photos)

    asked = [MessageId(int(one)) for one in hub.downloads]
    newest_first = sorted(photos, reverse=True)
    assert sorted(asked) == sorted(photos)
    for place, one in enumerate(asked):  # lanes may overtake each other, and no more than that
        assert abs(newest_first.index(one) - place) < files.LANES


def test_wishes_that_waited_too_long_are_forgotten(
    desk: OpenDesk, hub: FakeHub, photo: MessageId, where: int
) -> None:
    others = [MessageId(hub.customer_sends(where, PHOTO)) for _ in range(files.WISHES_MOST)]

    look_at_once(desk, hub, photo, *others)

    assert str(photo) not in hub.downloads


@pytest.mark.parametrize("mime", ["image/svg+xml", "text/html", "application/zip", "x"])
def test_what_is_not_shown_comes_when_it_is_asked_for(
    desk: OpenDesk, hub: FakeHub, where: int, mime: str
) -> None:
    other = MessageId(hub.customer_sends(where, b"<svg/>", mime))

    before = ask_then_fetch(desk, hub, other)

    assert before == Standing(Stage.OFFERED, 0, len(b"<svg/>"))
    assert desk.files.content(other) == b"<svg/>"
    assert hub.downloads == [str(other)] * 2


def test_what_is_offered_is_not_asked_for_by_looking(
    desk: OpenDesk, hub: FakeHub, where: int
) -> None:
    other = MessageId(hub.customer_sends(where, b"<svg/>", "image/svg+xml"))

    ask(desk, hub, other, other)

    assert hub.downloads == [str(other)]
    assert sealed(desk) == []


def test_what_is_large_comes_when_it_is_asked_for(
    desk: OpenDesk, hub: FakeHub, where: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "UNASKED_MOST", len(PHOTO) - 1)
    large = MessageId(hub.customer_sends(where, PHOTO))

    before = ask_then_fetch(desk, hub, large)

    assert before == Standing(Stage.OFFERED, 0, len(PHOTO))
    assert desk.files.content(large) == PHOTO


def test_what_is_beyond_all_bounds_is_not_kept(
    desk: OpenDesk, hub: FakeHub, where: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "ASKED_MOST", len(PHOTO) - 1)
    large = MessageId(hub.customer_sends(where, PHOTO))

    ask(desk, hub, large)

    assert desk.files.standing(large).stage is Stage.LOST
    assert sealed(desk) == []


def test_what_the_hub_no_longer_has_is_asked_for_once(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    hub.media.clear()

    ask(desk, hub, photo, photo, photo)

    assert hub.downloads == [str(photo)]


def test_a_hub_in_trouble_is_asked_again_after_a_pause_and_not_before(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    hub.faults.refuse_service = 1
    now, first = [Instant(0)], list[str]()
    desk.files._clock = lambda: now[0]

    async def scene(_engine: Engine) -> None:
        await until_answered(desk, hub, photo)
        await until_answered(desk, hub, photo)
        first.extend(hub.downloads)
        now[0] = Instant(files.PAUSE_MS)
        await until_here(desk, photo)

    online(desk, hub, scene)

    assert first == [str(photo)]
    assert hub.downloads == [str(photo)] * 2


def test_a_file_that_was_tampered_with_is_fetched_again(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    seen: list[bytes | None] = []

    async def scene(_engine: Engine) -> None:
        await until_here(desk, photo)
        (path,) = sealed(desk)
        path.write_bytes(path.read_bytes()[:-1])
        seen.append(desk.files.content(photo))
        await until_here(desk, photo)

    online(desk, hub, scene)

    assert seen == [None]
    assert hub.downloads == [str(photo)] * 2
    assert desk.files.content(photo) == PHOTO


def test_where_room_is_short_the_longest_unseen_goes(
    desk: OpenDesk, hub: FakeHub, photo: MessageId, where: int
) -> None:
    other = MessageId(hub.customer_sends(where, PHOTO))
    look(desk, hub, photo, other)
    with desk.mirror.look() as db:
        unseen = fetched.find(db, other)
    assert unseen is not None
    os.utime(desk.profile.fetched / f"{unseen.name}.sealed", (1, 1))

    asyncio.run(desk.files.tidy(limit=len(PHOTO) * 3 // 2))

    assert desk.files.content(photo) == PHOTO
    assert desk.files.content(other) is None
    assert len(noted(desk)) == 1


def test_what_a_message_left_behind_is_removed(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    async def scene(_engine: Engine) -> None:
        await until_here(desk, photo)
        hub.remove("message", photo)
        await eventually(lambda: is_like(desk, hub))
        await desk.files.tidy()

    online(desk, hub, scene)

    assert sealed(desk) == []
    assert noted(desk) == set()


def test_what_left_sight_goes_at_once_with_its_files_and_nothing_waits_for_a_tidying(
    desk: OpenDesk, hub: FakeHub, photo: MessageId, where: int
) -> None:
    async def scene(_engine: Engine) -> None:
        await until_here(desk, photo)
        hub.see(lost=(where,))
        await eventually(lambda: not sealed(desk) and not noted(desk))

    online(desk, hub, scene)


def test_a_file_for_a_message_that_has_left_is_not_noted(desk: OpenDesk) -> None:
    asyncio.run(desk.files.keep(MessageId(999), PHOTO, "image/jpeg"))
    asyncio.run(desk.files.tidy())

    assert desk.files.content(MessageId(999)) is None
    assert sealed(desk) == []


def test_what_waits_for_the_hub_is_never_tidied_away(desk: OpenDesk) -> None:
    stored = desk.vault.put([PHOTO])

    asyncio.run(desk.files.tidy(limit=0))

    assert b"".join(desk.vault.open(stored.name)) == PHOTO


def test_what_has_just_come_is_not_asked_for_again(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    """A screen may wish for it once more before the news has reached it."""

    async def scene(_engine: Engine) -> None:
        await until_here(desk, photo)
        await eventually(lambda: not desk.files._under_way)
        desk.files.want(photo)

    online(desk, hub, scene)

    assert desk.files._wishes == {}


def test_a_picture_is_made_in_the_readers_thread(
    desk: OpenDesk, hub: FakeHub, photo: MessageId
) -> None:
    look(desk, hub, photo)

    assert desk.files.made(photo, len).result(timeout=20) == len(PHOTO)
    assert desk.files.made(MessageId(999), len).result(timeout=20) is None


def test_after_the_end_nothing_is_promised(
    served: Served, photo: MessageId, tmp_path: Path
) -> None:
    with a_desk(served, tmp_path / "profile") as desk:
        pass

    with pytest.raises(Unavailable):
        desk.files.made(photo, len).result(timeout=20)
