"""Child: a server in a process of its own, which says on asking what it has used.

Its lines: first the address; then, for each line that it is sent, its processor seconds.
It ends when nobody is left to send it any.
"""

import asyncio
import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from time import process_time
from typing import IO, cast

from tests.support.project import ROOT

WAIT_S = 20


@dataclass(frozen=True, slots=True)
class Child:
    """A server's address, and a way to ask how much of a processor it has used so far."""

    url: str
    _asks: IO[str]
    _answers: IO[str]

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def cpu_s(self) -> float:
        self._asks.write("\n")
        self._asks.flush()
        return float(self._answers.readline())


@contextlib.contextmanager
def a_child(module: str, *arguments: str) -> Iterator[Child]:
    """Run one of the serving modules of this folder until the block ends."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    )
    asks, answers = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
    try:
        yield Child(answers.readline().strip(), asks, answers)
    finally:
        asks.close()
        process.wait(WAIT_S)
        answers.close()


def answer_parent(url: str, stop: asyncio.Event) -> None:
    """In the child: say the address, then answer until the parent is gone."""
    loop = asyncio.get_running_loop()

    def listen() -> None:
        for _ in sys.stdin:
            print(process_time(), flush=True)
        loop.call_soon_threadsafe(stop.set)

    print(url, flush=True)
    threading.Thread(target=listen, name="asked").start()
