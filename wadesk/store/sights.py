"""Sights: which conversations came into a member's sight or left it, told in the feed.

Whoever sees everything needs no such word. For anybody else each change raises the epoch,
and its row stands in the feed at the seq of the unit of work that made it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wadesk.core.visibility import Sight, change
from wadesk.store import members
from wadesk.store.connection import ReadableDb, WritableDb

Move = tuple[int, str, str]
"""A conversation and its scope before and after."""


def limited(db: ReadableDb) -> dict[int, Sight]:
    """Every member who does not see everything."""
    sql = "select member from member_sight where scopes is not null"
    return {member: members.sight(db, member) for (member,) in db.execute(sql).fetchall()}


def rescoped(db: WritableDb, seq: int, moves: Sequence[Move]) -> None:
    """Tell every member what it means for them that these conversations changed scope."""
    for member, sight in limited(db).items():
        gained = [one for one, before, after in moves if _comes(sight, before, after)]
        lost = [one for one, before, after in moves if _comes(sight, after, before)]
        _tell(db, member, sight, seq, (gained, lost))


def folded(db: WritableDb, seq: int, gone: tuple[int, str], into: Move) -> None:
    """Two conversations became one, and not everybody who saw one of them sees it.

    Whoever does learns from the tombstone alone where the other went.
    """
    theirs, their_scope = gone
    ours, before, after = into
    for member, sight in limited(db).items():
        if not sight.covers(after):
            seen = ((theirs, their_scope), (ours, before))
            lost = [one for one, scope in seen if sight.covers(scope)]
            _tell(db, member, sight, seq, ([], lost))


def change_member(db: WritableDb, member: int, scopes: Iterable[str] | None, seq: int) -> None:
    """Let a member see these scopes, or everything, from now on."""
    before = members.sight(db, member)
    seen = None if scopes is None else frozenset(scopes)
    change_sight(db, member, (before, replace(before, scopes=seen)), seq)


def change_sight(db: WritableDb, member: int, sights: tuple[Sight, Sight], seq: int) -> None:
    """Tell a member what it means that their first sight became the second."""
    before, after = sights
    gained, lost = change(before, after, scopes_in_use(db))
    db.execute(
        "insert into member_sight(member, scopes, epoch) values (?, ?, ?)"
        " on conflict(member) do update set scopes = excluded.scopes",
        (member, None if after.scopes is None else json.dumps(sorted(after.scopes)), after.epoch),
    )
    _tell(db, member, after, seq, (_lying_in(db, gained), _lying_in(db, lost)))


def scopes_in_use(db: ReadableDb) -> frozenset[str]:
    rows = db.execute("select distinct scope from conversation").fetchall()
    return frozenset(scope for (scope,) in rows)


def _comes(sight: Sight, before: str, after: str) -> bool:
    return sight.covers(after) and not sight.covers(before)


def _lying_in(db: ReadableDb, scopes: Iterable[str]) -> list[int]:
    sql = "select id from conversation where scope in (select value from json_each(?)) order by id"
    return [one for (one,) in db.execute(sql, (json.dumps(sorted(scopes)),))]


def _tell(
    db: WritableDb, member: int, sight: Sight, seq: int, news: tuple[list[int], list[int]]
) -> None:
    gained, lost = news
    if not gained and not lost:
        return
    epoch = sight.epoch + 1
    db.execute("update member_sight set epoch = ? where member = ?", (epoch, member))
    db.execute(
        "insert into sight(member, epoch, seq, gained, lost) values (?, ?, ?, ?, ?)",
        (member, epoch, seq, json.dumps(gained), json.dumps(lost)),
    )
