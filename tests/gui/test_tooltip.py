"""Tooltip tests: nobody's name opens a file or asks another machine for a picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.support.builders import NOON
from tests.support.customer_pages import a_page
from tests.support.fake_inbox import a_contact
from wadesk.core.contact_page import OtherThread
from wadesk.core.records import ConversationId
from wadesk.ui.inked_line import InkedLine, Part
from wadesk.ui.notice_page import NoticePage
from wadesk.ui.other_threads import OtherThreads
from wadesk.ui.tinted_label import LineLabel
from wadesk.ui.tooltip import tip

PICTURE = "<img src=//192.0.2.1/a>"


@pytest.mark.parametrize("words", ["Zoé & Söhne", "Ana's laptop", "a\nb", ""])
def test_plain_words_stay_as_they_are(words: str) -> None:
    assert tip(words) == words


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_what_looks_like_markup_is_shown_and_not_obeyed(words: str) -> None:
    shown = QTextDocument()
    shown.setHtml(tip(f"{PICTURE}{words}"))

    assert shown.toPlainText().replace("\xa0", " ") == f"{PICTURE}{words}".replace("\xa0", " ")


def test_a_line_that_has_no_room_tells_the_whole_without_obeying_it(qtbot: QtBot) -> None:
    name, about = LineLabel(), InkedLine()
    for part in (name, about):
        qtbot.addWidget(part)
    name.setText(PICTURE)
    about.show_parts([Part(PICTURE)])

    assert [one.toolTip() for one in (name, about)] == [tip(PICTURE)] * 2


def test_the_name_of_another_self_is_no_markup(qtbot: QtBot) -> None:
    threads = OtherThreads()
    qtbot.addWidget(threads)
    other = OtherThread(ConversationId(5), a_contact(PICTURE, 5), NOON, True)
    threads.show_page(a_page(threads=(other,)), may_separate=True)

    assert threads.rows[0].go.toolTip().startswith("<p style=")


def test_a_name_in_a_sentence_of_the_hub_is_no_markup(qtbot: QtBot) -> None:
    page = NoticePage()
    qtbot.addWidget(page)
    page.show_trouble(f"{PICTURE} has unlinked this computer.")

    assert page.words.textFormat() == Qt.TextFormat.PlainText
