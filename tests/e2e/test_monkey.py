"""The monkey, for a little while: no fault, no lost word, nothing that grows and grows."""

from pathlib import Path

import pytest

from tests.monkey.run import run
from wadesk.ui.application import Application

SECONDS = 15.0
MORE_WIDGETS = 120  # what was opened in the second half for the first time


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("seed", [6])
def test_whatever_somebody_does_nothing_breaks_and_no_word_is_lost(
    qapp: Application, tmp_path: Path, seed: int
) -> None:
    came = run(qapp, tmp_path, SECONDS, seed)

    assert came.faults == [], " ".join(came.last[-30:])
    assert came.lost == [], came.traces
    assert came.words > 20
    assert came.more_widgets < MORE_WIDGETS
