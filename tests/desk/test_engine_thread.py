"""Engine thread tests: the engine beside a screen, started, heard, stopped and refused."""

import queue
from pathlib import Path

from tests.support.desks import linked, wall_clock
from tests.support.fake_hub_server import Served
from wadesk.desk.engine_thread import EngineThread
from wadesk.desk.line import LineState, Standing
from wadesk.desk.open_desk import open_desk

WAITS_S = 20


def test_it_says_when_the_line_is_live_and_ends_when_it_is_asked_to(
    served: Served, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "desk")
    heard: queue.SimpleQueue[Standing] = queue.SimpleQueue()
    with open_desk(tmp_path / "desk", unlock, wall_clock) as desk:
        engine = EngineThread(desk, heard.put)
        engine.start()
        while heard.get(timeout=WAITS_S).state is not LineState.LIVE:
            continue
        engine.wake()

        assert engine.stop().result(WAITS_S) is None


def test_one_that_is_not_wanted_any_more_ends_before_it_begins(
    served: Served, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "desk")
    with open_desk(tmp_path / "desk", unlock, wall_clock) as desk:
        engine = EngineThread(desk, lambda _: None)
        ended = engine.stop()
        engine.start()

        assert ended.result(WAITS_S) is None
