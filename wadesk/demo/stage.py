"""Stage: the demo's child processes, from the first to the last of them.

No child outlives the stage: each has its standard input closed, and is ended if it stays.
A child that ends by itself ends the whole, and it is said which one it was and why.
"""

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

from wadesk import programs
from wadesk.core.errors import Unavailable
from wadesk.demo import talk
from wadesk.demo.talk import Happening, Part

ENDS_WITHIN_S = 6.0
LINE_MOST_BYTES = 4 * 1024 * 1024
LAST_WORDS = 3

# The terminal's Ctrl C is for the parent alone, which lets the children go in their order.
APART = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # Windows; elsewhere a new session


class Child:
    """One process. ``log`` keeps what it says on standard error."""

    def __init__(self, name: str, process: asyncio.subprocess.Process, log: Path) -> None:
        self.name = name
        self._process = process
        self._log = log
        self._is_leaving = False

    @property
    def pid(self) -> int:
        return self._process.pid

    def give(self, part: Part) -> None:
        if self._process.stdin is not None:
            self._process.stdin.write(talk.line_of(part))

    async def listen(
        self, hear: Callable[["Child", Happening], None], *, may_leave: bool = False
    ) -> None:
        """Pass on what it says until it leaves; leaving unasked is a failure, or its right."""
        if self._process.stdout is None:
            raise LookupError("a child is started with its output in a pipe")
        async for line in self._process.stdout:
            hear(self, talk.happening_in(line))
        code = await self._process.wait()
        if not self._is_leaving and (code or not may_leave):
            name = self.name[:1].upper() + self.name[1:]
            raise Unavailable(f"{name} ended by itself ({_ending(code)}).{self._last_words()}")

    async def leave(self) -> None:
        """Close the line to it, and see that it goes."""
        self._is_leaving = True
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(ENDS_WITHIN_S):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            if self._process.returncode is None:
                self._process.kill()

    def _last_words(self) -> str:
        said = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "".join(f"\n  {line}" for line in said[-LAST_WORDS:])


@contextlib.asynccontextmanager
async def child(name: str, folder: Path) -> AsyncIterator[Child]:
    """A process without a part yet, gone when the block ends."""
    log = folder / f"{name}.log"
    with log.open("wb") as words:
        process = await asyncio.create_subprocess_exec(
            *programs.command(programs.Child.DEMO, "-X", "utf8"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=words,
            limit=LINE_MOST_BYTES,
            creationflags=APART,
            start_new_session=sys.platform != "win32",
        )
    started = Child(name, process, log)
    try:
        yield started
        await started.leave()
    finally:
        started.kill()
        await process.wait()


def _ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
