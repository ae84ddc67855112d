"""Desktop: the window's composition root: application, profile, engine and window joined.

qasync makes the screen's loop run one coroutine, the application's life: show, let in, open,
wait, stop. Nothing heavier runs on that loop: the engine has a thread of its own, files and
keyrings are opened in another. What the first picture does not need is imported after it.
"""

import asyncio
import contextlib
import gc
import importlib
import logging
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QObject,
    QSettings,
    Qt,
    Signal,
    SignalInstance,
)
from qasync import QEventLoop

from wadesk import __version__
from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.core.records import Instant
from wadesk.interrupts import Interrupts
from wadesk.ui import fonts, icons, languages, theme
from wadesk.ui.application import Application
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.first_run import FirstRun
from wadesk.ui.main_window import MainWindow
from wadesk.ui.reasons import in_words
from wadesk.ui.single_instance import SingleInstance

if TYPE_CHECKING:  # they bring network and ciphers, for which the first picture does not wait
    from wadesk.desk.engine_thread import EngineThread
    from wadesk.desk.open_desk import OpenDesk
    from wadesk.desk.profile import Unlock
    from wadesk.store.keychain import Keychain

SWITCH_S = 0.0005  # how long a busy engine may keep the interpreter while the screen waits
STOPS_WITHIN_S = 1.0
ASIDE = 2  # threads for what opens and links
STOPPED = QT_TRANSLATE_NOOP(
    "Desktop",
    "The part of WaDesk that talks to the Hub has stopped ({bug}). What you write is kept on this"
    " computer: close WaDesk and start it again.",
)
STUMBLED = QT_TRANSLATE_NOOP(
    "Desktop",
    "Something in this window did not work ({bug}). What you write is kept on this computer:"
    " close WaDesk and start it again.",
)
AFTER_THE_FIRST_PICTURE = ("wadesk.desk.aside", "wadesk.desk.office")
FOR_LINKING = ("wadesk.desk.linking",)
AFTER_THE_LIST = ("wadesk.desk.engine_thread",)  # the network, and all that speaks over it

_log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Start:
    """How the window was asked to open. ``look_around`` begins the living example.

    ``keychain`` stands in for the system's keyring.
    """

    profile: Path
    passphrase: str | None = None
    look_around: Callable[[], None] | None = None
    remembers_place: bool = True
    keychain: "Callable[[], Keychain | None] | None" = None


def run(start: Start, asked: Interrupts) -> int:
    """Open the window on a profile and stay until it is closed."""
    app = Application(sys.argv[:1])
    QCoreApplication.setOrganizationName("WaDesk")
    QCoreApplication.setApplicationName("WaDesk")
    QCoreApplication.setApplicationVersion(__version__)
    languages.load(app, os.environ.get(languages.VARIABLE))
    fonts.apply(app)
    theme.apply(app, theme.Scheme.SYSTEM)
    theme.follow_system(app)
    app.setWindowIcon(icons.program_icon())
    return live(app, start, asked)


def live(app: Application, start: Start, asked: Interrupts) -> int:
    """The application's life, on its screen's own loop."""
    sys.setswitchinterval(SWITCH_S)
    app.setQuitOnLastWindowClosed(False)  # the life ends when what it opened is closed
    with asyncio.Runner(loop_factory=lambda: _loop(app, asked)) as runner:
        return runner.run(_Life(app, start, asked).run()) or asked.exit_code


def _loop(app: Application, asked: Interrupts) -> QEventLoop:
    """Its own executor would be ten threads of Qt's, which Python does not know by name."""
    loop = QEventLoop(app)
    loop.set_default_executor(ThreadPoolExecutor(ASIDE, "aside"))
    asked.be_woken()
    return loop


def now() -> Instant:
    return Instant(time.time_ns() // 1_000_000)


def ticks() -> Instant:
    """A clock that nobody can set."""
    return Instant(time.monotonic_ns() // 1_000_000)


class _News(QObject):
    """What the engine says on its thread, carried over to the screen's."""

    stood = Signal(str, str)


class _Life:
    """From the first picture to the last byte on the disk."""

    def __init__(self, app: Application, start: Start, asked: Interrupts) -> None:
        self._app = app
        self._start = start
        self._asked = asked
        self._instance = SingleInstance(start.profile)
        self._changes = ChangeFeed()
        self._news = _News()
        self._is_live = False
        self._is_new = False
        self._engine: EngineThread | None = None
        self._passphrase = start.passphrase

    async def run(self) -> int:
        if self._instance.is_second():
            return 0
        self._instance.listen()
        window = MainWindow(now, QSettings() if self._start.remembers_place else None)
        self._instance.raised.connect(window.come_forward)
        self._app.asked_to_quit.connect(window.close)
        self._news.stood.connect(self._on_stood, Qt.ConnectionType.QueuedConnection)
        window.show()
        with self._app.listening(self._asked.fileno(), self._asked.drain), _told_of_bugs(window):
            return await self._until_closed(window)

    async def _until_closed(self, window: MainWindow) -> int:
        async with asyncio.TaskGroup() as tasks:
            life = tasks.create_task(self._live(window))
            await told(window.closed)
            self._instance.close()
            life.cancel()
        return 0

    async def _live(self, window: MainWindow) -> None:
        """Be let in, open, follow; what stands in the way is said in the window."""
        await asyncio.to_thread(_import, AFTER_THE_FIRST_PICTURE)
        with contextlib.ExitStack() as opened:
            desk = await self._open(window, opened)
            await self._follow(window, desk)

    async def _open(self, window: MainWindow, opened: contextlib.ExitStack) -> "OpenDesk":
        """Until it is open: a code may be wrong, a keyring locked, a passphrase forgotten."""
        while True:
            try:
                unlock = await _elsewhere(self._unlock)
                if self._is_new:
                    await self._be_let_in(window, unlock)
                return await _elsewhere(partial(self._opened, opened, unlock))
            except WadeskError as trouble:
                self._is_new = _has(trouble, Reason.NO_PROFILE)
                if not self._is_new:
                    await self._overcome(window, trouble)

    async def _be_let_in(self, window: MainWindow, unlock: "Unlock") -> None:
        """Ask for address and code until the Hub says yes."""
        if unlock.keychain is None and unlock.passphrase is None:
            raise Refused(Reason.NO_KEY)
        page = window.ask_to_link(has_keyring=unlock.keychain is not None)
        page.look_around_requested.connect(lambda: self._look_around(page))
        page.offer_to_look_around(is_possible=self._start.look_around is not None)
        while True:
            url, code = await told(page.link_requested)
            page.wait()
            async with asyncio.TaskGroup() as tasks:
                asking = tasks.create_task(self._link(str(url), str(code), unlock))
                page.given_up.connect(lambda asking=asking: asking.cancel())
            refusal = "" if asking.cancelled() else asking.result()
            if refusal is None:
                window.show_notice().show_opening()
                return
            page.refuse(refusal)

    async def _link(self, url: str, code: str, unlock: "Unlock") -> str | None:
        """Nothing, or why not."""
        await _elsewhere(partial(_import, FOR_LINKING))
        from wadesk.desk import linking  # noqa: PLC0415 - after the first picture
        from wadesk.desk.aside import aside  # noqa: PLC0415 - as above

        try:
            await aside(lambda: linking.link(url, code, self._start.profile, unlock))
        except WadeskError as no:
            return in_words(no)
        return None

    async def _overcome(self, window: MainWindow, trouble: WadeskError) -> None:
        """Say what stands in the way and wait for an answer; a passphrase where that is lacking."""
        from wadesk.desk import profile  # noqa: PLC0415 - after the first picture

        page, where = window.show_notice(), self._start.profile
        if _has(trouble, Reason.NO_KEY) and not profile.exists(where):
            page.choose_passphrase()
        elif _has(trouble, Reason.NO_KEY, Reason.WRONG_KEY) and profile.has_passphrase(where):
            page.ask_passphrase(in_words(trouble) if _has(trouble, Reason.WRONG_KEY) else "")
        else:
            page.show_trouble(in_words(trouble))
        (typed,) = await told(page.answered)
        self._passphrase = str(typed) or self._passphrase

    async def _follow(self, window: MainWindow, desk: "OpenDesk") -> None:
        """Show what is here at once, and let the engine bring the rest."""
        from wadesk.desk.office import Office  # noqa: PLC0415 - after the first picture

        self._news.stood.connect(window.show_connection, Qt.ConnectionType.QueuedConnection)
        window.serve(Office(desk, lambda: self._is_live, self._wake))
        self._changes.changed.connect(window.absorb, Qt.ConnectionType.QueuedConnection)
        try:
            await _elsewhere(partial(_import, AFTER_THE_LIST))
            await self._run_engine(window, desk)
        finally:
            self._changes.changed.disconnect(window.absorb)
            window.put_away()

    async def _run_engine(self, window: MainWindow, desk: "OpenDesk") -> None:
        from wadesk.desk.engine_thread import EngineThread  # noqa: PLC0415 - after the list

        engine = EngineThread(desk, lambda at: self._news.stood.emit(at.state.value, at.why))
        self._engine = engine
        engine.start()
        try:
            why = await _why_it_ended(engine)
            window.show_end(why)
            await asyncio.Event().wait()  # the window stays, with all that is here
        finally:
            window.put_away()
            if not engine.ended.done():
                engine.stop()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(STOPS_WITHIN_S):
                        await _why_it_ended(engine)

    def _wake(self) -> None:
        """Whoever is not running yet looks at everything when it begins."""
        if self._engine is not None:
            self._engine.wake()

    def _unlock(self) -> "Unlock":
        """Only a new profile needs to know whether there is a keyring: asking is a process."""
        from wadesk.desk.profile import Unlock  # noqa: PLC0415 - after the first picture
        from wadesk.store.keychain import SystemKeychain  # noqa: PLC0415 - as above

        if self._start.keychain is not None:
            return Unlock(self._start.keychain(), self._passphrase)
        system = SystemKeychain()
        is_there = not self._is_new or system.available()
        return Unlock(system if is_there else None, self._passphrase)

    def _opened(self, opened: contextlib.ExitStack, unlock: "Unlock") -> "OpenDesk":
        from wadesk.desk.open_desk import open_desk  # noqa: PLC0415 - after the first picture

        return opened.enter_context(
            open_desk(self._start.profile, unlock, now, self._changes.publish, ticks)
        )

    def _on_stood(self, state: str, _why: str) -> None:
        self._is_live = state == "live"

    def _look_around(self, page: FirstRun) -> None:
        if self._start.look_around is None:
            return
        try:
            self._start.look_around()
        except OSError as error:
            page.refuse(str(error))


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


async def _elsewhere(work: Callable[[], T]) -> T:
    """In another thread, which is never left halfway: what it opens would stay open."""
    from wadesk.desk.aside import to_its_end  # noqa: PLC0415 - after the first picture

    return await to_its_end(asyncio.get_running_loop().run_in_executor(None, work))


async def _why_it_ended(engine: "EngineThread") -> str:
    """It ends by itself where the Hub refuses this device; a bug must not close the window."""
    try:
        reason = await asyncio.wrap_future(engine.ended)
    except Exception as bug:  # noqa: BLE001 - whatever it is, what is here can still be read
        _log.exception("the engine has ended")
        return QCoreApplication.translate("Desktop", str(STOPPED)).format(bug=type(bug).__name__)
    return in_words(reason) if reason is not None else ""


@contextlib.contextmanager
def _told_of_bugs(window: MainWindow) -> Iterator[None]:
    """What a widget stumbles over is no end of the window, and no secret either."""
    former = sys.excepthook

    def hook(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        former(kind, bug, trace)
        window.show_trouble(_in_words(bug))

    sys.excepthook = hook
    try:
        yield
    finally:
        sys.excepthook = former


def _in_words(bug: BaseException) -> str:
    from wadesk.store import connection  # noqa: PLC0415 - after the first picture

    if isinstance(bug, connection.DatabaseError):
        bug = connection.meaning(bug, "this profile's copy")
    if isinstance(bug, WadeskError):
        return in_words(bug)
    return QCoreApplication.translate("Desktop", str(STUMBLED)).format(bug=type(bug).__name__)


def _has(trouble: WadeskError, *reasons: Reason) -> bool:
    return isinstance(trouble, Refused) and trouble.reason in reasons


def _import(modules: Iterable[str]) -> None:
    for module in modules:
        importlib.import_module(module)
    gc.freeze()  # all this stays: to walk through it for garbage would cost several frames
