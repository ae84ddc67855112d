"""Note drafts: what is being noted for the team and not said yet, apart from every reply."""

from wadesk.core.records import ConversationId
from wadesk.store.connection import ReadableDb, WritableDb


def keep(db: WritableDb, conversation: ConversationId, text: str) -> None:
    """Write down how it reads now; an empty one is none any more."""
    if text.strip():
        sql = "insert or replace into note_draft (conversation, text) values (?, ?)"
        db.execute(sql, (conversation, text))
    else:
        db.execute("delete from note_draft where conversation = ?", (conversation,))


def find(db: ReadableDb, conversation: ConversationId) -> str:
    sql = "select text from note_draft where conversation = ?"
    found = db.execute(sql, (conversation,)).fetchone()
    return str(found[0]) if found else ""


def every(db: ReadableDb) -> list[tuple[ConversationId, str]]:
    rows = db.execute("select conversation, text from note_draft order by conversation")
    return [(ConversationId(where), str(text)) for where, text in rows]


def add(db: WritableDb, conversation: ConversationId, text: str) -> None:
    """These words come after what is being noted there, unless they stand there already."""
    stands = find(db, conversation)
    if text not in stands:
        keep(db, conversation, f"{stands}\n\n{text}" if stands else text)


def let_go(db: WritableDb, conversation: ConversationId, text: str) -> None:
    """It is a note now, unless something else stands here by now."""
    db.execute("delete from note_draft where conversation = ? and text = ?", (conversation, text))


def follow(db: WritableDb, former: ConversationId, present: ConversationId) -> bool:
    """The thread has become part of another; what was being noted in both stays."""
    mine = find(db, former)
    if not mine:
        return False
    keep(db, former, "")
    add(db, present, mine)
    return True
