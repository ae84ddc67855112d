"""In the way: what keeps a Desk from opening, said in its window, and what is done about it.

a passphrase is lacking     it is asked for, or chosen
the lease is over           the Hub is asked by itself, until it answers
the member is suspended     the same, once a minute, while one sentence says so
an order says: out          key and files are destroyed, and the Hub is told
anything else               one sentence, and *Try again*; nothing is ever deleted for it
"""

import asyncio
import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from wadesk.core.errors import Reason, Refused, Revoked, Unavailable, WadeskError
from wadesk.desktop.clocks import now
from wadesk.desktop.waiting import elsewhere, hearing, told, told_within
from wadesk.ui.main_window import MainWindow
from wadesk.ui.reasons import in_words

if TYPE_CHECKING:  # they bring network and ciphers, for which the first picture does not wait
    from wadesk.desk.orders import Dismissed
    from wadesk.desk.profile import Unlock
    from wadesk.store.keychain import Keychain
    from wadesk.wire.linking_api import Order

KNOCKS_EVERY_S = 10.0  # at a Hub that was not there
ASKS_AGAIN_EVERY_S = 60.0  # whether a suspended member may work again
SHUTS = frozenset(
    {
        Reason.ACCESS_EXPIRED,
        Reason.COUNTER_REUSED,
        Reason.DEVICE_FROZEN,
        Reason.DEVICE_UNKNOWN,
        Reason.LEASE_OVER,
        Reason.MEMBER_SUSPENDED,
        Reason.UNLINKED,
    }
)
"""Nobody reads on after these; what is here stays, encrypted."""

LOCKED = QT_TRANSLATE_NOOP("Desktop", "WaDesk is locked. Enter your passphrase or PIN.")
GONE_BY = QT_TRANSLATE_NOOP(
    "Desktop", "{who} has unlinked this computer, and its copy of the messages is gone."
)
GONE = QT_TRANSLATE_NOOP(
    "Desktop", "This computer was unlinked, and its copy of the messages is gone."
)
HANDED_IN = QT_TRANSLATE_NOOP("Desktop", "What was written here and not sent is with the Hub.")
NOT_TOLD = QT_TRANSLATE_NOOP(
    "Desktop",
    "The copy of the messages is gone, but the Hub does not know it yet: connect this computer,"
    " and it is told by itself.",
)


def has(trouble: WadeskError | None, *reasons: Reason) -> bool:
    return isinstance(trouble, Refused) and trouble.reason in reasons


def shuts(end: WadeskError) -> bool:
    is_shut = isinstance(end, Refused) and end.reason in SHUTS
    return is_shut or isinstance(end, Revoked)


async def ask_passphrase(
    window: MainWindow, where: Path, trouble: WadeskError, *, is_locked: bool
) -> str | None:
    """The passphrase, where that is what is lacking; None where something else is."""
    from wadesk.desk import profile  # noqa: PLC0415 - after the first picture

    page = window.show_notice()
    if has(trouble, Reason.NO_KEY) and not profile.exists(where):
        page.choose_passphrase()
    elif has(trouble, Reason.NO_KEY, Reason.WRONG_KEY) and profile.has_passphrase(where):
        is_wrong = has(trouble, Reason.WRONG_KEY)
        page.ask_passphrase(in_words(trouble) if is_wrong else _said(LOCKED) if is_locked else "")
    else:
        return None
    (typed,) = await told(page.answered)
    return str(typed)


async def say(window: MainWindow, trouble: WadeskError) -> None:
    """One sentence, until somebody wants to try again."""
    page = window.show_notice()
    page.show_trouble(in_words(trouble))
    await told(page.answered)


async def sit_out(window: MainWindow, where: Path, unlock: "Unlock", trouble: WadeskError) -> None:
    """Suspended: shut until the Hub lets this member work again, or somebody tries by hand.

    It asks at the door, with all of the profile closed: nothing is shown to find it out.
    """
    page, tried = window.show_notice(), asyncio.Event()
    page.show_trouble(in_words(trouble))
    with hearing(page.answered, lambda *_: tried.set()):
        while not tried.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(ASKS_AGAIN_EVERY_S):
                    await tried.wait()
            if not tried.is_set() and await _is_let_in(where, unlock):
                return


async def _is_let_in(where: Path, unlock: "Unlock") -> bool:
    from wadesk.desk import knocking  # noqa: PLC0415 - it brings the network
    from wadesk.desk.aside import aside  # noqa: PLC0415 - after the first picture

    try:
        await aside(lambda: knocking.knock(where, unlock, now))
    except Revoked:
        raise
    except WadeskError:  # suspended still, or no Hub there: the page says what there is to say
        return False
    return True


async def knock(window: MainWindow, where: Path, unlock: "Unlock") -> None:
    """Ask the Hub for its part of the key, and again after a while where it is not there."""
    from wadesk.desk import knocking  # noqa: PLC0415 - it brings the network
    from wadesk.desk.aside import aside  # noqa: PLC0415 - after the first picture

    page = window.show_notice()
    page.show_trouble(in_words(Refused(Reason.LEASE_OVER)))
    while True:
        try:
            await aside(lambda: knocking.knock(where, unlock, now))
        except Unavailable:
            await told_within(page.answered, KNOCKS_EVERY_S)
            page.show_trouble(in_words(Refused(Reason.LEASE_OVER)))
        else:
            return


async def carry_out(
    window: MainWindow, where: Path, out: "Dismissed", keychain: "Keychain | None"
) -> None:
    """Destroy what is here, on a good order, and say in one sentence who gave it."""
    from wadesk.desk import orders  # noqa: PLC0415 - it brings the ciphers

    window.show_notice().show_wiping()
    is_done = await elsewhere(lambda: orders.carry_out(where, out, keychain))
    await _finish(window, where, keychain, is_done=is_done)
    _tell(window, out.order, is_handed_in=out.is_handed_in)


async def go_on_wiping(window: MainWindow, where: Path, keychain: "Keychain | None") -> None:
    """What an earlier start began and was killed in comes first."""
    from wadesk.desk import wiping  # noqa: PLC0415 - it brings the ciphers

    window.show_notice().show_wiping()
    order = await elsewhere(lambda: wiping.order_of(where))
    await _finish(window, where, keychain, is_done=False)
    if order is not None:
        _tell(window, order, is_handed_in=False)


async def _finish(
    window: MainWindow, where: Path, keychain: "Keychain | None", *, is_done: bool
) -> None:
    from wadesk.desk import orders, wiping  # noqa: PLC0415 - as above

    page, is_first = window.show_notice(), not is_done
    while not is_done:
        if not is_first:
            page.show_trouble(_said(NOT_TOLD))
            await told_within(page.answered, KNOCKS_EVERY_S)
        is_first = False
        is_done = await elsewhere(lambda: wiping.resume(where, keychain, orders.tell))


def _tell(window: MainWindow, order: "Order", *, is_handed_in: bool) -> None:
    said = _said(GONE_BY).format(who=order.by) if order.by else _said(GONE)
    window.show_trouble(f"{said} {_said(HANDED_IN)}" if is_handed_in else said)


def _said(words: object) -> str:
    return QCoreApplication.translate("Desktop", str(words))
