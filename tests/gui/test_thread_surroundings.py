"""Thread surroundings: who is here, who asks for the turn, what came meanwhile."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import a_contact, a_line
from tests.support.fake_replies import BILAL, ME, FakeReplies
from wadesk.core.presence import Viewing
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.core.situation import Held
from wadesk.ui.inked_line import InkedLine, Part
from wadesk.ui.people_strip import PeopleStrip, Person
from wadesk.ui.text import HOUR
from wadesk.ui.thread_panel import GHOSTS_MS, ThreadPanel

HERE = ConversationId(1)
CHLOE = AgentId(3)
Key = Qt.Key


@pytest.fixture
def desk() -> FakeReplies:
    return FakeReplies(lambda: NOON)


@pytest.fixture
def panel(qtbot: QtBot, desk: FakeReplies) -> ThreadPanel:
    made = ThreadPanel(QWidget(), desk, desk.clock)
    qtbot.addWidget(made)
    desk.serve(made)
    made.resize(700, 500)
    made.show()
    person = a_contact("Zoé", phone="15550100")
    made.open(a_line(contact=person, last_inbound_at=NOON))
    made.composer.setFocus()
    return made


def wishes(desk: FakeReplies, kind: str) -> list[object]:
    return [about for name, about in desk.wishes if name == kind]


def test_looking_and_writing_are_told_apart(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.people = [Viewing(BILAL, writing=False), Viewing(CHLOE, writing=True)]
    panel.refresh()

    assert panel.around.head.people.text() == "Chloé is writing, Bilal is looking"
    assert panel.around.head.people.accessibleName() == panel.around.head.people.text()
    assert panel.around.head.people.isVisible()


def test_nobody_else_is_nobody_shown(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.people = [Viewing(ME, writing=True)]
    panel.refresh()

    assert panel.around.head.people.isHidden()


def test_a_ghost_is_looked_for_without_any_news(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.people = [Viewing(BILAL, writing=True)]
    panel.refresh()

    desk.people = []
    qtbot.waitUntil(panel.around.head.people.isHidden, timeout=3 * GHOSTS_MS)


@pytest.mark.parametrize(
    ("owner", "words"), [(BILAL, "Bilal's conversation"), (ME, "Your conversation"), (None, "")]
)
def test_whose_conversation_it_is_is_said_quietly(
    panel: ThreadPanel, desk: FakeReplies, owner: AgentId | None, words: str
) -> None:
    if owner is not None:
        desk.owners[HERE] = owner
    panel.refresh()

    assert panel.around.head.about.text().endswith(words or "free text for another 23 h 59 min")


def test_the_last_hours_of_free_text_are_counted_down(panel: ThreadPanel) -> None:
    wrote_at = Instant(NOON - 23 * HOUR)

    panel.update_line(a_line(last_inbound_at=wrote_at))

    assert panel.around.head.about.text().endswith("free text for 59 min only")
    assert panel.around.head.accessibleDescription() == panel.around.head.about.text()


def test_a_colleague_who_asks_takes_the_keyboard_from_nobody(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    desk.asker = BILAL
    panel.refresh()
    QTest.keyClicks(panel.composer.writing, "Good")

    line = panel.around.ask_line
    assert line.isVisible()
    assert line.accessibleName() == "Bilal would like to answer. Your words stay here as a draft."
    assert panel.composer.text() == "Good"
    assert panel.focusWidget() is panel.composer.writing


@pytest.mark.parametrize(("key", "is_yes"), [(Key.Key_F8, True), (Key.Key_F9, False)])
def test_one_key_answers_a_colleague_wherever_the_keyboard_is(
    panel: ThreadPanel, desk: FakeReplies, key: Qt.Key, is_yes: bool
) -> None:
    desk.asker = BILAL
    panel.refresh()

    QTest.keyClick(panel, key)

    assert wishes(desk, "answer_ask") == [(HERE, BILAL, is_yes)]
    assert panel.around.ask_line.isHidden()


def test_where_nobody_asks_the_keys_answer_nobody(panel: ThreadPanel, desk: FakeReplies) -> None:
    QTest.keyClick(panel, Key.Key_F8)

    assert wishes(desk, "answer_ask") == []


def test_what_the_customer_wrote_meanwhile_is_told_and_holds_nothing_back(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    QTest.keyClicks(panel.composer.writing, "Good")
    desk.hears("Are you there?", 5)
    desk.hears("Hello?", 6)
    news = panel.around.news_line
    told, can_send = news.button.text(), panel.composer.send.isEnabled()

    QTest.mouseClick(news.button, Qt.MouseButton.LeftButton)
    after = news.isHidden()
    desk.hears("Well?", 7)

    assert (told, can_send) == ("2 new messages while you wrote", True)
    assert wishes(desk, "news") == [None]
    assert after
    assert news.button.text() == "1 new message while you wrote"
    assert panel.focusWidget() is panel.composer.writing


def test_without_a_draft_nothing_came_meanwhile(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.hears("Are you there?", 5)

    assert panel.around.news_line.isHidden()


def test_what_is_told_beside_a_conflict_is_not_told_twice(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    QTest.keyClicks(panel.composer.writing, "Good")
    desk.hears("Are you there?", 5)

    desk.answer(HERE, "Yes, I am.", 6)

    assert panel.around.news_line.isHidden()
    assert "Zoé: Are you there?" in panel.banner.accessibleDescription()


def test_what_became_of_a_wish_is_told_once(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.lock_words = "You have no right to do this: ask an administrator."
    panel.refresh()
    told = panel.composer.note.text()
    panel.composer.show_note("")
    panel.refresh()

    assert told == desk.lock_words
    assert panel.composer.note.text() == ""


def test_who_was_given_the_turn_hears_of_it(panel: ThreadPanel, desk: FakeReplies) -> None:
    desk.granted = True
    desk.held[HERE] = Held(ME, NOON, Instant(NOON + 20_000))
    panel.refresh()

    assert panel.composer.note.text() == "It was handed over to you: you can answer now."


PEOPLE = [Person(number, f"Agent {number}", is_writing=False) for number in range(1, 6)]


def test_of_many_people_some_are_shown_and_all_are_told(qtbot: QtBot) -> None:
    strip = PeopleStrip()
    qtbot.addWidget(strip)

    strip.show_people(PEOPLE)

    assert strip.accessibleName().count("looking") == 5
    assert strip.minimumSizeHint().width() < strip.sizeHint().width()


@pytest.mark.parametrize(
    "towards", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
@pytest.mark.parametrize("width", [40, 300])
def test_people_are_painted_in_whatever_room_there_is(
    qtbot: QtBot, width: int, towards: Qt.LayoutDirection
) -> None:
    strip = PeopleStrip()
    qtbot.addWidget(strip)
    strip.setLayoutDirection(towards)
    strip.show_people(PEOPLE[:2])
    strip.resize(width, 40)

    drawn = strip.grab().toImage()
    ground = QApplication.palette().window().color().name()

    colours = {drawn.pixelColor(x, 20).name() for x in range(width)}
    assert colours - {ground}


@pytest.mark.parametrize(
    "towards", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_line_of_parts_begins_where_one_begins_to_read(
    qtbot: QtBot, towards: Qt.LayoutDirection
) -> None:
    line = InkedLine()
    qtbot.addWidget(line)
    line.setLayoutDirection(towards)
    line.show_parts([Part("one", glyph="window"), Part("two")])
    line.resize(400, 20)
    drawn = line.grab().toImage()
    ground = drawn.pixelColor(200, 1)

    written = [x for x in range(400) if any(drawn.pixelColor(x, y) != ground for y in range(20))]
    assert line.text() == line.accessibleName() == "one · two"
    is_left = towards is Qt.LayoutDirection.LeftToRight
    assert (max(written) < 120) if is_left else (min(written) > 280)
