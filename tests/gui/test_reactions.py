"""Reactions: one emoji on what a customer said, given and taken back by a few keys."""

from concurrent.futures import Future
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_replies import FakeReplies
from tests.support.panels import Clock, a_panel
from tests.support.thread_views import shown
from tests.support.threads import FakeThread, a_bubble
from wadesk.core.records import ClientKey, ConversationId, Instant, Wamid
from wadesk.core.thread import Bubble, Reaction
from wadesk.ui.emoji_habits import EmojiHabits
from wadesk.ui.reaction_bar import ReactionBar
from wadesk.ui.reaction_errands import ReactionErrands
from wadesk.ui.settling import Ask
from wadesk.ui.thread_panel import ThreadPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key


class FakeDesk:
    def __init__(self) -> None:
        self.reactions: list[tuple[ConversationId, Wamid, str]] = []

    def react(self, conversation: ConversationId, target: Wamid, emoji: str) -> Future[ClientKey]:
        self.reactions.append((conversation, target, emoji))
        promise: Future[ClientKey] = Future()
        promise.set_result(ClientKey("key"))
        return promise


def promised(ask: Ask, _kept: object, _broken: object) -> None:
    ask()


class Played:
    def __init__(self, qtbot: QtBot) -> None:
        self.said = replace(a_bubble(5), wamid=Wamid("wamid.5"))
        self.view = shown(qtbot, FakeThread(self.said))
        self.panel: ThreadPanel = a_panel(qtbot, FakeReplies(Clock()))
        self.desk, self.habits = FakeDesk(), EmojiHabits()
        self.errands = ReactionErrands(self.desk, self.panel, self.view, promised, self.habits)

    def want(self, said: Bubble | None = None) -> ReactionBar:
        self.view.react_requested.emit(said or self.said)
        assert self.errands.bar is not None
        self.errands.bar.activateWindow()
        return self.errands.bar

    @property
    def given(self) -> list[str]:
        return [emoji for _, _, emoji in self.desk.reactions]


@pytest.fixture
def played(qtbot: QtBot) -> Played:
    return Played(qtbot)


def focused(bar: ReactionBar) -> str:
    return next(one.glyph for one in bar.buttons if one.hasFocus())


def test_a_digit_takes_one_at_once(played: Played) -> None:
    QTest.keyClick(played.want(), Key.Key_2)

    assert played.desk.reactions == [(played.said.conversation, "wamid.5", "❤️")]


def test_arrows_walk_along_it_and_enter_takes_one(played: Played) -> None:
    bar = played.want()
    assert focused(bar) == "👍"
    QTest.keyClick(bar, Key.Key_Right)
    QTest.keyClick(bar, Key.Key_Right)
    assert focused(bar) == "😂"
    QTest.keyClick(bar, Key.Key_Return)

    assert played.given == ["😂"]
    assert bar.isHidden()


def test_where_one_reads_from_the_right_the_arrows_go_as_they_look(played: Played) -> None:
    bar = played.want()
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.keyClick(bar, Key.Key_Left)

    assert focused(bar) == "❤️"


def test_escape_takes_none(played: Played) -> None:
    bar = played.want()
    QTest.keyClick(bar, Key.Key_Escape)

    assert bar.isHidden()
    assert played.given == []


def test_the_one_that_was_given_is_marked_and_taken_back_by_choosing_it(played: Played) -> None:
    ours = Reaction("😮", Instant(1), None, None)
    bar = played.want(replace(played.said, reactions=(ours,)))

    assert focused(bar) == "😮"
    assert [one.glyph for one in bar.buttons if one.isChecked()] == ["😮"]
    QTest.keyClick(bar, Key.Key_4)
    assert played.given == [""]


def test_all_the_others_are_behind_the_last_button(played: Played) -> None:
    bar = played.want()
    QTest.keyClick(bar, Key.Key_Left)
    QTest.keyClick(bar, Key.Key_Return)
    picker = played.errands.picker
    assert picker is not None
    QTest.keyClicks(picker.search, "teapot")
    QTest.keyClick(picker.search, Key.Key_Return)

    assert played.given == ["🫖"]
    assert list(played.habits.recent) == ["🫖"]


def test_each_is_called_by_its_name(played: Played) -> None:
    names = [one.accessibleName() for one in played.want().buttons]

    assert names[:2] == ["thumbs up", "red heart"]
