"""Accessibility: what a screen reader is told of list, thread and reply, once over the real bus.

In this process Qt's own tree is read; on a screen the accessibility bus is, by another program.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support import screen as screens
from tests.support.fake_hub import COLLEAGUE, FakeHub
from tests.support.programs import Program
from tests.support.screen import Node, a_screen
from tests.support.served_window import ServedWindow, served_window
from tests.support.whole_road import SECRETS, the_road
from wadesk.core.composer_state import StateKind
from wadesk.core.records import ConversationId

Role = QAccessible.Role
Text = QAccessible.Text
WHY_NOT = screens.missing()


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub()


@pytest.fixture
def zoe(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoe", "Hello"))


@pytest.fixture
def at(qtbot: QtBot, hub: FakeHub, zoe: ConversationId, tmp_path: Path) -> Iterator[ServedWindow]:
    with served_window(qtbot, hub, tmp_path) as window:
        window.open(zoe)
        yield window


def told(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def rows_of(widget: QWidget) -> list[str]:
    """The rows of a list as a screen reader goes over them."""
    rows = told(widget)
    children = [rows.child(number) for number in range(rows.childCount())]
    return [row.text(Text.Name) for row in children if row.role() == Role.ListItem]


def test_the_list_tells_name_and_last_words(at: ServedWindow) -> None:
    view = at.place.inbox.view
    (row,) = rows_of(view)

    assert told(view).role() == Role.List
    assert told(view).text(Text.Name) == "Conversations"
    assert "Zoe" in row
    assert "Hello" in row


def test_the_thread_tells_who_said_what(at: ServedWindow, hub: FakeHub, zoe: int) -> None:
    hub.colleague_answers(zoe, "I have this one.")
    at.until(lambda: len(rows_of(at.place.view)) == 2)
    theirs, ours = rows_of(at.place.view)

    assert told(at.place.view).role() == Role.List
    assert told(at.place.view).text(Text.Name) == "Messages"
    assert "Hello" in theirs
    assert "Ben" in ours
    assert "I have this one." in ours


def test_the_field_tells_what_it_is_for_and_what_stands_in_the_way(at: ServedWindow) -> None:
    field = told(at.panel.composer.writing)
    at.write("Dear Zoe")

    assert field.role() == Role.EditableText
    assert field.text(Text.Name) == "Your reply"
    assert field.text(Text.Value) == "Dear Zoe"
    assert told(at.panel.composer.send).role() == Role.PushButton
    assert told(at.panel.composer.send).text(Text.Name) == "Send"


def test_who_is_replying_is_told_in_words_in_list_title_and_field(
    at: ServedWindow, hub: FakeHub, zoe: ConversationId
) -> None:
    hub.locks[zoe] = (COLLEAGUE, 1)
    hub.hang_up()  # who comes again is told of every lock
    at.until_state(StateKind.HELD)

    assert at.window.windowTitle() == "Zoe: Ben is replying - WaDesk"
    at.until(lambda: "Ben is replying" in rows_of(at.place.inbox.view)[0])
    assert "Ben is replying" in told(at.panel.banner).text(Text.Name)
    assert "Ben is replying" in told(at.panel.composer.writing).text(Text.Description)


def test_the_state_of_the_line_is_told_with_its_reason(at: ServedWindow) -> None:
    at.window.show_connection("offline", "Nobody answers at this address.")
    chip = told(at.place.inbox.connection)

    assert chip.role() == Role.StaticText
    assert chip.text(Text.Name).startswith("Offline")
    assert chip.text(Text.Description) == "Nobody answers at this address."


@pytest.mark.xdist_group("screen")
@pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT)
def test_another_program_reads_list_thread_and_reply_over_the_bus(tmp_path: Path) -> None:
    with the_road(tmp_path) as road, a_screen(tmp_path) as screen:
        road.greet()
        road.link("Ana")
        environ = {**SECRETS, **screen.environ}
        words = ["wadesk", *road.profile("Ana")]
        program = Program("Ana", words, tmp_path / "window.log", environ)
        program.start()
        window = screen.window(program.pid)
        window.until_heard(lambda name: name == "Live", "label")
        window.press("Home", "Return")
        window.until_heard(lambda name: "Hello?" in name, "list item")
        window.write("Good morning")
        window.until_heard(lambda name: name == "You are replying", "label")
        nodes = screen.heard(program.pid)
        program.stop()

    assert named(nodes, "list") == ["Conversations", "Messages"]
    assert any("Ada Lovelace" in name for name in named(nodes, "list item"))
    assert [node["text"] for node in nodes if node["name"] == "Your reply"] == ["Good morning"]
    assert "Send" in named(nodes, "push button")
    assert not [node for node in nodes if node["role"] == "push button" and not node["name"]]


def named(nodes: list[Node], role: str) -> list[str]:
    return [node["name"] for node in nodes if node["role"] == role]
