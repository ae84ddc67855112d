"""Hours field: at any hour, or from one time to another on chosen days."""

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTimeEdit, QVBoxLayout, QWidget

from wadesk.core.rights import Hours
from wadesk.ui import rights_words, theme
from wadesk.ui.check_box import CheckBox
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.fonts import Size
from wadesk.ui.one_of import OneOf
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import WrappedLabel, quiet

USUAL = Hours(8 * 60, 18 * 60, frozenset(range(5)))
WEEK = range(7)


class HoursField(QWidget):
    """``changed`` by hand only."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.bound = OneOf(
            translate("Rights", "Hours"),
            [
                (False, translate("Rights", "At any hour")),
                (True, translate("Rights", "Only in these hours")),
            ],
        )
        self.start = _time(translate("Rights", "From"))
        self.end = _time(translate("Rights", "Until"))
        self.days = [CheckBox(rights_words.day(number)) for number in WEEK]
        self.note = WrappedLabel(quiet, Size.SMALL)
        self._choice = QWidget()
        self._arrange()
        self.bound.chosen.connect(lambda _: self._on_change())
        for time in (self.start, self.end):
            time.timeChanged.connect(lambda _: self._on_change())
        for box in self.days:
            box.toggled.connect(lambda _: self._on_change())
        self.show_hours(None)

    def show_hours(self, hours: Hours | None) -> None:
        self.blockSignals(True)
        self.bound.choose(hours is not None)
        shown = hours or USUAL
        self.start.setTime(_as_time(shown.start))
        self.end.setTime(_as_time(shown.end))
        for number, box in enumerate(self.days):
            box.setChecked(number in shown.days)
        self._weigh()
        self.blockSignals(False)

    def hours(self) -> Hours | None:
        if not self.bound.value:
            return None
        return Hours(_minute(self.start), _minute(self.end), self._chosen_days())

    @property
    def is_sound(self) -> bool:
        """Hours that end when they begin, or on no day, are a slip of the hand."""
        hours = self.hours()
        return hours is None or (hours.start != hours.end and bool(hours.days))

    def _chosen_days(self) -> frozenset[int]:
        return frozenset(number for number, box in enumerate(self.days) if box.isChecked())

    def _on_change(self) -> None:
        self._weigh()
        self.changed.emit()

    def _weigh(self) -> None:
        self._choice.setVisible(bool(self.bound.value))
        self.note.setText(self._words())
        self.note.setVisible(bool(self.note.text()))

    def _words(self) -> str:
        hours = self.hours()
        if hours is None:
            return ""
        if not self.is_sound:
            return translate("Rights", "Choose a day, and another hour to end.")
        if hours.end < hours.start:
            return translate(
                "Rights", "This goes on past midnight; the days are those on which it begins."
            )
        return translate("Rights", "By the Hub's clock. Reading is possible at any hour.")

    def _arrange(self) -> None:
        between = QLabel(translate("Rights", "until"))
        times = QHBoxLayout()
        times.setSpacing(theme.GAP)
        times.addWidget(self.start)
        times.addWidget(between)
        times.addWidget(self.end)
        times.addStretch(1)
        days = FlowRow(is_leading=True)
        for box in self.days:
            days.add(box)
        inside = QVBoxLayout(self._choice)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(times)
        inside.addWidget(days)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.GAP)
        for part in (self.bound, self._choice, self.note):
            down.addWidget(part)


def _time(name: str) -> QTimeEdit:
    made = QTimeEdit()
    made.setAccessibleName(name)
    made.setMinimumHeight(theme.TARGET)
    return made


def _as_time(minute: int) -> QTime:
    return QTime(minute // 60 % 24, minute % 60)


def _minute(edit: QTimeEdit) -> int:
    return edit.time().hour() * 60 + edit.time().minute()
