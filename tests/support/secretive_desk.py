"""Secretive Desk: a Desk of its own process, at which somebody writes all that must stay secret.

It says READY when it is all written, and then waits for its end, or for the Hub to end it:

    python -m tests.support.secretive_desk PROFILE KEYS WORDS
"""

import asyncio
import json
import sys
from pathlib import Path

from tests.support.desks import eventually, wall_clock
from tests.support.keychains import FolderKeychain
from tests.support.profiles import PASSPHRASE
from wadesk.core.draft import Draft
from wadesk.core.records import NO_ANSWER, ConversationId
from wadesk.desk import actions, asides, attachments, orders, reading, searching
from wadesk.desk.engine import Engine, running
from wadesk.desk.key_slots import Unlock
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.orders import Dismissed
from wadesk.store import conversations

READY, AWAY = "READY", "AWAY"


async def sit(desk: OpenDesk, words: dict[str, list[str]]) -> None:
    async with running(desk) as engine:
        await eventually(lambda: has_all(desk, engine, len(words["names"])))
        if words["drafts"]:
            await asyncio.to_thread(write, desk, words)
        engine.wake()
        await desk.mirror.index_all()
        print(READY, flush=True)
        await asyncio.Event().wait()


def has_all(desk: OpenDesk, engine: Engine, count: int) -> bool:
    is_whole = engine.line.is_live.is_set() and engine.backfill.is_whole.is_set()
    return is_whole and len(reading.inbox(desk, count + 1, None)) >= count


def write(desk: OpenDesk, words: dict[str, list[str]]) -> None:
    db = desk.mirror.reader()
    places = [ConversationId(line.id) for line in conversations.latest(db, len(words["names"]))]
    db.close()
    for where, text in zip(places, words["drafts"], strict=False):
        file = attachments.sealed_bytes(desk.vault, f"%PDF-1.7 {text}".encode(), f"{text}.pdf")
        draft = Draft(where, text, NO_ANSWER, desk.clock(), files=(file,))
        actions.keep_draft(desk, draft).result()
    for where, text in zip(places, words["notes"], strict=False):
        asides.keep_note(desk, where, text).result()
        asides.add_note(desk, where, f"{text}, kept").result()
    for where, text in zip(reversed(places), words["replies"], strict=False):
        actions.look(desk, where, NO_ANSWER)
        actions.reply(desk, where, text)
    for text in words["texts"][:20]:
        searching.once(desk, text, 5)


def main(profile: str, keys: str, words: str) -> None:
    """Follow until it is ended; wipe the profile where the Hub says so."""
    keychain = FolderKeychain(Path(keys))
    known = json.loads(Path(words).read_bytes())
    try:
        with open_desk(Path(profile), Unlock(keychain, PASSPHRASE), wall_clock) as desk:
            asyncio.run(sit(desk, known))
    except KeyboardInterrupt:
        print("closed", flush=True)
    except Dismissed as out:
        is_done = orders.carry_out(Path(profile), out, keychain)
        print(AWAY if is_done else f"not yet away: {out}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
