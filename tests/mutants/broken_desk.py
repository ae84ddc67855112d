"""Broken Desk: the guards of drafts and of what waits to leave, each broken on purpose."""

from tests.mutants.mutant import Mutant

OUTBOX = "wadesk/core/outbox.py"
DRAFTING = "wadesk/ui/drafting.py"
OF_OUTBOX = ("tests/unit/core/test_outbox.py",)
OF_DRAFTING = ("tests/gui/test_drafting.py",)

DESK = (
    Mutant(
        "a row that arrives clears the draft",
        "wadesk/store/outgoing.py",
        "    remove(db, json.loads(arrived))\n    for former",
        "    remove(db, json.loads(arrived))\n    db.execute('delete from draft')\n    for former",
        ("tests/desk/test_drafts.py", "tests/unit/store/test_outgoing.py"),
    ),
    Mutant(
        "the base follows what is on the screen",
        DRAFTING,
        "        self._put(rewritten(draft, text))\n        if self._former is None",
        "        newest = self._screen.answer_on_screen(self._where)\n"
        "        self._put(reviewed(rewritten(draft, text), newest))\n"
        "        if self._former is None",
        OF_DRAFTING,
    ),
    Mutant(
        "the composer is cleared before the commit",
        DRAFTING,
        "        self._sending.add(draft.conversation)\n        return draft",
        "        self._sending.add(draft.conversation)\n"
        "        self._texts.pop(draft.conversation)\n"
        "        return draft",
        OF_DRAFTING,
    ),
    Mutant(
        "what is written is saved only on leaving",
        DRAFTING,
        "        if not self._timer.isActive():\n            self._timer.start()",
        "        if not self._timer.isActive():\n            self._timer.stop()",
        OF_DRAFTING,
    ),
    Mutant(
        "what failed to be sent is dropped",
        DRAFTING,
        "        self._sending.discard(conversation)\n"
        "        draft = self._texts.get(conversation)",
        "        self._sending.discard(conversation)\n"
        "        draft = self._texts.pop(conversation, None) and None",
        OF_DRAFTING,
    ),
    Mutant(
        "two drafts that become one are both taken for read",
        "wadesk/core/draft.py",
        "base=min(present.base, former.base)",
        "base=max(present.base, former.base)",
        ("tests/unit/core/test_draft.py",),
    ),
    Mutant(
        "the seconds to undo are not waited for",
        OUTBOX,
        "return Instant(max(retry, hold))",
        "return Instant(retry)",
        OF_OUTBOX,
    ),
    Mutant(
        "a reply passes one that waits for its author",
        OUTBOX,
        "if item.owed is Owed.DUE and not is_stopped and place not in seen:",
        "if item.owed is Owed.DUE and place not in seen:",
        OF_OUTBOX,
    ),
    Mutant(
        "a reply overtakes the one before it",
        OUTBOX,
        "            seen.add(place)\n",
        "",
        OF_OUTBOX,
    ),
    Mutant(
        "what a former life of the Hub may have sent is sent again",
        OUTBOX,
        "return replace(item, owed=Owed.DUE if item.is_deed else Owed.DOUBTFUL) if tried else item",
        "return item",
        OF_OUTBOX,
    ),
    Mutant(
        "a failing line is waited for without end",
        OUTBOX,
        "wait = min(FIRST_RETRY_MS << doublings, LAST_RETRY_MS)",
        "wait = FIRST_RETRY_MS << doublings",
        OF_OUTBOX,
    ),
    Mutant(
        "another device's draft is shown in place of this one's",
        "wadesk/core/draft_versions.py",
        "own = [local] if local is not None and not local.draft.is_empty else []",
        "own: list[Version] = []",
        ("tests/unit/core/test_draft_versions.py",),
    ),
    Mutant(
        "an unseen answer of a colleague hinders nothing",
        "wadesk/core/composer_state.py",
        "if state.needs_review:\n        return Reason.UNSEEN_ANSWER",
        "if state.needs_review:\n        return None",
        ("tests/unit/core/test_composer_state.py",),
    ),
    Mutant(
        "the line's return cuts the seconds to undo short",
        "wadesk/store/outgoing.py",
        "set not_before = 0 where not_before > 0 and owed = ?",
        "set not_before = 0, held_until = 0 where owed = ?",
        ("tests/unit/store/test_outgoing.py",),
    ),
)
