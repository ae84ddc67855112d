"""Templates: what WhatsApp lets us send outside the service window, as Meta lists it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wadesk.store.connection import ReadableDb, WritableDb

_COLUMNS = "id, account, template, name, language, status, category, content"


@dataclass(frozen=True, slots=True)
class Template:
    """One language of one template; name and language together are its key."""

    id: int
    account: str
    template: str
    name: str
    language: str
    status: str
    category: str
    content: str

    @property
    def key(self) -> tuple[str, str]:
        return self.name, self.language


def of_account(db: ReadableDb, account: str) -> list[Template]:
    rows = db.execute(f"select {_COLUMNS} from template where account = ?", (account,))
    return [Template(*row) for row in rows]


def approved(db: ReadableDb) -> list[Template]:
    """What may be sent now, by name and language."""
    sql = f"select {_COLUMNS} from template where status = 'APPROVED' order by name, language, id"
    found = {one.key: one for one in (Template(*row) for row in db.execute(sql))}
    return list(found.values())


def find(db: ReadableDb, name: str, language: str) -> Template | None:
    sql = f"select {_COLUMNS} from template where name = ? and language = ?"
    row = db.execute(sql, (name, language)).fetchone()
    return Template(*row) if row else None


def store(db: WritableDb, templates: Sequence[Template], seq: int) -> None:
    rows: list[tuple[Any, ...]] = [
        (t.id, seq, t.account, t.template, t.name, t.language, t.status, t.category, t.content)
        for t in templates
    ]
    db.executemany(
        "insert or replace into template"
        "(id, seq, account, template, name, language, status, category, content)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
