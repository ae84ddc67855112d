"""Conversation list tests: exact signals, few reads, and the order of the record."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.support.builders import NOON
from tests.support.fake_inbox import FakeInbox, a_row
from wadesk.core.changes import Changes
from wadesk.core.composer_state import ComposerState, StateKind
from wadesk.core.records import ConversationId, Instant, MessageId
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


@given(
    st.lists(
        st.lists(
            st.tuples(st.integers(1, 9), st.one_of(st.none(), st.integers(-20, 20))), max_size=4
        ),
        max_size=12,
    )
)
def test_whatever_happens_the_list_is_the_record_in_its_order(
    commits: list[list[tuple[int, int | None]]],
) -> None:
    inbox = FakeInbox(a_row(number, NOON) for number in range(1, 5))
    model = ConversationList(inbox, lambda: NOON)
    QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning, parent=model
    )

    for commit in commits:
        for number, at in commit:
            if at is None:
                inbox.present.pop(ConversationId(number), None)
            else:
                inbox.put(a_row(number, NOON + at))
        model.absorb(of(*(ConversationId(number) for number, _ in commit)))

    assert ids(model) == [place.id for place in inbox.places()]
    assert [model.row_of(ConversationId(one)) for one in ids(model)] == list(
        range(model.rowCount())
    )
