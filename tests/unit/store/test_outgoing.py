"""Outgoing: what was written stays until it arrived or was let go, whatever happens between."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.builders import NOON
from tests.support.mirrors import KEY
from wadesk.core.outbox import OutboxItem, Owed, before_attempt
from wadesk.core.records import (
    ClientKey,
    ConversationId,
    Instant,
    MessageId,
)
from wadesk.store import connection, outgoing
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


def write(db: WritableDb, key: str, conversation: int = FORMER, base: int | None = 0) -> OutboxItem:
    command = {"t": "send_text", "conversation": conversation, "text": "hi"}
    if base is not None:
        command["base"] = base
    client_key = ClientKey(key)
    outgoing.add(db, client_key, ConversationId(conversation), json.dumps(command), Instant(NOON))
    found = outgoing.find(db, client_key)
    assert found is not None
    return found.item


def keys(db: WritableDb) -> list[str]:
    return [item.key for item in outgoing.items(db)]


def test_items_keep_the_order_of_writing(local: WritableDb) -> None:
    for key in ("c", "a", "b"):
        write(local, key)
    outgoing.remove(local, [ClientKey("a")])
    write(local, "a")

    assert keys(local) == ["c", "b", "a"]


def test_a_key_is_written_once(local: WritableDb) -> None:
    write(local, "once")

    with pytest.raises(connection.DatabaseError):
        write(local, "once")


def test_a_try_and_a_refusal_are_kept(local: WritableDb, tmp_path: Path) -> None:
    item = before_attempt(write(local, "key"))
    outgoing.save(local, OutboxItem(item.key, FORMER, Owed.REFUSED, 1), '{"reason":"lock_held"}')
    reader = connection.open_readable(tmp_path / "local.db", KEY)

    (found,) = outgoing.written_in(reader, FORMER)
    reader.close()

    assert found.item == OutboxItem(ClientKey("key"), FORMER, Owed.REFUSED, attempts=1)
    assert found.refusal == '{"reason":"lock_held"}'
    assert found.written_at == NOON


def test_an_item_leaves_when_its_message_has_arrived(local: WritableDb) -> None:
    write(local, "arrived")
    write(local, "waiting")

    touched = outgoing.settle(local, [ClientKey("arrived"), ClientKey("another desk's")], {})
    again = outgoing.settle(local, [ClientKey("arrived")], {})

    assert keys(local) == ["waiting"]
    assert touched == {FORMER}
    assert again == frozenset()


def test_what_was_written_follows_its_conversation(local: WritableDb) -> None:
    write(local, "key", base=None)

    touched = outgoing.settle(local, [], {FORMER: PRESENT})
    (found,) = outgoing.written_in(local, PRESENT)

    assert touched == {FORMER, PRESENT}
    assert json.loads(found.command) == {"t": "send_text", "conversation": PRESENT, "text": "hi"}


@pytest.mark.parametrize(("seen_there", "base"), [(None, 0), (30, 30), (90, 50)])
def test_where_two_threads_became_one_no_unread_answer_is_passed_over(
    local: WritableDb, seen_there: int | None, base: int
) -> None:
    write(local, "key", base=50)
    outgoing.note_seen(local, FORMER, MessageId(50))
    if seen_there:
        outgoing.note_seen(local, PRESENT, MessageId(seen_there))

    outgoing.settle(local, [], {FORMER: PRESENT})
    (found,) = outgoing.written_in(local, PRESENT)

    assert json.loads(found.command)["base"] == base
    assert outgoing.seen(local, PRESENT) == base
    assert outgoing.seen(local, FORMER) == 0


def test_an_older_answer_unsees_nothing(local: WritableDb) -> None:
    outgoing.note_seen(local, FORMER, MessageId(5))
    outgoing.note_seen(local, FORMER, MessageId(3))

    assert outgoing.seen(local, FORMER) == 5


def test_the_lines_return_ends_the_waiting_and_leaves_the_seconds_to_undo(
    local: WritableDb,
) -> None:
    held = replace(write(local, "held"), held_until=Instant(NOON + 5_000))
    failed = replace(write(local, "failed"), not_before=Instant(NOON + 9_000))
    outgoing.save(local, failed)
    local.execute("update outbox set held_until = ? where key = 'held'", (held.held_until,))

    outgoing.hurry(local)

    kept = {item.key: (item.not_before, item.held_until) for item in outgoing.items(local)}
    assert kept == {"held": (0, held.held_until), "failed": (0, 0)}
