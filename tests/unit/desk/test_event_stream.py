"""Event stream tests: whatever the pieces, the same events."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Malformed
from wadesk.desk import event_stream
from wadesk.desk.event_stream import EventStream, ServerEvent

TALK = (
    b"\xef\xbb\xbf: a comment\r\n"
    b"retry: 2000\r\n"
    b'id: w1.abc.7\nevent: rows\ndata: {"a":\ndata: 1}\n\n'
    b"event: sync\rdata:{}\r\r"
    b"data: \xf0\x9f\x98\x80 caf\xc3\xa9\n\n"
    b"event: nothing\n\n"
    b"id: w1.abc.9\r\nevent: bye\r\ndata: {}\r\n\r\n"
    b"event: half\ndata: never"
)  # fmt: skip

HEARD = [
    ServerEvent("rows", b'{"a":\n1}', "w1.abc.7"),
    ServerEvent("sync", b"{}", "w1.abc.7"),
    ServerEvent("message", "😀 café".encode(), "w1.abc.7"),
    ServerEvent("bye", b"{}", "w1.abc.9"),
]


def heard(pieces: list[bytes]) -> list[ServerEvent]:
    stream = EventStream()
    return [event for piece in pieces for event in stream.feed(piece)]


def cut(talk: bytes, places: list[int]) -> list[bytes]:
    edges = [0, *sorted(place % (len(talk) + 1) for place in places), len(talk)]
    return [talk[start:end] for start, end in itertools.pairwise(edges)]


@given(places=st.lists(st.integers(min_value=0)))
def test_the_same_bytes_give_the_same_events_in_any_pieces(places: list[int]) -> None:
    assert heard(cut(TALK, places)) == HEARD


def test_one_byte_at_a_time_is_enough() -> None:
    assert heard([TALK[place : place + 1] for place in range(len(TALK))]) == HEARD


@given(talk=st.binary(), places=st.lists(st.integers(min_value=0)))
def test_any_bytes_are_read_alike_in_any_pieces(talk: bytes, places: list[int]) -> None:
    assert heard(cut(talk, places)) == heard([talk])


def test_half_an_event_is_never_given_out() -> None:
    assert heard([b'event: rows\ndata: {"half": 1}\n']) == []


def test_an_id_with_a_null_is_passed_over() -> None:
    assert heard([b"id: one\nid: t\0wo\ndata: x\n\n"]) == [ServerEvent("message", b"x", "one")]


@pytest.mark.parametrize("piece", [b"data: " + b"x" * 100, b"data: xxxxxxxxxx\n"])
def test_an_event_without_end_is_refused(monkeypatch: pytest.MonkeyPatch, piece: bytes) -> None:
    monkeypatch.setattr(event_stream, "EVENT_BYTES_MAX", 1_000)
    stream = EventStream()

    with pytest.raises(Malformed, match="without end"):
        stream.feed(piece * 200)
