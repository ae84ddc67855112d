"""Version bar: another text of one's own for this conversation, to look at, use or let go of.

It stands above the composer. One is shown at a time, the one edited last; it never takes the
place of what is being written but by its author's hand.
"""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wadesk.core.draft_versions import Covering, Version
from wadesk.core.records import Instant
from wadesk.ui import text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.card import paint_ground
from wadesk.ui.fonts import Size
from wadesk.ui.glyph import Glyph
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import LineLabel, TintedLabel, plain, quiet


class VersionBar(QWidget):
    """``used`` and ``dropped`` carry the name of the version."""

    used = Signal(str)
    dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.version: Version | None = None
        self.title = LineLabel(plain, Size.SMALL, bold=True)
        self.line = LineLabel(quiet, Size.SMALL)
        self.whole = TintedLabel(plain)
        self.look = Button(translate("Versions", "&Look"))
        self.use = Button(translate("Versions", "&Use"))
        self.drop = Button(translate("Versions", "Let &go"))
        self._arrange()
        self.look.clicked.connect(self._on_look)
        self.use.clicked.connect(lambda: self._tell(self.used))
        self.drop.clicked.connect(lambda: self._tell(self.dropped))
        self.show_version(None, Instant(0))

    def show_version(
        self, version: Version | None, now: Instant, more: int = 0, *, is_ghost: bool = False
    ) -> None:
        """``more`` counts those behind it; a ghost stands in the composer already."""
        if version is None or self.version is None or version.name != self.version.name:
            self.whole.hide()
        self.version = version
        self.setVisible(version is not None)
        if version is None:
            return
        self.title.setText(_title(version, now, more, is_ghost=is_ghost))
        words = version.draft.text
        self.line.setText(_hint(version) if is_ghost else text.one_line(words))
        self.line.setVisible(bool(self.line.text()))
        self.whole.setText(words)
        self.whole.setLayoutDirection(text.direction(words))
        for button in (self.look, self.use):
            button.setVisible(not is_ghost)
        self.setAccessibleName(f"{self.title.text()}: {words}")

    def show_covered(self, covering: Covering, now: Instant, more: int = 0) -> None:
        """The newer one stands in the composer; what is offered is the one from here."""
        self.show_version(covering.here, now, more)
        self.title.setText(_counted(_title_of_two(covering, now), more))
        self.setAccessibleName(f"{self.title.text()}: {covering.here.draft.text}")

    def paintEvent(self, _: QPaintEvent) -> None:
        paint_ground(self, theme.theme_of(self.palette()).panel)

    def _arrange(self) -> None:
        self.whole.setWordWrap(True)
        self.whole.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(theme.GAP)
        row.addWidget(Glyph("draft"))
        row.addLayout(lines, 1)
        for button in (self.look, self.drop, self.use):
            row.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(theme.PAD, theme.GAP // 2, theme.GAP // 2, theme.GAP // 2)
        down.addLayout(row)
        down.addWidget(self.whole)

    def _on_look(self) -> None:
        self.whole.setVisible(not self.whole.isVisible())
        self.line.setVisible(not self.whole.isVisible())

    def _tell(self, signal: SignalInstance) -> None:
        if self.version is not None:
            signal.emit(self.version.name)


def _title(version: Version, now: Instant, more: int, *, is_ghost: bool) -> str:
    when = text.list_time(version.edited_at, now)
    if is_ghost:
        words = translate("Versions", "Begun {when} on {device}")
    elif version.origin:
        words = translate("Versions", "Another version, {when}, from {device}")
    else:
        words = translate("Versions", "What stood here before, {when}")
    named = words.format(
        device=version.origin or translate("Versions", "another device"), when=when
    )
    return _counted(named, more)


def _title_of_two(covering: Covering, now: Instant) -> str:
    words = translate("Versions", "Newer, from {device}, {newer}. From this computer, {when}:")
    return words.format(
        device=covering.newer.origin or translate("Versions", "another device"),
        newer=text.list_time(covering.newer.edited_at, now),
        when=text.list_time(covering.here.edited_at, now),
    )


def _counted(words: str, more: int) -> str:
    count = translate("Versions", "{count} more").format(count=more)
    return f"{words} · {count}" if more else words


def _hint(version: Version) -> str:
    """What could not come along with the words."""
    if not version.filenames:
        return ""
    names = ", ".join(version.filenames)
    return translate("Versions", "Attached there, and not here: {names}").format(names=names)
