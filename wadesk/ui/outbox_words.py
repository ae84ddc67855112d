"""Outbox words: what waits on this computer, why it waits, and what may be done about it."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.records import Instant
from wadesk.core.thread import Pending
from wadesk.ui import text
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.thread_row import CLICKS, NOTE, OVERTAKEN


class WaitingLine(Protocol):
    """Something that waits, and what its conversation is called."""

    @property
    def pending(self) -> Pending: ...
    @property
    def name(self) -> str: ...


class OutboxDeed(Enum):
    """Its value is what stands on the button."""

    OPEN = QT_TRANSLATE_NOOP("Outbox", "&Read and decide")
    SEND_NOW = QT_TRANSLATE_NOOP("Outbox", "&Send now")
    EDIT = QT_TRANSLATE_NOOP("Outbox", "&Edit")
    CHANGE = QT_TRANSLATE_NOOP("Outbox", "&Change")
    UP = QT_TRANSLATE_NOOP("Outbox", "Move &up")
    DOWN = QT_TRANSLATE_NOOP("Outbox", "Move &down")
    DISCARD = QT_TRANSLATE_NOOP("Outbox", "Dis&card")

    @property
    def words(self) -> str:
        return translate("Outbox", str(self.value))


@dataclass(frozen=True, slots=True)
class Standing:
    """An icon, the state in whose ink it is drawn, and words."""

    icon: str
    state: str
    words: str


def standing(said: Pending, now: Instant, *, is_live: bool) -> Standing:
    match said.owed:
        case Owed.REFUSED:
            return _refused(said)
        case Owed.DOUBTFUL:
            return Standing("uncertain", "uncertain", text.state("uncertain"))
        case _ if said.leaves_at is not None:
            leaves = translate("Outbox", "Leaves {moment}")
            moment = text.day_and_time(said.leaves_at)
            return Standing("scheduled", "queued", leaves.format(moment=moment))
        case Owed.ACCEPTED:
            return Standing("sending", "sending", text.state("sending"))
        case _:
            return _due(said, now, is_live=is_live)


def deeds(said: Pending) -> tuple[OutboxDeed, ...]:
    """The first is what Enter does."""
    if said.planned is not None:
        return (OutboxDeed.CHANGE,)
    if said.owed is Owed.REFUSED:
        return _deeds_of_refused(said)
    if said.owed is Owed.DOUBTFUL:
        return (OutboxDeed.OPEN, OutboxDeed.DISCARD)
    if not said.can_be_called_back:
        return (OutboxDeed.OPEN,)
    passing = (OutboxDeed.SEND_NOW,) if said.waits_behind else ()
    edit = (OutboxDeed.EDIT,) if said.kind not in ("template", NOTE) else ()
    return (*edit, *passing, OutboxDeed.UP, OutboxDeed.DOWN, OutboxDeed.DISCARD)


def words(said: Pending) -> str:
    """What was written, in one line."""
    kind = "" if said.kind == "text" else text.kind(said.kind)
    told = " ".join(filter(None, (said.filename, said.text)))
    return " · ".join(filter(None, (kind, text.one_line(told))))


def name(line: WaitingLine) -> str:
    return line.name or translate("Outbox", "A conversation that is not in sight")


def spoken(line: WaitingLine, now: Instant, *, is_live: bool) -> str:
    said = line.pending
    return f"{name(line)}: {words(said)}. {standing(said, now, is_live=is_live).words}"


def _deeds_of_refused(said: Pending) -> tuple[OutboxDeed, ...]:
    edit = (OutboxDeed.EDIT,) if said.kind not in ("template", NOTE) else ()
    if said.reason == Reason.STALE and not said.has_news:
        return (OutboxDeed.SEND_NOW, *edit, OutboxDeed.OPEN, OutboxDeed.DISCARD)
    return (OutboxDeed.OPEN, *edit, OutboxDeed.DISCARD)


def _refused(said: Pending) -> Standing:
    if said.reason in CLICKS:
        return Standing("asking", "queued", because(said.reason))
    state = "conflict" if said.reason in OVERTAKEN else "failed"
    why = because(said.reason) if said.reason else said.detail
    return Standing(state, state, why or text.state("refused"))


def _due(said: Pending, now: Instant, *, is_live: bool) -> Standing:
    if said.held_until > now:
        return Standing("undo", "queued", translate("Outbox", "Leaves in a moment"))
    if said.waits_behind:
        behind = translate("Outbox", "Waits for the one before it, which is yours to decide")
        return Standing("asking", "queued", behind)
    if not is_live:
        return Standing("offline", "queued", translate("Outbox", "Waits until the Hub is back"))
    return Standing("queued", "queued", text.state("queued"))
