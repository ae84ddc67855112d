"""The outbox on a Desk: what waits offline is seen, ordered, edited and discarded by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.workplaces import Staffed, staffed
from wadesk.core.records import ConversationId
from wadesk.ui.outbox_words import OutboxDeed

Key = Qt.Key


@pytest.fixture
def played(qtbot: QtBot, hub: FakeHub, where: ConversationId, tmp_path: Path) -> Iterator[Staffed]:
    with staffed(qtbot, hub, tmp_path / "profile") as made:
        made.open(where)
        for words in ("One", "Two"):
            made.type_words(words)
            QTest.keyClick(made.composer.writing, Key.Key_Return)
            made.until(lambda: made.composer.text() == "")
        made.until(lambda: len(made.pending()) == 2)
        QTest.keySequence(made.composer.writing, "Ctrl+O")
        yield made


def rows(played: Staffed) -> list[str]:
    model = played.workplace.outbox.rows
    return [model.index(row).data() for row in range(model.rowCount())]


def test_it_is_reached_by_key_and_left_by_key(played: Staffed) -> None:
    outbox = played.workplace.outbox
    shown = outbox.isVisible(), outbox.list.hasFocus(), rows(played)
    QTest.keyClick(outbox.list, Key.Key_Escape)

    assert shown == (True, True, ["One", "Two"])
    assert not outbox.isVisible()
    assert played.composer.writing.hasFocus()
    assert played.workplace.inbox.outbox.text() == "2"


def test_the_order_is_changed_and_what_waits_is_edited(played: Staffed) -> None:
    outbox = played.workplace.outbox
    QTest.keyClick(outbox.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    played.until(lambda: rows(played) == ["Two", "One"])
    QTest.keyClick(outbox.list, Key.Key_Return)
    played.until(lambda: played.composer.text() == "One")

    assert played.composer.isVisible()
    played.until(lambda: rows(played) == ["Two"])
    played.until(lambda: played.said() == ["Two"])


def test_what_is_discarded_can_be_put_back(played: Staffed) -> None:
    outbox = played.workplace.outbox
    QTest.keyClick(outbox.list, Key.Key_Delete)
    played.until(lambda: rows(played) == ["Two"])
    told = outbox.note.text()
    outbox.put_back.click()

    assert told == "Discarded."
    assert played.composer.text() == "One"
    assert OutboxDeed.DISCARD in outbox.buttons
