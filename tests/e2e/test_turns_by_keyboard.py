"""Turns by keyboard: two programs on one screen; who answers is asked for, given, taken and noted.

Ana is an administrator and Bilal is not. No mouse is touched, and what each is told is read
from the title and by the screen reader's ear.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.test_two_windows import ADA, Stage
from tests.support import screen as screens
from tests.support.programs import until
from tests.support.screen import Window, a_screen
from tests.support.whole_road import the_road

OURS, THEIRS = "Dear Ada,", "Hello Ada"
WHY_NOT = screens.missing()

pytestmark = [
    pytest.mark.xdist_group("screen"),
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT),
]


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with the_road(tmp_path) as road, a_screen(tmp_path) as screen:
        road.greet(name=ADA)
        yield Stage(road, screen)


def test_a_turn_is_asked_for_given_taken_back_and_called_back(stage: Stage) -> None:
    stage.road.link("Ana", "--role", "administrator")
    stage.road.link("Bilal", "--role", "standard")
    with stage.window("Ana") as (ana, _), stage.window("Bilal", 1200) as (bilal, _):
        for window in (ana, bilal):
            window.press("Home", "Return")
            window.until_title(f"{ADA}: Nobody is replying")
        the_holder_hands_over_by_one_key(ana, bilal)
        the_right_takes_over_and_every_word_is_kept(ana, bilal)
        a_reply_is_called_back_and_sent_again(stage, ana)
        bilal.until_title(f"{ADA}: Sent by Ana")


def the_holder_hands_over_by_one_key(ana: Window, bilal: Window) -> None:
    ana.write(OURS)
    bilal.until_title(f"{ADA}: Ana is replying")
    bilal.until_told("Ana is writing")

    bilal.press("alt+a")
    ana.until_told("Bilal would like to answer. Your words stay here as a draft.")
    ana.press("F8")

    bilal.until_title(f"{ADA}: You are replying")
    ana.until_title(f"{ADA}: Bilal is replying")
    assert OURS in ana.written()


def the_right_takes_over_and_every_word_is_kept(ana: Window, bilal: Window) -> None:
    bilal.write(THEIRS)
    ana.press("alt+k")
    ana.until_told("Take over from Bilal?")
    ana.press("Return")

    ana.until_title(f"{ADA}: You are replying")
    bilal.until_title(f"{ADA}: Conflict: Ana took over")
    assert THEIRS in bilal.written()
    bilal.press("alt+n")
    ana.until_heard(lambda name: THEIRS in name and "Note" in name, "list item")
    bilal.until_title(f"{ADA}: Ana is replying")


def a_reply_is_called_back_and_sent_again(stage: Stage, ana: Window) -> None:
    ana.press("Return")
    ana.until_title(f"{ADA}: Leaves in a moment")
    ana.press("alt+u")
    ana.until_written(OURS)
    assert stage.road.sent_texts() == []

    ana.press("Return")
    until(lambda: stage.road.sent_texts() == [OURS], lambda: f"{stage.road.sends()}")
    ana.until_title(f"{ADA}: Sent")
