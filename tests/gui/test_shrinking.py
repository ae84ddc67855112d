"""Shrinking: a picture that is too large is said to be so, and goes smaller if one wishes."""

import hashlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.draft_files import a_photo
from tests.support.fake_replies import FakeReplies
from tests.support.panels import HERE, a_line, a_panel, press, type_words, wished
from wadesk.core.records import ConversationId
from wadesk.ui import shrinking
from wadesk.ui.offer import Offer
from wadesk.ui.thread_panel import ThreadPanel

LARGE = Offer(path="/photos/mug.jpg")
WHY = "7.2 MB, and at most 5.0 MB is allowed."


@pytest.fixture
def panel(qtbot: QtBot, desk: FakeReplies) -> ThreadPanel:
    made = a_panel(qtbot, desk)
    made.activateWindow()
    return made


def offer(panel: ThreadPanel, one: Offer = LARGE) -> None:
    panel.composer.files_offered.emit((one,))
    panel.parts.ask_to_shrink(HERE, one, WHY)


def test_it_says_what_is_wrong_and_nothing_waits(panel: ThreadPanel) -> None:
    offer(panel)

    assert panel.composer.shrink.isVisible()
    assert panel.composer.shrink.words.text() == f"mug.jpg: {WHY}"
    assert panel.composer.files.chips == []


def test_it_is_made_smaller_by_a_key(qtbot: QtBot, panel: ThreadPanel) -> None:
    offer(panel)
    panel.composer.shrink.fit.setFocus()

    with qtbot.waitSignal(panel.parts.smaller_requested) as wished:
        QTest.keyClick(panel.composer.shrink.fit, Qt.Key.Key_Space)

    assert wished.args == [HERE, LARGE]
    assert panel.composer.shrink.isHidden()
    assert panel.parts.delay() != ""
    assert [chip.accessibleName() for chip in panel.composer.files.chips] == [
        "mug.jpg, is being read…, 1 of 1"
    ]


def test_it_is_left_out_and_the_next_one_asked_about(qtbot: QtBot, panel: ThreadPanel) -> None:
    offer(panel)
    offer(panel, Offer(path="/photos/pot.jpg"))
    panel.composer.shrink.drop.setFocus()

    with qtbot.assertNotEmitted(panel.parts.smaller_requested):
        QTest.keyClick(panel.composer.shrink.drop, Qt.Key.Key_Space)
        assert panel.composer.shrink.words.text() == f"pot.jpg: {WHY}"
        QTest.keyClick(panel.composer.shrink.drop, Qt.Key.Key_Escape)

    assert panel.composer.shrink.isHidden()
    assert panel.composer.writing.hasFocus()


def test_in_another_conversation_nothing_of_it_is_asked(panel: ThreadPanel) -> None:
    offer(panel)
    panel.open(a_line(ConversationId(2)))

    assert panel.composer.shrink.isHidden()


def test_who_comes_back_is_asked_again_and_nothing_has_left_meanwhile(
    qtbot: QtBot, panel: ThreadPanel, desk: FakeReplies
) -> None:
    offer(panel)
    panel.open(a_line(ConversationId(2)))
    panel.parts.ask_to_shrink(HERE, Offer(path="/photos/pot.jpg"), WHY)
    elsewhere = panel.composer.shrink.isVisible()
    panel.open(a_line())
    type_words(panel, "Both of them")
    press(panel, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.parts.smaller_requested) as wished_for:
        panel.composer.shrink.fit.click()
    panel.composer.shrink.drop.click()
    panel.open(a_line(ConversationId(2)))
    panel.open(a_line())

    assert not elsewhere
    assert wished(desk, "send") == []
    assert wished_for.args == [HERE, LARGE]
    assert panel.composer.shrink.isHidden()


def test_where_nothing_is_asked_another_conversation_is_read_but_once(
    panel: ThreadPanel,
) -> None:
    looks: list[object] = []
    panel.refreshed.connect(lambda: looks.append(panel.line))
    there = a_line(ConversationId(2))

    panel.open(there)

    assert looks == [there]


def test_nothing_leaves_without_it_until_somebody_has_decided(
    panel: ThreadPanel, desk: FakeReplies
) -> None:
    type_words(panel, "Here it is")
    offer(panel)
    press(panel, Qt.Key.Key_Return)

    assert wished(desk, "send") == []
    assert not panel.composer.send.isEnabled()
    assert panel.composer.shrink.fit.hasFocus()
    assert "A picture is too large" in panel.composer.note.text()
    assert panel.composer.shrink.words.text() == f"mug.jpg: {WHY}"


def test_once_it_is_left_out_the_rest_can_be_sent(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Here it is")
    offer(panel)
    press(panel, Qt.Key.Key_Return)
    QTest.keyClick(panel.composer.shrink.drop, Qt.Key.Key_Space)
    assert panel.composer.note.text() == ""
    panel.composer.setFocus()
    press(panel, Qt.Key.Key_Return)

    assert wished(desk, "send") == ["Here it is"]


def test_once_it_is_smaller_it_goes_along(panel: ThreadPanel, desk: FakeReplies) -> None:
    type_words(panel, "Here it is")
    offer(panel)
    panel.composer.shrink.fit.click()
    press(panel, Qt.Key.Key_Return)
    panel.parts.attached(HERE, LARGE, a_photo())
    meanwhile = wished(desk, "send")
    press(panel, Qt.Key.Key_Return)

    assert meanwhile == []
    assert [draft.files for draft, _, _ in desk.outbox.values()] == [(a_photo(),)]


def test_only_pictures_are_made_smaller() -> None:
    assert shrinking.is_picture("mug.JPG")
    assert not shrinking.is_picture("film.mp4")
    assert not shrinking.is_picture("offer.pdf")


def test_the_child_makes_a_picture_that_fits() -> None:
    size = 2_400
    dots = hashlib.shake_128(b"a picture that no program packs well").digest(size * size * 4)
    noise = QImage(dots, size, size, QImage.Format.Format_RGB32)
    large = as_png(noise)
    assert len(large) > shrinking.BYTES_MOST

    smaller = shrinking.shrunk(large)

    assert smaller is not None
    assert smaller.startswith(b"\xff\xd8\xff")
    assert len(smaller) <= shrinking.BYTES_MOST


def test_what_is_no_picture_is_not_made_one() -> None:
    assert shrinking.shrunk(b"not a picture at all") is None


def as_png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes its own devices here
    return bytes(held.data())
