"""Outside errands: a customer's file opened with another program, or saved where one wants it."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from wadesk.core import outside
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import file_facts
from wadesk.ui.errands import Promised
from wadesk.ui.text import translate


class Outside(Protocol):
    """As much of a Desk as is needed for them."""

    def open_outside(self, message: MessageId, name: str, mime: str) -> Future[Path]: ...
    def save(self, message: MessageId, path: Path) -> Future[None]: ...


class OutsideErrands:
    """``tell`` says where one looks what became of it."""

    def __init__(self, files: Outside, promised: Promised, tell: Callable[[str], None]) -> None:
        self._files, self._promised, self._tell = files, promised, tell
        self.opens: Callable[[QUrl], object] = QDesktopServices.openUrl
        self.dialog: QFileDialog | None = None

    def open(self, bubble: Bubble) -> None:
        """By the agent's own act only; what a program would start is refused below."""
        promise: list[Future[Path]] = []

        def ask() -> Future[Path]:
            name, mime = file_facts.name_of(bubble), file_facts.mime_of(bubble)
            promise.append(self._files.open_outside(bubble.id, name, mime))
            return promise[0]

        def show() -> None:
            self.opens(QUrl.fromLocalFile(str(promise[0].result())))

        self._promised(ask, show, self._tell)

    def ask_where(self, bubble: Bubble, over: QWidget) -> None:
        name = file_facts.name_of(bubble)
        title = translate("Viewer", "Save the file")
        if not outside.is_opened(name):
            title = translate("Viewer", "Save the file: it may be a program, so be careful with it")
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(over, title, place)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._save(bubble, Path(path)))
        self.dialog = dialog
        dialog.open()

    def _save(self, bubble: Bubble, path: Path) -> None:
        done = translate("Viewer", "Saved as {name}.").format(name=path.name)
        self._promised(
            lambda: self._files.save(bubble.id, path), lambda: self._tell(done), self._tell
        )
