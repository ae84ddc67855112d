"""Flow row: things beside each other that go on in the next line where there is no more room.

They stand at the end of the line, so that what is proposed keeps its place; or at its start,
where nothing is proposed.
"""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from wadesk.ui import theme


class FlowRow(QWidget):
    """A widget and no layout: other layouts ask it how high it is at their width."""

    def __init__(self, parent: QWidget | None = None, *, is_leading: bool = False) -> None:
        super().__init__(parent)
        self._flow = _Flow(self, is_leading=is_leading)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)


class _Flow(QLayout):
    def __init__(self, parent: QWidget, *, is_leading: bool) -> None:
        super().__init__(parent)
        self._is_leading = is_leading
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return sum(map(_height, lines)) + theme.GAP * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(_width(self._shown()), _height(self._shown()))

    def minimumSize(self) -> QSize:
        shown = self._shown()
        widest = max((item.sizeHint().width() for item in shown), default=0)
        return QSize(widest, _height(shown))

    def setGeometry(self, place: QRect) -> None:
        super().setGeometry(place)
        top = place.top()
        for line in self._lines(place.width()):
            self._put(line, QRect(place.left(), top, place.width(), _height(line)))
            top += _height(line) + theme.GAP

    def _put(self, line: list[QLayoutItem], place: QRect) -> None:
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.isRightToLeft()
        left = place.left() + (0 if self._is_leading else place.width() - _width(line))
        for item in line:
            size = item.sizeHint()
            at = QRect(QPoint(left, place.top()), QSize(size.width(), place.height()))
            if is_mirrored:
                at.moveRight(place.left() + place.right() - at.left())
            item.setGeometry(at)
            left += size.width() + theme.GAP

    def _shown(self) -> list[QLayoutItem]:
        """What is hidden takes no room, nor a gap."""
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        for item in self._shown():
            if lines and _width([*lines[-1], item]) <= width:
                lines[-1].append(item)
            else:
                lines.append([item])
        return lines


def _width(items: list[QLayoutItem]) -> int:
    widths = [item.sizeHint().width() for item in items]
    return sum(widths) + theme.GAP * max(len(widths) - 1, 0)


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
