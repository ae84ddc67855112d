"""Long Mirror: an encrypted Mirror with one long conversation, written by one statement."""

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.builders import NOON
from tests.support.every_kind import ARABIC, CHINESE, GERMAN, HEBREW
from tests.support.mirrors import KEY
from tests.support.threads import HERE, ME, MINUTE
from wadesk.desk.local import Local
from wadesk.desk.mirror import Mirror
from wadesk.store import connection
from wadesk.store.connection import WritableDb

TEXTS = (
    "Yes",
    "Does it come in another colour? 🎉",
    GERMAN,
    "Thanks!",
    CHINESE,
    "I ordered two weeks ago and nothing has arrived so far. Can you look where it is? " * 3,
    ARABIC,
    "Sure 👍🏽",
    "The parcel is on its way. See https://shop.example/track/40217 for where it is now.",
    HEBREW,
)
FILL = """
with recursive numbers(n) as
    (select :first union all select n + 1 from numbers where n < :last)
insert into message
    (id, seq, conversation, at, direction, source, kind, text, contact, member, wamid, key,
     carriage, content, statuses)
select n, 1, :conversation, :noon + n * :minute,
    iif(n % 3, 'in', 'out'), iif(n % 3, 'cloud', 'desk'), 'text',
    json_extract(:texts, '$[' || (n * 7 % :kinds) || ']'), 9, iif(n % 3, null, :me),
    'wamid.of.a.usual.length.' || n, iif(n % 3, null, 'key' || n), iif(n % 3, null, 'accepted'),
    '{}', iif(n % 3, null, '{"sent": {"at": 1}, "delivered": {"at": 2}, "read": {"at": 3}}')
from numbers
"""


@dataclass(frozen=True, slots=True)
class TwoFiles:
    """What a thread reader needs of an open Desk."""

    mirror: Mirror
    local: Local


def fill(db: WritableDb, first: int, last: int) -> None:
    with connection.transaction(db):
        bounds = {"first": first, "last": last, "conversation": HERE, "noon": NOON}
        rest = {"minute": MINUTE, "me": ME, "texts": json.dumps(TEXTS), "kinds": len(TEXTS)}
        db.execute(FILL, {**bounds, **rest})


@contextlib.contextmanager
def two_files(folder: Path) -> Iterator[TwoFiles]:
    mirror = Mirror(folder / "mirror.db", KEY)
    local = Local(folder / "local.db", KEY)
    try:
        yield TwoFiles(mirror, local)
    finally:
        local.close()
        mirror.close()


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[WritableDb]:
    """The Mirror's file, as its writer would hold it."""
    db = connection.open_writable(folder / "mirror.db", KEY, durable=False)
    try:
        yield db
    finally:
        db.close()
