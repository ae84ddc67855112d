"""Recordings survive: a Desk that is killed in the middle of a word has all but its last second."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.desks import wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import serving
from tests.support.instruments import ChildHere
from tests.support.speaking_child import PITCH
from tests.support.tones import hertz
from wadesk.core.media_limits import VOICE_MIME
from wadesk.core.records import ConversationId
from wadesk.desk import composing, linking
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock
from wadesk.media.film_talk import Hear, Heard, Listen, Open

PASSPHRASE = "correct horse"
SPOKEN_MS = 2_500


def test_a_desk_killed_while_somebody_speaks_has_the_voice_in_its_draft(tmp_path: Path) -> None:
    profile, unlock = tmp_path / "profile", Unlock(passphrase=PASSPHRASE)
    where = ConversationId(5)
    with serving(FakeHub()) as served:
        asyncio.run(linking.link(served.url, "abcd-2345", profile, unlock))
    command = [sys.executable, "-m", "tests.support.speaking_child", str(profile), str(where)]
    secret = {**os.environ, "WADESK_PASSPHRASE": PASSPHRASE}
    with subprocess.Popen(command, env=secret, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        spoken_ms = next(int(line) for line in child.stdout if int(line) >= SPOKEN_MS)
        child.kill()

    with open_desk(profile, unlock, wall_clock) as desk:
        draft = composing.draft(desk, where)
        assert draft is not None
        [file] = draft.files
        content = b"".join(desk.vault.open(file.stored))

    sound = heard(content)
    assert file.mime == VOICE_MIME
    assert len(sound) / (48 * 4) >= spoken_ms - 1_000
    assert hertz(sound) == pytest.approx(PITCH, rel=0.05)


def heard(content: bytes) -> bytes:
    child, sound = ChildHere(), b""
    child.ask(Open(), content)
    told, piece = child.ask(Listen(0), b"")
    while isinstance(told, Heard) and not told.is_last:
        sound += piece
        told, piece = child.ask(Hear(), b"")
    return sound
