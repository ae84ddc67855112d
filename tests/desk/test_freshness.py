"""Freshness tests: the time at the Hub, what this Desk has missed, and what is new on it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.support.desks import a_desk, caught_up, eventually, linked, wall_clock
from tests.support.fake_hub import COLLEAGUE, ME, FakeHub
from tests.support.fake_hub_server import Served, serving
from wadesk.core.composer_state import Cause, StateKind
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.records import NO_ANSWER, ConversationId, Instant, MessageId
from wadesk.desk import composing, reading
from wadesk.desk.engine import Engine, running
from wadesk.desk.inbox_reader import InboxReader
from wadesk.desk.line import LineState, Standing
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk, open_desk

DAY_MS = 86_400_000


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


def play(desk: OpenDesk, hub: FakeHub, scene: Callable[[Engine, Office], Awaitable[None]]) -> None:
    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            await scene(engine, Office(desk, engine.line.is_live.is_set, engine.wake))

    asyncio.run(run())


async def nothing_more(_engine: Engine, _office: Office) -> None:
    pass


def begun(desk: OpenDesk, where: ConversationId, text: str = "Good mor") -> Draft:
    return Draft(where, text, NO_ANSWER, desk.clock())


def test_a_desk_whose_clock_is_a_day_off_knows_what_time_it_is_at_the_hub(
    served: Served, hub: FakeHub, tmp_path: Path
) -> None:
    hub.passing.clock = lambda: wall_clock() + DAY_MS

    async def scene(_engine: Engine, office: Office) -> None:
        heard_at = office.desk.hearing.heard_at()
        assert heard_at is not None
        assert abs(heard_at - hub.passing.clock()) < 60_000
        assert abs(office.clock_is_off_by() - DAY_MS) < 60_000

    with a_desk(served, tmp_path / "profile") as desk:
        play(desk, hub, scene)


def test_a_desk_that_has_only_begun_remembers_when_it_heard_the_hub_last(
    hub: FakeHub, tmp_path: Path
) -> None:
    with serving(hub) as served:
        unlock = linked(served, tmp_path / "profile")
        with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:

            async def scene(engine: Engine, _office: Office) -> None:
                hub.hang_up()
                await eventually(lambda: engine.line.standing.state is not LineState.LIVE)

            play(desk, hub, scene)
            before = desk.hearing.heard_at()
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        after = desk.hearing.heard_at()

    assert before is not None
    assert after is not None
    assert before - 60_000 < after <= before


def test_a_desk_that_has_missed_much_says_so_and_sends_nothing_until_it_is_here(
    served: Served, hub: FakeHub, where: ConversationId, tmp_path: Path
) -> None:
    stood: list[Standing] = []
    behind: list[bool] = []

    async def scene(engine: Engine, office: Office) -> None:
        def hear(standing: Standing) -> None:
            stood.append(standing)
            behind.append(office.state(where, begun(office.desk, where)).is_behind)

        engine.line.told = hear
        hub.faults.say_behind = 1
        hub.hang_up()
        await eventually(lambda: bool(stood) and stood[-1].state is LineState.LIVE)

    with a_desk(served, tmp_path / "profile") as desk:
        play(desk, hub, scene)

    told = dict(zip((one.state for one in stood), behind, strict=True))
    assert told == {LineState.OFFLINE: False, LineState.JOINING: True, LineState.LIVE: False}


def test_a_desk_whose_line_ends_while_it_catches_up_is_not_behind_for_ever(
    served: Served, hub: FakeHub, tmp_path: Path
) -> None:
    async def scene(_engine: Engine, office: Office) -> None:
        hub.faults.say_behind = 1
        hub.faults.hold_pages.clear()
        hub.hang_up()
        await eventually(lambda: not office.is_caught_up())

    with a_desk(served, tmp_path / "profile") as desk:
        play(desk, hub, scene)
        hub.faults.hold_pages.set()

        assert Office(desk, lambda: False, lambda: None).is_caught_up()


def test_a_gap_that_is_not_closed_at_once_is_told(
    served: Served, hub: FakeHub, where: ConversationId, tmp_path: Path
) -> None:
    stood: list[LineState] = []

    async def scene(engine: Engine, office: Office) -> None:
        engine.line.told = lambda standing: stood.append(standing.state)
        hub.faults.skip_pages = 1
        hub.faults.hold_pages.clear()
        hub.customer_writes(where, "This was lost on the way")
        await eventually(lambda: not office.is_caught_up())
        hub.faults.hold_pages.set()
        await caught_up(engine, office.desk, hub)

    with a_desk(served, tmp_path / "profile") as desk:
        play(desk, hub, scene)

    assert stood == [LineState.JOINING, LineState.LIVE]


def test_what_the_customer_writes_after_a_text_was_begun_is_news(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine, office: Office) -> None:
        typed = begun(desk, where)
        assert office.news(where, typed) == 0
        hub.customer_writes(where, "And one more thing")
        hub.colleague_answers(where, "I have this one.")
        hub.customer_writes(where, "Thank you!")
        hub.customer_writes(ConversationId(hub.conversation("Omar")), "Salam")
        await caught_up(engine, desk, hub)
        heard = [one.text for one in office.heard(where, typed)]

        assert heard == ["And one more thing", "Thank you!"]
        assert office.news(where, typed) == 2
        assert office.news(where, None) == 0
        assert office.news(where, begun(desk, where, "Another one")) == 0

    play(desk, hub, scene)


def test_what_the_customer_writes_after_a_reply_was_sent_is_news_beside_it(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine, office: Office) -> None:
        office.see(where, MessageId(last_of(hub, where)))
        await eventually(lambda: composing.seen(desk, where) > NO_ANSWER)
        key = office.send_draft(begun(desk, where)).result()
        hub.customer_writes(where, "And one more thing")
        await caught_up(engine, desk, hub)
        waiting = office.as_draft(key)

        assert waiting is not None
        assert [one.text for one in office.heard(where, waiting)] == ["And one more thing"]

    play(desk, hub, scene)


def test_what_was_on_the_screen_of_the_customers_words_is_noted(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(_engine: Engine, office: Office) -> None:
        office.see(where, MessageId(7))
        office.see(where, MessageId(5))
        await eventually(lambda: composing.seen(desk, where) == 7)

    play(desk, hub, scene)


def last_of(hub: FakeHub, where: ConversationId) -> int:
    return int(hub.rows["conversation"][where]["last_message"])


def test_what_the_hub_holds_back_is_shown_with_its_reason_and_its_time(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.passing.clock = lambda: wall_clock() + DAY_MS
    hub.colleague_answers(where, "On its way")
    until = hub.passing.clock() + 30_000
    hub.put(
        "message", last_of(hub, where), carriage="queued", waiting={"for": "pair", "until": until}
    )
    play(desk, hub, nothing_more)

    state = composing.states(desk, [where], is_live=True)[where]

    assert (state.kind, state.reason, state.why) == (StateKind.QUEUED, Cause.PACED, "pair")
    assert state.until is not None
    assert abs(state.until - wall_clock() - 30_000) < 20_000


def test_a_message_whose_fate_is_unknown_too_long_is_for_a_person_to_decide(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.colleague_answers(where, "Did it arrive?")
    message = last_of(hub, where)
    hub.put("message", message, carriage="uncertain", at=wall_clock() - 3_600_000)
    play(desk, hub, nothing_more)

    state = composing.states(desk, [where], is_live=True)[where]

    assert (state.kind, state.reason) == (StateKind.UNCERTAIN, Cause.STILL_UNKNOWN)
    assert state.message == message


def plan(hub: FakeHub, where: ConversationId, member: int = ME, **columns: object) -> int:
    row = {"conversation": where, "member": member, "key": f"key-{hub.seq}", "state": "waiting"}
    command = {"t": "send_text", "conversation": where, "base": 0, "text": "Tomorrow then"}
    at = hub.passing.clock() + 3_600_000
    return hub.put("scheduled", **(row | {"at": at, "command": command} | columns))


def test_what_leaves_later_is_shown_to_everybody_who_sees_the_conversation(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    later = plan(hub, where, COLLEAGUE)
    plan(hub, where, state="sent")
    play(desk, hub, nothing_more)

    state = composing.states(desk, [where], is_live=True)[where]

    assert (state.reason, state.who, state.planned) == (Cause.SCHEDULED, COLLEAGUE, later)
    assert state.leaves_at == hub.rows["scheduled"][later]["at"]


def test_what_could_not_leave_at_its_hour_waits_for_its_author(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    newer = [{"id": 9, "text": "Done", "member": COLLEAGUE, "at": 1}]
    problem = {"reason": Reason.UNSEEN_ANSWER, "newer": newer}
    refused = plan(hub, where, state="refused", problem=problem)
    play(desk, hub, nothing_more)

    state = composing.states(desk, [where], is_live=True)[where]

    assert (state.kind, state.reason) == (StateKind.CONFLICT, Reason.UNSEEN_ANSWER)
    assert (state.who, state.planned) == (COLLEAGUE, refused)


def test_answers_that_came_in_with_another_thread_are_reviewed_once(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    answer = hub.colleague_answers(where, "Answered in the other thread")

    async def scene(engine: Engine, office: Office) -> None:
        typed = Draft(where, "Good mor", MessageId(answer), desk.clock())
        assert office.state(where, typed).kind is not StateKind.CONFLICT
        folded = hub.last_id = hub.last_id + 50
        hub.put("conversation", where, folded=folded)
        await caught_up(engine, desk, hub)
        (found,) = office.unseen(typed)

        assert office.state(where, typed).needs_review
        assert (found.text, found.id) == ("Answered in the other thread", folded)
        reviewed = Draft(where, "Good mor", found.id, desk.clock())
        assert not office.state(where, reviewed).needs_review

    play(desk, hub, scene)


def test_the_hubs_thresholds_are_a_desks_own(hub: FakeHub, desk: OpenDesk) -> None:
    hub.put("policy", name="outbox", content={"undo_ms": 9_000})
    play(desk, hub, nothing_more)

    assert reading.policy(desk).outbox.undo_ms == 9_000


def test_passing_news_reaches_the_boards(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    viewer = {"member": COLLEAGUE, "device": 9, "writing": True}

    async def scene(_engine: Engine, office: Office) -> None:
        hub.passing.say("viewers", conversation=where, viewers=[viewer], ttl_ms=30_000)
        await eventually(lambda: [one.writing for one in office.viewers(where)] == [True])
        hub.passing.say("presence", present=[])
        await eventually(lambda: not office.viewers(where))
        hub.passing.say("ask", conversation=where, member=COLLEAGUE)
        hub.passing.say("asked", conversation=where, member=COLLEAGUE, yes=True)
        await eventually(lambda: office.ask_answer(where) is True)
        assert office.asking(where) is None  # there is nothing to give away
        hub.locks[where] = (ME, 3)
        office.claim(where)
        await eventually(lambda: office.asking(where) == COLLEAGUE)
        office.look_at(where, writing=True)
        looking = {"conversation": where, "writing": True}
        await eventually(lambda: hub.passing.looking[-1:] == [looking])

    play(desk, hub, scene)


def test_an_event_of_another_shape_than_its_name_promises_does_no_harm(
    hub: FakeHub, desk: OpenDesk, where: ConversationId, caplog: pytest.LogCaptureFixture
) -> None:
    async def scene(engine: Engine, office: Office) -> None:
        hub.passing.say("viewers", conversation=json.dumps("here"))
        await eventually(lambda: "cannot be understood" in caplog.text)
        await engine.line.is_live.wait()
        assert office.viewers(where) == ()

    play(desk, hub, scene)


def test_the_list_says_until_when_free_text_goes_by_this_desks_own_clock(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.passing.clock = lambda: wall_clock() + DAY_MS
    wrote_at = hub.passing.clock() - 3_600_000
    hub.put("conversation", where, last_inbound_at=wrote_at)

    async def scene(_engine: Engine, office: Office) -> None:
        (row,) = office.inbox().rows([where])
        left = Instant(row.closes_at or 0) - wall_clock()

        assert abs(left - 23 * 3_600_000) < 120_000

    play(desk, hub, scene)


def test_the_list_says_until_when_free_text_is_allowed_by_the_hubs_policy(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    hub.put("policy", name="window", content={"open_ms": 3_600_000, "margin_ms": 0})
    play(desk, hub, nothing_more)
    reader = InboxReader(desk, lambda: True)
    (row,) = reader.rows([where])
    reader.close()

    assert row.closes_at is not None
    assert row.line.last_inbound_at is not None
    ahead = row.closes_at - row.line.last_inbound_at - 3_600_000
    assert abs(ahead + desk.hearing.ahead_ms()) < 60_000
