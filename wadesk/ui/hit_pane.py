"""Hit pane: the messages of a search in place of the conversations, to go from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.ui import theme
from wadesk.ui.delegates.palette_row import PaletteRowDelegate
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.models.palette_list import PaletteList
from wadesk.ui.palette_rows import PaletteRow
from wadesk.ui.pane import Pane
from wadesk.ui.stepping_list import SteppingList
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import LineLabel, plain, quiet

NARROWEST = 240  # as the conversations in whose place it stands


class HitPane(Pane):
    chosen = Signal(object)  # PaletteRow
    left = Signal()
    search_wanted = Signal()  # the question itself is to be changed

    def __init__(self, rows: PaletteList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.list = _List()
        self.list.setModel(rows)
        self.list.setItemDelegate(PaletteRowDelegate(rows, self.list, has_headings=False))
        self.list.setAccessibleName(translate("Search", "Messages that were found"))
        self.title = LineLabel(plain, bold=True)
        self.told = LineLabel(quiet, Size.SMALL)
        self.back = IconButton("back", translate("Search", "Back to the conversations (Esc)"))
        self.search = IconButton("search", translate("Search", "Search for something else"))
        self.before = IconButton("up", translate("Search", "Newer (Shift+F3)"))
        self.next = IconButton("down", translate("Search", "Older (F3)"))
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.setMinimumWidth(NARROWEST)

    def show_question(self, typed: str, told: str) -> None:
        self.title.setText(typed)
        self.told.setText(told)

    def step(self, by: int) -> None:
        """Open the next one or the one before it; from before the first it is the first."""
        if self.list.step(by):
            self._choose()

    def current(self) -> PaletteRow | None:
        return self.rows.row(self.list.currentIndex().row())

    def look_at_the_clock(self) -> None:
        """Nothing here ends by itself."""

    def ground(self, now: Theme) -> QColor:
        return now.panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case _:
                super().keyPressEvent(event)

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.told)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(theme.GAP, 0, theme.GAP, 0)
        head.setSpacing(theme.GAP // 2)
        head.addWidget(self.back)
        head.addLayout(words, 1)
        for button in (self.before, self.next, self.search):
            head.addWidget(button)
        self.below_head(head).addWidget(self.list, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.search.clicked.connect(self.search_wanted)
        self.before.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.list.clicked.connect(lambda _: self._choose())

    def _choose(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row)


class _List(SteppingList):
    """Enter and Esc are for the pane around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
