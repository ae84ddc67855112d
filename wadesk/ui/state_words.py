"""State words: what a state means for the one who writes, and what may be done about it.

A calm state is told in a few words above the composer. One that asks for a decision is told in
``review_words``: what happened, what was said, and only what works.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import Instant
from wadesk.ui import review_words, text, waiting_words
from wadesk.ui.notice import Case, Deed, Notice
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.window_words import Haste, TimeLeft


def notice(case: Case) -> Notice | None:
    """Nothing where everybody is free to write."""
    asking = review_words.asking(case)
    if asking is not None:
        return asking
    if case.is_blocked and case.state.kind not in {StateKind.QUEUED, StateKind.SENDING}:
        return _blocked(case)
    calm = _calm(case)
    is_quiet = calm is None or case.state.kind in {StateKind.SENT, StateKind.MINE}
    if not is_quiet:
        return calm
    return _behind() if case.state.is_behind else _with_window(calm, case)


def discarded() -> Notice:
    words = translate("State", "Discarded.")
    return Notice("free", words, deeds=(Deed.PUT_BACK,), glyph="discard")


def briefly(state: ComposerState, who: str, now: Instant) -> str:
    """A state in a few words that hold for a while: for a row of the list and a window's title."""
    match state.kind:
        case StateKind.QUEUED:
            return waiting_words.briefly(state, now)
        case StateKind.CONFLICT:
            return _conflict_briefly(state, who)
        case StateKind.UNCERTAIN if state.reason == Cause.STILL_UNKNOWN:
            return translate("State", "Unknown whether it arrived")
        case StateKind.FAILED if state.message is None and state.reason in frozenset(Reason):
            is_over = state.reason == Reason.WINDOW_CLOSED
            over = translate("State", "Not sent: 24 hours are over")
            return over if is_over else text.state("refused")
        case kind:
            return text.state(kind, who)


def _conflict_briefly(state: ComposerState, who: str) -> str:
    """Who was first, or whose turn it was."""
    match state.reason:
        case Cause.COLLISION if who:
            return translate("State", "Conflict: {who} began first").format(who=who)
        case Cause.TAKEN_OVER if who:
            return translate("State", "Conflict: {who} took over").format(who=who)
        case Reason.LOCK_HELD | Reason.NOT_HOLDER if who:
            return translate("State", "Conflict: {who} was replying").format(who=who)
        case Reason.LOCK_HELD | Reason.NOT_HOLDER:
            return translate("State", "Conflict: a colleague was replying")
        case _:
            return text.state(state.kind, who)


def glyph(state: ComposerState) -> str:
    """Which icon stands for a state with its reason; none: the state's own."""
    return "taken" if state.reason == Cause.TAKEN_OVER else waiting_words.glyph(state)


def hint(state: ComposerState, who: str, *, is_window_over: bool, is_blocked: bool = False) -> str:
    """What stands in the empty field."""
    if is_blocked:
        return translate(
            "State", "They are blocked, so nothing can be sent; what you write is kept"
        )
    if is_window_over:
        return translate("State", "Only templates can be sent now; what you write is kept")
    if state.is_anothers:
        words = translate("State", "{who} is replying; what you write is kept as a draft")
        return words.format(who=who)
    return translate("State", "Write a reply\u2026")


def obstacle(reason: Reason | None, who: str) -> str:
    """Why the button does nothing just now."""
    if reason is None:
        return ""
    named = _OBSTACLES_BY_SOMEBODY.get(reason) if who else None
    found = named or _OBSTACLES.get(reason)
    return translate("State", str(found)).format(who=who) if found else because(reason)


_OBSTACLES: Mapping[str, object] = {
    Reason.TEXT_EMPTY: QT_TRANSLATE_NOOP("State", "There is nothing to send yet."),
    Reason.UNSEEN_ANSWER: QT_TRANSLATE_NOOP(
        "State", "Somebody has answered meanwhile: read it above, then decide."
    ),
    Reason.BEHIND: QT_TRANSLATE_NOOP(
        "State", "Still catching up with the Hub: in a moment this can be sent."
    ),
}
_OBSTACLES_BY_SOMEBODY: Mapping[str, object] = {
    Reason.LOCK_HELD: QT_TRANSLATE_NOOP("State", "{who} is replying: wait, or ask them."),
    Reason.NOT_HOLDER: QT_TRANSLATE_NOOP(
        "State", "{who} has taken over: decide above what becomes of your words."
    ),
}


def _calm(case: Case) -> Notice | None:
    state = case.state
    match state.kind:
        case StateKind.FREE:
            return None
        case StateKind.QUEUED:
            return waiting_words.waiting(state, case.now, is_own=case.is_own)
        case StateKind.HELD:
            return _held(case, text.state(state.kind, case.who))
        case StateKind.CONFLICT:
            title = translate("State", "{who} began first")
            return _held(case, title.format(who=case.someone))
        case StateKind.FAILED if case.failed:
            again = (Deed.WRITE_AGAIN,)
            return Notice(state.kind, text.state(state.kind), _about(state), deeds=again)
        case kind:
            return Notice(kind, text.state(kind, case.who), _about(state))


def _held(case: Case, title: str) -> Notice:
    """A colleague answers: one may write on, ask, and take over where one has the right."""
    deeds = ((Deed.ASK,) if _may_ask(case) else ()) + ((Deed.TAKE_OVER,) if case.may_take else ())
    return Notice(case.state.kind, title, _of_asking(case), deeds=deeds, who=case.someone)


def _may_ask(case: Case) -> bool:
    return case.asked is None or (case.asked.is_granted is None and case.now >= case.asked.until)


def _of_asking(case: Case) -> str:
    asked = case.asked
    if asked is None and case.state.reason == Cause.COLLISION:
        return translate(
            "State", "You began at the same moment. What you write is kept as a draft."
        )
    if asked is None:
        return translate("State", "What you write is kept as a draft.")
    if asked.is_granted is False:
        words = translate("State", "{who} would like to finish first. Your words are kept.")
        return words.format(who=case.someone)
    if case.now >= asked.until:
        return translate("State", "{who} has not answered. Your words are kept.").format(
            who=case.someone
        )
    words = translate("State", "Asked: {who} has {time} to let you answer.")
    return words.format(who=case.someone, time=text.countdown(asked.until - case.now))


def _about(state: ComposerState) -> str:
    match state.kind:
        case StateKind.UNCERTAIN if state.reason == Cause.STILL_UNKNOWN:
            return translate(
                "State", "Left as it is: should a report still come, it is shown here."
            )
        case StateKind.UNCERTAIN:
            return translate(
                "State", "WhatsApp's answer was lost. Its report will tell; do not send it twice."
            )
        case StateKind.FAILED:
            return state.reason
        case _:
            return ""


def _with_window(calm: Notice | None, case: Case) -> Notice | None:
    """When free text ends the composer turns to templates; what was written stays."""
    haste = case.left.haste if case.left is not None else Haste.NONE
    if haste is Haste.OVER and case.left is not None:
        said = calm or Notice("free", translate("State", "Only templates now"), glyph="template")
        deeds = (Deed.USE_TEMPLATE,)
        return replace(said, detail=_why_only_templates(case.left), deeds=deeds)
    if haste is Haste.LAST and calm is not None and case.left is not None:
        words = translate("State", "Free text can be sent for another {time}.")
        return replace(calm, detail=words.format(time=case.left.brief))
    return calm


def _why_only_templates(left: TimeLeft) -> str:
    if left.has_begun:
        return translate("State", "24 hours have passed. What you write here is kept.")
    return translate("State", "They have not written yet. What you write here is kept.")


def _blocked(case: Case) -> Notice:
    """Nothing of what else could be said or done would help."""
    title = translate("State", "Blocked")
    if not case.may_unblock:
        why = translate(
            "State", "Nothing comes from them, or goes. Ask a colleague who may unblock them."
        )
        return Notice("free", title, why, glyph="lock")
    why = translate("State", "Nothing comes from them, or goes, until they are unblocked.")
    return Notice("free", title, why, deeds=(Deed.UNBLOCK,), glyph="lock")


def _behind() -> Notice:
    return Notice(
        "joining",
        translate("State", "Catching up with the Hub\u2026"),
        translate("State", "You can write meanwhile, and send in a moment."),
    )
