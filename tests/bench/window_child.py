"""Window child: the real window in a process of its own, watched while it paints.

It does what its lines of standard input say, one after the other, and answers each with a line
of JSON. Moments are those of ``perf_counter``, which all processes of a machine share. Nothing
of the window is replaced but its keyring, which is a folder, and what paints a row is wrapped
so that the end of the painting is noted.

    python -m tests.bench.window_child PROFILE KEYS
"""

import importlib
import json
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from tests.support.keychains import FolderKeychain
from wadesk import desktop, interrupts
from wadesk.ui.main_window import MainWindow
from wadesk.ui.notice_page import NoticePage
from wadesk.ui.roles import Role

if TYPE_CHECKING:
    from tests.bench.window_tasks import Tasks
    from wadesk.ui.inbox_view import InboxView
    from wadesk.ui.thread_view import ThreadView

SELDOM = (
    "httpx", "starlette", "keyring", "zxingcpp", "pyotp", "av", "miniaudio", "pypdfium2", "emoji",
    "dateparser", "enchant", "regex",
)  # fmt: skip
"""What the list must not wait for."""

WEIGHTY = (
    *SELDOM, "cryptography", "sqlcipher3", "phonenumbers", "msgspec", "wadesk.ui.workplace",
)  # fmt: skip
"""What the first picture must not wait for."""


class Painted:
    """When what was first on the screen: panes by their name, messages by their wamid."""

    def __init__(self) -> None:
        self.panes: dict[str, float] = {}
        self.in_list: dict[str, float] = {}
        self.in_thread: dict[str, float] = {}
        self.states: dict[int, list[tuple[str, float]]] = {}
        self.loaded: dict[str, list[str]] = {}

    def watch(self) -> None:
        _after(NoticePage, "paintEvent", self._after_first_picture)
        _before(MainWindow, "serve", self._watch_inbox)

    def _watch_inbox(self) -> None:
        for module, name, method, then in (
            ("inbox_view", "InboxView", "paintEvent", self._after_list),
            ("thread_view", "ThreadView", "paintEvent", self._after_thread),
            ("delegates.conversation_row", "ConversationRowDelegate", "paint", self._after_row),
            ("delegates.bubble", "BubbleDelegate", "paint", self._after_bubble),
        ):
            _after(getattr(_late(f"wadesk.ui.{module}"), name), method, then)

    def told(self) -> str:
        """What has been painted so far, and what was loaded for it that it had no need of."""
        return json.dumps({"at": self.panes, "loaded": self.loaded})

    def _note(self, name: str, unwanted: Sequence[str] = ()) -> None:
        if name not in self.panes:
            self.panes[name] = perf_counter()
            self.loaded[name] = [one for one in unwanted if one in sys.modules]

    def _after_first_picture(self, *_: object) -> None:
        self._note("first picture", WEIGHTY)

    def _after_list(self, view: "InboxView", *_: object) -> None:
        if view.model() is not None and view.model().rowCount():
            self._note("list", SELDOM)

    def _after_thread(self, view: "ThreadView", *_: object) -> None:
        if view.on_screen():
            self._note("thread")

    def _after_row(self, *painted: Any) -> None:
        row = painted[-1].data(Role.RECORD)
        if row is not None:
            self._note_state(row.line.id, row.state.kind)
        if row is not None and row.last is not None and row.last.wamid is not None:
            self.in_list.setdefault(row.last.wamid, perf_counter())

    def _note_state(self, conversation: int, state: str) -> None:
        shown = self.states.setdefault(conversation, [])
        if not shown or shown[-1][0] != state:
            shown.append((state, perf_counter()))

    def _after_bubble(self, *painted: Any) -> None:
        row = painted[-1].data(Role.RECORD)
        wamid = None if row is None else getattr(row.said, "wamid", None)
        if wamid is not None:
            self.in_thread.setdefault(wamid, perf_counter())


def _late(module: str) -> Any:
    """Loaded only now: what the window loads later is not to be there for who measures it."""
    return importlib.import_module(module)


def _after(kind: type, name: str, then: Callable[..., None]) -> None:
    """Call ``then`` after a method; before any object of the class is made."""
    done = getattr(kind, name)

    def both(*arguments: object) -> None:
        done(*arguments)
        then(*arguments)

    setattr(kind, name, both)


def _before(kind: type, name: str, first: Callable[[], None]) -> None:
    """Call ``first`` before a method is called for the first time."""
    done = getattr(kind, name)

    def both(*arguments: object) -> object:
        setattr(kind, name, done)
        first()
        return done(*arguments)

    setattr(kind, name, both)


class Asked(QObject):
    """Carries the lines of standard input over to the screen's thread.

    Only what has been painted can be asked while the window is still being made: the tasks
    bring what it loads by itself, later.
    """

    line = Signal(str)

    def __init__(self, painted: Painted) -> None:
        super().__init__()
        self._painted = painted
        self._tasks: Tasks | None = None
        self.line.connect(self._on_line, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        for line in sys.stdin:
            self.line.emit(line.strip())
        self.line.emit("close")

    def _on_line(self, line: str) -> None:
        if line == "panes":
            print(self._painted.told(), flush=True)
            return
        if self._tasks is None:
            self._tasks = _late("tests.bench.window_tasks").Tasks(self._painted)
        self._tasks.perform(line)


def main(profile: str, keys: str) -> int:
    painted = Painted()
    painted.watch()
    folder = FolderKeychain(Path(keys))
    asked: list[Asked] = []

    def start_listening(*_: object) -> None:
        if not asked:
            asked.append(Asked(painted))
            threading.Thread(target=asked[0].listen, daemon=True).start()

    _after(MainWindow, "showEvent", start_listening)
    start = desktop.Start(Path(profile), remembers_place=False, keychain=lambda: folder)
    with interrupts.taken() as interrupted:
        return desktop.run(start, interrupted)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
