"""File arrival tests: a broken line costs nothing that had come, and another file is not shown."""

import base64
import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.support.desks import eventually, is_like, linked, online, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core import arrivals
from wadesk.core.arrivals import Stage
from wadesk.core.records import Instant, MessageId
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.store import arriving

FILM = bytes(range(256)) * 1_200
BREAKS_AFTER = 70_000
MIME = "video/mp4"


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "PIECE", 32 * 1024)


@pytest.fixture
def film(hub: FakeHub) -> MessageId:
    return MessageId(hub.customer_sends(hub.conversation("Zoé", "Hello"), FILM, MIME))


def tried(desk: OpenDesk, hub: FakeHub, film: MessageId, *before: Callable[[], object]) -> None:
    """After each of these ask for it, until the line has broken or it is here."""
    now = [Instant(0)]
    desk.files._clock = lambda: now[0]

    async def scene(engine: Engine) -> None:
        await eventually(engine.backfill.is_whole.is_set)
        for change in before:
            change()
            asked = len(hub.downloads)
            now[0] = Instant(now[0] + 60_000)
            desk.files.fetch(film)
            await eventually(partial(has_answered, desk, hub, asked))

    online(desk, hub, scene)


def has_answered(desk: OpenDesk, hub: FakeHub, before: int) -> bool:
    return len(hub.downloads) > before and not desk.files._under_way


def breaks(hub: FakeHub, after: int = BREAKS_AFTER) -> Callable[[], None]:
    return lambda: setattr(hub.faults, "break_files_after", after)


def heals(hub: FakeHub) -> Callable[[], None]:
    return breaks(hub, len(FILM))


def stage(desk: OpenDesk, film: MessageId) -> Stage:
    return desk.files.standing(film).stage


def leftovers(desk: OpenDesk) -> int:
    with desk.mirror.look() as db:
        return len(arriving.names(db))


def test_a_line_that_breaks_again_and_again_brings_every_byte_once(
    desk: OpenDesk, hub: FakeHub, film: MessageId
) -> None:
    tried(desk, hub, film, *[breaks(hub)] * -(-len(FILM) // BREAKS_AFTER))

    assert desk.files.content(film) == FILM
    assert hub.ranges == list(range(0, len(FILM), BREAKS_AFTER))
    assert leftovers(desk) == 0
    assert len(list(desk.profile.fetched.glob("*.sealed"))) == 1


def test_what_had_come_before_the_program_ended_is_not_asked_for_again(
    served: Served, hub: FakeHub, film: MessageId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        tried(desk, hub, film, breaks(hub))

    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        tried(desk, hub, film, heals(hub))

        assert desk.files.content(film) == FILM
    assert hub.ranges == [0, BREAKS_AFTER]


def test_nothing_of_a_piece_is_readable(desk: OpenDesk, hub: FakeHub, film: MessageId) -> None:
    tried(desk, hub, film, breaks(hub))

    found = [path for path in desk.profile.directory.rglob("*") if path.is_file()]
    assert leftovers(desk) > 0
    assert not [path for path in found if FILM[:256] in path.read_bytes()]


def test_a_file_that_is_another_by_now_comes_whole(
    desk: OpenDesk, hub: FakeHub, film: MessageId
) -> None:
    other = FILM[::-1]

    def changes() -> None:
        hub.faults.break_files_after = len(FILM)
        hub.media[str(film)] = (other, MIME)

    tried(desk, hub, film, breaks(hub), changes)

    assert desk.files.content(film) == other
    assert hub.ranges == [0, 0]


def test_a_piece_that_was_tampered_with_costs_the_pieces_and_not_the_file(
    desk: OpenDesk, hub: FakeHub, film: MessageId
) -> None:
    def spoil() -> None:
        hub.faults.break_files_after = len(FILM)
        for path in desk.profile.fetched.glob("*.sealed"):
            path.write_bytes(path.read_bytes()[:-1])

    tried(desk, hub, film, breaks(hub), spoil, heals(hub))

    assert desk.files.content(film) == FILM


def announce(hub: FakeHub, film: MessageId, content: bytes) -> None:
    """WhatsApp said that the message's file has this content."""
    told = base64.b64encode(hashlib.sha256(content).digest()).decode()
    hub.put("message", film, content={"video": {"id": "m", "sha256": told}}, kind="video")


def test_a_file_that_is_not_what_whatsapp_announced_is_thrown_away_unseen(
    desk: OpenDesk, hub: FakeHub, film: MessageId
) -> None:
    announce(hub, film, b"another film")

    tried(desk, hub, film, heals(hub))

    assert stage(desk, film) is Stage.LOST
    assert "is not the file that was sent" in str(desk.files.standing(film).why)
    assert desk.files.content(film) is None
    assert list(desk.profile.fetched.glob("*.sealed")) == []


def test_a_file_that_is_what_whatsapp_announced_is_kept(
    desk: OpenDesk, hub: FakeHub, film: MessageId
) -> None:
    announce(hub, film, FILM)

    tried(desk, hub, film, heals(hub))

    assert desk.files.content(film) == FILM


def test_who_calls_it_off_keeps_what_has_come_and_is_offered_the_rest(
    desk: OpenDesk, hub: FakeHub, film: MessageId, monkeypatch: pytest.MonkeyPatch
) -> None:
    stages: list[Stage] = []
    goes_on = desk.files._goes_on

    def with_a_click(message: MessageId, done: int, whole: int) -> bool:
        if done > BREAKS_AFTER and not stages:
            desk.files.call_off(message)
        return goes_on(message, done, whole)

    monkeypatch.setattr(desk.files, "_goes_on", with_a_click)
    desk.files.on_moved = lambda message: stages.append(stage(desk, message))

    tried(desk, hub, film, heals(hub), heals(hub))

    assert stages == [Stage.OFFERED, Stage.HERE]
    assert desk.files.content(film) == FILM
    assert hub.ranges[1] > BREAKS_AFTER


def test_what_a_message_left_behind_goes_with_its_pieces(
    served: Served, hub: FakeHub, film: MessageId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        tried(desk, hub, film, breaks(hub))

    async def scene(_engine: Engine) -> None:
        hub.remove("message", film)
        await eventually(lambda: is_like(desk, hub))
        await desk.files.tidy()

    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        online(desk, hub, scene)

        assert leftovers(desk) == 0
        assert list(desk.profile.fetched.glob("*.sealed")) == []
