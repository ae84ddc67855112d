"""Answers: what others have said above a base, and how far the newest message of a thread is."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from wadesk.core.composer_state import Answer
from wadesk.core.delivery import Carriage, Shown, shown
from wadesk.core.draft import Draft
from wadesk.core.records import (
    NO_ANSWER,
    AgentId,
    ConversationId,
    Direction,
    MessageId,
    Source,
)
from wadesk.core.thread import FOLDED
from wadesk.store.connection import ReadableDb

LATEST = (
    "select json_group_array(json_array(line.id, coalesce(line.answer, 0), message.direction,"
    " message.carriage, json(coalesce(message.statuses, '{}')), message.member,"
    " coalesce(message.problem ->> '$.details', message.problem ->> '$.title', '')))"
    " from conversation as line left join message on message.id = line.last_message"
    " where line.id in (select value from json_each(:ids))"
)
ABOVE = (
    "select id, coalesce(text, ''), member, coalesce(at, 0) from message"
    " where conversation = :conversation and id > :base and member is not :me"
    f" and direction = '{Direction.OUT}' and source <> '{Source.HISTORY}'"
    f" and kind not in {FOLDED} order by id"
)


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest answer of a thread, and what became of its newest message if that is ours."""

    answer: MessageId = NO_ANSWER
    shown: Shown | None = None
    member: AgentId | None = None
    problem: str = ""


def latest(db: ReadableDb, ids: Iterable[ConversationId]) -> dict[ConversationId, Latest]:
    rows = json.loads(db.execute(LATEST, {"ids": json.dumps(list(ids))}).fetchone()[0])
    return {
        conversation: Latest(MessageId(answer), _shown(direction, carriage, statuses), *rest)
        for conversation, answer, direction, carriage, statuses, *rest in rows
    }


def unseen(db: ReadableDb, draft: Draft, me: AgentId, newest: MessageId) -> list[Answer]:
    """What a draft's author has not seen; ``newest`` saves the search where there is nothing."""
    if newest <= draft.base:
        return []
    bounds = {"conversation": draft.conversation, "base": draft.base, "me": me}
    return [Answer(*row) for row in db.execute(ABOVE, bounds)]


def _shown(
    direction: str | None, carriage: str | None, statuses: dict[str, object]
) -> Shown | None:
    if direction != Direction.OUT:
        return None
    return shown(Carriage(carriage or Carriage.ACCEPTED), statuses)
