"""Pending deeds: of all that waits, who looks often reads no more than it asks about."""

import json

import pytest

from wadesk.core.records import ClientKey, ConversationId, Instant
from wadesk.desk import commands
from wadesk.store import outgoing, pending_deeds
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry
from wadesk.wire.hub_api import Command
from wadesk.wire.inbox_api import BlockContact, MarkRead, SendReaction

HERE, THERE = ConversationId(1), ConversationId(2)


@pytest.fixture
def waiting(local: WritableDb) -> WritableDb:
    """Three deeds, and a reply, which is none."""
    said: tuple[tuple[ConversationId, Command], ...] = (
        (HERE, MarkRead(HERE, 5)),
        (THERE, BlockContact(THERE, is_blocked=True)),
        (HERE, SendReaction(HERE, "wamid.1", "🌷")),
    )
    for place, (where, command) in enumerate(said):
        entry = Entry(ClientKey(f"key {place}"), where, commands.written(command), Instant(1))
        outgoing.enter(local, entry)
    reply = json.dumps({"t": "send_text", "conversation": HERE, "text": "hi", "base": 0})
    outgoing.enter(local, Entry(ClientKey("reply"), HERE, reply, Instant(1)))
    return local


def kinds(found: list[tuple[ConversationId, str]]) -> list[str]:
    return [json.loads(text)["t"] for _, text in found]


def test_every_deed_that_waits_is_found_in_the_order_of_doing(waiting: WritableDb) -> None:
    found = pending_deeds.pending(waiting)

    assert kinds(found) == ["mark_read", "block_contact", "send_reaction"]


def test_those_of_one_conversation_are_found_alone(waiting: WritableDb) -> None:
    assert kinds(pending_deeds.pending(waiting, [THERE])) == ["block_contact"]


def test_those_of_one_kind_are_found_alone(waiting: WritableDb) -> None:
    wanted = commands.kinds_of(SendReaction, BlockContact)

    assert kinds(pending_deeds.pending(waiting, kinds=wanted)) == ["block_contact", "send_reaction"]
    assert kinds(pending_deeds.pending(waiting, [HERE], wanted)) == ["send_reaction"]
