"""Drafts survive: a Desk that is killed in the middle of a word has all that it called saved."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

from tests.support.desks import wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import serving
from wadesk.core.records import ConversationId
from wadesk.desk import composing, linking
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock

PASSPHRASE = "correct horse"


def test_a_desk_killed_while_somebody_types_keeps_all_that_it_called_saved(
    tmp_path: Path,
) -> None:
    profile, unlock = tmp_path / "profile", Unlock(passphrase=PASSPHRASE)
    where = ConversationId(5)
    with serving(FakeHub()) as served:
        asyncio.run(linking.link(served.url, "abcd-2345", profile, unlock))
    command = [sys.executable, "-m", "tests.support.typing_child", str(profile), str(where)]
    secret = {**os.environ, "WADESK_PASSPHRASE": PASSPHRASE}
    with subprocess.Popen(command, env=secret, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        lines = iter(child.stdout)
        saved = [int(next(lines)) for _ in range(2)]
        child.kill()
        saved += [int(line) for line in lines if line.endswith(b"\n")]

    with open_desk(profile, unlock, wall_clock) as desk:
        draft = composing.draft(desk, where)

    assert draft is not None
    assert len(draft.text) >= saved[-1] > 0
    assert set(draft.text) == {"x"}
