"""Inbox errands tests: names, counts and saved views follow what the Desk knows."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import ME, FakeInbox, a_row
from tests.support.fake_memory import FakeMemory
from wadesk.core.changes import Changes
from wadesk.core.inbox import Member
from wadesk.core.inbox_filter import Counts, InboxFilter, Order, SavedView, Whose
from wadesk.core.label import Label
from wadesk.core.records import ConversationId
from wadesk.ui.inbox_errands import InboxErrands, last_view
from wadesk.ui.inbox_panel import InboxPanel
from wadesk.ui.models.conversation_list import ConversationList

ANA = Member(ME, "Ana", "standard", "active")


@dataclass
class AView:
    id: int
    name: str
    filter: str
    place: int = 0


class FakeDesk(FakeMemory):
    """It keeps what it is told, and says no where it is to."""

    is_curator = True

    def __init__(self) -> None:
        super().__init__()
        self.known = [Label(1, "VIP")]
        self.kept = [AView(7, "New", '{"is_unread": true}')]
        self.asked: list[tuple[Any, ...]] = []
        self.counts = Counts(1, 2, 0)
        self.counted = 0

    def count(self) -> Counts:
        self.counted += 1
        return self.counts

    def labels(self) -> list[Label]:
        return self.known

    def members(self) -> list[Member]:
        return [ANA]

    def views(self) -> list[AView]:
        return self.kept

    def keep_view(
        self, name: str, wanted: str, place: int = 0, view: int | None = None
    ) -> Future[int]:
        self.asked.append((name, wanted, place, view))
        return Future()

    def drop_view(self, view: int) -> Future[None]:
        self.asked.append((view,))
        return Future()

    def may_curate(self) -> bool:
        return self.is_curator

    def may_drop_labels(self) -> bool:
        return False

    def labelled(self, label: int) -> int:
        return label

    def keep_label(self, name: str, colour: int, label: int | None = None) -> Future[int]:
        self.asked.append((name, colour, label))
        return Future()

    def drop_label(self, label: int) -> Future[None]:
        self.asked.append(("drop", label))
        return Future()


class Promises:
    """What was asked, and how to answer it."""

    def __init__(self) -> None:
        self.broken: list[Callable[[str], None]] = []

    def __call__(
        self,
        ask: Callable[[], Future[Any]],
        kept: Callable[[], None],
        broken: Callable[[str], None],
    ) -> None:
        ask()
        kept()
        self.broken.append(broken)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def promises() -> Promises:
    return Promises()


@pytest.fixture
def panel(qtbot: QtBot) -> InboxPanel:
    made = InboxPanel(lambda: NOON)
    qtbot.addWidget(made)
    made.show_rows(ConversationList(FakeInbox([a_row(1)]), lambda: NOON, made))
    made.resize(330, 700)
    made.show()
    return made


@pytest.fixture
def errands(desk: FakeDesk, panel: InboxPanel, promises: Promises) -> InboxErrands:
    return InboxErrands(desk, panel, desk.count, promises)


def tabs(panel: InboxPanel) -> list[str]:
    return [tab.shown for tab in panel.bar.tabs.tabs.values()]


@pytest.mark.parametrize(
    "changes",
    [
        Changes(conversations=frozenset({ConversationId(1)})),
        Changes(outbox=frozenset({ConversationId(1)})),
        Changes(other=frozenset({"reading"})),
        Changes(everything=True),
    ],
)
def test_counts_follow_what_is_touched(
    qtbot: QtBot, desk: FakeDesk, panel: InboxPanel, errands: InboxErrands, changes: Changes
) -> None:
    before = tabs(panel)
    desk.counts = Counts(2, 0, 0)

    for _ in range(9):
        errands.absorb(changes)

    assert before == ["Mine 1", "Unassigned 2", "All"]
    qtbot.waitUntil(lambda: tabs(panel) == ["Mine 2", "Unassigned", "All"])
    assert desk.counted == 2


def test_what_changes_no_count_asks_for_none(
    desk: FakeDesk, panel: InboxPanel, errands: InboxErrands
) -> None:
    desk.counts = Counts(9, 9, 9)

    errands.absorb(Changes(other=frozenset({"template"})))

    assert not errands._soon.isActive()
    assert tabs(panel)[0] == "Mine 1"


def test_chips_call_labels_by_their_present_name(
    desk: FakeDesk, panel: InboxPanel, errands: InboxErrands
) -> None:
    panel.show_view(InboxFilter(labels=frozenset({1})))
    before = [chip.text() for chip in panel.bar.chips.chips]
    desk.known = [Label(1, "Very important")]

    errands.absorb(Changes(other=frozenset({"label"})))

    assert (before, [chip.text() for chip in panel.bar.chips.chips]) == (
        ["VIP"],
        ["Very important"],
    )


@pytest.mark.usefixtures("errands")
def test_a_saved_view_is_kept_as_json_and_shown_as_it_was(
    desk: FakeDesk, panel: InboxPanel
) -> None:
    (known,) = panel.bar.saved_views._views
    panel.bar.view_kept.emit(SavedView(0, "Mine and new", InboxFilter(Whose.MINE), 1))
    panel.bar.view_kept.emit(SavedView(7, "Newest", known.wanted))
    panel.bar.view_dropped.emit(7)

    assert known == SavedView(7, "New", InboxFilter(is_unread=True))
    assert desk.asked == [
        ("Mine and new", '{"whose": "mine"}', 1, None),
        ("Newest", '{"is_unread": true}', 0, 7),
        (7,),
    ]


@pytest.mark.parametrize("kept", ["", "[]", '{"whose": 9}', '{"from": "a newer version"}'])
def test_a_view_that_cannot_be_read_is_the_usual_one_under_its_name(
    desk: FakeDesk, panel: InboxPanel, errands: InboxErrands, kept: str
) -> None:
    desk.kept = [AView(7, "New", kept)]

    errands.absorb(Changes(other=frozenset({"saved_view"})))

    assert list(panel.bar.saved_views._views) == [SavedView(7, "New", InboxFilter())]


@pytest.mark.usefixtures("errands")
def test_why_a_view_could_not_be_kept_is_said_below_it(
    panel: InboxPanel, promises: Promises
) -> None:
    panel.bar.view_kept.emit(SavedView(0, "New", InboxFilter(), 1))

    promises.broken[0]("The Hub cannot be reached.")

    assert panel.bar._trouble.text() == "The Hub cannot be reached."
    assert panel.bar._trouble.isVisible()


def test_every_view_can_be_asked_for_by_name(panel: InboxPanel, errands: InboxErrands) -> None:
    commands = {one.words: one for one in errands.commands()}

    commands["Show New"].deed()

    assert [one for one in commands if one.startswith("Show ")] == [
        "Show Mine",
        "Show Unassigned",
        "Show All",
        "Show Mentions",
        "Show Snoozed",
        "Show Closed",
        "Show New",
    ]
    assert panel.wanted == InboxFilter(is_unread=True)


def test_the_view_that_was_shown_last_is_remembered(
    desk: FakeDesk, panel: InboxPanel, errands: InboxErrands
) -> None:
    del errands  # it listens
    wanted = InboxFilter(Whose.MINE, labels=frozenset({1}), order=Order.WAITING)
    before = last_view(desk)
    panel.show_view(wanted)

    assert before == InboxFilter()
    assert last_view(desk) == wanted


def test_a_window_opens_with_the_view_that_is_remembered(qtbot: QtBot) -> None:
    made = InboxPanel(lambda: NOON)
    qtbot.addWidget(made)
    wanted = InboxFilter(Whose.MINE)
    inbox = FakeInbox([a_row(1)])
    made.show_rows(ConversationList(inbox, lambda: NOON, made, wanted))

    assert made.wanted == wanted
    assert made.bar.tabs.tabs[Whose.MINE].isChecked()


def test_a_view_that_cannot_be_read_is_the_usual_one(desk: FakeDesk) -> None:
    desk.held["view"] = "{"

    assert last_view(desk) == InboxFilter()


LABELS = "Rename, recolour or drop labels"


def test_labels_are_changed_by_name_and_a_no_is_told(
    qtbot: QtBot, desk: FakeDesk, panel: InboxPanel, errands: InboxErrands, promises: Promises
) -> None:
    next(one for one in errands.commands() if one.words == LABELS).deed()
    card = panel.bar.labels
    qtbot.waitUntil(card.isVisible)
    card.kept.emit(Label(1, "Guests", 2))
    promises.broken[-1]("There is a label of this name already.")
    card.dropped.emit(1)

    assert desk.asked == [("Guests", 2, 1), ("drop", 1)]
    assert card.how_many(7) == 7


def test_a_label_that_changes_is_told_to_who_changes_them(
    qtbot: QtBot, desk: FakeDesk, panel: InboxPanel, errands: InboxErrands
) -> None:
    panel.bar.labels_wanted.emit()
    qtbot.waitUntil(panel.bar.labels.isVisible)
    desk.known = [Label(1, "Guests", 4)]
    errands.absorb(Changes(other=frozenset({"label"})))

    assert panel.bar.labels.rows[0].name.text() == "Guests"


@pytest.mark.parametrize("name", ["is_curator", "known"])
def test_where_there_is_nothing_to_change_it_is_not_offered(
    desk: FakeDesk, errands: InboxErrands, name: str
) -> None:
    setattr(desk, name, [] if name == "known" else False)

    assert [one for one in errands.commands() if one.words == LABELS and one.is_offered()] == []
