"""Overlay: a row of the list as it will be once what this agent has decided is at the Hub."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wadesk.core.deed import Condition, Deed, all_after
from wadesk.core.inbox import InboxRow
from wadesk.core.label import Label


def condition_of(row: InboxRow) -> Condition:
    line = row.line
    return Condition(
        status=line.status,
        until=line.snoozed_until,
        labels=frozenset(line.labels),
        owner=line.owner,
        is_pinned=row.is_pinned,
        read_upto=row.read_upto,
    )


def shown_after(row: InboxRow, deeds: Sequence[Deed], labels: Mapping[int, Label]) -> InboxRow:
    """What is unread is counted by whoever has the messages: see ``read_upto``."""
    will = all_after(condition_of(row), deeds)
    line = replace(
        row.line,
        status=will.status,
        snoozed_until=will.until,
        labels=tuple(sorted(will.labels)),
        owner=will.owner,
    )
    return replace(
        row,
        line=line,
        labels=in_order(line.labels, labels),
        is_pinned=will.is_pinned,
        read_upto=will.read_upto,
        is_mentioned=row.is_mentioned and will.read_upto < row.mentioned,
    )


def in_order(ids: Sequence[int], labels: Mapping[int, Label]) -> tuple[Label, ...]:
    """As a reader looks for them; one that is not known here is left out."""
    found = [labels[one] for one in ids if one in labels]
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.id)))
