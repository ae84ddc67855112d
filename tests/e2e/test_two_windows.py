"""Two windows: two programs on one screen, driven by keys alone and judged from outside.

Ana and Bilal sit before windows of their own, joined to a Hub and a sandbox. What is asserted
is what a person sees in the title, what a screen reader is told, and what WhatsApp was sent.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import screen as screens
from tests.support.desks import wall_clock
from tests.support.programs import Program, until
from tests.support.screen import Screen, Window, a_screen
from tests.support.whole_road import SECRETS, Road, the_road
from wadesk.core.policy import LockPolicy
from wadesk.desk.open_desk import open_desk
from wadesk.desk.profile import Unlock

ADA, BRU = "Ada Lovelace", "Bruno Example"
BRU_PHONE = "16505550177"
DRAFT, ANSWER = "I would say blue.", "Blue and green."
WHY_NOT = screens.missing()

pytestmark = [
    pytest.mark.xdist_group("screen"),
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT),
]


class Stage:
    """The road and the screen, and the windows upon it."""

    def __init__(self, road: Road, screen: Screen) -> None:
        self.road, self.screen = road, screen

    @contextlib.contextmanager
    def window(self, agent: str, left: int = 0) -> Iterator[tuple[Window, Program]]:
        log = self.road.folder / f"{agent}-window.log"
        environ = {**SECRETS, **self.screen.environ}
        program = Program(agent, ["wadesk", *self.road.profile(agent)], log, environ)
        program.start()
        try:
            window = self.screen.window(program.pid)
            window.place(left, 1190, 860)
            window.until_heard(lambda name: name == "Live", "label")
            yield window, program
        finally:
            self.screen.picture(self.road.folder / f"{agent}.png")
            program.stop()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with the_road(tmp_path) as road, a_screen(tmp_path) as screen:
        road.greet(BRU_PHONE, BRU)
        road.greet(name=ADA)
        yield Stage(road, screen)


def test_one_types_and_the_other_sees_it_one_answers_and_both_see_the_tick(stage: Stage) -> None:
    stage.road.link("Ana")
    stage.road.link("Bilal")
    with stage.window("Ana") as (ana, _), stage.window("Bilal", 1200) as (bilal, _):
        begun = begin_a_draft_and_leave_it(bilal)
        until(lambda: time.monotonic() - begun > no_collision_s(), lambda: "the clock stands")

        ana.press("Home", "Return")
        ana.until_title(f"{ADA}: Nobody is replying")
        ana.write(ANSWER)
        bilal.until_heard(lambda name: ADA in name and "Ana is replying" in name, "list item")
        bilal.press("Home")
        bilal.until_title(f"{ADA}: Ana is replying")

        ana.press("Return")
        until(lambda: stage.road.sent_texts() == [ANSWER], lambda: f"{stage.road.sends()}")
        for window in (ana, bilal):
            window.until_heard(lambda name: ANSWER in name and "Read" in name, "list item")
        ana.until_title(f"{ADA}: Sent")
        held_back_and_decides_by_keyboard(stage, bilal)


def begin_a_draft_and_leave_it(bilal: Window) -> float:
    bilal.press("Home", "Return")
    bilal.write(DRAFT)
    bilal.until_title(f"{ADA}: You are replying")
    begun = time.monotonic()
    bilal.press("Escape", "Down")
    bilal.until_title(f"{BRU}: Nobody is replying")
    return begun


def held_back_and_decides_by_keyboard(stage: Stage, bilal: Window) -> None:
    bilal.until_title(f"{ADA}: Conflict: Ana replied first")
    bilal.until_heard(lambda name: name == ANSWER, "label")
    bilal.press("Return")
    bilal.press("Return")
    assert stage.road.sent_texts() == [ANSWER]
    bilal.press("shift+Tab", "space")
    until(lambda: stage.road.sent_texts() == [ANSWER, DRAFT], lambda: f"{stage.road.sends()}")
    bilal.until_heard(lambda name: DRAFT in name and "Read" in name, "list item")


def no_collision_s() -> float:
    """From then on two who write did not begin at the same moment."""
    return LockPolicy().collision_ms / 1000 + 1


def test_what_was_typed_is_there_again_after_a_kill(stage: Stage) -> None:
    stage.road.link("Ana")
    with stage.window("Ana") as (ana, program):
        ana.press("Home", "Return")
        ana.write("Dear Ada, ")
        ana.until_heard(lambda name: name == "Draft saved on this computer", "label")
        program.kill()

    with stage.window("Ana") as (ana, _):
        ana.press("Home", "Return")
        texts = [node["text"] for node in stage.screen.heard(ana.process)]

        assert "Dear Ada, " in texts


@pytest.mark.skipif(os.name == "nt", reason="a terminal's interrupt is another thing there")
def test_an_interrupt_from_the_terminal_closes_it_in_good_order(stage: Stage) -> None:
    stage.road.link("Ana")
    with stage.window("Ana") as (ana, program):
        ana.press("Home", "Return")
        ana.write("Nearly fin")
        program.interrupt()
        until(lambda: not program.is_running(), program.said)

    unlock = Unlock(passphrase=SECRETS["WADESK_PASSPHRASE"])
    with open_desk(stage.road.folder / "Ana", unlock, wall_clock) as desk, desk.local.look() as db:
        (kept,) = db.execute("select text from draft").fetchone()

    assert kept == "Nearly fin"
    assert "Traceback" not in program.said()
