"""Courtesies: tells customers, as far as the policy says, that they were read and are answered.

Best effort: nothing waits for it and nothing is lost with it. It goes by lines of its own, one
at a time, after the answer that it goes with; what cannot be told is tried twice more at most
and then counted. A Hub that starts anew has forgotten what it was about to tell.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from wadesk.core import courtesy
from wadesk.core.errors import Malformed, Refused, Unavailable, WadeskError
from wadesk.core.policy import DAY_MS, CustomerPolicy
from wadesk.core.records import Instant, Wamid
from wadesk.core.thread import FOLDED
from wadesk.hub.reader import Reader
from wadesk.hub.template_list import until_rung
from wadesk.store import heard, record, replies
from wadesk.store.connection import ReadableDb
from wadesk.store.heard import Heard

WAITING_MOST = 1_000
KEPT_MOST = 10_000
TRIES = 3
AGAIN_S = 2.0
REST_S = 60.0

_log = logging.getLogger(__name__)


class CourtesyPort(Protocol):
    async def mark_read(self, wamid: Wamid, *, typing: bool = False) -> None: ...


@dataclass(slots=True)
class Tally:
    """What customers were told, and what they could not be told, since the start."""

    ticks: int = 0
    typing: int = 0
    failed: int = 0
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class _Wish:
    """To show one conversation's customer something; the newest wish of a kind counts."""

    conversation: int
    upto: int = heard.TOP
    writer: int | None = None  # who writes; None: it is about reading
    left: int | None = None  # the message that has left, of which the conversation is not known
    tries: int = 0

    @property
    def key(self) -> tuple[int, bool, int | None]:
        return self.conversation, self.writer is not None, self.left


@dataclass(slots=True)
class _Told:
    """What was told last, by conversation."""

    read: dict[int, int] = field(default_factory=dict)  # up to which message
    typing: dict[int, Instant] = field(default_factory=dict)

    def note(self, conversation: int, found: Heard, typing_at: Instant | None) -> None:
        if len(self.read) > KEPT_MOST:  # telling one twice is harmless
            self.read.clear()
            self.typing.clear()
        self.read[conversation] = max(found.message, self.read.get(conversation, 0))
        if typing_at is not None:
            self.typing[conversation] = typing_at


class Courtesies:
    def __init__(
        self,
        port: CourtesyPort,
        reader: Reader,
        clock: Callable[[], Instant],
        policy: CustomerPolicy,
    ) -> None:
        self._port = port
        self._reader = reader
        self._clock = clock
        self._policy = policy
        self._waiting: dict[tuple[int, bool, int | None], _Wish] = {}
        self._told = _Told()
        self._bell = asyncio.Event()
        self.tally = Tally()

    def left(self, message: int) -> None:
        """A message is on its way to its customer."""
        if courtesy.ticks_with_answer(self._policy):
            self._want(_Wish(0, left=message))

    def looked_at(self, conversation: int, upto: int) -> None:
        """One of us has had a conversation on the screen so far."""
        if courtesy.ticks_with_look(self._policy):
            self._want(_Wish(conversation, upto))

    def writing(self, conversation: int, member: int) -> None:
        """Somebody types there; only the customer of whoever may answer is told."""
        is_due = courtesy.is_typing_due(self._told.typing.get(conversation), self._clock())
        if is_due and courtesy.shows_typing(self._policy):
            self._want(_Wish(conversation, writer=member))

    async def run(self) -> None:
        while True:
            self._bell.clear()
            while self._waiting:
                await self._serve(self._waiting.pop(next(iter(self._waiting))))
            await until_rung(self._bell, REST_S)

    def _want(self, wish: _Wish) -> None:
        before = self._waiting.pop(wish.key, None)
        if before is not None and before.tries == 0:
            wish = replace(wish, upto=max(wish.upto, before.upto))
        elif len(self._waiting) >= WAITING_MOST:
            self._waiting.pop(next(iter(self._waiting)))
            self.tally.dropped += 1
        self._waiting[wish.key] = wish
        self._bell.set()

    async def _serve(self, wish: _Wish) -> None:
        try:
            found = await self._reader.ask(_place, wish, self._clock())
            if found is not None:
                await self._tell(wish, *found)
        except Unavailable as trouble:
            await self._try_again(wish, trouble)
        except (Refused, Malformed) as trouble:
            self._count_failure(trouble)

    async def _tell(self, wish: _Wish, conversation: int, newest: Heard) -> None:
        is_typing = wish.writer is not None
        if not is_typing and newest.message <= self._told.read.get(conversation, 0):
            return
        await self._port.mark_read(newest.wamid, typing=is_typing)
        self._told.note(conversation, newest, self._clock() if is_typing else None)
        if is_typing:
            self.tally.typing += 1
        else:
            self.tally.ticks += 1

    async def _try_again(self, wish: _Wish, trouble: WadeskError) -> None:
        """Nobody writes any more when it could be told; that one was read is true still."""
        if wish.writer is not None or wish.tries + 1 >= TRIES:
            self._count_failure(trouble)
            return
        await asyncio.sleep(AGAIN_S)
        self._waiting.setdefault(wish.key, replace(wish, tries=wish.tries + 1))

    def _count_failure(self, trouble: WadeskError) -> None:
        self.tally.failed += 1
        _log.info("a customer was not shown what happens here: %s", trouble)


def _place(db: ReadableDb, wish: _Wish, now: Instant) -> tuple[int, Heard] | None:
    """Where it is to be told, and by which message; None where it is not to be told."""
    where = _answered(db, wish.left) if wish.left is not None else wish.conversation
    conversation = record.present(db, where) if where is not None else None
    if conversation is None or conversation.contact is None:  # a group shows nothing of the kind
        return None
    newest = heard.newest(db, conversation.id, wish.upto)
    if newest is None or not courtesy.can_be_marked(newest.at, now):
        return None
    if wish.writer is None:
        return conversation.id, newest
    holds = replies.lock(db, conversation.id).held_by(now) == wish.writer
    is_open = now - newest.at < DAY_MS
    return (conversation.id, newest) if holds and is_open else None


def _answered(db: ReadableDb, message: int) -> int | None:
    """The conversation that a message of ours answered."""
    found = record.message(db, message)
    is_answer = found is not None and found.member is not None and found.kind not in FOLDED
    return found.conversation if found is not None and is_answer else None
