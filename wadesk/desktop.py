"""Desktop: the window's composition root: application, profile, engine and window joined.

qasync makes the screen's loop run one coroutine, the application's life: show, let in, open,
wait, stop. Nothing heavier runs on that loop: the engine has a thread of its own, files and
keyrings are opened in another. What the first picture does not need is imported after it.
"""

import asyncio
import contextlib
import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from wadesk import __version__
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.records import Instant
from wadesk.ui import icons, theme
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.main_window import MainWindow
from wadesk.ui.single_instance import SingleInstance
from wadesk.ui.workplace import in_words

if TYPE_CHECKING:  # they bring network and ciphers, for which the first picture does not wait
    from wadesk.desk.open_desk import OpenDesk
    from wadesk.desk.profile import Unlock

SWITCH_S = 0.0005  # how long a busy engine may keep the interpreter while the screen waits
STOPS_WITHIN_S = 3.0
WORDS_FOR_A_NEW_KEY = (
    "There is no keyring on this computer. Choose a passphrase: it opens WaDesk here from now on,"
    " and nobody can read the messages without it."
)
AFTER_THE_FIRST_PICTURE = ("wadesk.desk.engine_thread", "wadesk.desk.linking", "wadesk.desk.office")


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked to open. ``look_around`` begins the living example."""

    profile: Path
    passphrase: str | None = None
    look_around: Callable[[], None] | None = None
    remembers_place: bool = True


def run(start: Start) -> int:
    """Open the window on a profile and stay until it is closed."""
    sys.setswitchinterval(SWITCH_S)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)  # the life ends when what it opened is closed
    QCoreApplication.setOrganizationName("WaDesk")
    QCoreApplication.setApplicationName("WaDesk")
    QCoreApplication.setApplicationVersion(__version__)
    theme.apply(app, theme.Scheme.SYSTEM)
    theme.follow_system(app)
    app.setWindowIcon(icons.program_icon())
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        return runner.run(_Life(start).run())


def now() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


class _News(QObject):
    """What the engine says on its thread, carried over to the screen's."""

    stood = Signal(str, str)


class _Life:
    """From the first picture to the last byte on the disk."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._instance = SingleInstance(start.profile)
        self._changes = ChangeFeed()
        self._news = _News()
        self._is_live = False
        self._is_new = False

    async def run(self) -> int:
        if self._instance.is_second():
            return 0
        self._instance.listen()
        window = MainWindow(now, QSettings() if self._start.remembers_place else None)
        self._instance.raised.connect(window.come_forward)
        self._news.stood.connect(self._on_stood, Qt.ConnectionType.QueuedConnection)
        window.show()
        async with asyncio.TaskGroup() as tasks:
            life = tasks.create_task(self._live(window))
            await told(window.closed)
            life.cancel()
        return 0

    async def _live(self, window: MainWindow) -> None:
        """Be let in, open, follow; what stands in the way is said in the window."""
        await asyncio.to_thread(_import_the_rest)
        with contextlib.ExitStack() as opened:
            desk = await self._open(window, opened)
            await self._follow(window, desk)

    async def _open(self, window: MainWindow, opened: contextlib.ExitStack) -> "OpenDesk":
        """Until it is open: a code may be wrong, a keyring locked, a passphrase forgotten."""
        passphrase = self._start.passphrase
        while True:
            try:
                unlock = await asyncio.to_thread(_unlock, passphrase)
                if self._is_new:
                    await self._be_let_in(window, unlock)
                return await asyncio.to_thread(self._opened, opened, unlock)
            except WadeskError as trouble:
                self._is_new = _asks_to_be_linked(trouble)
                if not self._is_new:
                    passphrase = await _overcome(window, trouble) or passphrase

    async def _be_let_in(self, window: MainWindow, unlock: "Unlock") -> None:
        """Ask for address and code until the Hub says yes."""
        from wadesk.desk import linking  # noqa: PLC0415 - after the first picture

        if unlock.keychain is None and unlock.passphrase is None:
            raise Refused(Reason.NO_KEY, WORDS_FOR_A_NEW_KEY)
        page = window.ask_to_link()
        page.look_around_requested.connect(self._look_around)
        while True:
            url, code = await told(page.link_requested)
            page.wait()
            try:
                link = linking.link(str(url), str(code), self._start.profile, unlock)
                await asyncio.to_thread(asyncio.run, link)
            except WadeskError as no:
                page.refuse(in_words(no))
            else:
                window.show_notice().show_opening()
                return

    async def _follow(self, window: MainWindow, desk: "OpenDesk") -> None:
        """Show what is here at once, and let the engine bring the rest."""
        from wadesk.desk.engine_thread import EngineThread  # noqa: PLC0415 - as above
        from wadesk.desk.office import Office  # noqa: PLC0415 - as above

        engine = EngineThread(desk, lambda at: self._news.stood.emit(at.state.value, at.why))
        self._news.stood.connect(window.show_connection, Qt.ConnectionType.QueuedConnection)
        window.serve(Office(desk, lambda: self._is_live, engine.wake))
        self._changes.changed.connect(window.absorb, Qt.ConnectionType.QueuedConnection)
        engine.start()
        try:
            reason = await asyncio.wrap_future(engine.ended)
            if reason is not None:
                window.show_connection("offline", in_words(reason))
            await asyncio.Event().wait()  # the window stays, with all that is here
        finally:
            self._changes.changed.disconnect(window.absorb)
            window.put_away()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(STOPS_WITHIN_S):
                    await asyncio.wrap_future(engine.stop())

    def _opened(self, opened: contextlib.ExitStack, unlock: "Unlock") -> "OpenDesk":
        from wadesk.desk.open_desk import open_desk  # noqa: PLC0415 - after the first picture

        return opened.enter_context(
            open_desk(self._start.profile, unlock, now, self._changes.publish)
        )

    def _on_stood(self, state: str, _why: str) -> None:
        self._is_live = state == "live"

    def _look_around(self) -> None:
        if self._start.look_around is not None:
            self._start.look_around()


async def told(signal: SignalInstance) -> tuple[object, ...]:
    """Wait until a widget says something, and what it said with it."""
    said: asyncio.Future[tuple[object, ...]] = asyncio.get_running_loop().create_future()

    def hear(*words: object) -> None:
        if not said.done():
            said.set_result(words)

    signal.connect(hear)
    try:
        return await said
    finally:
        signal.disconnect(hear)


def _asks_to_be_linked(trouble: WadeskError) -> bool:
    return isinstance(trouble, Refused) and trouble.reason is Reason.NO_PROFILE


async def _overcome(window: MainWindow, trouble: WadeskError) -> str | None:
    """Say what stands in the way and wait for an answer; a passphrase where that is what lacks."""
    page = window.show_notice()
    reason = trouble.reason if isinstance(trouble, Refused) else None
    if reason in {Reason.NO_KEY, Reason.WRONG_KEY}:
        page.ask_passphrase(in_words(trouble))
    else:
        page.show_trouble(in_words(trouble))
    (typed,) = await told(page.answered)
    return str(typed) or None


def _import_the_rest() -> None:
    for module in AFTER_THE_FIRST_PICTURE:
        importlib.import_module(module)


def _unlock(passphrase: str | None) -> "Unlock":
    from wadesk.desk.profile import Unlock  # noqa: PLC0415 - after the first picture
    from wadesk.store.keychain import SystemKeychain  # noqa: PLC0415 - as above

    keychain = SystemKeychain()
    return Unlock(keychain if keychain.available() else None, passphrase)
