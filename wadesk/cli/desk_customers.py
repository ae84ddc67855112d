"""Desk customers: what is known of a customer, changed; and the first word to who never wrote.

A change is kept where the Hub is not there, as everything that is written; to begin a
conversation the Hub is needed.
"""

import argparse
import asyncio
import contextlib
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future

from wadesk.cli import delivery
from wadesk.cli.columns import one_line, printable
from wadesk.cli.delivery import News
from wadesk.cli.desk import (
    DONE,
    REFUSED,
    UNAVAILABLE,
    WAIT_S,
    a_conversation,
    clock,
    command,
    opened,
    print_lines,
    seconds,
)
from wadesk.cli.desk_pages import day_of
from wadesk.cli.sentences import of_reason
from wadesk.core.blocking import Blocking
from wadesk.core.contact_deed import Changed
from wadesk.core.contact_page import ContactPage
from wadesk.core.errors import Reason, Refused
from wadesk.core.inbox import Contact
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.customers import Customers
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import our_number
from wadesk.ui import phone_numbers

BLOCKING = {
    Blocking.ASKED: "being blocked; WhatsApp has yet to confirm it",
    Blocking.BLOCKED: "blocked",
    Blocking.FREEING: "being unblocked; WhatsApp has yet to confirm it",
    Blocking.REFUSED: "not blocked; WhatsApp refused",
}
KEPT = "The Hub is not there: this is kept, and carried out as soon as it is."
NO_NUMBER = (
    "{number} is no phone number that can be: write it with its country's code, as +49 1511 2345678"
)

Deed = Callable[[Customers], Future[Changed]]


def add_commands(groups: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    start = command(groups, "start", "begin a conversation", _start, in_any_order=True)
    start.add_argument("number", help="as people write it, with its country's code")
    start.add_argument("--agreed", required=True, metavar="HOW", help="how they agreed to it")
    start.add_argument("--name", default="", help="what the team calls them")
    start.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")

    contact = command(groups, "contact", "what is known of a customer", _contact, in_any_order=True)
    contact.add_argument("conversation", type=a_conversation)
    contact.add_argument("--name", help="what the team calls them; empty: as WhatsApp does")
    contact.add_argument("--remark", help="what the team should know of them")
    deed = contact.add_mutually_exclusive_group()
    deed.add_argument("--block", action="store_true", help="have WhatsApp block them")
    deed.add_argument("--unblock", action="store_true", help="let them write again")
    deed.add_argument("--same-as", type=a_conversation, metavar="CONVERSATION")
    deed.add_argument("--apart", action="store_true", help="nobody's other self, after all")
    contact.add_argument("--wait", type=seconds, default=WAIT_S, metavar="SECONDS")


def _start(args: argparse.Namespace) -> int:
    news = News(clock)
    with opened(args, news) as desk:
        digits = phone_numbers.read(args.number, _ours(desk))
        if not digits:
            raise Refused(Reason.BAD_SETTING, NO_NUMBER.format(number=args.number))
        where = asyncio.run(_begun(desk, news, digits, args))
        page = _customers(desk).contact_page(where)
    if args.json:
        print(json.dumps({"conversation": where, "phone": digits}))
        return DONE
    name = page.contact.label if page is not None and page.contact else digits
    print(f"#{where} {printable(one_line(name))}")
    if page is None or page.first_wrote is None:
        print(f"WhatsApp takes a template first: wadesk reply {where} --template NAME")
    return DONE


async def _begun(
    desk: OpenDesk, news: News, digits: str, args: argparse.Namespace
) -> ConversationId:
    """Ask the Hub, and wait a while for the row that it has made of it."""
    async with running(desk) as engine:
        await engine.line.was_tried.wait()
        customers = _customers(desk, engine)
        asked = customers.open_conversation(digits, args.name, args.agreed)
        where = ConversationId(await asyncio.wrap_future(asked))
        deadline = Instant(desk.clock() + round(args.wait * 1_000))
        await news.until(lambda: customers.contact_page(where) is not None, deadline)
    return where


def _contact(args: argparse.Namespace) -> int:
    news = News(clock)
    with opened(args, news) as desk:
        customers, code = _customers(desk), DONE
        found = customers.contact_page(args.conversation)
        if found is None:
            raise Refused(Reason.NO_SUCH_CONVERSATION)
        deeds = _wanted(args, found)
        if deeds:
            code = asyncio.run(_carried(desk, news, deeds, args.wait))
        page = customers.contact_page(args.conversation) or found
    if args.json:
        print(json.dumps(_object(page), ensure_ascii=False))
    elif not deeds:
        print_lines(_rows(page))
    return code


def _wanted(args: argparse.Namespace, page: ContactPage) -> list[Deed]:
    where, contact = args.conversation, page.contact
    deeds: list[Deed] = []
    if args.name is not None or args.remark is not None:
        before = (contact.called or "", contact.remark or "") if contact else ("", "")
        name = before[0] if args.name is None else args.name
        remark = before[1] if args.remark is None else args.remark
        deeds.append(lambda one: one.edit_contact(where, name, remark, before))
    if args.block:
        deeds.append(lambda one: one.block(where))
    if args.unblock:
        deeds.append(lambda one: one.unblock(where))
    if args.same_as is not None:
        deeds.append(lambda one: one.join_contacts(where, args.same_as))
    if args.apart:
        deeds.append(lambda one: one.separate_contacts(where))
    return deeds


async def _carried(desk: OpenDesk, news: News, deeds: list[Deed], wait_s: float) -> int:
    """Do it here, and try for a while to bring it to the Hub."""
    deadline = Instant(desk.clock() + round(wait_s * 1_000))
    async with running(desk) as engine:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(wait_s):
                await engine.line.was_tried.wait()
        customers = _customers(desk, engine)
        for deed in deeds:
            await asyncio.wrap_future(deed(customers))
        await news.until(lambda: not delivery.is_due(desk), deadline)
    refused = customers.refused_changes()
    if refused:
        print_lines([of_reason(one.reason) for one in refused], sys.stderr)
        customers.let_go_of_changes(refused).result()
        return REFUSED
    if delivery.is_due(desk):
        print(KEPT, file=sys.stderr)
        return UNAVAILABLE
    return DONE


def _customers(desk: OpenDesk, engine: Engine | None = None) -> Customers:
    if engine is None:
        return Customers(desk, lambda: False, lambda: None)
    return Customers(desk, engine.line.is_live.is_set, engine.wake)


def _ours(desk: OpenDesk) -> str:
    with desk.mirror.look() as db:
        found = our_number.known(db)
    return found.display if found is not None else ""


def _rows(page: ContactPage) -> Iterator[str]:
    """What others wrote is made harmless first."""
    contact = page.contact
    yield _line("", contact.label if contact else f"Group {page.circle}")
    if contact is not None:
        yield from _of_person(contact)
    wrote = day_of(page.first_wrote) if page.first_wrote is not None else "never"
    yield f"first wrote   {wrote}; messages: {page.messages}"
    if page.opt_in is not None:
        yield _line("agreed", page.opt_in.how)
    for one in page.threads:
        yield _line("also", f"#{one.conversation} {one.contact.number or one.contact.label}")
    for note in page.notes:
        yield _line("noted", f"{note.bubble.text} ({note.author})")


def _of_person(contact: Contact) -> Iterator[str]:
    said = (
        ("number", phone_numbers.written(contact.phone) if contact.phone else ""),
        ("username", f"@{contact.username}" if contact.username else ""),
        ("blocking", BLOCKING[Blocking(contact.blocked)] if contact.blocked else ""),
        ("remark", contact.remark or ""),
    )
    yield from (_line(name, words) for name, words in said if words)


def _line(name: str, words: str) -> str:
    plain = printable(one_line(words))
    return f"{name:<13} {plain}" if name else plain


def _object(page: ContactPage) -> dict[str, object]:
    contact = page.contact
    return {
        "conversation": page.conversation,
        "name": contact.label if contact else page.circle,
        "called": contact.called if contact else None,
        "remark": contact.remark if contact else None,
        "phone": contact.phone if contact else None,
        "blocked": contact.blocked if contact else None,
        "same_as": contact.same_as if contact else None,
        "first_wrote": page.first_wrote,
        "messages": page.messages,
        "agreed": page.opt_in.how if page.opt_in else None,
        "threads": [one.conversation for one in page.threads],
    }
