"""Audit page: who did what, newest first, as far back as the log reaches.

It can be filtered and written to a file. What was remarkable stands out, and a line above
says how much of that nobody here has looked at yet.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.changes import Changes
from wadesk.core.records import Instant
from wadesk.core.rights import Right
from wadesk.ui import audit_words, theme
from wadesk.ui.administration import Administration
from wadesk.ui.audit_filter_row import AuditFilterRow
from wadesk.ui.buttons import Button
from wadesk.ui.delegates.two_lines_row import TwoLines, TwoLinesDelegate
from wadesk.ui.factor_question import FactorQuestion
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.models.audit_list import AuditList
from wadesk.ui.promises import Promises
from wadesk.ui.roles import Role
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, calling, plain, quiet
from wadesk.ui.uniform_list import UniformList
from wadesk.ui.unseen_alerts import UnseenAlerts

SUFFIX = ".csv"


class AuditPage(QWidget):
    """``left`` asks to go back to where one came from."""

    left = Signal()
    set_up_wanted = Signal()  # of a second factor

    def __init__(
        self,
        desk: Administration,
        clock: Callable[[], Instant],
        alerts: UnseenAlerts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.alerts = alerts or UnseenAlerts(desk, QSettings(), self)
        self.rows = AuditList(desk.audit, clock)
        self.list = AuditView(self.rows)
        self.filter = AuditFilterRow(clock)
        self.question = FactorQuestion()
        self.export = Button(translate("Audit", "&Export …"))
        self.show_alerts = Button(translate("Audit", "Show &alerts"))
        self.unseen, self.note = WrappedLabel(calling), WrappedLabel(quiet, Size.SMALL)
        self.empty, self._head_of_alerts = TintedLabel(quiet), QWidget()
        self.dialog: QFileDialog | None = None
        self._promises = Promises(self, self.question, desk.prove_factor)
        self._arrange()
        self._connect()
        self.setFocusProxy(self.list)
        self.say("")
        self.refresh()

    def refresh(self) -> None:
        """All anew: whose rights are these, who is there, what was done."""
        self.filter.offer_members(self._desk.members())
        self.export.setVisible(Right.EXPORT in self._desk.standing().rights)
        self.rows.show_what_fits(self.filter.wanted())
        self._show_what_is_there()

    def absorb(self, changes: Changes) -> None:
        if changes.everything or "member" in changes.other:
            self.refresh()
        elif "audit" in changes.other:
            self.rows.look_again()
            self._show_what_is_there()

    def say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.export.setEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_what_is_there()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever was here has seen what stood above the list."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.alerts.note_seen()

    def paintEvent(self, _: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.theme_of(self.palette()).window)

    def _connect(self) -> None:
        self.filter.changed.connect(self._on_filter)
        self.show_alerts.clicked.connect(lambda: self.filter.show_kind("alerts"))
        self.export.clicked.connect(self.ask_where_to)
        self.question.set_up_wanted.connect(self.set_up_wanted)

    def _on_filter(self) -> None:
        self.rows.show_what_fits(self.filter.wanted())
        self._show_what_is_there()

    def _show_what_is_there(self) -> None:
        has_rows = self.rows.rowCount() > 0
        self.list.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self.alerts.look_again()
        count = self.alerts.count
        self.unseen.setText(self.tr("%n alert(s) since you last looked here.", "", count))
        self._head_of_alerts.setVisible(count > 0)

    # writing it to a file

    def ask_where_to(self) -> None:
        """The file is named by hand; what is asked is never left open above the page."""
        name = translate("Audit", "Audit log") + SUFFIX
        dialog = QFileDialog(self, translate("Audit", "Export what is shown"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(translate("Audit", "Tables (*.csv)"))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write_to)
        self.dialog = dialog
        dialog.open()

    def write_to(self, path: str) -> None:
        self.say(translate("Audit", "Writing …"))
        self.export.setEnabled(False)
        wanted = self.rows.wanted
        self._promises.ask(
            lambda: self._desk.export_audit(wanted, path),
            lambda count: self.say(_written(count, path)),
            self.say,
        )

    def _arrange(self) -> None:
        self.empty.setText(translate("Audit", "Nothing of the kind was done in that time."))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        alerts = QHBoxLayout(self._head_of_alerts)
        alerts.setContentsMargins(0, 0, 0, 0)
        alerts.addWidget(self.unseen, 1)
        alerts.addWidget(self.show_alerts)
        down = QVBoxLayout(self)
        down.setContentsMargins(2 * theme.PAD, 2 * theme.PAD, 2 * theme.PAD, theme.PAD)
        down.setSpacing(theme.PAD)
        down.addLayout(self._head())
        for part in (self._head_of_alerts, self.question, self.filter, self.note):
            down.addWidget(part)
        down.addWidget(self.list, 1)
        down.addWidget(self.empty, 1)

    def _head(self) -> QHBoxLayout:
        title = TintedLabel(plain, Size.TITLE, bold=True)
        title.setText(translate("Audit", "Audit log"))
        days = self._desk.policy().security.audit_days
        about = TintedLabel(quiet, Size.SMALL)
        about.setText(translate("Audit", "Kept for {days} days").format(days=days))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(title)
        names.addWidget(about)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.export)
        return head


class AuditView(UniformList):
    """What is looked at stays where it is while deeds come in above it."""

    def __init__(self, rows: AuditList) -> None:
        super().__init__()
        self.setItemDelegate(TwoLinesDelegate(partial(_lines, rows), self))
        self.setModel(rows)
        self.viewport().setAutoFillBackground(False)  # the page's own ground shines through
        self.setAccessibleName(translate("Audit", "Deeds, newest first"))
        rows.rowsAboutToBeInserted.connect(self.hold_place)
        rows.rowsInserted.connect(self.keep_place)


def _lines(rows: AuditList, index: Index) -> TwoLines | None:
    entry = index.data(Role.RECORD)
    if entry is None:
        return None
    is_alert = audit_words.is_alert(entry)
    when = rows.when_and_where(entry)
    return TwoLines(
        audit_words.sentence(entry),
        translate("Audit", "Alert: {words}").format(words=when) if is_alert else when,
        icon="conflict" if is_alert else "",
        state="conflict" if is_alert else "",
    )


def _written(count: int, path: str) -> str:
    words = translate("Audit", "{count} entries are in {file}.")
    return words.format(count=count, file=Path(path).name)
