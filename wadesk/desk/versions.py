"""Versions: an agent's texts for one conversation, from here and from their other devices."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace

from wadesk.core import draft_versions as rules
from wadesk.core.draft import Draft, same_words
from wadesk.core.draft_versions import HERE, Covering, Shown, Version
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import ConversationId, Instant
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import draft_versions, drafts
from wadesk.store.connection import WritableDb

GONE = "This text is not there any more: it was sent or changed on your other device."


def shown(desk: OpenDesk, conversation: ConversationId) -> Shown:
    """What stands in the composer, and what else there is."""
    with desk.local.look() as db:
        own = drafts.find(db, conversation)
    return rules.shown(_here(desk, own), _others(desk, conversation))


def others(desk: OpenDesk, conversation: ConversationId) -> Sequence[Version]:
    """Every text of theirs but the one that is kept here, those edited last first."""
    with desk.local.look() as db:
        own = drafts.find(db, conversation)
    found = rules.shown(_here(desk, own), _others(desk, conversation))
    offered = [one for one in (found.ghost, *found.versions) if one and one.name != HERE]
    return sorted(offered, key=lambda one: -one.edited_at)


def covering(desk: OpenDesk, conversation: ConversationId) -> Covering | None:
    """What another device has later than this one, where something is being written on both."""
    with desk.local.look() as db:
        own = drafts.find(db, conversation)
    if own is None:
        return None
    others = _others(desk, conversation)
    foreign = [one for one in others if one.name.startswith(draft_versions.ROW)]
    return rules.covering(_here(desk, own), foreign)


def use(desk: OpenDesk, conversation: ConversationId, name: str) -> Future[Draft]:
    """Go on with another text here; what stood here gives way to it and is kept."""
    version = _find(desk, conversation, name)
    hub_now, ahead_ms = desk.hearing.hub_now(), desk.hearing.ahead_ms()

    def use(db: WritableDb) -> Draft:
        present = drafts.find(db, conversation)
        if present is not None and not same_words(present, version.draft):
            draft_versions.keep(db, present, "", _by_hub(present, ahead_ms))
        draft_versions.settle(db, version)
        is_foreign = name.startswith(draft_versions.ROW)
        begun_at = Instant(version.draft.begun_at - (ahead_ms if is_foreign else 0))
        taken = replace(version.draft, begun_at=begun_at, edited_at=Instant(hub_now - ahead_ms))
        return drafts.put(db, taken)

    return desk.local.change(use, conversation)


def drop(desk: OpenDesk, conversation: ConversationId, name: str) -> Future[None]:
    """Let go of a text; on the device that it stands on it stays."""
    version = _find(desk, conversation, name)
    return desk.local.change(lambda db: draft_versions.settle(db, version), conversation)


def _find(desk: OpenDesk, conversation: ConversationId, name: str) -> Version:
    found = next((one for one in _others(desk, conversation) if one.name == name), None)
    if found is None:
        raise Refused(Reason.NO_SUCH_MESSAGE, GONE)
    return found


def _others(desk: OpenDesk, conversation: ConversationId) -> list[Version]:
    who = desk.identity
    with desk.mirror.look() as mirror:
        elsewhere = draft_versions.elsewhere(mirror, conversation, who.member, who.device)
    with desk.local.look() as db:
        gave_way = draft_versions.gave_way(db, conversation)
        return draft_versions.unsettled(db, [*elsewhere, *gave_way])


def _here(desk: OpenDesk, own: Draft | None) -> Version | None:
    if own is None:
        return None
    return Version(HERE, own, "", _by_hub(own, desk.hearing.ahead_ms()))


def _by_hub(own: Draft, ahead_ms: int) -> Instant:
    return Instant(own.edited_at + ahead_ms)
