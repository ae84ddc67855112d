"""The palette, by key alone: what is typed is asked, walked through, opened, kept and left."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.support.builders import NOON
from tests.support.fake_finder import FakeFinder, a_hit, a_person
from tests.support.fake_memory import FakeMemory
from tests.support.panels import a_line
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId
from wadesk.core.search_found import Found
from wadesk.core.search_query import SearchQuery
from wadesk.ui import palette_rows, search_words
from wadesk.ui.command_list import Command
from wadesk.ui.models.palette_list import PaletteList
from wadesk.ui.palette import Palette
from wadesk.ui.palette_rows import Section
from wadesk.ui.search_errands import SearchErrands

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
HERE = ConversationId(7)
HITS = tuple(a_hit(number) for number in (30, 20, 10))


@dataclass
class Searched:
    """A window with one other field, and a palette over it."""

    qtbot: QtBot
    finder: FakeFinder
    window: QWidget
    elsewhere: QLineEdit
    errands: SearchErrands
    opened: list[tuple[Any, Any, str]] = field(default_factory=list)
    done: list[str] = field(default_factory=list)

    @property
    def palette(self) -> Palette:
        return self.errands.palette

    def type_words(self, words: str) -> None:
        QTest.keyClicks(self.palette.field, words)
        self.settle()

    def press(self, key: Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.palette.field, key, how)
        self.settle()

    def settle(self) -> None:
        self.qtbot.wait(1)

    def titles(self, section: Section | None = None) -> list[str]:
        rows = self.palette.rows.rows()
        return [one.title.text for one in rows if section is None or one.section is section]


@pytest.fixture
def search(qtbot: QtBot) -> Iterator[Searched]:
    finder = FakeFinder(Found(SearchQuery(), HITS, (a_person(),), ("VIP",)))
    window = QWidget()
    qtbot.addWidget(window)
    elsewhere = QLineEdit()
    QVBoxLayout(window).addWidget(elsewhere)
    errands = SearchErrands(lambda: finder, lambda: NOON, lambda: HERE, window, FakeMemory())
    made = Searched(qtbot, finder, window, elsewhere, errands)
    errands.opened.connect(lambda *what: made.opened.append(what))
    errands.offer_commands(
        lambda: [Command("Close conversation", "E", lambda: made.done.append("close"))]
    )
    window.resize(900, 700)
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    yield made
    errands.put_away()


def test_every_key_asks_anew_and_the_keyboard_stays_in_the_field(search: Searched) -> None:
    search.errands.begin()
    search.type_words("par")

    assert [one.typed for one in search.finder.wishes] == ["p", "pa", "par"]
    assert search.palette.field.hasFocus()
    assert search.titles(Section.MESSAGES) == ["Zoé"] * 3
    assert search.titles(Section.PEOPLE) == ["Anatole Nowak"]
    assert search.titles(Section.LABELS) == ["VIP"]
    assert "3 message" in search.palette.told.text()


def test_enter_opens_the_message_with_the_words_that_were_looked_for(search: Searched) -> None:
    search.errands.begin()
    search.type_words("parcel from:zoe")
    for _ in range(3):
        search.press(Key.Key_Down)
    search.press(Key.Key_Return)

    assert search.palette.isHidden()
    assert [(where, what) for where, what, _ in search.opened] == [(HERE, HITS[1].message)]
    assert search.opened[0][2] == "parcel"


def test_a_person_is_opened_to_be_written_to(search: Searched) -> None:
    search.errands.begin()
    search.type_words("ana")
    search.press(Key.Key_Return)

    assert search.opened == [(ConversationId(8), None, "")]


def test_a_command_is_done_by_its_initials(search: Searched) -> None:
    search.finder.found = Found(SearchQuery())
    search.errands.begin()
    search.type_words("cc")

    assert search.titles() == ["Close conversation"]
    assert search.palette.told.text() == ""  # nobody says that nothing was found
    search.press(Key.Key_Return)
    assert search.done == ["close"]
    assert search.elsewhere.hasFocus()


def test_with_filters_nobody_means_a_command_or_a_person(search: Searched) -> None:
    search.finder.found = Found(SearchQuery(), HITS)
    search.errands.begin()
    search.type_words("close is:open ")

    assert search.titles(Section.COMMANDS) == []
    assert len(search.titles(Section.MESSAGES)) == 3


def test_esc_goes_back_to_where_one_was(search: Searched) -> None:
    search.errands.begin()
    search.type_words("parcel")
    search.press(Key.Key_Escape)

    assert search.palette.isHidden()
    assert search.elsewhere.hasFocus()


def test_where_one_was_may_be_gone_meanwhile(search: Searched) -> None:
    search.elsewhere.setFocus()
    search.errands.begin()
    delete(search.elsewhere)

    search.press(Key.Key_Escape)

    assert search.palette.isHidden()


def test_a_label_becomes_a_filter(search: Searched) -> None:
    search.errands.begin()
    search.type_words("vip")
    search.press(Key.Key_Down)
    search.press(Key.Key_Return)

    assert search.palette.field.text() == "label:VIP "
    assert search.palette.isVisible()


def test_tab_takes_what_is_offered_for_a_filter(search: Searched) -> None:
    search.finder.known = ("Ana Maria", "Bilal")
    search.errands.begin()
    search.type_words("parcel from:an")

    assert search.titles(Section.OFFERS) == ["from:Ana Maria"]
    search.press(Key.Key_Tab)
    assert search.palette.field.text() == 'parcel from:"Ana Maria" '
    assert search.palette.field.hasFocus()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("has:", "has:photo"),
        ("is:un", "is:unread"),
        ("before:y", "before:yesterday"),
        ("after:", "after:2026-09"),
        ("from:c", "from:customer"),
        ("in:", "in:this"),
        ("de:", "de:me"),
    ],
)
def test_filters_offer_what_they_can_be(search: Searched, typed: str, offered: str) -> None:
    search.errands.begin()
    search.type_words(typed)

    assert offered in search.titles(Section.OFFERS)


def test_ctrl_enter_keeps_the_hits_to_go_from_one_to_the_next(search: Searched) -> None:
    wanted: list[bool] = []
    search.errands.pane_wanted.connect(wanted.append)
    search.errands.begin()
    search.type_words("parcel")
    search.press(Key.Key_Return, CTRL)
    pane = search.errands.pane

    assert wanted == [True]
    assert pane.rows.rowCount() == 3
    assert pane.title.text() == "parcel"
    for by in (1, 1, 1, -1):
        search.errands.step(by)
    assert [what for _, what, _ in search.opened] == [20, 10, 10, 20]


def test_the_next_hit_is_there_without_the_pane(search: Searched) -> None:
    search.errands.begin()
    search.type_words("parcel")
    search.press(Key.Key_Escape)
    search.errands.step(1)
    search.errands.step(1)

    assert [what for _, what, _ in search.opened] == [30, 20]


def test_older_hits_are_asked_for_at_the_end_of_the_list(search: Searched) -> None:
    search.finder.found = Found(SearchQuery(), HITS, has_more=True)
    search.errands.begin()
    search.type_words("parcel")
    search.finder.found = Found(SearchQuery(), (a_hit(5),))
    for _ in range(3):
        search.press(Key.Key_Down)

    assert search.finder.wishes[-1].before == HITS[-1].message
    assert search.palette.rows.rowCount() == 4
    assert len([one for one in search.finder.wishes if one.before == 10]) == 1


def test_scrolling_to_the_end_asks_for_older_hits_too(search: Searched) -> None:
    many = tuple(a_hit(number) for number in range(90, 50, -1))
    search.finder.found = Found(SearchQuery(), many, has_more=True)
    search.errands.begin()
    search.type_words("parcel")
    search.finder.found = Found(SearchQuery(), HITS)
    bar = search.palette.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    search.settle()

    assert search.finder.wishes[-1].before == many[-1].message
    assert search.palette.rows.rowCount() == 43
    assert bar.value() < bar.maximum()


def test_what_was_found_stays_until_the_next_answer_comes(search: Searched) -> None:
    search.errands.begin()
    search.type_words("par")
    search.finder.is_slow = True
    search.type_words("cel")

    assert search.titles(Section.MESSAGES) == ["Zoé"] * 3
    search.finder.found = Found(SearchQuery(), (a_hit(1, place="Tom"),))
    search.finder.answer()
    search.settle()
    assert search.titles(Section.MESSAGES) == ["Tom"]


def test_before_anything_is_typed_lies_what_was_done_lately(search: Searched) -> None:
    search.errands.note_opened(a_line(name="Tom"))
    search.errands.note_opened(a_line(ConversationId(3), "Zoé"))
    search.errands.note_opened(a_line(name="Tom"))
    search.errands.begin()
    search.type_words("parcel")
    search.press(Key.Key_Return, CTRL)
    search.errands.palette.begin()
    search.settle()

    assert search.titles(Section.OPENED) == ["Tom", "Zoé"]
    assert search.titles(Section.SEARCHED) == ["parcel"]
    assert search.titles(Section.COMMANDS) == ["Close conversation"]
    assert "from:" in search.titles(Section.OFFERS)


def test_a_search_in_the_open_conversation_says_so_in_the_field(search: Searched) -> None:
    search.errands.begin_here()
    search.type_words("parcel")

    assert search.palette.field.text() == "in:this parcel"
    assert search.finder.wishes[-1].here == HERE


def test_nothing_found_says_why_and_what_to_do() -> None:
    def words(**columns: Any) -> str:
        return search_words.nothing(Found(SearchQuery(), **columns))

    assert "spelling" in search_words.nothing(_with_filter())
    assert "Zoo" in words(unknown=("Zoo",))
    assert "3 %" in words(behind=0.03)
    assert "fewer letters" in words()


def _with_filter() -> Found:
    finder = FakeFinder()
    return finder.ask(_wish("label:vip zzz")).result()


def _wish(typed: str) -> Any:
    return SearchErrands._wish(_Anywhere(), typed)  # type: ignore[arg-type]  # only what it asks


class _Anywhere:
    def _here(self) -> None:
        return None


def test_an_index_that_is_behind_is_said_beside_the_count() -> None:
    told = search_words.told(Found(SearchQuery(), HITS, behind=0.4, has_more=True))

    assert told == (
        "the newest 3 messages · Still indexing: 40 % of the messages are not searched yet"
    )


def test_names_are_read_again_when_somebody_is_called_otherwise(search: Searched) -> None:
    search.errands.begin()
    search.type_words("a")
    for changed in ({"contact"}, {"draft"}, {"label"}):
        search.errands.absorb(Changes(other=frozenset(changed)))

    assert search.finder.forgotten == 2


def test_a_closing_window_ends_the_search(search: Searched) -> None:
    search.errands.begin()
    search.type_words("a")
    search.errands.put_away()

    assert search.finder.is_closed


def test_a_click_beside_it_is_as_good_as_esc(search: Searched) -> None:
    search.errands.begin()
    QTest.mouseClick(
        search.palette, Qt.MouseButton.LeftButton, pos=search.palette.rect().bottomLeft()
    )

    assert search.palette.isHidden()


def test_a_screen_reader_hears_how_much_was_found(
    search: Searched, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(search.palette, "_say", heard.append)
    search.errands.begin()
    search.type_words("parcel")
    search.qtbot.waitUntil(lambda: bool(heard))

    assert [one.split()[0] for one in heard[0].split(" · ")] == ["1", "3"]


def test_a_row_says_its_section_first_and_who_when_and_what(search: Searched) -> None:
    search.errands.begin()
    search.type_words("parcel")
    rows = search.palette.rows
    spoken = [
        rows.index(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(rows.rowCount())
    ]

    assert spoken[0].startswith("People: Anatole Nowak")
    assert spoken[-3].startswith("Messages: Zoé, Where is my parcel?")
    assert spoken[-1].startswith("Zoé")


def test_the_model_keeps_qts_rules() -> None:
    model = PaletteList()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    rows = palette_rows.of_messages(Found(SearchQuery(), HITS), NOON)
    steps: list[Callable[[], None]] = [
        lambda: model.show_rows(rows, has_more=True),
        lambda: model.add_older(rows, has_more=False),
        lambda: model.show_rows([]),
    ]
    for step in steps:
        step()

    assert tester.model() is model
    assert model.rowCount() == 0


def test_what_was_looked_for_stands_out_in_the_row() -> None:
    found = Found(FakeFinder().ask(_wish("parcel")).result().query, (a_hit(1),))
    (row,) = palette_rows.of_messages(found, NOON)
    ((begin, end),) = row.line.marks

    assert row.line.text[begin:end] == "parcel"
