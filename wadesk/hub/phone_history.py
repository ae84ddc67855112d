"""Phone history: the past of a number that is shared with the phone app, asked for and followed.

Meta hands it over once, within a day of linking the number; so a person asks for it, and not
the Hub by itself.
"""

from typing import Protocol

from wadesk.core import phone_history
from wadesk.core.phone_history import HistoryState, PhoneHistory
from wadesk.hub.whatsapp.inbound import Shared
from wadesk.hub.writer import Transaction
from wadesk.store import phone_history as histories

ADDRESS_BOOK, HISTORY = "smb_app_state_sync", "history"


class SharingPort(Protocol):
    """What is needed of the Graph API."""

    async def share(self, kind: str) -> None: ...


async def ask(graph: SharingPort) -> None:
    """The address book first, so that the threads that follow have names."""
    for kind in (ADDRESS_BOOK, HISTORY):
        await graph.share(kind)


def note_asked(t: Transaction, number: str) -> None:
    found = histories.find(t.db, number)
    if found is None:
        asked = PhoneHistory(number, HistoryState.ASKED, asked_at=t.now)
        histories.keep(t.db, t.new_id(), t.next_seq(), asked)


def hear(t: Transaction, shared: Shared, seq: int) -> None:
    """Write down how far it has come; a figure that is known already is no news."""
    row, known = histories.find(t.db, shared.number) or (
        None,
        PhoneHistory(shared.number, HistoryState.COMING),
    )
    now = phone_history.after(known, shared.chunk, t.now)
    if row is None or now != known:
        histories.keep(t.db, t.new_id() if row is None else row, seq, now)
