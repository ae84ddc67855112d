"""Studio: one agent's Desk after a rehearsal, without a network and under a clock that stands.

Its rows are what the Hub's feed says and were merged as they always are; whoever draws it
finds everything as a window would, and the same each time.
"""

import asyncio
import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from wadesk.core.batches import Older, Unfit
from wadesk.core.errors import Unavailable
from wadesk.core.records import AgentId, DeviceId, Instant, MessageId, Seq
from wadesk.core.sync import Cursor, parse_cursor
from wadesk.demo.agent import OwnKeychain
from wadesk.demo.book import Story
from wadesk.demo.rehearsal import HubFile, rehearse
from wadesk.desk import profile
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.hub import settings as hub_settings
from wadesk.hub import upkeep
from wadesk.sandbox import media
from wadesk.sandbox.record import Db, Record
from wadesk.sandbox.settings import SandboxSettings
from wadesk.store import connection, counter, crypto, feed, identity, members, messages
from wadesk.store.identity import Identity
from wadesk.wire.hub_api import Page

NOWHERE = "http://127.0.0.1:9"
Attached = dict[MessageId, tuple[bytes, str]]
UNUSED = "nobody asks for it"
ALL_ROWS = 10**9


@contextlib.contextmanager
def a_desk(folder: Path, stories: Sequence[Story], agent: str, now: Instant) -> Iterator[OpenDesk]:
    """The Desk of ``agent`` once these stories have been told."""
    hub, attached = _hub(folder, stories, now)
    unlock, home = Unlock(OwnKeychain()), folder / "desk"
    with connection_to(hub) as db:
        member = members.named(db, agent)
        page = _everything(db, member or 0)
    _begin(
        home,
        unlock,
        Identity(
            NOWHERE, "studio", DeviceId(0), AgentId(member or 0), agent, crypto.new_private_key()
        ),
    )
    with open_desk(home, unlock, lambda: now) as desk:
        asyncio.run(_fill(desk.mirror, page))
        asyncio.run(_keep(desk, attached))
        yield desk


@contextlib.contextmanager
def connection_to(hub: HubFile) -> Iterator[connection.ReadableDb]:
    db = connection.open_readable(hub.path, hub.key)
    try:
        with connection.snapshot(db):
            yield db
    finally:
        db.close()


def _hub(folder: Path, stories: Sequence[Story], now: Instant) -> tuple[HubFile, Attached]:
    """The Hub's record after the rehearsal, and every file that a customer sent."""
    told = SandboxSettings(folder / "sandbox.db", None, UNUSED, UNUSED, UNUSED)
    here = hub_settings.new(folder / "hub", told.phone_number_id, told.waba_id, NOWHERE)
    hub = HubFile(here.database, crypto.new_key())
    upkeep.found(here, hub.key)
    record = Record(told.record)
    record.open()
    try:
        asyncio.run(record.run(lambda db: rehearse(db, told, hub, stories, now)))
        attached = asyncio.run(record.run(lambda db: _attached(db, hub, now)))
    finally:
        record.close()
    return hub, attached


def _attached(sandbox: Db, hub: HubFile, now: Instant) -> Attached:
    """By message, what the sandbox would hand over to whoever fetches it."""
    found: Attached = {}
    with connection_to(hub) as db:
        ids = [row[0] for row in db.execute("select id from message")]
        for bubble in messages.by_ids(db, ids):
            shown = bubble.content.get(bubble.kind)
            named = shown.get("id") if isinstance(shown, dict) else None
            row = media.find(sandbox, str(named), now) if named else None
            if row is not None:
                found[bubble.id] = row["bytes"], row["mime_type"]
    return found


async def _keep(desk: OpenDesk, attached: Attached) -> None:
    """As if somebody had looked at every file already."""
    for message, (content, mime) in attached.items():
        await desk.files.keep(message, content, mime)


def _everything(db: connection.ReadableDb, member: int) -> Page:
    """All that this member may see, as one page of the feed."""
    counts, sight = counter.read(db), members.sight(db, member)
    found = feed.changes(db, feed.Question(member, sight, 0, ALL_ROWS), counts.seq)
    start = Cursor(counts.lineage, Seq(0))
    return Page(
        str(start),
        str(counts.head),
        sight.epoch,
        rows={name: msgspec.Raw(table.encode()) for name, table in found.tables.items()},
    )


def _begin(home: Path, unlock: Unlock, who: Identity) -> None:
    with profile.create(home, unlock) as made:
        local = Local(made.local_path, made.key_for("local"))
        try:
            local.change(lambda db: identity.save(db, who)).result()
        finally:
            local.close()


async def _fill(mirror: Mirror, page: Page) -> None:
    start = parse_cursor(page.from_)
    await mirror.begin(start, page.epoch)
    applied = await mirror.apply(page)
    nothing_older = Older(start.lineage, page.epoch, before=None, next=None)
    await asyncio.wrap_future(mirror.add_older(nothing_older))
    if isinstance(applied, Unfit):
        raise Unavailable(f"the feed's page does not fit: {applied}")
