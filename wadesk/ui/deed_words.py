"""Deed words: what was just done about conversations, as one short line."""

from collections.abc import Mapping

from wadesk.core.deed import Assign, Deed, MarkRead, Pin, Relabel, SetStatus, Status
from wadesk.core.records import AgentId, Instant
from wadesk.ui import send_later
from wadesk.ui.text import translate


def told(deed: Deed, whose: str, names: "Names") -> str:
    """``whose`` names the customer, or says how many conversations there were."""
    match deed:
        case SetStatus():
            return _of_status(deed, whose, names.now)
        case Relabel():
            return _of_labels(deed, whose, names.labels)
        case Assign(member):
            return _of_owner(member, whose, names)
        case Pin(is_pinned):
            words = (
                translate("Undo", "Pinned: {whose}")
                if is_pinned
                else translate("Undo", "No longer pinned: {whose}")
            )
            return words.format(whose=whose)
        case MarkRead(is_unread=is_unread):
            words = (
                translate("Undo", "Marked as unread: {whose}")
                if is_unread
                else translate("Undo", "Marked as read: {whose}")
            )
            return words.format(whose=whose)


class Names:
    """What labels and colleagues are called, who is oneself, and what time it is at the Hub."""

    def __init__(
        self,
        labels: Mapping[int, str],
        members: Mapping[AgentId, str],
        me: AgentId,
        now: Instant,
    ) -> None:
        self.labels, self.members, self.me, self.now = labels, members, me, now


def undone(whose: str) -> str:
    return translate("Undo", "Taken back: {whose}").format(whose=whose)


def refused(whose: str, deed: Deed, names: Names, why: str) -> str:
    """What did not come about, and why."""
    words = translate("Undo", "Not done after all: “{what}”. {why}")
    return words.format(what=told(deed, whose, names), why=why)


def how_many(count: int) -> str:
    if count == 1:
        return translate("Undo", "1 conversation")
    return translate("Undo", "{count} conversations").format(count=count)


def _of_status(deed: SetStatus, whose: str, now: Instant) -> str:
    if deed.status == Status.CLOSED:
        return translate("Undo", "Closed: {whose}").format(whose=whose)
    if deed.status == Status.SNOOZED and deed.until is not None:
        until = send_later.moment(deed.until, now)
        return translate("Undo", "Snoozed until {until}: {whose}").format(until=until, whose=whose)
    return translate("Undo", "Open again: {whose}").format(whose=whose)


def _of_labels(deed: Relabel, whose: str, labels: Mapping[int, str]) -> str:
    added = ", ".join(labels.get(one, f"#{one}") for one in sorted(deed.add))
    taken = ", ".join(labels.get(one, f"#{one}") for one in sorted(deed.remove))
    if added and taken:
        words = translate("Undo", "Labelled {added}, no longer {taken}: {whose}")
    elif added:
        words = translate("Undo", "Labelled {added}: {whose}")
    else:
        words = translate("Undo", "No longer labelled {taken}: {whose}")
    return words.format(added=added, taken=taken, whose=whose)


def _of_owner(member: AgentId | None, whose: str, names: Names) -> str:
    if member is None:
        return translate("Undo", "Nobody has it any more: {whose}").format(whose=whose)
    if member == names.me:
        return translate("Undo", "Yours now: {whose}").format(whose=whose)
    who = names.members.get(member, f"#{member}")
    return translate("Undo", "Assigned to {who}: {whose}").format(who=who, whose=whose)
