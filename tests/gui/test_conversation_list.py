"""Conversation list tests: exact signals, few reads, and the order of the record."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.support.builders import NOON
from tests.support.fake_inbox import ME, FakeInbox, a_row
from tests.support.inbox_filters import filters
from wadesk.core.changes import Changes
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox import InboxRow
from wadesk.core.inbox_filter import InboxFilter, Whose
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.ui.models.conversation_list import BLOCK, KEPT, TOO_MANY, ConversationList
from wadesk.ui.roles import Role

A, B, C, D = (ConversationId(number) for number in (1, 2, 3, 4))


class Clock:
    def __init__(self) -> None:
        self.now = Instant(NOON)

    def __call__(self) -> Instant:
        return self.now


class Listener(QObject):
    """What a view hears, in order."""

    def __init__(self, model: ConversationList) -> None:
        super().__init__()
        self.heard: list[tuple[object, ...]] = []
        tell = self.heard.append
        model.rowsInserted.connect(lambda _, first, last: tell(("inserted", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: tell(("removed", first, last)))
        model.rowsMoved.connect(lambda _, first, __, ___, to: tell(("moved", first, to)))
        model.dataChanged.connect(lambda first, last: tell(("changed", first.row(), last.row())))
        model.modelReset.connect(lambda: tell(("reset",)))


@pytest.fixture
def inbox() -> FakeInbox:
    return FakeInbox(a_row(number, NOON - number) for number in (1, 2, 3))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(inbox: FakeInbox, clock: Clock) -> Iterator[ConversationList]:
    made = ConversationList(inbox, clock)
    yield made
    made.deleteLater()


@pytest.fixture
def listener(model: ConversationList) -> Listener:
    QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, parent=model
    )
    return Listener(model)


def ids(model: ConversationList) -> list[int]:
    return [model.index(row).data(Role.ID) for row in range(model.rowCount())]


def of(*conversations: ConversationId) -> Changes:
    return Changes(conversations=frozenset(conversations))


def test_the_newest_comes_first(model: ConversationList) -> None:
    assert ids(model) == [A, B, C]
    assert model.index(0).data() == "Person 1"
    assert model.index(0).data(Role.RECORD).line.id == A


def test_a_conversation_that_did_not_move_is_told_as_changed(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    model.absorb(of(inbox.put(a_row(2, NOON - 2, draft="new words"))))

    assert listener.heard == [("changed", 1, 1)]
    assert model.index(1).data(Role.RECORD).draft == "new words"


def test_a_conversation_with_news_moves_to_the_top(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    model.absorb(of(inbox.put(a_row(3, NOON + 5))))

    assert listener.heard == [("moved", 2, 0), ("changed", 0, 0)]
    assert ids(model) == [C, A, B]


def test_one_whose_last_message_went_away_moves_down(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    model.absorb(of(inbox.put(a_row(1, NOON - 50))))

    assert listener.heard == [("moved", 0, 3), ("changed", 2, 2)]
    assert ids(model) == [B, C, A]


def test_a_new_time_that_changes_no_place_moves_nothing(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    model.absorb(of(inbox.put(a_row(1, NOON + 100))))

    assert listener.heard == [("changed", 0, 0)]
    assert model.row_of(A) == 0


def test_a_new_conversation_is_inserted_where_it_belongs(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    model.absorb(of(inbox.put(a_row(4, NOON - 2))))

    assert listener.heard == [("inserted", 1, 1)]
    assert ids(model) == [A, D, B, C]


def test_a_conversation_out_of_sight_is_removed(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    del inbox.present[B]

    model.absorb(of(B))

    assert listener.heard == [("removed", 1, 1)]
    assert ids(model) == [A, C]


def test_one_that_was_never_here_and_is_not_shown_says_nothing(
    model: ConversationList, listener: Listener
) -> None:
    model.absorb(of(ConversationId(99)))

    assert listener.heard == []


def test_a_status_of_a_message_reads_its_row_again_and_no_other(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    assert model.index(0).data() == "Person 1"
    inbox.reads.clear()

    model.absorb(Changes(messages=frozenset({(B, MessageId(7))})))
    assert model.index(1).data() == "Person 2"

    assert listener.heard == [("changed", 1, 1)]
    assert [sorted(read) for read in inbox.reads] == [[B]]


def test_old_messages_of_rows_nobody_looked_at_cost_nothing(
    model: ConversationList, inbox: FakeInbox
) -> None:
    listener = Listener(model)

    model.absorb(Changes(messages=frozenset((A, MessageId(number)) for number in range(1000))))

    assert (listener.heard, inbox.reads) == ([], [])


@pytest.mark.parametrize(
    "changes",
    [
        Changes(everything=True),
        Changes(conversations=frozenset(map(ConversationId, range(TOO_MANY + 1)))),
    ],
    ids=["a new beginning", "very many"],
)
def test_the_list_starts_over(
    model: ConversationList, inbox: FakeInbox, listener: Listener, changes: Changes
) -> None:
    inbox.put(a_row(4, NOON + 9))

    model.absorb(changes)

    assert listener.heard == [("reset",)]
    assert ids(model) == [D, A, B, C]


def test_a_lease_that_runs_out_is_looked_at_again(
    model: ConversationList, inbox: FakeInbox, clock: Clock
) -> None:
    listener = Listener(model)
    until = Instant(NOON + 20_000)
    inbox.put(a_row(1, NOON - 1, state=ComposerState(StateKind.HELD, None, until)))
    assert model.index(0).data(Role.RECORD).state.kind is StateKind.HELD

    assert model.next_change() == until
    model.look_at_the_clock()
    assert listener.heard == []
    inbox.put(a_row(1, NOON - 1))
    clock.now = until
    model.look_at_the_clock()

    assert listener.heard == [("changed", 0, 0)]
    assert model.index(0).data(Role.RECORD).state.kind is StateKind.FREE
    assert model.next_change() is None


def test_ten_thousand_conversations_are_read_by_the_block(clock: Clock) -> None:
    inbox = FakeInbox(a_row(number, NOON - number) for number in range(1, 10_001))
    model = ConversationList(inbox, clock)

    for row in range(5000, 5010):
        model.index(row).data()

    assert [len(read) for read in inbox.reads] == [BLOCK]


def test_scrolling_through_everything_keeps_few_rows(clock: Clock) -> None:
    inbox = FakeInbox(a_row(number, NOON - number) for number in range(1, 5001))
    model = ConversationList(inbox, clock)

    for row in range(model.rowCount()):
        assert model.index(row).data(Role.RECORD).line.id == row + 1

    assert len(model._rows) <= KEPT
    assert sum(map(len, inbox.reads)) <= 5000 + KEPT


def test_a_row_that_vanished_before_its_news_came_has_no_words(
    model: ConversationList, inbox: FakeInbox
) -> None:
    inbox.present.clear()

    assert model.index(1).data(Role.RECORD) is None
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) is None
    assert model.index(1).data(Role.ID) == B


def test_letters_find_the_next_name_and_go_round(model: ConversationList, inbox: FakeInbox) -> None:
    inbox.put(a_row(2, NOON - 2, name="Paula"))
    inbox.put(a_row(3, NOON - 3, name="Paulina"))

    assert model.place_named("pau", after=0) == 1
    assert model.place_named("PAU", after=2) == 2
    assert model.place_named("pau", after=3) == 1
    assert model.place_named("q", after=0) is None


def looking_at(inbox: FakeInbox, view: InboxFilter) -> ConversationList:
    made = ConversationList(inbox, lambda: NOON)
    made.show(view)
    return made


def test_another_view_shows_others_and_the_same_again_reads_nothing(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    inbox.put(a_row(2, NOON - 2, owner=ME))

    model.show(InboxFilter(Whose.MINE))
    model.show(InboxFilter(Whose.MINE))

    assert listener.heard == [("reset",)]
    assert ids(model) == [B]


def test_what_is_closed_leaves_the_open_ones_and_comes_to_the_closed_ones(
    model: ConversationList, inbox: FakeInbox
) -> None:
    closed = looking_at(inbox, InboxFilter(status=Status.CLOSED))
    inbox.put(a_row(2, NOON - 2, status="closed"))

    for one in (model, closed):
        one.absorb(of(B))

    assert (ids(model), ids(closed)) == ([A, C], [B])


def test_what_is_pinned_goes_to_the_top_and_stays_there(
    model: ConversationList, inbox: FakeInbox
) -> None:
    model.absorb(of(inbox.put(a_row(3, NOON - 3, is_pinned=True))))
    model.absorb(of(inbox.put(a_row(2, NOON + 2))))

    assert ids(model) == [C, B, A]


def test_time_alone_brings_who_has_waited_long_enough(inbox: FakeInbox) -> None:
    inbox.put(a_row(1, NOON - 1, waiting_since=Instant(NOON - 1)))
    waiting = looking_at(inbox, InboxFilter(waits_ms=60_000))
    listener = Listener(waiting)
    assert ids(waiting) == []

    inbox.now = Instant(NOON + 60_000)
    waiting.follow_the_clock()
    waiting.follow_the_clock()

    assert listener.heard == [("inserted", 0, 0)]


def test_time_alone_changes_nothing_where_nobody_asked_for_it(
    model: ConversationList, inbox: FakeInbox, listener: Listener
) -> None:
    inbox.put(a_row(4, NOON))

    model.follow_the_clock()

    assert listener.heard == []


def test_a_view_of_who_replies_follows_leases_and_what_becomes_of_messages(
    inbox: FakeInbox, clock: Clock
) -> None:
    until = Instant(NOON + 20_000)
    inbox.put(a_row(1, NOON - 1, state=ComposerState(StateKind.HELD, None, until)))
    held = ConversationList(inbox, clock)
    held.show(InboxFilter(state=StateKind.HELD))
    assert held.index(0).data(Role.RECORD).line.id == A

    inbox.put(a_row(1, NOON - 1))
    inbox.put(a_row(2, NOON - 2, state=ComposerState(StateKind.HELD)))
    clock.now = until
    held.look_at_the_clock()
    assert ids(held) == []
    held.absorb(Changes(messages=frozenset({(B, MessageId(7))})))
    assert ids(held) == [B]
    del inbox.present[B]
    held.look_at_all_again()

    assert ids(held) == []


def test_a_label_by_another_name_is_read_again_on_every_row(model: ConversationList) -> None:
    listener = Listener(model)
    assert model.index(0).data() == "Person 1"

    model.absorb(Changes(other=frozenset({"label"})))

    assert listener.heard == [("changed", 0, 0), ("changed", 1, 1), ("changed", 2, 2)]


def test_the_ids_of_many_rows_are_known_without_reading_any(
    model: ConversationList, inbox: FakeInbox
) -> None:
    assert model.ids_between(0, 1) == [A, B]
    assert inbox.reads == []


_ROWS = st.builds(
    lambda number, at, owner, status, is_pinned, waits: a_row(
        number,
        NOON + at,
        owner=owner,
        status=status,
        is_pinned=is_pinned,
        waiting_since=waits,
        last_inbound_at=waits,
    ),
    number=st.integers(1, 9),
    at=st.integers(-20, 20),
    owner=st.none() | st.sampled_from([ME, AgentId(2)]),
    status=st.sampled_from(Status),
    is_pinned=st.booleans(),
    waits=st.none() | st.integers(NOON - 90_000_000, NOON),
)
_COMMITS = st.lists(st.lists(_ROWS | st.integers(1, 9), max_size=4), max_size=12)


@given(_COMMITS, filters())
def test_whatever_happens_the_list_is_a_fresh_list(
    commits: list[list[InboxRow | int]], view: InboxFilter
) -> None:
    inbox = FakeInbox(a_row(number, NOON) for number in range(1, 5))
    model = looking_at(inbox, view)
    QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, parent=model
    )

    for commit in commits:
        for one in commit:
            if isinstance(one, int):
                inbox.present.pop(ConversationId(one), None)
            else:
                inbox.put(one)
        touched = (one if isinstance(one, int) else one.line.id for one in commit)
        model.absorb(of(*map(ConversationId, touched)))

    assert ids(model) == ids(looking_at(inbox, view))
    assert ids(model) == [place.id for place in inbox.places(view)]
    assert [model.row_of(ConversationId(one)) for one in ids(model)] == list(
        range(model.rowCount())
    )
