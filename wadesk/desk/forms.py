"""Forms: the approved templates that this Desk knows, as somebody fills them in for a customer."""

import json
from collections.abc import Mapping, Sequence

from wadesk.core import template_form
from wadesk.core.records import ConversationId
from wadesk.core.template_form import TemplateForm
from wadesk.desk.open_desk import OpenDesk
from wadesk.desk.signing import present
from wadesk.store import conversations, templates

STOPPED = "stop"


def forms(desk: OpenDesk, conversation: ConversationId) -> Sequence[TemplateForm]:
    """By name and language; what this person does not want, or nobody can fill in, says so."""
    where = present(desk, conversation)
    with desk.mirror.look() as db:
        line, found = conversations.find(db, where), templates.approved(db)
    contact = line.contact if line is not None else None
    is_opted_out = contact is not None and contact.marketing == STOPPED
    return [
        template_form.read(
            one.name, one.language, one.category, _object(one.content), is_opted_out=is_opted_out
        )
        for one in found
    ]


def _object(content: str) -> Mapping[str, object]:
    told = json.loads(content)
    return told if isinstance(told, dict) else {}
