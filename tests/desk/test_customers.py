"""Customers at a Desk: what is known of them, what is changed at once, on the line and off it."""

import asyncio
import contextlib
from collections.abc import Sequence
from typing import Any, TypeVar

import pytest

from tests.support.desks import eventually
from tests.support.hub_server import HubServer
from tests.support.real_desks import TOM, WORK, ZOE, writes
from tests.support.three_customers import (
    at,
    carry,
    has_everything,
    is_agreed,
    live,
    off_the_line,
)
from tests.support.writing import done
from wadesk.core.blocking import Blocking
from wadesk.core.contact_page import ContactPage
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.records import ConversationId, Wamid
from wadesk.core.thread import END
from wadesk.desk import asides, reading
from wadesk.desk.customers import Customers
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk

T = TypeVar("T")


@pytest.fixture
def callers() -> Sequence[str]:
    return ZOE, WORK, TOM


def a_picture(number: int) -> dict[str, Any]:
    return {"type": "image", "image": {"id": f"9{number}", "mime_type": "image/jpeg"}}


def seen(customers: Customers, where: ConversationId) -> ContactPage:
    page = customers.contact_page(where)
    assert page is not None
    return page


def name(customers: Customers, where: ConversationId) -> str:
    contact = seen(customers, where).contact
    assert contact is not None
    return contact.label


def test_what_is_changed_offline_is_seen_at_once_and_at_the_hub_later(real_desk: OpenDesk) -> None:
    with asyncio.Runner() as runner:
        has_everything(real_desk, runner)
        away, where = off_the_line(real_desk), at(real_desk, ZOE)
        done(away.edit_contact(where, "Zoé (Lyon)", "Prefers mornings"))
        shown = seen(away, where).contact
        carry(real_desk, runner)
    kept = seen(away, where).contact
    assert shown is not None
    assert (shown.label, shown.remark) == ("Zoé (Lyon)", "Prefers mornings")
    assert kept == shown


def test_an_edit_is_taken_back_by_what_was_promised(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away, where = off_the_line(real_desk), at(real_desk, ZOE)
    done(away.edit_contact(where, "Z.", "One"))

    changed = done(away.edit_contact(where, "Zed", "Two"))
    done(away.undo_change(changed))

    contact = seen(away, where).contact
    assert contact is not None
    assert (contact.called, contact.remark) == ("Z.", "One")


def test_what_changes_nothing_is_not_sent(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away = off_the_line(real_desk)

    changed = done(away.edit_contact(at(real_desk, ZOE), "", " "))

    assert changed.back == ()
    assert is_agreed(real_desk)


def test_two_of_one_person_have_one_name_and_show_each_others_threads(real_desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        zoe, work = at(real_desk, ZOE), at(real_desk, WORK)

        changed = done(customers.join_contacts(work, zoe))
        at_once = name(customers, work)
        await eventually(lambda: is_agreed(real_desk))
        agreed = name(customers, work)
        others = [(one.conversation, one.is_link) for one in seen(customers, work).threads]
        done(customers.undo_change(changed))
        await eventually(lambda: is_agreed(real_desk))

        assert at_once == agreed == "Zoé"
        assert others == [(zoe, True)]
        assert name(customers, work) == "Zoé at work"
        assert seen(customers, work).threads == ()

    live(real_desk, scene)


def test_the_list_shows_the_one_name_too(real_desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        zoe, work = at(real_desk, ZOE), at(real_desk, WORK)
        done(customers.join_contacts(work, zoe))
        await eventually(lambda: is_agreed(real_desk))

        found = {line.id: line.contact for line in reading.inbox(real_desk, 9, None)}

        contact = found[work]
        assert contact is not None
        assert (contact.label, contact.number) == ("Zoé", f"+{WORK}")

    live(real_desk, scene)


def test_a_group_of_three_is_taken_apart_as_it_was_put_together(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away = off_the_line(real_desk)
    zoe, work, tom = (at(real_desk, one) for one in (ZOE, WORK, TOM))
    done(away.join_contacts(work, zoe))

    changed = done(away.join_contacts(zoe, tom))
    together = [name(away, one) for one in (zoe, work, tom)]
    done(away.undo_change(changed))

    assert together == ["Tom"] * 3
    assert [name(away, one) for one in (zoe, work, tom)] == ["Zoé", "Zoé", "Tom"]


def test_one_is_not_joined_with_oneself(real_desk: OpenDesk) -> None:
    has_everything(real_desk)

    with pytest.raises(Refused) as refused:
        off_the_line(real_desk).join_contacts(at(real_desk, ZOE), at(real_desk, ZOE))

    assert refused.value.reason is Reason.SAME_CONTACT


def test_who_is_blocked_is_shown_so_at_once_and_can_be_let_in_again(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away, where = off_the_line(real_desk), at(real_desk, TOM)

    changed = done(away.block(where))
    asked = seen(away, where).contact
    done(away.undo_change(changed))
    after = seen(away, where).contact

    assert asked is not None
    assert after is not None
    assert (asked.blocked, after.blocked) == (Blocking.ASKED, None)


def test_what_the_hub_refuses_is_told_until_it_was_read(real_desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        tom = at(real_desk, TOM)
        done(customers.react(tom, Wamid("wamid.none"), "👍"))
        await eventually(lambda: bool(customers.refused_changes()))
        (told,) = customers.refused_changes()
        done(customers.let_go_of_changes([told]))

        assert (told.kind, told.reason) == ("send_reaction", Reason.NO_SUCH_MESSAGE)
        assert customers.refused_changes() == []

    live(real_desk, scene)


def test_what_was_written_in_a_change_that_is_refused_is_being_noted_now(
    real_desk: OpenDesk,
) -> None:
    async def scene(customers: Customers) -> None:
        tom = at(real_desk, TOM)
        done(asides.keep_note(real_desk, tom, "Called twice"))
        done(customers.edit_contact(tom, "Tom", "Prefers\x07 mornings"))
        await eventually(lambda: bool(customers.refused_changes()))
        (told,) = customers.refused_changes()
        done(customers.let_go_of_changes([told]))
        done(customers.let_go_of_changes([told]))

        assert (told.reason, told.words) == (Reason.TEXT_BROKEN, "Tom\nPrefers\x07 mornings")
        assert asides.note_draft(real_desk, tom) == "Called twice\n\nTom\nPrefers\x07 mornings"

    live(real_desk, scene)


def test_a_conversation_is_begun_once_and_is_here_a_moment_later(real_desk: OpenDesk) -> None:
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

    live(real_desk, scene)


def test_without_a_line_no_conversation_is_begun(real_desk: OpenDesk) -> None:
    with pytest.raises(WadeskError):
        done(off_the_line(real_desk).open_conversation("15550199"))


def test_the_page_tells_what_was_sent_and_noted_newest_first(
    real_hub: HubServer, real_desk: OpenDesk
) -> None:
    for number in range(12):
        writes(real_hub, ZOE, f"wamid.photo-{number}", **a_picture(number))

    async def scene(customers: Customers) -> None:
        zoe = at(real_desk, ZOE)
        await eventually(lambda: seen(customers, zoe).messages == 13)
        done(asides.add_note(real_desk, zoe, "First note"))
        customers.wake()
        await eventually(lambda: is_agreed(real_desk))
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

    live(real_desk, scene)


def test_somebody_is_looked_for_by_name_or_number_but_not_oneself(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away = off_the_line(real_desk)

    by_name = [one.name for one in away.customers_like(at(real_desk, ZOE), "zoe")]
    by_number = [
        (one.name, one.hint) for one in away.customers_like(at(real_desk, ZOE), "+15550102")
    ]

    assert by_name == ["Zoé at work"]
    assert by_number == [("Tom", f"+{TOM}")]


def test_a_conversation_that_is_out_of_sight_has_no_page(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    away, nowhere = off_the_line(real_desk), ConversationId(10**9)

    with contextlib.suppress(Refused):
        away.edit_contact(nowhere, "Nobody", "")
        pytest.fail("there was somebody")
    assert away.contact_page(nowhere) is None
    assert away.shared_media(nowhere) == []


def test_the_list_and_the_head_of_the_thread_show_what_is_on_its_way(real_desk: OpenDesk) -> None:
    has_everything(real_desk)
    office = Office(real_desk, lambda: False, lambda: None)
    zoe, work = at(real_desk, ZOE), at(real_desk, WORK)

    done(office.edit_contact(zoe, "Zoé (Lyon)", ""))
    done(office.join_contacts(work, zoe))

    inbox = office.inbox()
    rows = {row.line.id: row.line.contact for row in inbox.rows([zoe, work])}
    inbox.close()
    head = office.line(work)
    assert {one.label for one in rows.values() if one} == {"Zoé (Lyon)"}
    assert head is not None
    assert head.contact == rows[work]
