"""Costs: what this Desk knows that decides about WhatsApp's bill for the next answer."""

import json
from collections.abc import Sequence
from concurrent.futures import Future

from wadesk.core.charges import (
    ENTRY_ANSWER_MS,
    ENTRY_MS,
    Account,
    Entry,
    is_advertised,
    month_began,
)
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import charges, conversations, policies
from wadesk.store.connection import ReadableDb

MARK = '"referral"'


def account(desk: OpenDesk, conversation: ConversationId, now: Instant) -> Future[Account]:
    """Counted aside: whoever writes waits for nothing."""

    def counted() -> Account:
        with desk.mirror.look() as db:
            return read(db, conversation, now)

    return desk.files.aside(counted)


def read(db: ReadableDb, conversation: ConversationId, now: Instant) -> Account:
    line = conversations.find(db, conversation)
    if line is None:
        return Account()
    most = policies.known(db).customer.free_service_messages
    phone = line.contact.phone if line.contact is not None else None
    return Account(
        phone=phone or "",
        used=charges.used(db, line.number, month_began(now), most),
        entry=_entry(db, conversation, now),
    )


def _entry(db: ReadableDb, where: ConversationId, now: Instant) -> Entry | None:
    """The newest advertisement that may still be worth something."""
    since = Instant(now - ENTRY_ANSWER_MS - ENTRY_MS)
    at = _advertised(charges.heard(db, where, since))
    return Entry(at, charges.answered(db, where, at)) if at is not None else None


def _advertised(heard: Sequence[tuple[Instant, str]]) -> Instant | None:
    for at, content in heard:
        told = json.loads(content) if MARK in content else {}
        if isinstance(told, dict) and is_advertised(told):
            return at
    return None
