"""Composer face: the frame that an agent writes in, and everything that stands inside it.

    ┌───────────────────────────────────────────┐
    │ ▏the message that is quoted               │
    │ [picture.jpg]  [offer.pdf]                │
    │ the words                                 │
    │ files emoji note more  12 left  Send later │
    └───────────────────────────────────────────┘

A note has paper of its own colour, a field of its own and a button of its own.
"""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from wadesk.ui import icons, theme
from wadesk.ui.attachment_strip import AttachmentStrip
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.heir import Heir
from wadesk.ui.icon_button import IconButton
from wadesk.ui.quote_strip import QuoteStrip
from wadesk.ui.recorder_bar import RecorderBar
from wadesk.ui.send_later import LaterButton
from wadesk.ui.shrink_bar import ShrinkBar
from wadesk.ui.text import translate
from wadesk.ui.theme import Theme
from wadesk.ui.tinted_label import TintedLabel, quiet
from wadesk.ui.writing import Writing

NOTE_ROOM = 160
"""A word below the text stands beside the buttons where there is so much."""

_NOTE_COLUMN = 5


class ComposerFace(QWidget):
    """It shows, and asks for nothing: what its parts mean is the composer's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = "free"
        self.writing, self.noting = Writing(), Writing(takes_files=False)
        self.send = Button(translate("Composer", "Send"), is_primary=True)
        self.keep = Button(translate("Composer", "Keep note"), is_primary=True)
        self.later = LaterButton()
        self.attach = IconButton("attach", translate("Composer", "Attach files (Ctrl+Shift+A)"))
        self.record = IconButton(
            "voice", translate("Composer", "Record a voice message (Ctrl+Shift+R)")
        )
        self.emoji = IconButton("reaction", translate("Composer", "Emoji (Ctrl+E)"))
        self.more = IconButton(
            "more", translate("Composer", "More: bold, quick replies, templates")
        )
        self.note_button = IconButton(
            "note", translate("Composer", "Write a note for the team (Ctrl+J)")
        )
        self.quote, self.files, self.shrink = QuoteStrip(), AttachmentStrip(), ShrinkBar()
        self.recorder = RecorderBar()
        self.counter, self.cost = TintedLabel(quiet, Size.SMALL), TintedLabel(quiet, Size.SMALL)
        self.note = TintedLabel(quiet, Size.SMALL)
        self._foot, self._is_note_above = QGridLayout(), False
        Heir(self.quote, self.writing)
        self._arrange()
        self.show_side(is_note=False)
        self.files.changed.connect(self.order_tabs)
        self.order_tabs()

    def show_side(self, *, is_note: bool) -> None:
        """The reply's side or the note's: fields and buttons of the other one are not there."""
        self._is_note = is_note
        for part in (self.writing, self.send, self.later, self.attach, self.record):
            part.setVisible(not is_note)
        self.cost.setVisible(not is_note and bool(self.cost.text()))
        for part in (self.noting, self.keep):
            part.setVisible(is_note)
        self.quote.setVisible(not is_note and self.quote.quote is not None)
        self.files.setVisible(not is_note and bool(self.files.chips))
        self.keep.setEnabled(bool(self.noting.text().strip()))
        self.dress()
        self.place_note()
        self.update()

    @staticmethod
    def picture_name() -> str:
        """What a picture is called that came without a name."""
        return translate("Composer", "Picture") + ".png"

    def order_tabs(self) -> None:
        for before, after in itertools.pairwise(self.stops()):
            self.setTabOrder(before, after)

    def stops(self) -> Iterator[QWidget]:
        """Where Tab halts, in order; the other side's parts are passed by."""
        yield from (*self.files.chips, self.shrink.fit, self.shrink.drop, *self.recorder.stops())
        yield from (self.writing, self.noting, self.send, self.keep)
        yield from (self.later, self.attach, self.record, self.emoji, self.note_button, self.more)

    def dress(self) -> None:
        now = theme.theme_of(self.palette())
        for button, icon in ((self.send, "send"), (self.keep, "note")):
            ink = now.on_accent if button.isEnabled() else now.quiet
            button.setIcon(icons.icon(icon, ink, theme.ICON))

    def place_note(self) -> None:
        """Beside the buttons, or above them where it would be a column of single words."""
        is_above = bool(self.note.text()) and self._room() - self._taken() < NOTE_ROOM
        if is_above != self._is_note_above:
            self._is_note_above = is_above
            self._foot.removeWidget(self.note)
            place = (0, 0, 1, self._foot.columnCount()) if is_above else (1, _NOTE_COLUMN, 1, 1)
            self._foot.addWidget(self.note, *place)

    def _taken(self) -> int:
        """By all that stands in a row with the note."""
        shown = [part for part in self._beside_note() if not part.isHidden()]
        return sum(part.sizeHint().width() + self._foot.horizontalSpacing() for part in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_note()

    def paintEvent(self, _: QPaintEvent) -> None:
        now = theme.theme_of(self.palette())
        has_focus = self.writing.hasFocus() or self.noting.hasFocus()
        calm = now.accent if has_focus else now.outline
        is_calm = self._is_note or self.state in {"free", "sent"}
        ink = calm if is_calm else now.state(self.state).ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.note if self._is_note else now.field)
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(ink, width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, theme.RADIUS, theme.RADIUS)

    def _arrange(self) -> None:
        self.writing.setAccessibleName(translate("Composer", "Your reply"))
        self.noting.setAccessibleName(translate("Composer", "Your note"))
        only_us = translate("Composer", "A note: only your team sees it…")
        self.noting.setPlaceholderText(only_us)
        self.noting.setAccessibleDescription(only_us)
        self.note_button.setCheckable(True)
        self.note.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.note.setSizePolicy(policy)
        for button in (self.send, self.keep):
            button.setIconSize(QSize(theme.ICON, theme.ICON))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.PAD, theme.GAP, theme.GAP, theme.GAP)
        inside.setSpacing(theme.GAP // 2)
        for part in (self.quote, self.files, self.shrink, self.recorder, self.writing, self.noting):
            inside.addWidget(part)
        inside.addLayout(self._below())

    def _below(self) -> QGridLayout:
        below = self._foot
        below.setSpacing(theme.GAP // 2)
        below.setColumnStretch(_NOTE_COLUMN, 1)
        for label in (self.counter, self.cost):
            label.setContentsMargins(0, 0, theme.GAP // 2, 0)
        below.addWidget(self.note, 1, _NOTE_COLUMN)
        for column, part in enumerate(self._beside_note()):
            below.addWidget(part, 1, column + (column >= _NOTE_COLUMN))
        return below

    def _room(self) -> int:
        return self.width() - theme.PAD - theme.GAP

    def _beside_note(self) -> tuple[QWidget, ...]:
        before = (self.attach, self.record, self.emoji, self.note_button, self.more)
        return (*before, self.counter, self.cost, self.send, self.keep, self.later)


def alarming(now: Theme) -> QColor:
    return now.state("failed").ink
