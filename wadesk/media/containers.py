"""Containers: how a stranger's recording is opened, and which of its streams may be unpacked.

Only kinds of files and codecs that messages really carry are let in; none of them may name
another file. A recording's own word about its length, its order and its beginning is a hint:
what bounds the work is the bytes that are there.
"""

import io
from collections.abc import Iterator

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container.input import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from wadesk.media.film_talk import LONGEST_MS

FORMATS = "mov,mp4,ogg,mp3,aac,amr,wav,matroska,webm"
CODECS = frozenset(
    (
        *("aac", "amrnb", "amrwb", "mp3", "mp3float", "opus", "libopus", "vorbis", "flac"),
        *("libopencore_amrnb", "libopencore_amrwb", "pcm_s16le", "pcm_f32le", "pcm_u8"),
        *("h264", "hevc", "h263", "mpeg4", "vp8", "vp9", "libdav1d", "av1", "libvpx", "libvpx-vp9"),
    )
)
SIDE_MOST = 8192
PIXELS_MOST = 36_000_000
CHANNELS_MOST = 8
RATES = range(4_000, 192_001)
FAULTS_MOST = 200  # pieces that cannot be read, before the rest is given up


def opened(content: bytes) -> InputContainer:
    """Read from memory; nothing that the bytes say leads to another file."""
    return av.open(
        io.BytesIO(content),
        mode="r",
        metadata_errors="replace",
        options={"format_whitelist": FORMATS, "protocol_whitelist": "", "enable_drefs": "0"},
    )


def sound_of(container: InputContainer) -> AudioStream | None:
    """The first stream of sound that can be unpacked here."""
    for stream in container.streams.audio:
        told = stream.codec_context
        is_sane = told.sample_rate in RATES and 0 < told.layout.nb_channels <= CHANNELS_MOST
        if told.name in CODECS and is_sane:
            told.thread_count = 1  # a child begins no threads
            return stream
    return None


def film_of(container: InputContainer) -> VideoStream | None:
    """The first stream of moving pictures; a cover on a song is none."""
    for stream in container.streams.video:
        told = stream.codec_context
        if told.name in CODECS and _is_shown(told.width, told.height) and not _is_cover(stream):
            told.thread_count = 1
            return stream
    return None


def can_be_entered(container: InputContainer) -> bool:
    """Whether what is found in its middle is what belongs there; an MP3 only guesses."""
    return container.format.name != "mp3"


def duration_ms(container: InputContainer) -> int | None:
    told = container.duration
    if told is None or not 0 <= told // 1000 <= LONGEST_MS:
        return None
    return int(told // 1000)


def begins_at(container: InputContainer) -> float:
    """The moment that counts as the first, in seconds; some films begin in the middle of a day."""
    return (container.start_time or 0) / av.time_base


def sounds(container: InputContainer, stream: AudioStream) -> Iterator[AudioFrame]:
    """What can be read of it; a faulty piece is left out."""
    faults = 0
    for packet in container.demux(stream):
        try:
            yield from packet.decode()
        except av.error.InvalidDataError:
            faults = _one_more(faults)


def pictures(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    """The same; a picture that has grown beyond all bounds on the way is left out, too."""
    faults = 0
    for packet in container.demux(stream):
        try:
            for picture in packet.decode():
                if _is_shown(picture.width, picture.height):
                    yield picture
        except av.error.InvalidDataError:
            faults = _one_more(faults)


def _one_more(faults: int) -> int:
    if faults >= FAULTS_MOST:
        raise ValueError("there is more wrong in it than right")
    return faults + 1


def _is_shown(width: int, height: int) -> bool:
    is_sane = 0 < width <= SIDE_MOST and 0 < height <= SIDE_MOST
    return is_sane and width * height <= PIXELS_MOST


def _is_cover(stream: VideoStream) -> bool:
    return bool(stream.disposition & Disposition.attached_pic)
