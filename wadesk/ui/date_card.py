"""Date card: to which day of a thread one wants to go, typed or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QDateTime, QEvent, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QWidget

from wadesk.core import days
from wadesk.core.days import Usage
from wadesk.core.records import Instant
from wadesk.ui import icons, theme
from wadesk.ui.buttons import Button
from wadesk.ui.field import Field
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, WrappedLabel, calling, plain

WIDTH = 360
STEPS = ("qt_calendar_prevmonth", "qt_calendar_nextmonth")


class DateCard(PassingCard):
    """Not there until it is asked for. ``chosen`` is the first moment of the day."""

    chosen = Signal(object)  # Instant
    unread_wanted = Signal()

    def __init__(self, clock: Callable[[], Instant]) -> None:
        super().__init__()
        self._clock = clock
        title = TintedLabel(plain, bold=True)
        title.setText(translate("DateCard", "Go to a day"))
        self.field = Field(translate("DateCard", "Day"))
        self.note = WrappedLabel(calling)
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for part in (self.field, self.calendar):
            part.setMaximumWidth(WIDTH)
        self.unread = Button(translate("DateCard", "First unread message"))
        self.back = Button(translate("DateCard", "Not now"))
        self.go = Button(translate("DateCard", "Go there"), is_primary=True)
        self._dress()
        self._arrange(title)
        self._connect()
        self.setAccessibleName(translate("DateCard", "Go to a day"))
        self.hide()

    def ask(self, shown: Instant, *, has_unread: bool) -> None:
        """``shown`` is what one looks at: the calendar begins there."""
        today = _day_of(self._clock())
        self.calendar.setMaximumDate(_qt(today))
        self.calendar.setSelectedDate(min(_qt(_day_of(shown)), _qt(today)))
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        example = QLocale().toString(_qt(today), QLocale.FormatType.ShortFormat)
        self.field.setPlaceholderText(example or form)
        self.field.clear()
        self.unread.setVisible(has_unread)
        self._say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self, title: TintedLabel) -> None:
        across = QHBoxLayout()
        across.setSpacing(theme.GAP)
        for one in (self.back, self.unread, self.go):
            across.addWidget(one)
        across.addStretch(1)
        for widget in (title, self.field, self.note, self.calendar):
            self.inside.addWidget(widget)
        self.inside.addLayout(across)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._go)
        self.field.textEdited.connect(lambda _: self._follow_field())
        self.calendar.clicked.connect(lambda _: self._follow_calendar())
        self.calendar.activated.connect(lambda _: self._go())
        self.go.clicked.connect(self._go)
        self.unread.clicked.connect(self._on_unread)
        self.back.clicked.connect(self.leave)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """In the card's own colours: Qt's red for the end of a week is not readable on each."""
        now, role = theme.theme_of(self.palette()), QPalette.ColorRole
        bar = self.calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            colours = self.palette()
            colours.setColor(role.Highlight, now.window)
            colours.setColor(role.HighlightedText, now.text)
            bar.setPalette(colours)
        shapes = ("onward", "back") if self.isRightToLeft() else ("back", "onward")
        for name, shape in zip(STEPS, shapes, strict=True):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icons.icon(shape, now.text, theme.ICON))
        look = QTextCharFormat()
        look.setForeground(now.quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, look)

    def _follow_field(self) -> None:
        day = self._typed()
        self._say("")
        if day is not None:
            self.calendar.setSelectedDate(_qt(day))

    def _follow_calendar(self) -> None:
        picked = self.calendar.selectedDate()
        self.field.setText(QLocale().toString(picked, QLocale.FormatType.ShortFormat))
        self._say("")

    def _go(self) -> None:
        day = self._typed()
        if self.field.text().strip() and day is None:
            self._say(translate("DateCard", "This is no day: pick one, or type it as above."))
            return
        wanted = _qt(day) if day is not None else self.calendar.selectedDate()
        self.hide()
        self.chosen.emit(Instant(QDateTime(wanted, QTime(0, 0)).toMSecsSinceEpoch()))
        self.left.emit()

    def _on_unread(self) -> None:
        self.hide()
        self.unread_wanted.emit()
        self.left.emit()

    def _typed(self) -> date | None:
        """The language's own way of writing first, then numbers as they are usual here."""
        words, today = self.field.text().strip(), _day_of(self._clock())
        named = {
            translate("Text", "Today").casefold(): 0,
            translate("Text", "Yesterday").casefold(): 1,
        }
        if words.casefold() in named:
            found: object = _qt(today).addDays(-named[words.casefold()]).toPython()
            return found if isinstance(found, date) else None
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        month, day = form.upper().find("M"), form.upper().find("D")
        return days.read(words, today, Usage(is_month_first=0 <= month < day)) or _named(words)

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))


def _named(words: str) -> date | None:
    """With the month in letters, as the language writes it."""
    read = QLocale().toDate(words, QLocale.FormatType.LongFormat)
    found: object = read.toPython() if read.isValid() else None
    return found if isinstance(found, date) else None


def _day_of(at: Instant) -> date:
    day = QDateTime.fromMSecsSinceEpoch(at).date()
    return date(day.year(), day.month(), day.day())


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
