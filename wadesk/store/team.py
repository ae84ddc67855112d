"""Team: devices, members, sets of rights and deeds, as a Desk's copy has them.

Names are those of today. What the Hub does not tell this member is not here, so nobody asks
who may see it.
"""

import json
from collections.abc import Iterator
from typing import Any

from wadesk.core.records import Instant
from wadesk.core.rights import Standing
from wadesk.core.team import AuditEntry, AuditFilter, LinkedDesk, Member, Permission
from wadesk.store import members as member_rows
from wadesk.store import our_number
from wadesk.store.connection import ReadableDb

NEWEST = 2**62  # before every id that there is

DEVICES = (
    "select device.id, member, coalesce(owner.name, ''), coalesce(device.name, ''),"
    " coalesce(system, ''), coalesce(version, ''), linked_at, device.state,"
    " coalesce(linker.name, ''), coalesce(network, ''), coalesce(place, ''),"
    " coalesce(country, ''), last_seen, coalesce(odd, '[]'), ended_at, coalesce(ended_why, ''),"
    " wiped_ms, idle_since"
    " from device left join member as owner on owner.id = device.member"
    " left join member as linker on linker.id = device.linked_by order by device.id"
)
_AUDIT = (
    "select audit.id, at, deed, coalesce(doer.name, ''), coalesce(device.name, ''),"
    " coalesce(of_member.name, of_device.name, of_set.name, ''), conversation, about,"
    " coalesce(content, '{}') from audit"
    " left join member as doer on doer.id = audit.member"
    " left join device on device.id = audit.device"
    " left join member as of_member on of_member.id = audit.about"
    " left join device as of_device on of_device.id = audit.about"
    " left join permission as of_set on of_set.id = audit.about"
)
AUDIT = (
    f"{_AUDIT} where audit.id < :before"
    " and (:member is null or audit.member = :member or audit.about = :member)"
    " and (:since is null or at >= :since) and (:until is null or at < :until)"
    " and (:deeds = '[]' or deed in (select value from json_each(:deeds)))"
    " order by audit.id desc"
)
ALERTS = f"{_AUDIT} where audit.id > :since and deed = 'alert' order by audit.id desc"


def devices(db: ReadableDb, here: int) -> list[LinkedDesk]:
    """Those that are linked and those that were; ``here`` is this very Desk's id."""
    return [_device(row, here) for row in db.execute(DEVICES)]


def members(db: ReadableDb, me: int) -> list[Member]:
    """All of them: those who left still have a name on what they did."""
    sql = (
        "select id, name, role, state, rights, hours, scopes, permission, factor"
        " from member order by name, id"
    )
    return [_member(row, me) for row in db.execute(sql)]


def standing(db: ReadableDb, me: int) -> Standing:
    """What this Desk's member may do; somebody who is nobody here may do nothing."""
    found = member_rows.find(db, me)
    return found.standing if found else Standing("", "removed")


def permissions(db: ReadableDb) -> list[Permission]:
    sql = "select id, name, role, rights, hours, scopes from permission order by name"
    return [_permission(row) for row in db.execute(sql)]


def audit(
    db: ReadableDb, wanted: AuditFilter, before: int | None, limit: int | None
) -> list[AuditEntry]:
    """The newest of those that fit and came before one, the newest first."""
    found = []
    for entry in _entries(db, wanted, NEWEST if before is None else before):
        if _has_words(entry, wanted.words):
            found.append(entry)
        if len(found) == limit:
            break
    return found


def alerts(db: ReadableDb, since: int) -> list[AuditEntry]:
    """What administrators are told at once and came after an entry."""
    return [_entry(row) for row in db.execute(ALERTS, {"since": since})]


def scopes(db: ReadableDb) -> set[str]:
    """All that any conversation lies in."""
    rows = db.execute("select distinct scope from conversation where scope <> ''").fetchall()
    return {scope for (scope,) in rows}


def number(db: ReadableDb) -> str:
    """The number that this inbox is of as people dial it, or else Meta's id of it."""
    known = our_number.known(db)
    if known is not None and known.display:
        return known.display
    row = db.execute("select number from conversation limit 1").fetchone()
    return str(row[0]) if row and row[0] else ""


def _entries(db: ReadableDb, wanted: AuditFilter, before: int) -> Iterator[AuditEntry]:
    asked = {
        "before": before,
        "member": wanted.member,
        "since": wanted.since,
        "until": wanted.until,
        "deeds": json.dumps(sorted(wanted.deeds)),
    }
    return map(_entry, db.execute(AUDIT, asked))


def _has_words(entry: AuditEntry, words: str) -> bool:
    """In any script: SQL folds the cases of Latin letters only."""
    names = f"{entry.member_name} {entry.device_name} {entry.about_name}".casefold()
    return all(word in names for word in words.casefold().split())


def _device(row: Any, here: int) -> LinkedDesk:
    device, member, member_name, name, system, version, linked_at, state = row[:8]
    linker, network, place, country, last_seen, odd, ended_at, why, wiped_ms, idle_since = row[8:]
    return LinkedDesk(
        device,
        member,
        member_name,
        name,
        system,
        version,
        Instant(linked_at or 0),
        state or "linked",
        linker,
        network,
        place,
        country,
        last_seen,
        tuple(json.loads(odd)),
        ended_at,
        why,
        wiped_ms,
        idle_since,
        is_here=device == here,
    )


def _member(row: Any, me: int) -> Member:
    member, name, role, state, *texts, permission, factor = row
    given = member_rows.grant(role or "", tuple(texts))
    return Member(
        member,
        name,
        given.role,
        state,
        given.rights,
        given.hours,
        given.scopes,
        permission or "",
        has_factor=bool(factor),
        is_me=member == me,
    )


def _permission(row: Any) -> Permission:
    number_of, name, role, *texts = row
    given = member_rows.grant(role, tuple(texts))
    return Permission(number_of, name, role, given.rights, given.hours, given.scopes)


def _entry(row: Any) -> AuditEntry:
    number, at, deed, who, device, whom, conversation, about, content = row
    told = json.loads(content)
    return AuditEntry(number, at, deed, who, device, whom, conversation, about, told)
