"""Two who write on the same remark, one of them off the line: both find what both wrote."""

import asyncio
import contextlib
from collections.abc import Sequence

import pytest

from tests.support.desks import eventually
from tests.support.hub_server import HubServer
from tests.support.plain_desk import PlainDesk
from tests.support.real_desks import TOM, WORK, ZOE
from tests.support.three_customers import at, carry, has_everything, is_agreed, live, off_the_line
from tests.support.writing import done
from wadesk.core.inbox import Contact
from wadesk.core.records import ConversationId
from wadesk.desk.customers import Customers
from wadesk.desk.open_desk import OpenDesk


@pytest.fixture
def callers() -> Sequence[str]:
    return ZOE, WORK, TOM


def told(customers: Customers, where: ConversationId) -> Contact:
    page = customers.contact_page(where)
    assert page is not None
    assert page.contact is not None
    return page.contact


def a_colleague_writes(hub: HubServer, where: ConversationId, called: str, remark: str) -> None:
    wish = {"t": "edit_contact", "conversation": where, "called": called, "remark": remark}
    with contextlib.closing(PlainDesk(hub)) as colleague:
        assert colleague.ask(wish).status_code == 200


def test_what_a_colleague_wrote_meanwhile_stays(real_hub: HubServer, real_desk: OpenDesk) -> None:
    with asyncio.Runner() as runner:
        has_everything(real_desk, runner)
        away, where = off_the_line(real_desk), at(real_desk, ZOE)
        a_colleague_writes(real_hub, where, "Zoé (Lyon)", "Prefers mornings")
        done(away.edit_contact(where, "", "Likes blue"))
        carry(real_desk, runner)

    contact = told(away, where)
    assert (contact.called, contact.remark) == ("Zoé (Lyon)", "Prefers mornings\nLikes blue")


def test_a_newer_version_of_what_waits_takes_over_what_it_was_written_on(
    real_hub: HubServer, real_desk: OpenDesk
) -> None:
    with asyncio.Runner() as runner:
        has_everything(real_desk, runner)
        away, where = off_the_line(real_desk), at(real_desk, ZOE)
        a_colleague_writes(real_hub, where, "", "Prefers mornings")
        done(away.edit_contact(where, "", "Likes"))
        done(away.edit_contact(where, "", "Likes blue"))
        carry(real_desk, runner)

    assert told(away, where).remark == "Prefers mornings\nLikes blue"


def test_one_that_is_written_on_something_else_goes_after_what_waits(
    real_desk: OpenDesk,
) -> None:
    has_everything(real_desk)
    away, where = off_the_line(real_desk), at(real_desk, ZOE)
    done(away.edit_contact(where, "", "Likes blue"))

    done(away.edit_contact(where, "", "Careful\nLikes navy", ("", "Likes navy")))

    assert told(away, where).remark == "Careful\nLikes blue"


def test_undo_takes_back_ones_own_words_alone(real_hub: HubServer, real_desk: OpenDesk) -> None:
    async def scene(customers: Customers) -> None:
        where = at(real_desk, ZOE)
        changed = done(customers.edit_contact(where, "", "Likes blue"))
        await eventually(lambda: is_agreed(real_desk))
        a_colleague_writes(real_hub, where, "", "Likes blue\nPrefers mornings")
        await eventually(lambda: told(customers, where).remark == "Likes blue\nPrefers mornings")
        done(customers.undo_change(changed))
        await eventually(lambda: is_agreed(real_desk))

    live(real_desk, scene)

    assert told(off_the_line(real_desk), at(real_desk, ZOE)).remark == "Prefers mornings"
