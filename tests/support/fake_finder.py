"""Fake finder: searches that are answered when a test says so, and remembers what was asked."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import date

from tests.support.builders import NOON
from wadesk.core import search_query
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.core.search_found import Found, Hit, PersonFound, Wish
from wadesk.core.search_query import About

TODAY = date(2026, 9, 21)


def a_hit(number: int, text: str = "Where is my parcel?", place: str = "Zoé") -> Hit:
    return Hit(
        MessageId(number),
        ConversationId(7),
        place,
        author="",
        at=Instant(NOON + number),
        text=text,
        kind="text",
        direction="in",
    )


def a_person(name: str = "Anatole Nowak", number: int = 8) -> PersonFound:
    return PersonFound(ConversationId(number), name, "+4915500000001")


class FakeFinder:
    """``found`` is the answer to every question; those that are held back wait for ``answer``."""

    def __init__(self, found: Found | None = None) -> None:
        self.found = found or Found(search_query.SearchQuery())
        self.known: Sequence[str] = ()
        self.wishes: list[Wish] = []
        self.filled: list[About] = []
        self.is_slow = False
        self.is_closed = False
        self.forgotten = 0
        self._waiting: list[tuple[Wish, Future[Found]]] = []

    def ask(self, wish: Wish, /) -> Future[Found]:
        self.wishes.append(wish)
        promise: Future[Found] = Future()
        for _, former in self._waiting:
            former.cancel()
        self._waiting = [(wish, promise)]
        if not self.is_slow:
            self.answer()
        return promise

    def answer(self) -> None:
        waiting, self._waiting = self._waiting, []
        for wish, promise in waiting:
            query = search_query.parse(wish.typed, TODAY)
            promise.set_result(replace(self.found, query=query))

    def names(self, about: About, typed: str, /) -> Future[Sequence[str]]:
        self.filled.append(about)
        promise: Future[Sequence[str]] = Future()
        begin = typed.casefold()
        promise.set_result([one for one in self.known if one.casefold().startswith(begin)])
        return promise

    def forget_names(self) -> None:
        self.forgotten += 1

    def close(self) -> None:
        self.is_closed = True
