"""State words: what a state means for the one who writes, and what may be done about it.

A calm state is told in a few words above the composer. One that asks for a decision says
what happened, shows what was said, and offers only what works.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.composer_state import Answer, Cause, ComposerState, StateKind
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.ui import text
from wadesk.ui.reasons import because
from wadesk.ui.text import translate


class Deed(Enum):
    """What a button of the banner does; its value is what stands on it."""

    SEND_ANYWAY = QT_TRANSLATE_NOOP("State", "Send anyway")
    GO_ON = QT_TRANSLATE_NOOP("State", "Keep editing")
    TAKE_BACK = QT_TRANSLATE_NOOP("State", "Edit")
    RETRY = QT_TRANSLATE_NOOP("State", "Try again")
    DISCARD = QT_TRANSLATE_NOOP("State", "Discard")
    PUT_BACK = QT_TRANSLATE_NOOP("State", "Put it back")

    @property
    def words(self) -> str:
        return translate("State", str(self.value))


@dataclass(frozen=True, slots=True)
class Said:
    """Something to compare: whose it is, and the words as they were written."""

    who: str
    words: str
    at: Instant | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """What the banner shows; the last deed is the one it proposes."""

    state: str
    title: str
    detail: str = ""
    said: tuple[Said, ...] = ()
    deeds: tuple[Deed, ...] = ()

    @property
    def is_calm(self) -> bool:
        return not self.deeds

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        told = [f"{one.who}: {one.words}" for one in self.said]
        return " ".join([self.title, self.detail, *told]).strip()


@dataclass(frozen=True, slots=True)
class Case:
    """A state and what it is about: who, in words; their answers; the reply that waits."""

    state: ComposerState
    who: str = ""
    answers: Sequence[tuple[str, Answer]] = ()
    reply: Draft | None = None


def notice(case: Case) -> Notice | None:
    """Nothing where everybody is free to write."""
    match case.state.kind:
        case StateKind.FREE:
            return None
        case StateKind.CONFLICT if case.state.key is not None:
            return _refused_for_anothers_sake(case)
        case StateKind.CONFLICT:
            return _conflict_of_draft(case)
        case StateKind.FAILED if case.state.key is not None:
            return _refused(case)
        case StateKind.UNCERTAIN if case.state.key is not None:
            return _in_doubt(case)
        case kind:
            return Notice(kind, text.state(kind, case.who), _calm_detail(case.state))


def discarded() -> Notice:
    return Notice("free", translate("State", "Discarded."), deeds=(Deed.PUT_BACK,))


def hint(state: ComposerState, who: str, *, is_window_over: bool) -> str:
    """What stands in the empty field."""
    if is_window_over:
        return translate("State", "24 hours have passed: only templates can be sent")
    is_collision = state.kind is StateKind.CONFLICT and state.reason == Cause.COLLISION
    if state.kind is StateKind.HELD or is_collision:
        words = translate("State", "{who} is replying; what you write is kept as a draft")
        return words.format(who=who)
    return translate("State", "Write a reply…")


def obstacle(reason: Reason | None, who: str) -> str:
    """Why the button does nothing just now."""
    match reason:
        case None:
            return ""
        case Reason.TEXT_EMPTY:
            return translate("State", "There is nothing to send yet.")
        case Reason.UNSEEN_ANSWER:
            return translate(
                "State", "Somebody has answered meanwhile: read it above, then decide."
            )
        case Reason.LOCK_HELD if who:
            return translate("State", "{who} is replying: wait, or ask them.").format(who=who)
        case _:
            return because(reason)


def _conflict_of_draft(case: Case) -> Notice:
    if case.state.reason == Cause.COLLISION:
        title = translate("State", "{who} began at the same moment and was first.").format(
            who=case.who
        )
        return Notice(
            StateKind.CONFLICT, title, translate("State", "What you write is kept as a draft.")
        )
    return Notice(
        StateKind.CONFLICT,
        translate("State", "{who} has answered since you began.").format(who=case.who),
        translate("State", "Your draft is kept and nothing of it was sent."),
        _theirs(case),
        (Deed.DISCARD, Deed.GO_ON, Deed.SEND_ANYWAY),
    )


def _refused_for_anothers_sake(case: Case) -> Notice:
    was_answered = case.state.reason == Reason.UNSEEN_ANSWER
    title = (
        translate("State", "Not sent: {who} had answered.")
        if was_answered
        else translate("State", "Not sent: {who} was replying.")
    )
    again = Deed.SEND_ANYWAY if was_answered else Deed.RETRY
    return Notice(
        StateKind.CONFLICT,
        title.format(who=case.who or translate("State", "a colleague")),
        translate("State", "Your words are kept."),
        (*_theirs(case), *_mine(case)),
        (Deed.DISCARD, *_take_back(case), again),
    )


def _refused(case: Case) -> Notice:
    deeds = (Deed.DISCARD, *_take_back(case), Deed.RETRY)
    detail = because(case.state.reason)
    return Notice(StateKind.FAILED, translate("State", "Not sent."), detail, _mine(case), deeds)


def _in_doubt(case: Case) -> Notice:
    detail = translate(
        "State",
        "The Hub was restored from a copy after this was tried."
        " Look whether the customer has it, then decide.",
    )
    deeds = (Deed.DISCARD, Deed.SEND_ANYWAY)
    return Notice(StateKind.UNCERTAIN, text.state("uncertain"), detail, _mine(case), deeds)


def _calm_detail(state: ComposerState) -> str:
    match state.kind, state.reason:
        case StateKind.HELD, _:
            return translate("State", "What you write is kept as a draft.")
        case StateKind.QUEUED, Cause.OFFLINE:
            return translate(
                "State", "The Hub is away. When it is back, this is checked again and sent."
            )
        case StateKind.QUEUED, Cause.RETRYING:
            return translate("State", "The Hub could not take it yet and is asked again.")
        case StateKind.UNCERTAIN, _:
            return translate(
                "State", "WhatsApp's answer was lost. Its report will tell; do not send it twice."
            )
        case StateKind.FAILED, words:
            return words
        case _:
            return ""


def _theirs(case: Case) -> tuple[Said, ...]:
    return tuple(
        Said(who, answer.text or translate("State", "(no text)"), answer.at)
        for who, answer in case.answers
    )


def _mine(case: Case) -> tuple[Said, ...]:
    if case.reply is None:
        return ()
    return (Said(translate("State", "You wrote"), case.reply.text, case.reply.begun_at),)


def _take_back(case: Case) -> tuple[Deed, ...]:
    return (Deed.TAKE_BACK,) if case.reply is not None else ()
