"""Note drafts: what is noted stays until it is a note, through every merge of threads."""

from wadesk.core.records import ConversationId
from wadesk.store import drafts, note_drafts, outgoing
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


def test_the_last_writing_is_what_it_is(local: WritableDb) -> None:
    note_drafts.keep(local, FORMER, "She is angry")
    note_drafts.keep(local, FORMER, "She is very angry")

    assert note_drafts.find(local, FORMER) == "She is very angry"
    assert note_drafts.find(local, PRESENT) == ""


def test_an_empty_one_is_none(local: WritableDb) -> None:
    note_drafts.keep(local, FORMER, "She is angry")
    note_drafts.keep(local, FORMER, " ")

    assert note_drafts.find(local, FORMER) == ""
    assert drafts.places(local) == []


def test_what_became_a_note_goes_and_what_was_written_since_stays(local: WritableDb) -> None:
    note_drafts.keep(local, FORMER, "She is angry")
    note_drafts.let_go(local, FORMER, "Something else")
    stays = note_drafts.find(local, FORMER)
    note_drafts.let_go(local, FORMER, "She is angry")

    assert (stays, note_drafts.find(local, FORMER)) == ("She is angry", "")


def test_both_stay_where_two_threads_become_one(local: WritableDb) -> None:
    note_drafts.keep(local, FORMER, "one")
    note_drafts.keep(local, PRESENT, "two")
    touched = outgoing.settle(local, [], {FORMER: PRESENT})
    outgoing.settle(local, [], {FORMER: PRESENT})

    assert note_drafts.find(local, PRESENT) == "two\n\none"
    assert note_drafts.find(local, FORMER) == ""
    assert touched == {FORMER, PRESENT}


def test_no_draft_of_a_reply_ever_holds_a_word_of_it(local: WritableDb) -> None:
    note_drafts.keep(local, FORMER, "She is angry")

    assert drafts.find(local, FORMER) is None
    assert drafts.places(local) == [FORMER]
