"""Attachment strip: files as chips, by mouse and by key, in the order in which they leave."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.draft_files import a_file, a_photo, a_picture
from wadesk.ui.attachment_strip import HEIGHT, WIDTH, AttachmentStrip
from wadesk.ui.composer import Composer
from wadesk.ui.offer import Offer

Key = Qt.Key
OFFER, PHOTO, FILM = a_file(), a_photo(), a_file("film.mp4", "video/mp4")


@pytest.fixture
def strip(qtbot: QtBot) -> AttachmentStrip:
    made = AttachmentStrip()
    qtbot.addWidget(made)
    made.resize(3 * WIDTH, HEIGHT)
    made.show_files([OFFER, PHOTO, FILM])
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    made = Composer()
    qtbot.addWidget(made)
    made.resize(700, 200)
    made.show()
    made.setFocus()
    return made


def test_a_chip_says_what_it_is_and_which_of_how_many(strip: AttachmentStrip) -> None:
    assert strip.chips[1].accessibleName() == "teapot.jpg, Photo, 2.4 MB, 2 of 3"
    assert "Delete takes it away" in strip.chips[1].accessibleDescription()


def test_arrows_walk_and_delete_takes_one_away(qtbot: QtBot, strip: AttachmentStrip) -> None:
    strip.chips[0].setFocus()
    QTest.keyClick(strip.chips[0], Key.Key_Right)
    with qtbot.waitSignal(strip.removed) as told:
        QTest.keyClick(strip.chips[1], Key.Key_Delete)

    assert strip.chips[1].hasFocus()
    assert told.args == [PHOTO]


def test_alt_and_an_arrow_moves_one_and_the_focus_goes_along(
    qtbot: QtBot, strip: AttachmentStrip
) -> None:
    strip.chips[0].setFocus()
    with qtbot.waitSignal(strip.ordered) as told:
        QTest.keyClick(strip.chips[0], Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    strip.show_files(told.args[0])

    assert strip.files == (PHOTO, OFFER, FILM)
    assert strip.chips[1].hasFocus()


def test_none_moves_beyond_the_ends(qtbot: QtBot, strip: AttachmentStrip) -> None:
    with qtbot.assertNotEmitted(strip.ordered):
        QTest.keyClick(strip.chips[0], Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        QTest.keyClick(strip.chips[2], Key.Key_Right, Qt.KeyboardModifier.AltModifier)


def test_the_cross_does_what_delete_does(qtbot: QtBot, strip: AttachmentStrip) -> None:
    with qtbot.waitSignal(strip.removed) as told:
        QTest.mouseClick(strip.chips[0].cross, Qt.MouseButton.LeftButton)

    assert told.args == [OFFER]


def test_what_is_still_being_read_is_shown_and_cannot_be_touched(
    qtbot: QtBot, strip: AttachmentStrip
) -> None:
    strip.show_files([OFFER], ["long.mp4"])

    with qtbot.assertNotEmitted(strip.removed):
        QTest.keyClick(strip.chips[1], Key.Key_Delete)

    assert strip.files == (OFFER,)
    assert strip.chips[1].detail == "is being read…"


def test_the_focus_is_not_lost_with_the_chip_that_had_it(
    qtbot: QtBot, strip: AttachmentStrip
) -> None:
    strip.chips[2].setFocus()
    strip.show_files([OFFER, PHOTO])
    assert strip.chips[1].hasFocus()
    with qtbot.waitSignal(strip.left):
        strip.show_files([])
    assert not strip.isVisible()


def test_many_files_stand_in_rows(strip: AttachmentStrip) -> None:
    strip.show_files([a_file(f"{n}.pdf") for n in range(7)])

    rows = {chip.y() for chip in strip.chips}
    assert len(rows) > 1
    assert all(chip.geometry().right() <= strip.width() for chip in strip.chips)


def test_where_one_reads_from_the_right_arrows_follow_the_eye(
    qapp: QApplication, strip: AttachmentStrip
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    strip.chips[0].setFocus()

    QTest.keyClick(strip.chips[0], Key.Key_Left)

    assert strip.chips[0].x() > strip.chips[1].x()
    assert strip.chips[1].hasFocus()


def test_a_picture_is_remembered_for_its_file(strip: AttachmentStrip) -> None:
    strip.show_picture(PHOTO.stored, a_picture())
    strip.show_files([PHOTO])

    middle = strip.chips[0].grab().toImage().pixelColor(20, HEIGHT // 2)
    assert middle.name() == "#33659a"


def dropped(source: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        source,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_files_that_are_dropped_or_pasted_are_held_out(composer: Composer) -> None:
    held_out: list[tuple[Offer, ...]] = []
    composer.files_offered.connect(held_out.append)
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile("/a/offer.pdf"), QUrl.fromLocalFile("/a/b.jpg")])

    composer.dropEvent(dropped(source))
    composer.writing.insertFromMimeData(source)

    both = (Offer("/a/offer.pdf"), Offer("/a/b.jpg"))
    assert held_out == [both, both]
    assert composer.text() == ""


def test_a_pasted_picture_becomes_a_file_unless_words_come_with_it(composer: Composer) -> None:
    held_out: list[tuple[Offer, ...]] = []
    composer.files_offered.connect(held_out.append)
    table, picture = QMimeData(), QMimeData()
    for source in (table, picture):
        source.setImageData(a_picture())
    table.setText("1\t2")

    composer.writing.insertFromMimeData(picture)
    composer.writing.insertFromMimeData(table)

    ((offer,),) = held_out
    assert (offer.name, offer.content[:4]) == ("Picture.png", b"\x89PNG")
    assert composer.text() == "1\t2"


def test_a_note_takes_no_files(composer: Composer) -> None:
    held_out: list[tuple[Offer, ...]] = []
    composer.files_offered.connect(held_out.append)
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile("/a/offer.pdf")])
    composer.turn(to_note=True)

    composer.dropEvent(dropped(source))
    composer.noting.insertFromMimeData(source)

    assert held_out == []
    assert not composer.attach.isVisible()


def test_tab_goes_over_the_chips_to_the_words_and_on(composer: Composer) -> None:
    composer.files.show_files([OFFER, PHOTO])
    composer.show_obstacle("")
    composer.files.chips[0].setFocus()
    halts = []
    for _ in range(9):
        QTest.keyClick(composer.focusWidget(), Key.Key_Tab)
        halts.append(composer.focusWidget())

    assert halts == [
        composer.files.chips[1],
        composer.writing,
        composer.send,
        composer.later,
        composer.attach,
        composer.record,
        composer.emoji,
        composer.note_button,
        composer.more,
    ]


def test_the_words_have_the_focus_when_the_last_chip_has_gone(composer: Composer) -> None:
    composer.files.show_files([OFFER])
    composer.files.chips[0].setFocus()
    composer.files.show_files([])

    assert composer.writing.hasFocus()


def test_the_mouse_carries_one_to_another_place(qtbot: QtBot, strip: AttachmentStrip) -> None:
    first, last = strip.chips[0], strip.chips[2]
    there = last.mapTo(strip, last.rect().center())

    with qtbot.waitSignal(strip.ordered) as told:
        QTest.mousePress(first, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=first.mapFrom(strip, there))

    assert told.args[0] == (PHOTO, FILM, OFFER)


def test_a_click_and_a_drop_beside_the_others_move_nothing(
    qtbot: QtBot, strip: AttachmentStrip
) -> None:
    first = strip.chips[0]

    with qtbot.assertNotEmitted(strip.ordered):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
        QTest.mousePress(first, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=QPoint(-500, -500))

    assert first.hasFocus()
