"""Fake deeds: a Desk that notes what it is told to do, and keeps or breaks its promises."""

from concurrent.futures import Future
from typing import Any

from tests.support.builders import a_draft
from wadesk.core.draft import Draft
from wadesk.core.errors import Reason, Refused
from wadesk.core.records import AgentId, ClientKey, ConversationId, MessageId


class FakeDeeds:
    def __init__(self) -> None:
        self.done: list[tuple[Any, ...]] = []
        self.no: Refused | None = None

    def retry(self, key: ClientKey, reviewed: MessageId | None = None) -> None:
        self._do("retry", key, reviewed)

    def take_back(self, key: ClientKey, reviewed: MessageId) -> Draft:
        self._do("take_back", key, reviewed)
        return a_draft("Good morning")

    def undo(self, key: ClientKey) -> Draft:
        self._do("undo", key)
        return a_draft("Good morning")

    def discard(self, key: ClientKey) -> Draft | None:
        self._do("discard", key)
        return a_draft("Good morning")

    def keep_as_note(self, draft: Draft) -> Future[ClientKey]:
        return self._promise("keep_as_note", draft)

    def refused_as_note(self, key: ClientKey) -> Future[ClientKey]:
        return self._promise("refused_as_note", key)

    def decide(self, message: MessageId, *, arrived: bool) -> Future[ClientKey]:
        return self._promise("decide", message, arrived)

    def send_again(self, message: MessageId, base: MessageId) -> Future[ClientKey]:
        return self._promise("send_again", message, base)

    def cancel_scheduled(self, number: int) -> Future[ClientKey]:
        return self._promise("cancel_scheduled", number)

    def discard_plan(self, number: int) -> Future[ClientKey]:
        return self._promise("discard_plan", number)

    def send_plan(self, number: int, reviewed: MessageId) -> Future[ClientKey]:
        return self._promise("send_plan", number, reviewed)

    def see(self, conversation: ConversationId, newest: MessageId) -> None:
        self._do("see", conversation, newest)

    def take(self, conversation: ConversationId) -> None:
        self._do("take", conversation)

    def ask(self, conversation: ConversationId) -> None:
        self._do("ask", conversation)

    def answer_ask(self, conversation: ConversationId, member: AgentId, yes: bool) -> None:
        self._do("answer_ask", conversation, member, yes)

    def settle(self, conversation: ConversationId) -> None:
        self._do("settle", conversation)

    def look_at(self, conversation: ConversationId | None, writing: bool) -> None:
        self.done.append(("look_at", conversation, writing))  # nothing that a disk could refuse

    def refuse(self) -> None:
        """From now on nothing can be done."""
        self.no = Refused(Reason.DISK_FULL)

    def _do(self, *deed: Any) -> None:
        self.done.append(deed)
        if self.no is not None:
            raise self.no

    def _promise(self, *deed: Any) -> Future[ClientKey]:
        self._do(*deed)
        kept: Future[ClientKey] = Future()
        kept.set_result(ClientKey("key-2"))
        return kept
