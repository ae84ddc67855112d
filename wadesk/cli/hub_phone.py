"""Hub phone: whether the phone app shares the number, and its address book and past fetched."""

import argparse
import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from wadesk import __version__, server
from wadesk.core.errors import Reason, Refused
from wadesk.core.phone_history import HistoryState, PhoneHistory
from wadesk.hub import phone_history, secrets, upkeep
from wadesk.hub.secrets import SecretName, Sources
from wadesk.hub.settings import HubSettings
from wadesk.hub.whatsapp.cloud_api import GraphClient
from wadesk.store import connection
from wadesk.store import phone_history as histories

Add = Callable[..., argparse.ArgumentParser]
Open = Callable[[Path], tuple[HubSettings, bytes]]

STATES = {
    HistoryState.ASKED: "Its past was asked for; nothing has come yet.",
    HistoryState.COMING: "Its past is coming: {progress} %.",
    HistoryState.DONE: "Its past is here.",
    HistoryState.DECLINED: "Whoever holds the phone has declined to share its past.",
}


def add_commands(add: Add, opened: Open) -> None:
    """``add`` makes a command that is given the Hub's folder; ``opened`` gives its key."""
    about = "see whether the phone app shares the number, and fetch what it knows"
    phone = add("phone", lambda args: _phone(*opened(args.directory), fetch=args.fetch), about)
    phone.add_argument(
        "--fetch",
        action="store_true",
        help="its address book and up to 180 days of its past; Meta allows it once, in the"
        " first 24 hours",
    )


def _phone(here: HubSettings, key: bytes, *, fetch: bool) -> int:
    is_shared = asyncio.run(_asked(here, fetch=fetch))
    if fetch:
        upkeep.note_phone_asked(here, key, server.now())
    print("\n".join(lines(_known(here, key), is_shared=is_shared)))
    return 0


def lines(known: PhoneHistory | None, *, is_shared: bool) -> list[str]:
    """What is said of it."""
    shared = "The phone app shares this number."
    first = shared if is_shared else "This number is not shared with a phone app."
    if known is None:
        return [first]
    return [first, STATES[known.state].format(progress=known.progress)]


async def _asked(here: HubSettings, *, fetch: bool) -> bool:
    token = secrets.read(SecretName.ACCESS_TOKEN, Sources(here.directory, os.environ))
    agent = f"WaDesk/{__version__}"
    async with GraphClient(here.graph, here.number, here.account, token.reveal, agent) as graph:
        told: dict[str, Any] = await graph.number()
        is_shared = told.get("is_on_biz_app") is True
        if fetch and not is_shared:
            raise Refused(
                Reason.BAD_SETTING,
                "This number is not shared with a phone app, so there is nothing to fetch.",
            )
        if fetch:
            await phone_history.ask(graph)
        return is_shared


def _known(here: HubSettings, key: bytes) -> PhoneHistory | None:
    db = connection.open_readable(here.database, key)
    try:
        found = histories.find(db, here.number)
    finally:
        db.close()
    return found[1] if found else None
