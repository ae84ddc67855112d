"""Film view: a film in the viewer, its pictures by the clock of its sound.

Space plays and holds, J and L go five seconds back and on, up and down make it louder and
quieter, M is silence, S is the next speed; all else is the viewer's. It asks for the file, and
closes what plays it when it is let go of.
"""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from wadesk.media.film_talk import SPEEDS
from wadesk.media.playback import Playback, Stage
from wadesk.media.playback import Tell as TellPlayed
from wadesk.media.reservoir import WHOLE
from wadesk.media.screening import Screening, Still
from wadesk.ui import reasons, text, theme
from wadesk.ui.buttons import Button
from wadesk.ui.fonts import Size
from wadesk.ui.icon_button import IconButton
from wadesk.ui.slider import Slider
from wadesk.ui.text import translate
from wadesk.ui.tinted_label import TintedLabel, alarming, quiet

LOOKS_EVERY_MS = 12
FITS_AFTER_MS = 200
PATIENCE_MS = 2_000
NARROW = 560
STEP_MS = 5_000
LOUDER = WHOLE // 8
MOST = QSize(1920, 1080)
"""Larger than any film that WhatsApp carries: a larger window shows it larger."""

_Key = Qt.Key


class Rooms(Protocol):
    """See `Studio`."""

    def playback(self, tell: TellPlayed, /) -> Playback: ...
    def screening(self, content: bytes, tell: Callable[[], None], /) -> Screening: ...


class FilmView(QWidget):
    """``read`` brings the file; it is shown in words where it cannot be had."""

    _read = Signal(object)
    _heard = Signal(int, str, str)
    _seen = Signal()

    def __init__(self, rooms: Rooms, read: Callable[[], Future[bytes | None]]) -> None:
        super().__init__()
        self._rooms = rooms
        self._playback: Playback | None = None
        self._screening: Screening | None = None
        self._is_playing = self._is_sliding = self._is_let_go = False
        self._volume, self._speed = WHOLE, SPEEDS[0]
        self._unbegun: bytes | None = None
        self.canvas, self.words = FilmCanvas(), TintedLabel(quiet, Size.SMALL)
        self.play = IconButton("play", translate("Film", "Play (Space)"))
        self.mute = IconButton("loud", translate("Film", "Silence (M)"))
        self.speed = Button()
        self.place, self.volume = Slider(), Slider()
        self.time = TintedLabel(quiet, Size.SMALL)
        self._looks = QTimer(self, interval=LOOKS_EVERY_MS)
        self._looks.setTimerType(Qt.TimerType.PreciseTimer)
        self._looks.timeout.connect(self._look)
        self._fits = QTimer(self, interval=FITS_AFTER_MS, singleShot=True)
        self._fits.timeout.connect(self._watch)
        self._arrange()
        self._connect()
        read().add_done_callback(self._tell_read)

    @property
    def is_playing(self) -> bool:
        return self._is_playing

    def play_or_hold(self) -> None:
        if self._playback is None:
            return
        if self._is_playing:
            self._playback.hold()
        else:
            self._playback.go_on()

    def seek(self, at_ms: int) -> None:
        if self._playback is None:
            return
        at_ms = min(max(at_ms, 0), max(self._duration() - 1, 0))
        self._playback.seek(at_ms)
        self._watch_from(at_ms)
        self._show_place(at_ms)

    def next_speed(self) -> None:
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        self._name_speed()
        if self._playback is not None:
            self._playback.hurry(self._speed)

    def set_volume(self, volume: int) -> None:
        self._volume = min(max(volume, 0), WHOLE)
        self.volume.setValue(self._volume)
        is_loud = self._volume > 0
        name = translate("Film", "Silence (M)") if is_loud else translate("Film", "Sound (M)")
        self.mute.show_drawing("loud" if is_loud else "mute", name)
        if self._playback is not None:
            self._playback.set_volume(self._volume)

    def let_go(self) -> None:
        """Nothing of it is heard or made any more."""
        self._is_let_go = True
        self._looks.stop()
        playback, self._playback = self._playback, None
        screening, self._screening = self._screening, None
        for one in (playback, screening):
            if one is not None:
                one.close()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DeferredDelete:
            self.let_go()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.volume.setVisible(self.width() > NARROW)  # the keys and the button remain
        self._fits.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        position = self._playback.position_ms if self._playback is not None else 0
        match _Key(event.key()):
            case _Key.Key_Space | _Key.Key_K:
                self.play_or_hold()
            case _Key.Key_J:
                self.seek(position - STEP_MS)
            case _Key.Key_L:
                self.seek(position + STEP_MS)
            case _Key.Key_Up:
                self.set_volume(self._volume + LOUDER)
            case _Key.Key_Down:
                self.set_volume(self._volume - LOUDER)
            case _Key.Key_M:
                self._turn_silent()
            case _Key.Key_S if not event.modifiers():
                self.next_speed()
            case _:
                super().keyPressEvent(event)

    # what comes from other threads

    def _tell_read(self, read: Future[bytes | None]) -> None:
        """In the thread of the files."""
        is_there = not read.cancelled() and read.exception() is None
        self._read.emit(read.result() if is_there else None)

    def _on_read(self, content: bytes | None) -> None:
        if self._is_let_go:
            return
        if content is None:
            self._say(translate("Film", "This film is not on this computer any more."))
            return
        self._playback = self._rooms.playback(self._heard.emit)
        self._screening = self._rooms.screening(content, self._seen.emit)
        self._playback.set_volume(self._volume)
        self._unbegun = content
        self._watch_from(0)
        self._looks.start()
        QTimer.singleShot(PATIENCE_MS, self._begin)

    def _begin(self) -> None:
        """When there is something to see; or without, where that takes too long."""
        content, self._unbegun = self._unbegun, None
        if content is not None and self._playback is not None:
            self._playback.play(content, 0, self._speed)

    def _on_heard(self, _: int, stage: str, why: str) -> None:
        if self._is_let_go:
            return
        if stage == Stage.SILENT:
            self._say(reasons.told(why))
            return
        self._is_playing = stage == Stage.PLAYING
        words = translate("Film", "Hold (Space)") if self._is_playing else self._play_words()
        self.play.show_drawing("pause" if self._is_playing else "play", words)
        if stage == Stage.UNREADABLE:
            self._say(
                translate(
                    "Film",
                    "This film cannot be played: it is damaged, or of a kind that WaDesk does not"
                    " know. Save it, or look at it on the phone.",
                )
            )
        elif stage == Stage.OVER:
            self._watch_from(0)
            self._show_place(0)

    def _look(self) -> None:
        """Whatever is due by now is shown."""
        playback, screening = self._playback, self._screening
        if playback is None or screening is None:
            return
        now = playback.position_ms
        still = screening.taken(now)
        if still is not None:
            self.canvas.show_still(still)
        if self._is_playing:
            self._show_place(now)
            if screening.is_over and self._is_endless(playback):
                playback.hold()
                self.seek(0)

    @staticmethod
    def _is_endless(playback: Playback) -> bool:
        """Nothing else tells its end but the last picture."""
        facts = playback.facts
        return facts is not None and not facts.has_sound and facts.duration_ms is None

    def _watch(self) -> None:
        if self._playback is not None:
            self._watch_from(self._playback.position_ms)

    def _watch_from(self, at_ms: int) -> None:
        if self._screening is not None:
            size = (self.canvas.size() * self.devicePixelRatioF()).boundedTo(MOST)
            self._screening.watch(at_ms, max(size.width(), 1), max(size.height(), 1))

    def _duration(self) -> int:
        facts = self._playback.facts if self._playback is not None else None
        return (facts.duration_ms if facts is not None else None) or 0

    def _show_place(self, at_ms: int) -> None:
        whole = self._duration()
        self.place.setEnabled(whole > 0)
        if self.place.maximum() != whole:
            self.place.setMaximum(whole)
        if not self._is_sliding:
            self.place.setValue(at_ms)
        told = text.length(at_ms)
        self.time.setText(f"{told} / {text.length(whole)}" if whole else told)

    def _turn_silent(self) -> None:
        self.set_volume(0 if self._volume else WHOLE)

    def _name_speed(self) -> None:
        told = translate("Thread", "{speed}×").format(speed=f"{self._speed:g}")  # noqa: RUF001 - times
        self.speed.setText(told)
        self.speed.setAccessibleName(translate("Film", "Speed (S)") + " " + told)
        self.speed.setToolTip(translate("Film", "Speed (S)"))

    @staticmethod
    def _play_words() -> str:
        return translate("Film", "Play (Space)")

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.words.show_ink(alarming)
        self.words.setVisible(bool(words))
        self.setAccessibleDescription(words)

    def _on_slid(self, at_ms: int) -> None:
        """By hand; what follows the film moves it without a word."""
        self.seek(at_ms)

    def _arrange(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Film", "Film"))
        self.words.setWordWrap(True)
        self.words.hide()
        self.place.setAccessibleName(translate("Film", "Place in the film"))
        self.volume.setAccessibleName(translate("Film", "Volume"))
        self.volume.setMaximum(WHOLE)
        self.volume.setValue(WHOLE)
        self.volume.setFixedWidth(4 * theme.TARGET)
        self._name_speed()
        self._show_place(0)
        across = QHBoxLayout()
        across.setSpacing(theme.GAP)
        across.addWidget(self.play)
        across.addWidget(self.place, 1)
        for part in (self.time, self.speed, self.mute, self.volume):
            across.addWidget(part)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.canvas, 1)
        down.addWidget(self.words)
        down.addLayout(across)

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._read.connect(self._on_read, queued)
        self._heard.connect(self._on_heard, queued)
        self._seen.connect(self._begin, queued)
        self.canvas.pressed.connect(self.play_or_hold)
        self.play.clicked.connect(self.play_or_hold)
        self.mute.clicked.connect(self._turn_silent)
        self.speed.clicked.connect(self.next_speed)
        self.volume.valueChanged.connect(self.set_volume)
        self.place.sliderPressed.connect(lambda: self._slide(is_sliding=True))
        self.place.sliderReleased.connect(lambda: self._slide(is_sliding=False))
        self.place.actionTriggered.connect(lambda _: self._on_slid(self.place.sliderPosition()))

    def _slide(self, *, is_sliding: bool) -> None:
        self._is_sliding = is_sliding


class FilmCanvas(QWidget):
    """The picture of the moment, as large as there is room."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self._rows = b""  # the image has no copy of its own
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_still(self, still: Still) -> None:
        self._rows = still.rows
        form = QImage.Format.Format_RGB32
        self.image = QImage(self._rows, still.width, still.height, still.width * 4, form)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def mousePressEvent(self, event: object) -> None:  # noqa: ARG002 - Qt's shape
        self.pressed.emit()

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0))
        if self.image.isNull():
            return
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        is_near = abs(size.width() - self.image.width()) <= 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_near)
        painter.drawImage(place, self.image)
