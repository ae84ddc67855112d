"""Send later: the hours that are offered for a reply to leave at, and any other one.

All hours are counted from the Hub's time, which decides when a reply leaves, and shown as
this machine's clock would.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QDateTime, QLocale, QPoint, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QHBoxLayout, QLabel, QMenu, QWidget

from wadesk.core.records import Instant
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.icon_button import IconButton
from wadesk.ui.menu import Menu
from wadesk.ui.text import HOUR, MINUTE, translate

MORNING, AFTERNOON = QTime(9, 0), QTime(15, 0)
SOON_MS = 30 * MINUTE
"""An hour of the day that is nearer than this is not offered any more."""

MONDAY = 1


def choices(now: Instant) -> Iterator[tuple[str, Instant]]:
    """What stands in the menu, the nearest first."""
    here = QDateTime.fromMSecsSinceEpoch(now)
    hour = Instant(now + HOUR)
    yield _named(translate("SendLater", "In 1 hour, {time}"), hour), hour
    afternoon = _at(here, 0, AFTERNOON)
    if afternoon - now > SOON_MS:
        yield _named(translate("SendLater", "This afternoon, {time}"), afternoon), afternoon
    tomorrow = _at(here, 1, MORNING)
    yield _named(translate("SendLater", "Tomorrow, {time}"), tomorrow), tomorrow
    days = (MONDAY - here.date().dayOfWeek()) % text.WEEK or text.WEEK
    if days > 1:
        monday = _at(here, days, MORNING)
        yield _named(translate("SendLater", "Monday, {time}"), monday), monday


def moment(at: Instant, now: Instant) -> str:
    """When something leaves, as short as it can be said: "15:00", "Mon 09:00", "3 Dec 09:00"."""
    then, here = QDateTime.fromMSecsSinceEpoch(at), QDateTime.fromMSecsSinceEpoch(now)
    days, time = here.date().daysTo(then.date()), text.clock_time(at)
    if days == 0:
        return time
    short = QLocale.FormatType.ShortFormat
    if 0 < days < text.WEEK:
        day = QLocale().dayName(then.date().dayOfWeek(), short)
    else:
        day = QLocale().toString(then.date(), short)
    return f"{day} {time}"


class LaterButton(IconButton):
    """The arrow beside Send; ``chosen`` carries the hour, by the Hub's clock."""

    chosen = Signal(object)  # Instant

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("scheduled", translate("SendLater", "Send later (Alt+Enter)"), parent)
        self.hub_now: Callable[[], Instant] = lambda: Instant(0)
        self.closes_at: Instant | None = None
        """When free text is over; None where nobody knows."""

        self.menu: QMenu | None = None
        self.popup: HourPopup | None = None
        self.clicked.connect(self.open_menu)

    def open_menu(self) -> None:
        if not self.isEnabled():
            return
        now = self.hub_now()
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, at in choices(now):
            action = menu.addAction(words + self._caution(at))
            action.triggered.connect(lambda _=False, at=at: self.chosen.emit(at))
        menu.addSeparator()
        menu.addAction(translate("SendLater", "Choose day and hour…")).triggered.connect(
            lambda: self.open_popup(now)
        )
        self.menu = menu
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._above(menu.sizeHint()))

    def open_popup(self, now: Instant) -> None:
        self.popup = HourPopup(now, self)
        self.popup.chosen.connect(self.chosen)
        self.popup.move(self._above(self.popup.sizeHint()))
        self.popup.show()
        self.popup.edit.setFocus()

    def _caution(self, at: Instant) -> str:
        """Free text is taken for 24 hours after the customer wrote; they may write again."""
        if self.closes_at is None or at < self.closes_at:
            return ""
        return translate("SendLater", " (only if the customer writes again before)")

    def _above(self, size: QSize) -> QPoint:
        """It ends where the button ends, at the edge of the window."""
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = 0 if is_mirrored else self.width() - size.width()
        return self.mapToGlobal(QPoint(left, -size.height() - theme.GAP // 2))


class HourPopup(QFrame):
    """Any day and hour from the next minute on."""

    chosen = Signal(object)  # Instant

    def __init__(self, now: Instant, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        label = QLabel(translate("SendLater", "Leaves at"))
        self.edit = QDateTimeEdit(QDateTime.fromMSecsSinceEpoch(now + HOUR))
        self.edit.setMinimumDateTime(QDateTime.fromMSecsSinceEpoch(now + MINUTE))
        self.edit.setCalendarPopup(True)
        self.edit.setMinimumHeight(theme.TARGET)
        self.edit.setAccessibleName(translate("SendLater", "Day and hour at which it leaves"))
        label.setBuddy(self.edit)
        self.button = Button(translate("SendLater", "Send then"), is_primary=True)
        self.button.clicked.connect(self._choose)
        across = QHBoxLayout(self)
        across.setContentsMargins(theme.PAD, theme.PAD, theme.PAD, theme.PAD)
        across.setSpacing(theme.GAP)
        for part in (label, self.edit, self.button):
            across.addWidget(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        at = Instant(self.edit.dateTime().toMSecsSinceEpoch())
        self.close()
        self.chosen.emit(at)


def _at(here: QDateTime, days: int, time: QTime) -> Instant:
    return Instant(QDateTime(here.date().addDays(days), time).toMSecsSinceEpoch())


def _named(words: str, at: Instant) -> str:
    return words.format(time=text.clock_time(at))
