"""Looks: marks look in the field as they will to the customer, and nothing of it is in the text."""

import pytest
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wadesk.ui import theme
from wadesk.ui.looks import Looks
from wadesk.ui.writing import Writing

Wave = QTextCharFormat.UnderlineStyle.WaveUnderline


class Field:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.writing = qtbot, Writing()
        qtbot.addWidget(self.writing)
        self.looks = Looks(self.writing)
        self.writing.show()

    def type_words(self, words: str) -> None:
        QTest.keyClicks(self.writing, words)

    def put(self, text: str) -> None:
        self.writing.setPlainText(text)

    def formats(self, line: int) -> list[tuple[str, QTextCharFormat]]:
        block = self.writing.document().findBlockByNumber(line)
        halves = block.text().encode("utf-16-le")
        found = []
        ranges = block.layout().formats()  # held as long as what lies in them is looked at
        for one in ranges:
            start, length = one.start, one.length
            words = halves[2 * start : 2 * (start + length)].decode("utf-16-le")
            found.append((words, QTextCharFormat(one.format)))
        return found

    def bold(self, line: int = 0) -> list[str]:
        return [words for words, made in self.formats(line) if made.fontWeight() > 500]

    def waves(self, line: int = 0) -> list[str]:
        return [words for words, made in self.formats(line) if made.underlineStyle() is Wave]


@pytest.fixture
def field(qtbot: QtBot) -> Field:
    return Field(qtbot)


def test_bold_words_look_bold_while_they_are_typed(field: Field) -> None:
    field.type_words("so *bold* it is")

    field.qtbot.waitUntil(lambda: field.bold() == ["bold"])
    assert field.writing.text() == "so *bold* it is"


def test_the_marks_themselves_are_quiet(field: Field) -> None:
    field.put("*bold*")
    quiet = theme.theme_of(field.writing.palette()).quiet

    def inks() -> list[QColor]:
        return [made.foreground().color() for words, made in field.formats(0) if words == "*"]

    field.qtbot.waitUntil(lambda: inks() == [quiet, quiet])


def test_places_behind_an_emoji_are_the_right_ones(field: Field) -> None:
    field.put("🙂🙂 *bold*")

    field.qtbot.waitUntil(lambda: field.bold() == ["bold"])


def test_a_mark_that_is_taken_away_takes_the_look_along(field: Field) -> None:
    field.put("*bold*")
    field.writing.moveCursor(field.writing.textCursor().MoveOperation.End)
    field.writing.textCursor().deletePreviousChar()

    field.qtbot.waitUntil(lambda: field.bold() == [])


def test_words_typed_into_bold_ones_are_bold_before_the_text_is_read_again(field: Field) -> None:
    field.put("*bold* " + "and more of it " * 60)
    field.qtbot.waitUntil(lambda: field.bold() == ["bold"])
    cursor = field.writing.textCursor()
    cursor.setPosition(3)
    field.writing.setTextCursor(cursor)

    QTest.keyClicks(field.writing, "x")

    assert field.bold() == ["boxld"]


def test_a_fence_closed_on_a_later_line_changes_the_lines_before(field: Field) -> None:
    field.put("```first\nsecond")
    assert not field.formats(0)

    field.writing.moveCursor(field.writing.textCursor().MoveOperation.End)
    field.type_words("```")

    field.qtbot.waitUntil(lambda: bool(field.formats(0)))
    families = [made.fontFamilies() for words, made in field.formats(0) if words == "first"]
    assert families


def test_a_misspelt_word_has_a_wave_that_moves_along(field: Field) -> None:
    field.put("a wrod here")
    field.looks.show_wrong([(2, 6)])
    assert field.waves() == ["wrod"]

    field.writing.moveCursor(field.writing.textCursor().MoveOperation.Start)
    field.type_words("not ")

    field.qtbot.waitUntil(lambda: field.waves() == ["wrod"])


def test_a_word_that_is_touched_loses_its_wave(field: Field) -> None:
    field.put("a wrod")
    field.looks.show_wrong([(2, 6)])
    field.writing.moveCursor(field.writing.textCursor().MoveOperation.End)

    field.type_words("s")

    field.qtbot.waitUntil(lambda: field.waves() == [])


def test_how_it_looks_is_nobodys_change(field: Field) -> None:
    field.put("*bold* wrod")
    field.looks.show_wrong([(7, 11)])

    assert not field.writing.document().isUndoAvailable()
    assert "<b>" not in field.writing.createMimeDataFromSelection().html()
