"""Voice errands: a voice message from the first word until it is a file of its draft.

What is spoken is sealed while it is spoken; whoever leaves the conversation, locks WaDesk or
loses it finds it in the draft. So nothing is asked: discarding is taken back with one touch,
and only when that is offered no more it is gone.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QShortcut

from wadesk.core.records import ConversationId, MessageId
from wadesk.media.playback import Playback, Stage
from wadesk.media.playback import Tell as TellPlayed
from wadesk.media.recorder import Moment, Recorder
from wadesk.media.recorder import Tell as TellRecorded
from wadesk.ui import reasons
from wadesk.ui.errands import Promised
from wadesk.ui.recorder_bar import Recorded, RecorderBar
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel

KEY = "Ctrl+Shift+R"
TICKS_EVERY_MS = 80
CLAIMS_EVERY = 60  # ticks: as often as typing does
UNDO_MS = 8_000

T = TypeVar("T")


class Desk(Protocol):
    """As much of one as is needed for it; a recording is the Desk's own affair."""

    def begin_recording(
        self, conversation: ConversationId, base: MessageId, filename: str, /
    ) -> Future[Any]: ...
    def add_to_recording(self, spoken: Any, piece: bytes, /) -> None:
        """It is safe when this returns; not on the thread that draws."""

    def spoken_so_far(self, spoken: Any, /) -> Future[bytes]: ...
    def keep_recording(self, spoken: Any, /) -> Future[bool]: ...
    def drop_recording(self, spoken: Any, /) -> Future[None]: ...


class Rooms(Protocol):
    """See `Studio`."""

    def playback(self, tell: TellPlayed, /) -> Playback: ...
    def recorder(self, keep: Callable[[bytes], None], tell: TellRecorded, /) -> Recorder: ...


Base = Callable[[ConversationId], MessageId]
"""The newest answer on the screen there."""


class VoiceErrands(QObject):
    """``begun``: other sounds shall be quiet, for a microphone hears them."""

    begun = Signal()
    _told = Signal(str, str)
    _heard = Signal(int, str, str)

    def __init__(
        self, desk: Desk, panel: ThreadPanel, rooms: Rooms, base: Base, promised: Promised
    ) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._rooms = desk, panel, rooms
        self._base, self._promised = base, promised
        self._where: ConversationId | None = None
        self._spoken: Any = None
        self._recorder: Recorder | None = None
        self._playback: Playback | None = None
        self._is_discarding = self._is_playing = self._is_away = False
        self._count = 0
        self._ticks = QTimer(self, interval=TICKS_EVERY_MS)
        self._ticks.timeout.connect(self._tick)
        self._undo = QTimer(self, interval=UNDO_MS, singleShot=True)
        self._undo.timeout.connect(self._forget_discarded)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._heard.connect(self._on_heard, Qt.ConnectionType.QueuedConnection)
        self._connect()

    @property
    def is_recording(self) -> bool:
        return self._recorder is not None

    @property
    def bar(self) -> RecorderBar:
        return self._panel.composer.recorder

    def may_begin(self) -> bool:
        """Where a reply can be written, and nothing is being spoken."""
        is_free = self._panel.drafting.where is not None and not self._panel.composer.is_note
        return is_free and not self.bar.is_recording

    def begin_or_end(self) -> None:
        """The key: it begins a voice message, and is done with the one that is spoken."""
        if self.bar.shown is Recorded.UNHEARD:
            self._try_again()
        elif self._recorder is not None:
            self.finish()
        elif self._spoken is None or self.bar.shown is Recorded.DISCARDED:
            self._begin()

    def finish(self) -> None:
        """Into the draft with it."""
        self._stop_listening()
        if self._recorder is not None:
            self._recorder.end()

    def hold(self) -> None:
        if self._recorder is not None:
            self._recorder.hold()

    def put_away(self) -> None:
        """The window closes: what was spoken is sealed, and in its draft at the next start."""
        self._is_away = True
        self._ticks.stop()
        self._undo.stop()
        self._close_playback()
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            recorder.end()
            recorder.close()
        elif self.bar.shown is Recorded.DISCARDED and self._spoken is not None:
            self._desk.drop_recording(self._spoken)

    def _connect(self) -> None:
        composer, bar = self._panel.composer, self.bar
        composer.record.clicked.connect(self.begin_or_end)
        QShortcut(KEY, self._panel).activated.connect(self.begin_or_end)
        bar.hold_wished.connect(self.hold)
        bar.go_on_wished.connect(self._go_on)
        bar.listen_wished.connect(self._listen)
        bar.done_wished.connect(self.finish)
        bar.discard_wished.connect(self._discard)
        bar.undo_wished.connect(self._put_back)
        bar.again_wished.connect(self._try_again)
        bar.close_wished.connect(self._give_up)
        self._panel.drafting.left.connect(self._on_left)

    def _begin(self) -> None:
        where = self._panel.drafting.where
        if where is None or self._panel.composer.is_note:
            return
        self._forget_discarded()
        self._where, self._is_discarding = where, False
        self.begun.emit()
        self.bar.begin()
        self.bar.take_focus()
        self._panel.refresh()  # nothing leaves meanwhile
        name = translate("Recorder", "Voice message") + ".ogg"
        self._ask(
            lambda: self._desk.begin_recording(where, self._base(where), name),
            self._on_begun,
            self._on_not_begun,
        )

    def _on_begun(self, spoken: Any) -> None:
        if self._is_away:
            return
        self._spoken = spoken
        keep = partial(self._desk.add_to_recording, spoken)
        self._recorder = self._rooms.recorder(keep, self._told.emit)
        self._recorder.go_on()
        if self._panel.drafting.where != self._where:
            self.finish()  # they went on to another conversation meanwhile

    def _on_not_begun(self, why: str) -> None:
        self._leave_bar()
        self._panel.say(why)

    def _go_on(self) -> None:
        self._stop_listening()
        if self._recorder is not None:
            self.begun.emit()
            self._recorder.go_on()

    def _on_told(self, moment: str, why: str) -> None:
        if self._recorder is None:
            return
        self._tick()
        if moment == Moment.RECORDING:
            self._ticks.start()
            self._show(Recorded.RECORDING)
        elif moment == Moment.HELD:
            self._ticks.stop()
            is_unheard = bool(why) and self._recorder.spoken_ms == 0
            self._show(Recorded.UNHEARD if is_unheard else Recorded.HELD, reasons.told(why))
        else:
            self._ticks.stop()
            self._on_ended(reasons.told(why) or (_is_full() if moment == Moment.FULL else ""))

    def _on_ended(self, why: str) -> None:
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            recorder.close()
        if self._is_discarding:
            self._show(Recorded.DISCARDED)
            self._undo.start()
        else:
            self._keep(why)

    def _keep(self, why: str) -> None:
        spoken, self._spoken = self._spoken, None
        self._leave_bar()
        if spoken is None:
            return
        nothing = translate("Recorder", "Nothing was recorded: nothing is attached.")
        self._ask(
            lambda: self._desk.keep_recording(spoken),
            lambda is_kept: self._on_kept(why if is_kept else nothing),
            self._panel.say,
        )

    def _on_kept(self, why: str) -> None:
        if self._is_away:
            return
        self._panel.refresh()
        if why:
            self._panel.say(why)

    def _discard(self) -> None:
        self._is_discarding = True
        self.finish()

    def _try_again(self) -> None:
        """There may be a microphone by now."""
        self._show(Recorded.BEGINNING)
        self.bar.take_focus()
        self._go_on()

    def _give_up(self) -> None:
        """Nothing was recorded, so nothing is asked."""
        recorder, spoken = self._recorder, self._spoken
        self._recorder = self._spoken = None
        self._leave_bar()
        if recorder is not None:
            recorder.close()
            self._ask(lambda: self._desk.drop_recording(spoken), lambda _: None, self._panel.say)

    def _put_back(self) -> None:
        self._undo.stop()
        self._is_discarding = False
        self._keep("")

    def _forget_discarded(self) -> None:
        self._undo.stop()
        spoken = self._spoken
        if self.bar.shown is Recorded.DISCARDED and spoken is not None:
            self._spoken = None
            self._leave_bar()
            self._ask(lambda: self._desk.drop_recording(spoken), lambda _: None, self._panel.say)

    def _show(self, shown: Recorded, why: str = "") -> None:
        self.bar.show_state(shown, why)
        self._panel.refresh()

    def _leave_bar(self) -> None:
        had_focus = self.bar.has_focus()
        self._close_playback()
        self._show(Recorded.NOTHING)
        if had_focus:
            self._panel.composer.setFocus()

    def _on_left(self, where: ConversationId) -> None:
        """They go to another conversation: it is done, and waits in the draft of this one."""
        if where == self._where and self.bar.shown is Recorded.UNHEARD:
            self._give_up()
        elif where == self._where:
            self.finish()
            self._forget_discarded()

    def _tick(self) -> None:
        """While it is spoken one is writing, for colleagues as for the lock."""
        recorder, panel = self._recorder, self._panel
        if recorder is None:
            return
        self.bar.show_progress(recorder.spoken_ms, recorder.size, recorder.level)
        if self._count % CLAIMS_EVERY == 0 and panel.drafting.may_claim:
            panel.claim_requested.emit(self._where)
        self._count += 1

    # listening to it before it is sent

    def _listen(self) -> None:
        if self._is_playing and self._playback is not None:
            self._playback.hold()
        elif self._spoken is not None:
            spoken = self._spoken
            self.begun.emit()
            self._ask(lambda: self._desk.spoken_so_far(spoken), self._play, self._panel.say)

    def _play(self, content: bytes) -> None:
        if self._is_away or self.bar.shown is not Recorded.HELD:
            return
        if self._playback is None:
            self._playback = self._rooms.playback(self._heard.emit)
        self._playback.play(content, 0, 1.0)

    def _on_heard(self, _: int, stage: str, why: str) -> None:
        self._is_playing = stage == Stage.PLAYING
        self.bar.show_listening(is_playing=self._is_playing)
        if stage == Stage.SILENT:
            self.bar.show_state(self.bar.shown, reasons.told(why))

    def _stop_listening(self) -> None:
        if self._playback is not None:
            self._playback.hold()

    def _close_playback(self) -> None:
        playback, self._playback = self._playback, None
        self._is_playing = False
        if playback is not None:
            playback.close()

    def _ask(
        self, ask: Callable[[], Future[T]], kept: Callable[[T], None], broken: Callable[[str], None]
    ) -> None:
        """Ask the Desk for something that takes a moment, and go on with what it is."""
        promises: list[Future[T]] = []

        def asked() -> Future[T]:
            promises.append(ask())
            return promises[0]

        self._promised(asked, lambda: kept(promises[0].result()), broken)


def _is_full() -> str:
    return translate(
        "Recorder", "More does not go into one voice message: it is attached as far as it goes."
    )
