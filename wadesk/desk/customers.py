"""Customers: what is known and changed about people, and the first word to who never wrote."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from wadesk.core.contact_deed import Changed, Edit, RefusedChange
from wadesk.core.contact_page import ContactPage, Known
from wadesk.core.records import ClientKey, ConversationId, Wamid
from wadesk.core.thread import END, Bubble, Position
from wadesk.desk import asking, contact_deeds, contact_reader, reacting
from wadesk.desk.correspondence import Correspondence
from wadesk.wire.inbox_api import OpenConversation

MEDIA_PAGE = 30


@dataclass(frozen=True)  # without slots: Qt holds its methods weakly
class Customers(Correspondence):
    def contact_page(self, conversation: ConversationId) -> ContactPage | None:
        return contact_reader.page(self.desk, conversation)

    def shared_media(
        self, conversation: ConversationId, below: Position = END, limit: int = MEDIA_PAGE
    ) -> Sequence[Bubble]:
        """The newest first, from just below a place on."""
        return contact_reader.shared_media(self.desk, conversation, below, limit)

    def customers_like(self, conversation: ConversationId, typed: str) -> Sequence[Known]:
        """Whom somebody may mean who looks for the other self of a customer."""
        return contact_reader.like(self.desk, conversation, typed)

    def edit_contact(
        self,
        conversation: ConversationId,
        called: str,
        remark: str,
        was: tuple[str, str] | None = None,
    ) -> Future[Changed]:
        """``was`` is what the writer had before them; without it, what the screen shows."""
        return self._woken(contact_deeds.edit(self.desk, conversation, Edit(called, remark, was)))

    def join_contacts(
        self, conversation: ConversationId, shown_as: ConversationId
    ) -> Future[Changed]:
        """Both are one person, shown by the name of the second one's customer."""
        return self._woken(contact_deeds.join(self.desk, conversation, shown_as))

    def separate_contacts(self, conversation: ConversationId) -> Future[Changed]:
        return self._woken(contact_deeds.separate(self.desk, conversation))

    def block(self, conversation: ConversationId) -> Future[Changed]:
        return self._woken(contact_deeds.block(self.desk, conversation, is_blocked=True))

    def unblock(self, conversation: ConversationId) -> Future[Changed]:
        return self._woken(contact_deeds.block(self.desk, conversation, is_blocked=False))

    def undo_change(self, changed: Changed) -> Future[Changed]:
        return self._woken(contact_deeds.take_back(self.desk, changed))

    def refused_changes(self) -> Sequence[RefusedChange]:
        return contact_deeds.refused(self.desk)

    def let_go_of_changes(self, read: Sequence[RefusedChange]) -> Future[None]:
        return contact_deeds.let_go(self.desk, read)

    def react(self, conversation: ConversationId, target: Wamid, emoji: str) -> Future[ClientKey]:
        return self._woken(reacting.react(self.desk, conversation, target, emoji))

    def open_conversation(self, phone: str, called: str = "", opt_in: str = "") -> Future[int]:
        """The conversation with this number, which are digits alone; its id is promised."""
        return asking.made(self.desk, OpenConversation(phone, called, opt_in))
