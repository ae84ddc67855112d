"""Reader: a thread with a reading connection of its own, asked from the event loop."""

import asyncio
import concurrent.futures
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from wadesk.store import connection
from wadesk.store.connection import ReadableDb

P = ParamSpec("P")
Answer = TypeVar("Answer")


class Reader:
    """Answers questions one after the other, each in one consistent look at the record."""

    def __init__(self, path: Path, key: bytes, name: str) -> None:
        self._db = connection.open_readable(path, key)
        self._name = path.name
        self._thread = concurrent.futures.ThreadPoolExecutor(1, thread_name_prefix=name)

    def start(
        self,
        question: Callable[Concatenate[ReadableDb, P], Answer],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> asyncio.Future[Answer]:
        """Begin a look that several may wait for; shield it where one may give up."""

        def look() -> Answer:
            try:
                with connection.snapshot(self._db):
                    return question(self._db, *args, **kwargs)
            except connection.DatabaseError as error:
                raise connection.meaning(error, self._name) from error

        return asyncio.get_running_loop().run_in_executor(self._thread, look)

    async def ask(
        self,
        question: Callable[Concatenate[ReadableDb, P], Answer],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer:
        return await self.start(question, *args, **kwargs)

    def close(self) -> None:
        self._thread.shutdown()
        self._db.close()
