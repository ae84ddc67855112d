"""Estate: what a member leaves behind when they are removed, and whose it becomes.

What an heir does not see is nobody's; what nobody inherits and was to leave later does not.
"""

import json
from collections.abc import Iterable

from wadesk.store.connection import ReadableDb, WritableDb

_THESE = "(select value from json_each(?))"


def owned(db: ReadableDb, member: int) -> dict[int, str]:
    """The conversations of a member, each with the scope in which it lies."""
    sql = "select json_group_array(json_array(id, scope)) from conversation where owner = ?"
    return dict(json.loads(db.execute(sql, (member,)).fetchone()[0]))


def planned(db: ReadableDb, member: int) -> dict[int, str]:
    """What waits for its hour by a member's hand, each with its conversation's scope."""
    sql = (
        "select json_group_array(json_array(one.id, line.scope)) from scheduled as one"
        " join conversation as line on line.id = one.conversation"
        " where one.member = ? and one.state = 'waiting'"
    )
    return dict(json.loads(db.execute(sql, (member,)).fetchone()[0]))


def hand_over(db: WritableDb, conversations: Iterable[int], to: int | None, seq: int) -> None:
    sql = f"update conversation set owner = ?, seq = ? where id in {_THESE}"
    db.execute(sql, (to, seq, _list(conversations)))


def take_on(db: WritableDb, plans: Iterable[int], by: int, seq: int) -> None:
    sql = f"update scheduled set member = ?, seq = ? where id in {_THESE}"
    db.execute(sql, (by, seq, _list(plans)))


def call_off(db: WritableDb, plans: Iterable[int], seq: int) -> None:
    sql = f"update scheduled set state = 'cancelled', seq = ? where id in {_THESE}"
    db.execute(sql, (seq, _list(plans)))


def keep_words(db: WritableDb, member: int, to: int, seq: int) -> None:
    """A member's drafts are somebody else's to look after; whose words they are stays known."""
    db.execute(
        "update draft set author = coalesce(author, member), member = ?, seq = ? where member = ?",
        (to, seq, member),
    )


def forget_doors(db: WritableDb, member: int) -> None:
    """Nobody comes in for this member any more, by a code that was shown or while waiting."""
    db.execute("delete from link_code where member = ?", (member,))
    db.execute("delete from applicant where member = ?", (member,))
    db.execute("update reply_lock set holder = null, until = 0 where holder = ?", (member,))


def _list(ids: Iterable[int]) -> str:
    return json.dumps(list(ids))
