"""Two who write on the same remark, in the pane: what one's words were written on goes along."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.customer_pages import a_page
from tests.support.fake_inbox import a_contact
from wadesk.core.contact_page import ContactPage
from wadesk.core.records import ConversationId
from wadesk.ui.contact_panel import ContactPanel


@pytest.fixture
def panel(qtbot: QtBot) -> ContactPanel:
    made = ContactPanel()
    qtbot.addWidget(made)
    made.show()
    made.show_page(noted("Careful"))
    return made


def noted(remark: str) -> ContactPage:
    return a_page(contact=replace(a_contact("Zoe"), remark=remark))


def write(panel: ContactPanel, words: str) -> None:
    panel.notes.remark.setFocus()
    QTest.keyClick(panel.notes.remark, Qt.Key.Key_End)
    QTest.keyClicks(panel.notes.remark, words)


def test_what_came_in_while_one_types_is_not_what_one_wrote_on(panel: ContactPanel) -> None:
    write(panel, "!")
    panel.show_page(noted("A colleague's"))

    assert panel.known == ("", "Careful")


def test_what_is_shown_while_nobody_types_is_what_the_next_one_writes_on(
    panel: ContactPanel,
) -> None:
    panel.show_page(noted("A colleague's"))

    assert panel.known == ("", "A colleague's")


def test_what_is_kept_while_one_types_on_is_what_one_writes_on(panel: ContactPanel) -> None:
    write(panel, "!")
    panel.note_kept(ConversationId(1), "", "Careful!")
    write(panel, "!")

    assert panel.known == ("", "Careful!")


def test_what_is_kept_of_another_says_nothing_of_this_one(panel: ContactPanel) -> None:
    write(panel, "!")
    panel.note_kept(ConversationId(2), "Tom", "Slow")

    assert panel.known == ("", "Careful")
