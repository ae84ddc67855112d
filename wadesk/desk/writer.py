"""Writer: the one thread that changes one of the Desk's databases.

Jobs come from any thread and wait in one queue. Those that wait at the same moment share a
commit; one that fails takes no other with it, because the group is undone and its jobs are
done again one by one. A job's promise is kept only after its commit.
When nothing waits, work without hurry is done a little at a time, never in a job's way.
"""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from wadesk.core.errors import Unavailable, WadeskError
from wadesk.store import connection
from wadesk.store.connection import WritableDb

GROUP_MAX = 64

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Job(Generic[T]):
    work: Callable[[WritableDb], T]
    promise: Future[T]
    told: Callable[[T], None]


class Writer:
    """Owns the only writing connection of a file. ``idle`` says whether it left work undone."""

    def __init__(
        self, db: WritableDb, name: str, idle: Callable[[WritableDb], bool] | None = None
    ) -> None:
        self._db = db
        self._name = name
        self._idle = idle
        self._queue: queue.SimpleQueue[_Job[Any] | None] = queue.SimpleQueue()
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"writer of {name}", daemon=True)
        self._thread.start()

    def do(
        self, work: Callable[[WritableDb], T], told: Callable[[T], None] = lambda _: None
    ) -> Future[T]:
        """Do a job in a transaction. ``told`` hears its result after the commit, in this thread.

        The job may be done twice when a neighbour failed: it changes the database, nothing else.
        """
        promise: Future[T] = Future()
        if self._is_closed.is_set():
            promise.set_exception(Unavailable(f"{self._name} is closed."))
        else:
            self._queue.put(_Job(work, promise, told))
        return promise

    def close(self) -> None:
        """Finish what was handed in, then let go of the file."""
        if not self._is_closed.is_set():
            self._is_closed.set()
            self._queue.put(None)
            self._thread.join()
            self._db.close()

    def _run(self) -> None:
        has_idle_work = self._idle is not None
        while True:
            try:
                first = self._queue.get(block=not has_idle_work)
            except queue.Empty:
                has_idle_work = self._work_without_hurry()
                continue
            if first is None:
                return
            jobs = [first]
            is_last = self._drain(jobs)
            self._commit_group([job for job in jobs if job.promise.set_running_or_notify_cancel()])
            has_idle_work = self._idle is not None
            if is_last:
                return

    def _drain(self, jobs: list[_Job[Any]]) -> bool:
        """Take along what is waiting; true when the end was among it."""
        while len(jobs) < GROUP_MAX:
            try:
                job = self._queue.get_nowait()
            except queue.Empty:
                return False
            if job is None:
                return True
            jobs.append(job)
        return False

    def _commit_group(self, jobs: list[_Job[Any]]) -> None:
        if not jobs:
            return
        try:
            with connection.transaction(self._db):
                results = [job.work(self._db) for job in jobs]
        except Exception as error:  # noqa: BLE001 - whatever it is, its neighbours must not suffer
            if len(jobs) > 1:
                for job in jobs:
                    self._commit_group([job])
            else:
                jobs[0].promise.set_exception(self._in_our_words(error))
        else:
            for job, result in zip(jobs, results, strict=True):
                self._tell(job, result)

    def _tell(self, job: _Job[T], result: T) -> None:
        try:
            job.told(result)
        except Exception:  # noqa: BLE001 - it is committed, whatever its listener makes of it
            _log.exception("a listener of %s failed", self._name)
        job.promise.set_result(result)

    def _work_without_hurry(self) -> bool:
        """One little step. A failure is left to whoever next asks for what is not there."""
        if self._idle is None:
            return False
        try:
            with connection.transaction(self._db):
                return self._idle(self._db)
        except connection.DatabaseError as error:
            _log.info("work without hurry: %s", self._in_our_words(error))
            return False

    def _in_our_words(self, error: Exception) -> Exception:
        if isinstance(error, connection.DatabaseError):
            return connection.meaning(error, self._name)
        if not isinstance(error, WadeskError):
            _log.error("a job of %s failed", self._name, exc_info=error)
        return error
