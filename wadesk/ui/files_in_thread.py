"""Files in a thread: looked at large, saved, opened outside from their bubbles; how far they are.

The bubble that was looked at last has the keys again when the viewer closes.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer

from wadesk.core.arrivals import Stage
from wadesk.core.changes import Changes
from wadesk.core.records import MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import file_facts, text
from wadesk.ui.command_list import Command
from wadesk.ui.pictures import Coming, PicturesOnDisk
from wadesk.ui.text import translate
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.viewer_errands import LOOKS_EVERY_MS, ViewerErrands


class FilesInThread(QObject):
    """A slice: what is pressed and chosen in the thread, brought to the viewer."""

    def __init__(self, looking: ViewerErrands, view: ThreadView, pictures: PicturesOnDisk) -> None:
        super().__init__(view)
        self._looking, self._view = looking, view
        self._repaints = QTimer(self, interval=LOOKS_EVERY_MS, singleShot=True)
        self._repaints.timeout.connect(self._repaint)
        pictures.on_the_way = self.on_the_way
        view.media_activated.connect(looking.open)
        view.save_requested.connect(looking.save)
        view.outside_requested.connect(looking.open_outside)
        looking.moved.connect(self._repaint)
        looking.came_back_to.connect(self._go_back)

    def absorb(self, changes: Changes) -> None:
        self._looking.absorb(changes)

    def put_away(self) -> None:
        self._repaints.stop()
        self._looking.put_away()

    def commands(self) -> Sequence[Command]:
        """What can be done with the file of the message that the keys are on."""
        looking = self._looking
        deeds = (
            (translate("Viewer", "Look at the chosen file"), looking.open),
            (translate("Viewer", "Save the chosen file…"), looking.save),
            (
                translate("Viewer", "Open the chosen file with another program"),
                looking.open_outside,
            ),
        )
        return [
            Command(words, "", self._of_chosen(deed), lambda: self._chosen() is not None)
            for words, deed in deeds
        ]

    def on_the_way(self, message: MessageId) -> Coming | None:
        """What a bubble says while its file is not shown; asked by each painting."""
        standing = self._looking.standing(message)
        match standing.stage:
            case Stage.COMING:
                self._repaints.start()
                share = standing.done / standing.whole if standing.whole else 0.0
                return Coming(f"{share:.0%}", min(share, 1.0))
            case Stage.OFFERED:
                return Coming(text.size(standing.whole), is_offered=True)
            case Stage.LOST:
                return Coming(translate("Media", "Cannot be had any more"))
            case _:
                return None

    def _of_chosen(self, deed: Callable[[MessageId], None]) -> Callable[[], None]:
        def done() -> None:
            chosen = self._chosen()
            if chosen is not None:
                deed(chosen)

        return done

    def _chosen(self) -> MessageId | None:
        row = self._view.row(self._view.currentIndex().row())
        said = row.said if row is not None else None
        return said.id if isinstance(said, Bubble) and file_facts.has_file(said) else None

    def _repaint(self) -> None:
        self._view.viewport().update()

    def _go_back(self, message: MessageId) -> None:
        """To the bubble that was looked at last, if it is near."""
        model = self._view.shown_thread()
        row = model.row_of(message) if model is not None else None
        if model is not None and row is not None:
            self._view.setCurrentIndex(model.index(row))
        self._view.setFocus(Qt.FocusReason.PopupFocusReason)
