"""Draft tests: nothing typed is lost, and no draft passes over an answer not yet read."""

from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from tests.support.desks import a_desk, caught_up, eventually, online, texts_in
from tests.support.fake_hub import COLLEAGUE, ME, FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core.changes import Changes
from wadesk.core.composer_state import Cause, StateKind
from wadesk.core.draft import Draft, reviewed
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, AgentId, ConversationId, MessageId
from wadesk.desk import actions, composing, reading, revisions
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk
from wadesk.wire.hub_api import LockNews


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


async def nothing_more(_engine: Engine) -> None:
    pass


def typed(desk: OpenDesk, where: ConversationId, text: str, base: MessageId = NO_ANSWER) -> Draft:
    draft = Draft(where, text, base, desk.clock())
    done(actions.keep_draft(desk, draft))
    return draft


def done(promise: "Future[Any]") -> None:
    promise.result(timeout=20)


def kind_of(desk: OpenDesk, where: ConversationId) -> StateKind:
    return composing.states(desk, [where], is_live=True)[where].kind


def test_a_draft_is_read_back_as_it_was_typed(desk: OpenDesk, where: ConversationId) -> None:
    draft = typed(desk, where, "Good morning 🙂\n")

    assert composing.draft(desk, where) == draft


def test_a_cleared_draft_is_gone(desk: OpenDesk, where: ConversationId) -> None:
    typed(desk, where, "Good morning")
    typed(desk, where, "")

    assert composing.draft(desk, where) is None


def test_whoever_watches_hears_whose_draft_changed(
    served: Served, hub: FakeHub, tmp_path: Path
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))
    heard: list[Changes] = []

    with a_desk(served, tmp_path / "profile", heard.append) as desk:
        typed(desk, where, "Good morning")

    assert Changes(outbox=frozenset({where})) in heard


def test_sending_turns_the_draft_into_a_reply_in_one_commit(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    online(desk, hub, nothing_more)
    draft = typed(desk, where, "Good morning")

    done(actions.send_draft(desk, draft))

    assert composing.draft(desk, where) is None
    assert [one.item.conversation for one in reading.outbox(desk)] == [where]


def test_a_draft_that_cannot_be_sent_stays(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    online(desk, hub, nothing_more)
    draft = typed(desk, where, "x" * 5_000)

    with pytest.raises(Refused) as refused:
        actions.send_draft(desk, draft)

    assert refused.value.reason is Reason.TEXT_TOO_LONG
    assert composing.draft(desk, where) == draft


def test_on_a_full_disk_the_draft_stays_a_draft(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    online(desk, hub, nothing_more)
    draft = typed(desk, where, "Good morning")
    desk.local.change(lambda db: db.execute("pragma max_page_count = 1")).result()
    long = Draft(where, "x" * 4_000, draft.base, draft.begun_at)

    with pytest.raises(Refused) as refused:
        done(actions.send_draft(desk, long))

    assert refused.value.reason is Reason.DISK_FULL
    assert composing.draft(desk, where) == draft
    assert reading.outbox(desk) == []


def test_a_draft_with_a_base_is_not_sent_over_a_later_answer_that_the_screen_has_shown(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        draft = typed(desk, where, "Good morning")
        newer = MessageId(hub.colleague_answers(where, "I have this one."))
        await caught_up(engine, desk, hub)
        actions.look(desk, where, newer)
        done(actions.send_draft(desk, draft))
        engine.wake()
        await eventually(lambda: [one.item.owed for one in reading.outbox(desk)] == [Owed.REFUSED])

    online(desk, hub, scene)

    assert texts_in(desk, where) == ["Hello", "I have this one."]


def test_a_reviewed_draft_is_sent(hub: FakeHub, desk: OpenDesk, where: ConversationId) -> None:
    async def scene(engine: Engine) -> None:
        draft = typed(desk, where, "Good morning")
        hub.colleague_answers(where, "I have this one.")
        await caught_up(engine, desk, hub)
        (answer,) = composing.unseen(desk, draft)
        assert (answer.text, answer.member) == ("I have this one.", COLLEAGUE)
        done(actions.send_draft(desk, reviewed(draft, answer.id)))
        engine.wake()
        await eventually(lambda: not reading.outbox(desk))

    online(desk, hub, scene)

    assert texts_in(desk, where) == ["Hello", "I have this one.", "Good morning"]


def test_sending_anyway_carries_what_was_reviewed_and_meets_the_next_answer(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        first = MessageId(hub.colleague_answers(where, "I have this one."))
        key = actions.send_draft(desk, typed(desk, where, "Good morning")).result()
        engine.wake()
        await eventually(lambda: kind_of(desk, where) is StateKind.CONFLICT)
        hub.colleague_answers(where, "And one more thing.")
        await caught_up(engine, desk, hub)
        shown = [answer.text for answer in composing.unseen_by(desk, key)]
        again = actions.retry(desk, key, first)
        engine.wake()
        await eventually(lambda: composing.unseen_by(desk, again) != [])
        newer = [answer.text for answer in composing.unseen_by(desk, again)]

        assert shown == ["I have this one.", "And one more thing."]
        assert newer == ["And one more thing."]

    online(desk, hub, scene)

    assert [row["text"] for row in hub.rows["message"].values() if row.get("member") == ME] == []


def test_an_answer_that_lands_while_a_draft_is_written_is_a_conflict_and_changes_no_word(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    draft = Draft(where, "Good morning", NO_ANSWER, desk.clock())

    async def scene(engine: Engine) -> None:
        done(actions.keep_draft(desk, draft))
        hub.colleague_answers(where, "I have this one.")
        await caught_up(engine, desk, hub)

    online(desk, hub, scene)
    state = composing.state(desk, where, draft, is_live=True)

    assert (state.kind, state.who) == (StateKind.CONFLICT, COLLEAGUE)
    assert state.needs_review
    assert composing.draft(desk, where) == draft


def test_ones_own_answer_from_another_device_hides_no_colleagues(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        typed(desk, where, "Good morning")
        hub.colleague_answers(where, "I have this one.")
        hub._message(where, "From my other device", member=ME)
        await caught_up(engine, desk, hub)

    online(desk, hub, scene)

    assert kind_of(desk, where) is StateKind.CONFLICT


def test_a_draft_follows_its_conversation_into_another_and_meets_the_one_there(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    other = ConversationId(hub.conversation("Zoé on her new number", "Me again"))

    async def scene(_engine: Engine) -> None:
        typed(desk, where, "Good morning")
        typed(desk, other, "Dear Zoé")
        hub.remove("conversation", where, into=other)
        await eventually(lambda: composing.draft(desk, where) is None)
        typed(desk, where, "Good morning to you")

    online(desk, hub, scene)
    both = composing.draft(desk, other)

    assert both is not None
    assert [word in both.text for word in ("Dear Zoé", "Good morning to you")] == [True, True]


def test_a_draft_is_kept_where_the_conversation_is_out_of_sight(desk: OpenDesk) -> None:
    nowhere = ConversationId(999)
    draft = typed(desk, nowhere, "Good morning")

    with pytest.raises(Refused):
        actions.send_draft(desk, draft)

    assert composing.draft(desk, nowhere) == draft


def test_the_list_knows_every_state_at_once(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    held = ConversationId(hub.conversation("Paolo", "Ciao"))
    queued = ConversationId(hub.conversation("Omar", "Salam"))
    answered = ConversationId(hub.conversation("Lin", "Hi"))
    hub.colleague_answers(answered, "Done")
    online(desk, hub, nothing_more)
    desk.locks.note(LockNews(held, COLLEAGUE, 1, 20_000))
    actions.reply(desk, queued, "Soon")

    found = composing.states(desk, [where, held, queued, answered], is_live=False)

    assert {place: state.kind for place, state in found.items()} == {
        where: StateKind.FREE,
        held: StateKind.HELD,
        queued: StateKind.QUEUED,
        answered: StateKind.SENDING,
    }
    assert (found[held].who, found[queued].reason) == (AgentId(COLLEAGUE), Cause.OFFLINE)


def test_a_refused_reply_can_be_taken_back_and_meets_what_is_being_typed(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    async def scene(engine: Engine) -> None:
        newer = MessageId(hub.colleague_answers(where, "I have this one."))
        key = actions.send_draft(desk, typed(desk, where, "Good morning")).result()
        engine.wake()
        await eventually(lambda: kind_of(desk, where) is StateKind.CONFLICT)
        refused = revisions.as_draft(desk, key)
        typed(desk, where, "And also", base=newer)
        both = actions.take_back(desk, key, newer)

        assert refused is not None
        assert (refused.text, refused.base) == ("Good morning", NO_ANSWER)
        assert (both.text, both.base) == ("Good morning\n\nAnd also", newer)
        assert composing.draft(desk, where) == both
        assert reading.outbox(desk) == []

    online(desk, hub, scene)


def test_what_may_have_left_cannot_be_taken_back(
    hub: FakeHub, desk: OpenDesk, where: ConversationId
) -> None:
    online(desk, hub, nothing_more)
    key = actions.reply(desk, where, "Good morning")

    with pytest.raises(Refused):
        actions.take_back(desk, key, NO_ANSWER)

    assert len(reading.outbox(desk)) == 1
