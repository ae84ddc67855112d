"""Template file: nothing leaves without the picture that a template asks for."""

from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.template_forms import a_form, several
from wadesk.core.draft import DraftFile
from wadesk.core.records import ConversationId
from wadesk.ui.offer import Offer
from wadesk.ui.template_picker import TemplatePicker

ZOE, OMAR = ConversationId(7), ConversationId(8)
JPEG = DraftFile("stored", "mug.jpg", "image/jpeg", 2_048)
PDF = DraftFile("other", "offer.pdf", "application/pdf", 2_048)
PHOTO: dict[str, Any] = {
    "components": [
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "BODY", "text": "Here it is, {{1}}."},
    ]
}
FORM = a_form("photo", PHOTO)


@pytest.fixture
def picker(qtbot: QtBot) -> TemplatePicker:
    made = TemplatePicker()
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.offer(ZOE, [FORM, *several()], "")
    made.activateWindow()
    return made


def fill(picker: TemplatePicker) -> None:
    QTest.keyClicks(next(iter(picker.fields.values())), "Zoe")


def test_the_picture_is_asked_for_after_the_words(picker: TemplatePicker) -> None:
    assert picker.file.isVisible()
    fill(picker)

    assert not picker.send.isEnabled()
    assert picker.note.text() == "Still to be chosen: the picture at its head"


def test_with_it_the_template_can_go_once(qtbot: QtBot, picker: TemplatePicker) -> None:
    fill(picker)
    with qtbot.waitSignal(picker.file.wanted) as wanted:
        picker.file.take(Offer("/mug.jpg"))
    assert wanted.args == [Offer("/mug.jpg")]
    assert picker.note.text() == "The file is still being read."
    picker.file.read(JPEG)

    assert picker.file.label.text() == "mug.jpg, 2 kB"
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker.send.click()
    assert chosen.args[0] == FORM
    assert picker.file.file == JPEG


def test_what_is_no_picture_is_not_taken(picker: TemplatePicker) -> None:
    fill(picker)
    picker.file.take(Offer("/offer.pdf"))
    picker.file.read(PDF)

    assert picker.file.file is None
    assert picker.file.label.text() == "This is no such file: choose another one."
    assert not picker.send.isEnabled()


def test_what_could_not_be_read_says_why(picker: TemplatePicker) -> None:
    picker.file.take(Offer("/mug.jpg"))
    picker.file.refuse("7.2 MB, and at most 5.0 MB is allowed.")

    assert picker.file.label.text() == "7.2 MB, and at most 5.0 MB is allowed."
    assert picker.file.missing


def test_another_template_asks_for_none_and_another_customer_gets_none(
    picker: TemplatePicker,
) -> None:
    picker.file.take(Offer("/mug.jpg"))
    picker.file.read(JPEG)
    picker.search.setText("bestellung")
    assert picker.file.isHidden()

    picker.offer(OMAR, [FORM], "")

    assert picker.file.file is None
    assert picker.file.missing
