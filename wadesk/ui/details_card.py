"""Details card: all about one message, above the thread it stands in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QWidget

from wadesk.ui import scroll_bar, theme
from wadesk.ui.buttons import Button
from wadesk.ui.details_words import Detail
from wadesk.ui.fonts import Size
from wadesk.ui.passing import PassingCard
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, TintedLabel, WrappedLabel, plain, quiet

TALLEST = 340
THING_WIDTH, VALUE_WIDTH = 140, 400
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DetailsCard(PassingCard):
    """Not there until it is asked for; Esc puts it away."""

    def __init__(self) -> None:
        super().__init__()
        title = TintedLabel(plain, bold=True)
        title.setText(translate("Details", "Details of a message"))
        self.close_button = Button(translate("Details", "Close"))
        self.close_button.clicked.connect(self.leave)
        self.copies: list[Button] = []
        self.shown: Sequence[Detail] = ()
        self._rows = QWidget()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        scroll_bar.make_slim(self._area)
        across = QHBoxLayout()
        across.addWidget(title, 1)
        across.addWidget(self.close_button)
        self.inside.addLayout(across)
        self.inside.addWidget(self._area)
        self.setAccessibleName(translate("Details", "Details of a message"))
        self.hide()

    def show_details(self, found: Sequence[Detail]) -> None:
        self.shown = found
        self.copies = []
        self._rows = QWidget()
        self._rows.setAutoFillBackground(False)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, theme.PAD, 0)
        grid.setHorizontalSpacing(2 * theme.PAD)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnMinimumWidth(0, THING_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, one in enumerate(found):
            self._add(grid, number, one)
        self._area.setWidget(self._rows)
        self._rows.setAutoFillBackground(False)  # a scroll area asks for one of its own
        self.show()
        wanted = self._rows.heightForWidth(max(self.width() - 6 * theme.PAD, 1))
        self._area.setFixedHeight(min(max(wanted, theme.TARGET), TALLEST))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setAccessibleDescription(". ".join(f"{one.thing}: {one.value}" for one in found))

    def _add(self, grid: QGridLayout, number: int, one: Detail) -> None:
        thing = WrappedLabel(quiet, Size.SMALL)
        value = LineLabel(plain) if one.copied else WrappedLabel(plain)
        thing.setText(one.thing)
        value.setText(one.value)
        is_long = value.heightForWidth(VALUE_WIDTH) > 2 * value.fontMetrics().height()
        grid.addWidget(thing, number, 0, Qt.AlignmentFlag.AlignTop if is_long else MIDDLE)
        grid.addWidget(value, number, 1)
        if one.copied:
            button = Button(translate("Details", "Copy"))
            about = translate("Details", "Copy: {thing}").format(thing=one.thing)
            button.setAccessibleName(about)
            button.clicked.connect(lambda: QGuiApplication.clipboard().setText(one.copied))
            grid.addWidget(button, number, 2, Qt.AlignmentFlag.AlignTop)
            self.copies.append(button)
