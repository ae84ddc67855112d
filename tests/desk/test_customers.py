"""Customers at a Desk: what is known of them, what is changed at once, on the line and off it."""

import asyncio
import contextlib
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest

from tests.desk.test_real_hub import a_desk_of
from tests.support.desks import eventually, wall_clock
from tests.support.hub_server import NUMBER, HubServer, running_hub, signature
from wadesk.core.blocking import Blocking
from wadesk.core.contact_page import ContactPage
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.records import ConversationId, Wamid
from wadesk.core.thread import END
from wadesk.desk import asides, reading
from wadesk.desk.customers import Customers
from wadesk.desk.engine import running
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk, open_desk

T = TypeVar("T")
ZOE, WORK, TOM = "15550100", "15550101", "15550102"


def writes(hub: HubServer, phone: str, name: str, wamid: str, **more: Any) -> None:
    said = {"from": phone, "id": wamid, "timestamp": str(int(time.time())), "type": "text"}
    said |= more or {"text": {"body": "Hello"}}
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "15550783881", "phone_number_id": NUMBER},
        "contacts": [{"profile": {"name": name}, "wa_id": phone}],
        "messages": [said],
    }
    entry = [{"id": "1", "changes": [{"field": "messages", "value": value}]}]
    body = json.dumps({"object": "whatsapp_business_account", "entry": entry}).encode()
    headers = {"X-Hub-Signature-256": signature(body)}
    answer = httpx.post(hub.webhook_url, content=body, headers=headers, trust_env=False)
    assert answer.status_code == 200


def a_picture(number: int) -> dict[str, Any]:
    return {"type": "image", "image": {"id": f"9{number}", "mime_type": "image/jpeg"}}


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[HubServer]:
    with running_hub(tmp_path) as found:
        writes(found, ZOE, "Zoé", "wamid.zoe")
        writes(found, WORK, "Zoé at work", "wamid.work")
        writes(found, TOM, "Tom", "wamid.tom")
        yield found


@pytest.fixture
def desk(hub: HubServer, tmp_path: Path) -> Iterator[OpenDesk]:
    unlock = a_desk_of(hub, "Ana", tmp_path / "Ana")
    with open_desk(tmp_path / "Ana", unlock, wall_clock) as found:
        yield found


def done(promise: "Future[T]") -> T:
    return promise.result(timeout=20)


def off_the_line(desk: OpenDesk) -> Customers:
    return Customers(desk, lambda: False, lambda: None)


def lines(desk: OpenDesk) -> dict[str, ConversationId]:
    found = reading.inbox(desk, 99, None)
    return {line.contact.phone or "": line.id for line in found if line.contact}


def at(desk: OpenDesk, phone: str) -> ConversationId:
    return lines(desk)[phone]


def seen(customers: Customers, where: ConversationId) -> ContactPage:
    page = customers.contact_page(where)
    assert page is not None
    return page


def name(customers: Customers, where: ConversationId) -> str:
    contact = seen(customers, where).contact
    assert contact is not None
    return contact.label


Scene = Callable[[Customers], Awaitable[None]]


def live(desk: OpenDesk, scene: Scene, runner: asyncio.Runner | None = None) -> None:
    """Play a scene at a Desk that is on the line and has everything; twice only on one loop."""

    async def play() -> None:
        async with running(desk) as engine:
            await eventually(lambda: all_have_spoken(desk))
            await eventually(lambda: desk.hearing.heard_at() is not None)
            await engine.line.is_live.wait()
            await scene(Customers(desk, engine.line.is_live.is_set, engine.wake))

    with contextlib.nullcontext(runner) if runner else asyncio.Runner() as loop:
        loop.run(play())


def has_everything(desk: OpenDesk, runner: asyncio.Runner | None = None) -> None:
    async def nothing(_: Customers) -> None:
        return

    live(desk, nothing, runner)


def all_have_spoken(desk: OpenDesk) -> bool:
    """Lines come first, and what was said in them a moment later."""
    with desk.mirror.look() as db:
        (count,) = db.execute("select count(distinct conversation) from message").fetchone()
    return int(count) >= 3


def is_agreed(desk: OpenDesk) -> bool:
    return reading.outbox(desk) == []


def test_what_is_changed_offline_is_seen_at_once_and_at_the_hub_later(desk: OpenDesk) -> None:
    async def scene(_: Customers) -> None:
        await eventually(lambda: is_agreed(desk))

    with asyncio.Runner() as runner:
        has_everything(desk, runner)
        away, where = off_the_line(desk), at(desk, ZOE)
        done(away.edit_contact(where, "Zoé (Lyon)", "Prefers mornings"))
        shown = seen(away, where).contact
        live(desk, scene, runner)
    kept = seen(away, where).contact
    assert shown is not None
    assert (shown.label, shown.remark) == ("Zoé (Lyon)", "Prefers mornings")
    assert kept == shown


def test_an_edit_is_taken_back_by_what_was_promised(desk: OpenDesk) -> None:
    has_everything(desk)
    away, where = off_the_line(desk), at(desk, ZOE)
    done(away.edit_contact(where, "Z.", "One"))

    changed = done(away.edit_contact(where, "Zed", "Two"))
    done(away.undo_change(changed))

    contact = seen(away, where).contact
    assert contact is not None
    assert (contact.called, contact.remark) == ("Z.", "One")


def test_what_changes_nothing_is_not_sent(desk: OpenDesk) -> None:
    has_everything(desk)
    away = off_the_line(desk)

    changed = done(away.edit_contact(at(desk, ZOE), "", " "))

    assert changed.back == ()
    assert is_agreed(desk)


def test_two_of_one_person_have_one_name_and_show_each_others_threads(desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        zoe, work = at(desk, ZOE), at(desk, WORK)

        changed = done(customers.join_contacts(work, zoe))
        at_once = name(customers, work)
        await eventually(lambda: is_agreed(desk))
        agreed = name(customers, work)
        others = [(one.conversation, one.is_link) for one in seen(customers, work).threads]
        done(customers.undo_change(changed))
        await eventually(lambda: is_agreed(desk))

        assert at_once == agreed == "Zoé"
        assert others == [(zoe, True)]
        assert name(customers, work) == "Zoé at work"
        assert seen(customers, work).threads == ()

    live(desk, scene)


def test_the_list_shows_the_one_name_too(desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        zoe, work = at(desk, ZOE), at(desk, WORK)
        done(customers.join_contacts(work, zoe))
        await eventually(lambda: is_agreed(desk))

        found = {line.id: line.contact for line in reading.inbox(desk, 9, None)}

        contact = found[work]
        assert contact is not None
        assert (contact.label, contact.number) == ("Zoé", f"+{WORK}")

    live(desk, scene)


def test_a_group_of_three_is_taken_apart_as_it_was_put_together(desk: OpenDesk) -> None:
    has_everything(desk)
    away = off_the_line(desk)
    zoe, work, tom = (at(desk, one) for one in (ZOE, WORK, TOM))
    done(away.join_contacts(work, zoe))

    changed = done(away.join_contacts(zoe, tom))
    together = [name(away, one) for one in (zoe, work, tom)]
    done(away.undo_change(changed))

    assert together == ["Tom"] * 3
    assert [name(away, one) for one in (zoe, work, tom)] == ["Zoé", "Zoé", "Tom"]


def test_one_is_not_joined_with_oneself(desk: OpenDesk) -> None:
    has_everything(desk)

    with pytest.raises(Refused) as refused:
        off_the_line(desk).join_contacts(at(desk, ZOE), at(desk, ZOE))

    assert refused.value.reason is Reason.SAME_CONTACT


def test_who_is_blocked_is_shown_so_at_once_and_can_be_let_in_again(desk: OpenDesk) -> None:
    has_everything(desk)
    away, where = off_the_line(desk), at(desk, TOM)

    changed = done(away.block(where))
    asked = seen(away, where).contact
    done(away.undo_change(changed))
    after = seen(away, where).contact

    assert asked is not None
    assert after is not None
    assert (asked.blocked, after.blocked) == (Blocking.ASKED, None)


def test_what_the_hub_refuses_is_told_until_it_was_read(desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        tom = at(desk, TOM)
        done(customers.react(tom, Wamid("wamid.none"), "👍"))
        await eventually(lambda: bool(customers.refused_changes()))
        (told,) = customers.refused_changes()
        done(customers.let_go_of_changes([told]))

        assert (told.kind, told.reason) == ("send_reaction", Reason.NO_SUCH_MESSAGE)
        assert customers.refused_changes() == []

    live(desk, scene)


def test_what_was_written_in_a_change_that_is_refused_is_being_noted_now(desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        tom = at(desk, TOM)
        done(asides.keep_note(desk, tom, "Called twice"))
        done(customers.edit_contact(tom, "Tom", "Prefers\x07 mornings"))
        await eventually(lambda: bool(customers.refused_changes()))
        (told,) = customers.refused_changes()
        done(customers.let_go_of_changes([told]))
        done(customers.let_go_of_changes([told]))

        assert (told.reason, told.words) == (Reason.TEXT_BROKEN, "Tom\nPrefers\x07 mornings")
        assert asides.note_draft(desk, tom) == "Called twice\n\nTom\nPrefers\x07 mornings"

    live(desk, scene)


def test_a_conversation_is_begun_once_and_is_here_a_moment_later(desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        first = await asyncio.wrap_future(
            customers.open_conversation("15550199", "Dora", "on the phone")
        )
        again = await asyncio.wrap_future(customers.open_conversation("15550199"))
        where = ConversationId(first)
        await eventually(lambda: customers.contact_page(where) is not None)

        page = seen(customers, where)
        assert again == first
        assert page.contact is not None
        assert (page.contact.label, page.contact.number) == ("Dora", "+15550199")
        assert page.opt_in is not None
        assert (page.opt_in.how, page.opt_in.noted_by) == ("on the phone", "Ana")
        assert (page.first_wrote, page.messages) == (None, 0)

    live(desk, scene)


def test_without_a_line_no_conversation_is_begun(desk: OpenDesk) -> None:
    with pytest.raises(WadeskError):
        done(off_the_line(desk).open_conversation("15550199"))


def test_the_page_tells_what_was_sent_and_noted_newest_first(
    hub: HubServer, desk: OpenDesk
) -> None:
    for number in range(12):
        writes(hub, ZOE, "Zoé", f"wamid.photo-{number}", **a_picture(number))

    async def scene(customers: Customers) -> None:
        zoe = at(desk, ZOE)
        await eventually(lambda: seen(customers, zoe).messages == 13)
        done(asides.add_note(desk, zoe, "First note"))
        customers.wake()
        await eventually(lambda: is_agreed(desk))
        await eventually(lambda: bool(seen(customers, zoe).notes))

        page = seen(customers, zoe)
        assert (page.messages, len(page.media), page.has_more_media) == (13, 9, True)
        assert [one.wamid for one in page.media[:2]] == ["wamid.photo-11", "wamid.photo-10"]
        assert [(one.bubble.text, one.author) for one in page.notes] == [("First note", "Ana")]
        assert page.first_wrote is not None
        below = page.media[-1].position
        rest = customers.shared_media(zoe, below)
        assert [one.wamid for one in rest] == [f"wamid.photo-{n}" for n in (2, 1, 0)]
        assert len(customers.shared_media(zoe, END, 5)) == 5

    live(desk, scene)


def test_somebody_is_looked_for_by_name_or_number_but_not_oneself(desk: OpenDesk) -> None:
    has_everything(desk)
    away = off_the_line(desk)

    by_name = [one.name for one in away.customers_like(at(desk, ZOE), "zoe")]
    by_number = [(one.name, one.hint) for one in away.customers_like(at(desk, ZOE), "+15550102")]

    assert by_name == ["Zoé at work"]
    assert by_number == [("Tom", f"+{TOM}")]


def test_a_conversation_that_is_out_of_sight_has_no_page(desk: OpenDesk) -> None:
    has_everything(desk)
    away, nowhere = off_the_line(desk), ConversationId(10**9)

    with contextlib.suppress(Refused):
        away.edit_contact(nowhere, "Nobody", "")
        pytest.fail("there was somebody")
    assert away.contact_page(nowhere) is None
    assert away.shared_media(nowhere) == []


def test_the_list_and_the_head_of_the_thread_show_what_is_on_its_way(desk: OpenDesk) -> None:
    has_everything(desk)
    office = Office(desk, lambda: False, lambda: None)
    zoe, work = at(desk, ZOE), at(desk, WORK)

    done(office.edit_contact(zoe, "Zoé (Lyon)", ""))
    done(office.join_contacts(work, zoe))

    inbox = office.inbox()
    rows = {row.line.id: row.line.contact for row in inbox.rows([zoe, work])}
    inbox.close()
    head = office.line(work)
    assert {one.label for one in rows.values() if one} == {"Zoé (Lyon)"}
    assert head is not None
    assert head.contact == rows[work]
