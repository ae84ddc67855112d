"""Filter words: what a view of the list is called, what narrows it, and why it is empty."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.composer_state import StateKind
from wadesk.core.deed import Status
from wadesk.core.inbox_filter import InboxFilter, Order, Whose
from wadesk.core.label import Label
from wadesk.core.records import AgentId
from wadesk.ui import text
from wadesk.ui.text import HOUR, MINUTE, translate

WAITS_MS = (15 * MINUTE, HOUR, 4 * HOUR, 24 * HOUR)
WINDOW_MS = (HOUR, 4 * HOUR, 12 * HOUR)
STATES: Mapping[StateKind, object] = {
    StateKind.MINE: QT_TRANSLATE_NOOP("Filter", "You are replying"),
    StateKind.HELD: QT_TRANSLATE_NOOP("Filter", "A colleague is replying"),
    StateKind.CONFLICT: QT_TRANSLATE_NOOP("Filter", "Conflict"),
    StateKind.QUEUED: QT_TRANSLATE_NOOP("Filter", "Waiting to be sent"),
    StateKind.UNCERTAIN: QT_TRANSLATE_NOOP("Filter", "Perhaps sent"),
    StateKind.FAILED: QT_TRANSLATE_NOOP("Filter", "Not delivered"),
}
ORDERS: Mapping[Order, object] = {
    Order.NEWEST: QT_TRANSLATE_NOOP("Filter", "Newest first"),
    Order.WAITING: QT_TRANSLATE_NOOP("Filter", "Longest waiting first"),
    Order.WINDOW: QT_TRANSLATE_NOOP("Filter", "Window ends first"),
}
_VIEWS: Mapping[Whose, object] = {
    Whose.MINE: QT_TRANSLATE_NOOP("Filter", "Mine"),
    Whose.UNASSIGNED: QT_TRANSLATE_NOOP("Filter", "Unassigned"),
    Whose.ALL: QT_TRANSLATE_NOOP("Filter", "All"),
    Whose.MENTIONS: QT_TRANSLATE_NOOP("Filter", "Mentions"),
}
_STATUSES: Mapping[Status, object] = {
    Status.OPEN: QT_TRANSLATE_NOOP("Filter", "Open"),
    Status.SNOOZED: QT_TRANSLATE_NOOP("Filter", "Snoozed"),
    Status.CLOSED: QT_TRANSLATE_NOOP("Filter", "Closed"),
}
MENTIONS = InboxFilter(Whose.MENTIONS, status=None)
SNOOZED = InboxFilter(status=Status.SNOOZED, order=Order.NEWEST)
CLOSED = InboxFilter(status=Status.CLOSED)


@dataclass(frozen=True, slots=True)
class Names:
    """Of what a filter only knows by number."""

    labels: Mapping[int, Label] = field(default_factory=dict)
    members: Mapping[AgentId, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that narrow a view, and the view without it."""

    words: str
    without: InboxFilter


def view(wanted: InboxFilter) -> str:
    """What a view is called by whose conversations it shows, and in which state."""
    if wanted.whose is Whose.ALL and wanted.status not in {None, Status.OPEN}:
        return translate("Filter", str(_STATUSES[Status(str(wanted.status))]))
    return translate("Filter", str(_VIEWS[wanted.whose]))


def order(wanted: Order) -> str:
    return translate("Filter", str(ORDERS[wanted]))


def state(kind: StateKind) -> str:
    return translate("Filter", str(STATES[kind])) if kind in STATES else text.state(kind)


def waits(span_ms: int) -> str:
    return translate("Filter", "Waiting for {span} or longer").format(span=text.span(span_ms))


def window(span_ms: int) -> str:
    return translate("Filter", "Window ends within {span}").format(span=text.span(span_ms))


def parts(wanted: InboxFilter, names: Names) -> Iterator[Part]:
    """What is shown as chips that can be taken away."""
    for one in sorted(wanted.labels):
        label = names.labels.get(one)
        called = label.name if label else translate("Filter", "A label that is gone")
        yield Part(called, replace(wanted, labels=wanted.labels - {one}))
    if wanted.owner is not None:
        who = names.members.get(wanted.owner) or translate("Filter", "Somebody who left")
        yield Part(who, replace(wanted, owner=None))
    if wanted.state is not None:
        yield Part(state(wanted.state), replace(wanted, state=None))
    if wanted.is_unread:
        yield Part(translate("Filter", "Unread"), replace(wanted, is_unread=False))
    if wanted.has_draft:
        yield Part(translate("Filter", "With a draft"), replace(wanted, has_draft=False))
    yield from _parts_of_time(wanted)


def _parts_of_time(wanted: InboxFilter) -> Iterator[Part]:
    usual = InboxFilter().order
    if wanted.waits_ms is not None:
        yield Part(waits(wanted.waits_ms), replace(wanted, waits_ms=None))
    if wanted.window_ms is not None:
        yield Part(window(wanted.window_ms), replace(wanted, window_ms=None))
    if wanted.order is not usual:
        yield Part(order(wanted.order), replace(wanted, order=usual))


def without_parts(wanted: InboxFilter) -> InboxFilter:
    return InboxFilter(wanted.whose, wanted.status)


def nothing_here(wanted: InboxFilter, names: Names) -> tuple[str, str]:
    """Why a view is empty, and what to do."""
    if any(part.without.order is wanted.order for part in parts(wanted, names)):
        return (
            translate("Filter", "Nothing matches"),
            translate("Filter", "No conversation meets all of these. Take one of them away."),
        )
    if wanted.whose is Whose.MENTIONS:
        return (
            translate("Filter", "Nobody is asking for you"),
            translate(
                "Filter",
                "When a colleague names you in a note, the conversation stays here"
                " until you have read it.",
            ),
        )
    if wanted.status is Status.SNOOZED:
        return (
            translate("Filter", "Nothing is snoozed"),
            translate(
                "Filter",
                "Press S on a conversation, and it comes back at the hour that you choose,"
                " or when the customer writes.",
            ),
        )
    if wanted.status is Status.CLOSED:
        return (
            translate("Filter", "Nothing is closed"),
            translate(
                "Filter",
                "Press E on a conversation that is done. It opens again when the customer writes.",
            ),
        )
    return _nothing_open(wanted.whose)


def _nothing_open(whose: Whose) -> tuple[str, str]:
    if whose is Whose.MINE:
        return (
            translate("Filter", "Nothing is waiting for you"),
            translate(
                "Filter",
                "What you answer first, or what is assigned to you, appears here."
                " Look at Unassigned for those whom nobody has answered.",
            ),
        )
    if whose is Whose.UNASSIGNED:
        return (
            translate("Filter", "Everybody is taken care of"),
            translate("Filter", "A conversation stays here until somebody answers it or takes it."),
        )
    return (
        translate("Filter", "Nothing is open"),
        translate(
            "Filter", "When a customer writes to your number, the conversation appears here."
        ),
    )
