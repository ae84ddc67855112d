"""Bootstrap equation: a bootstrap at k and the feed from k make a fresh bootstrap, for every k.

Actions at a Hub and steps of a Desk are shuffled together; what a Desk asked for may be
merged late, twice and in any order. In the end the Mirror holds what a newcomer would be
given: no row more, none less, none older, and the search index agrees with the rows.
"""

import itertools
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.mirrors import a_store, index_all, rows_of
from tests.support.record_port import VERBS, RecordPort
from tests.support.recorded_hub import RecordedHub
from tests.support.simulated_hub import SimulatedHub
from wadesk.core.batches import Applied, MirrorState, Unfit
from wadesk.core.records import ConversationId, Seq
from wadesk.core.rows import MESSAGE
from wadesk.core.sync import Cursor
from wadesk.store import merge, search_index
from wadesk.store.connection import WritableDb, transaction
from wadesk.store.search_marks import Indexed, spelled

ASKS = ("ask feed", "ask small", "ask older", "ask owed")
STEPS = (
    *ASKS,
    *ASKS,
    "skip ahead",
    "merge answer",
    "merge answer",
    "merge answer",
    "merge again",
    "index",
)

Step = tuple[str, int]
Answer = Callable[[WritableDb], Applied | Unfit]


class Desk:
    """A Mirror with its questions on the way; what an answer says is merged when it arrives."""

    def __init__(self, db: WritableDb, hub: RecordPort) -> None:
        self._db = db
        self._hub = hub
        self._answers: list[Answer] = []
        self._old_answers: list[Answer] = []

    def step(self, step: str, pick: int) -> None:
        now = self.state()
        match step:
            case "merge answer" if self._answers:
                answer = self._answers.pop(pick % len(self._answers))
                self._old_answers.append(answer)
                self._merge(answer)
            case "merge again" if self._old_answers:
                self._merge(self._old_answers[pick % len(self._old_answers)])
            case "skip ahead":  # a batch of the stream was lost on the way
                ahead = min(now.cursor.seq + pick % 3, self._hub.session()[0].seq)
                lost = self._hub.changes(Cursor(now.cursor.lineage, Seq(ahead)), 1 + pick % 4)
                self._answers.append(partial(merge.apply_page, batch=lost))
            case "index":
                with transaction(self._db):
                    search_index.index_some(self._db, 1 + pick % 5)
            case _ if step in ASKS:
                self._answers.extend(self._ask(step, now, 1 + pick % 4))
            case _:
                pass  # nothing to merge yet

    def catch_up(self) -> None:
        """Ask and merge until nothing is missing; late answers of the shuffle arrive between."""
        for turn in itertools.count():
            now = self.state()
            if now.is_whole and now.cursor == self._hub.session()[0]:
                for answer in self._ask("ask feed", now, 1):
                    self._merge(answer)
                return
            assert turn < 1000, "the Desk makes no progress"
            for step in ASKS:
                for answer in [*self._ask(step, now, 3), *self._answers[:1]]:
                    self._merge(answer)
                del self._answers[:1]

    def state(self) -> MirrorState:
        """Where it stands; a Desk whose cursor is not served any more begins anew."""
        now = merge.state(self._db)
        head, epoch = self._hub.session()
        if now is None or now.cursor.lineage != head.lineage:
            with transaction(self._db):
                merge.begin_lineage(self._db, head, epoch)
        now = merge.state(self._db)
        assert now is not None
        return now

    def _ask(self, step: str, now: MirrorState, limit: int) -> Iterator[Answer]:
        match step:
            case "ask feed":
                yield partial(merge.apply_page, batch=self._hub.changes(now.cursor, limit))
            case "ask small" if not now.is_usable:
                since = Cursor(now.cursor.lineage, now.small_upto)
                batch = self._hub.changes(since, limit, small=True)
                yield partial(merge.apply_small, batch=batch)
            case "ask older" if not now.is_backfilled:
                yield partial(
                    merge.apply_backfill, older=self._hub.older(now.backfill_before, limit)
                )
            case "ask owed":
                for conversation, before in list(now.owed.items())[:1]:
                    older = self._hub.older(before, limit, ConversationId(conversation))
                    yield partial(merge.apply_backfill, older=older)
            case _:
                pass  # nothing to ask for any more

    def _merge(self, answer: Answer) -> None:
        with transaction(self._db):
            answer(self._db)


def a_history(steps: tuple[str, ...]) -> st.SearchStrategy[list[Step]]:
    return st.lists(st.tuples(st.sampled_from(steps), st.integers(0, 999)), max_size=60)


sights = st.sampled_from([None, frozenset[str](), frozenset({"sales"})])


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("mirrors")
    return (folder / f"{number}.db" for number in itertools.count())


def simulated(sight: frozenset[str] | None, _: Iterator[Path]) -> SimulatedHub:
    return SimulatedHub(sight)


@pytest.mark.parametrize("a_hub", [simulated, RecordedHub], ids=["simulated", "recorded"])
@given(sight=sights, before=a_history(VERBS), after=a_history((*VERBS, *STEPS)))
def test_a_bootstrap_at_k_and_the_feed_from_k_make_a_fresh_bootstrap(
    a_hub: Callable[[frozenset[str] | None, Iterator[Path]], RecordPort],
    files: Iterator[Path],
    sight: frozenset[str] | None,
    before: list[Step],
    after: list[Step],
) -> None:
    hub = a_hub(sight, files)
    for verb, pick in before:
        hub.do(verb, pick)
    db, fresh = a_store(next(files)), a_store(next(files))
    desk = Desk(db, hub)

    desk.state()
    for step, pick in after:
        hub.do(step, pick) if step in VERBS else desk.step(step, pick)
    desk.catch_up()
    Desk(fresh, hub).catch_up()
    index_all(db)

    assert rows_of(db) == hub.visible()
    assert rows_of(fresh) == hub.visible()
    assert indexed(db) == {row["id"]: terms(row) for row in hub.visible()[MESSAGE.name]}
    db.close()
    fresh.close()
    hub.close()


def indexed(db: WritableDb) -> dict[int, set[str]]:
    """Of each message its words, and the marks beside them."""
    db.execute("create virtual table temp.terms using fts5vocab(main, search, instance)")
    found: dict[int, set[str]] = {}
    for message, term in db.execute("select doc, term from temp.terms"):
        found.setdefault(message, set()).add(term)
    return found


def terms(row: dict[str, Any]) -> set[str]:
    told = spelled(Indexed._make(row.get(name) for name in Indexed._fields))
    return set((told or "").lower().split())
