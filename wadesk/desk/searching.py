"""Searching: one search at a time, on a thread and a connection of its own.

Whoever types on has no use for the answer to what stood there before: the next question
interrupts the one that is being answered, wherever in the file that is.
"""

import contextlib
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, date, datetime, time

from wadesk.core import search_query
from wadesk.core.errors import WadeskError
from wadesk.core.inbox import Contact, Member
from wadesk.core.records import AgentId, ConversationId, Instant
from wadesk.core.search_found import Found, Hit, PersonFound, Wish
from wadesk.core.search_query import CUSTOMER, HERE, ME, About, SearchQuery
from wadesk.core.thread import EDIT, Bubble
from wadesk.desk.open_desk import OpenDesk
from wadesk.store import (
    connection,
    messages,
    name_book,
    people,
    search,
    search_index,
)
from wadesk.store.connection import ReadableDb
from wadesk.store.name_book import NameBook, Names
from wadesk.store.search import Asker

PEOPLE_MOST, LABELS_MOST = 8, 3
EARLIEST, LATEST = date(1990, 1, 1), date(2200, 1, 1)
"""Days beyond these are as good as these: no message is of them, and some clocks know none."""


class Searching:
    """Asked from one thread; whoever made it closes it."""

    def __init__(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._mutex = threading.Lock()
        self._newest = 0
        self._under_way: ReadableDb | None = None
        self._db: ReadableDb | None = None
        self._names: NameBook | None = None
        self._thread = ThreadPoolExecutor(1, "search")
        self._thread.submit(self._get_ready)

    def ask(self, wish: Wish) -> Future[Found]:
        """The promise is cancelled where another question comes before its answer."""
        promise: Future[Found] = Future()
        with self._mutex:
            self._newest += 1
            number = self._newest
            if self._under_way is not None:
                self._under_way.interrupt()
        self._thread.submit(self._answer, number, wish, promise)
        return promise

    def names(self, about: About, typed: str) -> Future[Sequence[str]]:
        """What a filter that is being typed may become, the likeliest first."""
        promise: Future[Sequence[str]] = Future()

        def look() -> None:
            try:
                with connection.snapshot(self._connection()):
                    promise.set_result(_names(self._known(self._connection()), about, typed))
            except connection.DatabaseError as error:
                promise.set_exception(connection.meaning(error, "mirror.db"))
            except WadeskError as error:
                promise.set_exception(error)

        self._thread.submit(look)
        return promise

    def forget_names(self) -> None:
        """Somebody or something is called otherwise now."""
        self._names = None

    def close(self) -> None:
        with self._mutex:
            self._newest += 1
            if self._under_way is not None:
                self._under_way.interrupt()
        self._thread.shutdown()
        if self._db is not None:
            self._db.close()
            self._db = None

    def _get_ready(self) -> None:
        """Ten thousand names take a moment, and whoever opened a search has not typed yet."""
        no = (connection.DatabaseError, WadeskError)  # which is said to whoever asks
        with contextlib.suppress(*no), connection.snapshot(self._connection()):
            self._known(self._connection())

    def _answer(self, number: int, wish: Wish, promise: Future[Found]) -> None:
        try:
            found = self._found(number, wish)
        except connection.DatabaseError as error:
            if number == self._newest:
                promise.set_exception(connection.meaning(error, "mirror.db"))
                return
            found = None
        except WadeskError as error:
            promise.set_exception(error)
            return
        if found is None:
            promise.cancel()
            promise.set_running_or_notify_cancel()  # whoever waits for it is told, too
        else:
            promise.set_result(found)

    def _found(self, number: int, wish: Wish) -> Found | None:
        db = self._connection()
        with self._mutex:
            if number != self._newest:
                return None
            self._under_way = db
        try:
            with connection.snapshot(db):
                return found(db, self._known(db), self._asker_of(db, wish), wish, self._today())
        finally:
            with self._mutex:
                self._under_way = None

    def _asker_of(self, db: ReadableDb, wish: Wish) -> Asker:
        return Asker(self._desk.identity.member, self._known(db), midnight, wish.here)

    def _today(self) -> date:
        return today(self._desk.clock())

    def _connection(self) -> ReadableDb:
        if self._db is None:
            self._db = self._desk.mirror.reader()
        return self._db

    def _known(self, db: ReadableDb) -> NameBook:
        known = self._names
        if known is None:
            known = self._names = name_book.read(db)
        return known


def found(db: ReadableDb, names: NameBook, asker: Asker, wish: Wish, now: date) -> Found:
    """Messages, and people and labels where what was typed may be a name."""
    query = search_query.parse(wish.typed, now)
    ids = search.search(db, query, asker, wish.limit + 1, wish.before)
    shown = sorted(messages.by_ids(db, ids[: wish.limit]), key=lambda bubble: -bubble.id)
    return Found(
        query,
        tuple(_hits(db, shown, asker.member)),
        _people(names, wish.typed) if query.is_plain else (),
        _labels(names, wish.typed) if query.is_plain else (),
        has_more=len(ids) > wish.limit,
        behind=search_index.behind(db),
        unknown=tuple(_unknown(names, query)),
    )


def once(desk: OpenDesk, typed: str, limit: int) -> Sequence[Bubble]:
    """For whoever asks one question and is gone."""
    with desk.mirror.look() as db:
        asker = Asker(desk.identity.member, name_book.read(db), midnight)
        query = search_query.parse(typed, today(desk.clock()))
        hits = search.search(db, query, asker, limit)
        return sorted(messages.by_ids(db, hits), key=lambda bubble: -bubble.id)


def midnight(day: date) -> Instant:
    """When a day begins where this machine stands."""
    known = min(max(day, EARLIEST), LATEST)
    return Instant(int(datetime.combine(known, time.min).astimezone().timestamp() * 1000))


def today(now: Instant) -> date:
    return datetime.fromtimestamp(now / 1000, tz=UTC).astimezone().date()


def _hits(db: ReadableDb, bubbles: Sequence[Bubble], me: AgentId) -> Iterable[Hit]:
    customers = people.of_conversations(db, {one.conversation for one in bubbles})
    members = people.members(db)
    changed = [one.target for one in bubbles if one.kind == EDIT and one.target]
    wholes = messages.by_wamids(db, changed) if changed else {}
    for one in bubbles:
        whole = wholes.get(one.target) if one.target is not None else None
        yield Hit(
            one.id,
            one.conversation,
            place=_place(customers.get(one.conversation), one),
            author=_author(one, me, members),
            at=one.at,
            text=one.text,
            kind=one.kind,
            direction=one.direction,
            is_mine=one.member == me,
            part_of=whole.id if whole is not None else None,
        )


def _place(customer: Contact | None, bubble: Bubble) -> str:
    return f"#{bubble.conversation}" if customer is None else customer.label


def _author(bubble: Bubble, me: AgentId, members: Mapping[AgentId, Member]) -> str:
    if bubble.member is None or bubble.member == me or bubble.member not in members:
        return ""
    return members[bubble.member].name


def _people(names: NameBook, typed: str) -> tuple[PersonFound, ...]:
    people_found = name_book.called(names.customers, typed.strip(), PEOPLE_MOST)
    return tuple(
        PersonFound(ConversationId(one.conversation), one.name, one.detail)
        for one in people_found
        if one.conversation is not None
    )


def _labels(names: NameBook, typed: str) -> tuple[str, ...]:
    return tuple(one.name for one in name_book.called(names.labels, typed.strip(), LABELS_MOST))


_KNOWN_BY: Mapping[About, Callable[[NameBook], tuple[Names, ...]]] = {
    About.FROM: lambda names: (names.members, names.customers),
    About.IN: lambda names: (names.customers,),
    About.LABEL: lambda names: (names.labels,),
}


def _unknown(names: NameBook, query: SearchQuery) -> Iterable[str]:
    for one in query.filters:
        is_named = one.about in _KNOWN_BY and one.value not in {ME, CUSTOMER, HERE}
        kinds = _KNOWN_BY[one.about](names) if is_named else ()
        if is_named and not any(name_book.called(every, one.value, 1) for every in kinds):
            yield one.value


def _names(names: NameBook, about: About, typed: str) -> Sequence[str]:
    """Who is called just so goes before the others, of whatever kind."""
    if about not in _KNOWN_BY:
        return ()
    kinds = _KNOWN_BY[about](names)
    if typed.strip():
        found = [one for every in kinds for one in name_book.called(every, typed)]
        found.sort(key=lambda one: not name_book.is_called_just(one, typed))
    else:
        found = [one for every in kinds for one in every.everybody]
    return list(dict.fromkeys(one.name for one in found if one.name))[:PEOPLE_MOST]
