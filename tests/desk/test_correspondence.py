"""Correspondence tests: whatever an agent writes can be called back, changed, and is never lost."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.desks import a_desk, eventually, linked, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from tests.support.writing import Line, done, keys, let_go, owed, pending, play, said, typed
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ConversationId, Instant, MessageId, Wamid
from wadesk.desk import actions, reading
from wadesk.desk.correspondence import Correspondence
from wadesk.desk.engine import Engine
from wadesk.desk.open_desk import OpenDesk, open_desk

PNG = b"\x89PNG\r\n\x1a\n and a picture"
PDF = b"%PDF-1.7 and a bill"
HOUR_MS = 3_600_000


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
