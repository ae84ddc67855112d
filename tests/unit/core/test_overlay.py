"""Overlay tests: a row as it will be."""

from dataclasses import replace

import pytest

from tests.support.builders import NOON
from tests.support.fake_inbox import a_row
from wadesk.core.deed import Assign, Deed, MarkRead, Pin, Relabel, SetStatus
from wadesk.core.inbox import InboxRow
from wadesk.core.label import Label
from wadesk.core.overlay import condition_of, in_order, shown_after
from wadesk.core.records import AgentId, Instant, MessageId

LABELS = {one: Label(one, name) for one, name in ((1, "VIP"), (2, "late"), (3, "Order"))}
NAMED = replace(a_row(), is_mentioned=True, mentioned=MessageId(9), read_upto=MessageId(5))


def after(row: InboxRow, *deeds: Deed) -> InboxRow:
    return shown_after(row, deeds, LABELS)


def test_without_deeds_a_row_is_as_it_was() -> None:
    assert after(NAMED) == NAMED


def test_what_is_decided_is_shown_at_once() -> None:
    tomorrow = Instant(NOON + 86_400_000)

    row = after(
        a_row(),
        SetStatus("snoozed", tomorrow),
        Relabel(frozenset({1, 2})),
        Assign(AgentId(7)),
        Pin(True),
    )

    assert (row.line.status, row.line.snoozed_until) == ("snoozed", tomorrow)
    assert [label.name for label in row.labels] == ["late", "VIP"]
    assert row.line.owner == 7
    assert row.is_pinned
    assert condition_of(row).labels == {1, 2}


@pytest.mark.parametrize(("upto", "is_mentioned"), [(8, True), (9, False), (12, False)])
def test_a_mention_is_gone_once_its_note_is_read(upto: int, is_mentioned: bool) -> None:
    row = after(NAMED, MarkRead(MessageId(upto)))

    assert (row.read_upto, row.is_mentioned) == (upto, is_mentioned)


def test_labels_stand_as_a_reader_looks_for_them_and_unknown_ones_not_at_all() -> None:
    assert [one.name for one in in_order((1, 2, 3, 99), LABELS)] == ["late", "Order", "VIP"]
