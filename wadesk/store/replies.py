"""Replies: reply locks, the answers given to ClientKeys, and what is on its way out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wadesk.core.delivery import Carriage
from wadesk.core.dispatch import Waiting
from wadesk.core.records import AgentId, Instant, MessageId
from wadesk.core.reply_lock import ReplyLock, fold
from wadesk.store.connection import ReadableDb, WritableDb

_LOCK = "holder, until, fence, since, taken_from"

QUEUE_TOLD = 50  # so many behind one that waits are told of it; the rest when they come nearer


def lock(db: ReadableDb, conversation: int) -> ReplyLock:
    sql = f"select {_LOCK} from reply_lock where conversation = ?"
    row = db.execute(sql, (conversation,)).fetchone()
    return _lock(*row) if row else ReplyLock()


def write_lock(
    db: WritableDb, conversation: int, after: ReplyLock, device: int | None = None
) -> None:
    """``device``: where it was claimed, if its holder said so."""
    held = (after.holder, after.until, after.fence, after.since, after.taken_from)
    db.execute(
        f"insert or replace into reply_lock(conversation, {_LOCK}, device)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (conversation, *held, device),
    )


def free_locks_of(db: WritableDb, device: int, member: int | None) -> None:
    """Nobody answers from this device any more; ``member``: whose last one it was."""
    db.execute(
        "update reply_lock set holder = null, until = 0, device = ?1"
        " where device = ?1 or holder = ?2",
        (device, member),
    )


def locks_left_by(db: ReadableDb, device: int) -> list[tuple[int, ReplyLock]]:
    """The locks that were last claimed on this device, as they stand now."""
    sql = f"select conversation, {_LOCK} from reply_lock where device = ?"
    return [(row[0], _lock(*row[1:])) for row in db.execute(sql, (device,))]


def held_locks(db: ReadableDb, now: Instant) -> list[tuple[int, ReplyLock]]:
    """Every conversation that somebody may answer just now."""
    sql = f"select conversation, {_LOCK} from reply_lock where until > ?"
    return [(row[0], _lock(*row[1:])) for row in db.execute(sql, (now,))]


def fold_lock(db: WritableDb, gone: int, into: int, now: Instant) -> None:
    """Two conversations become one, and so do their locks."""
    ours, theirs = lock(db, into), lock(db, gone)
    forget_lock(db, gone)
    if theirs.fence:
        write_lock(db, into, fold(ours, theirs, now))


def forget_lock(db: WritableDb, conversation: int) -> None:
    db.execute("delete from reply_lock where conversation = ?", (conversation,))


def _lock(
    holder: int | None, until: int, fence: int, since: int, taken_from: int | None
) -> ReplyLock:
    return ReplyLock(_agent(holder), Instant(until), fence, Instant(since), _agent(taken_from))


def _agent(member: int | None) -> AgentId | None:
    return None if member is None else AgentId(member)


def answer_to(db: ReadableDb, key: str) -> tuple[bytes, bytes] | None:
    """The digest of the command that carried this key, and the answer it was given."""
    row = db.execute("select digest, answer from command where key = ?", (key,)).fetchone()
    return (row[0], row[1]) if row else None


@dataclass(frozen=True, slots=True)
class Answered:
    """A ClientKey with whose it was, what it stood for and what was answered."""

    key: str
    member: int
    digest: bytes
    answer: bytes
    at: Instant


def keep_answer(db: WritableDb, answered: Answered) -> None:
    db.execute(
        "insert into command(key, member, digest, answer, at) values (?, ?, ?, ?, ?)",
        (answered.key, answered.member, answered.digest, answered.answer, answered.at),
    )


def enqueue(db: WritableDb, message: int, recipient: str, body: str, now: Instant) -> None:
    """Put a message on its way to WhatsApp."""
    db.execute(
        "insert into departure(message, recipient, carriage, since, body) values (?, ?, ?, ?, ?)",
        (message, recipient, Carriage.QUEUED, now, body),
    )


def departures(db: ReadableDb, doubted_since: Instant, limit: int) -> list[Waiting]:
    """What is under way or still holds others back, and of each queue the one that is next.

    Only the first of each recipient's queue, so that however many wait for one person,
    everybody else's are seen.
    """
    sql = (
        "select message, recipient, carriage, attempts, not_before, since,"
        " (select at from message where id = one.message) from departure as one"
        " where (carriage = ? and message = (select min(message) from departure"
        "   where recipient = one.recipient and carriage = one.carriage))"
        " or carriage = ? or (carriage = ? and since > ?) order by message limit ?"
    )
    bounds = (Carriage.QUEUED, Carriage.SENDING, Carriage.UNCERTAIN, doubted_since, limit)
    return [
        Waiting(MessageId(row[0]), row[1], Carriage(row[2]), *row[3:])
        for row in db.execute(sql, bounds)
    ]


def queued_behind(db: ReadableDb, message: int) -> list[int]:
    """What follows a message to the same person, in its order."""
    sql = (
        "select message from departure where recipient ="
        " (select recipient from departure where message = ?1)"
        " and carriage = ?2 and message > ?1 order by message limit ?3"
    )
    rows = db.execute(sql, (message, Carriage.QUEUED, QUEUE_TOLD))
    return [int(row[0]) for row in rows]


def redirect(db: WritableDb, former: str, recipient: str) -> None:
    """Two recipients turned out to be one: what waits for them keeps one order."""
    db.execute("update departure set recipient = ? where recipient = ?", (recipient, former))


def body_of(db: ReadableDb, message: int) -> str | None:
    row = db.execute("select body from departure where message = ?", (message,)).fetchone()
    return str(row[0]) if row else None


def depart(db: WritableDb, waiting: Waiting, now: Instant) -> bool:
    """Write down that the next byte may leave; from here on a repetition could be a second.

    False where the message was settled while it waited.
    """
    sql = (
        "update departure set carriage = ?, attempts = attempts + 1, since = ?"
        " where message = ? and carriage = ? returning message"
    )
    bounds = (Carriage.SENDING, now, waiting.message, Carriage.QUEUED)
    return db.execute(sql, bounds).fetchone() is not None


def postpone(db: WritableDb, message: int, not_before: Instant) -> None:
    """Let it wait; a try that failed before it was written down counts too."""
    db.execute(
        "update departure set attempts = attempts + (carriage = ?1), carriage = ?1,"
        " not_before = ?2 where message = ?3",
        (Carriage.QUEUED, not_before, message),
    )


def doubt(db: WritableDb, message: int, now: Instant) -> None:
    """Keep an uncertain message in the queue for as long as it holds back what follows."""
    db.execute(
        "update departure set carriage = ?, since = ? where message = ?",
        (Carriage.UNCERTAIN, now, message),
    )


def interrupted(db: ReadableDb, carriages: Iterable[Carriage]) -> list[int]:
    """Messages that stood at one of these points when the Hub stopped."""
    wanted = tuple(carriages)
    places = ",".join("?" * len(wanted))
    sql = f"select message from departure where carriage in ({places})"
    return [message for (message,) in db.execute(sql, wanted)]


def doubt_all(db: WritableDb, messages: Sequence[int], seq: int, now: Instant) -> None:
    """Nobody knows any more whether these have left."""
    for message in messages:
        doubt(db, message, now)
    sql = "update message set carriage = ?, seq = ?, waiting = null where id = ?"
    db.executemany(sql, [(Carriage.UNCERTAIN, seq, message) for message in messages])
