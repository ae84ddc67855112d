"""Other threads: where else a customer writes from, and how the two are told apart again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.contact_page import ContactPage, OtherThread
from wadesk.ui import contact_words, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.heir import Heir
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate
from wadesk.ui.tooltip import tip

LONGEST = 24


class OtherThreads(QWidget):
    opened = Signal(int)
    separated = Signal(int)
    left = Signal()  # none of them is here any more that could have the keyboard

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        self._down = QVBoxLayout(self)
        self._down.setContentsMargins(0, 0, 0, 0)
        self._down.setSpacing(theme.GAP // 2)

    def show_page(self, page: ContactPage, *, may_separate: bool) -> None:
        """Where this one is shown by another's name, that link is the one that is undone."""
        is_leaf = page.contact is not None and page.contact.id in page.links
        for row in self.rows[len(page.threads) :]:
            row.hide()
        for at, thread in enumerate(page.threads):
            if at == len(self.rows):
                self.rows.append(self._added())
            own = page.conversation if is_leaf and at == 0 else thread.conversation
            self.rows[at].show_thread(thread, own, may_separate=may_separate and thread.is_link)
            self.rows[at].show()

    def _added(self) -> "_Row":
        row = _Row()
        row.go.clicked.connect(lambda: self.opened.emit(row.conversation))
        row.part.clicked.connect(lambda: self.separated.emit(row.parted))
        self._down.addWidget(row)
        Heir(row, lambda: self._beside(row))
        return row

    def _beside(self, gone: "_Row") -> QWidget | None:
        """The row that comes into its place, or the one before it."""
        at = self.rows.index(gone)
        stays = [*self.rows[at + 1 :], *reversed(self.rows[:at])]
        nearest = next((row for row in stays if not row.isHidden()), None)
        if nearest is None:
            self.left.emit()
            return None
        return nearest.go if nearest.part.isHidden() else nearest.part


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.conversation = self.parted = 0
        self.go = Button()
        self.part = IconButton("close", translate("Contact", "Not the same person"))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP // 2)
        across.addWidget(self.go, 1)
        across.addWidget(self.part)
        Heir(self.part, self.go)

    def show_thread(self, thread: OtherThread, parted: int, *, may_separate: bool) -> None:
        self.conversation, self.parted = thread.conversation, parted
        address = contact_words.number(thread.contact) or contact_words.handle(thread.contact)
        words = address or thread.contact.label
        metrics = self.go.fontMetrics()
        room = metrics.averageCharWidth() * LONGEST
        self.go.setText(
            metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, room).replace("&", "&&")
        )
        said = translate("Contact", "Open the conversation with {name}, last on {day}")
        told = said.format(name=f"{thread.contact.label} {words}", day=text.date(thread.last_at))
        self.go.setAccessibleName(told)
        self.go.setToolTip(tip(told))
        self.part.setVisible(may_separate)
