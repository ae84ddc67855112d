"""Customer pages: what is known of customers, for tests of the pane that shows it."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from tests.support.builders import NOON
from tests.support.fake_inbox import a_bubble, a_contact, a_line
from tests.support.fake_memory import FakeMemory
from wadesk.core.contact_deed import Changed, RefusedChange, SameAs
from wadesk.core.contact_page import ContactPage, Known
from wadesk.core.inbox import ConversationLine
from wadesk.core.our_number import OurNumber
from wadesk.core.presence import Viewing
from wadesk.core.records import AgentId, ClientKey, ConversationId, Instant
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import END, Bubble, Position

ME, BEN = AgentId(1), AgentId(2)
ZOE, TOM = ConversationId(1), ConversationId(2)
BACK = Changed(((ZOE, SameAs(None)),))

T = TypeVar("T")


def a_page(where: int = 1, name: str = "Zoe", **more: Any) -> ContactPage:
    known = a_contact(name, where, phone=f"4915111234{where:03d}")
    page = ContactPage(ConversationId(where), known, first_wrote=Instant(NOON), messages=3)
    return replace(page, **more)


def photos(count: int, newest: int = 100) -> tuple[Bubble, ...]:
    return tuple(
        a_bubble("", "image", number=newest - at, at=NOON - 1_000 * at) for at in range(count)
    )


def kept(value: T) -> Future[T]:
    promise: Future[T] = Future()
    promise.set_result(value)
    return promise


@dataclass
class FakeCustomers(FakeMemory):
    """A Desk as the pane uses it; ``asked`` is what it was asked to do."""

    pages: dict[ConversationId, ContactPage] = field(
        default_factory=lambda: {ZOE: a_page(1), TOM: a_page(2, "Tom")}
    )
    held: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[Any, ...]] = field(default_factory=list)
    refused: list[RefusedChange] = field(default_factory=list)
    looking: list[Viewing] = field(default_factory=list)
    older: list[Bubble] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)
    answered_by: AgentId | None = None
    seen: list[tuple[str, str]] = field(default_factory=list)  # what edits were written on
    reads: int = 0
    is_curator: bool = True
    begun: Future[int] | None = None

    @property
    def me(self) -> AgentId:
        return ME

    def may_curate(self) -> bool:
        return self.is_curator

    def line(self, conversation: ConversationId, /) -> ConversationLine | None:
        page = self.pages.get(conversation)
        if page is None:
            return None
        return a_line(conversation, contact=page.contact, answered_by=self.answered_by)

    def viewers(self, _: ConversationId, /) -> list[Viewing]:
        return self.looking

    def member_name(self, agent: AgentId, /) -> str:
        return {ME: "Ana", BEN: "Ben"}.get(agent, "")

    def contact_page(self, conversation: ConversationId, /) -> ContactPage | None:
        self.reads += 1
        return self.pages.get(conversation)

    def shared_media(self, _: ConversationId, /, below: Position = END) -> list[Bubble]:
        return [one for one in self.older if one.position < below]

    def customers_like(self, _: ConversationId, typed: str, /) -> list[Known]:
        return [one for one in self.known if typed.casefold() in one.name.casefold()]

    def edit_contact(
        self,
        conversation: ConversationId,
        called: str,
        remark: str,
        was: tuple[str, str],
        /,
    ) -> Future[Changed]:
        self.asked.append(("edit", conversation, called, remark))
        self.seen.append(was)
        page = self.pages[conversation]
        assert page.contact is not None
        contact = replace(page.contact, called=called or None, remark=remark or None)
        self.pages[conversation] = replace(page, contact=contact)
        return kept(BACK)

    def join_contacts(
        self, conversation: ConversationId, shown_as: ConversationId, /
    ) -> Future[Changed]:
        self.asked.append(("join", conversation, shown_as))
        return kept(BACK)

    def separate_contacts(self, conversation: ConversationId, /) -> Future[Changed]:
        self.asked.append(("separate", conversation))
        return kept(BACK)

    def block(self, conversation: ConversationId, /) -> Future[Changed]:
        self.asked.append(("block", conversation))
        return kept(BACK)

    def unblock(self, conversation: ConversationId, /) -> Future[Changed]:
        self.asked.append(("unblock", conversation))
        return kept(BACK)

    def undo_change(self, changed: Changed, /) -> Future[Changed]:
        self.asked.append(("undo", changed))
        return kept(Changed())

    def refused_changes(self) -> list[RefusedChange]:
        return self.refused

    def let_go_of_changes(self, read: Any, /) -> Future[None]:
        self.asked.append(("let go", len(read)))
        self.refused = []
        return kept(None)

    def our_number(self) -> OurNumber | None:
        return OurNumber("106", "+49 30 555010")

    def templates(self, _: ConversationId, /) -> list[TemplateForm]:
        return []

    def open_conversation(self, phone: str, called: str, opt_in: str, /) -> Future[int]:
        self.asked.append(("open", phone, called, opt_in))
        self.begun = Future()
        return self.begun


def a_refusal(reason: str, words: str = "") -> RefusedChange:
    return RefusedChange(ClientKey("k"), ZOE, "edit_contact", reason, words)
