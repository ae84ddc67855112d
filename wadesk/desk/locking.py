"""Locking: whose conversation it is and who may answer, as an agent asks for it by hand."""

from wadesk.core import rights
from wadesk.core.changes import Changes
from wadesk.core.records import AgentId, ConversationId
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import answers, people, policies
from wadesk.store.answers import Latest
from wadesk.wire.hub_api import AnswerAsk, AskForLock, TakeLock


def take(desk: OpenDesk, conversation: ConversationId) -> None:
    """Hold it from now on, whoever holds it; the Hub knows whether I may."""
    desk.wishes.add(TakeLock(conversation))


def ask(desk: OpenDesk, conversation: ConversationId) -> None:
    """Ask its holder to let me answer."""
    desk.passing.asks.ask(conversation)
    desk.wishes.add(AskForLock(conversation))
    _tell(desk, conversation)


def answer_ask(desk: OpenDesk, conversation: ConversationId, member: AgentId, *, yes: bool) -> None:
    desk.passing.asks.settle(conversation)
    if yes:
        desk.locks.give_away(conversation)
    desk.wishes.add(AnswerAsk(conversation, member, yes))
    _tell(desk, conversation)


def settle(desk: OpenDesk, conversation: ConversationId) -> None:
    """Who took it over is no matter any more."""
    desk.locks.settle(conversation)
    _tell(desk, conversation)


def asking(desk: OpenDesk, conversation: ConversationId) -> AgentId | None:
    """The colleague who waits for my word, as long as I have something to give."""
    lock = desk.locks.held(conversation)
    is_mine = lock is not None and lock.holder == desk.identity.member
    return desk.passing.asks.asking(conversation) if is_mine else None


def may_take(desk: OpenDesk, conversation: ConversationId) -> bool:
    """Whether the Hub would let me take it over, as far as is known here."""
    me = desk.identity.member
    with desk.mirror.look() as db:
        found = people.members(db).get(me)
        policy = policies.known(db).lock
        is_owner = answers.latest(db, [conversation]).get(conversation, Latest()).owner == me
    return rights.may_take(found.role if found else "", policy, is_owner=is_owner)


def _tell(desk: OpenDesk, conversation: ConversationId) -> None:
    desk.mirror.tell(Changes(conversations=frozenset({conversation})))
