"""Bubble tests: everything fits, in every kind, state, width and script."""

import pytest
from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from tests.support import every_kind
from tests.support.builders import NOON
from tests.support.threads import HERE, ME, FakeThread, a_bubble, our
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble
from wadesk.ui import theme
from wadesk.ui.colours import READABLE, contrast
from wadesk.ui.delegates.bubble import LAYOUTS_KEPT, BubbleDelegate
from wadesk.ui.delegates.bubble_layout import BubbleLayout
from wadesk.ui.delegates.text_lines import is_emoji_only
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.theme import Theme

WIDTHS = (240, 420, 1_400)


def a_model(*bubbles: Bubble, waits: bool = False) -> ThreadModel:
    source = FakeThread(*bubbles)
    source.waiting = every_kind.waiting() if waits else []
    return ThreadModel(source, HERE, ME)


def a_delegate() -> BubbleDelegate:
    return BubbleDelegate(lambda: Instant(NOON))


def layout_of(model: ThreadModel, row: int, width: int = 420) -> BubbleLayout:
    found = a_delegate().layout(model.index(row), width)
    assert found is not None
    return found


def painted(
    delegate: BubbleDelegate,
    index: QModelIndex,
    width: int,
    towards: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
) -> QImage:
    image = QImage(width, delegate.height(index, width), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, image.width(), image.height())
    option.palette = QApplication.palette()
    painter = QPainter(image)
    painter.setLayoutDirection(towards)
    delegate.paint(painter, option, index)
    painter.end()
    return image


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out_of_its_bubble_and_no_bubble_out_of_the_pane(width: int) -> None:
    model = a_model(*every_kind.everything(), waits=True)
    pane = QRectF(0, 0, width, 1 << 20)
    for row in range(model.rowCount()):
        layout = layout_of(model, row, width)

        assert pane.contains(layout.frame), row
        for placed in layout.placed:
            assert placed.block.width <= placed.box.width() + 1, (row, placed)
            assert placed.box.bottom() <= layout.height


def test_every_kind_can_be_painted() -> None:
    model, delegate = a_model(*every_kind.everything(), waits=True), a_delegate()
    for row in range(model.rowCount()):
        image = painted(delegate, model.index(row), 420)

        assert image.pixelColor(0, image.height() - 1) == QColor("white")
        middle = delegate.layout(model.index(row), 420)
        assert middle is not None
        corner = middle.frame.topLeft() + middle.frame.bottomLeft()
        at = QColor(image.pixel(round(middle.frame.left()) + 6, round(corner.y() / 2)))
        assert at != QColor("white"), row


def test_a_mirrored_window_puts_no_word_upon_another() -> None:
    model, delegate = a_model(*every_kind.everything(), waits=True), a_delegate()
    for row in range(model.rowCount()):
        index = model.index(row)
        mirrored = painted(delegate, index, 420, Qt.LayoutDirection.RightToLeft)

        assert mirrored == painted(delegate, index, 420), row


def test_ours_stand_right_and_theirs_left_and_notices_between() -> None:
    model = a_model(a_bubble(1), our(2), a_bubble(3, kind="system", text="New number"))
    theirs, ours, notice = (layout_of(model, row) for row in range(3))

    assert theirs.frame.left() == 420 - ours.frame.right()
    assert abs(notice.frame.center().x() - 210) <= 1


def test_a_layout_is_made_once_for_each_width_and_record() -> None:
    source = FakeThread(a_bubble(1))
    model, delegate = ThreadModel(source, HERE, ME), a_delegate()
    for width in (420, 420, 300, 420):
        delegate.height(model.index(0), width)
    twice = delegate.measured
    model.follow(source.say(a_bubble(1, text="Longer than before")))
    delegate.height(model.index(0), 420)

    assert (twice, delegate.measured) == (2, 3)


def test_layouts_of_long_ago_are_forgotten() -> None:
    model, delegate = a_model(*(a_bubble(n) for n in range(1, 60))), a_delegate()
    for width in range(200, 200 + LAYOUTS_KEPT // 50):
        for row in range(59):
            delegate.height(model.index(row), width)

    assert len(delegate._kept) == LAYOUTS_KEPT


def test_a_row_whose_record_has_gone_is_passed_over() -> None:
    source = FakeThread(a_bubble(1))
    model, delegate = ThreadModel(source, HERE, ME), a_delegate()
    source.said.clear()

    assert delegate.height(model.index(0), 420) == 1
    assert painted(delegate, model.index(0), 420).pixelColor(0, 0) == QColor("white")


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_every_ink_is_readable_on_every_bubble(look: Theme) -> None:
    inks = [look.text, look.quiet, look.accent, *(tint.ink for tint in look.states.values())]
    grounds = [look.bubble_in, look.bubble_out, look.notice]

    assert all(contrast(ink, ground) >= READABLE for ink in inks for ground in grounds)


@pytest.mark.parametrize("text", ["🎉", "👩‍👩‍👧‍👦🇫🇷", "👍🏽 ❤️", "🏳️‍🌈"])
def test_a_few_emoji_are_drawn_large(text: str) -> None:
    assert is_emoji_only(text)


@pytest.mark.parametrize("text", ["", "ok 👍", "12", "😀" * 6, "→", "©"])
def test_words_are_not(text: str) -> None:
    assert not is_emoji_only(text)


def test_arabic_hangs_on_the_right_edge_of_a_wide_bubble() -> None:
    model = a_model(a_bubble(1, text="نعم"), a_bubble(2, text="Yes"))
    images = [painted(a_delegate(), model.index(row), 420) for row in range(2)]

    def inked(image: QImage, layout: BubbleLayout) -> list[int]:
        box = layout.placed[0].box
        return [
            x
            for x in range(round(box.left()), round(box.right()))
            for y in range(round(box.top()), round(box.bottom()))
            if image.pixelColor(x, y).lightness() < 100
        ]

    arabic, english = (inked(image, layout_of(model, row)) for row, image in enumerate(images))
    assert min(english) < layout_of(model, 1).placed[0].box.center().x()
    assert max(arabic) > layout_of(model, 0).placed[0].box.center().x()
