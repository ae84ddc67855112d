"""Contact errands tests: the pane is filled where it is seen, and what is done is offered back."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.customer_pages import (
    BACK,
    BEN,
    TOM,
    ZOE,
    FakeCustomers,
    a_page,
    a_refusal,
    photos,
)
from tests.support.fake_inbox import a_contact
from wadesk.core.blocking import Blocking
from wadesk.core.changes import Changes
from wadesk.core.contact_page import Known, OtherThread
from wadesk.core.errors import Reason
from wadesk.core.presence import Viewing
from wadesk.core.records import ContactId, ConversationId
from wadesk.ui.contact_errands import ContactErrands
from wadesk.ui.contact_panel import WIDTH, ContactPanel
from wadesk.ui.settling import Settling
from wadesk.ui.thread_panel import ThreadPanel

Key = Qt.Key


class Scene:
    """A thread with the pane beside it."""

    def __init__(self, qtbot: QtBot, thread: ThreadPanel) -> None:
        self.qtbot, self.thread, self.desk = qtbot, thread, FakeCustomers()
        self.panel = ContactPanel()
        qtbot.addWidget(self.panel)
        self.panel.resize(280, 900)
        promised = Settling(thread).promised
        self.errands = ContactErrands(self.desk, thread, self.panel, promised)
        self.offers: list[tuple[str, Callable[[], None]]] = []
        self.errands.done.connect(lambda words, back: self.offers.append((words, back)))
        self.panel.show()

    def open(self, where: ConversationId) -> None:
        line = self.desk.line(where)
        assert line is not None
        self.thread.open(line)
        self.settle()

    def absorb(self, changes: Changes) -> None:
        self.errands.absorb(changes)
        self.settle()

    def settle(self) -> None:
        """The pane is filled once everything else is painted."""
        QApplication.processEvents()

    def until(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so)

    @property
    def done(self) -> list[tuple[Any, ...]]:
        return self.desk.asked


@pytest.fixture
def scene(qtbot: QtBot, panel: ThreadPanel) -> Scene:
    made = Scene(qtbot, panel)
    made.open(ZOE)
    return made


def named(scene: Scene) -> str:
    return scene.panel.face.name.text()


def test_the_pane_follows_the_thread(scene: Scene) -> None:
    first = named(scene)

    scene.open(TOM)

    assert (first, named(scene)) == ("Zoe", "Tom")


def begins_to_open(scene: Scene, where: ConversationId) -> None:
    """As far as it comes before anything is painted; the keyboard is elsewhere."""
    focus: QWidget | None = scene.panel.focusWidget()
    if focus is not None:
        focus.clearFocus()
    line = scene.desk.line(where)
    assert line is not None
    scene.thread.open(line)


def test_who_is_there_is_told_a_moment_later_and_nothing_of_the_former_one_stays(
    scene: Scene,
) -> None:
    reads = scene.desk.reads

    begins_to_open(scene, TOM)
    at_once = scene.desk.reads, scene.panel.inside.isVisible(), scene.panel.page
    scene.settle()

    assert at_once == (reads, False, None)
    assert (scene.desk.reads, named(scene)) == (reads + 1, "Tom")
    assert scene.panel.inside.isVisible()


def test_of_those_that_are_only_passed_by_nothing_is_read(scene: Scene) -> None:
    reads = scene.desk.reads

    begins_to_open(scene, TOM)
    begins_to_open(scene, ZOE)
    scene.settle()

    assert (scene.desk.reads, named(scene)) == (reads + 1, "Zoe")


def test_a_pane_that_has_the_keyboard_keeps_it(scene: Scene) -> None:
    scene.panel.face.copy.setFocus()
    line = scene.desk.line(TOM)
    assert line is not None

    scene.thread.open(line)

    assert named(scene) == "Tom"
    assert scene.panel.focusWidget() is scene.panel.face.copy


def test_however_many_commits_there_are_it_is_read_once(scene: Scene) -> None:
    reads = scene.desk.reads

    for _ in range(3):
        scene.errands.absorb(Changes(conversations=frozenset({ZOE})))
    scene.settle()

    assert scene.desk.reads == reads + 1


def test_a_window_that_closes_reads_nothing_more(scene: Scene) -> None:
    reads = scene.desk.reads

    begins_to_open(scene, TOM)
    scene.errands.put_away()
    scene.settle()

    assert scene.desk.reads == reads


def test_a_pane_that_nobody_sees_reads_nothing(scene: Scene) -> None:
    scene.panel.hide()
    reads = scene.desk.reads

    scene.open(TOM)
    scene.errands.absorb(Changes(everything=True))
    unseen = scene.desk.reads
    scene.panel.show()
    scene.errands.show_now()

    assert unseen == reads
    assert (scene.desk.reads, named(scene)) == (reads + 1, "Tom")


def test_only_news_of_this_customer_is_read_anew(scene: Scene) -> None:
    reads = scene.desk.reads

    scene.absorb(Changes(conversations=frozenset({TOM})))
    of_another = scene.desk.reads
    scene.absorb(Changes(conversations=frozenset({ZOE})))

    assert (of_another, scene.desk.reads) == (reads, reads + 1)


def test_news_of_another_self_is_news_too(scene: Scene) -> None:
    other = OtherThread(TOM, a_contact("Tom", 2), NOON, True)
    scene.desk.pages[ZOE] = a_page(threads=(other,))
    scene.errands.refresh()
    reads = scene.desk.reads

    scene.absorb(Changes(conversations=frozenset({TOM})))

    assert scene.desk.reads == reads + 1


def test_who_is_here_is_told_as_it_changes(scene: Scene) -> None:
    scene.desk.answered_by = BEN
    scene.desk.looking = [Viewing(BEN, True)]

    scene.open(TOM)
    writing = scene.panel.here.text()
    scene.desk.looking = []
    scene.thread.refresh()

    assert writing == "Ben is writing\nBen answered last"
    assert scene.panel.here.text() == "Ben answered last"


def test_a_name_that_was_changed_is_offered_back(scene: Scene) -> None:
    field = scene.panel.face.name
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Zoe L.")
    QTest.keyClick(field, Key.Key_Return)
    scene.until(lambda: bool(scene.offers))

    scene.offers[0][1]()

    scene.until(lambda: len(scene.done) == 2)
    assert scene.done == [("edit", ZOE, "Zoe L.", ""), ("edit", ZOE, "", "")]


def test_what_was_kept_in_pauses_is_offered_back_as_one(scene: Scene) -> None:
    remark = scene.panel.notes.remark
    remark.setFocus()
    QTest.keyClicks(remark, "One")
    remark.changed.emit()
    QTest.keyClicks(remark, " two")
    remark.changed.emit()
    before = len(scene.offers)

    scene.panel.face.copy.setFocus()

    scene.until(lambda: bool(scene.offers))
    scene.offers[0][1]()
    scene.until(lambda: scene.done[-1] == ("edit", ZOE, "", ""))
    assert before == 0
    assert [asked[3] for asked in scene.done[:2]] == ["One", "One two"]


def test_what_was_not_changed_is_neither_kept_nor_offered(scene: Scene) -> None:
    scene.panel.face.name.setFocus()
    scene.panel.face.copy.setFocus()

    assert scene.done == []
    assert scene.offers == []


def test_words_that_were_typed_are_kept_when_another_thread_is_opened(scene: Scene) -> None:
    remark = scene.panel.notes.remark
    remark.setFocus()
    QTest.keyClicks(remark, "About Zoe")

    scene.open(TOM)

    assert scene.done == [("edit", ZOE, "", "About Zoe")]
    assert scene.panel.notes.remark.words == ""


def test_two_are_joined_by_keys_and_told_apart_again(scene: Scene) -> None:
    scene.desk.known = [Known(ContactId(2), TOM, "Tom", "+49151112340002")]
    card = scene.panel.sameness
    scene.panel.join.click()

    QTest.keyClicks(card.field, "to")
    QTest.keyClick(card.field, Key.Key_Return)
    preview = card.words.text()
    QTest.keyClick(card.join, Key.Key_Space)
    scene.until(lambda: bool(scene.offers))
    scene.offers[0][1]()

    scene.until(lambda: len(scene.done) == 2)
    assert "Both will be shown as “Zoe”" in preview
    assert scene.done == [("join", TOM, ZOE), ("undo", BACK)]


def test_the_other_name_can_be_the_one_that_is_shown(scene: Scene) -> None:
    scene.desk.known = [Known(ContactId(2), TOM, "Tom")]
    card = scene.panel.sameness
    scene.panel.join.click()
    QTest.keyClicks(card.field, "tom")
    card.offers[0].click()

    card.swap.click()
    preview = card.words.text()
    card.join.click()

    assert "“Tom”" in preview
    assert scene.done == [("join", ZOE, TOM)]


def test_nobody_of_that_name_is_said_and_nothing_can_be_joined(scene: Scene) -> None:
    card = scene.panel.sameness
    scene.panel.join.click()

    QTest.keyClicks(card.field, "nobody")
    QTest.keyClick(card.field, Key.Key_Return)

    assert card.words.text() == "Nobody is called like that."
    assert not card.join.isVisible()


def test_blocking_and_unblocking_reach_the_desk(scene: Scene) -> None:
    scene.panel.block.click()
    scene.panel.block_card.block.click()
    blocked = replace(a_contact("Zoe"), blocked=Blocking.BLOCKED)
    scene.desk.pages[ZOE] = a_page(contact=blocked)
    scene.errands.refresh()
    scene.panel.block.click()

    assert scene.done == [("block", ZOE), ("unblock", ZOE)]
    scene.until(lambda: len(scene.offers) == 2)


def test_older_pictures_are_shown_below_the_newest(scene: Scene) -> None:
    every = photos(12)
    scene.desk.pages[ZOE] = a_page(media=every[:9], has_more_media=True)
    scene.desk.older = list(every[9:])
    scene.errands.refresh()

    scene.panel.more_media.click()
    with_older = len(scene.panel.media.shown)
    scene.panel.more_media.click()

    assert with_older == 12
    assert not scene.panel.more_media.isVisible()


def test_what_the_hub_refused_is_said_once(scene: Scene) -> None:
    scene.desk.refused = [a_refusal(Reason.NO_RIGHT)]

    scene.errands.absorb(Changes(outbox=frozenset({ZOE})))
    scene.errands.absorb(Changes(outbox=frozenset({ZOE})))

    scene.until(lambda: ("let go", 1) in scene.done)
    assert scene.done.count(("let go", 1)) == 1


def test_what_was_written_and_refused_stands_in_the_note(scene: Scene) -> None:
    composer = scene.thread.composer
    composer.show_note_text("Called twice")
    scene.thread.parts.noting.write("Called twice")
    scene.desk.refused = [a_refusal(Reason.NO_RIGHT, "Prefers mornings")]

    scene.errands.absorb(Changes(outbox=frozenset({ZOE})))

    scene.until(lambda: ("let go", 1) in scene.done)
    scene.until(lambda: composer.note_text() == "Called twice\n\nPrefers mornings")


def test_who_is_restricted_reads_and_changes_nothing(qtbot: QtBot, panel: ThreadPanel) -> None:
    scene = Scene(qtbot, panel)
    scene.desk.is_curator = False

    scene.open(ZOE)

    assert scene.panel.face.name.isReadOnly()
    assert not scene.panel.block.isVisible()


def test_a_long_name_that_is_offered_widens_no_pane(scene: Scene) -> None:
    card = scene.panel.sameness
    card.ask()

    card.show_found([Known(ContactId(1), ConversationId(1), "W" * 80, "+44 7700 900604")])

    assert card.minimumSizeHint().width() <= WIDTH


def test_the_banner_lets_them_in_again_without_the_pane(scene: Scene) -> None:
    scene.panel.hide()
    scene.thread.deciding.unblock_requested.emit(TOM)
    scene.until(lambda: bool(scene.offers))

    assert scene.done == [("unblock", TOM)]
    assert scene.offers[0][0] == "WhatsApp is asked to unblock them."
