"""Drafts survive: a Desk that is killed in the middle of a word has all that it called saved."""

from pathlib import Path

from tests.support.killed_desk import WHERE, worked_at
from wadesk.desk import composing


def test_a_desk_killed_while_somebody_types_keeps_all_that_it_called_saved(
    tmp_path: Path,
) -> None:
    with worked_at("typing_child", tmp_path / "profile") as at:
        saved = [int(next(at.said)) for _ in range(2)]
        at.kill()
        saved += [int(line) for line in at.said if line.endswith(b"\n")]
        with at.opened() as desk:
            draft = composing.draft(desk, WHERE)

    assert draft is not None
    assert len(draft.text) >= saved[-1] > 0
    assert set(draft.text) == {"x"}
