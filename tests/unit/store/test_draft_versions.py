"""Draft versions: what gave way stays within reach, through every merge of threads and crash."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.builders import NOON, a_draft
from tests.support.mirrors import a_store
from wadesk.core.records import ConversationId
from wadesk.store import draft_versions, drafts, outgoing
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[WritableDb]:
    opened = a_store(tmp_path / "local.db", "local")
    yield opened
    opened.close()


def test_a_version_follows_its_thread_into_another(db: WritableDb) -> None:
    draft_versions.keep(db, a_draft("From before", FORMER), "", NOON)

    touched = outgoing.settle(db, [], {FORMER: PRESENT})

    assert [one.draft.text for one in draft_versions.gave_way(db, PRESENT)] == ["From before"]
    assert touched == {FORMER, PRESENT}


def test_a_start_after_a_crash_looks_for_lone_versions_too(db: WritableDb) -> None:
    draft_versions.keep(db, a_draft("From before", FORMER), "", NOON)

    assert drafts.places(db) == [FORMER]


@pytest.mark.parametrize("told", [[FORMER], [PRESENT], [FORMER, PRESENT]])
def test_where_two_threads_become_one_what_is_typed_there_is_told_anew(
    db: WritableDb, told: list[ConversationId]
) -> None:
    for where in told:
        draft_versions.note_told(db, where, b"so far")

    outgoing.settle(db, [], {FORMER: PRESENT})

    assert draft_versions.told(db) == {PRESENT: b""}
