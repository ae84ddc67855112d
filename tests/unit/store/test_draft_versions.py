"""Draft versions: what gave way stays within reach, through every merge of threads and crash."""

import pytest

from tests.support.builders import NOON, a_draft
from wadesk.core.records import ConversationId
from wadesk.store import draft_versions, drafts, outgoing
from wadesk.store.connection import WritableDb

FORMER, PRESENT = ConversationId(1), ConversationId(2)


def test_a_version_follows_its_thread_into_another(local: WritableDb) -> None:
    draft_versions.keep(local, a_draft("From before", FORMER), "", NOON)

    touched = outgoing.settle(local, [], {FORMER: PRESENT})

    assert [one.draft.text for one in draft_versions.gave_way(local, PRESENT)] == ["From before"]
    assert touched == {FORMER, PRESENT}


def test_a_start_after_a_crash_looks_for_lone_versions_too(local: WritableDb) -> None:
    draft_versions.keep(local, a_draft("From before", FORMER), "", NOON)

    assert drafts.places(local) == [FORMER]


@pytest.mark.parametrize("told", [[FORMER], [PRESENT], [FORMER, PRESENT]])
def test_where_two_threads_become_one_what_is_typed_there_is_told_anew(
    local: WritableDb, told: list[ConversationId]
) -> None:
    for where in told:
        draft_versions.note_told(local, where, b"so far")

    outgoing.settle(local, [], {FORMER: PRESENT})

    assert draft_versions.told(local) == {PRESENT: b""}
