"""Replies on a Desk: the panel, a real Desk and a Hub, from the first key to the record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.desks import a_desk, is_like, wall_clock
from tests.support.fake_hub import COLLEAGUE, ME, FakeHub
from tests.support.fake_hub_server import serving
from wadesk.core.composer_state import StateKind
from wadesk.core.records import ConversationId
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.office import Office
from wadesk.desk.open_desk import OpenDesk
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.notice import Deed
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.workplace import Workplace

WAITS_MS = 20_000


class Played:
    """A workplace over a Desk whose engine runs."""

    def __init__(self, qtbot: QtBot, hub: FakeHub, desk: OpenDesk, engine: EngineThread) -> None:
        self.qtbot = qtbot
        self.hub = hub
        self.desk = desk
        self.workplace = Workplace(Office(desk, lambda: True, engine.wake), wall_clock)
        qtbot.addWidget(self.workplace)
        self.workplace.resize(1100, 700)
        self.workplace.show()

    @property
    def panel(self) -> ThreadPanel:
        return self.workplace.thread_panel

    def open(self, conversation: ConversationId) -> None:
        self.caught_up()
        self.workplace.open(conversation)
        self.panel.composer.setFocus()

    def caught_up(self) -> None:
        self.qtbot.waitUntil(lambda: is_like(self.desk, self.hub), timeout=WAITS_MS)

    def type_words(self, words: str) -> None:
        QTest.keyClicks(self.panel.composer.writing, words)

    def until_state(self, kind: StateKind) -> None:
        self.qtbot.waitUntil(lambda: self.panel.state.kind is kind, timeout=WAITS_MS)

    def said(self) -> list[str]:
        rows = self.hub.rows["message"].values()
        return [row["text"] for row in rows if row.get("member") == ME]


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


@pytest.fixture
def played(qtbot: QtBot, hub: FakeHub, where: ConversationId, tmp_path: Path) -> Iterator[Played]:
    feed = ChangeFeed()
    with serving(hub) as served, a_desk(served, tmp_path / "profile", feed.publish) as desk:
        engine = EngineThread(desk, lambda _: None)
        engine.start()
        made = Played(qtbot, hub, desk, engine)
        feed.changed.connect(made.workplace.absorb)
        made.open(where)
        yield made
        feed.changed.disconnect(made.workplace.absorb)
        made.workplace.put_away()
        engine.stop().result(timeout=20)


def test_a_reply_goes_from_the_first_key_to_the_record(
    played: Played, hub: FakeHub, where: ConversationId
) -> None:
    played.type_words("Good morning")
    played.until_state(StateKind.MINE)
    QTest.keyClick(played.panel.composer.writing, Qt.Key.Key_Return)
    played.qtbot.waitUntil(lambda: played.said() == ["Good morning"], timeout=WAITS_MS)
    played.qtbot.waitUntil(lambda: played.panel.composer.text() == "", timeout=WAITS_MS)

    assert [post["t"] for post in hub.posts] == ["claim_lock", "send_text"]
    assert hub.posts[1]["fence"] == hub.locks[where][1]


def test_an_answer_that_lands_meanwhile_is_read_before_ones_own_is_sent(
    played: Played, hub: FakeHub, where: ConversationId
) -> None:
    played.type_words("Good morning")
    newer = hub.colleague_answers(where, "I have this one.")
    played.until_state(StateKind.CONFLICT)
    QTest.keyClick(played.panel.composer.writing, Qt.Key.Key_Return)
    kept, said = played.panel.composer.text(), played.said()

    QTest.keyClick(played.panel.banner.buttons[Deed.SEND_ANYWAY], Qt.Key.Key_Space)
    played.qtbot.waitUntil(lambda: played.said() == ["Good morning"], timeout=WAITS_MS)

    assert (kept, said) == ("Good morning", [])
    assert hub.posts[-1]["base"] == newer


def test_a_refused_reply_comes_back_into_the_field_with_its_words(
    played: Played, hub: FakeHub, where: ConversationId
) -> None:
    hub.locks[where] = (COLLEAGUE, 1)
    played.type_words("Good morning")
    QTest.keyClick(played.panel.composer.writing, Qt.Key.Key_Return)
    played.until_state(StateKind.CONFLICT)
    cleared = played.panel.composer.text()

    QTest.keyClick(played.panel.banner.buttons[Deed.TAKE_BACK], Qt.Key.Key_Space)

    assert cleared == ""
    assert played.panel.composer.text() == "Good morning"
    assert played.said() == []


def test_no_word_is_lost_when_two_threads_become_one_while_somebody_writes(
    played: Played, hub: FakeHub, where: ConversationId
) -> None:
    other = ConversationId(hub.conversation("Zoé on her new number", "Me again"))
    played.open(other)
    played.type_words("Dear Zoe")
    played.open(where)
    played.type_words("Good morning")

    for message, row in list(hub.rows["message"].items()):
        if row["conversation"] == where:
            hub.put("message", message, conversation=other)
    hub.remove("conversation", where, into=other)

    def shows_both() -> bool:
        text = played.panel.composer.text()
        line = played.panel.line
        is_there = line is not None and line.id == other
        return is_there and "Dear Zoe" in text and "Good morning" in text

    played.qtbot.waitUntil(shows_both, timeout=WAITS_MS)
    assert played.panel.composer.text().count("Dear Zoe") == 1
