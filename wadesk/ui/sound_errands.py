"""Sound errands: what is heard and spoken in a thread, carried to what plays and records.

One thing sounds at once: who records hears nothing else, and who listens does not record.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from wadesk.core.changes import Changes
from wadesk.core.records import Direction, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import film_view, playing, voice_errands
from wadesk.ui.command_list import Command
from wadesk.ui.errands import Promised
from wadesk.ui.film_view import FilmView
from wadesk.ui.glances import Shelf
from wadesk.ui.memory import Memory
from wadesk.ui.playing import Playing
from wadesk.ui.text import translate
from wadesk.ui.thread_panel import ThreadPanel
from wadesk.ui.thread_view import ThreadView
from wadesk.ui.voice_errands import KEY, Base, VoiceErrands

LOOKS_AHEAD = 50


class Rooms(playing.Rooms, voice_errands.Rooms, film_view.Rooms, Protocol):
    """See `Studio`."""


class Desk(Shelf, Memory, voice_errands.Desk, Protocol):
    """As much of one as is needed for it."""


class SoundErrands(QObject):
    """A slice: it hears of every commit, and is put away with the window."""

    def __init__(self, desk: Desk, rooms: Rooms) -> None:
        super().__init__()
        self._desk, self._rooms = desk, rooms
        self.playing = Playing(desk, rooms, desk)
        self.voice: VoiceErrands | None = None
        self._view: ThreadView | None = None

    def serve(self, view: ThreadView, panel: ThreadPanel, base: Base, promised: Promised) -> None:
        """What is asked for there is carried out from now on."""
        heard, self._view = self.playing, view
        voice = self.voice = VoiceErrands(self._desk, panel, self._rooms, base, promised)
        heard.follower = self._following
        heard.changed.connect(self._repaint)
        heard.told.connect(panel.say)
        heard.begun.connect(voice.hold)
        voice.begun.connect(heard.hold)
        panel.drafting.left.connect(lambda _: heard.leave_thread())
        view.play_requested.connect(self._play)
        view.speed_requested.connect(heard.next_speed)
        view.seek_requested.connect(heard.seek)
        view.step_requested.connect(heard.step)

    def commands(self) -> Sequence[Command]:
        voice = self.voice
        if voice is None:
            return ()
        words = translate("Recorder", "Record a voice message")
        return (Command(words, KEY, voice.begin_or_end, voice.may_begin),)

    def put_away(self) -> None:
        """Before the thread is left: what is being spoken is sealed as it is."""
        self.playing.put_away()
        if self.voice is not None:
            self.voice.put_away()

    def absorb(self, changes: Changes) -> None:
        self.playing.look_again(changes)

    def film_of(self, said: Bubble) -> FilmView | None:
        """What shows a film in the viewer; nothing for all that does not move."""
        if said.kind != "video":
            return None
        self.playing.hold()
        if self.voice is not None:
            self.voice.hold()
        return FilmView(self._rooms, lambda: self._desk.picture(said.id, bytes))

    def _play(self, message: MessageId) -> None:
        """A film is looked at large."""
        found = next((one for one in self._in_sight() if one.id == message), None)
        if found is not None and found.kind == "video" and self._view is not None:
            self._view.media_activated.emit(message)
        else:
            self.playing.play_or_hold(message)

    def _in_sight(self) -> Sequence[Bubble]:
        return self._view.on_screen() if self._view is not None else ()

    def _repaint(self, message: MessageId) -> None:
        """Nothing of its shape depends on how far it has been heard."""
        view = self._view
        model = view.shown_thread() if view is not None else None
        if view is None or model is None:
            return
        for rung in view.in_sight():
            row = model.row(rung.row)
            if row is not None and isinstance(row.said, Bubble) and row.said.id == message:
                place = view.visualRect(model.index(rung.row))
                view.viewport().update(place)

    def _following(self, message: MessageId) -> MessageId | None:
        """The next voice message that the same side spoke without having been answered."""
        model = self._view.shown_thread() if self._view is not None else None
        row = model.row_of(message) if model is not None else None
        if model is None or row is None:
            return None
        for number in range(row + 1, min(row + LOOKS_AHEAD, model.rowCount())):
            found = model.row(number)
            said = found.said if found is not None else None
            if not isinstance(said, Bubble) or said.direction != Direction.IN:
                return None
            if is_voice(said) and not self.playing.has_listened_to(said.id):
                return said.id
        return None


def is_voice(said: Bubble) -> bool:
    """Spoken, and not a song."""
    sound = said.content.get("audio")
    return said.kind == "audio" and isinstance(sound, Mapping) and sound.get("voice") is True
