"""Other selves: the contacts that are one person by an agent's word."""

from collections.abc import Mapping

from wadesk.store.connection import ReadableDb, WritableDb


def around(db: ReadableDb, contact: int) -> dict[int, int]:
    """The links of the group that a contact belongs to: each but one leads to that one."""
    sql = (
        "select id, same_as from contact where same_as ="
        " coalesce((select same_as from contact where id = ?1), ?1)"
    )
    return dict(db.execute(sql, (contact,)).fetchall())


def relink(
    db: WritableDb, before: Mapping[int, int], after: Mapping[int, int], seq: int
) -> frozenset[int]:
    """Write down what has changed between two sets of links; whose row that was."""
    changed = frozenset(
        one for one in before.keys() | after.keys() if before.get(one) != after.get(one)
    )
    sql = "update contact set same_as = ?, seq = ? where id = ?"
    db.executemany(sql, [(after.get(one), seq, one) for one in sorted(changed)])
    return changed
