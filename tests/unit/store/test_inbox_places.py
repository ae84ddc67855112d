"""Inbox places tests: the SQL of a view and the rule about one row never disagree."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import NOON
from tests.support.fake_inbox import FREE
from tests.support.inbox_filters import LABELS, PEOPLE, filters
from tests.support.mirrors import a_store
from wadesk.core.inbox import InboxRow
from wadesk.core.inbox_filter import InboxFilter, Order, Vantage, Whose, belongs, place_of
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.store import conditions, connection, conversations, inbox_places, readings
from wadesk.store.connection import WritableDb

ME = AgentId(1)
SEEN = Vantage(ME, NOON, Instant(NOON - 40))
MANY = 12


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WritableDb]:
    db = a_store(tmp_path_factory.mktemp("places") / "mirror.db")
    yield db
    db.close()


def put(db: WritableDb, name: str, rows: list[dict[str, Any]]) -> None:
    for one in rows:
        names = ", ".join(one)
        marks = ", ".join(f":{column}" for column in one)
        db.execute(f"insert into {name} ({names}, seq) values ({marks}, 1)", one)  # noqa: S608 - ours


def clear(db: WritableDb) -> None:
    for name in ("conversation", "message", "reading"):
        db.execute(f"delete from {name}")  # noqa: S608 - ours


_MOMENTS = st.none() | st.integers(NOON - 60, NOON)
_LINES = st.fixed_dictionaries(
    {
        "status": st.sampled_from(["open", "snoozed", "closed"]),
        "owner": st.none() | st.sampled_from(PEOPLE),
        "last_at": st.none() | st.integers(NOON - 60, NOON),
        "last_inbound_at": _MOMENTS,
        "waiting_since": _MOMENTS,
        "labels": st.none() | st.lists(st.sampled_from(LABELS), unique=True).map(json.dumps),
        "answer": st.none() | st.integers(0, 12),
    }
)
_SAID = st.lists(st.tuples(st.sampled_from(["in", "out", "note"]), st.integers(0, 9)), max_size=4)
_READ = st.none() | st.fixed_dictionaries(
    {
        "upto": st.none() | st.integers(0, 12),
        "pinned_at": st.none() | st.just(NOON),
        "mentioned": st.none() | st.integers(0, 12),
    }
)


def filled(db: WritableDb, drawn: list[tuple[dict[str, Any], Any, Any]]) -> None:
    """Ids of messages are those of their conversation, a hundred to each."""
    clear(db)
    for number, (line, said, read) in enumerate(drawn, 1):
        base = 100 * number

        def lifted(value: int | None, base: int = base) -> int | None:
            return None if value is None else base + value

        messages = [
            {
                "id": base + place,
                "conversation": number,
                "at": NOON - 10 + at,
                "direction": direction,
                "kind": "text",
            }
            for place, (direction, at) in enumerate(said)
        ]
        last = messages[-1]["id"] if messages else None
        answer = lifted(line["answer"])
        row = {"id": number, "number": "100", **line, "answer": answer, "last_message": last}
        put(db, "conversation", [row])
        put(db, "message", messages)
        if read is not None:
            marks = {**read, "upto": lifted(read["upto"]), "mentioned": lifted(read["mentioned"])}
            put(db, "reading", [{"id": number, "conversation": number, "member": ME, **marks}])


def rows(db: WritableDb) -> list[InboxRow]:
    ids = [ConversationId(one) for (one,) in db.execute("select id from conversation")]
    found = readings.of(db, ids)
    return [
        replace(
            InboxRow(line, FREE),
            unread=found[line.id].unread,
            is_pinned=found[line.id].is_pinned,
            is_mentioned=found[line.id].is_mentioned,
        )
        for line in conversations.by_ids(db, ids)
    ]


_DRAWN = st.lists(st.tuples(_LINES, _SAID, _READ), max_size=MANY)


@settings(deadline=None)
@given(_DRAWN, filters(is_of_record=True))
def test_the_places_of_a_view_are_those_of_the_rows_that_belong_to_it(
    mirror: WritableDb, drawn: list[tuple[dict[str, Any], Any, Any]], wanted: InboxFilter
) -> None:
    filled(mirror, drawn)

    fitting = [one for one in rows(mirror) if belongs(one, wanted, SEEN)]

    expected = sorted(place_of(one, wanted.order, SEEN) for one in fitting)
    assert inbox_places.places(mirror, wanted, SEEN) == expected
    assert inbox_places.count(mirror, wanted, SEEN) == len(expected)


def test_what_is_judged_elsewhere_stays_out_and_only_what_can_be_meant_comes_in(
    mirror: WritableDb,
) -> None:
    clear(mirror)
    lines = [{"id": n, "number": "100", "status": "open", "last_at": NOON + n} for n in range(1, 6)]
    put(mirror, "conversation", lines)

    among = [ConversationId(one) for one in (1, 2, 3)]
    found = inbox_places.places(mirror, InboxFilter(), SEEN, among, [ConversationId(2)])

    assert [place.id for place in found] == [3, 1]
    assert inbox_places.count(mirror, InboxFilter(), SEEN, [ConversationId(2)]) == 4


@pytest.mark.parametrize(
    ("answer", "upto", "unread"),
    [(None, None, 3), (2, None, 1), (2, -99, 1), (None, 1, 2), (None, 3, 0), (3, 1, 2)],
    ids=["never read", "answered", "only pinned", "read in part", "read", "answered unread"],
)
def test_what_is_unread_begins_where_one_has_read_to(
    mirror: WritableDb, answer: int | None, upto: int | None, unread: int
) -> None:
    filled(mirror, [(_a_line(answer), [("in", 1), ("in", 2), ("in", 3)], None)])
    mirror.execute("update conversation set answer = ?", (answer and 99 + answer,))
    if upto is not None:
        reading = {"id": 1, "conversation": 1, "member": ME, "upto": 99 + upto}
        put(mirror, "reading", [reading])

    assert readings.of(mirror, [ConversationId(1)])[ConversationId(1)].unread == unread


def _a_line(answer: int | None) -> dict[str, Any]:
    return {"status": "open", "last_at": NOON, "answer": answer}


def test_an_older_message_that_comes_in_late_is_not_news(mirror: WritableDb) -> None:
    filled(
        mirror,
        [
            (
                _a_line(None),
                [("in", 5), ("in", 1)],
                {"upto": 0, "pinned_at": None, "mentioned": None},
            )
        ],
    )

    assert readings.of(mirror, [ConversationId(1)])[ConversationId(1)].unread == 0


@pytest.mark.parametrize("upto", [None, -100])
def test_a_note_that_names_me_is_not_read_by_a_colleagues_answer(
    mirror: WritableDb, upto: int | None
) -> None:
    named = {"upto": upto, "pinned_at": None, "mentioned": 1}
    filled(mirror, [(_a_line(None), [("in", 1), ("note", 2), ("in", 3), ("out", 4)], named)])
    mirror.execute("update conversation set answer = 103")
    mentions = InboxFilter(Whose.MENTIONS, status=None)

    [row] = rows(mirror)
    [condition] = conditions.of(mirror, [row.line.id]).values()
    assert row.is_mentioned
    assert belongs(row, mentions, SEEN)
    assert inbox_places.count(mirror, mentions, SEEN) == 1
    assert (row.unread, condition.read_upto) == (1, 100)


def test_another_thread_says_nothing_of_what_is_unread_here(mirror: WritableDb) -> None:
    """Who marks the first message of a thread has read up to the number before it."""
    clear(mirror)
    line = {"number": "100", "status": "open", "last_at": NOON}
    put(mirror, "conversation", [{"id": 1, **line, "last_message": 199}])
    put(mirror, "conversation", [{"id": 2, **line, "last_message": 200}])
    said = {"direction": "in", "kind": "text"}
    put(mirror, "message", [{"id": 199, "conversation": 1, "at": NOON, **said}])
    put(mirror, "message", [{"id": 200, "conversation": 2, "at": NOON - 5, **said}])
    put(mirror, "reading", [{"id": 1, "conversation": 2, "member": ME, "upto": 199}])

    here = ConversationId(2)
    assert readings.of(mirror, [here])[here].unread == 1
    assert readings.unread_above(mirror, here, MessageId(199)) == 1


@pytest.mark.parametrize("whose", [Whose.MINE, Whose.UNASSIGNED])
@pytest.mark.parametrize("order", Order)
def test_who_owns_it_is_found_by_an_index_that_holds_all_that_is_asked(
    mirror: WritableDb, whose: Whose, order: Order
) -> None:
    (first, *_) = steps(mirror, inbox_places.places_sql(InboxFilter(whose, order=order)))

    assert first == (
        "SEARCH line USING COVERING INDEX conversation_standing (status=? AND owner=?)"
    )


@pytest.mark.parametrize(
    "wanted",
    [
        InboxFilter(),
        InboxFilter(labels=frozenset({1})),
        InboxFilter(waits_ms=1, order=Order.WAITING),
        InboxFilter(window_ms=1, order=Order.WINDOW),
        InboxFilter(is_unread=True),
    ],
)
def test_no_view_reads_the_rows_of_the_list(mirror: WritableDb, wanted: InboxFilter) -> None:
    found = steps(mirror, inbox_places.places_sql(wanted))

    assert "line USING COVERING INDEX" in found[0]
    assert not any(step.startswith("SCAN message") for step in found)


def test_mentions_are_found_from_the_few_that_there_are(mirror: WritableDb) -> None:
    wanted = InboxFilter(Whose.MENTIONS, status=None)

    found = steps(mirror, inbox_places.places_sql(wanted))

    assert found[0] == "SEARCH line USING INTEGER PRIMARY KEY (rowid=?)"
    assert any("COVERING INDEX reading_mentioned" in step for step in found)


@pytest.mark.parametrize("sql", [readings.OF, inbox_places.places_sql(InboxFilter(is_unread=True))])
def test_what_is_unread_is_looked_for_from_where_one_has_read_to(
    mirror: WritableDb, sql: str
) -> None:
    found = steps(mirror, sql)

    assert any("INDEX message_incoming (conversation=? AND id>?)" in step for step in found)
    assert any("reading_by_conversation (conversation=?)" in step for step in found)


def steps(db: WritableDb, sql: str) -> list[str]:
    names = ("me", "status", "labels", "labels_asked", "waits_since", "over", "soon", "ids")
    values = {name: "[1]" if name in {"labels", "ids"} else 1 for name in names}
    return [str(step[3]) for step in db.execute(f"explain query plan {sql}", values)]


def test_all_of_it_is_one_read(mirror: WritableDb) -> None:
    with connection.snapshot(mirror):
        assert inbox_places.places(mirror, InboxFilter(owner=ME), SEEN) == []


def test_what_the_phone_knew_before_is_neither_unread_nor_waiting(mirror: WritableDb) -> None:
    filled(mirror, [(_a_line(None), [("in", 1), ("in", 2)], None)])
    mirror.execute("update message set source = 'history'")

    [line] = conversations.by_ids(mirror, [ConversationId(1)])
    assert readings.of(mirror, [line.id])[line.id].unread == 0
    assert readings.unread_above(mirror, line.id, MessageId(0)) == 0
    assert line.unanswered_since is None
    assert inbox_places.count(mirror, InboxFilter(is_unread=True), SEEN) == 0
