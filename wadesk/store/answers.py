"""Answers: what others have said above a base, and how far the newest message of a thread is."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from wadesk.core.delivery import DECIDED_BY, Carriage, shown
from wadesk.core.draft import Draft
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ConversationId,
    Direction,
    MessageId,
    Source,
)
from wadesk.core.situation import Answer, Newest
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb, Rows

OF_A_FOLD = 3
"""So many of the newest answers are shown to whoever has not seen that two threads became one."""

LATEST = (
    "select json_group_array(json_array(line.id, coalesce(line.answer, 0),"
    " coalesce(line.folded, 0), line.owner, message.direction,"
    " message.carriage, json(coalesce(message.statuses, '{}')),"
    " json(coalesce(message.waiting, '{}')),"
    f" message.source <> '{Source.DESK}' or message.problem ->> '$.{DECIDED_BY}' is not null,"
    " message.id,"
    " coalesce(message.at, 0), message.member,"
    " coalesce(message.problem ->> '$.details', message.problem ->> '$.title', '')))"
    " from conversation as line left join message on message.id = line.last_message"
    " where line.id in (select value from json_each(:ids))"
)
_ANSWER = "select id, coalesce(text, ''), member, coalesce(at, 0) from message"
_IS_ANSWER = (
    f" direction = '{Direction.OUT}' and source <> '{Source.HISTORY}' and kind not in {FOLDED}"
)
ABOVE = (
    f"{_ANSWER} where conversation = :conversation and id > :base and member is not :me"
    f" and {_IS_ANSWER} order by id"
)
NEWEST = (
    f"{_ANSWER} where conversation = :conversation and member is not :me and {_IS_ANSWER}"
    " order by at desc, id desc limit :limit"
)


@dataclass(frozen=True, slots=True)
class Latest:
    """How a thread stands: its newest answer, whose it is, and its newest message if ours."""

    answer: MessageId = NO_ANSWER
    folded: MessageId = NO_ANSWER
    owner: AgentId | None = None
    newest: Newest | None = None


def latest(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, Latest]:
    rows = json.loads(db.execute(LATEST, {"ids": json.dumps(list(ids))}).fetchone()[0])
    return {
        conversation: Latest(answer, folded, owner, _newest(*rest))
        for conversation, answer, folded, owner, *rest in rows
    }


def unseen(db: ReadableDb, draft: Draft, me: AgentId, known: Latest) -> list[Answer]:
    """What a draft's author has not seen, oldest first."""
    bounds = {"conversation": draft.conversation, "base": draft.base, "me": me, "limit": OF_A_FOLD}
    is_newer, is_folded = known.answer > draft.base, known.folded > draft.base
    above = [Answer(*row) for row in db.execute(ABOVE, bounds)] if is_newer else []
    return _with_fold(above, db.execute(NEWEST, bounds), known.folded) if is_folded else above


def _with_fold(above: list[Answer], of_thread: Rows, folded: MessageId) -> list[Answer]:
    """Another thread's answers came in, whose numbers may be older than the base.

    The last of them carries the number of that event: who has read it knows of it.
    """
    both = {answer.id: answer for answer in (*(Answer(*row) for row in of_thread), *above)}
    found = [both[one] for one in sorted(both)]
    return [*found[:-1], *(replace(last, id=max(last.id, folded)) for last in found[-1:])]


def _newest(
    direction: str | None,
    carriage: str | None,
    statuses: dict[str, object],
    waiting: dict[str, Any],
    has_left: bool,
    *rest: Any,
) -> Newest | None:
    if direction != Direction.OUT:
        return None
    state = shown(Carriage(carriage or Carriage.ACCEPTED), statuses, has_left=has_left)
    number, at, by, problem = rest
    waits_for, until = waiting.get("for", ""), waiting.get("until", 0)
    return Newest(state, number, at, by, problem, waits_for, until)
