"""Failure words: why a message did not arrive, and what its author can do about it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.delivery import Shown
from wadesk.core.errors import Reason
from wadesk.core.outbox import Owed
from wadesk.core.thread import Bubble, Pending
from wadesk.ui import meta_reasons
from wadesk.ui.reasons import because
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow
from wadesk.ui.told import listing, mapping, words

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
    is_ours = words(problem.get("title")) in frozenset(Reason)
    known = "" if is_ours else meta_reasons.why(problem.get("code"))
    return known or _own_words(problem)


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
