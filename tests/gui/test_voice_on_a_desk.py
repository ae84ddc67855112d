"""Voice messages on a Desk: spoken, kept meanwhile, listened to, sent, or taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.fake_hub import FakeHub
from tests.support.instruments import FakeStudio, heard
from tests.support.tones import hertz, tone
from tests.support.workplaces import Staffed, staffed
from wadesk.core.draft import Draft
from wadesk.core.media_limits import VOICE_MIME
from wadesk.core.records import ConversationId
from wadesk.desk import composing
from wadesk.ui import languages, voice_errands, workplace
from wadesk.ui.recorder_bar import Recorded, RecorderBar
from wadesk.ui.voice_errands import VoiceErrands

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Booth:
    """A workplace whose microphone hears what a test says."""

    def __init__(self, at: Staffed, studio: FakeStudio, where: ConversationId) -> None:
        self.at, self.studio, self.where = at, studio, where

    @property
    def bar(self) -> RecorderBar:
        return self.at.composer.recorder

    @property
    def voice(self) -> VoiceErrands:
        found = self.at.workplace.sounds.voice
        assert found is not None
        return found

    def press_record(self) -> None:
        QTest.keyClick(self.at.composer.writing, Qt.Key.Key_R, CTRL_SHIFT)

    def begin(self) -> None:
        self.press_record()
        self.until_shown(Recorded.RECORDING)

    def speak(self, seconds: float = 2.0, pitch: float = 440) -> None:
        before = self._spoken_ms()
        self.studio.microphone.hear(tone(seconds, pitch))
        self.at.until(lambda: self._spoken_ms() >= before + int(seconds * 1_000))

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.bar, key)

    def until_shown(self, shown: Recorded) -> None:
        self.at.until(lambda: self.bar.shown is shown)

    def draft(self) -> Draft | None:
        return composing.draft(self.at.desk, self.where)

    def until_attached(self, count: int = 1) -> None:
        self.at.until(lambda: len(self.at.composer.files.files) == count)

    def attached(self) -> bytes:
        draft = self.draft()
        assert draft is not None
        return b"".join(self.at.desk.vault.open(draft.files[-1].stored))

    def _spoken_ms(self) -> int:
        recorder = self.voice._recorder
        return recorder.spoken_ms if recorder is not None else 0


@pytest.fixture
def booth(
    qtbot: QtBot, hub: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Booth]:
    studio = FakeStudio()
    monkeypatch.setattr(workplace, "Studio", lambda _: studio)
    where = ConversationId(hub.conversation("Zoé", "Hello"))
    with staffed(qtbot, hub, tmp_path) as at:
        at.open(where)
        yield Booth(at, studio, where)


def test_what_was_spoken_is_a_file_of_the_draft_and_can_be_sent(booth: Booth) -> None:
    booth.begin()
    booth.speak(2.0, 440)
    booth.press(Qt.Key.Key_Return)
    booth.until_attached()

    draft = booth.draft()
    assert draft is not None
    assert [one.mime for one in draft.files] == [VOICE_MIME]
    assert hertz(heard(booth.attached())) == pytest.approx(440, rel=0.02)
    assert booth.bar.isHidden()
    assert booth.studio.microphone.sink is None
    content = booth.attached()

    QTest.keyClick(booth.at.composer.writing, Qt.Key.Key_Return)
    booth.at.until(lambda: bool(booth.at.posted("send_media")))

    assert booth.at.posted("send_media")[0]["kind"] == "audio"
    assert (content, VOICE_MIME) in booth.at.hub.media.values()


def test_while_one_speaks_nothing_else_leaves(booth: Booth) -> None:
    booth.at.type_words("Listen:")
    booth.begin()
    QTest.keyClick(booth.at.composer.writing, Qt.Key.Key_Return)

    assert "recording" in booth.at.composer.note.text()
    assert booth.at.posted("send_text") == []


def test_space_holds_and_goes_on_and_the_microphone_is_off_meanwhile(booth: Booth) -> None:
    booth.begin()
    booth.speak(1.0, 300)
    booth.press(Qt.Key.Key_Space)
    booth.until_shown(Recorded.HELD)
    assert booth.studio.microphone.sink is None

    booth.press(Qt.Key.Key_Space)
    booth.until_shown(Recorded.RECORDING)
    booth.speak(1.0, 900)
    booth.press_record()
    booth.until_attached()

    assert hertz(heard(booth.attached())) == pytest.approx(600, rel=0.03)


def test_it_can_be_listened_to_before_it_is_attached(booth: Booth) -> None:
    booth.begin()
    booth.speak(2.0, 440)
    booth.press(Qt.Key.Key_Space)
    booth.until_shown(Recorded.HELD)
    booth.bar.listen.click()
    booth.at.until(lambda: booth.studio.speaker.is_on)
    booth.studio.speaker.draw(300)

    assert hertz(booth.studio.speaker.heard) == pytest.approx(440, rel=0.1)
    booth.bar.listen.click()
    booth.at.until(lambda: not booth.studio.speaker.is_on)
    booth.press(Qt.Key.Key_Return)
    booth.until_attached()


def test_discarding_asks_nothing_and_can_be_taken_back(booth: Booth) -> None:
    booth.begin()
    booth.speak()
    booth.press(Qt.Key.Key_Delete)
    booth.until_shown(Recorded.DISCARDED)
    assert booth.draft() is None
    assert booth.bar.undo.hasFocus()

    QTest.keyClick(booth.bar.undo, Qt.Key.Key_Space)
    booth.until_attached()


def test_what_is_not_taken_back_in_time_is_gone(booth: Booth) -> None:
    booth.voice._undo.setInterval(10)
    booth.begin()
    booth.speak()
    booth.press(Qt.Key.Key_Delete)
    booth.until_shown(Recorded.NOTHING)
    folder = booth.at.desk.profile.attachments
    booth.at.until(lambda: not list(folder.iterdir()))

    assert booth.draft() is None


def test_who_goes_elsewhere_finds_it_in_the_draft(booth: Booth) -> None:
    other = ConversationId(booth.at.hub.conversation("Tom", "Hi"))
    booth.begin()
    booth.speak()
    booth.at.open(other)
    booth.at.until(lambda: booth.draft() is not None)

    assert booth.bar.isHidden()
    booth.at.open(booth.where)
    booth.until_attached()


def test_what_is_typed_meanwhile_stays_beside_it(booth: Booth) -> None:
    booth.begin()
    booth.at.type_words("Listen to this")
    booth.speak()
    booth.press(Qt.Key.Key_Return)
    booth.until_attached()

    assert booth.at.composer.text() == "Listen to this"


def test_who_says_nothing_attaches_nothing(booth: Booth) -> None:
    booth.begin()
    booth.press(Qt.Key.Key_Return)
    booth.until_shown(Recorded.NOTHING)
    booth.at.until(lambda: "Nothing was recorded" in booth.at.composer.note.text())

    assert booth.draft() is None


def test_without_a_microphone_it_is_said_and_everything_else_goes_on(booth: Booth) -> None:
    booth.studio.microphone.is_there = False
    booth.press_record()
    booth.until_shown(Recorded.UNHEARD)
    assert "microphone" in booth.bar.words.text()
    assert booth.bar.again.hasFocus()

    booth.at.type_words("Then in words")
    QTest.keyClick(booth.at.composer.writing, Qt.Key.Key_Return)
    booth.at.until(lambda: bool(booth.at.posted("send_text")))
    assert booth.draft() is None


def test_without_a_microphone_it_can_be_closed_and_nothing_is_left(booth: Booth) -> None:
    booth.studio.microphone.is_there = False
    booth.press_record()
    booth.until_shown(Recorded.UNHEARD)
    booth.bar.close_button.setFocus()
    QTest.keyClick(booth.bar.close_button, Qt.Key.Key_Space)

    assert booth.bar.isHidden()
    assert booth.at.composer.writing.hasFocus()
    folder = booth.at.desk.profile.attachments
    booth.at.until(lambda: not list(folder.iterdir()))


@pytest.mark.parametrize("is_by_key", [True, False])
def test_once_the_microphone_is_there_it_is_tried_again(booth: Booth, is_by_key: bool) -> None:
    booth.studio.microphone.is_there = False
    booth.press_record()
    booth.until_shown(Recorded.UNHEARD)
    booth.studio.microphone.is_there = True
    if is_by_key:
        booth.press_record()
    else:
        QTest.keyClick(booth.bar.again, Qt.Key.Key_Space)
    booth.until_shown(Recorded.RECORDING)
    booth.speak()
    booth.press(Qt.Key.Key_Return)
    booth.until_attached()


def test_a_microphone_that_goes_when_something_was_said_takes_nothing_away(booth: Booth) -> None:
    booth.begin()
    booth.speak()
    booth.press(Qt.Key.Key_Space)
    booth.until_shown(Recorded.HELD)
    booth.studio.microphone.is_there = False
    booth.press(Qt.Key.Key_Space)
    booth.at.until(lambda: "microphone" in booth.bar.words.text())

    assert booth.bar.shown is Recorded.HELD
    booth.press(Qt.Key.Key_Return)
    booth.until_attached()


def test_who_goes_elsewhere_without_a_microphone_is_told_nothing_there(booth: Booth) -> None:
    other = ConversationId(booth.at.hub.conversation("Tom", "Hi"))
    booth.studio.microphone.is_there = False
    booth.press_record()
    booth.until_shown(Recorded.UNHEARD)
    booth.at.open(other)

    assert booth.bar.isHidden()
    assert booth.at.composer.note.text() == ""
    assert not booth.voice.is_recording


def test_what_ails_the_microphone_is_said_in_the_language_of_the_screen(
    qapp: QApplication, booth: Booth
) -> None:
    languages.load(qapp, "fr")
    booth.studio.microphone.is_there = False
    booth.press_record()
    booth.until_shown(Recorded.UNHEARD)

    assert "micro que WaDesk" in booth.bar.words.text()


def test_the_window_may_close_in_the_middle_of_a_word(booth: Booth) -> None:
    booth.begin()
    booth.speak()
    booth.at.workplace.put_away()

    assert booth.studio.microphone.sink is None
    assert booth.at.desk.recordings.recover() == 0, "it is still this Desk's to finish"
    booth.at.desk.recordings._open.clear()
    assert booth.at.desk.recordings.recover() == 1
    draft = booth.draft()
    assert draft is not None
    assert len(draft.files) == 1


def test_while_one_speaks_colleagues_see_somebody_writing(booth: Booth) -> None:
    booth.begin()
    booth.at.until(lambda: bool(booth.at.posted("claim_lock")))


def test_a_recording_in_the_thread_is_quiet_while_one_speaks(booth: Booth) -> None:
    held = []
    booth.voice.begun.connect(lambda: held.append(True))
    booth.begin()

    assert held == [True]
    booth.at.workplace.sounds.playing.begun.emit()
    booth.until_shown(Recorded.HELD)


def test_the_hour_for_taking_back_is_no_longer_than_for_anything_else() -> None:
    assert voice_errands.UNDO_MS == 8_000
