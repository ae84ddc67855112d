"""Revisions model: whatever is written, refused, called back and moved, every word is somewhere.

A machine writes texts and decides about them as an agent and a Hub might, in any order, on a
real local file. Each text is then a reply on its way, a draft, said, or let go of by hand, and
no text is in two of these places; what was tried is never overtaken by what stood behind it.
"""

import contextlib
import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.support.builders import NOON
from wadesk.core import outbox
from wadesk.core.errors import Reason, Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import ClientKey, ConversationId, Instant, MessageId
from wadesk.desk import commands, consent, revisions
from wadesk.desk.hearing import Hearing
from wadesk.desk.local import Local
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import drafts, outgoing
from wadesk.store.connection import WritableDb
from wadesk.store.outgoing import Entry, Written
from wadesk.wire.hub_api import SendText

PLACES = st.sampled_from([ConversationId(1), ConversationId(2)])
PICKS = st.integers(0, 30)
REASONS = st.sampled_from(
    [Reason.UNSEEN_ANSWER, Reason.STALE, Reason.TEXT_TOO_LONG, Reason.WINDOW_CLOSED]
)


@dataclass(frozen=True, slots=True)
class Halfdesk:
    """As much of a Desk as decisions need."""

    local: Local
    hearing: Hearing

    @staticmethod
    def clock() -> Instant:
        return NOON


class Words(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.local = Local(self.folder / "local.db", bytes(32))
        half = Halfdesk(self.local, Hearing(Halfdesk.clock, Halfdesk.clock, NOON))
        self.desk = cast("OpenDesk", half)
        self.number = 0
        self.written: set[str] = set()
        self.said: list[str] = []
        self.let_go: set[str] = set()

    def teardown(self) -> None:
        self.local.close()
        shutil.rmtree(self.folder)

    def rows(self) -> list[Written]:
        with self.local.look() as db:
            return outgoing.written(db)

    def pick(self, which: int) -> Written:
        """One of those that are here; there is always one."""
        if not self.rows():
            self.write(ConversationId(1), 1)
        rows = self.rows()
        return rows[which % len(rows)]

    @initialize(where=PLACES, parts=st.integers(1, 3))
    def begin(self, where: ConversationId, parts: int) -> None:
        self.write(where, parts)

    @rule(where=PLACES, parts=st.integers(1, 3))
    def write(self, where: ConversationId, parts: int) -> None:
        first = ClientKey(f"key-{self.number}")
        entries = []
        for _ in range(parts):
            text = f"<{self.number}>"
            command = commands.written(SendText(where, 0, text=text))
            key = ClientKey(f"key-{self.number}")
            entries.append(Entry(key, where, command, NOON, sent_with=first))
            self.written.add(text)
            self.number += 1

        def enter(db: WritableDb) -> None:
            for entry in entries:
                outgoing.enter(db, entry)

        self.local.change(enter).result()

    @rule(is_yes=st.booleans(), reason=REASONS)
    def post(self, is_yes: bool, reason: Reason) -> None:
        """The engine takes the next that may go, and the Hub decides."""
        ready = outbox.plan([one.item for one in self.rows()], NOON).post
        if not ready:
            return
        tried = outbox.before_attempt(ready[0])
        if is_yes:
            self.said += [text_of(one) for one in self.rows() if one.item.key == tried.key]

        def carry(db: WritableDb) -> None:
            outgoing.save(db, tried)
            if is_yes:
                consent.granted(db, tried, NOON)
            else:
                consent.withheld(db, tried, f'{{"reason": "{reason}"}}')

        self.local.change(carry).result()

    @rule(which=PICKS)
    def arrive(self, which: int) -> None:
        found = self.pick(which)
        if found.item.owed is Owed.ACCEPTED:
            self.local.change(lambda db: outgoing.settle(db, [found.item.key], {})).result()

    @rule(which=PICKS)
    def undo(self, which: int) -> None:
        with contextlib.suppress(Refused):  # not everything can be decided at every time
            revisions.undo(self.desk, self.pick(which).item.key)

    @rule(which=PICKS, newest=st.integers(0, 9))
    def take_back(self, which: int, newest: int) -> None:
        with contextlib.suppress(Refused):
            revisions.take_back(self.desk, self.pick(which).item.key, MessageId(newest))

    @rule(which=PICKS)
    def confirm(self, which: int) -> None:
        with contextlib.suppress(Refused):
            revisions.retry(self.desk, self.pick(which).item.key)

    @rule(which=PICKS)
    def send_now(self, which: int) -> None:
        revisions.send_now(self.desk, self.pick(which).item.key)

    @rule(which=PICKS)
    def discard(self, which: int) -> None:
        key = self.pick(which).item.key
        before = {text_of(one) for one in self.rows()}
        try:
            revisions.discard(self.desk, key)
        except Refused:
            return
        self.let_go |= before - {text_of(one) for one in self.rows()}

    @rule(which=PICKS, before=PICKS)
    def move(self, which: int, before: int) -> None:
        tried = [one.item.key for one in self.rows() if not one.item.can_be_called_back]
        revisions.move(self.desk, self.pick(which).item.key, self.pick(before).item.key)
        after = [one.item.key for one in self.rows() if not one.item.can_be_called_back]
        assert after == tried

    @rule(where=PLACES)
    def send_what_is_drafted(self, where: ConversationId) -> None:
        """The draft, whatever came together in it, is a reply again."""

        def send(db: WritableDb) -> None:
            draft = drafts.find(db, where)
            if draft is not None:
                command = commands.written(SendText(where, draft.base, text=draft.text))
                outgoing.enter(db, Entry(ClientKey(f"sent-{self.number}"), where, command, NOON))
                drafts.let_go(db, replace(draft, conversation=where))

        self.local.change(send).result()
        self.number += 1

    @rule()
    def begin_anew(self) -> None:
        """The program ends without a word, and starts again."""
        self.local.close()
        self.local = Local(self.folder / "local.db", bytes(32))
        half = Halfdesk(self.local, Hearing(Halfdesk.clock, Halfdesk.clock, NOON))
        self.desk = cast("OpenDesk", half)

    @invariant()
    def every_word_is_in_one_place(self) -> None:
        with self.local.look() as db:
            rows = outgoing.written(db)
            waiting = [text_of(one) for one in rows if one.item.owed is not Owed.ACCEPTED]
            drafted = [draft.text for draft in drafts.every(db)]
        everything = "".join([*waiting, *drafted, *self.said, *self.let_go])
        for text in self.written:
            assert everything.count(text) == 1


def text_of(one: Written) -> str:
    command = commands.command_of(one.command)
    assert isinstance(command, SendText)
    return command.text


Words.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestWords = Words.TestCase
