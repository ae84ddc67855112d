"""Template file: the picture, film or document that stands at a template's head, to be chosen.

It is read and sealed before it is shown as chosen, and held to what WhatsApp takes there.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from wadesk.core.draft import DraftFile
from wadesk.core.media_limits import kind_for
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.offer import Offer
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, alarming, quiet

_CHOOSE: Mapping[str, object] = {
    "image": QT_TRANSLATE_NOOP("Template", "Choose the picture…"),
    "video": QT_TRANSLATE_NOOP("Template", "Choose the film…"),
    "document": QT_TRANSLATE_NOOP("Template", "Choose the document…"),
}
_MISSING: Mapping[str, object] = {
    "image": QT_TRANSLATE_NOOP("Template", "Still to be chosen: the picture at its head"),
    "video": QT_TRANSLATE_NOOP("Template", "Still to be chosen: the film at its head"),
    "document": QT_TRANSLATE_NOOP("Template", "Still to be chosen: the document at its head"),
}
_FILTERS: Mapping[str, str] = {
    "image": "(*.jpg *.jpeg *.png)",
    "video": "(*.mp4 *.3gp)",
    "document": "(*.pdf *.doc *.docx *.xls *.xlsx *.ppt *.pptx *.txt)",
}


class TemplateFile(QWidget):
    """Not there where the template has no file; ``wanted`` carries what is to be read."""

    wanted = Signal(object)  # Offer
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file: DraftFile | None = None
        self.dialog: QFileDialog | None = None
        self._kind, self._reading = "", False
        self.button, self.label = Button(), LineLabel(quiet, Size.SMALL)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.GAP)
        across.addWidget(self.button)
        across.addWidget(self.label, 1)
        self.button.clicked.connect(self.choose)
        self.hide()

    def show_kind(self, kind: str) -> None:
        """What the chosen template wants; a file of the same kind is kept."""
        if kind != self._kind:
            self._kind, self.file, self._reading = kind, None, False
            self._tell("")
        self.button.setText(translate("Template", str(_CHOOSE[kind])) if kind else "")
        self.setVisible(bool(kind))

    def forget(self) -> None:
        """The next one is for somebody else."""
        self._kind = ""
        self.show_kind("")

    @property
    def missing(self) -> str:
        """Why the template cannot go yet."""
        if not self._kind or (self.file is not None and not self._reading):
            return ""
        if self._reading:
            return translate("Template", "The file is still being read.")
        return translate("Template", str(_MISSING[self._kind]))

    def choose(self) -> None:
        """The system's own dialog, which holds up nothing else."""
        name = self.button.text().rstrip("…")
        dialog = QFileDialog(self.window(), name)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_FILTERS[self._kind])
        dialog.fileSelected.connect(lambda path: self.take(Offer(path)))
        self.dialog = dialog
        dialog.open()

    def take(self, offer: Offer) -> None:
        self._reading = True
        self._tell(translate("Composer", "is being read…"))
        self.wanted.emit(offer)
        self.changed.emit()

    def read(self, file: DraftFile) -> None:
        """It is safe here; whether it is what was asked for is seen only now."""
        self._reading = False
        if kind_for(file.mime) != self._kind:
            self.refuse(translate("Template", "This is no such file: choose another one."))
            return
        self.file = file
        self._tell(f"{file.filename}, {text.size(file.size)}")
        self.changed.emit()

    def refuse(self, why: str) -> None:
        self._reading, self.file = False, None
        self._tell(why, is_trouble=True)
        self.changed.emit()

    def _tell(self, words: str, *, is_trouble: bool = False) -> None:
        self.label.setText(words)
        self.label.show_ink(alarming if is_trouble else quiet)
        self.button.setAccessibleDescription(words)
