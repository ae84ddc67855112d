"""Programs: sandbox, Hub and Desks as processes of their own, started, killed, started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx

WAITS_S = 30.0
ROOT = Path(__file__).parents[2]


@dataclass
class Program:
    """One process of the play, with the same words every time it is started."""

    name: str
    words: Sequence[str]
    log: Path
    environ: Mapping[str, str] = field(default_factory=dict)
    alive_at: str | None = None  # an address that answers once it is up
    kills: int = 0
    _process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *self.words],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=ROOT,
                env={**os.environ, **self.environ},
            )

    def kill(self) -> None:
        """End it between two instructions, as a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(WAITS_S)
        self.kills += 1

    def interrupt(self) -> None:
        """As by Ctrl C in its terminal."""
        assert self._process is not None
        self._process.send_signal(signal.SIGINT)

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        """Ask it to end, and make it if it does not."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(WAITS_S)

    def wait_until_up(self) -> None:
        if self.alive_at is not None:
            address = self.alive_at
            until(lambda: _answers(address), lambda: f"{self.name}: {self.said()}")

    def said(self) -> str:
        """The end of what it printed, for a failing test."""
        return self.log.read_text(errors="replace")[-3000:] if self.log.exists() else ""

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None


def until(
    is_so: Callable[[], bool], otherwise: Callable[[], str], waits_s: float = WAITS_S
) -> None:
    """Look again and again, for a bounded time, until it is so."""
    end = time.monotonic() + waits_s
    while not is_so():
        assert time.monotonic() < end, otherwise()
        time.sleep(0.05)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, trust_env=False, timeout=2).is_success
    except httpx.HTTPError:
        return False
