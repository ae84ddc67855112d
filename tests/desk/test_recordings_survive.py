"""Recordings survive: a Desk that is killed in the middle of a word has all but its last second."""

from pathlib import Path

import pytest

from tests.support.instruments import heard
from tests.support.killed_desk import WHERE, worked_at
from tests.support.speaking_child import PITCH
from tests.support.tones import hertz
from wadesk.core.media_limits import VOICE_MIME
from wadesk.desk import composing

SPOKEN_MS = 2_500


def test_a_desk_killed_while_somebody_speaks_has_the_voice_in_its_draft(tmp_path: Path) -> None:
    with worked_at("speaking_child", tmp_path / "profile") as at:
        spoken_ms = next(int(line) for line in at.said if int(line) >= SPOKEN_MS)
        at.kill()
        with at.opened() as desk:
            draft = composing.draft(desk, WHERE)
            assert draft is not None
            [file] = draft.files
            content = b"".join(desk.vault.open(file.stored))

    sound = heard(content)
    assert file.mime == VOICE_MIME
    assert len(sound) / (48 * 4) >= spoken_ms - 1_000
    assert hertz(sound) == pytest.approx(PITCH, rel=0.05)
