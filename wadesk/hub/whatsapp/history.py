"""History: what the phone app knew before the number was linked to the Cloud API.

Chunks come in any order, a thread is one customer, and media come later by themselves.
What a chunk says about its own place (phase, order, progress) or about an error is kept.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wadesk.core.phone_history import Chunk
from wadesk.core.records import Direction
from wadesk.hub.whatsapp.inbound import Carded, Part, Person, Said, Shared
from wadesk.hub.whatsapp.loose import listing, mapping
from wadesk.hub.whatsapp.messages import (
    addressee_ids,
    author_ids,
    is_message,
    is_ours,
    said,
)
from wadesk.hub.whatsapp.people import NOBODY, described, identifiers, joined
from wadesk.hub.whatsapp.reading import Reading

DECLINED_CODE = 2593109
"""Whoever holds the phone keeps the past to themselves."""


def remembered(reading: Reading) -> Iterator[Part]:
    for chunk in reading.each("history"):
        rest = {key: value for key, value in chunk.items() if key != "threads"}
        threads = chunk.get("threads")
        odd: list[Any] = []
        if isinstance(threads, list):
            for thread in threads:
                yield from _thread(thread, reading, odd)
        elif threads is not None:
            rest["threads"] = threads
        if odd:
            rest["threads"] = odd
        if rest or not chunk:
            reading.keep("history", rest)
        if reading.number and (told := _told(rest)) is not None:
            yield Shared(reading.number, told)


def _told(rest: dict[str, Any]) -> Chunk | None:
    """What a chunk says of its own place; nothing where it is a word about something else."""
    errors = [mapping(error) for error in listing(rest.get("errors"))]
    if any(error.get("code") == DECLINED_CODE for error in errors):
        return Chunk(is_declined=True)
    if "metadata" not in rest:
        return None
    match mapping(rest["metadata"]).get("progress"):
        case bool():
            return Chunk()
        case int(progress):
            return Chunk(max(progress, 0))
        case _:
            return Chunk()


def _thread(thread: Any, reading: Reading, odd: list[Any]) -> Iterator[Part]:
    if not isinstance(thread, dict):
        odd.append(thread)
        return
    customer = _customer(thread)
    rest = {key: value for key, value in thread.items() if key not in ("id", "context", "messages")}
    messages = thread.get("messages")
    unread = [] if messages is None or isinstance(messages, list) else messages
    heard = False
    for message in messages if isinstance(messages, list) else ():
        if isinstance(message, dict) and is_message(message):
            heard = True
            yield _said(message, customer, reading)
        else:
            unread.append(message)
    if unread:
        rest["messages"] = unread
    if not heard and customer.who != NOBODY:
        yield Carded(customer)
    if rest or (not heard and customer.who == NOBODY):
        odd.append({key: thread[key] for key in ("id", "context") if key in thread} | rest)


def _customer(thread: dict[str, Any]) -> Person:
    context = mapping(thread.get("context"))
    who = identifiers(thread.get("id"))
    username = context.get("username")
    card = {key: value for key, value in context.items() if key != "username"}
    if thread.get("context") is not None and not isinstance(thread["context"], dict):
        card["context"] = thread["context"]
    found = described(card, who)
    if isinstance(username, str):
        return replace(found, username=username)
    return found if username is None else replace(found, content={**found.content, **context})


def _said(message: dict[str, Any], customer: Person, reading: Reading) -> Said:
    is_out = is_ours(message, reading)
    who = joined(customer.who, addressee_ids(message) if is_out else author_ids(message))
    person = customer if who == customer.who else replace(customer, who=who)
    direction = Direction.OUT if is_out else Direction.IN
    return said(message, reading, None if who == NOBODY else person, direction)
