"""Batches: what a Mirror may call itself, from how far it has come."""

from collections.abc import Mapping

import pytest

from tests.support.builders import a_cursor
from wadesk.core.batches import MirrorState
from wadesk.core.records import ConversationId, MessageId, Seq

NOTHING: Mapping[ConversationId, MessageId | None] = {}


@pytest.mark.parametrize(
    ("small_upto", "is_backfilled", "owed", "usable_and_whole"),
    [
        (0, False, NOTHING, (False, False)),
        (6, True, NOTHING, (False, False)),  # messages without the list are of no use
        (7, False, NOTHING, (True, False)),
        (9, True, {ConversationId(1): None}, (True, False)),
        (9, True, NOTHING, (True, True)),
    ],
)
def test_a_mirror_is_usable_with_its_list_and_whole_with_its_messages(
    small_upto: int,
    is_backfilled: bool,
    owed: Mapping[ConversationId, MessageId | None],
    usable_and_whole: tuple[bool, bool],
) -> None:
    state = MirrorState(
        cursor=a_cursor(9),
        epoch=0,
        born_at=Seq(7),
        small_upto=Seq(small_upto),
        backfill_before=None,
        is_backfilled=is_backfilled,
        owed=owed,
    )

    assert (state.is_usable, state.is_whole) == usable_and_whole
