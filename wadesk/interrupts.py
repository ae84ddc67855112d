"""Interrupts: a terminal or the system asks the program to end, whatever it does just now.

Python runs its handlers where it runs Python, and a window at rest runs none. So each signal
writes a byte besides, into a socket that whoever rests can listen to.
"""

import contextlib
import signal
import socket
from collections.abc import Iterator
from types import FrameType

# A closed terminal hangs up, a service stops with TERM; Windows breaks. Each where it exists.
ENDINGS = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
DIED_OF = 128  # what a shell adds to the number
ENOUGH = 4096


class Interrupts:
    """``exit_code`` says which came last, if any; then there is something to read as well."""

    def __init__(self) -> None:
        self.exit_code = 0
        self._heard, self._told = socket.socketpair()
        self._heard.setblocking(False)
        self._told.setblocking(False)

    def fileno(self) -> int:
        return self._heard.fileno()

    def be_woken(self) -> None:
        """Once more after a loop of asyncio's was made: on Windows it would be woken instead."""
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        if self.exit_code:
            self._told.send(b"\0")

    def take(self, number: int, _: FrameType | None) -> None:
        self.exit_code = DIED_OF + number

    def drain(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self._heard.recv(ENOUGH):
                continue

    def close(self) -> None:
        signal.set_wakeup_fd(-1)
        self._heard.close()
        self._told.close()


@contextlib.contextmanager
def taken(*, is_last: bool = False) -> Iterator[Interrupts]:
    """Until the block ends no signal that can be taken ends the program by itself.

    What whoever started it wants ignored (``nohup``, a shell's ``&``) stays ignored.
    After the ``is_last`` thing a program does, one ends it at once and without a word.
    """
    asked = Interrupts()
    former = {one: signal.getsignal(one) for one in ENDINGS}
    ours = [one for one, was in former.items() if was is not signal.SIG_IGN]
    for one in ours:
        signal.signal(one, asked.take)
    asked.be_woken()
    try:
        yield asked
    finally:
        asked.close()
        for one in ours:
            signal.signal(one, signal.SIG_DFL if is_last else former[one])
