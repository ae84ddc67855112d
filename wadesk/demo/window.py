"""Window: a Desk with a screen, linked by the demo and then left to whoever sits before it.

Its key is in the memory of this process alone; what stays on the disk is closed for good.
"""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from wadesk import desktop, interrupts
from wadesk.core.thread import END
from wadesk.demo import leash
from wadesk.demo.agent import OwnKeychain
from wadesk.demo.talk import Happening, Kept, Linked, WindowPart
from wadesk.desk import linking
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.desktop import Start, clocks
from wadesk.store import conversations, messages

MANY = 100_000
CLOSINGS, CLOSES_EVERY_S = 50, 0.1


def play(part: WindowPart, tell: Callable[[Happening], None]) -> int:
    """Until the window is closed, by a person or because the demo ends."""
    keychain, profile = OwnKeychain(), Path(part.directory)
    asyncio.run(linking.link(part.url, part.code, profile, Unlock(keychain)))
    tell(Linked(part.agent))
    leash.hold(_close)
    with interrupts.taken() as asked:
        start = Start(profile, keychain=lambda: keychain, remembers_place=False)
        code = desktop.run(start, asked)
    with open_desk(profile, Unlock(keychain), clocks.now) as desk:
        tell(Kept(part.agent, _messages_in(desk)))
    return code


def _messages_in(desk: OpenDesk) -> int:
    with desk.mirror.look() as db:
        lines = conversations.latest(db, MANY, None)
        return sum(len(messages.places(db, one.id, END, MANY).ids) for one in lines)


def _close() -> None:
    """From the leash's thread: the screen's own closes its window, as a person would.

    Again and again, for the window may be about to open just now.
    """
    for _ in range(CLOSINGS):
        app = QCoreApplication.instance()
        if app is not None:
            QMetaObject.invokeMethod(app, "closeAllWindows", Qt.ConnectionType.QueuedConnection)
        time.sleep(CLOSES_EVERY_S)
