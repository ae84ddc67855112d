"""Said: what counts as an answer in a conversation, and the newest of each kind of message.

An answer is whatever left for the customer by any road: from a Desk, from the phone app, by
another system. What says something about another message is none, nor is what the phone
app had told before it was linked.
"""

from wadesk.store.connection import ReadableDb
from wadesk.store.record import Message

_ABOUT_ANOTHER = "('edit', 'revoke', 'reaction')"
NO_WORD = "('edit', 'revoke', 'reaction', 'system')"
_IS_ANSWER = f"direction = 'out' and source <> 'history' and kind not in {_ABOUT_ANOTHER}"
OF_A_FOLD = 3
"""So many of the newest answers are shown to who has not seen that two threads became one."""


def newest_answer_by_another(db: ReadableDb, conversation: int, member: int) -> int:
    """The newest answer in a conversation that this member did not give, or 0.

    Asked of the messages, not of the conversation's last answer: one's own answer from
    another device must not hide a colleague's below it. Where another thread's answers came
    in, they are as new as that event, however old their numbers are.
    """
    sql = (
        "select coalesce(max(id), 0) from message"
        f" where conversation = ? and member is not ? and {_IS_ANSWER}"
    )
    (found,) = db.execute(sql, (conversation, member)).fetchone()
    return max(int(found), _folded(db, conversation)) if found else 0


def answers_above(db: ReadableDb, conversation: int, base: int, member: int) -> list[Message]:
    """What a draft begun at ``base`` has not seen of other people's answers."""
    of_others = f"select * from message where conversation = ? and member is not ? and {_IS_ANSWER}"
    place = conversation, member
    above = db.execute(f"{of_others} and id > ? order by id", (*place, base)).fetchall()
    if _folded(db, conversation) > base:
        above += db.execute(f"{of_others} order by id desc limit ?", (*place, OF_A_FOLD)).fetchall()
    return [Message(*row) for row in sorted(set(above))]


def newest_answer(db: ReadableDb, conversation: int) -> tuple[int, int | None]:
    """The newest answer in a conversation and the member who gave it; 0 where there is none."""
    sql = (
        f"select id, member from message where conversation = ? and {_IS_ANSWER}"
        " order by id desc limit 1"
    )
    found = db.execute(sql, (conversation,)).fetchone()
    return (found[0], found[1]) if found else (0, None)


def newest_inbound(db: ReadableDb, conversation: int) -> int:
    """The newest message that a customer wrote in a conversation, or 0."""
    sql = (
        "select id from message where conversation = ? and direction = 'in'"
        f" and source <> 'history' and kind not in {NO_WORD} order by id desc limit 1"
    )
    found = db.execute(sql, (conversation,)).fetchone()
    return int(found[0]) if found else 0


def waiting_since(db: ReadableDb, conversation: int) -> int | None:
    """When the customer wrote the first of what came in after the newest answer."""
    answer, _ = newest_answer(db, conversation)
    sql = (
        "select min(at) from message where conversation = ? and id > ? and direction = 'in'"
        f" and source <> 'history' and kind not in {NO_WORD}"
    )
    (found,) = db.execute(sql, (conversation, answer)).fetchone()
    return None if found is None else int(found)


def newest_shown(db: ReadableDb, conversation: int) -> tuple[int, int, str] | None:
    """Id, time and words of the message that the list shows; a note is for who opens the thread."""
    sql = (
        "select id, at, text from message where conversation = ? and direction <> 'note'"
        f" and kind not in {_ABOUT_ANOTHER} order by at desc, id desc limit 1"
    )
    found = db.execute(sql, (conversation,)).fetchone()
    return (found[0], found[1], found[2]) if found else None


def _folded(db: ReadableDb, conversation: int) -> int:
    sql = "select coalesce(folded, 0) from conversation where id = ?"
    found = db.execute(sql, (conversation,)).fetchone()
    return int(found[0]) if found else 0
