"""Note drafts: what is noted stays until it is a note, through every merge of threads."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.core.records import ConversationId
from wadesk.store import drafts, note_drafts, outgoing
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[WritableDb]:
    opened = a_store(tmp_path / "local.db", "local")
    yield opened
    opened.close()


def test_the_last_writing_is_what_it_is(db: WritableDb) -> None:
    note_drafts.keep(db, FORMER, "She is angry")
    note_drafts.keep(db, FORMER, "She is very angry")

    assert note_drafts.find(db, FORMER) == "She is very angry"
    assert note_drafts.find(db, PRESENT) == ""


def test_an_empty_one_is_none(db: WritableDb) -> None:
    note_drafts.keep(db, FORMER, "She is angry")
    note_drafts.keep(db, FORMER, " ")

    assert note_drafts.find(db, FORMER) == ""
    assert drafts.places(db) == []


def test_what_became_a_note_goes_and_what_was_written_since_stays(db: WritableDb) -> None:
    note_drafts.keep(db, FORMER, "She is angry")
    note_drafts.let_go(db, FORMER, "Something else")
    stays = note_drafts.find(db, FORMER)
    note_drafts.let_go(db, FORMER, "She is angry")

    assert (stays, note_drafts.find(db, FORMER)) == ("She is angry", "")


def test_both_stay_where_two_threads_become_one(db: WritableDb) -> None:
    note_drafts.keep(db, FORMER, "one")
    note_drafts.keep(db, PRESENT, "two")
    touched = outgoing.settle(db, [], {FORMER: PRESENT})
    outgoing.settle(db, [], {FORMER: PRESENT})

    assert note_drafts.find(db, PRESENT) == "two\n\none"
    assert note_drafts.find(db, FORMER) == ""
    assert touched == {FORMER, PRESENT}


def test_no_draft_of_a_reply_ever_holds_a_word_of_it(db: WritableDb) -> None:
    note_drafts.keep(db, FORMER, "She is angry")

    assert drafts.find(db, FORMER) is None
    assert drafts.places(db) == [FORMER]
