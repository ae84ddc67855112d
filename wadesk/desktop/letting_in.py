"""Letting in: a new Desk asks for address and code until the Hub, or a colleague, says yes."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from wadesk.core.errors import Reason, Refused, WadeskError
from wadesk.desktop.start import Start
from wadesk.desktop.waiting import elsewhere, import_, told
from wadesk.ui.main_window import MainWindow
from wadesk.ui.reasons import in_words

if TYPE_CHECKING:  # it brings the ciphers, for which the first picture does not wait
    from wadesk.desk.profile import Unlock
    from wadesk.ui.first_run import FirstRun

FOR_LINKING = ("wadesk.desk.linking",)


class _Door(QObject):
    """What is heard on the network's thread, carried over to the screen's."""

    met = Signal(str, int)  # the words to compare, and for how long somebody may


async def be_let_in(window: MainWindow, start: Start, unlock: "Unlock") -> None:
    """Ask for address and code until the Hub says yes."""
    if unlock.keychain is None and unlock.passphrase is None:
        raise Refused(Reason.NO_KEY)
    page = window.ask_to_link(has_keyring=unlock.keychain is not None)
    look = partial(_look_around, start, page)
    page.look_around_requested.connect(look)
    page.offer_to_look_around(is_possible=start.look_around is not None)
    try:
        await _ask_until_let_in(page, start, unlock)
    finally:
        page.look_around_requested.disconnect(look)
    window.show_trouble("")
    window.show_notice().show_opening()


async def _ask_until_let_in(page: "FirstRun", start: Start, unlock: "Unlock") -> None:
    while True:
        url, code = await told(page.link_requested)
        page.wait()
        async with asyncio.TaskGroup() as tasks:
            asking = tasks.create_task(_link(page, start, (str(url), str(code)), unlock))
            give_up = page.given_up.connect(lambda asking=asking: asking.cancel())
        page.given_up.disconnect(give_up)
        no = None if asking.cancelled() else asking.result()
        if no is None and not asking.cancelled():
            return
        _refuse(page, no)


async def _link(
    page: "FirstRun", start: Start, typed: tuple[str, str], unlock: "Unlock"
) -> WadeskError | None:
    """Nothing, or why not."""
    await elsewhere(partial(import_, FOR_LINKING))
    from wadesk.desk import linking  # noqa: PLC0415 - after the first picture
    from wadesk.desk.aside import aside  # noqa: PLC0415 - as above

    door = _Door()
    door.met.connect(page.show_phrase, Qt.ConnectionType.QueuedConnection)
    try:
        await aside(
            lambda: linking.link(
                *typed, start.profile, unlock, lambda at: door.met.emit(at.phrase, at.waits_ms)
            )
        )
    except WadeskError as no:
        return no
    return None


def _refuse(page: "FirstRun", no: WadeskError | None) -> None:
    """Nothing is said to who gave up; who has to wait is told for how long."""
    from wadesk.desk.hub_refusal import HubRefusal  # noqa: PLC0415 - after the first picture

    if isinstance(no, HubRefusal) and no.reason is Reason.LINK_PAUSED and no.wait_ms:
        page.pause(no.wait_ms)
    else:
        page.refuse(in_words(no) if no is not None else "")


def _look_around(start: Start, page: "FirstRun") -> None:
    if start.look_around is None:
        return
    try:
        start.look_around()
    except OSError as error:
        page.refuse(str(error))
