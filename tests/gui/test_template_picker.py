"""Template picker: found, filled in, seen as the customer will, and sent once, by key alone."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.support.template_forms import NAMED, a_form, several, words
from wadesk.core.records import ConversationId
from wadesk.core.template_form import Blank, Place, TemplateForm
from wadesk.ui.field import Field
from wadesk.ui.models.template_list import TemplateList
from wadesk.ui.roles import Role
from wadesk.ui.template_picker import TemplatePicker

Key = Qt.Key
ZOE, OMAR = ConversationId(7), ConversationId(8)
GONE = "This template is no longer approved: choose another one, and your words go along."


@pytest.fixture
def picker(qtbot: QtBot) -> TemplatePicker:
    made = TemplatePicker()
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.offer(ZOE, several(), "It comes on Friday,\nno worries")
    made.activateWindow()
    return made


def fields(picker: TemplatePicker) -> list[Field]:
    return list(picker.fields.values())


def names(picker: TemplatePicker) -> list[str]:
    rows = range(picker.rows.rowCount())
    return [picker.rows.index(row).data() for row in rows]


def focused(picker: TemplatePicker) -> object:
    return picker.focusWidget()


def test_the_model_keeps_qts_rules() -> None:
    model = TemplateList()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show_forms(several())
    for wanted in ("order", "nothing like it", ""):
        model.search(wanted)

    assert model.rowCount() == 6
    assert tester.model() is model


def test_what_cannot_be_sent_stands_last_and_says_why(picker: TemplatePicker) -> None:
    assert names(picker)[-2:] == ["spring sale", "with place"]
    sale, photo = (picker.rows.index(row) for row in (4, 5))
    told = [one.data(Qt.ItemDataRole.AccessibleTextRole) for one in (sale, photo)]
    picker.list.setCurrentIndex(sale)

    assert told[0].endswith("This customer has asked for no more offers.")
    assert "needs a place" in told[1]
    assert picker.note.text() == "This customer has asked for no more offers."
    assert not picker.send.isEnabled()
    assert picker.fields == {}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("order", ["order ready", "order ready"]),
        ("order 您好", ["order ready"]),
        ("weihnacht", ["bestellung abholbereit"]),
        ("en_us", ["welcome back"]),
        ("nothing like it", []),
    ],
)
def test_the_search_looks_at_name_language_and_words(
    picker: TemplatePicker, typed: str, found: list[str]
) -> None:
    QTest.keyClicks(picker.search, typed) if typed.isascii() else picker.search.setText(typed)

    assert names(picker) == found
    assert picker.preview.isVisible() is bool(found)
    assert bool(found) or picker.note.text() == "No approved template is called like that."


def test_by_key_alone_from_the_search_to_the_customer(qtbot: QtBot, picker: TemplatePicker) -> None:
    QTest.keyClicks(picker.search, "welcome")
    QTest.keyClick(picker.search, Key.Key_Return)
    first, second = fields(picker)
    assert focused(picker) is first
    QTest.keyClicks(first, "Ada")
    QTest.keyClick(first, Key.Key_Return)
    assert focused(picker) is second
    QTest.keyClicks(second, "Monday")
    read = picker.preview.body.text()
    QTest.keyClick(second, Key.Key_Return)
    assert focused(picker) is picker.send

    with qtbot.waitSignal(picker.chosen) as told:
        QTest.keyClick(picker.send, Key.Key_Space)

    form, values = told.args
    assert read == "Hello Ada, Monday then."
    assert (form.name, form.language) == ("welcome_back", "en_US")
    assert [values[blank] for blank in form.blanks] == ["Ada", "Monday"]


def test_the_arrows_go_along_the_list_while_one_searches(picker: TemplatePicker) -> None:
    QTest.keyClick(picker.search, Key.Key_Up)
    first = picker.list.currentIndex().row()
    QTest.keyClick(picker.search, Key.Key_Down)
    QTest.keyClick(picker.search, Key.Key_Down)
    third = picker.list.currentIndex().row()
    QTest.keyClick(picker.search, Key.Key_Up)

    assert (first, third, picker.list.currentIndex().row()) == (0, 2, 1)
    assert picker.form == picker.rows.row(1)
    assert focused(picker) is picker.search


def test_it_is_sent_once_and_again_only_if_it_was_refused(
    qtbot: QtBot, picker: TemplatePicker
) -> None:
    picker.offer(ZOE, [a_form()], "")
    told: list[Any] = []
    picker.chosen.connect(lambda *args: told.append(args))
    picker.send.click()
    picker.send.click()
    picker.refuse("The disk is full.")
    once = len(told)
    with qtbot.waitSignal(picker.chosen):
        picker.send.click()

    assert once == 1
    assert picker.note.text() == "The disk is full."
    assert picker.note.isVisible()


def test_nothing_that_happens_while_it_is_being_sent_lets_it_be_sent_twice(
    picker: TemplatePicker,
) -> None:
    picker.offer(ZOE, [a_form("welcome", NAMED)], "")
    for field in fields(picker):
        field.setText("Zoé")
    picker.send.click()
    fields(picker)[0].setText("Zoe")
    picker.take_up([a_form("welcome", NAMED, category="MARKETING")])

    assert not picker.send.isEnabled()
    picker.refuse("The disk is full.")
    assert picker.send.isEnabled()


def test_what_is_missing_is_named(picker: TemplatePicker) -> None:
    assert picker.note.text() == "Still to be filled in: Head, blank 1"
    fields(picker)[0].setText("4127")
    assert picker.note.text() == "Still to be filled in: Blank 1"


def test_the_words_of_the_draft_can_be_put_into_a_blank(picker: TemplatePicker) -> None:
    fields(picker)[0].setText("4127")
    picker.use_words.click()

    assert fields(picker)[1].text() == "It comes on Friday, no worries"
    assert focused(picker) is fields(picker)[1]


def test_where_nothing_was_written_there_is_nothing_to_put_in(picker: TemplatePicker) -> None:
    picker.offer(ZOE, several(), "  ")

    assert not picker.use_words.isVisible()


def test_what_was_filled_in_is_there_when_one_looks_at_another_and_comes_back(
    picker: TemplatePicker,
) -> None:
    fields(picker)[1].setText("Zoé")
    picker.list.setCurrentIndex(picker.rows.index(2))
    there = fields(picker)[0].text()

    assert there == "Zoé"


def test_blanks_say_what_they_are_for(picker: TemplatePicker) -> None:
    assert [field.accessibleName() for field in fields(picker)] == [
        "Head, blank 1",
        "Blank 1",
        "Blank 2",
        "For the button “Where is it?”",
        "For the button “Copy”",
    ]
    picker.offer(ZOE, [a_form("welcome", NAMED)], "")
    assert [field.accessibleName() for field in fields(picker)] == ["first name", "day"]
    assert fields(picker)[0].placeholderText() == "for example Zoé"


def test_the_preview_is_read_out_as_the_customer_reads_it(picker: TemplatePicker) -> None:
    picker.offer(ZOE, [a_form("ready", words("Ready on {{1}}."))], "")
    fields(picker)[0].setText("Friday")

    assert picker.preview.accessibleName() == "The customer will read: Ready on Friday."


def test_esc_leaves_with_nothing_sent(qtbot: QtBot, picker: TemplatePicker) -> None:
    with qtbot.waitSignal(picker.left), qtbot.assertNotEmitted(picker.chosen):
        QTest.keyClick(picker.search, Key.Key_Escape)

    assert not picker.isVisible()


def test_without_any_template_it_says_so(picker: TemplatePicker) -> None:
    picker.offer(ZOE, [], "Hello")

    assert picker.note.text() == "No template is approved yet: an administrator makes them at Meta."
    assert not picker.send.isEnabled()


def test_a_row_draws_whatever_it_holds(picker: TemplatePicker) -> None:
    picker.grab()

    assert picker.rows.index(0).data(Role.RECORD) == several()[0]
    assert picker.values.keys() == set(several()[0].blanks)
    assert Blank(Place.HEAD, "1", "4127") in picker.values


def type_into(field: Field, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)


def test_a_template_that_comes_while_none_is_there_is_chosen(picker: TemplatePicker) -> None:
    picker.offer(ZOE, [], "")
    picker.take_up([a_form()])

    assert names(picker) == ["order ready"]
    assert picker.list.currentIndex().row() == 0
    assert picker.form == a_form()
    assert picker.send.isEnabled()
    assert focused(picker) is picker.search


def test_templates_that_come_leave_search_choice_focus_and_words_where_they_are(
    picker: TemplatePicker,
) -> None:
    QTest.keyClicks(picker.search, "order")
    chosen, (first, *_) = picker.form, fields(picker)
    type_into(first, "41")
    first.setCursorPosition(1)

    picker.take_up([a_form("an_order"), *several()])
    QTest.keyClicks(first, "7")

    assert names(picker) == ["an order", "order ready", "order ready"]
    assert picker.search.text() == "order"
    assert picker.list.currentIndex().row() == 1
    assert (picker.form, fields(picker)[0]) == (chosen, first)
    assert (focused(picker), first.text()) == (first, "471")


def test_news_that_changes_nothing_touches_nothing(picker: TemplatePicker) -> None:
    resets: list[str] = []
    picker.rows.modelReset.connect(lambda: resets.append("reset"))
    picker.take_up(several())

    assert resets == []


def test_a_template_that_goes_leaves_what_was_written_for_the_one_chosen_next(
    picker: TemplatePicker,
) -> None:
    type_into(fields(picker)[1], "Zoe")
    picker.take_up(several()[1:])
    told, is_offered = picker.note.text(), picker.send.isEnabled()
    still_there = fields(picker)[1].text(), focused(picker) is fields(picker)[1]
    picker.list.setCurrentIndex(picker.rows.index(1))

    assert (told, is_offered) == (GONE, False)
    assert still_there == ("Zoe", True)
    assert not picker.note.text().startswith("This template")
    assert fields(picker)[0].text() == "Zoe"


def test_a_template_that_comes_back_can_be_sent_after_all(picker: TemplatePicker) -> None:
    picker.offer(ZOE, [a_form()], "")
    picker.send.setFocus()
    picker.take_up([])
    told, is_in_search = picker.note.text(), focused(picker) is picker.search
    QTest.keyClick(picker.search, Key.Key_Return)
    picker.take_up([a_form()])

    assert (told, is_in_search) == (GONE, True)
    assert picker.send.isEnabled()
    assert picker.list.currentIndex().row() == 0


def reworded() -> TemplateForm:
    told = words("{{2}} is the day, {{1}}.")
    return a_form("order_ready", told)


def test_a_template_whose_words_changed_keeps_what_stands_in_its_blanks(
    picker: TemplatePicker,
) -> None:
    for field, said in zip(fields(picker)[1:3], ("Zoe", "Friday"), strict=True):
        type_into(field, said)
    fields(picker)[2].setCursorPosition(3)
    picker.take_up([reworded(), *several()[1:]])
    by_name = {blank.name: field for blank, field in picker.fields.items()}
    QTest.keyClicks(by_name["2"], "!")

    assert picker.form == reworded()
    assert focused(picker) is by_name["2"]
    assert picker.preview.body.text() == "Fri!day is the day, Zoe."


def test_a_customer_who_wants_no_more_offers_says_so_in_an_open_picker(
    picker: TemplatePicker,
) -> None:
    picker.offer(ZOE, [a_form("sale", NAMED, category="MARKETING")], "")
    type_into(fields(picker)[0], "Zoe")
    picker.take_up([a_form("sale", NAMED, category="MARKETING", is_opted_out=True)])

    assert picker.note.text() == "This customer has asked for no more offers."
    assert not picker.send.isEnabled()


def test_no_word_for_one_customer_stands_in_the_blanks_for_another(picker: TemplatePicker) -> None:
    type_into(fields(picker)[1], "Zoe")
    picker.offer(OMAR, several(), "")
    for_omar = [field.text() for field in fields(picker)]
    picker.offer(ZOE, several(), "")

    assert for_omar == [""] * 5
    assert fields(picker)[1].text() == "Zoe"


def test_what_was_sent_is_not_offered_again(picker: TemplatePicker) -> None:
    type_into(fields(picker)[1], "Zoe")
    picker.sent(ZOE)
    picker.offer(ZOE, several(), "")

    assert fields(picker)[1].text() == ""
