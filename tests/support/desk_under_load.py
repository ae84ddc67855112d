"""Desk under load: a Desk of its own process that follows the feed and writes replies.

Each reply is noted in a log only after the Desk said that it is kept; from then on it must
come to exactly one end, whatever is killed. A file called ``quiet`` beside the log makes
it write no more: it syncs, and decides what came back.

    python -m tests.support.desk_under_load PROFILE KEYS NAME LOG
"""

import asyncio
import contextlib
import os
import secrets
import sys
from pathlib import Path

from tests.support.desks import wall_clock
from tests.support.dice import dice
from tests.support.keychains import FolderKeychain
from wadesk.core.errors import Refused
from wadesk.core.outbox import Owed
from wadesk.core.records import NO_ANSWER, ConversationId
from wadesk.desk import actions, revisions
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.store import conversations, outgoing
from wadesk.store.connection import ReadableDb

PAUSE_S = 0.05
CONVERSATIONS = 200
DICE = dice()


async def work(desk: OpenDesk, name: str, log: Path) -> None:
    reader = desk.mirror.reader()
    try:
        async with running(desk) as engine:
            while True:
                await asyncio.sleep(PAUSE_S)
                if log.with_name("quiet").exists():
                    await asyncio.to_thread(_decide, desk)
                    engine.wake()
                    await asyncio.to_thread(_note_what_is_owed, desk, log)
                else:
                    await asyncio.to_thread(_write_one, desk, reader, name, log)
                    engine.wake()
    finally:
        reader.close()


def _write_one(desk: OpenDesk, reader: ReadableDb, name: str, log: Path) -> None:
    lines = conversations.latest(reader, CONVERSATIONS)
    if not lines:
        return
    line = DICE.choice(lines)
    text = f"{name} {secrets.token_hex(8)}"
    actions.look(desk, ConversationId(line.id), line.answer or NO_ANSWER)
    try:
        actions.reply(desk, ConversationId(line.id), text)
    except Refused:
        return
    with log.open("a", encoding="utf-8") as kept:
        kept.write(text + "\n")
        kept.flush()
        os.fsync(kept.fileno())


def _decide(desk: OpenDesk) -> None:
    """What came back holds back all that follows it: look at what was said, and send it anyway."""
    local = desk.local.reader()
    try:
        refused = [one for one in outgoing.items(local) if one.owed is Owed.REFUSED]
    finally:
        local.close()
    for one in refused:
        with contextlib.suppress(Refused):  # it has just been decided with another
            revisions.retry(desk, one.key)


def _note_what_is_owed(desk: OpenDesk, log: Path) -> None:
    local = desk.local.reader()
    try:
        owed = sum(one.owed in {Owed.DUE, Owed.ACCEPTED} for one in outgoing.items(local))
    finally:
        local.close()
    log.with_suffix(".owed").write_text(str(owed))


def main(profile: str, keys: str, name: str, log: str) -> None:
    unlock = Unlock(FolderKeychain(Path(keys)))
    with open_desk(Path(profile), unlock, wall_clock) as desk:
        asyncio.run(work(desk, name, Path(log)))


if __name__ == "__main__":
    main(*sys.argv[1:])
