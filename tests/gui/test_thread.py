"""Thread model tests: exact signals, few reads, and the order of the record."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.support.builders import NOON
from tests.support.threads import (
    BRUNO,
    HERE,
    ME,
    MINUTE,
    WRITTEN,
    FakeThread,
    LongThread,
    a_bubble,
    a_pending,
    our,
    touched,
)
from wadesk.core.changes import Changes
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.ui.models.thread import FIRST_STRETCH, ThreadModel
from wadesk.ui.models.thread_records import RECORDS_KEPT
from wadesk.ui.roles import Role
from wadesk.ui.thread_row import ThreadRow


class Listener(QObject):
    """What a view hears, in order."""

    def __init__(self, model: ThreadModel) -> None:
        super().__init__()
        self.heard: list[tuple[object, ...]] = []
        tell = self.heard.append
        model.rowsInserted.connect(lambda _, first, last: tell(("inserted", first, last)))
        model.rowsRemoved.connect(lambda _, first, last: tell(("removed", first, last)))
        model.dataChanged.connect(lambda first, last: tell(("changed", first.row(), last.row())))
        model.modelReset.connect(lambda: tell(("reset",)))


@pytest.fixture
def source() -> FakeThread:
    return FakeThread(a_bubble(1), our(2), a_bubble(3))


@pytest.fixture
def model(source: FakeThread) -> Iterator[ThreadModel]:
    made = ThreadModel(source, HERE, ME)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    del tester


@pytest.fixture
def listener(model: ThreadModel) -> Listener:
    return Listener(model)


def keys(model: ThreadModel) -> list[int | str]:
    return [model.key(row) for row in range(model.rowCount())]


def row(model: ThreadModel, number: int) -> ThreadRow:
    found = model.row(number)
    assert found is not None
    return found


def test_bubbles_stand_in_reading_order_and_what_is_on_its_way_below(source: FakeThread) -> None:
    source.waiting = [a_pending("k")]

    assert keys(ThreadModel(source, HERE, ME)) == [1, 2, 3, "k"]


def test_a_new_message_is_one_insertion_at_the_end(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    model.follow(source.say(a_bubble(4)))

    assert listener.heard == [("inserted", 3, 3)]
    assert keys(model) == [1, 2, 3, 4]


def test_a_status_is_one_change_of_its_row(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    model.follow(source.say(our(2, statuses={"read": {"at": 1}})))

    assert listener.heard == [("changed", 1, 1)]
    assert row(model, 1).standing == "read"


def test_history_is_inserted_where_it_was_said_and_its_neighbour_looks_again(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    model.follow(source.say(a_bubble(90, at=Instant(NOON + 1))))

    assert listener.heard == [("inserted", 0, 0), ("changed", 1, 1)]
    assert keys(model) == [90, 1, 2, 3]


def test_many_that_belong_together_come_as_one(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    model.follow(source.say(a_bubble(4), a_bubble(5), a_bubble(6)))

    assert listener.heard == [("inserted", 3, 5)]


def test_what_is_gone_leaves_its_row(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    del source.said[MessageId(3)]

    model.follow(touched(3))

    assert listener.heard == [("removed", 2, 2)]


def test_what_became_part_of_another_bubble_leaves_its_row(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    orphan = source.said.pop(MessageId(3))
    source.hidden[orphan.id] = orphan.position

    model.follow(touched(3))

    assert listener.heard == [("removed", 2, 2)]


def test_a_message_whose_time_became_known_moves_to_its_place(
    model: ThreadModel, source: FakeThread
) -> None:
    model.follow(source.say(a_bubble(1, at=Instant(NOON + 60 * MINUTE))))

    assert keys(model) == [2, 3, 1]


def test_an_outbox_row_gives_way_to_its_message(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    source.waiting = [a_pending("key-4")]
    model.follow(WRITTEN)
    source.waiting = []
    model.follow(source.say(our(4)))

    assert listener.heard == [("inserted", 3, 3), ("inserted", 3, 3), ("changed", 4, 4),
                              ("removed", 4, 4)]  # fmt: skip
    assert keys(model) == [1, 2, 3, 4]


def test_a_refusal_changes_the_row_it_is_about(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    source.waiting = [a_pending("k")]
    model.follow(WRITTEN)
    source.waiting = [a_pending("k", owed=Owed.REFUSED, reason="unseen_answer")]
    model.follow(WRITTEN)

    assert listener.heard == [("inserted", 3, 3), ("changed", 3, 3)]
    assert row(model, 3).standing == "conflict"


def test_another_conversation_is_none_of_its_business(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    elsewhere = ConversationId(2)
    source.rows_read = 0
    model.follow(
        Changes(
            messages=frozenset({(elsewhere, MessageId(1))}),
            outbox=frozenset({elsewhere}),
            conversations=frozenset({HERE}),
        )
    )

    assert listener.heard == []
    assert source.rows_read == 0


def test_after_a_new_beginning_everything_is_read_again(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    source.said = {MessageId(8): a_bubble(8)}

    model.follow(Changes(everything=True))

    assert listener.heard == [("reset",)]
    assert keys(model) == [8]


def test_a_new_name_is_shown_on_every_bubble(
    model: ThreadModel, source: FakeThread, listener: Listener
) -> None:
    model.follow(source.say(our(2, member=BRUNO)))
    before = row(model, 1).author
    source.members = {BRUNO: "Bruno Silva"}
    model.follow(Changes(other=frozenset({"member"})))

    assert (before, row(model, 1).author) == ("Bruno", "Bruno Silva")
    assert listener.heard[-1] == ("changed", 0, 2)


def test_older_places_are_learned_in_stretches_until_the_first_bubble() -> None:
    model = ThreadModel(LongThread(1_000), HERE, ME)
    tester = QAbstractItemModelTester(model)
    listener = Listener(model)

    known = model.rowCount()
    steps = [(model.reach_back(500), model.is_whole) for _ in range(3)]

    assert known == FIRST_STRETCH
    assert steps == [(500, False), (300, True), (0, True)]
    assert keys(model) == list(range(1_000))
    assert [heard for heard in listener.heard if heard[0] == "inserted"] == [
        ("inserted", 0, 499),
        ("inserted", 0, 299),
    ]
    del tester


def test_what_lies_above_the_known_places_waits_for_them(source: FakeThread) -> None:
    source.said = {MessageId(n): a_bubble(n) for n in range(1_000, 1_000 + FIRST_STRETCH + 5)}
    model = ThreadModel(source, HERE, ME)

    model.follow(source.say(a_bubble(7)))
    before = model.rowCount()
    model.reach_back(100)

    assert before == FIRST_STRETCH
    assert model.key(0) == 7
    assert model.rowCount() == FIRST_STRETCH + 6


def test_a_row_among_a_million_reads_its_block_and_no_more() -> None:
    source = LongThread(1_000_000)
    model = ThreadModel(source, HERE, ME)
    model.reach_back(1 << 40)
    source.rows_read = 0

    model.row(500_000)

    assert model.rowCount() == 1_000_000
    assert source.rows_read <= 64


def test_records_are_forgotten_and_read_again() -> None:
    source = LongThread(10_000)
    model = ThreadModel(source, HERE, ME)
    model.reach_back(1 << 40)
    for number in range(0, 10_000, 50):
        model.row(number)

    kept = model._records._bubbles
    assert len(kept) <= RECORDS_KEPT
    assert row(model, 0).said == source.bubbles([MessageId(0)])[0]


def test_ours_are_named_and_a_customer_is_not_between_two(model: ThreadModel) -> None:
    assert [row(model, number).author for number in range(3)] == ["", "You", ""]


def test_in_a_group_everybody_is_named(source: FakeThread) -> None:
    model = ThreadModel(source, HERE, ME, is_group=True)

    assert [row(model, number).author for number in range(3)] == ["Sheena Nelson", "You",
                                                                  "Sheena Nelson"]  # fmt: skip


@pytest.mark.parametrize(
    ("columns", "name"),
    [
        ({"member": BRUNO}, "Bruno"),
        ({"member": 99}, "A colleague"),
        ({"member": None, "source": "phone"}, "Phone app"),
        ({"member": None, "source": "standby"}, "Meta's assistant"),
        ({"member": None, "source": "elsewhere"}, "Another system"),
    ],
)
def test_whoever_speaks_for_us_is_named(columns: dict[str, object], name: str) -> None:
    model = ThreadModel(FakeThread(our(1, **columns)), HERE, ME)

    assert row(model, 0).author == name


def test_one_who_goes_on_writing_is_not_announced_again() -> None:
    source = FakeThread(
        our(1), our(2), our(3, member=BRUNO), our(4, at=Instant(NOON + 90 * MINUTE))
    )
    model = ThreadModel(source, HERE, ME)

    assert [row(model, number).follows for number in range(4)] == [False, True, False, False]


def test_a_day_begins_where_the_date_changes() -> None:
    day = 24 * 60
    source = FakeThread(a_bubble(1), a_bubble(2), a_bubble(2 + day))
    model = ThreadModel(source, HERE, ME)

    assert [row(model, number).starts_day for number in range(3)] == [True, False, True]


def test_a_quote_is_found_once_it_is_here(model: ThreadModel, source: FakeThread) -> None:
    model.follow(source.say(a_bubble(4, content={"context": {"id": "wamid.late"}})))
    before = row(model, 3).quoted
    late = our(5, member=BRUNO, wamid="wamid.late", at=Instant(NOON))
    model.follow(source.say(late))

    after = row(model, 4)
    assert before is None
    assert (after.quoted, after.quoted_author) == (late, "Bruno")


def test_a_screen_reader_is_told_the_row(model: ThreadModel) -> None:
    index = model.index(1)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("You: ")
    assert index.data(Role.ID) == 2
    assert index.data(Role.RECORD) == row(model, 1)


def test_a_record_that_has_just_gone_is_nothing_until_the_news_comes(source: FakeThread) -> None:
    model = ThreadModel(source, HERE, ME)
    source.said.clear()

    assert model.row(1) is None
    assert model.index(1).data(Qt.ItemDataRole.DisplayRole) == ""


def test_an_echo_has_been_sent_even_where_no_status_says_so() -> None:
    echo = our(1, source="phone", member=None, carriage=None)

    assert ThreadRow(echo).standing == "sent"
    assert ThreadRow(replace(echo, source="desk")).standing == "sending"


def test_a_hundred_thousand_messages_cost_no_more_than_a_few() -> None:
    def cost(count: int) -> tuple[int, int]:
        source = LongThread(count)
        model = ThreadModel(source, HERE, ME)
        for row in range(model.rowCount() - 20, model.rowCount()):
            model.row(row)
        return source.places_read, source.rows_read

    assert cost(100_000) == cost(FIRST_STRETCH + 1)
