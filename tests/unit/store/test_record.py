from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.store import record
from wadesk.store.connection import WritableDb
from wadesk.store.record import ROWS_AT_ONCE, Contact, Conversation, Mark, Message

MANY = 2 * ROWS_AT_ONCE + 3  # more than two statements take


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "hub.db", "hub")
    yield db
    db.close()


def a_message(number: int, text: str = "Hello") -> Message:
    return Message(
        number, number, 1, number, "in", "cloud", "text", text, wamid=f"w{number}", mark=Mark.NEW
    )


def wamids(count: int) -> list[str]:
    return [f"w{number}" for number in range(1, count + 1)]


def test_more_rows_than_one_statement_takes_are_all_written(hub: WritableDb) -> None:
    record.store(hub, [a_message(number) for number in range(1, MANY + 1)])

    assert len(record.messages_named(hub, wamids(MANY))) == MANY


def test_more_rows_than_one_statement_takes_are_all_changed(hub: WritableDb) -> None:
    messages = [a_message(number) for number in range(1, MANY + 1)]
    record.store(hub, messages)
    changed = [replace(one, text=f"now {one.id}", mark=Mark.CHANGED) for one in messages]

    record.store(hub, changed)

    found = record.messages_named(hub, wamids(MANY))
    assert {one.id: one.text for one in found} == {one.id: f"now {one.id}" for one in messages}


def test_progress_changes_nothing_but_how_far_a_message_has_come(hub: WritableDb) -> None:
    record.store(hub, [a_message(1), a_message(2)])
    reported = replace(
        a_message(1, "another"), seq=9, statuses='{"sent":{"at":1}}', mark=Mark.PROGRESS
    )

    record.store(hub, [reported])

    first, second = sorted(record.messages_named(hub, wamids(2)), key=lambda one: one.id)
    assert (first.seq, first.statuses, first.text) == (9, '{"sent":{"at":1}}', "Hello")
    assert (second.seq, second.statuses) == (2, "{}")


def test_a_clean_row_is_not_written(hub: WritableDb) -> None:
    record.store(hub, [replace(a_message(1), mark=Mark.CLEAN)])

    assert record.messages_named(hub, wamids(1)) == []


def test_a_message_with_both_names_is_found_once(hub: WritableDb) -> None:
    record.store(hub, [replace(a_message(1), key="k1")])

    found = record.messages_named(hub, ["w1"], ["k1"])

    assert [one.id for one in found] == [1]


@pytest.mark.parametrize("text", ['say "hi"\n\t\\', "🙏🏽 送货", "\0 and \x1f", ""])
def test_words_come_back_as_they_were_stored(hub: WritableDb, text: str) -> None:
    record.store(hub, [a_message(1, text)])

    (found,) = record.messages_named(hub, ["w1"])

    assert found == a_message(1, text)


def test_people_and_circles_lead_to_their_conversations(hub: WritableDb) -> None:
    record.store(hub, [Contact(1, 1, "Ada", mark=Mark.NEW)])
    talks = [
        Conversation(2, 2, "n", contact=1, mark=Mark.NEW),
        Conversation(3, 3, "n", circle="c", mark=Mark.NEW),
        Conversation(4, 4, "n", contact=9, mark=Mark.NEW),
    ]
    record.store(hub, talks)

    found = record.conversations_of(hub, [1], ["c"])

    assert {one.id for one in found} == {2, 3}


def test_a_name_leads_to_the_contact_it_was_given_last(hub: WritableDb) -> None:
    record.name_contact(hub, [("phone:1", 1), ("phone:2", 2)])

    record.name_contact(hub, [("phone:1", 7)])

    assert record.contacts_by_name(hub, ["phone:1", "phone:2", "x"]) == {"phone:1": 7, "phone:2": 2}


def test_a_body_is_kept_byte_by_byte_and_known_by_its_digest(hub: WritableDb) -> None:
    bodies = [(bytes([number]) * 21, 5, b"\xff\x00" * number) for number in range(1, 4)]

    record.keep_bodies(hub, bodies)

    known = record.known_digests(hub, [bodies[0][0], bodies[2][0], b"\x09" * 21])
    kept = hub.execute("select digest, at, body from webhook order by id").fetchall()
    assert known == {bodies[0][0], bodies[2][0]}
    assert kept == bodies


def test_nothing_to_write_is_no_statement_at_all(hub: WritableDb) -> None:
    record.store(hub, [])
    record.keep_bodies(hub, [])
    record.keep_notices(hub, [])
    record.settle(hub, [])

    assert hub.execute("select total_changes()").fetchone() == (0,)


def test_whose_conversation_it_is_is_never_written_again(hub: WritableDb) -> None:
    born = Conversation(2, 2, "n", contact=1, mark=Mark.NEW)
    record.store(hub, [born])

    record.store(
        hub, [replace(born, seq=3, contact=9, number="m", preview="Hi", mark=Mark.CHANGED)]
    )

    (found,) = record.conversations(hub, [2])
    assert (found.seq, found.preview, found.contact, found.number) == (3, "Hi", 1, "n")
