"""Name book tests: one look through all names finds whom a look at each of them would."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mirrors import a_store
from wadesk.core.records import ConversationId
from wadesk.core.words import folded
from wadesk.store import name_book, people
from wadesk.store.connection import WritableDb
from wadesk.store.name_book import Named, Names

_SAID = st.text("ab é王\n\0@", max_size=5)
_EVERYBODY = st.lists(st.lists(_SAID.map(folded), max_size=3).map(tuple), max_size=6).map(
    lambda told: [Named(number, "", spellings) for number, spellings in enumerate(told)]
)


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    db = a_store(tmp_path / "mirror.db")
    db.execute("insert into member (id, seq, name) values (1, 1, 'Ana'), (2, 1, 'Bilal Öz')")
    db.execute("insert into label (id, seq, name) values (1, 1, 'VIP')")
    db.execute(
        "insert into contact (id, seq, called, name, username, phone) values"
        " (11, 1, 'The tall one', 'Tom', 'tom_o', null), (12, 1, null, 'Tommy', null, '15550100')"
    )
    db.execute(
        "insert into conversation (id, seq, number, contact) values"
        " (21, 1, '100', 12), (22, 1, '100', 11), (23, 1, '100', null)"
    )
    yield db
    db.close()


@given(_EVERYBODY, _SAID)
def test_one_look_finds_whom_a_look_at_each_would(everybody: list[Named], wanted: str) -> None:
    asked = folded(wanted.removeprefix("@").removeprefix("+"))
    meant = [
        one for one in everybody if asked and any(_begins_in(said, asked) for said in one.spellings)
    ]
    expected = sorted(meant, key=lambda one: asked not in one.spellings)

    assert name_book.called(Names(everybody), wanted) == expected
    assert name_book.called(Names(everybody), wanted, 2) == expected[:2]
    assert all(
        name_book.is_called_just(one, wanted) == (asked in one.spellings) for one in everybody
    )


def _begins_in(said: str, asked: str) -> bool:
    """Whether a name, or a word of it, begins so; without spaces it may begin anywhere."""
    return f" {asked}" in f" {said}" or (not asked.isascii() and asked in said)


def test_names_are_found_by_their_beginnings_and_whole_ones_first(mirror: WritableDb) -> None:
    book = name_book.read(mirror)

    assert [one.name for one in name_book.called(book.members, "BILAL")] == ["Bilal Öz"]
    assert [one.name for one in name_book.called(book.customers, "tom")] == [
        "The tall one",
        "Tommy",
    ]
    assert [one.detail for one in name_book.called(book.customers, "+1555")] == ["+15550100"]
    assert [one.conversation for one in name_book.called(book.customers, "@tom_")] == [22]
    assert [one.id for one in name_book.called(book.labels, "v")] == [1]
    assert name_book.called(book.customers, " ") == []


def test_whom_a_conversation_is_with_is_told_by_its_id(mirror: WritableDb) -> None:
    found = people.of_conversations(mirror, map(ConversationId, (21, 22, 23, 99)))

    assert {where: one.label for where, one in found.items()} == {21: "Tommy", 22: "The tall one"}
