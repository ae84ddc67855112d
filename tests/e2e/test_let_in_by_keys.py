"""Let in by keys: two windows on one screen, one that shows a code and one that is new.

What is asserted is what a screen reader is told at both, where the same five words must stand.
"""

import contextlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import screen as screens
from tests.support.programs import Program, until
from tests.support.screen import Screen, Window, a_screen
from tests.support.whole_road import SECRETS, Road, the_road

WHY_NOT = screens.missing()
WIDTH, HEIGHT = 1190, 860
SPELLED = re.compile(r"([A-Z2-7] ){7}[A-Z2-7]")
PHRASE = re.compile(r"\w+(, \w+){4}")

pytestmark = [
    pytest.mark.xdist_group("screen"),
    pytest.mark.skipif(bool(WHY_NOT), reason=WHY_NOT),
]


@contextlib.contextmanager
def a_window(road: Road, screen: Screen, agent: str, place: int) -> Iterator[Window]:
    words = ["wadesk", *road.profile(agent)]
    program = Program(
        agent, words, road.folder / f"{agent}-window.log", {**SECRETS, **screen.environ}
    )
    program.start()
    try:
        window = screen.window(program.pid)
        window.place(place * (WIDTH + 10), WIDTH, HEIGHT)
        yield window
    finally:
        program.stop()


def open_keyring(screen: Screen) -> None:
    """Where this machine has one it is the new window's; where not, the passphrase is enough."""
    keyring = shutil.which("gnome-keyring-daemon")
    if keyring is not None:
        subprocess.run(
            [keyring, "--unlock", "--components=secrets"],
            input=b"of this session\n",
            env={**os.environ, **screen.environ},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )


def told(window: Window, like: re.Pattern[str]) -> str:
    """What a screen reader is told of this shape, as soon as it is."""
    found: list[str] = []

    def look() -> bool:
        found[:] = filter(like.fullmatch, window.told())
        return bool(found)

    until(look, lambda: f"only {window.told()}")
    return found[0]


def test_a_code_and_five_words_let_a_new_window_in(tmp_path: Path) -> None:
    with the_road(tmp_path) as road, a_screen(tmp_path) as screen:
        open_keyring(screen)
        road.greet()
        road.link("Ana", "--role", "administrator")
        with (
            a_window(road, screen, "Ana", 0) as ana,
            a_window(road, screen, "new", 1) as new,
        ):
            ana.until_heard(lambda name: name == "Live", "label")
            ana.press("ctrl+2")
            ana.until_told("Link a device")
            ana.press("alt+s")
            code = told(ana, SPELLED).replace(" ", "")

            new.until_told("Welcome to WaDesk")
            new.write(code)
            new.press("Return")
            new.write(road.hub)
            new.press("Return")
            theirs, ours = told(new, PHRASE), told(ana, PHRASE)
            ana.until_told("Is this you?")
            screen.picture(tmp_path / "words.png")
            ana.press("Tab", "space")

            new.until_heard(lambda name: name == "Live", "label")
            ana.until_told("is linked.")
            screen.picture(tmp_path / "in.png")
            assert theirs == ours
