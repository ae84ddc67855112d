"""History: what the phone app knew, in chunks, threads and late media."""

from typing import Any

import pytest

from tests.support import payloads as meta
from wadesk.core.identity import Identifiers
from wadesk.core.records import Direction, Instant, Source
from wadesk.hub.whatsapp.inbound import Carded, Part, Person, Remark, Said
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)


def parts_of(*chunks: dict[str, Any]) -> tuple[Part, ...]:
    return read(meta.webhook("history", history=list(chunks)), NOW)


def said(parts: tuple[Part, ...]) -> list[Said]:
    return [part for part in parts if isinstance(part, Said)]


def remark(parts: tuple[Part, ...]) -> Remark:
    (found,) = [part for part in parts if isinstance(part, Remark)]
    return found


def test_the_authors_number_tells_the_direction() -> None:
    thread = meta.a_thread(
        meta.remembered("READ", "wamid.o"), meta.remembered("READ", "wamid.i", meta.ADA_PHONE)
    )

    ours, theirs = said(parts_of(meta.history_chunk(thread)))

    assert (ours.direction, theirs.direction) == (Direction.OUT, Direction.IN)
    assert ours.person == theirs.person == Person(Identifiers(meta.ADA_PHONE))
    assert {ours.source, theirs.source} == {Source.HISTORY}


def test_a_display_number_with_spaces_is_the_same_number() -> None:
    whole = meta.change(
        "history", history=[meta.history_chunk(meta.a_thread(meta.remembered("SENT", "w")))]
    )
    whole["value"]["metadata"]["display_phone_number"] = "+49 30 555-010"

    (ours,) = said(read(meta.encoded(meta.envelope(whole)), NOW))

    assert ours.direction is Direction.OUT


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("SENT", "sent"),
        ("DELIVERED", "delivered"),
        ("READ", "read"),
        ("PLAYED", "played"),
        ("ERROR", "failed"),
    ],
)
def test_the_status_of_a_remembered_message_is_one_of_ours(word: str, status: str) -> None:
    (ours,) = said(parts_of(meta.history_chunk(meta.a_thread(meta.remembered(word, "wamid.o")))))

    assert ours.statuses == {status: {"at": meta.AT}}


@pytest.mark.parametrize("word", ["PENDING", "DREAMT"])
def test_a_status_that_means_nothing_is_kept_beside_the_words(word: str) -> None:
    (ours,) = said(parts_of(meta.history_chunk(meta.a_thread(meta.remembered(word, "wamid.o")))))

    assert ours.statuses == {}
    assert ours.content["history_context"] == {"status": word}


def test_a_chunks_place_and_progress_are_kept() -> None:
    thread = meta.a_thread(meta.remembered("READ", "wamid.o"))

    kept = remark(parts_of(meta.history_chunk(thread, progress=100)))

    assert kept.content["history"] == [
        {"metadata": {"phase": 1, "chunk_order": 2, "progress": 100}}
    ]


def test_a_threads_context_describes_the_customer() -> None:
    context = {"user_id": meta.ADA_ID, "username": "ada.l", "mood": "fine"}
    thread = meta.a_thread(meta.remembered("READ", "wamid.o"), context=context)

    (ours,) = said(parts_of(meta.history_chunk(thread)))

    assert ours.person == Person(
        Identifiers(meta.ADA_PHONE, meta.ADA_ID), None, "ada.l", {"mood": "fine"}
    )


def test_a_thread_without_a_phone_number_is_known_by_its_ids() -> None:
    message = meta.remembered("READ", "wamid.i") | {"from_user_id": meta.ADA_ID}
    del message["from"]
    thread = {"context": {"user_id": meta.ADA_ID}, "messages": [message]}

    (theirs,) = said(parts_of(meta.history_chunk(thread)))

    assert theirs.direction is Direction.IN
    assert theirs.person == Person(Identifiers(user_id=meta.ADA_ID))


def test_a_thread_without_messages_still_names_a_person() -> None:
    parts = parts_of(meta.history_chunk(meta.a_thread()))

    assert Carded(Person(Identifiers(meta.ADA_PHONE))) in parts


def test_a_media_placeholder_is_a_message_that_waits() -> None:
    message = meta.remembered("READ", "wamid.m") | {"type": "media_placeholder"}
    del message["text"]

    (ours,) = said(parts_of(meta.history_chunk(meta.a_thread(message))))

    assert (ours.kind, ours.text) == ("media_placeholder", "")


def test_late_media_come_under_the_same_name() -> None:
    late = meta.a_message("image", "wamid.m", image=meta.a_media(caption="Late"))

    (theirs,) = said(read(meta.webhook("history", messages=[late]), NOW))

    assert (theirs.wamid, theirs.source) == ("wamid.m", Source.HISTORY)
    assert (theirs.kind, theirs.text) == ("image", "Late")


def test_late_media_of_ours_go_out() -> None:
    late = meta.an_echo("wamid.m")

    (ours,) = said(read(meta.webhook("history", messages=[late]), NOW))

    assert ours.direction is Direction.OUT
    assert ours.person == Person(Identifiers(meta.ADA_PHONE))


@pytest.mark.parametrize("threads", ["x", {"a": 1}, ["x"], [{"mood": 1}]])
def test_threads_of_another_shape_are_kept(threads: object) -> None:
    kept = remark(parts_of({"threads": threads}))

    assert kept.content["history"] == [{"threads": threads}]


@pytest.mark.parametrize("messages", ["x", {"a": 1}, ["x"], [{"mood": 1}], [{"id": 5}]])
def test_remembered_messages_of_another_shape_are_kept_with_their_thread(messages: object) -> None:
    thread = {"id": meta.ADA_PHONE, "messages": messages}

    kept = remark(parts_of({"threads": [thread]}))

    assert kept.content["history"] == [{"threads": [thread]}]
