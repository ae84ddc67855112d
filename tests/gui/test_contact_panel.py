"""Contact panel tests: what is known is shown, and what is not known has no line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.fake_inbox import a_contact, a_line
from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.contact_panel import ContactPanel, facts


def test_a_person_with_a_number_and_a_name() -> None:
    line = a_line(contact=a_contact("Zoe", phone="+49 151 1"), last_inbound_at=NOON)

    assert facts(line, NOON, "Ben") == [
        ("Name", "Zoe"),
        ("Phone", "+49 151 1"),
        ("Last wrote", text.moment(NOON)),
        ("Last answered by", "Ben"),
    ]


def test_a_person_of_whom_only_a_username_is_known() -> None:
    line = a_line(contact=a_contact(None, username="zoe.l"))

    assert facts(line, NOON, "") == [("Username", "@zoe.l")]


def test_a_group_has_its_name() -> None:
    assert facts(a_line(contact=None, circle="Family"), NOON, "") == [("Group", "Family")]


def test_who_waits_is_told_with_the_time() -> None:
    line = a_line(contact=None, unanswered_since=Instant(NOON - text.HOUR))

    assert facts(line, NOON, "") == [("Waiting for", "1 h")]


@pytest.mark.parametrize(
    ("said", "words"), [("stop", "Wants none"), ("resume", "Wants them"), ("maybe", "maybe")]
)
def test_what_they_said_of_marketing(said: str, words: str) -> None:
    line = a_line(contact=a_contact(None, marketing=said))

    assert facts(line, NOON, "") == [("Marketing messages", words)]


def test_facts_can_be_copied_and_are_never_markup(qtbot: QtBot) -> None:
    panel = ContactPanel()
    qtbot.addWidget(panel)

    panel.show_line(a_line(contact=a_contact("<b>Zoe</b>")), NOON)

    (value,) = [label for label in panel.findChildren(QLabel) if label.accessibleName()]
    assert value.text() == "<b>Zoe</b>"
    assert value.textFormat() is Qt.TextFormat.PlainText
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_another_conversation_takes_the_place_of_the_former(qtbot: QtBot) -> None:
    panel = ContactPanel()
    qtbot.addWidget(panel)
    panel.show_line(a_line(1, contact=a_contact("Zoe", phone="+49")), NOON)

    panel.show_line(a_line(2, contact=a_contact("Max")), NOON)

    assert list(panel.shown) == [("Name", "Max")]
    panel.show_line(None, NOON)
    assert list(panel.shown) == []
