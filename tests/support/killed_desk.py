"""Killed Desk: a Desk that somebody works at in a process of its own, until it is killed."""

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from tests.support.desks import wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import serving
from wadesk.core.records import ConversationId
from wadesk.desk import linking
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock

PASSPHRASE = "correct horse"
WHERE = ConversationId(5)


class WorkedAt:
    """``said`` is what the child tells, a line at a time."""

    def __init__(self, profile: Path, child: subprocess.Popen[bytes], said: IO[bytes]) -> None:
        self._profile, self._child, self.said = profile, child, said

    def kill(self) -> None:
        self._child.kill()

    @contextlib.contextmanager
    def opened(self) -> Iterator[OpenDesk]:
        """Here, after the child has gone."""
        self._child.wait()
        with open_desk(self._profile, Unlock(passphrase=PASSPHRASE), wall_clock) as desk:
            yield desk


@contextlib.contextmanager
def worked_at(program: str, profile: Path) -> Iterator[WorkedAt]:
    """``program`` is one of those here that are given a profile and a conversation."""
    with serving(FakeHub()) as served:
        asyncio.run(linking.link(served.url, "abcd-2345", profile, Unlock(passphrase=PASSPHRASE)))
    command = [sys.executable, "-m", f"tests.support.{program}", str(profile), str(WHERE)]
    secret = {**os.environ, "WADESK_PASSPHRASE": PASSPHRASE}
    with subprocess.Popen(command, env=secret, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        yield WorkedAt(profile, child, child.stdout)
