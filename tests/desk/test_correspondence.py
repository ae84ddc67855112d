"""Correspondence tests: whatever an agent writes can be called back, changed, and is never lost."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from tests.support.desks import a_desk, caught_up, eventually, linked, texts_in, wall_clock
from tests.support.fake_hub import ME, FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ClientKey, ConversationId, Instant, MessageId, Wamid
from wadesk.core.thread import Pending
from wadesk.desk import actions, reading
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk

T = TypeVar("T")
PNG = b"\x89PNG\r\n\x1a\n and a picture"
PDF = b"%PDF-1.7 and a bill"
HOUR_MS = 3_600_000


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


class Line:
    """Whether the Hub is there, and how often somebody said that there is something to post."""

    def __init__(self, runner: asyncio.Runner) -> None:
        self.runner = runner  # one loop for all: an open Desk belongs to the loop it began on
        self.is_live = True
        self.engine: Engine | None = None

    def wake(self) -> None:
        if self.engine is not None:
            self.engine.wake()


@pytest.fixture
def line() -> Iterator[Line]:
    with asyncio.Runner() as runner:
        yield Line(runner)


@pytest.fixture
def office(hub: FakeHub, desk: OpenDesk, where: ConversationId, line: Line) -> Correspondence:
    """At a Desk that has caught up and is offline now."""
    assert where in hub.rows["conversation"]

    async def catch_up(_: Engine) -> None:
        await asyncio.sleep(0)

    play(desk, hub, line, catch_up)
    return Correspondence(desk, lambda: line.is_live, line.wake)


def play(
    desk: OpenDesk, hub: FakeHub, line: Line, scene: Callable[[Engine], Awaitable[None]]
) -> None:
    async def run() -> None:
        async with running(desk) as engine:
            await caught_up(engine, desk, hub)
            line.engine = engine
            engine.wake()
            await scene(engine)
        line.engine = None

    line.runner.run(run())


def done(promise: "Future[T]") -> T:
    return promise.result(timeout=20)


def typed(desk: OpenDesk, where: ConversationId, text: str) -> Draft:
    return Draft(where, text, NO_ANSWER, desk.clock())


def keys(office: Correspondence) -> list[ClientKey]:
    return [line.pending.key for line in office.outbox()]


def texts(office: Correspondence) -> list[str]:
    return [line.pending.text for line in office.outbox()]


def pending(office: Correspondence) -> Pending:
    (line,) = office.outbox()
    return line.pending


def owed(office: Correspondence) -> list[Owed]:
    return [one.item.owed for one in reading.outbox(office.desk)]


def said(hub: FakeHub) -> list[str]:
    rows = hub.rows["message"].values()
    return [row["text"] for row in rows if row.get("member") == ME and row["direction"] == "out"]


def let_go(desk: OpenDesk) -> None:
    """The seconds for calling back are over."""
    desk.local.change(lambda db: db.execute("update outbox set held_until = 0")).result()


def test_a_draft_keeps_its_files_and_its_quote(
    office: Correspondence, where: ConversationId
) -> None:
    file = done(office.attach(PNG, "shop.png"))
    draft = replace(typed(office.desk, where, "Our shop"), files=(file,), quoted=Wamid("wamid.101"))

    done(office.keep_draft(draft))

    assert office.shown_draft(where).draft == draft


def test_what_whatsapp_does_not_take_is_refused_before_it_is_attached(
    office: Correspondence,
) -> None:
    with pytest.raises(Refused) as caught:
        done(office.attach(b"MZ and a program", "setup.exe"))

    assert caught.value.reason is Reason.MEDIA_KIND
    assert office.desk.vault.names() == []


def test_a_picture_in_the_making_is_shown_from_the_vault(office: Correspondence) -> None:
    file = done(office.attach(PNG, "shop.png"))

    assert done(office.picture_of(file, len)) == len(PNG)
    assert done(office.picture_of(replace(file, stored="0" * 32), len)) is None


def test_a_draft_of_files_goes_out_as_messages_in_their_order(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    files = done(office.attach(PNG, "shop.png")), done(office.attach(PDF, "bill.pdf"))
    draft = replace(typed(office.desk, where, "Our shop"), files=files, quoted=Wamid("wamid.101"))
    done(office.keep_draft(draft))

    done(actions.send_draft(office.desk, draft))

    assert office.shown_draft(where).draft is None
    assert [one.pending.filename for one in office.outbox()] == ["shop.png", "bill.pdf"]

    async def scene(_: Engine) -> None:
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    sent = [(post["kind"], post["caption"], post["quoted"]) for post in hub.posts]
    assert sent == [("image", "Our shop", "wamid.101"), ("document", "", None)]
    assert [content for content, _ in hub.media.values()] == [PNG, PDF]
    assert office.desk.vault.names() == []


def test_a_reply_waits_the_seconds_in_which_it_can_be_called_back(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    before = office.desk.clock()
    done(office.send_draft(typed(office.desk, where, "Good morning")))

    assert pending(office).can_be_called_back
    assert pending(office).held_until >= before + 5_000

    async def scene(engine: Engine) -> None:
        actions.reply(office.desk, where, "After it")
        engine.wake()
        await office.desk.local.hurry()
        await asyncio.sleep(0.2)
        assert said(hub) == []
        let_go(office.desk)
        engine.wake()
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert said(hub) == ["Good morning", "After it"]


def test_undo_brings_back_words_quote_files_and_base(
    office: Correspondence, where: ConversationId
) -> None:
    files = done(office.attach(PNG, "shop.png")), done(office.attach(PDF, "bill.pdf"))
    draft = replace(
        typed(office.desk, where, "Our shop"),
        base=MessageId(0),
        files=files,
        quoted=Wamid("wamid.101"),
    )
    key = done(office.send_draft(draft))

    back = office.undo(key)

    assert (back.text, back.files, back.quoted, back.base) == (
        draft.text,
        draft.files,
        draft.quoted,
        draft.base,
    )
    assert keys(office) == []
    assert office.shown_draft(where).draft == back


def test_undo_meets_what_was_typed_meanwhile(office: Correspondence, where: ConversationId) -> None:
    key = done(office.send_draft(typed(office.desk, where, "Good morning")))
    done(office.keep_draft(typed(office.desk, where, "And also")))

    assert office.undo(key).text == "Good morning\n\nAnd also"


def test_what_was_tried_cannot_be_called_back(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    hub.faults.refuse_service = 1_000
    key = actions.reply(office.desk, where, "Good morning")

    async def scene(_: Engine) -> None:
        await eventually(lambda: reading.outbox(office.desk)[0].item.attempts > 0)

    play(office.desk, hub, line, scene)
    with pytest.raises(Refused) as caught:
        office.undo(key)

    assert caught.value.reason is Reason.TOO_LATE


def test_a_crash_in_these_seconds_loses_nothing(
    hub: FakeHub, served: Served, tmp_path: Path, line: Line
) -> None:
    where = ConversationId(hub.conversation("Zoé", "Hello"))
    unlock = linked(served, tmp_path / "other")
    with open_desk(tmp_path / "other", unlock, wall_clock) as desk:

        async def nothing(_: Engine) -> None:
            await asyncio.sleep(0)

        play(desk, hub, line, nothing)
        office = Correspondence(desk, lambda: False, line.wake)
        file = done(office.attach(PNG, "shop.png"))
        done(office.send_draft(replace(typed(desk, where, "Our shop"), files=(file,))))
        forgotten = done(office.attach(PDF, "bill.pdf"))

    with open_desk(tmp_path / "other", unlock, wall_clock) as desk:
        office = Correspondence(desk, lambda: False, line.wake)

        assert pending(office).can_be_called_back
        assert desk.vault.names() == [file.stored]
        assert forgotten.stored not in desk.vault.names()
        assert office.undo(pending(office).key).files == (file,)


def test_replies_written_offline_leave_in_the_order_that_their_author_gave_them(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    one, two, three = (actions.reply(office.desk, where, text) for text in ("1", "2", "3"))
    office.move(three, one)
    office.move(one, None)

    assert keys(office) == [three, two, one]

    async def scene(_: Engine) -> None:
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert said(hub) == ["3", "2", "1"]


def refused(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId, reason: Reason
) -> tuple[ClientKey, ClientKey]:
    """Two replies written one after the other; the first was refused when they left."""
    hub.faults.refuse = reason
    first = actions.reply(office.desk, where, "First")
    second = actions.reply(office.desk, where, "Second")

    async def scene(_: Engine) -> None:
        await eventually(lambda: Owed.REFUSED in owed(office))
        hub.faults.refuse = ""
        await asyncio.sleep(0.1)

    play(office.desk, hub, line, scene)
    return first, second


@pytest.mark.parametrize("reason", [Reason.STALE, Reason.CUSTOMER_WROTE])
def test_what_waits_for_a_click_holds_back_what_was_written_after_it(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId, reason: Reason
) -> None:
    first, second = refused(hub, office, line, where, reason)

    assert said(hub) == []
    assert [(one.pending.reason, one.pending.waits_behind) for one in office.outbox()] == [
        (reason, False),
        ("", True),
    ]

    fresh = office.confirm(first, seen=MessageId(101))

    async def scene(_: Engine) -> None:
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert said(hub) == ["First", "Second"]
    again = next(post for post in hub.posts if post["key"] == fresh)
    assert again["seen"] == 101
    assert again["fence"] is None
    assert second != fresh


def test_what_is_held_back_leaves_when_its_author_sends_it_all_the_same(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    _, second = refused(hub, office, line, where, Reason.STALE)

    office.send_now(second)

    async def scene(_: Engine) -> None:
        await eventually(lambda: said(hub) == ["Second"])

    play(office.desk, hub, line, scene)


def test_a_closed_window_keeps_the_words_and_holds_back_nothing(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    hub.faults.refuse = Reason.WINDOW_CLOSED
    actions.reply(office.desk, where, "Good morning")

    async def scene(engine: Engine) -> None:
        await eventually(lambda: owed(office) == [Owed.REFUSED])
        hub.faults.refuse = ""
        actions.send_template(office.desk, where, "order_ready", "en")
        engine.wake()
        await eventually(lambda: len(owed(office)) == 1)

    play(office.desk, hub, line, scene)
    assert said(hub) == ["order_ready"]
    assert pending(office).reason == Reason.WINDOW_CLOSED


def test_a_draft_of_files_that_was_refused_comes_back_whole(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    files = done(office.attach(PNG, "shop.png")), done(office.attach(PDF, "bill.pdf"))
    draft = replace(typed(office.desk, where, "Our shop"), files=files)
    key = done(actions.send_draft(office.desk, draft))
    hub.faults.refuse = Reason.CUSTOMER_WROTE

    async def scene(_: Engine) -> None:
        await eventually(lambda: Owed.REFUSED in owed(office))

    play(office.desk, hub, line, scene)
    back = office.take_back(key, NO_ANSWER)

    assert (back.text, back.files) == ("Our shop", files)
    assert keys(office) == []
    assert done(office.picture_of(files[0], bytes)) == PNG


def test_a_discarded_reply_can_be_put_back_whole(
    office: Correspondence, where: ConversationId
) -> None:
    file = done(office.attach(PNG, "shop.png"))
    draft = replace(typed(office.desk, where, "Our shop"), files=(file,))
    key = done(office.send_draft(draft))

    gone = office.discard(key)

    assert gone is not None
    assert (gone.text, gone.files) == ("Our shop", (file,))
    assert keys(office) == []
    assert done(office.picture_of(file, bytes)) == PNG


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


def test_a_desk_that_is_catching_up_sends_no_free_text(
    office: Correspondence, where: ConversationId
) -> None:
    draft = typed(office.desk, where, "Good morning")
    office.desk.hearing.is_catching_up = True

    with pytest.raises(Refused) as caught:
        office.send_draft(draft)

    assert caught.value.reason is Reason.BEHIND


@pytest.fixture
def second(served: Served, tmp_path: Path) -> Iterator[OpenDesk]:
    with a_desk(served, tmp_path / "second") as found:
        yield found


def test_what_a_reply_carries_is_what_the_hub_said_last(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    office.desk.hearing.told(Instant(1_790_000_123_000))
    office.desk.hearing.heard()
    done(actions.send_draft(office.desk, typed(office.desk, where, "Good morning")))

    async def scene(_: Engine) -> None:
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert 0 <= hub.posts[0]["heard_at"] - 1_790_000_123_000 < HOUR_MS
