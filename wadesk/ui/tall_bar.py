"""Tall bar: what the scroll bar of a tall list is told, and what it asks for.

It counts rows and parts of one instead of pixels, which nobody knows of a million rows.
"""

from PySide6.QtWidgets import QAbstractSlider, QScrollBar

from wadesk.ui import place as places
from wadesk.ui.place import Place, Rows

LINE_PX = 40
OVERLAP_PX = 40  # of one page with the next


class TallBar:
    def __init__(self, bar: QScrollBar) -> None:
        self._bar = bar
        self._lowest: int | None = None  # the bar's end, until something changes
        self.is_being_told = False

    def forget(self) -> None:
        """Something has another height."""
        self._lowest = None

    def tell(self, rows: Rows, place: Place, seen: int, floor: int, *, is_at_end: bool) -> None:
        """``seen``: so many rows are on the screen."""
        count, handle = rows.count(), places.value(rows, place)
        last = handle if is_at_end else self._last_handle(rows, floor)
        self.is_being_told = True
        self._bar.setRange(0, max(last, handle))
        self._bar.setPageStep(max(seen, 1) * places.units(count))
        self._bar.setSingleStep(places.units(count))
        self._bar.setValue(handle)
        self.is_being_told = False

    def pixels(self, action: int, window: int) -> int | None:
        """Arrows and page keys of the bar move by pixels; only its handle moves by rows."""
        page = window - OVERLAP_PX
        actions = QAbstractSlider.SliderAction
        steps = {
            actions.SliderSingleStepAdd: LINE_PX,
            actions.SliderSingleStepSub: -LINE_PX,
            actions.SliderPageStepAdd: page,
            actions.SliderPageStepSub: -page,
        }
        return steps.get(actions(action))

    def stay(self) -> None:
        """What the bar was asked for has been done in pixels."""
        self._bar.setSliderPosition(self._bar.value())

    def _last_handle(self, rows: Rows, floor: int) -> int:
        if self._lowest is None:
            self._lowest = places.value(rows, places.end(rows, floor))
        return self._lowest
