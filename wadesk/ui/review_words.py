"""Review words: what happened, what was said and what is mine, where a person has to decide.

Nothing here is sent or thrown away by itself; the last deed is the one that is proposed.
"""

from collections.abc import Callable, Mapping

from wadesk.core.composer_state import Cause, StateKind
from wadesk.core.errors import Reason
from wadesk.ui import text
from wadesk.ui.notice import Case, Deed, Notice, Said
from wadesk.ui.reasons import because
from wadesk.ui.text import translate

WINDOW = frozenset({Reason.WINDOW_CLOSED})
"""Refusals after which the same words cannot go out, but a template can."""


def asking(case: Case) -> Notice | None:
    """Nothing where the state asks for no decision."""
    if case.is_taking:
        return _taking(case)
    read = _BY_KIND.get(case.state.kind)
    return read(case) if read else None


def _conflict(case: Case) -> Notice | None:
    if not case.state.is_of_draft:
        return _refused_for_anothers_sake(case)
    if case.state.reason == Cause.TAKEN_OVER:
        return _taken_over(case)
    return _answered_meanwhile(case) if case.state.needs_review else None


def _queued(case: Case) -> Notice | None:
    return _waited(case) if case.state.reason == Cause.YOUR_CLICK else None


def _failed(case: Case) -> Notice | None:
    is_refused = case.state.key is not None or case.state.planned is not None
    return _refused(case) if is_refused else None


def _uncertain(case: Case) -> Notice | None:
    if case.state.key is not None:
        return _in_doubt(case)
    is_open = case.state.reason == Cause.STILL_UNKNOWN and not case.is_left
    return _still_unknown(case) if is_open else None


def _taking(case: Case) -> Notice:
    return Notice(
        StateKind.HELD,
        translate("State", "Take over from {who}?").format(who=case.someone),
        translate("State", "{who} is told at once, and keeps every word they have written.").format(
            who=case.someone
        ),
        deeds=(Deed.NOT_NOW, Deed.REALLY_TAKE),
        is_calm=False,
        glyph="taken",
    )


def _taken_over(case: Case) -> Notice:
    last = Deed.TAKE_IT_BACK if case.may_take else Deed.ASK
    return Notice(
        StateKind.CONFLICT,
        translate("State", "{who} has taken over this conversation.").format(who=case.someone),
        translate("State", "Your words are kept, and nothing of them was sent."),
        _theirs(case),
        _mine(case),
        (Deed.DISCARD, Deed.KEEP_AS_NOTE, last, Deed.GO_ON),
        is_calm=False,
        who=case.someone,
        glyph="taken",
    )


def _answered_meanwhile(case: Case) -> Notice:
    return Notice(
        StateKind.CONFLICT,
        translate("State", "{who} has answered since you began.").format(who=case.someone),
        translate("State", "Nothing of yours was sent. Read both, then decide."),
        _theirs(case),
        _mine(case),
        (Deed.DISCARD, Deed.KEEP_AS_NOTE, Deed.GO_ON, Deed.SEND_ANYWAY),
        is_calm=False,
    )


def _refused_for_anothers_sake(case: Case) -> Notice:
    was_answered = case.state.reason == Reason.UNSEEN_ANSWER
    title = (
        translate("State", "Not sent: {who} had answered.")
        if was_answered
        else translate("State", "Not sent: {who} was replying.")
    )
    return Notice(
        StateKind.CONFLICT,
        title.format(who=case.who or translate("State", "a colleague")),
        translate("State", "Your words are kept. Read both, then decide."),
        _theirs(case),
        _mine(case),
        _deeds(case, Deed.SEND_ANYWAY if was_answered else Deed.RETRY),
        is_calm=False,
    )


def _waited(case: Case) -> Notice:
    """It waited, and no clock decides for its author whether it still fits."""
    is_news = case.state.why == Reason.CUSTOMER_WROTE
    title = (
        translate("State", "The customer has written since you wrote this.")
        if is_news
        else translate("State", "This has waited {time}.").format(time=_age(case))
    )
    return Notice(
        StateKind.QUEUED,
        title,
        translate("State", "Read what came since, then send it or change it."),
        _theirs(case),
        _mine(case),
        _deeds(case, Deed.SEND_NOW),
        is_calm=False,
        glyph="asking",
    )


def _refused(case: Case) -> Notice:
    last = Deed.USE_TEMPLATE if case.state.reason in WINDOW else Deed.RETRY
    return Notice(
        StateKind.FAILED,
        translate("State", "Not sent."),
        because(case.state.reason),
        (),
        _mine(case),
        _deeds(case, last),
        is_calm=False,
    )


def _in_doubt(case: Case) -> Notice:
    """A Hub that was restored has forgotten what it accepted since its copy was made."""
    return Notice(
        StateKind.UNCERTAIN,
        text.state("uncertain"),
        translate(
            "State",
            "The Hub was restored from a copy after this was tried."
            " Look whether the customer has it, then decide.",
        ),
        (),
        _mine(case),
        (Deed.DISCARD, Deed.SEND_ANYWAY),
        is_calm=False,
    )


def _still_unknown(case: Case) -> Notice:
    return Notice(
        StateKind.UNCERTAIN,
        translate("State", "Nobody knows whether this arrived."),
        translate(
            "State",
            "WhatsApp neither answered nor reported. Look on the phone or ask the customer:"
            " sent again, they may get it twice.",
        ),
        (),
        _mine(case),
        (Deed.LEAVE, Deed.SEND_AGAIN, Deed.ARRIVED),
        is_calm=False,
    )


def _deeds(case: Case, last: Deed) -> tuple[Deed, ...]:
    """More than words is neither a note nor taken back into the field."""
    if case.state.planned is not None:
        edit = (Deed.TAKE_BACK,) if case.reply is not None else ()
        return (Deed.DISCARD, *edit, Deed.SEND_NOW if last is Deed.RETRY else last)
    words = (Deed.KEEP_AS_NOTE, Deed.TAKE_BACK) if case.reply is not None else ()
    return (Deed.DISCARD, *words, last)


def _age(case: Case) -> str:
    begun_at = case.reply.begun_at if case.reply is not None else case.now
    return text.span(case.now - begun_at)


def _theirs(case: Case) -> tuple[Said, ...]:
    """What colleagues and the customer have said meanwhile, in the order in which they said it."""
    answers = (
        Said(who, answer.text or translate("State", "(no text)"), answer.at)
        for who, answer in case.answers
    )
    return tuple(sorted((*answers, *case.news), key=lambda said: said.at or 0))


def _mine(case: Case) -> tuple[Said, ...]:
    """The words that wait; a draft's are those in the field just now."""
    mine = case.draft if case.state.is_of_draft else case.reply
    if mine is None:
        return ()
    words = "\n".join(filter(None, (mine.text, *(file.filename for file in mine.files))))
    return (Said(translate("State", "You, not sent"), words, mine.begun_at),)


_BY_KIND: Mapping[str, Callable[[Case], Notice | None]] = {
    StateKind.CONFLICT: _conflict,
    StateKind.QUEUED: _queued,
    StateKind.FAILED: _failed,
    StateKind.UNCERTAIN: _uncertain,
}
