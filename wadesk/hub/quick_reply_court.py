"""Quick reply court: the texts that all share, each under one word."""

import re

from wadesk.core.errors import Reason, Refused
from wadesk.core.policy import InboxPolicy
from wadesk.core.quick_replies import QuickReply
from wadesk.core.sendable_text import TEXT_MOST
from wadesk.hub import deeds
from wadesk.hub.judgement import Asked, Judged, done, problem
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.writer import Transaction
from wadesk.store import quick_replies
from wadesk.store.audit import Deed
from wadesk.wire.inbox_api import DropQuickReply, KeepQuickReply

NO_WORD = "A quick reply is called by one word without spaces: write one."
TAKEN = "There is a quick reply of this name already: choose another word."
FULL = "There are as many quick replies already as are kept: drop some first."

_WORD = re.compile(r"[^\s/]{1,32}\Z")


class QuickReplyCourt:
    def __init__(self, policy: InboxPolicy) -> None:
        self._policy = policy

    def keep(self, t: Transaction, asked: Asked, command: KeepQuickReply) -> Judged:
        try:
            return done(t, asked, made=self._kept(t, command))
        except Refused as refusal:
            return Judged(problem=problem(refusal))

    def drop(self, t: Transaction, asked: Asked, command: DropQuickReply) -> Judged:
        known = quick_replies.find(t.db, command.quick_reply)
        if known is None:
            return Judged(problem=problem(Refused(Reason.NOT_THERE)))
        quick_replies.drop(t.db, known.id, t.next_seq())
        deeds.write_down(t, asked, Deed.DROP_QUICK_REPLY, known.id, name=known.shortcut)
        return done(t, asked)

    def _kept(self, t: Transaction, command: KeepQuickReply) -> int:
        shortcut = command.shortcut.strip().removeprefix("/").casefold()
        if not _WORD.match(shortcut):
            raise Refused(Reason.BAD_SETTING, NO_WORD)
        outgoing.check_text(command.text, TEXT_MOST)
        known = quick_replies.called(t.db, shortcut)
        kept = QuickReply(self._place(t, command, known), shortcut, command.text)
        if kept != known:
            quick_replies.keep(t.db, kept, t.next_seq())
        return kept.id

    def _place(self, t: Transaction, command: KeepQuickReply, known: QuickReply | None) -> int:
        """The id under which it is kept."""
        if known is not None and known.id != command.quick_reply:
            if command.quick_reply is None and known.text == command.text:
                return known.id
            raise Refused(Reason.NAME_TAKEN, TAKEN)
        if command.quick_reply is None:
            most = self._policy.quick_replies_most
            if len(quick_replies.every(t.db)) >= most:
                raise Refused(Reason.TOO_MANY, FULL)
            return t.new_id()
        if quick_replies.find(t.db, command.quick_reply) is None:
            raise Refused(Reason.NOT_THERE)
        return command.quick_reply
