"""Waves: what is painted is listened to, once, and nobody waits for it."""

import pytest
from pytestqt.qtbot import QtBot

from tests.support.fake_shelf import FakeShelf
from tests.support.instruments import FakeStudio
from tests.support.tones import recorded, tone
from wadesk.core.changes import Changes
from wadesk.core.records import ConversationId, MessageId
from wadesk.ui import waves
from wadesk.ui.waves import NOTHING, Wave, Waves

ONE, OTHER = MessageId(1), MessageId(2)
VOICE = recorded(tone(1.0, loud=1_000) + tone(1.0))


@pytest.fixture
def shelf() -> FakeShelf:
    return FakeShelf()


@pytest.fixture
def known(shelf: FakeShelf) -> Waves:
    return Waves(shelf, FakeStudio())


def listened(qtbot: QtBot, known: Waves, shelf: FakeShelf) -> None:
    while known.is_busy:
        shelf.read_all()
        qtbot.wait(1)


def test_a_recording_has_a_wave_in_a_moment(qtbot: QtBot, known: Waves, shelf: FakeShelf) -> None:
    shelf.files[ONE] = VOICE

    assert known.of(ONE) is None
    with qtbot.waitSignal(known.arrived) as told:
        listened(qtbot, known, shelf)

    wave = known.of(ONE)
    assert told.args == [ONE]
    assert wave is not None
    assert wave.duration_ms == pytest.approx(2_000, abs=30)
    assert max(wave.peaks[:28]) < 0.2 < min(wave.peaks[36:60])
    assert shelf.asked == [ONE], "it is listened to once"


def test_what_is_not_here_is_wished_for_and_listened_to_when_it_comes(
    qtbot: QtBot, known: Waves, shelf: FakeShelf
) -> None:
    known.of(ONE)
    listened(qtbot, known, shelf)
    known.of(ONE)
    assert shelf.wanted == [ONE, ONE]

    shelf.files[ONE] = VOICE
    known.look_again(Changes(messages=frozenset({(ConversationId(1), ONE)})))
    known.of(ONE)
    listened(qtbot, known, shelf)

    assert known.of(ONE) is not None


def test_what_is_no_recording_is_flat_and_not_asked_for_again(
    qtbot: QtBot, known: Waves, shelf: FakeShelf
) -> None:
    shelf.files[ONE] = b"words"
    known.of(ONE)
    listened(qtbot, known, shelf)

    assert known.of(ONE) == NOTHING
    assert shelf.asked == [ONE]


def test_one_is_listened_to_at_once_and_the_newest_wish_first(
    qtbot: QtBot, known: Waves, shelf: FakeShelf
) -> None:
    for number in range(1, 5):
        shelf.files[MessageId(number)] = VOICE
        known.of(MessageId(number))
    assert shelf.asked == [ONE]
    listened(qtbot, known, shelf)

    assert shelf.asked == [1, 4, 3, 2]


def test_what_is_kept_is_bounded(known: Waves, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waves, "KEPT_MOST", 2)
    for number in range(1, 5):
        known._on_listened(MessageId(number), Wave((), number))

    assert list(known._known) == [3, 4]


def test_put_away_it_asks_for_nothing(qtbot: QtBot, known: Waves, shelf: FakeShelf) -> None:
    shelf.files[ONE] = VOICE
    known.of(ONE)
    known.of(OTHER)
    known.put_away()
    with qtbot.assertNotEmitted(known.arrived, wait=20):
        shelf.read_all()

    assert shelf.asked == [ONE]
