"""Label picker: which labels conversations have, found by typing, and made where there is none.

A label that all of them have is taken away by a press; one that some have is given to all. It
stays open, for whoever labels often labels twice.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wadesk.core import label
from wadesk.core.label import Label
from wadesk.ui.picker import Entry, Picker
from wadesk.ui.text import translate


class Had(Enum):
    """By how many of the conversations a label is had."""

    NONE = "none"
    SOME = "some"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Making:
    """A label that is to be made, and put."""

    name: str
    colour: int


CHANGING = object()
"""What stands behind the last entry."""

Labels = Callable[[], Sequence[Label]]
HadBy = Callable[[], Mapping[int, Had]]


class LabelPicker(Picker):
    put = Signal(object)  # the label's id
    removed = Signal(object)
    made = Signal(object)  # Making
    changing_wanted = Signal()  # of the labels themselves

    def __init__(self, labels: Labels, had: HadBy, parent: QWidget) -> None:
        self._labels, self._had = labels, had
        title, hint = translate("Label", "Labels"), translate("Label", "Find or make a label")
        super().__init__(title, hint, self._entries, parent)
        self.taken.connect(self._on_taken)

    def _entries(self, typed: str) -> Sequence[Entry]:
        labels, had = self._labels(), self._had()
        shown = [_entry(one, had.get(one.id, Had.NONE)) for one in label.found(labels, typed)]
        if label.is_new(labels, typed):
            name = label.tidy(typed)
            making = Making(name, label.next_colour(labels))
            words = translate("Label", "Make “{name}”").format(name=name)
            shown.append(Entry(words, making, colour=making.colour))
        if labels and not typed.strip():
            words = translate("Label", "Rename, recolour or drop labels…")
            shown.append(Entry(words, CHANGING, icon="label"))
        nothing = translate("Label", "There are no labels yet: type a name to make one.")
        return shown or [Entry(nothing, is_hint=True)]

    def _on_taken(self, value: object) -> None:
        if value is CHANGING:
            self.close()
            self.changing_wanted.emit()
            return
        if isinstance(value, Making):
            self.made.emit(value)
        elif self._had().get(int(str(value)), Had.NONE) is Had.ALL:
            self.removed.emit(value)
        else:
            self.put.emit(value)
        self.field.clear()


def _entry(one: Label, had: Had) -> Entry:
    icons = {Had.ALL: "done", Had.SOME: "more", Had.NONE: ""}
    said = {
        Had.ALL: translate("Label", "put"),
        Had.SOME: translate("Label", "put on some"),
        Had.NONE: "",
    }
    return Entry(one.name, one.id, icon=icons[had], colour=one.colour, said=said[had])
