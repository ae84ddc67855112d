"""Office: one open Desk as its window uses it: everything read, and everything done.

Calls come from the window's thread and return at once: reads have connections of their own,
writes are handed to a writer's thread. Only the line to the Hub is somebody else's business.
"""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from wadesk.core import template_form
from wadesk.core.charges import Account
from wadesk.core.composer_state import ComposerState
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.inbox import ConversationLine
from wadesk.core.our_number import OurNumber
from wadesk.core.phone_history import PhoneHistory
from wadesk.core.policy import Policy
from wadesk.core.presence import Viewing
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant, MessageId
from wadesk.core.situation import Answer
from wadesk.core.template_form import Blank, TemplateForm
from wadesk.desk import (
    actions,
    asides,
    composing,
    contact_deeds,
    costs,
    deeds,
    forms,
    locking,
    reading,
)
from wadesk.desk.customers import Customers
from wadesk.desk.file_deeds import FileDeeds
from wadesk.desk.inbox_reader import InboxReader
from wadesk.desk.tending import Tending
from wadesk.desk.thread_reader import ThreadReader
from wadesk.store import conversations, our_number, outgoing, phone_history, remembered

if TYPE_CHECKING:
    from wadesk.desk.administration import Administration
    from wadesk.desk.searching import Searching

FEW, MANY = 5, 99

T = TypeVar("T")


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Office(Tending, Customers):
    """What is written is ``Correspondence``, what is kept in order ``Tending``, who ``Customers``.

    Here is what is read, and what is passing.
    """

    @property
    def me(self) -> AgentId:
        return self.desk.identity.member

    @property
    def administration(self) -> "Administration":
        """Devices, members and what they may do."""
        from wadesk.desk.administration import Administration  # noqa: PLC0415 - with its pages only

        return Administration(self.desk)

    def now(self) -> Instant:
        return self.desk.clock()

    def inbox(self) -> InboxReader:
        return InboxReader(self.desk, self.is_live)

    def searching(self) -> "Searching":
        """Over everything that is here, on a thread of its own; whoever wanted it closes it."""
        from wadesk.desk.searching import Searching  # noqa: PLC0415 - the first picture is without

        return Searching(self.desk)

    def thread(self, conversation: ConversationId) -> ThreadReader:
        return ThreadReader(self.desk, conversation)

    def line(self, conversation: ConversationId) -> ConversationLine | None:
        """The conversation as it is called now: one that became part of another is that one."""
        with self.desk.mirror.look() as db:
            present = conversations.moved(db, [conversation]).get(conversation, conversation)
            found = conversations.by_ids(db, [present])
            return next(iter(contact_deeds.as_they_will_be(self.desk, db, found)), None)

    def draft(self, conversation: ConversationId) -> Draft | None:
        return composing.draft(self.desk, conversation)

    def state(self, conversation: ConversationId, typed: Draft | None) -> ComposerState:
        return composing.state(self.desk, conversation, typed, is_live=self.is_live())

    def picture(self, message: MessageId, make: Callable[[bytes], T]) -> Future[T | None]:
        """What ``make`` makes of a message's picture; nothing where its file is not here."""
        return self.desk.files.made(message, make)

    def want(self, message: MessageId) -> None:
        """Somebody looks at a message whose picture is not here."""
        self.desk.files.want(message)

    @property
    def file_deeds(self) -> FileDeeds:
        """What is done with customers' files besides looking at them."""
        return FileDeeds(self.desk)

    def unseen(self, typed: Draft) -> Sequence[Answer]:
        return composing.unseen(self.desk, typed)

    def unseen_by(self, key: ClientKey) -> Sequence[Answer]:
        return composing.unseen_by(self.desk, key)

    def member_name(self, agent: AgentId) -> str:
        """What a colleague is called; empty where nobody knows."""
        found = reading.members(self.desk).get(agent)
        return found.name if found else ""

    def claim(self, conversation: ConversationId) -> None:
        actions.claim(self.desk, conversation)

    def release(self, conversation: ConversationId) -> None:
        actions.release(self.desk, conversation)
        self.desk.locks.settle(conversation)

    def note_draft(self, conversation: ConversationId) -> str:
        """What is being noted for the team there."""
        return asides.note_draft(self.desk, conversation)

    def keep_note(self, conversation: ConversationId, text: str) -> Future[None]:
        return asides.keep_note(self.desk, conversation, text)

    def remembered(self, name: str) -> str:
        """What the window was told to remember; empty where it is nothing."""
        with self.desk.local.look() as db:
            return remembered.find(db, name)

    def remember(self, name: str, value: str) -> Future[None]:
        return self.desk.local.change(lambda db: remembered.keep(db, name, value))

    def templates(self, conversation: ConversationId) -> Sequence[TemplateForm]:
        return forms.forms(self.desk, conversation)

    def send_template(
        self,
        conversation: ConversationId,
        form: TemplateForm,
        values: Mapping[Blank, str],
        base: MessageId,
        file: DraftFile | None = None,
    ) -> Future[ClientKey]:
        """``base`` is the newest answer that was on the screen, ``file`` what is at its head."""
        manner = actions.Manner(undo_ms=self.policy().outbox.undo_ms)
        told = template_form.components(form, values)
        made = actions.Form(form.name, form.language, told, base, file)
        sent = actions.send_form(self.desk, conversation, made, manner)
        sent.add_done_callback(lambda _: self.wake())
        return sent

    def our_number(self) -> OurNumber | None:
        """The number that customers write to, as Meta tells of it."""
        with self.desk.mirror.look() as db:
            return our_number.known(db)

    def phone_histories(self) -> Sequence[PhoneHistory]:
        """How far the phone app has handed over what it knew, for each number."""
        with self.desk.mirror.look() as db:
            return phone_history.known(db)

    def account(self, conversation: ConversationId) -> Future[Account]:
        """What decides about the bill for the next answer there."""
        return costs.account(self.desk, conversation, self.hub_now())

    def hub_now(self) -> Instant:
        """What time it is at the Hub, as well as it is known here."""
        return self.desk.hearing.hub_now()

    def clock_is_off_by(self) -> int:
        """By how many milliseconds this machine's clock is wrong; 0 where nobody would notice."""
        return self.desk.hearing.clock_is_off_by()

    def is_caught_up(self) -> bool:
        """Whether nothing that the Hub knows is missing here; without a line nobody can tell."""
        return not self.desk.hearing.is_catching_up

    def policy(self) -> Policy:
        return reading.policy(self.desk)

    def take(self, conversation: ConversationId) -> None:
        locking.take(self.desk, conversation)

    def ask(self, conversation: ConversationId) -> None:
        locking.ask(self.desk, conversation)

    def answer_ask(self, conversation: ConversationId, member: AgentId, yes: bool) -> None:
        locking.answer_ask(self.desk, conversation, member, yes=yes)

    def settle(self, conversation: ConversationId) -> None:
        """Who took it over is no matter any more."""
        locking.settle(self.desk, conversation)

    def asking(self, conversation: ConversationId) -> AgentId | None:
        """The colleague who would like to answer in my place."""
        return locking.asking(self.desk, conversation)

    def ask_answer(self, conversation: ConversationId) -> bool | None:
        """What was said to my own wish to answer, while that is news."""
        return self.desk.passing.asks.answer(conversation)

    def lock_trouble(self, conversation: ConversationId) -> str:
        """Why a wish about the lock came to nothing, a ``Reason`` or a ``Cause``, while news."""
        return self.desk.wishes.trouble(conversation)

    def may_take(self, conversation: ConversationId) -> bool:
        return locking.may_take(self.desk, conversation)

    def owner(self, conversation: ConversationId) -> AgentId | None:
        """Whose it is, or will be once the Hub has heard of it."""
        return deeds.owner(self.desk, conversation)

    def look_at(self, conversation: ConversationId | None, writing: bool) -> None:
        """Tell colleagues what is on this screen."""
        self.desk.gaze.look_at(conversation, writing=writing)

    def viewers(self, conversation: ConversationId) -> Sequence[Viewing]:
        return self.desk.passing.presence.viewing(conversation)

    def news(self, conversation: ConversationId, typed: Draft | None) -> int:
        """How many messages of the customer's have come since this was begun; at most many."""
        if typed is None or typed.conversation != conversation:
            return 0
        return len(composing.heard(self.desk, typed, MANY))

    def heard(self, conversation: ConversationId, typed: Draft) -> Sequence[Answer]:
        """And what the newest of them say, the oldest of these first."""
        if typed.conversation != conversation:
            return ()
        return composing.heard(self.desk, typed, FEW)

    def see(self, conversation: ConversationId, newest: MessageId) -> None:
        """So far the customer's messages have been on the screen."""
        self.desk.local.change(lambda db: outgoing.note_inbound(db, conversation, newest))
