"""Attachment strip: the files of a reply in the making, each a chip with a small picture.

Arrow keys walk among the chips, Delete takes one away, Alt and an arrow moves it, and so does
the mouse: the files leave in the order in which they stand. What is still being read shows its
name and waits.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from wadesk.core.draft import DraftFile
from wadesk.ui import fonts, icons, text, theme
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate
from wadesk.ui.tooltip import tip

HEIGHT, WIDTH = 46, 204
PICTURE = 36
CROSS = 22

_Key = Qt.Key
_STEPS = {_Key.Key_Left: -1, _Key.Key_Up: -1, _Key.Key_Right: 1, _Key.Key_Down: 1}


class AttachmentStrip(QWidget):
    """``ordered`` carries all files as they are to stand, ``removed`` the one to let go of."""

    removed = Signal(object)  # DraftFile
    ordered = Signal(object)  # tuple of DraftFile
    changed = Signal()
    left = Signal()  # nothing is here any more that could have the focus

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[FileChip] = []
        self._waiting: tuple[str, ...] = ()
        self._pictures: dict[str, QImage] = {}
        self.setVisible(False)

    @property
    def files(self) -> tuple[DraftFile, ...]:
        return tuple(chip.file for chip in self.chips if chip.file is not None)

    def show_files(self, files: Sequence[DraftFile], waiting: Sequence[str] = ()) -> None:
        """``waiting`` names what is still being read."""
        if (tuple(files), tuple(waiting)) == (self.files, self._waiting):
            return
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self._waiting = tuple(waiting)
        self.chips = [self._chip(file, file.filename) for file in files]
        self.chips += [self._chip(None, name) for name in waiting]
        self._describe()
        self._place()
        self.setVisible(bool(self.chips))
        self.changed.emit()
        if focused is not None:
            self._focus_near(focused)

    def show_picture(self, stored: str, picture: QImage) -> None:
        self._pictures[stored] = picture
        for chip in self.chips:
            if chip.file is not None and chip.file.stored == stored:
                chip.show_picture(picture)

    def has_picture(self, stored: str) -> bool:
        return stored in self._pictures

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's shape
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def _chip(self, file: DraftFile | None, name: str) -> "FileChip":
        chip = FileChip(self, file, name)
        chip.cross.clicked.connect(lambda: self._remove(chip))
        chip.step_wished.connect(lambda step: self._walk(chip, step))
        chip.move_wished.connect(lambda step: self._move(chip, step))
        chip.removal_wished.connect(lambda: self._remove(chip))
        chip.dropped.connect(lambda at: self._drop(chip, at))
        if file is not None and file.stored in self._pictures:
            chip.show_picture(self._pictures[file.stored])
        chip.show()
        return chip

    def _describe(self) -> None:
        for at, chip in enumerate(self.chips, 1):
            chip.describe(at, len(self.chips))

    def _place(self) -> None:
        columns = max((self.width() + theme.GAP) // (WIDTH + theme.GAP), 1)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for at, chip in enumerate(self.chips):
            row, column = divmod(at, columns)
            left = column * (WIDTH + theme.GAP)
            if is_mirrored:
                left = self.width() - left - WIDTH
            chip.setGeometry(left, row * (HEIGHT + theme.GAP // 2), WIDTH, HEIGHT)
        rows = -(-len(self.chips) // columns)
        self.setFixedHeight(max(rows * (HEIGHT + theme.GAP // 2) - theme.GAP // 2, 0))

    def _walk(self, chip: "FileChip", step: int) -> None:
        at = self.chips.index(chip) + step
        if 0 <= at < len(self.chips):
            self.chips[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, chip: "FileChip", step: int) -> None:
        """It takes the place of its neighbour, and keeps the focus there."""
        files, at = list(self.files), self.chips.index(chip)
        if chip.file is None or not 0 <= at + step < len(files):
            return
        files[at], files[at + step] = files[at + step], files[at]
        self.chips[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        self.ordered.emit(tuple(files))

    def _drop(self, chip: "FileChip", at: QPoint) -> None:
        """It takes the place of the one that it is let go over; the others close up."""
        files, under = list(self.files), self.childAt(self.mapFromGlobal(at))
        while under is not None and not isinstance(under, FileChip):
            under = under.parentWidget()
        if chip.file is None or under is None or under.file is None or under is chip:
            return
        to = self.chips.index(under)
        files.remove(chip.file)
        files.insert(to, chip.file)
        self.ordered.emit(tuple(files))

    def _remove(self, chip: "FileChip") -> None:
        if chip.file is not None:
            self.removed.emit(chip.file)

    def _focus_near(self, at: int) -> None:
        if self.chips:
            self.chips[min(at, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()


class FileChip(QWidget):
    step_wished = Signal(int)
    move_wished = Signal(int)
    removal_wished = Signal()
    dropped = Signal(QPoint)  # let go by the mouse, where on the screen

    def __init__(self, parent: QWidget, file: DraftFile | None, name: str) -> None:
        super().__init__(parent)
        self.file = file
        self._name = name
        self._picture: QImage | None = None
        self._pressed = QPoint()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = translate("Composer", "Take {name} away").format(name=name)
        self.cross = IconButton("close", words, self, side=CROSS)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same
        self.cross.setVisible(file is not None)

    def describe(self, at: int, count: int) -> None:
        place = translate("Composer", "{place} of {count}").format(place=at, count=count)
        self.setAccessibleName(f"{self._name}, {self.detail}, {place}")
        keys = translate("Composer", "Delete takes it away, Alt and an arrow moves it.")
        self.setAccessibleDescription(keys)
        self.setToolTip(tip(f"{self._name}\n{keys}"))

    @property
    def detail(self) -> str:
        if self.file is None:
            return translate("Composer", "is being read…")
        return f"{text.kind(kind_of(self.file.mime))}, {text.size(self.file.size)}"

    def show_picture(self, picture: QImage) -> None:
        self._picture = picture
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_alt = _Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (_Key.Key_Delete, _Key.Key_Backspace):
            self.removal_wished.emit()
        elif key in _STEPS:
            wished = self.move_wished if is_alt else self.step_wished
            wished.emit(self._towards(_STEPS[key], key))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.globalPosition().toPoint()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        at = event.globalPosition().toPoint()
        if (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self.dropped.emit(at)

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's shape
        inset = (self.height() - CROSS) // 2
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.cross.move(inset // 2 if is_mirrored else self.width() - CROSS - inset // 2, inset)

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(now.accent if self.hasFocus() else now.outline, width))
        painter.setBrush(now.hover)
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, theme.CHIP_RADIUS, theme.CHIP_RADIUS)
        self._paint_picture(painter, now)
        self._paint_words(painter, now)

    def _paint_picture(self, painter: QPainter, now: theme.Theme) -> None:
        inset = (self.height() - PICTURE) // 2
        place = self._mirrored(QRect(inset, inset, PICTURE, PICTURE))
        if self._picture is None:
            corner = place.center() - QRect(0, 0, theme.LARGE_ICON, theme.LARGE_ICON).center()
            name = kind_of(self.file.mime) if self.file is not None else "waiting"
            icons.paint(painter, name, corner, theme.LARGE_ICON, now.quiet)
            return
        painter.save()
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), theme.CHIP_RADIUS / 2, theme.CHIP_RADIUS / 2)
        painter.setClipPath(path)
        painter.drawImage(QRectF(place), self._picture, _middle(self._picture))
        painter.restore()

    def _paint_words(self, painter: QPainter, now: theme.Theme) -> None:
        left = PICTURE + 2 * theme.GAP
        room = self._mirrored(QRect(left, 4, self.width() - left - CROSS - theme.GAP, HEIGHT - 8))
        half = room.height() // 2
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.font(Size.SMALL))
        name = painter.fontMetrics().elidedText(
            self._name, Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.setPen(now.text)
        painter.drawText(room.adjusted(0, 0, 0, -half), start, name)
        painter.setPen(now.quiet)
        painter.drawText(room.adjusted(0, half, 0, 0), start, self.detail)

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveLeft(self.width() - place.right() - 1)
        return place

    def _towards(self, step: int, key: Qt.Key) -> int:
        """Left and right are as they look; where one reads from the right they change places."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        is_across = key in (_Key.Key_Left, _Key.Key_Right)
        return -step if is_mirrored and is_across else step


def kind_of(mime: str) -> str:
    """By the first half of its type; what is no picture, film or sound is a document."""
    family = mime.partition("/")[0]
    return family if family in {"image", "video", "audio"} else "document"


def _middle(picture: QImage) -> QRectF:
    """The largest square in the middle of a picture."""
    wide, high = picture.width(), picture.height()
    side = min(wide, high)
    return QRectF((wide - side) / 2, (high - side) / 2, side, side)
