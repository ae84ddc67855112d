"""Worker: one child process that unpacks files, ended when it takes too long, begun anew then.

A file that a child died of is never given to another: it alone is lost, and it is said why.
Whoever asks waits, in a thread of its own; two that ask at once wait for each other.
"""

import contextlib
import hashlib
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from wadesk import programs
from wadesk.core.errors import Malformed, Unavailable
from wadesk.media import talk
from wadesk.media.talk import Answer, Begin, Made, Ready, Request, Trade, Unreadable, Why

PATIENCE_S = 20.0
PATIENCE_FOR_A_PICTURE_S = 10.0  # the largest that is unpacked at all takes a fifth of this
PATIENCE_AT_THE_BEGINNING_S = 60.0
NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
NOTHING_TO_UNPACK = "Files cannot be shown just now: WaDesk could not start the part that does it."

_log = logging.getLogger(__name__)
_NO_ANSWER = (Malformed, OSError, ValueError)  # the last where its pipe was closed meanwhile


@dataclass
class Poison:
    """Files that a child died of, by their digest."""

    _digests: set[bytes] = field(default_factory=set)

    def has(self, content: bytes) -> bool:
        return bool(self._digests) and _digest(content) in self._digests

    def add(self, content: bytes) -> None:
        """A request that carried no file accuses none."""
        if content:
            self._digests.add(_digest(content))


class Worker:
    """Begun at the first request; ``close`` ends it, and the next request begins it anew."""

    def __init__(
        self,
        trade: Trade,
        poison: Poison | None = None,
        patience_s: float | None = None,
        command: Sequence[str] = (),
    ) -> None:
        self._trade = trade
        usual = PATIENCE_FOR_A_PICTURE_S if trade is Trade.PICTURES else PATIENCE_S
        self._patience_s = usual if patience_s is None else patience_s
        self._poison = poison or Poison()
        self._command = tuple(command) or programs.command(programs.Child.MEDIA, "-P")
        self._one_at_a_time = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return None if self._child is None else self._child.pid

    @property
    def is_busy(self) -> bool:
        return self._one_at_a_time.locked()

    def ask(self, request: Request, content: bytes) -> Made:
        """What the child makes of the file; `Unavailable` where there can be no child."""
        if self._poison.has(content):
            return Unreadable(Why.FATAL), b""
        with self._one_at_a_time:
            return self._asked(self._begun(), request, content)

    def warm_up(self) -> None:
        """Begin now, so that the first file need not wait for it."""
        with self._one_at_a_time:
            self._begun()

    def close(self) -> None:
        """End it, whatever it does; who waits for an answer gets none."""
        child, self._child = self._child, None
        if child is not None:
            _end(child)

    def close_if_idle(self) -> None:
        if self._one_at_a_time.acquire(blocking=False):
            try:
                self.close()
            finally:
                self._one_at_a_time.release()

    def _asked(self, child: "subprocess.Popen[bytes]", request: Request, content: bytes) -> Made:
        patience = _Patience(child, self._patience_s)
        with patience:
            try:
                told, made = _exchanged(child, request, content)
                if not isinstance(told, Ready) and talk.is_honest(told, made):
                    return told, made
            except _NO_ANSWER as error:
                _log.info("a child died of a file: %s", error)
        if self._child is None:  # closed by ourselves, which is no fault of the file
            raise Unavailable(NOTHING_TO_UNPACK)
        self.close()
        self._poison.add(content)
        return Unreadable(Why.TOO_SLOW if patience.is_over else Why.FATAL), b""

    def _begun(self) -> "subprocess.Popen[bytes]":
        if self._child is not None and self._child.poll() is None:
            return self._child
        self.close()
        child = _started(self._command)
        self._child = child
        with _Patience(child, PATIENCE_AT_THE_BEGINNING_S):
            try:
                if isinstance(_exchanged(child, Begin(self._trade), b"")[0], Ready):
                    return child
            except _NO_ANSWER as error:
                if self._child is child:  # else it was closed by ourselves, which is no fault
                    _log.warning("no child can unpack %s: %s", self._trade, error)
        self.close()
        raise Unavailable(NOTHING_TO_UNPACK)


class _Patience:
    """While it is held a child that takes too long is ended."""

    def __init__(self, child: "subprocess.Popen[bytes]", seconds: float) -> None:
        self._child = child
        self._timer = threading.Timer(seconds, self._lose)
        self._timer.daemon = True
        self.is_over = False

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    def _lose(self) -> None:
        self.is_over = True
        self._child.kill()


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    try:
        child = subprocess.Popen(  # noqa: S603 - our own program, by its full path
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a library's words may quote the file
            env=_surroundings(),
            creationflags=NO_CONSOLE,
        )
    except OSError as error:
        raise Unavailable(NOTHING_TO_UNPACK) from error
    _widen(cast("BinaryIO", child.stdout))
    return child


def _widen(pipe: BinaryIO) -> None:
    """Large pictures come in fewer pieces, where the system grants it."""
    if sys.platform == "linux":
        import fcntl  # noqa: PLC0415 - Windows has no such module

        with contextlib.suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, talk.MEGABYTE)


def _exchanged(
    child: "subprocess.Popen[bytes]", words: msgspec.Struct, content: bytes
) -> tuple[Ready | Answer, bytes]:
    talk.send(cast("BinaryIO", child.stdin), words, content)
    return talk.answer(cast("BinaryIO", child.stdout))


def _end(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):  # what was still to be written goes nowhere
            cast("BinaryIO", pipe).close()


def _surroundings() -> Mapping[str, str]:
    """It finds WaDesk, keeps its memory in one piece, and knows nothing else of this person."""
    kept = {name: value for name, value in os.environ.items() if name.upper() in _NEEDED}
    home = str(Path(__file__).parents[2])
    kept["PYTHONPATH"] = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    return kept | {"MALLOC_ARENA_MAX": "1", "QT_NO_GLIB": "1"}


_NEEDED = frozenset({"PATH", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH", "LANG", "LC_ALL"})


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=16).digest()
