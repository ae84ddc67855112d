"""Desk objects: what the pages show, as JSON objects for programs, one on a line.

Times are milliseconds since the epoch, UTC. Fields are added, never renamed.
"""

import json
from dataclasses import asdict
from typing import Any

from wadesk.core.inbox import ConversationLine
from wadesk.core.thread import Bubble
from wadesk.desk.commands import COMPANIONS
from wadesk.desk.reading import label
from wadesk.store.identity import Identity
from wadesk.store.outgoing import Written


def line_of(kind: str, fields: dict[str, Any]) -> str:
    return json.dumps({"type": kind, **fields}, ensure_ascii=False)


def conversation(line: ConversationLine) -> str:
    return line_of("conversation", {"name": label(line), **asdict(line)})


def message(bubble: Bubble) -> str:
    return line_of("message", {**asdict(bubble), "shown": bubble.shown})


def outgoing(written: Written) -> str:
    command = json.loads(written.command)
    for companion in COMPANIONS:
        command.pop(companion, None)
    return line_of(
        "outgoing",
        {
            **asdict(written.item),
            "written_at": written.written_at,
            "command": command,
            "refusal": json.loads(written.refusal) if written.refusal else None,
        },
    )


def linked(identity: Identity) -> str:
    """Who this Desk is; its key stays where it is."""
    return line_of(
        "linked",
        {
            "url": identity.url,
            "hub": identity.hub,
            "device": identity.device,
            "member": identity.member,
            "member_name": identity.member_name,
        },
    )
