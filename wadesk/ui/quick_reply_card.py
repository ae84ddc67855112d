"""Quick reply card: the team's quick replies, where they are made, written anew and dropped.

It stands in the composer's place, whose words stay in it and may become one. What was typed and
not kept is there again when its reply is chosen again, or the card is opened anew.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core import quick_replies
from wadesk.core.errors import Refused
from wadesk.core.quick_replies import QuickReply
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.caret_list import Choice, Choices, choice_lines
from wadesk.ui.delegates.two_lines_row import TwoLinesDelegate
from wadesk.ui.field import CORNER, Field
from wadesk.ui.fonts import Size
from wadesk.ui.passing import PassingCard
from wadesk.ui.reasons import in_words
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, alarming, plain, quiet
from wadesk.ui.uniform_list import UniformList
from wadesk.ui.writing import Writing

HEIGHT, LIST_WIDTH = 300, 208
Typed = tuple[str, str]
"""Shortcut and words."""


class QuickReplyCard(PassingCard):
    """``keep_requested`` carries id or None, shortcut and words; ``drop_requested`` the id."""

    keep_requested = Signal(object, str, str)
    drop_requested = Signal(object)
    edited = Signal()  # what is typed here is another than before, or has been kept

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Choices()
        self.list = UniformList()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(TwoLinesDelegate(choice_lines, self.list))
        self.list.viewport().setAutoFillBackground(False)  # it stands on the card's ground
        self.list.setAccessibleName(translate("QuickReply", "Quick replies"))
        self.shortcut = Field(translate("QuickReply", "Shortcut"))
        self.words = Writing(takes_files=False)
        self.hint, self.note = WrappedLabel(quiet, Size.SMALL), WrappedLabel(quiet, Size.SMALL)
        self.fresh = Button(translate("QuickReply", "New"))
        self.drop = Button(translate("QuickReply", "Remove"))
        self.cancel = Button(translate("QuickReply", "Back to the text"))
        self.keep = Button(translate("QuickReply", "Keep"), is_primary=True)
        self._all: Sequence[QuickReply] = ()
        self._open: QuickReply | None = None
        self._may = False
        self._begun_with = self._asked = ("", "")
        self._unkept: dict[int | None, Typed] = {}
        self._arrange()
        self._connect()
        self.setFocusProxy(self.shortcut)
        self.hide()

    def offer(self, replies: Sequence[QuickReply], words: str, *, may: bool) -> None:
        """``words`` are what stands in the composer; ``may``: whether they can be changed."""
        self._may = may
        self._fill(replies)
        self._begin(None, words)
        if not words and replies:
            self._begin(self._all[0], "")
        self.show()
        self.shortcut.setFocus()

    def take_up(self, replies: Sequence[QuickReply]) -> None:
        """Those there are by now; what is being typed is not disturbed."""
        if list(replies) != list(self._all):
            self._fill(replies)

    def kept(self, shortcut: str) -> None:
        """It is one now, for all."""
        self._begun_with = self._asked
        self.edited.emit()
        self._tell(
            translate("QuickReply", "Kept: /{shortcut} brings it.").format(shortcut=shortcut)
        )

    def dropped(self) -> None:
        self._begun_with = self._fields()
        self._begin(None, "")
        self.edited.emit()
        self._tell(translate("QuickReply", "Removed for everybody in the team."))

    @property
    def unkept(self) -> Mapping[int | None, Typed]:
        """Words that are in nobody's reply, by the one that they are for; None: a new one."""
        shortcut, words = self._fields()
        if (shortcut, words) == self._begun_with:
            return self._unkept
        place = self._open.id if self._open is not None else None
        former = self._unkept.get(place)
        if former is not None and former[1] not in words:
            words = f"{former[1]}\n\n{words}"
        return {**self._unkept, place: (shortcut, words)}

    def take_back(self, unkept: Mapping[int | None, Typed]) -> None:
        """What was typed before the window was closed waits where it is looked for."""
        self._unkept = {**unkept, **self._unkept}

    def refuse(self, why: str) -> None:
        """It was not taken; everything stays as it was typed."""
        self._tell(why, is_trouble=True)
        self._weigh()

    def _arrange(self) -> None:
        self.setFixedHeight(HEIGHT)
        self.list.setFixedWidth(LIST_WIDTH)
        self.words.setAccessibleName(translate("QuickReply", "Words of the quick reply"))
        self.shortcut.setPlaceholderText(translate("QuickReply", "One word, such as hours"))
        self.words.setPlaceholderText(translate("QuickReply", "What it says"))
        self.hint.setText(
            translate("QuickReply", "{name} becomes the customer's name. Everybody can use it.")
        )
        title = TintedLabel(plain, bold=True)
        title.setText(translate("QuickReply", "Quick replies"))
        left, right, foot = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(title)
        left.addWidget(self.list, 1)
        left.addWidget(self.fresh)
        for part in (self.shortcut, _Paper(self.words), self.hint, self.note):
            right.addWidget(part)
        right.addStretch(1)
        foot.addWidget(self.drop)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.keep)
        right.addLayout(foot)
        self.stand_side_by_side(left, right)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.fresh.clicked.connect(lambda: self._begin(None, ""))
        self.drop.clicked.connect(self._on_drop)
        self.cancel.clicked.connect(self.leave)
        self.keep.clicked.connect(self._on_keep)
        self.shortcut.returnPressed.connect(self.words.setFocus)
        self.words.enter_pressed.connect(self._on_keep)
        for field in (self.shortcut, self.words):
            field.textChanged.connect(self._weigh)
            field.textChanged.connect(lambda *_: self.edited.emit())

    def _fill(self, replies: Sequence[QuickReply]) -> None:
        self._all = quick_replies.found(replies, "")
        chosen = self._open
        self.rows.show(
            [Choice(f"/{one.shortcut}", text.one_line(one.text), one) for one in self._all]
        )
        ids = [one.id for one in self._all]
        if chosen is not None and chosen.id in ids:
            self.list.setCurrentIndex(self.rows.index(ids.index(chosen.id)))

    def _on_current(self, index: QModelIndex) -> None:
        choice = self.rows.row(index.row())
        found = choice.value if choice is not None else None
        is_other = (
            self._open is None or not isinstance(found, QuickReply) or found.id != self._open.id
        )
        if isinstance(found, QuickReply) and is_other:
            self._begin(found, "")

    def _begin(self, reply: QuickReply | None, words: str) -> None:
        self._set_aside()
        self._open = reply
        known = ("", words) if reply is None else (reply.shortcut, reply.text)
        typed = known if words else self._unkept.pop(reply.id if reply else None, known)
        self.shortcut.setText(typed[0])
        self.words.setPlainText(typed[1])
        self._begun_with = self._fields() if typed == known else known
        ids = [one.id for one in self._all]
        if reply is None:
            self.list.clearSelection()
            self.list.setCurrentIndex(QModelIndex())
        elif reply.id in ids:
            self.list.setCurrentIndex(self.rows.index(ids.index(reply.id)))
        self._tell("" if self._may else _may_not())
        self._weigh()
        if reply is None and self.isVisible():
            self.shortcut.setFocus()

    def _set_aside(self) -> None:
        """Words that are in nobody's reply wait until somebody comes back to them."""
        self._unkept = dict(self.unkept)

    def _fields(self) -> tuple[str, str]:
        return self.shortcut.text(), self.words.text()

    def _weigh(self) -> None:
        shortcut, words = self._typed()
        is_other = self._open is None or (shortcut, words) != (self._open.shortcut, self._open.text)
        self.keep.setEnabled(self._may and bool(shortcut and words.strip()) and is_other)
        self.drop.setEnabled(self._may and self._open is not None)
        for field in (self.shortcut, self.words):
            field.setReadOnly(not self._may)

    def _typed(self) -> tuple[str, str]:
        return self.shortcut.text().strip().removeprefix("/").casefold(), self.words.text()

    def _on_keep(self) -> None:
        if not self.keep.isEnabled():
            return
        shortcut, words = self._typed()
        try:
            quick_replies.check(shortcut, words)
        except Refused as no:
            self.refuse(in_words(no))
            return
        self.keep.setEnabled(False)  # once
        self._asked = self._fields()
        self.keep_requested.emit(self._open.id if self._open else None, shortcut, words)

    def _on_drop(self) -> None:
        if self._open is not None:
            self.drop_requested.emit(self._open.id)

    def _tell(self, words: str, *, is_trouble: bool = False) -> None:
        self.note.setText(words)
        self.note.show_ink(alarming if is_trouble else quiet)
        self.note.setVisible(bool(words))

    def leave(self) -> None:
        """The composer comes back in its place."""
        self.left.emit()


class _Paper(QWidget):
    """An outline around a field of several lines, as a field of one line has it."""

    def __init__(self, field: Writing) -> None:
        super().__init__()
        self._field = field
        inside = QVBoxLayout(self)
        inside.setContentsMargins(theme.GAP, theme.GAP // 2, 2, theme.GAP // 2)
        inside.addWidget(field)
        field.focus_changed.connect(self.update)

    def paintEvent(self, _: QPaintEvent) -> None:
        now, has_focus = theme.theme_of(self.palette()), self._field.hasFocus()
        width = 2.0 if has_focus else 1.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(now.field)
        painter.setPen(QPen(now.accent if has_focus else now.outline, width))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, CORNER, CORNER)


def _may_not() -> str:
    return translate("QuickReply", "Only standard members and administrators change these.")
