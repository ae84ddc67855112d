"""Screen: a display nobody looks at, with a window manager, a keyboard and a screen reader's ear.

Xvfb and openbox show real windows, xdotool presses real keys, and what a screen reader would
be told comes over the accessibility bus, asked for by the system's own Python.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.programs import ROOT, until

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = "/usr/libexec:/usr/lib/at-spi2-core:/usr/lib/at-spi2"
PROGRAMS = ("Xvfb", "openbox", "xdotool", "dbus-daemon")
SIZE = "2400x900x24"
EAR = Path(__file__).with_name("ear.py")
LIMIT_S = 30

Node = dict[str, Any]


def missing() -> str:
    """What a screen needs and this machine does not have, in words; nothing where all is here."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if shutil.which("at-spi-bus-launcher", path=LAUNCHERS) is None:
        lacking.append("at-spi2-core")
    if not lacking and not _has_ear():
        lacking.append("python3-pyatspi")
    return f"no screen to look at: {', '.join(lacking)} is missing" if lacking else ""


@dataclass
class Screen:
    environ: Mapping[str, str]

    def window(self, process: int) -> "Window":
        """The window of this program, once it is there."""
        found: list[str] = []

        def look() -> bool:
            found[:] = self._do("search", "--onlyvisible", "--pid", str(process)).split()
            return bool(found)

        until(look, lambda: f"process {process} shows no window")
        return Window(self, found[-1], process)

    def do(self, *words: str) -> str:
        said = self._run(["xdotool", *words])
        assert said.returncode == 0, said.stderr
        return said.stdout

    def heard(self, process: int) -> list[Node]:
        """All that a screen reader is told about this program's windows and that is showing."""
        said = self._run([SYSTEM_PYTHON, str(EAR), str(process)])
        assert said.returncode == 0, said.stderr
        found: list[Node] = json.loads(said.stdout)
        return found

    def picture(self, path: Path) -> None:
        """What the whole screen shows."""
        words = [sys.executable, "-m", "tests.support.photograph", str(path)]
        self._run(words)

    def _do(self, *words: str) -> str:
        return self._run(["xdotool", *words]).stdout

    def _run(self, words: Sequence[str]) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            words,
            env={**os.environ, **self.environ},
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            timeout=LIMIT_S,
            check=False,
        )


@dataclass
class Window:
    """A window on the screen, and what a person does to it."""

    screen: Screen
    name: str
    process: int

    def place(self, left: int, width: int, height: int) -> None:
        self.screen.do("windowsize", "--sync", self.name, str(width), str(height))
        self.screen.do("windowmove", self.name, str(left), "0")

    def press(self, *keys: str) -> None:
        self._take_keys()
        self.screen.do("key", "--delay", "60", *keys)

    def write(self, words: str) -> None:
        self._take_keys()
        self.screen.do("type", "--delay", "30", words)

    def go_to(self, customer: str) -> None:
        """From wherever the keyboard is to the list, to who begins like that, and to the field.

        A capital letter begins a name; a small one may name a deed.
        """
        self.press("Escape", "Escape")
        self.press(customer[0].upper())
        self.until_title(f"{customer}: ")
        self.press("Return")

    def title(self) -> str:
        return self.screen.do("getwindowname", self.name).strip()

    def until_title(self, begins: str) -> None:
        until(lambda: self.title().startswith(begins), lambda: f"{self.title()}, not {begins}")

    def heard(self, *roles: str) -> list[str]:
        """Names of what is showing, of these roles."""
        nodes = self.screen.heard(self.process)
        return [node["name"] for node in nodes if node["role"] in roles]

    def until_heard(self, is_it: Callable[[str], bool], *roles: str) -> None:
        until(lambda: any(map(is_it, self.heard(*roles))), lambda: f"only {self.heard(*roles)}")

    def told(self) -> list[str]:
        """Whatever a screen reader can be told by name."""
        return [node["name"] for node in self.screen.heard(self.process)]

    def written(self) -> list[str]:
        """What stands in the fields."""
        return [node["text"] for node in self.screen.heard(self.process)]

    def until_told(self, words: str) -> None:
        until(lambda: any(words in name for name in self.told()), lambda: f"only {self.told()}")

    def until_written(self, words: str) -> None:
        until(lambda: words in self.written(), lambda: f"only {self.written()}")

    def _take_keys(self) -> None:
        self.screen.do("windowactivate", "--sync", self.name)


@contextlib.contextmanager
def a_screen(folder: Path) -> Iterator[Screen]:
    with contextlib.ExitStack() as running:
        home = folder / "home"
        (home / "run").mkdir(mode=0o700, parents=True)
        environ = {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
        environ["XDG_RUNTIME_DIR"] = str(home / "run")
        shown = _started(
            running, environ, "Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", SIZE
        )
        environ["DISPLAY"] = f":{shown}"
        environ["DBUS_SESSION_BUS_ADDRESS"] = _started(
            running, environ, "dbus-daemon", "--session", "--nofork", "--print-address=1"
        )
        launcher = str(shutil.which("at-spi-bus-launcher", path=LAUNCHERS))
        _begin(running, environ, [launcher, "--launch-immediately"])
        _begin(running, environ, ["openbox"])
        environ |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        screen = Screen(environ)
        until(lambda: _is_managed(screen), lambda: "openbox does not manage the screen")
        yield screen


def _is_managed(screen: Screen) -> bool:
    return screen._run(["xdotool", "get_desktop"]).returncode == 0


def _started(running: contextlib.ExitStack, environ: Mapping[str, str], *words: str) -> str:
    """Start a program and wait for the line in which it says where it is."""
    program = _begin(running, environ, words, subprocess.PIPE)
    assert program.stdout is not None
    running.callback(program.stdout.close)
    said: str = program.stdout.readline().decode().strip()
    assert said, f"{words[0]} does not start"
    return said


def _begin(
    running: contextlib.ExitStack,
    environ: Mapping[str, str],
    words: Sequence[str],
    said: int = subprocess.DEVNULL,
) -> "subprocess.Popen[bytes]":
    program = subprocess.Popen(
        words,
        env={**os.environ, **environ},
        stdin=subprocess.DEVNULL,
        stdout=said,
        stderr=subprocess.DEVNULL,
    )
    running.callback(program.wait)
    running.callback(program.terminate)
    return program


def _has_ear() -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0
