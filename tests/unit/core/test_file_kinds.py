"""File kinds: what is chosen is known by what it holds, and what cannot be sent says what to do."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.core.file_kinds import HEAD_BYTES, LARGEST, UNKNOWN, File, checked, mime_of

MB = 1024 * 1024
JPEG = b"\xff\xd8\xff\xe0 and so on"
HEIC = b"\0\0\0\x18ftypheic\0\0"


def a_file(filename: str, head: bytes, size: int | None = None) -> File:
    return File(filename, len(head) if size is None else size, head)


def ogg(mark: bytes, channels: int) -> bytes:
    """How a sound in Ogg begins: the head of a page, and what its codec says of itself."""
    return b"OggS\0\x02" + bytes(21) + b"\x13" + mark + bytes((channels, 0x38, 1)) + bytes(12)


@pytest.mark.parametrize(
    ("filename", "head", "mime"),
    [
        ("shop.jpg", JPEG, "image/jpeg"),
        ("shop.png", JPEG, "image/jpeg"),  # the bytes decide
        ("shop", b"\x89PNG\r\n\x1a\n...", "image/png"),
        ("bill.pdf", b"%PDF-1.7\n", "application/pdf"),
        ("film.mp4", b"\0\0\0\x18ftypisom", "video/mp4"),
        ("film.3gp", b"\0\0\0\x18ftyp3gp4", "video/3gpp"),
        ("song.m4a", b"\0\0\0\x18ftypM4A ", "audio/mp4"),
        ("voice.ogg", ogg(b"OpusHead\x01", channels=1), "audio/ogg; codecs=opus"),
        ("song.mp3", b"ID3\x04", "audio/mpeg"),
        ("sticker.webp", b"RIFF\x24\0\0\0WEBPVP8 ", "image/webp"),
        ("list.csv", "Tee;3,50 €\n".encode(), "text/plain"),
        (
            "offer.docx",
            b"PK\x03\x04....",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        ("offer.doc", b"\xd0\xcf\x11\xe0....", "application/msword"),
    ],
)
def test_a_file_is_what_it_holds(filename: str, head: bytes, mime: str) -> None:
    assert checked(a_file(filename, head)) == mime


@pytest.mark.parametrize(
    ("filename", "head", "words"),
    [
        ("photo.heic", HEIC, "JPEG"),
        ("photo.jpg", HEIC, "JPEG"),
        ("setup.exe", b"MZ\x90\0", "program"),
        ("holiday.jpg", b"MZ\x90\0", "program"),
        ("run.bat", b"@echo off\n", "program"),
        ("all.zip", b"PK\x03\x04....", "archive"),
        ("dance.gif", b"GIF89a", "MP4"),
        ("song.ogg", ogg(b"OpusHead\x01", channels=2), "one channel"),
        ("song.ogg", ogg(b"\x01vorbis\0", channels=1), "one channel"),
        ("voice.ogg", b"OggS\0\x02", "one channel"),
        ("film.mov", b"\0\0\0\x14ftypqt  ", "MP4"),
        ("shop.jpg", b"no picture at all", "save it anew"),
        ("thing.xyz", b"\x00\x01\x02\x03", "PDF"),
    ],
)
def test_what_whatsapp_does_not_take_says_what_to_do(
    filename: str, head: bytes, words: str
) -> None:
    with pytest.raises(Refused, match=words) as caught:
        checked(a_file(filename, head))

    assert caught.value.reason is Reason.MEDIA_KIND


@pytest.mark.parametrize(
    ("filename", "head", "most"),
    [
        ("shop.jpg", JPEG, 5 * MB),
        ("film.mp4", b"\0\0\0\x18ftypisom", 16 * MB),
        ("song.mp3", b"ID3\x04", 16 * MB),
        ("bill.pdf", b"%PDF-1.7\n", 100 * MB),
    ],
)
def test_each_kind_has_its_limit(filename: str, head: bytes, most: int) -> None:
    checked(a_file(filename, head, most))

    with pytest.raises(Refused) as caught:
        checked(a_file(filename, head, most + 1))
    assert caught.value.reason is Reason.MEDIA_TOO_LARGE


def test_an_empty_file_is_refused_in_words() -> None:
    with pytest.raises(Refused, match="is empty") as caught:
        checked(a_file("bill.pdf", b""))

    assert caught.value.reason is Reason.FILE_EMPTY


@given(st.text(max_size=12), st.binary(max_size=60), st.integers(0, LARGEST + 9))
def test_every_file_is_taken_as_something_or_refused_in_words(
    filename: str, head: bytes, size: int
) -> None:
    with contextlib.suppress(Refused):
        assert checked(File(filename, size, head)) != UNKNOWN


@given(st.text(max_size=9, alphabet="aé€🙂"), st.integers(0, 3))
def test_a_text_is_one_wherever_its_head_is_cut(text: str, less: int) -> None:
    head = ("." * HEAD_BYTES + text).encode()

    assert mime_of(a_file("notes.txt", head[: len(head) - less])) == "text/plain"
