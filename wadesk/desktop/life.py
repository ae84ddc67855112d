"""Life: the window from the first picture to the last byte on the disk.

    be let in ─▶ open ─▶ locked ─▶ open …
                   │
                   ├─▶ shut, with a sentence: frozen, unknown; tried again by hand
                   ├─▶ shut, the lease is over or the member suspended: the Hub is asked by itself
                   └─▶ out, on a signed order: wiped, and the first run again

Locked means closed: no engine runs, no file is open and the key is forgotten.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from wadesk.core.errors import Reason, Revoked, WadeskError
from wadesk.desktop import bugs, in_the_way
from wadesk.desktop.clocks import now, ticks
from wadesk.desktop.letting_in import be_let_in
from wadesk.desktop.start import Start
from wadesk.desktop.waiting import Painting, elsewhere, hearing, import_, told
from wadesk.interrupts import Interrupts
from wadesk.ui.app_lock import AutoLock
from wadesk.ui.application import Application
from wadesk.ui.change_feed import ChangeFeed
from wadesk.ui.idleness import Idleness
from wadesk.ui.main_window import MainWindow
from wadesk.ui.reasons import in_words
from wadesk.ui.single_instance import SingleInstance
from wadesk.ui.whereabouts import Whereabouts

if TYPE_CHECKING:  # they bring network and ciphers, for which the first picture does not wait
    from wadesk.desk.engine_thread import EngineThread
    from wadesk.desk.open_desk import OpenDesk
    from wadesk.desk.profile import Unlock
    from wadesk.store.keychain import Keychain

STOPS_WITHIN_S = 1.0
PAINTED_WITHIN_S = 0.5  # a window that begins minimised never is
AFTER_THE_FIRST_PICTURE = (
    "wadesk.desk.aside",
    "wadesk.desk.office",
    "wadesk.ui.workplace",
    "wadesk.ui.search_place",
    "wadesk.ui.team_pages",
)
AFTER_THE_LIST = ("wadesk.desk.engine_thread",)  # the network, and all that speaks over it

_log = logging.getLogger(__name__)


class _News(QObject):
    """What the engine says on its thread, carried over to the screen's."""

    stood = Signal(str, str)
    leaving = Signal(object)  # what is done once nothing is written here any more


class Life:
    def __init__(self, app: Application, start: Start, asked: Interrupts) -> None:
        self._app = app
        self._start = start
        self._asked = asked
        self._instance = SingleInstance(start.profile)
        self._changes = ChangeFeed()
        self._news = _News()
        self._places = QSettings() if start.remembers_place else None
        self._auto_lock = AutoLock(self._places)
        self._is_live = self._is_new = self._is_locked = False
        self._engine: EngineThread | None = None
        self._passphrase = start.passphrase
        self._whereabouts: Whereabouts | None = None

    async def run(self) -> int:
        if self._instance.is_second():
            return 0
        self._instance.listen()
        window = MainWindow(now, self._places)
        self._instance.raised.connect(window.come_forward)
        self._app.asked_to_quit.connect(window.close)
        self._news.stood.connect(self._on_stood, Qt.ConnectionType.QueuedConnection)
        first = Painting(window.notice)
        window.show()
        listening = self._app.listening(self._asked.fileno(), self._asked.drain)
        with listening, bugs.told_of_bugs(window):
            return await self._until_closed(window, first)

    async def _until_closed(self, window: MainWindow, first: Painting) -> int:
        async with asyncio.TaskGroup() as tasks:
            life = tasks.create_task(self._live(window, first))
            await told(window.closed)
            self._instance.close()
            life.cancel()
        return 0

    async def _live(self, window: MainWindow, first: Painting) -> None:
        """From one open Desk to the next, whatever came between."""
        await first.within(PAINTED_WITHIN_S)
        await asyncio.to_thread(import_, AFTER_THE_FIRST_PICTURE)
        while True:
            try:
                await self._after(window, await self._stay(window))
            except Revoked as out:
                await self._after(window, out)

    async def _stay(self, window: MainWindow) -> WadeskError | None:
        """While it is open; why it is not any more, or nothing where it was locked."""
        with contextlib.ExitStack() as opened:
            desk = await self._open(window, opened)
            return await self._follow(window, desk)

    async def _after(self, window: MainWindow, end: WadeskError | None) -> None:
        from wadesk.desk.orders import Dismissed  # noqa: PLC0415 - after the first picture

        window.clear_away()
        self._is_locked = end is None
        if end is None:
            self._passphrase = None
        elif isinstance(end, Dismissed):
            keychain = (await elsewhere(self._unlock)).keychain
            await in_the_way.carry_out(window, self._start.profile, end, keychain)
            self._begin_anew()
        elif not in_the_way.has(end, Reason.LEASE_OVER):  # that is found again at once
            await self._stay_shut(window, end)

    async def _stay_shut(self, window: MainWindow, why: WadeskError) -> None:
        if in_the_way.has(why, Reason.MEMBER_SUSPENDED):
            unlock = await elsewhere(self._unlock)
            await in_the_way.sit_out(window, self._start.profile, unlock, why)
        else:
            await in_the_way.say(window, why)

    def _begin_anew(self) -> None:
        """Nothing of what was here is left."""
        self._is_new, self._whereabouts = True, None
        self._passphrase = self._start.passphrase

    async def _open(self, window: MainWindow, opened: contextlib.ExitStack) -> "OpenDesk":
        """Until it is open: a code may be wrong, a keyring locked, a passphrase forgotten."""
        while True:
            unlock = None
            try:
                unlock = await elsewhere(self._unlock)
                if self._is_new:
                    await be_let_in(window, self._start, unlock)
                    self._is_new = False
                return await elsewhere(partial(self._opened, opened, unlock))
            except Revoked:
                raise
            except WadeskError as trouble:
                self._is_new = in_the_way.has(trouble, Reason.NO_PROFILE)
                if not self._is_new:
                    await self._overcome(window, trouble, unlock)

    async def _overcome(
        self, window: MainWindow, trouble: WadeskError, unlock: "Unlock | None"
    ) -> None:
        """Whatever it is, what is here stays; but for what an order has begun to destroy."""
        where = self._start.profile
        if unlock is not None and in_the_way.has(trouble, Reason.UNLINKED):
            await in_the_way.go_on_wiping(window, where, unlock.keychain)
            self._begin_anew()
            return
        if unlock is not None and in_the_way.has(trouble, Reason.LEASE_OVER):
            try:
                await in_the_way.knock(window, where, unlock)
            except Revoked:
                raise
            except WadeskError as no:
                await self._stay_shut(window, no)
            return
        typed = await in_the_way.ask_passphrase(window, where, trouble, is_locked=self._is_locked)
        if typed is None:
            await in_the_way.say(window, trouble)
        self._passphrase = typed or self._passphrase

    async def _follow(self, window: MainWindow, desk: "OpenDesk") -> WadeskError | None:
        """Show what is here at once, and let the engine bring the rest."""
        locked = asyncio.Event()  # from the first moment on that there is anything to lock
        with contextlib.ExitStack() as heard:
            heard.callback(window.put_away)
            heard.enter_context(hearing(window.lock_wanted, locked.set))
            heard.enter_context(hearing(self._news.stood, window.show_connection))
            painting = self._serve(window, desk, heard)
            heard.enter_context(hearing(self._changes.changed, window.absorb))
            await painting.within(PAINTED_WITHIN_S)
            await elsewhere(partial(import_, AFTER_THE_LIST))
            _warm_up_what_unpacks()
            return await self._run_engine(window, desk, locked)

    def _serve(self, window: MainWindow, desk: "OpenDesk", heard: contextlib.ExitStack) -> Painting:
        """The list first, whose painting comes back, then whatever else an open Desk has."""
        from wadesk.desk.office import Office  # noqa: PLC0415 - after the first picture
        from wadesk.desktop.own_lock import OwnLock  # noqa: PLC0415 - as above

        workplace = window.serve(Office(desk, lambda: self._is_live, self._wake))
        window.show_trouble(desk.soundness.news)
        lock = OwnLock(desk.profile, self._keychain)
        window.offer_lock(lock, self._auto_lock)
        window.return_to(self._whereabouts)
        heard.enter_context(hearing(self._news.leaving, partial(_write_down, window)))
        desk.leaving.last_words = partial(_last_words, desk, self._news)
        idleness = Idleness(now, ticks, self._auto_lock.minutes_of(lock), window)
        heard.callback(idleness.deleteLater)
        idleness.over.connect(window.lock)
        idleness.watch(window.windowHandle())
        return Painting(workplace.inbox.view.viewport())

    async def _run_engine(
        self, window: MainWindow, desk: "OpenDesk", locked: asyncio.Event
    ) -> WadeskError | None:
        from wadesk.desk.engine_thread import EngineThread  # noqa: PLC0415 - after the list

        engine = EngineThread(desk, lambda at: self._news.stood.emit(at.state.value, at.why))
        self._engine = engine
        engine.start()
        try:
            return await _until_it_ends(window, engine, locked)
        finally:
            self._whereabouts = window.whereabouts()
            window.put_away()
            self._engine, self._is_live = None, False
            if not engine.ended.done():
                engine.stop()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(STOPS_WITHIN_S):
                        await _how_it_ended(engine)

    def _wake(self) -> None:
        """Whoever is not running yet looks at everything when it begins."""
        if self._engine is not None:
            self._engine.wake()

    def _unlock(self) -> "Unlock":
        """Only a new profile needs to know whether there is a keyring: asking is a process."""
        from wadesk.desk.profile import Unlock  # noqa: PLC0415 - after the first picture

        return Unlock(self._keychain(), self._passphrase)

    def _keychain(self) -> "Keychain | None":
        from wadesk.store.keychain import SystemKeychain  # noqa: PLC0415 - after the first picture

        if self._start.keychain is not None:
            return self._start.keychain()
        system = SystemKeychain()
        is_there = not self._is_new or system.available()
        return system if is_there else None

    def _opened(self, opened: contextlib.ExitStack, unlock: "Unlock") -> "OpenDesk":
        from wadesk.desk.open_desk import open_desk  # noqa: PLC0415 - after the first picture

        return opened.enter_context(
            open_desk(self._start.profile, unlock, now, self._changes.publish, ticks)
        )

    def _on_stood(self, state: str, _why: str) -> None:
        self._is_live = state == "live"


async def _until_it_ends(
    window: MainWindow, engine: "EngineThread", locked: asyncio.Event
) -> WadeskError | None:
    """Nothing: it is to be locked. A bug must not close the window: what is here is read on."""
    async with asyncio.TaskGroup() as tasks:
        locking = tasks.create_task(locked.wait())
        ended = tasks.create_task(_how_it_ended(engine))
        await asyncio.wait([locking, ended], return_when=asyncio.FIRST_COMPLETED)
        if locked.is_set():
            ended.cancel()
            return None
        end = ended.result()
        if isinstance(end, WadeskError) and in_the_way.shuts(end):
            locking.cancel()
            return end
        window.show_end(_words_of(end))
    return None


def _last_words(desk: "OpenDesk", news: _News) -> Future[None]:
    """Called on the engine's thread: the window writes down what is typed in it, and closes."""
    written: Future[None] = Future()
    written.set_running_or_notify_cancel()

    def settle() -> None:
        """The writer does one thing after the other: this is behind all of it."""
        last = desk.local.change(lambda _: None)
        last.add_done_callback(lambda _: written.set_result(None))

    news.leaving.emit(settle)
    return written


def _warm_up_what_unpacks() -> None:
    """The list is there: now there is time for the child that the first picture will need."""
    from wadesk.media import workshop  # noqa: PLC0415 - after the list

    workshop.shared().warm_up()


def _write_down(window: MainWindow, settled: Callable[[], None]) -> None:
    window.show_notice().show_wiping()
    window.put_away()
    settled()


async def _how_it_ended(engine: "EngineThread") -> BaseException | None:
    """It ends by itself where the Hub refuses this device."""
    try:
        return await asyncio.wrap_future(engine.ended)
    except Exception as bug:  # noqa: BLE001 - whatever it is, what is here can still be read
        _log.exception("the engine has ended")
        return bug


def _words_of(end: BaseException | None) -> str:
    if isinstance(end, WadeskError):
        return in_words(end)
    return bugs.of_engine(end) if end is not None else ""
