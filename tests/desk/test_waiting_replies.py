"""Waiting replies: what waits for its author holds back what follows, and nobody else's."""

from dataclasses import replace

import pytest

from tests.support.desks import eventually
from tests.support.fake_hub import FakeHub
from tests.support.writing import Line, done, keys, owed, pending, play, refused, said, typed
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ConversationId, Instant, MessageId
from wadesk.desk import actions
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine
from wadesk.store import outgoing

PNG = b"\x89PNG\r\n\x1a\n and a picture"
PDF = b"%PDF-1.7 and a bill"


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


def test_what_waited_too_long_tells_whether_the_customer_has_written_since(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    desk, first = office.desk, MessageId(max(hub.rows["message"]))
    actions.look(desk, where, NO_ANSWER, first)
    refused(hub, office, line, where, Reason.STALE)
    told = [office.outbox()[0].pending.has_news]
    second = MessageId(hub.customer_writes(where, "Are you there?"))

    async def nothing_more(_: Engine) -> None:
        pass

    play(desk, hub, line, nothing_more)
    told.append(office.outbox()[0].pending.has_news)
    actions.look(desk, where, NO_ANSWER, second)
    told.append(office.outbox()[0].pending.has_news)

    assert told == [False, True, False]


def test_what_is_held_back_leaves_when_its_author_sends_it_all_the_same(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    _, second = refused(hub, office, line, where, Reason.STALE)

    office.send_now(second)

    async def scene(_: Engine) -> None:
        await eventually(lambda: said(hub) == ["Second"])

    play(office.desk, hub, line, scene)


def test_whose_hour_had_passed_when_the_hub_was_back_leaves_at_once_when_sent_again(
    hub: FakeHub, office: Correspondence, line: Line, where: ConversationId
) -> None:
    hub.faults.refuse = Reason.TOO_LATE
    draft = typed(office.desk, where, "Good morning")
    key = done(office.send_draft(draft, later=Instant(office.desk.clock() + 1)))

    async def scene(engine: Engine) -> None:
        await eventually(lambda: owed(office) == [Owed.REFUSED])
        hub.faults.refuse = ""
        office.confirm(key)
        engine.wake()
        await eventually(lambda: not owed(office))

    play(office.desk, hub, line, scene)
    assert said(hub) == ["Good morning"]


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


def test_of_a_draft_that_has_left_in_part_only_the_rest_is_called_back(
    office: Correspondence, where: ConversationId
) -> None:
    files = done(office.attach(b"%PDF-1.7 a", "a.pdf")), done(office.attach(b"%PDF-1.7 b", "b.pdf"))
    draft = replace(typed(office.desk, where, "Two bills"), files=files)
    first = done(actions.send_draft(office.desk, draft))
    with office.desk.local.look() as db:
        item = outgoing.items(db)[0]
    accepted = replace(item, owed=Owed.ACCEPTED, attempts=1)
    done(office.desk.local.change(lambda db: outgoing.save(db, accepted), where))
    second = next(key for key in keys(office) if key != first)

    back = office.undo(second)

    assert (back.text, back.files) == ("", files[1:])
    assert keys(office) == [first]
