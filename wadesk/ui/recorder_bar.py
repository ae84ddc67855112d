"""Recorder bar: a voice while it is spoken, between what is attached and what is written.

    [discard]  ● 0:07  ▂▅▇▃▁▂   [hold] [listen] [done]

It shows, and asks. Space holds and goes on, Enter is done, Delete discards: nothing is asked
before that, for it can be taken back as long as the bar says so.
"""

from collections import deque
from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wadesk.core.media_limits import VOICE_MOST, VOICE_PLAYED_AT_ONCE
from wadesk.ui import icons, text, theme
from wadesk.ui.buttons import CORNER, ENTER, Button
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, alarming, plain, quiet

NEAR = VOICE_MOST * 9 // 10
LEVELS = 120
BAR, BETWEEN = 3, 2
HEIGHT = 26
LEAST = 0.08


class Recorded(StrEnum):
    """What stands on the bar; nothing: there is no bar."""

    NOTHING = "nothing"
    BEGINNING = "beginning"
    RECORDING = "recording"
    HELD = "held"
    DISCARDED = "discarded"
    UNHEARD = "unheard"  # no microphone: nothing was recorded


class RecorderBar(QWidget):
    hold_wished = Signal()
    go_on_wished = Signal()
    listen_wished = Signal()  # or to stop listening
    done_wished = Signal()
    discard_wished = Signal()
    undo_wished = Signal()
    again_wished = Signal()
    close_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = Recorded.NOTHING
        self.discard = IconButton("discard", translate("Recorder", "Discard (Delete)"))
        self.listen = IconButton("play", translate("Recorder", "Listen to it"))
        self.hold, self.done = Button(), Button(translate("Recorder", "Attach"))
        self.undo = Button(translate("Recorder", "Undo"))
        self.again = Button(translate("Recorder", "Try again"))
        self.close_button = Button(translate("Recorder", "Close"))
        self.dot, self.time = _Dot(), TintedLabel(plain, bold=True)
        self.meter = LevelMeter()
        self.words = TintedLabel(quiet, Size.SMALL)
        self._arrange()
        self._connect()
        self.show_state(Recorded.NOTHING)

    @property
    def is_recording(self) -> bool:
        """Whether a voice is being spoken that is no file yet."""
        return self.shown in {Recorded.BEGINNING, Recorded.RECORDING, Recorded.HELD}

    def show_state(self, shown: Recorded, why: str = "") -> None:
        """``why`` is said where something is wrong."""
        had_focus = self.has_focus()
        self.shown = shown
        for part in (self.discard, self.time, self.meter, self.hold, self.done):
            part.setVisible(self.is_recording)
        self.dot.setVisible(shown is Recorded.RECORDING)
        self.listen.setVisible(shown is Recorded.HELD)
        self.undo.setVisible(shown is Recorded.DISCARDED)
        for part in (self.again, self.close_button):
            part.setVisible(shown is Recorded.UNHEARD)
        for part in (self.hold, self.done):
            part.setEnabled(shown is not Recorded.BEGINNING)
        self._name_hold()
        self._say(why or self._words_of(shown), is_trouble=bool(why))
        self.setVisible(shown is not Recorded.NOTHING)
        if had_focus and shown is not Recorded.NOTHING:
            self.take_focus()

    def show_progress(self, spoken_ms: int, size: int, level: float) -> None:
        self.time.setText(text.length(spoken_ms))
        if self.shown is Recorded.RECORDING:
            self.meter.add(level)
            self._say(_about_size(size))

    def show_listening(self, *, is_playing: bool) -> None:
        """The same button begins and ends it."""
        name = translate("Recorder", "Stop listening") if is_playing else self._listen_name
        self.listen.show_drawing("pause" if is_playing else "play", name)

    def begin(self) -> None:
        """Nothing of the one before is shown."""
        self.meter.clear()
        self.time.setText(text.length(0))
        self.show_listening(is_playing=False)
        self.show_state(Recorded.BEGINNING)

    def take_focus(self) -> None:
        """Where Space and Enter mean what one expects."""
        offered = {Recorded.DISCARDED: self.undo, Recorded.UNHEARD: self.again}
        offered.get(self.shown, self).setFocus()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Whoever came by key sees where they are."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            now = theme.theme_of(self.palette())
            painter.setPen(QPen(now.quiet, 1, Qt.PenStyle.DotLine))
            inside = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inside, CORNER, CORNER)

    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab halts, in order."""
        asked = self.undo, self.close_button, self.again
        return self, self.discard, self.listen, self.hold, self.done, *asked

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.shown is Recorded.UNHEARD and event.key() == Qt.Key.Key_Escape:
            self.close_wished.emit()
        elif self.shown not in {Recorded.RECORDING, Recorded.HELD}:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self._turn()
        elif event.key() in ENTER:
            self.done_wished.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.discard_wished.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _listen_name(self) -> str:
        return translate("Recorder", "Listen to it")

    def _turn(self) -> None:
        (self.hold_wished if self.shown is Recorded.RECORDING else self.go_on_wished).emit()

    def has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _name_hold(self) -> None:
        is_recording = self.shown is not Recorded.HELD
        words = translate("Recorder", "Pause") if is_recording else translate("Recorder", "Go on")
        self.hold.setText(words)
        self.hold.setToolTip(translate("Recorder", "Space"))

    @staticmethod
    def _words_of(shown: Recorded) -> str:
        match shown:
            case Recorded.BEGINNING:
                return translate("Recorder", "The microphone is being opened…")
            case Recorded.HELD:
                return translate("Recorder", "Held: the microphone is off.")
            case Recorded.DISCARDED:
                return translate("Recorder", "The recording is discarded.")
            case _:
                return ""

    def _say(self, words: str, *, is_trouble: bool = False) -> None:
        if words != self.words.text():
            self.words.setText(words)
            self.setAccessibleDescription(words)
        self.words.show_ink(alarming if is_trouble else quiet)
        self.words.setVisible(bool(words))

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Recorder", "Voice recording"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words.setWordWrap(True)
        across = QHBoxLayout()
        across.setSpacing(theme.GAP)
        for part in (self.discard, self.dot, self.time):
            across.addWidget(part)
        across.addWidget(self.meter, 1)
        for button in (self.listen, self.hold, self.done):
            across.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(theme.GAP)
        below.addWidget(self.words, 1)
        for button in (self.undo, self.close_button, self.again):
            below.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 2, 0, 2)
        down.setSpacing(2)
        down.addLayout(across)
        down.addLayout(below)

    def _connect(self) -> None:
        self.hold.clicked.connect(self._turn)
        self.listen.clicked.connect(self.listen_wished)
        self.done.clicked.connect(self.done_wished)
        self.discard.clicked.connect(self.discard_wished)
        self.undo.clicked.connect(self.undo_wished)
        self.again.clicked.connect(self.again_wished)
        self.close_button.clicked.connect(self.close_wished)


class LevelMeter(QWidget):
    """How loud it was in the last seconds, the newest where one reads to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=LEVELS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def levels(self) -> tuple[float, ...]:
        return tuple(self._levels)

    def add(self, level: float) -> None:
        self._levels.append(min(max(level, 0.0), 1.0))
        self.update()

    def clear(self) -> None:
        self._levels.clear()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(LEVELS // 2, HEIGHT)

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.theme_of(self.palette()).accent)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self.width() // (BAR + BETWEEN)
        for place, level in enumerate(reversed(self._levels)):
            if place >= room:
                break
            tall = max(level**0.5, LEAST) * self.height()
            left = self.width() - (place + 1) * (BAR + BETWEEN)
            left = self.width() - left - BAR if is_mirrored else left
            painter.drawRoundedRect(
                QRectF(left, (self.height() - tall) / 2, BAR, tall), BAR / 2, BAR / 2
            )


def _about_size(size: int) -> str:
    """Nothing while it is short."""
    if size >= NEAR:
        words = translate("Recorder", "{size} of {most}: it ends by itself there.")
        return words.format(size=text.size(size), most=text.size(VOICE_MOST))
    if size >= VOICE_PLAYED_AT_ONCE:
        return translate(
            "Recorder", "So long that the customer's phone fetches it only after a tap."
        )
    return ""


class _Dot(QWidget):
    """The light of a recorder: drawn, for a screen reader has nothing to say of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(theme.ICON, theme.ICON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = alarming(theme.theme_of(self.palette()))
        icons.paint(QPainter(self), "live", QPoint(), theme.ICON, ink)
