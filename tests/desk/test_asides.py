"""Asides tests: notes, plans and decisions travel beside the replies, and none is sent unasked."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

import pytest

from tests.support.builders import NOON
from tests.support.desks import caught_up, eventually, texts_in
from tests.support.fake_hub import ME, FakeHub
from tests.support.writing import Line, done, owed, pending, play, refused, said, typed
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, Instant, MessageId
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine

PNG = b"\x89PNG\r\n\x1a\n and a picture"
HOUR_MS = 3_600_000


def test_a_note_waits_for_no_reply_and_goes_to_no_customer(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    done(office.send_draft(typed(office.desk, where, "A reply that can be called back")))
    done(office.add_note(where, "Ask Ben about the glaze"))

    async def scene(_: Engine) -> None:
        await eventually(lambda: len(owed(office)) == 1)

    play(office.desk, hub, line, scene)
    assert [post["t"] for post in hub.posts] == ["add_note"]
    assert said(hub) == []


@pytest.mark.parametrize(("text", "reason"), [(" ", "text_empty"), ("x" * 16_001, "text_too_long")])
def test_a_note_that_says_nothing_or_too_much_is_refused(
    office: Correspondence, where: ConversationId, text: str, reason: str
) -> None:
    with pytest.raises(Refused) as caught:
        office.add_note(where, text)

    assert caught.value.reason == reason


def test_a_draft_is_kept_as_a_note_in_one_commit_and_its_files_stay(
    office: Correspondence, where: ConversationId
) -> None:
    file = done(office.attach(PNG, "shop.png"))
    draft = replace(typed(office.desk, where, "He was here before"), files=(file,))
    done(office.keep_draft(draft))

    done(office.keep_as_note(draft))

    left = office.shown_draft(where).draft
    assert left is not None
    assert (left.text, left.files) == ("", (file,))
    assert (pending(office).kind, pending(office).text) == ("note", "He was here before")
    assert not pending(office).can_be_called_back


def test_a_refused_reply_is_kept_as_a_note_under_a_new_key(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    first, _ = refused(hub, office, line, where, Reason.CUSTOMER_WROTE)

    done(office.refused_as_note(first))

    async def scene(_: Engine) -> None:
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert said(hub) == ["Second"]
    assert [row["text"] for row in hub.rows["message"].values() if row["direction"] == "note"] == [
        "First"
    ]


def test_a_planned_reply_is_shown_with_its_hour_until_it_leaves(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    later = Instant(office.desk.clock() + HOUR_MS)
    done(office.send_draft(typed(office.desk, where, "Good morning"), later))

    async def scene(_: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        assert (pending(office).leaves_at, pending(office).text) == (later, "Good morning")
        hub.leave_at_its_hour(pending(office).planned or 0)
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert office.outbox() == []
    assert texts_in(office.desk, where) == ["Hello", "Good morning"]


def test_a_plan_that_is_called_off_comes_back_as_a_draft_with_its_files(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    file = done(office.attach(PNG, "shop.png"))
    draft = replace(typed(office.desk, where, "Our shop"), files=(file,))
    done(office.send_draft(draft, Instant(office.desk.clock() + HOUR_MS)))

    async def scene(engine: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        done(office.cancel_scheduled(pending(office).planned or 0))
        engine.wake()
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    back = office.shown_draft(where).draft
    assert back is not None
    assert (back.text, back.files) == ("Our shop", (file,))
    assert office.outbox() == []


def test_a_plan_that_somebody_else_calls_off_comes_back_to_its_author(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    draft = typed(office.desk, where, "Good morning")
    done(office.send_draft(draft, Instant(office.desk.clock() + HOUR_MS)))

    async def scene(_: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        hub.put("scheduled", pending(office).planned, state="cancelled")
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    back = office.shown_draft(where).draft
    assert back is not None
    assert back.text == "Good morning"


def test_without_the_hub_no_plan_is_called_off(office: Correspondence, line: Line) -> None:
    line.is_live = False

    with pytest.raises(Unavailable, match="only it can call this off"):
        office.cancel_scheduled(1)


def an_uncertain_one(hub: FakeHub, where: ConversationId) -> MessageId:
    return MessageId(hub._message(where, "Is it there?", member=ME, carriage="uncertain"))


def test_what_is_uncertain_is_sent_again_only_once_the_hub_agrees(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    lost = an_uncertain_one(hub, where)

    async def scene(engine: Engine) -> None:
        await caught_up(engine, office.desk, hub)
        done(office.send_again(lost, lost))
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert [(post["t"], post.get("text")) for post in hub.posts] == [
        ("decide_message", None),
        ("send_text", "Is it there?"),
    ]
    assert hub.posts[0]["arrived"] is False


def test_where_the_report_has_come_after_all_nothing_is_sent_again_and_the_words_are_kept(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    lost = an_uncertain_one(hub, where)
    hub.settled.add(lost)

    async def scene(engine: Engine) -> None:
        await caught_up(engine, office.desk, hub)
        done(office.send_again(lost, lost))
        await eventually(lambda: owed(office) == [Owed.REFUSED])

    play(office.desk, hub, line, scene)
    assert [post["t"] for post in hub.posts] == ["decide_message"]
    assert (pending(office).text, pending(office).reason) == ("Is it there?", "already_settled")


def test_a_decision_leaves_nothing_behind(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    lost = an_uncertain_one(hub, where)

    async def scene(engine: Engine) -> None:
        await caught_up(engine, office.desk, hub)
        done(office.decide(lost, arrived=True))
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert hub.rows["message"][lost]["carriage"] == "accepted"


def plan_refused(hub: FakeHub, office: Correspondence) -> int:
    """Its hour came while something stood in the way."""
    number = pending(office).planned or 0
    hub.put("scheduled", number, state="refused", problem={"reason": Reason.CUSTOMER_WROTE})
    return number


def decided(
    hub: FakeHub, office: Correspondence, line: Line, decide: Callable[[int], Future[ClientKey]]
) -> list[Draft | None]:
    """What was shown of a plan that did not leave, before something was done about it."""
    shown: list[Draft | None] = []

    async def scene(engine: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        number = plan_refused(hub, office)
        await eventually(lambda: pending(office).reason == Reason.CUSTOMER_WROTE)
        shown.append(office.plan_as_draft(number))
        done(decide(number))
        engine.wake()
        await eventually(lambda: not owed(office))
        await caught_up(engine, office.desk, hub)  # what became of the plan comes by the feed

    play(office.desk, hub, line, scene)
    return shown


def plan_with_a_file(office: Correspondence, where: ConversationId) -> Draft:
    file = done(office.attach(PNG, "shop.png"))
    draft = replace(typed(office.desk, where, "Our shop"), files=(file,))
    done(office.send_draft(draft, Instant(office.desk.clock() + HOUR_MS)))
    return draft


def test_a_plan_that_did_not_leave_is_sent_at_once_over_what_was_read(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    draft = plan_with_a_file(office, where)
    (shown,) = decided(hub, office, line, lambda number: office.send_plan(number, MessageId(8)))
    planned, at_once = (post for post in hub.posts if post["t"] == "send_media")

    assert shown is not None
    assert (shown.text, shown.files) == (draft.text, draft.files)
    assert said(hub) == ["Our shop"]
    assert (at_once.get("later"), at_once["base"]) == (None, 8)
    assert at_once["key"] != planned["key"]
    assert (office.shown_draft(where).draft, office.outbox()) == (None, [])


def test_a_plan_that_did_not_leave_is_let_go_of(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    plan_with_a_file(office, where)
    decided(hub, office, line, office.discard_plan)

    assert said(hub) == []
    assert (office.shown_draft(where).draft, office.outbox()) == (None, [])
    assert [row["state"] for row in hub.rows["scheduled"].values()] == ["cancelled"]


def test_a_plan_from_another_device_is_sent_with_what_it_holds(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    command = {"t": "send_text", "conversation": where, "base": 0, "text": "Tomorrow then"}
    row = {"conversation": where, "member": ME, "key": "elsewhere", "at": NOON, "command": command}
    number = hub.put("scheduled", state="refused", problem={"reason": Reason.STALE}, **row)

    async def scene(engine: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        shown = office.plan_as_draft(number)
        assert shown is not None
        assert shown.text == "Tomorrow then"
        done(office.send_plan(number, MessageId(0)))
        engine.wake()
        await eventually(lambda: said(hub) == ["Tomorrow then"])

    play(office.desk, hub, line, scene)


def test_what_somebody_has_decided_meanwhile_is_not_sent_again(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    done(
        office.send_draft(
            typed(office.desk, where, "Good morning"), Instant(office.desk.clock() + HOUR_MS)
        )
    )

    async def scene(engine: Engine) -> None:
        await eventually(lambda: pending(office).planned is not None)
        number = plan_refused(hub, office)
        await eventually(lambda: pending(office).reason == Reason.CUSTOMER_WROTE)
        hub.faults.refuse = Reason.ALREADY_SETTLED
        done(office.send_plan(number, MessageId(0)))
        engine.wake()
        await eventually(lambda: len(owed(office)) == 1)

    play(office.desk, hub, line, scene)
    assert said(hub) == []


def test_only_ones_own_plan_is_decided_and_only_with_a_line(
    office: Correspondence, line: Line
) -> None:
    with pytest.raises(Refused):
        office.send_plan(999, MessageId(0))
    assert office.plan_as_draft(999) is None

    line.is_live = False
    with pytest.raises(Unavailable):
        office.discard_plan(999)
    with pytest.raises(Unavailable):
        office.send_plan(999, MessageId(0))
