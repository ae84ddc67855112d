"""Record port: what the equation asks of a Hub, so that a real and a simulated one both fit."""

from typing import Any, Protocol

from wadesk.core.batches import Batch, Older
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.sync import Cursor

VERBS = (
    "open", "message", "message", "report", "rename", "delete message", "delete conversation",
    "merge", "move", "change sight", "back up", "restore", "plan", "settle plan", "draft",
    "send draft",
)  # fmt: skip
"""What may happen at a Hub; ``pick`` chooses on what, whatever there is to choose from."""


class RecordPort(Protocol):
    """A Hub's record as one member meets it."""

    def do(self, verb: str, pick: int) -> None: ...
    def session(self) -> tuple[Cursor, int]: ...
    def changes(self, since: Cursor, limit: int, *, small: bool = False) -> Batch: ...
    def older(
        self, before: MessageId | None, limit: int, conversation: ConversationId | None = None
    ) -> Older: ...
    def visible(self) -> dict[str, list[dict[str, Any]]]: ...
    def close(self) -> None: ...
