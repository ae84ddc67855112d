"""Template picker: what may be sent when free text may not, chosen, filled in and seen before.

On one side the approved templates, on the other the blanks of the chosen one and how the
customer will read it. What was written in the composer is kept there, and can be put into a
blank. Enter in a blank goes on to the next, and from the last one to Send. Templates may come
and go while one chooses: neither the choice nor a word that was filled in goes with them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from wadesk.core import template_form
from wadesk.core.records import ConversationId
from wadesk.core.template_form import Blank, TemplateForm
from wadesk.ui import scroll_bar, template_words, theme
from wadesk.ui.buttons import Button
from wadesk.ui.delegates.two_lines_row import TwoLines, TwoLinesDelegate
from wadesk.ui.field import Field
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.template_list import TemplateList
from wadesk.ui.passing import PassingCard
from wadesk.ui.roles import Role
from wadesk.ui.template_blanks import TemplateBlanks
from wadesk.ui.template_file import TemplateFile
from wadesk.ui.template_preview import TemplatePreview
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, plain, quiet
from wadesk.ui.tooltip import tip
from wadesk.ui.uniform_list import UniformList

HEIGHT, LIST_WIDTH = 312, 208

_ALONG = {Qt.Key.Key_Up, Qt.Key.Key_Down}


class TemplatePicker(PassingCard):
    """``chosen`` carries the template and what stands in its blanks."""

    chosen = Signal(object, object)  # TemplateForm, dict of Blank and words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TemplateList()
        self.list = _List()
        self.list.setModel(self.rows)
        self.search = Field(translate("Template", "Search the templates"))
        self.search.setPlaceholderText(translate("Template", "Search the templates"))
        self.preview = TemplatePreview()
        self.note = TintedLabel(quiet, Size.SMALL)
        self.send = Button(translate("Template", "Send template"), is_primary=True)
        self.cancel = Button(translate("Template", "Back to the text"))
        self.use_words = Button(translate("Template", "Put your words in"))
        self.use_words.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves it in the blank
        self.blanks, self.file = TemplateBlanks(), TemplateFile()
        self._offered: Sequence[TemplateForm] = ()
        self._words = ""
        self._form: TemplateForm | None = None
        self._is_gone = self._is_sending = False
        self._arrange()
        self._connect()
        self.setFocusProxy(self.search)
        self.hide()

    @property
    def form(self) -> TemplateForm | None:
        return self._form

    @property
    def fields(self) -> dict[Blank, Field]:
        return self.blanks.fields

    @property
    def values(self) -> dict[Blank, str]:
        return self.blanks.values

    def offer(self, customer: ConversationId, forms: Sequence[TemplateForm], words: str) -> None:
        """``words`` are what was being written: they stay where they are."""
        self._words = template_form.in_one_line(words)
        self._is_sending = False
        self.blanks.turn_to(customer)
        self.file.forget()
        self._offered, self._form = forms, None
        self.search.clear()
        self.rows.show_forms(forms)
        self._choose_first()
        self.show()
        self.search.setFocus()

    def take_up(self, forms: Sequence[TemplateForm]) -> None:
        """Those that can be chosen by now; who is choosing is not disturbed."""
        if list(forms) == list(self._offered):
            return
        self._offered = forms
        chosen, scrolled = self._form, self.list.verticalScrollBar().value()
        self.rows.show_forms(forms)
        if chosen is None:
            self._choose_first()
            return
        present = [
            one for one in forms if (one.name, one.language) == (chosen.name, chosen.language)
        ]
        self._show(present[0] if present else chosen, is_gone=not present)
        self.list.setCurrentIndex(self.rows.index(self.rows.row_of(chosen)))
        self.list.verticalScrollBar().setValue(scrolled)
        if self._is_gone:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._gone()))

    def refuse(self, why: str) -> None:
        """It could not be sent; everything stays as it was filled in."""
        self._is_sending = False
        self._weigh()
        self.note.setText(why)
        self.note.show()

    def sent(self, customer: ConversationId) -> None:
        self._form = None
        self.blanks.forget(customer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ALONG and self.search.hasFocus():
            self._step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """From the search one goes along the list and types on."""
        row = self.list.currentIndex().row() + by
        if 0 <= row < self.rows.rowCount():
            self.list.setCurrentIndex(self.rows.index(row))

    def _arrange(self) -> None:
        self.setFixedHeight(HEIGHT)
        title = TintedLabel(plain, bold=True)
        title.setText(translate("Template", "Send a template"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.viewport().setAutoFillBackground(False)  # it stands on the card's ground
        left, right = QVBoxLayout(), QVBoxLayout()
        for part in (title, self.search):
            left.addWidget(part)
        left.addWidget(self.list, 1)
        right.addWidget(self._filling(), 1)
        right.addWidget(self.note)
        right.addLayout(self._buttons())
        for column in (left, right):
            column.setSpacing(theme.GAP)
        self.note.setWordWrap(True)
        self.stand_side_by_side(left, right)

    def _filling(self) -> QScrollArea:
        """Blanks and preview, which may be many and long."""
        area, inside = QScrollArea(), QWidget()
        down = QVBoxLayout(inside)
        down.setContentsMargins(0, 0, theme.GAP, 0)
        down.setSpacing(theme.GAP)
        down.addWidget(self.file)
        down.addWidget(self.blanks)
        down.addWidget(self.use_words, 0, Qt.AlignmentFlag.AlignLeading)
        down.addWidget(self.preview)
        down.addStretch(1)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        scroll_bar.make_slim(area)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # setWidget has switched it on
        return area

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.send)
        return row

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._go_on)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.activated.connect(lambda _: self._go_on())
        self.send.clicked.connect(self._on_send)
        self.cancel.clicked.connect(self.leave)
        self.blanks.changed.connect(self._weigh)
        self.blanks.passed.connect(self._go_on)
        self.file.changed.connect(self._weigh)
        self.use_words.clicked.connect(self._put_words)

    def _on_search(self, words: str) -> None:
        self.rows.search(words)
        self._choose_first()

    def _choose_first(self) -> None:
        self.list.setCurrentIndex(self.rows.index(0))
        if not self.rows.rowCount():
            self._show(None)

    def _on_current(self, index: QModelIndex) -> None:
        form = self.rows.row(index.row())
        if form is not None and form != self._form:
            self._show(form)

    def _show(self, form: TemplateForm | None, *, is_gone: bool = False) -> None:
        if form != self._form:
            self._form = form
            self.blanks.show_form(form)
            is_able = form is not None and form.hindrance is None
            self.file.show_kind(form.head_file if form is not None and is_able else "")
            self._order_tabs()
        self._is_gone = is_gone
        self._weigh()

    def _order_tabs(self) -> None:
        filled = (self.file.button, *self.fields.values())
        stops = [self.search, self.list, *filled, self.use_words, self.cancel]
        for before, after in zip(stops, [*stops[1:], self.send], strict=True):
            self.setTabOrder(before, after)

    def _weigh(self) -> None:
        """Whether it can go, and if not, why."""
        form = self._form
        self.preview.setVisible(form is not None)
        self.use_words.setVisible(bool(self._words and self.fields))
        self.use_words.setToolTip(tip(self._words))
        if form is None:
            self._tell(self._nothing_there())
            return
        self.preview.show_form(form, self.values)
        missing = template_form.missing(form, self.values)
        reason = self._gone() if self._is_gone else template_words.hindrance(form)
        reason = reason or self.file.missing
        if missing and not reason:
            name = template_words.blank(missing[0], form)
            reason = translate("Template", "Still to be filled in: {name}").format(name=name)
        self._tell(reason)

    def _gone(self) -> str:
        return translate(
            "Template",
            "This template is no longer approved: choose another one, and your words go along.",
        )

    def _nothing_there(self) -> str:
        if self.search.text():
            return translate("Template", "No approved template is called like that.")
        return translate(
            "Template", "No template is approved yet: an administrator makes them at Meta."
        )

    def _tell(self, reason: str) -> None:
        self.note.setText(reason)
        self.note.setVisible(bool(reason))
        if reason and self.send.hasFocus():
            self.search.setFocus()
        self.send.setEnabled(not reason and not self._is_sending)
        self.send.setAccessibleDescription(reason)
        self.send.setToolTip(tip(reason))

    def _go_on(self) -> None:
        """To the next blank that wants words, or to the end."""
        form = self._form
        missing = template_form.missing(form, self.values) if form is not None else ()
        if form is not None and form.hindrance is None:
            last = self.file.button if self.file.missing else self.send
            target = self.fields[missing[0]] if missing else last
            target.setFocus()

    def _put_words(self) -> None:
        """Into the blank that has the focus, or else the first empty one."""
        empty = [field for field in self.fields.values() if not field.text().strip()]
        focused = [field for field in self.fields.values() if field.hasFocus()]
        for field in (focused or empty or list(self.fields.values()))[:1]:
            field.setText(self._words)
            field.setFocus()

    def _on_send(self) -> None:
        form = self._form
        is_whole = form is not None and not template_form.missing(form, self.values)
        if is_whole and not self.file.missing:
            self._is_sending = True  # once
            self.send.setEnabled(False)
            self.chosen.emit(form, self.values)


class _List(UniformList):
    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(TwoLinesDelegate(_lines, self))
        self.setAccessibleName(translate("Template", "Approved templates"))


def _lines(index: Index) -> TwoLines | None:
    form = index.data(Role.RECORD)
    if not isinstance(form, TemplateForm):
        return None
    is_quiet = form.hindrance is not None
    return TwoLines(
        template_words.name(form),
        template_words.about(form),
        end=form.language,
        icon="failed" if is_quiet else "",
        is_quiet=is_quiet,
    )
