"""Films: what phones send is heard and seen as it is, and what is broken says so and ends."""

import struct
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.tones import KINDS, RATE, Film, filmed, hertz, recorded, tone
from wadesk.media import film_talk
from wadesk.media.child import _made
from wadesk.media.film_talk import (
    Facts,
    Hear,
    Heard,
    Listen,
    Loudness,
    Open,
    Poster,
    See,
    Seen,
    Watch,
    Waveform,
)
from wadesk.media.films import learned
from wadesk.media.talk import Answer, Answering, Pixels, Request, Unreadable, Why, is_honest

SECONDS = 2.0
FRAME_S = 0.13
"""A codec puts a little before or behind what it was given."""


@pytest.fixture(scope="module")
def answering() -> Answering:
    return learned()


def asked(answering: Answering, request: Request, content: bytes = b"") -> tuple[Answer, bytes]:
    """As the child asks it."""
    told, made = _made(answering, request, content)
    assert is_honest(told, made)
    return told, made


def heard(answering: Answering, at_ms: int = 0, speed: float = 1.0) -> bytes:
    sound = b""
    told, piece = asked(answering, Listen(at_ms, speed))
    while isinstance(told, Heard) and not told.is_last:
        sound += piece
        told, piece = asked(answering, Hear())
    assert isinstance(told, Heard)
    return sound


def seconds(sound: bytes) -> float:
    return len(sound) / (RATE * film_talk.SAMPLE_BYTES)


def seen(answering: Answering, at_ms: int = 0, side: int = 64) -> Iterator[Seen]:
    told, _ = asked(answering, Watch(at_ms, side, side))
    while isinstance(told, Seen) and told.width:
        yield told
        told, _ = asked(answering, See(0))
    assert isinstance(told, Seen)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_recording_is_heard_at_its_pitch(answering: Answering, kind: str) -> None:
    told, _ = asked(answering, Open(), recorded(tone(SECONDS, 440), kind))

    assert isinstance(told, Facts)
    assert told.has_sound
    sound = heard(answering)
    assert seconds(sound) == pytest.approx(SECONDS, abs=FRAME_S)
    assert hertz(sound) == pytest.approx(440, rel=0.03)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("speed", [1.5, 2.0])
def test_faster_is_shorter_and_no_higher(answering: Answering, kind: str, speed: float) -> None:
    asked(answering, Open(), recorded(tone(SECONDS, 440), kind))

    sound = heard(answering, speed=speed)

    assert seconds(sound) == pytest.approx(SECONDS / speed, abs=FRAME_S)
    assert hertz(sound) == pytest.approx(440, rel=0.04)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_entered_in_its_middle(answering: Answering, kind: str) -> None:
    steps = b"".join(tone(1.0, 300 + 60 * step) for step in range(10))
    asked(answering, Open(), recorded(steps, kind))

    sound = heard(answering, at_ms=7_000)

    assert seconds(sound) == pytest.approx(3.0, abs=FRAME_S)
    assert hertz(sound[: RATE * 3]) == pytest.approx(720, rel=0.05)


@pytest.mark.parametrize("kind", KINDS)
def test_a_wave_shows_where_it_is_loud(answering: Answering, kind: str) -> None:
    content = recorded(tone(1.0, loud=1_500) + tone(1.0, loud=15_000), kind)

    told, peaks = asked(answering, Waveform(), content)

    assert isinstance(told, Loudness)
    assert told.duration_ms == pytest.approx(2_000, abs=FRAME_S * 1_000)
    assert len(peaks) == film_talk.STEPS
    assert max(peaks) == 255
    assert max(peaks[2:28]) < 70
    assert min(peaks[36:60]) > 150


def test_the_past_the_end_is_silent(answering: Answering) -> None:
    asked(answering, Open(), recorded(tone(0.5)))

    assert heard(answering, at_ms=9_000) == b""


def test_silence_is_drawn_as_silence(answering: Answering) -> None:
    _, peaks = asked(answering, Waveform(), recorded(tone(1.0, loud=40)))

    assert max(peaks) < 60, "a faint hum is not drawn as if somebody shouted"


def test_a_film_is_seen_in_order_and_in_the_box(answering: Answering) -> None:
    told, _ = asked(answering, Open(), filmed(Film(200, 100)))

    pictures = list(seen(answering))

    assert told == Facts(2_000, has_sound=False, width=200, height=100)
    assert [one.at_ms for one in pictures] == [number * 40 for number in range(50)]
    assert {(one.width, one.height) for one in pictures} == {(64, 32)}


def test_a_film_is_entered_where_it_is_sought(answering: Answering) -> None:
    asked(answering, Open(), filmed(Film()))

    assert next(iter(seen(answering, at_ms=1_000))).at_ms in {960, 1_000}


def test_what_would_be_late_is_left_out(answering: Answering) -> None:
    asked(answering, Open(), filmed(Film()))
    asked(answering, Watch(0, 64, 64))

    told, _ = asked(answering, See(not_before_ms=1_500))

    assert isinstance(told, Seen)
    assert 1_460 <= told.at_ms <= 1_500


@pytest.mark.parametrize(("container", "codec"), [("mp4", "libx264"), ("webm", "libvpx-vp9")])
def test_a_film_with_sound_has_both(answering: Answering, container: str, codec: str) -> None:
    film = Film(sound=tone(2.0), container=container, codec=codec)

    told, _ = asked(answering, Open(), filmed(film))

    assert isinstance(told, Facts)
    assert (told.has_sound, told.width, told.height) == (True, 64, 48)
    assert seconds(heard(answering)) == pytest.approx(2.0, abs=FRAME_S)
    assert len(list(seen(answering))) == 50


def test_a_poster_is_the_first_picture_that_is_not_black(answering: Answering) -> None:
    told, rows = asked(answering, Poster(32, 32), filmed(Film(dark=10)))

    assert told == Pixels(32, 24, 32, 64, 48)
    assert rows[0] > 40


def test_a_film_that_is_black_throughout_is_black(answering: Answering) -> None:
    told, rows = asked(answering, Poster(32, 32), filmed(Film(dark=50)))

    assert isinstance(told, Pixels)
    assert rows[0] < 10


def test_a_voice_that_was_written_down_is_heard_as_it_was_spoken(answering: Answering) -> None:
    asked(answering, film_talk.Record())
    spoken = tone(3.0, 523)
    file = b"".join(
        asked(answering, film_talk.Speak(), spoken[start : start + 9_600])[1]
        for start in range(0, len(spoken), 9_600)
    )
    file += asked(answering, film_talk.EndRecord())[1]

    asked(answering, Open(), file)
    sound = heard(answering)

    assert hertz(sound) == pytest.approx(523, rel=0.02)
    assert seconds(sound) == pytest.approx(3.0, abs=0.01)


def test_what_is_written_down_is_what_whatsapp_calls_a_voice_message(answering: Answering) -> None:
    """Opus in Ogg, one ear; the last page says exactly how much was spoken (peer bug 38)."""
    asked(answering, film_talk.Record())
    file = asked(answering, film_talk.Speak(), tone(1.23))[1]
    file += asked(answering, film_talk.EndRecord())[1]

    pages = list(_pages(file))
    head = file.index(b"OpusHead")
    (skipped,) = struct.unpack_from("<H", file, head + 10)

    assert file[head + 9] == 1, "one ear"
    assert pages[0][0] & 2, "it says where it begins"
    assert pages[-1][0] & 4, "and where it ends"
    positions = [position for _, position in pages]
    assert positions == sorted(positions)
    assert positions[-1] - skipped == int(1.23 * RATE)


def test_cut_behind_any_page_it_is_still_a_voice_message(answering: Answering) -> None:
    asked(answering, film_talk.Record())
    file = asked(answering, film_talk.Speak(), tone(2.0))[1]

    told, _ = asked(answering, Waveform(), file)

    assert isinstance(told, Loudness)
    assert told.duration_ms > 1_500


@pytest.mark.parametrize(
    "content",
    [
        b"words",
        b"",
        b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n",
        b"ffconcat version 1.0\nfile /etc/hostname\n",
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
        b"OggS" + bytes(200),
        b"\0\0\0\x18ftypisom" + bytes(64),
    ],
)
@pytest.mark.parametrize("request_", [Open(), Waveform(), Poster(50, 50)])
def test_what_is_no_recording_is_said_to_be_none(
    answering: Answering, content: bytes, request_: Request
) -> None:
    told, _ = asked(answering, request_, content)

    assert isinstance(told, Unreadable)


@given(st.data())
def test_a_recording_that_was_harmed_anywhere_ends_in_bounds(
    answering: Answering, data: st.DataObject
) -> None:
    content = bytearray(HARMLESS)
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=12)):
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))

    told, _ = asked(answering, Open(), bytes(content[:cut]))
    if isinstance(told, Facts) and told.has_sound:
        told, piece = asked(answering, Listen(0))
        count = 0
        while isinstance(told, Heard) and not told.is_last and count < 100:
            told, piece = asked(answering, Hear())
            count += 1
        assert count < 100, f"it goes on for ever: {len(piece)}"


HARMLESS = filmed(Film(pictures=10, sound=tone(0.4)))


def test_a_film_that_claims_to_be_huge_is_not_unpacked(answering: Answering) -> None:
    content = filmed(Film(pictures=2))
    width, height = struct.pack(">H", 64), struct.pack(">H", 48)
    sample = content.index(b"avc1")
    place = content.index(width + height, sample)
    huge = content[:place] + struct.pack(">HH", 65_000, 65_000) + content[place + 4 :]

    told, _ = asked(answering, Poster(50, 50), huge)

    assert isinstance(told, (Unreadable, Pixels))
    if isinstance(told, Pixels):
        assert told.full_height == 48, "as the pictures themselves say"


def test_asking_on_about_nothing_is_answered() -> None:
    fresh = learned()

    assert asked(fresh, Hear()) == (Heard(is_last=True), b"")
    assert asked(fresh, See()) == (Seen(0), b"")
    assert asked(fresh, film_talk.Speak(), tone(0.1))[0] == Unreadable(Why.BROKEN)


def _pages(file: bytes) -> Iterator[tuple[int, int]]:
    """The flags and the position of each page."""
    at = 0
    while at < len(file):
        flags, position = struct.unpack_from("<Bq", file, at + 5)
        yield flags, position
        count = file[at + 26]
        at += 27 + count + sum(file[at + 27 : at + 27 + count])
