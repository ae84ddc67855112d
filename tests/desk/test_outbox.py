"""Outbox tests: what an agent wrote reaches the Hub once, whatever the line does."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.support.desks import a_desk, caught_up, eventually, linked, texts_in, wall_clock
from tests.support.fake_hub import COLLEAGUE, ME, FakeHub
from tests.support.fake_hub_server import Served, serving
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId
from wadesk.desk import actions, attachments, reading
from wadesk.desk.commands import refusal_of
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.store.outgoing import Written

Play = Callable[[Engine], Awaitable[None]]


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


def play(desk: OpenDesk, hub: FakeHub, scene: Play) -> None:
    """Run a scene with an engine that has caught up."""

    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await scene(engine)

    asyncio.run(run())


def see_all(desk: OpenDesk, where: ConversationId) -> None:
    actions.look(desk, where, reading.thread(desk, where, 50).answer_on_screen)


def written(desk: OpenDesk, key: ClientKey) -> Written | None:
    return next((one for one in reading.outbox(desk) if one.item.key == key), None)


def owed(desk: OpenDesk) -> list[Owed]:
    return [one.item.owed for one in reading.outbox(desk)]


def said_by_us(hub: FakeHub) -> list[str]:
    return [row["text"] for row in hub.rows["message"].values() if row.get("member") == ME]


def test_a_reply_arrives_and_leaves_the_outbox(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert texts_in(desk, where) == ["Hello", "Good morning"]


def test_whoever_looks_on_is_told_when_it_can_no_longer_be_called_back(
    hub: FakeHub, served: Served, where: ConversationId, tmp_path: Path
) -> None:
    desks: list[OpenDesk] = []
    offered: list[bool] = []

    def hear(changes: Changes) -> None:
        if where in changes.outbox:
            offered.extend(one.item.can_be_called_back for one in reading.outbox(desks[0]))

    async def scene(engine: Engine) -> None:
        actions.reply(desks[0], where, "Good morning")
        engine.wake()
        await eventually(lambda: False in offered)
        hub.faults.hold_answers.set()

    hub.faults.hold_answers.clear()
    with a_desk(served, tmp_path / "looked at", hear) as desk:
        desks.append(desk)
        play(desk, hub, scene)

    assert offered[0]


def test_a_lost_answer_ends_in_one_message(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.faults.lose_answers = 2

    async def scene(engine: Engine) -> None:
        actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert said_by_us(hub) == ["Good morning"]


def test_a_hub_in_trouble_is_asked_again(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.faults.refuse_service = 2

    async def scene(engine: Engine) -> None:
        actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert said_by_us(hub) == ["Good morning"]


def test_what_was_written_offline_leaves_in_order_when_the_hub_is_back(
    hub: FakeHub, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))
    words = ["one", "two", "three"]

    async def sync(desk: OpenDesk) -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await eventually(lambda: not owed(desk))

    with serving(hub) as served:
        unlock = linked(served, tmp_path / "profile")
        with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
            asyncio.run(sync(desk))
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        for word in words:
            actions.reply(desk, where, word)
    with (
        serving(hub, served.port),
        open_desk(tmp_path / "profile", unlock, wall_clock) as desk,
    ):
        asyncio.run(sync(desk))

    assert said_by_us(hub) == words


def test_what_never_left_while_the_hub_was_away_can_still_be_changed(
    hub: FakeHub, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))

    async def sync(desk: OpenDesk) -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)

    async def write_offline(desk: OpenDesk) -> ClientKey:
        async with running(desk):
            key = actions.reply(desk, where, "One moment")
            await eventually(lambda: any(one.item.not_before for one in reading.outbox(desk)))
        return key

    with serving(hub) as served:
        unlock = linked(served, tmp_path / "profile")
        with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
            asyncio.run(sync(desk))
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        key = asyncio.run(write_offline(desk))
        kept = written(desk, key)

        assert kept is not None
        assert kept.item.can_be_called_back


def test_one_conversation_does_not_wait_for_another(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    other = ConversationId(hub.conversation("Omar", "Hi"))

    async def scene(engine: Engine) -> None:
        hub.faults.hold_answers.clear()
        for word in ("one", "two"):
            actions.reply(desk, where, word)
        actions.reply(desk, other, "elsewhere")
        engine.wake()
        await eventually(lambda: len(hub.posts) == 2)
        hub.faults.hold_answers.set()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert {post["text"] for post in hub.posts[:2]} == {"one", "elsewhere"}
    assert [text for text in said_by_us(hub) if text != "elsewhere"] == ["one", "two"]


def test_a_reply_to_a_locked_conversation_is_kept_with_its_reason(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.locks[where] = (COLLEAGUE, 3)

    async def scene(engine: Engine) -> None:
        actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: owed(desk) == [Owed.REFUSED])

    play(desk, hub, scene)
    refusal = refusal_of(reading.outbox(desk)[0].refusal)

    assert (refusal.reason, refusal.holder) == (Reason.LOCK_HELD, COLLEAGUE)


def test_a_reply_over_an_unseen_answer_is_refused_and_may_be_sent_once_it_was_read(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        see_all(desk, where)
        hub.colleague_answers(where, "I have this one.")
        key = actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: owed(desk) == [Owed.REFUSED])
        kept = written(desk, key)
        assert kept is not None
        assert [one.text for one in refusal_of(kept.refusal).newer] == ["I have this one."]
        actions.retry(desk, key)
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert texts_in(desk, where) == ["Hello", "I have this one.", "Good morning"]


def test_a_refused_reply_holds_back_nothing(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        hub.colleague_answers(where, "I have this one.")
        await caught_up(engine, desk, hub)
        actions.reply(desk, where, "Too early")
        engine.wake()
        await eventually(lambda: owed(desk) == [Owed.REFUSED])
        see_all(desk, where)
        actions.reply(desk, where, "Now I know")
        engine.wake()
        await eventually(lambda: len(said_by_us(hub)) == 1)

    play(desk, hub, scene)

    assert said_by_us(hub) == ["Now I know"]


def test_what_was_tried_on_a_former_life_of_the_hub_waits_for_a_person(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        hub.faults.refuse_service = 1_000_000
        actions.reply(desk, where, "Tried before")
        engine.wake()
        await eventually(lambda: hub.faults.refuse_service < 1_000_000)
        hub.begin_another_life()
        hub.faults.refuse_service = 0
        await eventually(lambda: owed(desk) == [Owed.DOUBTFUL])
        actions.reply(desk, where, "Never tried")
        engine.wake()
        await eventually(lambda: bool(said_by_us(hub)))
        await eventually(lambda: len(owed(desk)) == 1)

    play(desk, hub, scene)

    assert said_by_us(hub) == ["Never tried"]
    assert owed(desk) == [Owed.DOUBTFUL]


def test_a_reply_follows_its_conversation_into_another(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    other = ConversationId(hub.conversation("Zoé on her new number", "Me again"))

    async def scene(engine: Engine) -> None:
        hub.faults.refuse_service = 1_000_000
        actions.reply(desk, where, "Good morning")
        engine.wake()
        await eventually(lambda: bool(reading.outbox(desk)[0].item.attempts))
        for message, row in list(hub.rows["message"].items()):
            if row["conversation"] == where:
                hub.put("message", message, conversation=other)
        hub.remove("conversation", where, into=other)
        await eventually(lambda: reading.outbox(desk)[0].item.conversation == other)
        hub.faults.refuse_service = 0
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)

    assert texts_in(desk, other)[-1] == "Good morning"


def test_a_file_goes_along_once_though_the_answer_was_lost(
    hub: FakeHub, desk: OpenDesk, where: ConversationId, tmp_path: Path
) -> None:
    picture = tmp_path / "shop front.png"
    picture.write_bytes(b"\x89PNG and more")
    hub.faults.lose_answers = 1

    async def scene(engine: Engine) -> None:
        actions.send_media(desk, where, attachments.read(picture), "Our shop")
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)
    posts = [(post["kind"], post["media"], post["caption"], post["filename"]) for post in hub.posts]

    assert hub.media == {"up1": (b"\x89PNG and more", "image/png")}
    assert set(posts) == {("image", "up1", "Our shop", "shop front.png")}
    assert desk.vault.size() == 0


def test_a_template_goes_out_with_its_values(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        actions.send_template(desk, where, "order_ready", "en", ["Zoé", "42"])
        engine.wake()
        await eventually(lambda: not owed(desk))

    play(desk, hub, scene)
    values = [one["text"] for one in hub.posts[0]["components"][0]["parameters"]]

    assert (hub.posts[0]["name"], values) == ("order_ready", ["Zoé", "42"])


def test_a_claimed_lock_is_known_and_its_fence_goes_with_the_reply(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        actions.claim(desk, where)
        await eventually(lambda: desk.locks.held(where) is not None)
        actions.reply(desk, where, "Mine")
        engine.wake()
        await eventually(lambda: not owed(desk))
        actions.release(desk, where)
        await eventually(lambda: desk.locks.held(where) is None)

    play(desk, hub, scene)

    assert [post["t"] for post in hub.posts] == ["claim_lock", "send_text", "release_lock"]
    assert hub.posts[1]["fence"] == 1
    assert where not in hub.locks


def test_a_device_that_is_not_let_in_keeps_what_was_written(
    hub: FakeHub, served: Served, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))

    async def follow(desk: OpenDesk) -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            hub.refuse_tokens = Reason.DEVICE_UNKNOWN
            hub.token = "none"
            actions.reply(desk, where, "Still mine")
            engine.wake()
            await asyncio.get_running_loop().create_future()

    with a_desk(served, tmp_path / "profile") as desk:
        with pytest.raises(Refused):
            asyncio.run(follow(desk))

        assert owed(desk) == [Owed.DUE]


def test_on_a_full_disk_a_reply_is_refused_and_nothing_is_half_written(
    desk: OpenDesk, hub: FakeHub, where: ConversationId
) -> None:
    async def nothing_more(_engine: Engine) -> None:
        pass

    play(desk, hub, nothing_more)
    desk.local.change(lambda db: db.execute("pragma max_page_count = 1")).result()

    with pytest.raises(Refused) as caught:
        actions.reply(desk, where, "x" * 4_000)

    assert caught.value.reason is Reason.DISK_FULL
    assert reading.outbox(desk) == []
