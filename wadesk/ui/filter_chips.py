"""Filter chips: what narrows the view, each to be taken away by a press."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from wadesk.core.inbox_filter import InboxFilter
from wadesk.ui import filter_words
from wadesk.ui.filter_words import Names
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.pill import Pill
from wadesk.ui.text import translate


class FilterChips(FlowRow):
    """Not there where nothing narrows the view."""

    chosen = Signal(object)  # InboxFilter
    left = Signal()  # the last one that had the keyboard was taken away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_leading=True)
        self.chips: list[Pill] = []
        self._shown: list[filter_words.Part] = []
        self.setVisible(False)

    def show_view(self, wanted: InboxFilter, names: Names) -> None:
        shown = list(filter_words.parts(wanted, names))
        if shown == self._shown:
            return
        self._shown = shown
        held = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._remake()
        self.setVisible(bool(shown))
        if held is not None and self.chips:  # whoever takes away one after the other stays here
            self.chips[min(held, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        elif held is not None:
            self.left.emit()

    def _remake(self) -> None:
        for chip in self.chips:
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self.chips = []
        before: QWidget | None = None
        for part in self._shown:
            chip = Pill(mark="close")
            chip.show_words(part.words)
            chip.setAccessibleName(translate("Filter", "Take away: {part}").format(part=part.words))
            chip.clicked.connect(lambda _=False, without=part.without: self.chosen.emit(without))
            self.add(chip)
            chip.show()
            if before is not None:
                QWidget.setTabOrder(before, chip)
            before = chip
            self.chips.append(chip)
