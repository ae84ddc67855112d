"""Viewer face: what stands around a large picture, and what stands in its place while it comes."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wadesk.ui import fonts, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.picture_canvas import PictureCanvas
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, TintedLabel, plain, quiet

CAPTION_LINES = 4
NARROW = 320


@dataclass(frozen=True, slots=True)
class Shown:
    """What is told of a file; ``head`` says who sent it."""

    head: str
    when: str
    caption: str = ""
    has_older: bool = False
    has_newer: bool = False
    is_paper: bool = False
    may_be_opened: bool = True


class ViewerFace(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_buttons()
        self.canvas = PictureCanvas()
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setAccessibleName(translate("Viewer", "The text"))
        self.head, self.when = LineLabel(plain, bold=True), LineLabel(quiet, Size.SMALL)
        self.caption, self.note = TintedLabel(plain), TintedLabel(plain)
        self.pages, self.told = TintedLabel(quiet, Size.SMALL), TintedLabel(plain)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(NARROW)
        self.told.hide()
        for label in (self.caption, self.note, self.told):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._middle = QStackedWidget()
        self._guest: QWidget | None = None
        for part in (self.canvas, self.words, self._notice()):
            self._middle.addWidget(part)
        self._arrange()
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys where they are

    def show_file(self, shown: Shown) -> None:
        self.let_guest_go()
        self.told.hide()
        self.head.setText(shown.head)
        self.when.setText(shown.when)
        self.caption.setText(_shortened(shown.caption))
        self.caption.setVisible(bool(shown.caption))
        self.older.setEnabled(shown.has_older)
        self.newer.setEnabled(shown.has_newer)
        self.outside.setEnabled(shown.may_be_opened)
        self.show_page(0, 1)
        self.say(translate("Viewer", "It is on its way…"))

    def show_canvas(self, page: int, pages: int) -> None:
        self._middle.setCurrentIndex(0)
        self._let_look_closely(is_picture=True)
        self.show_page(page, pages)

    def show_words(self, words: str, *, is_all: bool) -> None:
        more = translate("Viewer", "This is how it begins: save it to read it all.")
        self.words.setPlainText(words if is_all else f"{words}\n\n… {more}")
        self._middle.setCurrentIndex(1)
        self._let_look_closely(is_picture=False)

    def show_widget(self, widget: QWidget) -> None:
        """Something that shows itself, as a film does; it is let go of with the next file."""
        self.let_guest_go()
        self._guest = widget
        self._middle.addWidget(widget)
        self._middle.setCurrentWidget(widget)
        self._let_look_closely(is_picture=False)

    @property
    def has_guest(self) -> bool:
        return self._guest is not None

    def let_guest_go(self) -> None:
        guest, self._guest = self._guest, None
        if guest is not None:
            self._middle.removeWidget(guest)
            guest.deleteLater()

    def show_page(self, page: int, pages: int) -> None:
        told = translate("Viewer", "Page {page} of {pages}")
        self.pages.setText(told.format(page=page + 1, pages=pages))
        self.page_before.setEnabled(page > 0)
        self.page_after.setEnabled(page + 1 < pages)
        for part in (self.pages, self.page_before, self.page_after):
            part.setVisible(pages > 1)

    def say(self, words: str) -> None:
        self.note.setText(words)
        for part in (self.fetch, self.call_off, self.progress):
            part.hide()
        self._middle.setCurrentIndex(2)
        self._let_look_closely(is_picture=False)

    def tell(self, words: str) -> None:
        """Beneath the picture, which stays."""
        self.told.setText(words)
        self.told.show()

    def offer_fetching(self, size: int) -> None:
        self.say(translate("Viewer", "This file comes when you ask for it."))
        words = translate("Viewer", "Download")
        sized = translate("Viewer", "Download ({size})").format(size=text.size(size))
        self.fetch.setText(sized if size else words)
        self.fetch.show()

    def show_progress(self, done: int, whole: int) -> None:
        told = translate("Viewer", "{done} of {whole}")
        self.say(told.format(done=text.size(done), whole=text.size(whole)))
        self.progress.setMaximum(max(whole // 1024, 1))
        self.progress.setValue(done // 1024)
        self.progress.show()
        self.call_off.show()

    def _let_look_closely(self, *, is_picture: bool) -> None:
        for button in (self.nearer, self.farther, self.turn, self.copy):
            button.setEnabled(is_picture)

    def _make_buttons(self) -> None:
        self.leave = IconButton("close", translate("Viewer", "Close (Esc)"))
        self.older = IconButton("back", translate("Viewer", "The one before (←)"))
        self.newer = IconButton("onward", translate("Viewer", "The next one (→)"))
        self.nearer = IconButton("nearer", translate("Viewer", "Nearer (+)"))
        self.farther = IconButton("farther", translate("Viewer", "Farther away (-)"))
        self.turn = IconButton("turn", translate("Viewer", "Turn (R)"))
        self.copy = IconButton("copy", translate("Viewer", "Copy (Ctrl+C)"))
        self.save = IconButton("download", translate("Viewer", "Save… (Ctrl+S)"))
        self.outside = IconButton(
            "outside", translate("Viewer", "Open with another program (Ctrl+O)")
        )
        self.page_before = IconButton("back", translate("Viewer", "Page before (Page Up)"))
        self.page_after = IconButton("onward", translate("Viewer", "Next page (Page Down)"))
        self.fetch = Button(translate("Viewer", "Download"), is_primary=True)
        self.call_off = Button(translate("Viewer", "Stop"))

    def _notice(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.addStretch(1)
        column.addWidget(self.note)
        for part in (self.progress, self.fetch, self.call_off):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.setSpacing(theme.PAD)
        return made

    def _arrange(self) -> None:
        self.words.setFont(fonts.font())
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.head)
        names.addWidget(self.when)
        top = QHBoxLayout()
        top.addLayout(names, 1)
        for button in (self.farther, self.nearer, self.turn, self.copy, self.save, self.outside):
            top.addWidget(button)
        top.addSpacing(theme.PAD)
        top.addWidget(self.leave)
        across = QHBoxLayout()
        across.addWidget(self.older)
        across.addWidget(self._middle, 1)
        across.addWidget(self.newer)
        turning = QHBoxLayout()
        turning.addStretch(1)
        for part in (self.page_before, self.pages, self.page_after):
            turning.addWidget(part)
        turning.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.PAD, theme.GAP, theme.PAD, theme.PAD)
        column.setSpacing(theme.GAP)
        column.addLayout(top)
        column.addLayout(across, 1)
        column.addLayout(turning)
        for label in (self.told, self.caption):
            column.addWidget(label)


def _shortened(caption: str) -> str:
    """The thread has all of it."""
    lines = caption.splitlines()
    rest = ["…"] if len(lines) > CAPTION_LINES else []
    return "\n".join([*lines[:CAPTION_LINES], *rest])
