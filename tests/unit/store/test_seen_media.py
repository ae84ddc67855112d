"""Seen media tests: one goes along the files of a thread, and an index knows the way."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mirrors import a_store
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble, Position
from wadesk.store import seen_media
from wadesk.store.connection import WritableDb

HERE, ELSEWHERE = ConversationId(1), ConversationId(2)
KINDS = ("image", "text", "document", "audio", "video", "sticker", "image")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[WritableDb]:
    made = a_store(tmp_path / "mirror.db")
    for number, kind in enumerate(KINDS, 1):
        keep(made, number, HERE, kind, at=number)
        keep(made, 10 + number, ELSEWHERE, "image", at=number)
    yield made
    made.close()


def keep(db: WritableDb, number: int, where: ConversationId, kind: str, at: int) -> None:
    db.execute(
        "insert into message (id, seq, conversation, at, direction, source, kind, content)"
        " values (?, ?, ?, ?, 'in', 'cloud', ?, ?)",
        (number, number, where, at, kind, json.dumps({kind: {"id": "m"}})),
    )


def walked(db: WritableDb, place: Position, *, newer: bool) -> list[int]:
    found: list[Bubble] = []
    while (bubble := seen_media.beside(db, HERE, place, newer=newer)) is not None:
        found.append(bubble)
        place = bubble.position
    return [bubble.id for bubble in found]


def test_pictures_films_and_documents_follow_each_other_both_ways(db: WritableDb) -> None:
    first, last = Position(Instant(0), 0), Position(Instant(99), 99)

    assert walked(db, first, newer=True) == [1, 3, 5, 7]
    assert walked(db, last, newer=False) == [7, 5, 3, 1]


def test_of_one_moment_they_follow_by_their_numbers(db: WritableDb) -> None:
    keep(db, 8, HERE, "image", at=7)

    assert walked(db, Position(Instant(5), 5), newer=True) == [7, 8]


def test_one_is_found_by_its_number(db: WritableDb) -> None:
    found = seen_media.one(db, MessageId(3))

    assert found is not None
    assert found.kind == "document"
    assert seen_media.one(db, MessageId(999)) is None


@pytest.mark.parametrize("sql", [seen_media.OLDER, seen_media.NEWER])
def test_the_index_is_asked_and_nothing_is_sorted(db: WritableDb, sql: str) -> None:
    bounds = {"conversation": HERE, "at": 5, "id": 5}
    plan = [row[3] for row in db.execute(f"explain query plan {sql}", bounds)]

    assert plan == [step for step in plan if "message_media" in step]
