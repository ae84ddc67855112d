"""Deeds tests: what is done about conversations is seen at once, kept, carried, and taken back."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from tests.support.desks import eventually, texts_in, wall_clock
from tests.support.hub_server import HubServer
from tests.support.payloads import a_card, a_message, webhook
from tests.support.plain_desk import posted
from tests.support.real_desks import a_desk_of, conversation_of
from tests.support.writing import done
from wadesk.core.deed import Condition, Done, Status
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.desk import deeds, reading
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.pending import lines
from wadesk.desk.tending import Tending
from wadesk.store import conditions

T = TypeVar("T")
Scene = Callable[[Tending, ConversationId], Awaitable[None]]
HOUR_MS = 3_600_000


async def asked(promise: "Future[T]") -> T:
    return await asyncio.wrap_future(promise)


def at(desk: OpenDesk, engine: Engine) -> Tending:
    return Tending(desk, engine.line.is_live.is_set, engine.wake)


@dataclass(frozen=True)
class Ana:
    """A Desk and the one loop that it lives on, with a line now and without one then."""

    desk: OpenDesk
    runner: asyncio.Runner

    @property
    def offline(self) -> Tending:
        return Tending(self.desk, lambda: False, lambda: None)

    def live(self, scene: Scene) -> None:
        """Play a scene at a Desk that is on the line and has the conversation."""

        async def play() -> None:
            async with running(self.desk) as engine:
                where = await conversation_of(self.desk)
                await engine.line.is_live.wait()
                await scene(at(self.desk, engine), where)

        self.runner.run(play())

    def here_once(self) -> ConversationId:
        """The conversation, at a Desk that has caught up and is offline now."""
        found: list[ConversationId] = []

        async def note(_: Tending, where: ConversationId) -> None:
            found.append(where)

        self.live(note)
        return found[0]


@pytest.fixture
def ana(real_desk: OpenDesk) -> Iterator[Ana]:
    with asyncio.Runner() as runner:
        yield Ana(real_desk, runner)


def of_rows(desk: OpenDesk, where: ConversationId) -> Condition:
    """As the Hub told it, without what is on its way there."""
    with desk.mirror.look() as db:
        return conditions.of(db, [where])[where]


def shown(office: Tending, where: ConversationId) -> Condition:
    return office.conditions([where])[where]


def test_what_was_done_offline_is_seen_at_once_and_shown_as_no_bubble(ana: Ana) -> None:
    where = ana.here_once()
    office = ana.offline

    done(office.set_status([where], Status.CLOSED))
    done(office.pin([where], is_pinned=True))
    done(office.assign([where], office.desk.identity.member))

    now = shown(office, where)
    assert (now.status, now.is_pinned, now.owner) == ("closed", True, ana.desk.identity.member)
    assert of_rows(ana.desk, where).status == "open"
    assert lines(ana.desk) == []


def test_it_goes_to_the_hub_and_leaves_nothing_behind(ana: Ana) -> None:
    where = ana.here_once()
    office = ana.offline
    done(office.set_status([where], Status.SNOOZED, Instant(wall_clock() + HOUR_MS)))
    done(office.mark_read(where, MessageId(1)))
    done(office.pin([where], is_pinned=True))

    async def scene(now: Tending, _: ConversationId) -> None:
        await eventually(lambda: not reading.outbox(now.desk))
        row = of_rows(now.desk, where)
        assert (row.status, row.is_pinned) == ("snoozed", True)

    ana.live(scene)


def test_nothing_flickers_between_the_hubs_yes_and_the_row(ana: Ana) -> None:
    async def scene(office: Tending, where: ConversationId) -> None:
        await asked(office.pin([where], is_pinned=True))

        def is_pinned_all_along() -> bool:
            assert shown(office, where).is_pinned
            return of_rows(office.desk, where).is_pinned and not reading.outbox(office.desk)

        await eventually(is_pinned_all_along)

    ana.live(scene)


def test_many_are_done_and_taken_back_as_one(ana: Ana, real_hub: HubServer) -> None:
    another = a_message(wamid="wamid.9", timestamp=str(wall_clock() // 1000))
    assert posted(real_hub, webhook(contacts=[a_card()], messages=[another])) == 200

    async def scene(office: Tending, where: ConversationId) -> None:
        await eventually(lambda: len(reading.inbox(office.desk, 9, None)) == 2)
        both = [line.id for line in reading.inbox(office.desk, 9, None)]
        closed = await asked(office.set_status(both, Status.CLOSED))
        assert len(closed.deeds) == 2
        await eventually(lambda: of_rows(office.desk, where).status == "closed")

        again = await asked(office.undo_deeds(closed))
        assert {one for one, _ in again.deeds} == set(both)
        await eventually(lambda: {of_rows(office.desk, one).status for one in both} == {"open"})
        await eventually(lambda: not reading.outbox(office.desk))

    ana.live(scene)


def test_what_changes_nothing_is_not_written_down(ana: Ana) -> None:
    where = ana.here_once()
    office = ana.offline

    assert done(office.set_status([where], Status.OPEN)) == Done()
    assert reading.outbox(ana.desk) == []


def test_a_newer_deed_takes_the_place_of_one_that_nobody_has(ana: Ana) -> None:
    where = ana.here_once()
    office = ana.offline

    done(office.set_status([where], Status.CLOSED))
    done(office.set_status([where], Status.OPEN))
    done(office.mark_read(where, MessageId(2**40)))
    done(office.mark_read(where, MessageId(2**41)))

    assert len(reading.outbox(ana.desk)) == 2
    assert shown(office, where).read_upto == 2**41


def test_a_conversation_that_is_not_here_is_refused(ana: Ana) -> None:
    ana.here_once()

    with pytest.raises(Refused) as caught:
        ana.offline.pin([ConversationId(999)], is_pinned=True)

    assert caught.value.reason == Reason.NO_SUCH_CONVERSATION


def test_a_refusal_is_kept_until_it_was_read_and_the_screen_shows_what_is_true(
    ana: Ana,
) -> None:
    async def scene(office: Tending, where: ConversationId) -> None:
        await asked(office.set_labels([where], add=[999]))
        await eventually(lambda: len(office.refused_deeds()) == 1)

        (no,) = office.refused_deeds()
        assert (no.conversation, no.reason) == (where, Reason.NOT_THERE)
        assert shown(office, where).labels == frozenset()
        assert lines(office.desk) == []
        await asked(office.let_go_of_refused([no.key]))
        assert office.refused_deeds() == []
        assert reading.outbox(office.desk) == []

    ana.live(scene)


def test_two_desks_label_at_once_and_both_have_their_way(
    real_hub: HubServer, ana: Ana, tmp_path: Path
) -> None:
    unlock = a_desk_of(real_hub, "Ben", tmp_path / "Ben")

    async def play(other: OpenDesk) -> None:
        async with running(ana.desk) as engine, running(other) as second:
            hers, ben = at(ana.desk, engine), at(other, second)
            where = await conversation_of(ana.desk)
            await conversation_of(other)
            vip = await asked(hers.keep_label("VIP", 1))
            late = await asked(ben.keep_label("Late", 2))
            same = await asked(ben.keep_label("vip", 5))
            assert same == vip
            both = asyncio.gather(
                asked(hers.set_labels([where], add=[vip])),
                asked(ben.set_labels([where], add=[late])),
            )
            await both
            wanted = frozenset({vip, late})
            await eventually(lambda: of_rows(ana.desk, where).labels == wanted)
            await eventually(lambda: of_rows(other, where).labels == wanted)
            assert [label.name for label in ben.labels()] == ["VIP", "Late"]

    with open_desk(tmp_path / "Ben", unlock, wall_clock) as other:
        ana.runner.run(play(other))


def test_unread_by_ones_own_word_and_read_again(ana: Ana) -> None:
    async def scene(office: Tending, where: ConversationId) -> None:
        await eventually(lambda: texts_in(office.desk, where) == ["Hello"])
        newest = reading.thread(office.desk, where, 9).heard_on_screen
        await asked(office.mark_read(where, newest))
        await eventually(lambda: of_rows(office.desk, where).read_upto == newest)

        await asked(office.mark_unread([where]))
        await eventually(lambda: of_rows(office.desk, where).read_upto == newest - 1)

        await asked(office.mark_all_read([where]))
        await eventually(lambda: of_rows(office.desk, where).read_upto == newest)

    ana.live(scene)


def test_views_and_quick_replies_are_kept_and_dropped(ana: Ana) -> None:
    async def scene(office: Tending, _: ConversationId) -> None:
        view = await asked(office.keep_view("VIPs", '{"labels":[1]}', 2))
        word = await asked(office.keep_quick_reply("/hours", "From 2 to 7"))
        await eventually(lambda: [one.name for one in office.views()] == ["VIPs"])
        await eventually(lambda: [one.shortcut for one in office.quick_replies()] == ["hours"])
        assert office.views()[0].filter == '{"labels":[1]}'

        await asked(office.drop_view(view))
        await asked(office.drop_quick_reply(word))
        await eventually(lambda: not office.views() and not office.quick_replies())

    ana.live(scene)


def test_who_is_here_and_who_has_how_many(ana: Ana) -> None:
    async def scene(office: Tending, where: ConversationId) -> None:
        me = office.desk.identity.member
        assert [one.name for one in office.members()] == ["Ana"]
        assert office.workload() == {None: 1}

        await asked(office.assign([where], me))
        await eventually(lambda: office.workload() == {me: 1})

    ana.live(scene)


def test_a_restored_hub_is_told_again_and_nobody_is_asked(ana: Ana) -> None:
    """What a Hub may have forgotten is done anew: to say a deed twice does no harm."""
    where = ana.here_once()
    office = ana.offline
    done(office.set_status([where], Status.CLOSED))
    done(ana.desk.local.change(lambda db: db.execute("update outbox set attempts = 1")))

    ana.runner.run(ana.desk.local.doubt())

    assert [one.item.owed for one in reading.outbox(ana.desk)] == [Owed.DUE]


def test_only_what_is_a_deed_is_read_as_one(ana: Ana) -> None:
    where = ana.here_once()
    office = ana.offline
    done(office.set_labels([where], add=[1], remove=[2]))
    done(office.assign([where], None))
    done(office.add_note(where, "Careful"))

    (labelled,) = deeds.pending(ana.desk)[where]
    assert shown(office, where).labels == {1}
    assert deeds.deed_of(deeds.command_of(where, labelled)) == labelled
