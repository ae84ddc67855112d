"""Searches: what is typed into a search field, asked of a Mirror as a Desk would."""

from datetime import UTC, date, datetime, time

from wadesk.core import search_query
from wadesk.core.records import AgentId, ConversationId, Instant, MessageId
from wadesk.core.search_found import NEWEST
from wadesk.store import name_book, search
from wadesk.store.connection import ReadableDb
from wadesk.store.search import Asker

TODAY = date(2026, 11, 22)


def midnight(day: date) -> Instant:
    return Instant(int(datetime.combine(day, time.min, UTC).timestamp() * 1000))


def an_asker(db: ReadableDb, here: int | None = None, member: int = 1) -> Asker:
    place = None if here is None else ConversationId(here)
    return Asker(AgentId(member), name_book.read(db), midnight, place)


def found(
    db: ReadableDb, typed: str, limit: int = 9, before: MessageId = NEWEST, here: int | None = None
) -> list[MessageId]:
    query = search_query.parse(typed, TODAY)
    return search.search(db, query, an_asker(db, here), limit, before)
