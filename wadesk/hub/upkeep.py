"""Upkeep: what an operator does to a Hub's folder: begin it, invite, copy, restore.

All of it works beside a Hub that is serving: SQLCipher lets a second process write between
two commits, and the serving Hub notices within a second. Only a restore needs the folder
to itself, because it begins another life.
"""

import secrets
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from wadesk.core.delivery import Carriage
from wadesk.core.errors import Reason, Refused
from wadesk.core.pruning import Due
from wadesk.core.records import Instant
from wadesk.core.rights import Role
from wadesk.hub import certificate, phone_history, places, pruning, second_factor
from wadesk.hub import settings as hub_settings
from wadesk.hub.judgement import problem
from wadesk.hub.link_codes import invite
from wadesk.hub.pruning import Round
from wadesk.hub.settings import HubSettings
from wadesk.hub.writer import Transaction
from wadesk.store import connection, counter, durable, migrate, replies, scheduled
from wadesk.store.connection import WritableDb

LINEAGE_BYTES = 4
PERHAPS_SENT = Refused(
    Reason.STALE, "The Hub was restored from a copy: this may have left since it was made."
)

Result = TypeVar("Result")


def found(settings: HubSettings, key: bytes) -> None:
    """Begin a Hub: an empty record closed by this key, and the file that says whose it is."""
    settings.directory.mkdir(mode=0o700, parents=True, exist_ok=True)

    def prepare(db: WritableDb) -> None:
        migrate.prepare(db, "hub")
        counter.begin(db, settings.hub, _new_lineage())

    hub_settings.write(settings.with_key(key))  # first: without a record it can be begun again
    connection.create(settings.database, key, prepare)


def linking_code(
    settings: HubSettings, key: bytes, agent: str, now: Instant, role: Role | None = None
) -> str:
    """A code with which one Desk can be linked for this agent, for a minute and a half."""

    def work(t: Transaction) -> str:
        return invite(t, agent, settings.policy.devices, role)

    return _once(settings.database, key, now, work)


def due_devices(settings: HubSettings, key: bytes, now: Instant) -> list[Due]:
    """Who would be flagged, told or unlinked now; nothing is done."""
    db = connection.open_readable(settings.database, key)
    try:
        return pruning.due_now(db, settings.policy.devices, now)
    finally:
        db.close()


def prune_devices(settings: HubSettings, key: bytes, now: Instant) -> list[Due]:
    """Flag, tell and unlink who is due now. That the Hub is at work is only its own to say."""
    asked = Round(settings.policy.devices, is_hubs_own=False)
    return _once(settings.database, key, now, lambda t: pruning.prune(t, [asked])[0])


def remove_factor(settings: HubSettings, key: bytes, name: str, now: Instant) -> None:
    """Let a member who lost phone and recovery codes set up another one."""

    def work(t: Transaction) -> None:
        second_factor.take_away(t, name)

    _once(settings.database, key, now, work)


def note_phone_asked(settings: HubSettings, key: bytes, now: Instant) -> None:
    """The phone app has been asked for its past; Desks show how far that comes."""
    work = partial(phone_history.note_asked, number=settings.number)
    _once(settings.database, key, now, work)


def back_up(settings: HubSettings, key: bytes, target: Path) -> None:
    """Copy record, attachments and settings into a new folder, whole or not at all.

    The copy is closed by the same key, which is not in it.
    """
    if target.exists():
        raise Refused(Reason.BAD_SETTING, f"{target} is there already; it was left as it is.")
    draft = _empty_draft(target)
    connection.copy(settings.database, draft / settings.database.name, key)
    if settings.media.exists():
        ignore = shutil.ignore_patterns(f"*{durable.PART}")  # half of a file that is being written
        shutil.copytree(settings.media, draft / settings.media.name, ignore=ignore)
    for name in (hub_settings.FILE, places.FILE, certificate.NAME, certificate.KEY_NAME):
        if (settings.directory / name).exists():
            shutil.copy2(settings.directory / name, draft / name)
    _take_name(draft, target)


def restore(source: Path, directory: Path, key: bytes, now: Instant) -> HubSettings:
    """Begin another life from a copy, whole or not at all.

    Every cursor of the former life is worthless from now on, and nothing that was waiting
    to leave is sent by itself: it may have left since the copy was made.
    """
    settings = hub_settings.read(source)
    settings.require_key(key)
    if directory.exists() and any(directory.iterdir()):
        raise Refused(
            Reason.BAD_SETTING, f"{directory} is not empty; a restore needs a new folder."
        )
    draft = _empty_draft(directory)
    shutil.copytree(source, draft, dirs_exist_ok=True)
    _once(hub_settings.read(draft).database, key, now, begin_another_life)
    _take_name(draft, directory)
    return hub_settings.read(directory)


def _empty_draft(target: Path) -> Path:
    """A folder that becomes the target in one step; one that was given up before is cleared."""
    draft = target.with_name(f"{target.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700, parents=True)
    return draft


def _take_name(draft: Path, target: Path) -> None:
    if target.exists():
        target.rmdir()
    draft.rename(target)
    durable.sync_directory(target.parent)


def begin_another_life(t: Transaction, _: Sequence[None] = (None,)) -> list[None]:
    """A new lineage, ids that nobody can have seen, and doubt about what was waiting."""
    waiting = replies.interrupted(t.db, (Carriage.QUEUED, Carriage.SENDING))
    seq = t.next_seq()
    replies.doubt_all(t.db, waiting, seq, t.now)
    scheduled.refuse_waiting(t.db, seq, msgspec.json.encode(problem(PERHAPS_SENT)).decode())
    t.counter.lineage = _new_lineage()
    t.counter.leap(t.now)
    return [None]


def _once(path: Path, key: bytes, now: Instant, work: Callable[[Transaction], Result]) -> Result:
    """Do one thing to a record in a transaction of its own."""
    db = connection.open_writable(path, key, durable=True)
    try:
        migrate.upgrade(db, "hub", path.name)
        with connection.transaction(db):
            counts = counter.read(db)
            result = work(Transaction(db, now, counts))
            counter.write(db, counts)
    except connection.DatabaseError as error:
        raise connection.meaning(error, path.name) from error
    finally:
        db.close()
    return result


def _new_lineage() -> str:
    return secrets.token_hex(LINEAGE_BYTES)
