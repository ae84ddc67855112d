"""Merge: which row wins, what a batch must fit, and what others are told."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.mirrors import a_store, index_all, rows_of
from tests.support.searches import found
from tests.support.simulated_hub import table
from wadesk.core.batches import Applied, Batch, Gone, Older, Sighting, Table, Unfit
from wadesk.core.errors import Malformed
from wadesk.core.records import ConversationId, MessageId, Seq
from wadesk.core.sync import Cursor
from wadesk.store import conversations, merge
from wadesk.store.connection import WritableDb, transaction

LIFE = "5f0c"
FIRST, SECOND = ConversationId(1), ConversationId(2)


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[WritableDb]:
    """A Mirror that began at 10 and lacks nothing."""
    db = a_store(tmp_path / "mirror.db")
    with transaction(db):
        merge.begin_lineage(db, at(10), epoch=1)
        merge.apply_small(db, a_batch(0, 10))
        merge.apply_backfill(db, an_older())
    yield db
    db.close()


def at(seq: int, lineage: str = LIFE) -> Cursor:
    return Cursor(lineage, Seq(seq))


def a_batch(since: int, upto: int, *tables: Table, **rest: Any) -> Batch:
    return replace(Batch(at(since), at(upto), epoch=1, tables=tables), **rest)


def an_older(*tables: Table, **rest: Any) -> Older:
    return replace(Older(LIFE, epoch=1, before=None, next=None, tables=tables), **rest)


def a_message(row_id: int, seq: int, **columns: Any) -> Table:
    return table("message", [{"id": row_id, "seq": seq, "conversation": FIRST, **columns}])


def applied(db: WritableDb, batch: Batch | Older) -> Applied:
    work = (
        merge.apply_page(db, batch) if isinstance(batch, Batch) else merge.apply_backfill(db, batch)
    )
    assert isinstance(work, Applied)
    return work


def texts(db: WritableDb) -> dict[int, str]:
    return {row["id"]: row["text"] for row in rows_of(db)["message"]}


def test_the_newer_state_of_a_row_wins_in_either_order(mirror: WritableDb) -> None:
    applied(mirror, a_batch(10, 12, a_message(5, 12, text="new")))
    applied(mirror, an_older(a_message(5, 8, text="old"), a_message(6, 8, text="other")))

    assert texts(mirror) == {5: "new", 6: "other"}


def test_the_same_batch_twice_changes_nothing(mirror: WritableDb) -> None:
    batch = a_batch(10, 12, a_message(5, 12, text="once"), gone=(Gone("message", 4, Seq(11)),))
    applied(mirror, batch)
    before = rows_of(mirror), merge.state(mirror)

    applied(mirror, batch)

    assert (rows_of(mirror), merge.state(mirror)) == before


def test_a_message_that_ended_is_not_brought_back_by_an_old_page(mirror: WritableDb) -> None:
    applied(mirror, a_batch(10, 12, gone=(Gone("message", 5, Seq(12)),)))

    applied(mirror, an_older(a_message(5, 8, text="back from the dead")))

    assert texts(mirror) == {}


def test_a_tombstone_that_comes_late_ends_only_what_is_older(mirror: WritableDb) -> None:
    applied(mirror, a_batch(10, 14, a_message(5, 14, text="newer"), a_message(6, 9, text="older")))

    applied(mirror, a_batch(10, 12, gone=tuple(Gone("message", n, Seq(12)) for n in (5, 6))))

    assert texts(mirror) == {5: "newer"}


@pytest.mark.parametrize("name", ["contact", "conversation", "message", "member"])
def test_each_row_is_held_against_its_own_tombstone(mirror: WritableDb, name: str) -> None:
    rows = [{"id": n, "seq": 12 if n == 6 else 11} for n in (4, 5, 6)]
    applied(mirror, a_batch(10, 12, table(name, rows), gone=(Gone(name, 3, Seq(11)),)))

    stones = (Gone(name, 4, Seq(13)), Gone(name, 5, Seq(10)), Gone(name, 6, Seq(14)))
    applied(mirror, a_batch(12, 14, gone=stones))

    assert [row["id"] for row in rows_of(mirror)[name]] == [5]


def test_messages_of_an_ended_conversation_do_not_outlive_it(mirror: WritableDb) -> None:
    applied(mirror, a_batch(10, 12, a_message(5, 12, text="left behind")))

    found = applied(mirror, a_batch(12, 13, gone=(Gone("conversation", FIRST, Seq(13)),)))

    assert texts(mirror) == {}
    assert found.changes.messages == {(FIRST, MessageId(5))}
    assert found.changes.conversations == {FIRST}


@pytest.mark.parametrize(
    ("batch", "unfit"),
    [
        (a_batch(11, 12), Unfit.GAP),
        (a_batch(10, 12, epoch=0), Unfit.EPOCH),
        (Batch(at(10, "another"), at(12, "another"), epoch=1), Unfit.LINEAGE),
    ],
)
def test_a_batch_that_does_not_fit_changes_nothing(
    mirror: WritableDb, batch: Batch, unfit: Unfit
) -> None:
    before = rows_of(mirror), merge.state(mirror)

    refused = merge.apply_page(mirror, replace(batch, tables=(a_message(5, 12, text="no"),)))

    assert refused is unfit
    assert (rows_of(mirror), merge.state(mirror)) == before


@pytest.mark.parametrize(
    ("older", "unfit"),
    [(an_older(lineage="another"), Unfit.LINEAGE), (an_older(epoch=0), Unfit.EPOCH)],
)
def test_an_older_page_that_does_not_fit_changes_nothing(
    mirror: WritableDb, older: Older, unfit: Unfit
) -> None:
    refused = merge.apply_backfill(mirror, replace(older, tables=(a_message(5, 9, text="no"),)))

    assert refused is unfit
    assert texts(mirror) == {}


def test_what_left_sight_is_gone_and_asked_for_again_when_it_returns(mirror: WritableDb) -> None:
    lines = table("conversation", [{"id": one, "seq": 11, "contact": 9} for one in (1, 2)])
    person = table("contact", [{"id": 9, "seq": 11, "name": "Zoe"}])
    applied(mirror, a_batch(10, 11, lines, person, a_message(5, 11, text="hidden")))
    lost = Sighting(2, lost=(FIRST,))

    found = applied(mirror, a_batch(11, 12, epoch=2, sights=(lost,)))

    assert found.changes.conversations == {FIRST}
    assert texts(mirror) == {}
    assert [row["id"] for row in rows_of(mirror)["conversation"]] == [SECOND]
    assert rows_of(mirror)["contact"] != []  # the other conversation is theirs too

    applied(mirror, a_batch(12, 13, epoch=3, sights=(Sighting(3, gained=(FIRST,)),)))
    state = merge.state(mirror)

    assert state is not None
    assert state.owed == {FIRST: None}
    assert not state.is_whole


def test_a_contact_leaves_with_the_last_conversation_they_are_seen_in(mirror: WritableDb) -> None:
    line = table("conversation", [{"id": 1, "seq": 11, "contact": 9}])
    applied(mirror, a_batch(10, 11, line, table("contact", [{"id": 9, "seq": 11, "name": "Zoe"}])))

    applied(mirror, a_batch(11, 12, epoch=2, sights=(Sighting(2, lost=(FIRST,)),)))

    assert rows_of(mirror)["contact"] == []


def test_a_contact_whose_conversation_left_sight_before_it_came_leaves_too(
    mirror: WritableDb,
) -> None:
    person = table("contact", [{"id": 9, "seq": 11, "name": "Zoe"}])
    applied(mirror, a_batch(10, 11, person, epoch=3, more=True))
    lost = (Sighting(2, gained=(SECOND,)), Sighting(3, lost=(FIRST,)))
    applied(mirror, a_batch(11, 13, epoch=3, sights=lost))
    awaited = rows_of(mirror)["contact"]

    applied(mirror, an_older(epoch=3, conversation=SECOND))
    applied(mirror, a_batch(13, 14, epoch=3))

    assert [row["id"] for row in awaited] == [9]  # the second conversation might be theirs
    assert rows_of(mirror)["contact"] == []


def test_a_loss_of_sight_that_was_heard_before_is_not_obeyed_again(mirror: WritableDb) -> None:
    """The page was read when sight had come back already, so its epoch is no older than mine."""
    lost, gained = Sighting(2, lost=(FIRST,)), Sighting(3, gained=(FIRST,))
    first = a_batch(10, 11, epoch=3, sights=(lost,))
    applied(mirror, first)
    applied(mirror, a_batch(11, 12, epoch=3, sights=(gained,)))
    applied(mirror, an_older(a_message(5, 9, text="seen again"), epoch=3, conversation=FIRST))

    applied(mirror, first)

    assert texts(mirror) == {5: "seen again"}


def test_an_answer_to_an_older_question_does_not_move_the_backfill(tmp_path: Path) -> None:
    db = a_store(tmp_path / "mirror.db")
    merge.begin_lineage(db, at(10), epoch=1)
    merge.apply_backfill(db, an_older(next=MessageId(80)))

    merge.apply_backfill(db, an_older(before=MessageId(60), next=None))
    state = merge.state(db)
    db.close()

    assert state is not None
    assert state.backfill_before == 80
    assert not state.is_backfilled


def test_a_conversation_in_sight_again_is_asked_for_page_by_page(mirror: WritableDb) -> None:
    sight = Sighting(2, gained=(FIRST,))
    applied(mirror, a_batch(10, 11, epoch=2, sights=(sight,)))

    applied(mirror, an_older(epoch=2, conversation=FIRST, next=MessageId(50)))
    between = merge.state(mirror)
    applied(mirror, an_older(epoch=2, conversation=FIRST, next=MessageId(70)))
    applied(mirror, an_older(epoch=2, conversation=FIRST, before=MessageId(50)))
    after = merge.state(mirror)

    assert between is not None
    assert between.owed == {FIRST: 50}
    assert after is not None
    assert after.is_whole


def test_small_rows_never_move_the_feed(tmp_path: Path) -> None:
    db = a_store(tmp_path / "mirror.db")
    merge.begin_lineage(db, at(10), epoch=1)
    line = table("conversation", [{"id": 1, "seq": 14, "status": "open"}])

    merge.apply_small(db, a_batch(0, 14, line))
    state = merge.state(db)
    db.close()

    assert state is not None
    assert state.cursor == at(10)
    assert state.is_usable
    assert not state.is_whole


def test_a_new_life_keeps_the_screen_filled_and_sweeps_at_the_end(mirror: WritableDb) -> None:
    rows = [{"id": n, "seq": 11, "conversation": 1, "text": f"word{n}"} for n in (5, 6)]
    applied(mirror, a_batch(10, 11, table("message", rows), gone=(Gone("message", 4, Seq(11)),)))
    index_all(mirror)

    merge.begin_lineage(mirror, at(3, "other"), epoch=1)
    kept = texts(mirror)
    lines = table("conversation", [{"id": line, "seq": 3} for line in (FIRST, SECOND)])
    new = Batch(at(0, "other"), at(3, "other"), epoch=1, tables=(lines,))
    merge.apply_small(mirror, new)
    older = an_older(a_message(5, 2, text="word5"), a_message(4, 2, text="word4"), lineage="other")
    seen = applied(mirror, older)
    index_all(mirror)

    assert kept == {5: "word5", 6: "word6"}
    assert texts(mirror) == {4: "word4", 5: "word5"}  # a tombstone of the former life ends nothing
    assert seen.changes.everything
    assert [found(mirror, f"word{n}", 9) for n in (4, 5, 6)] == [[4], [5], []]


def test_what_a_new_beginning_has_no_word_of_leaves_once_the_small_rows_are_here(
    mirror: WritableDb,
) -> None:
    """Older messages come later: who was shut out of a conversation does not keep it until then."""
    rows = [
        {"id": 5, "seq": 11, "conversation": FIRST, "text": "mine"},
        {"id": 6, "seq": 11, "conversation": SECOND, "text": "secret"},
    ]
    deeds = table("audit", [{"id": 7, "seq": 11, "deed": "invite"}])
    applied(mirror, a_batch(10, 11, table("message", rows), deeds))
    index_all(mirror)
    merge.begin_lineage(mirror, at(12), epoch=1)
    line = table("conversation", [{"id": FIRST, "seq": 3}])

    half = merge.apply_small(mirror, Batch(at(0), at(3), epoch=1, tables=(line,)))
    before = texts(mirror)
    whole = merge.apply_small(mirror, Batch(at(3), at(12), epoch=1))

    assert isinstance(half, Applied)
    assert isinstance(whole, Applied)
    assert (half.has_lost, whole.has_lost) == (False, True)
    assert {5, 6} <= before.keys()
    assert 5 in texts(mirror)
    assert 6 not in texts(mirror)
    assert found(mirror, "secret", 9) == []
    assert mirror.execute("select count(*) from audit").fetchone() == (0,)


def test_what_arrived_names_its_keys_and_what_moved(mirror: WritableDb) -> None:
    rows = [
        {"id": 5, "seq": 11, "conversation": 2, "key": "mine"},
        {"id": 6, "seq": 11, "conversation": 2, "text": "theirs"},
    ]
    gone = (Gone("conversation", FIRST, Seq(11), "merged", SECOND),)

    found = applied(mirror, a_batch(10, 11, table("message", rows), gone=gone))

    assert found.keys == {"mine"}
    assert found.moved == {FIRST: SECOND}
    assert found.changes.messages_in(SECOND) == {5, 6}
    assert found.changes.conversations == {FIRST}


def test_a_renamed_contact_touches_the_lines_that_show_the_name(mirror: WritableDb) -> None:
    applied(mirror, a_batch(10, 11, table("conversation", [{"id": 1, "seq": 11, "contact": 9}])))

    person = table("contact", [{"id": 9, "seq": 12, "name": "Zoe"}])
    found = applied(mirror, a_batch(11, 12, person))

    assert found.changes.conversations == {FIRST}
    assert found.changes.other == {"contact"}


def test_unknown_tables_columns_and_tombstones_are_passed_over(mirror: WritableDb) -> None:
    label = Table("label", ("id", "seq", "name"), '[[1,11,"urgent"]]')
    batch = a_batch(
        10,
        11,
        label,
        a_message(5, 11, text="hello", mood="good"),
        gone=(Gone("label", 7, Seq(11)),),
    )

    applied(mirror, batch)

    assert texts(mirror) == {5: "hello"}


@pytest.mark.parametrize(
    ("columns", "values"),
    [
        (("id", "text"), '[[1,"no seq"]]'),
        (("id", "seq"), "[[1,2]"),
        (("id", "seq"), '[["x",2]]'),
        (("id", "seq"), "[[1,null]]"),
        (("id", "seq"), "[7]"),
    ],
)
def test_rows_of_another_shape_are_malformed_and_not_a_damaged_file(
    mirror: WritableDb, columns: tuple[str, ...], values: str
) -> None:
    with pytest.raises(Malformed), transaction(mirror):
        merge.apply_page(mirror, a_batch(10, 11, Table("message", columns, values)))

    assert texts(mirror) == {}


def test_between_two_pages_nobody_has_surely_read_what_is_new(mirror: WritableDb) -> None:
    place = table("conversation", [{"id": FIRST, "seq": 12, "number": "100", "answer": 8}])
    applied(mirror, a_batch(10, 11, a_message(5, 11)))
    applied(mirror, a_batch(11, 12, place, a_message(8, 12), more=True))
    applied(mirror, a_batch(12, 13, a_message(9, 13), more=True))
    between = conversations.find(mirror, FIRST)
    applied(mirror, a_batch(13, 14, a_message(7, 14)))
    after = conversations.find(mirror, FIRST)

    assert between is not None
    assert after is not None
    assert (between.whole_upto, after.whole_upto) == (5, None)
