"""Failure words: why a message did not arrive, and what its author can do about it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.delivery import Shown
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.thread import Bubble, Pending
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow
from wadesk.ui.told import listing, mapping, words

BY_CODE: Mapping[int, object] = {
    130429: QT_TRANSLATE_NOOP("Failure", "Too much was sent at once: try again in a while."),
    130472: QT_TRANSLATE_NOOP("Failure", "WhatsApp held it back: this person is part of a test."),
    131026: QT_TRANSLATE_NOOP("Failure", "This number cannot be reached on WhatsApp."),
    131030: QT_TRANSLATE_NOOP("Failure", "A test number only reaches the numbers on its list."),
    131031: QT_TRANSLATE_NOOP("Failure", "WhatsApp has locked the account: ask an administrator."),
    131047: QT_TRANSLATE_NOOP(
        "Failure", "24 hours have passed since the customer wrote: only a template can be sent."
    ),
    131049: QT_TRANSLATE_NOOP(
        "Failure", "WhatsApp limits marketing to this person: wait a day at least."
    ),
    131050: QT_TRANSLATE_NOOP("Failure", "This person wants no marketing messages."),
    131051: QT_TRANSLATE_NOOP("Failure", "WhatsApp does not know this kind of message."),
    131053: QT_TRANSLATE_NOOP("Failure", "WhatsApp did not accept the file: try another format."),
    131056: QT_TRANSLATE_NOOP(
        "Failure", "Too many messages to this person at once: try again in a while."
    ),
}
IN_DOUBT = QT_TRANSLATE_NOOP(
    "Failure", "It may have been sent: look whether the customer has it before trying again."
)


def why(row: ThreadRow) -> str:
    """One sentence, or nothing where all is well."""
    if isinstance(row.said, Pending):
        return _of_pending(row.said)
    if row.standing == Shown.UNCERTAIN:
        return translate("Failure", str(IN_DOUBT))
    return _of_bubble(row.said) if row.standing == Shown.FAILED else ""


def _of_pending(said: Pending) -> str:
    if said.owed is Owed.DOUBTFUL:
        return translate("Failure", str(IN_DOUBT))
    if said.owed is not Owed.REFUSED:
        return ""
    return because(said.reason) if said.reason else said.detail


def _of_bubble(said: Bubble) -> str:
    problem = mapping(said.problem)
    if not problem:
        errors = listing(mapping(said.statuses.get("failed")).get("errors"))
        problem = mapping(errors[0]) if errors else {}
    code = problem.get("code")
    known = BY_CODE.get(code) if isinstance(code, int) else None
    return translate("Failure", str(known)) if known else _own_words(problem)


def _own_words(problem: Mapping[str, Any]) -> str:
    """What Meta says, in its own language and with its number, so that one can look it up.

    What the Hub itself refused has a reason of ours for its title, and words for it.
    """
    if words(problem.get("title")) in frozenset(Reason):
        return because(words(problem["title"]))
    details = words(problem.get("details")) or words(
        mapping(problem.get("error_data")).get("details")
    )
    said = details or words(problem.get("title")) or words(problem.get("message"))
    code = problem.get("code")
    if said and code:
        return translate("Failure", "WhatsApp says: {words} ({code})").format(words=said, code=code)
    return said or _unexplained()


def _unexplained() -> str:
    return translate("Failure", "It was refused without a reason.")
