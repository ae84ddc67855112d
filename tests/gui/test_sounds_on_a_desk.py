"""Sounds on a Desk: a customer's voice and film, from the Hub to the ear and the eye, by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.instruments import FakeStudio
from tests.support.tones import Film, filmed, hertz, recorded, tone
from tests.support.workplaces import Staffed, staffed
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import Bubble
from wadesk.ui import workplace
from wadesk.ui.film_view import FilmView
from wadesk.ui.playing import Playing

VOICE, OPUS = recorded(tone(2.0, 440)), "audio/ogg; codecs=opus"


class Listener:
    def __init__(self, at: Staffed, studio: FakeStudio) -> None:
        self.at, self.studio = at, studio

    @property
    def playing(self) -> Playing:
        return self.at.workplace.sounds.playing

    def choose(self, message: int) -> None:
        view = self.at.workplace.view
        view.setFocus()
        self.at.until(lambda: view.show_message(MessageId(message)))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.at.workplace.view, key)

    def bubble(self, message: int) -> Bubble:
        def found() -> list[Bubble]:
            return [one for one in self.at.workplace.view.on_screen() if one.id == message]

        self.at.until(lambda: bool(found()))
        return found()[0]


@pytest.fixture
def listener(
    qtbot: QtBot, hub: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Listener]:
    studio = FakeStudio()
    monkeypatch.setattr(workplace, "Studio", lambda _: studio)
    with staffed(qtbot, hub, tmp_path) as at:
        yield Listener(at, studio)


def a_voice(hub: FakeHub, where: ConversationId, content: bytes = VOICE) -> int:
    made = hub.customer_sends(where, content, OPUS, "audio")
    told = {"audio": {"id": "m1", "mime_type": OPUS, "voice": True}}
    hub.put("message", made, content=told)
    return made


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Listen!"))


def test_space_plays_a_voice_message_and_holds_it(
    listener: Listener, hub: FakeHub, where: ConversationId
) -> None:
    voice = a_voice(hub, where)
    listener.at.open(where)
    listener.choose(voice)
    listener.press(Qt.Key.Key_Space)
    bubble = listener.bubble(voice)
    listener.at.until(lambda: listener.playing.is_playing(bubble))
    listener.studio.speaker.draw(400)

    assert hertz(listener.studio.speaker.heard) == pytest.approx(440, rel=0.1)
    listener.press(Qt.Key.Key_Space)
    listener.at.until(lambda: not listener.studio.speaker.is_on)
    assert listener.playing.position(bubble) == pytest.approx(0.2, abs=0.02)


def test_arrows_go_on_and_back_in_it_and_x_is_faster(
    listener: Listener, hub: FakeHub, where: ConversationId
) -> None:
    voice = a_voice(hub, where, recorded(tone(20.0)))
    listener.at.open(where)
    bubble = listener.bubble(voice)
    listener.at.until(lambda: listener.playing.waveform(bubble) is not None)
    listener.choose(voice)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_X):
        listener.press(key)

    assert listener.playing.position(bubble) == pytest.approx(0.25, abs=0.01)
    assert listener.playing.speed(bubble) == 1.5
    listener.press(Qt.Key.Key_Left)
    listener.press(Qt.Key.Key_Left)
    assert listener.playing.position(bubble) == 0


def test_its_wave_is_drawn_by_itself(
    listener: Listener, hub: FakeHub, where: ConversationId
) -> None:
    voice = a_voice(hub, where)
    listener.at.open(where)
    bubble = listener.bubble(voice)

    listener.at.until(lambda: listener.playing.waveform(bubble) is not None)
    assert listener.playing.duration_ms(bubble) == pytest.approx(2_000, abs=20)


def test_the_next_voice_message_follows_by_itself(
    listener: Listener, hub: FakeHub, where: ConversationId
) -> None:
    first, second = a_voice(hub, where, recorded(tone(0.5, 300))), a_voice(hub, where)
    listener.at.open(where)
    listener.choose(first)
    listener.press(Qt.Key.Key_Space)
    listener.at.until(lambda: listener.playing.is_playing(listener.bubble(first)))
    listener.studio.speaker.draw(600)

    listener.at.until(lambda: listener.playing.is_playing(listener.bubble(second)))


def test_who_goes_to_another_conversation_hears_no_more(
    listener: Listener, hub: FakeHub, where: ConversationId
) -> None:
    voice = a_voice(hub, where)
    other = ConversationId(hub.conversation("Tom", "Hi"))
    listener.at.open(where)
    listener.choose(voice)
    listener.press(Qt.Key.Key_Space)
    listener.at.until(lambda: listener.studio.speaker.is_on)
    listener.at.open(other)

    listener.at.until(lambda: not listener.studio.speaker.is_on)


def test_locking_is_silence(listener: Listener, hub: FakeHub, where: ConversationId) -> None:
    voice = a_voice(hub, where)
    listener.at.open(where)
    listener.choose(voice)
    listener.press(Qt.Key.Key_Space)
    listener.at.until(lambda: listener.studio.speaker.is_on)
    listener.at.workplace.put_away()

    assert not listener.studio.speaker.is_on


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_film_is_looked_at_large_and_left(
    listener: Listener, hub: FakeHub, where: ConversationId, key: Qt.Key
) -> None:
    content = filmed(Film(320, 180, pictures=50, sound=tone(2.0)))
    film = hub.customer_sends(where, content, "video/mp4", "video")
    listener.at.open(where)
    listener.choose(film)
    listener.press(key)
    place = listener.at.workplace

    def shown() -> list[FilmView]:
        return [one for one in place.findChildren(FilmView) if one.is_playing]

    listener.at.until(lambda: bool(shown()))
    assert listener.studio.speaker.is_on
    QTest.keyClick(shown()[0], Qt.Key.Key_Escape)

    listener.at.until(lambda: not listener.studio.speaker.is_on)
    listener.at.until(lambda: not place.findChildren(FilmView))
