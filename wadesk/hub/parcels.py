"""Parcels: a command that was allowed, packed for WhatsApp and for the record.

A file is handed to WhatsApp only when its message leaves, so until then the parcel names
it by our own id; ``addressed`` puts in Meta's.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wadesk.core import blocking, media_limits
from wadesk.core.errors import Reason, Refused
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.outgoing import Address, Attachment
from wadesk.store import media, record, templates
from wadesk.store.connection import ReadableDb
from wadesk.store.record import Contact, Conversation
from wadesk.wire.hub_api import Send, SendMedia, SendTemplate, SendText

MARKETING = "MARKETING"
STOPPED = "stop"

_COLUMNS = frozenset({"messaging_product", "recipient_type", "type", "biz_opaque_callback_data"})


@dataclass(frozen=True, slots=True)
class Parcel:
    """``body`` is the Graph API's JSON; ``content`` is what of it the record shows."""

    recipient: str  # whose order it keeps
    kind: str
    text: str
    body: str
    content: str


def pack(db: ReadableDb, conversation: Conversation, key: str, command: Send) -> Parcel:
    """Build the body, or refuse what WhatsApp would refuse."""
    contact = _contact(db, conversation)
    if contact is not None and blocking.is_shut(contact.blocked):
        raise Refused(Reason.CONTACT_BLOCKED)
    if isinstance(command, SendTemplate):
        _require_wanted(db, contact, command)
    body, text = _body(db, address(conversation, contact), ClientKey(key), command)
    content = {name: value for name, value in body.items() if name not in _COLUMNS}
    if isinstance(command, SendText):
        del content["text"]  # the column holds it
    return Parcel(
        recipient=recipient(conversation.number, conversation.contact or conversation.circle),
        kind=str(body["type"]),
        text=text,
        body=json.dumps(body),
        content=json.dumps(content),
    )


def recipient(number: str, whom: int | str | None) -> str:
    """Whose order a message keeps: one customer or group on one number of ours."""
    return f"{number}:{whom}"


def media_of(body: Mapping[str, Any]) -> str | None:
    """Our id of the file that a packed body carries, if it carries one."""
    shown = body.get(str(body.get("type")))
    found = shown.get("id") if isinstance(shown, dict) else None
    return str(found) if found else None


def addressed(body: Mapping[str, Any], uploaded: str) -> dict[str, Any]:
    """The body with Meta's id of its file."""
    kind = str(body["type"])
    return {**body, kind: {**body[kind], "id": uploaded}}


def _contact(db: ReadableDb, conversation: Conversation) -> Contact | None:
    """The customer; None in a group."""
    found = record.contacts(db, [conversation.contact] if conversation.contact else [])
    return found[0] if found else None


def address(conversation: Conversation, contact: Contact | None) -> Address:
    """Where a message to this conversation goes."""
    if conversation.circle:
        return outgoing.to_circle(conversation.circle)
    if contact is None:
        raise Refused(Reason.NO_SUCH_CONVERSATION)
    return outgoing.to_person(Identifiers(contact.phone, contact.user_id, contact.parent_id))


def _body(db: ReadableDb, to: Address, key: ClientKey, command: Send) -> tuple[dict[str, Any], str]:
    match command:
        case SendText():
            body = outgoing.text_body(to, command.text, key, _quoted(command.quoted))
            return body, command.text
        case SendTemplate():
            text = _template_text(db, command)
            body = outgoing.template_body(
                to, command.name, command.language, command.components, key
            )
            return body, text
        case SendMedia():
            file = _file(db, command)
            return outgoing.media_body(to, file, key, _quoted(command.quoted)), command.caption


def _file(db: ReadableDb, command: SendMedia) -> Attachment:
    """What a Desk has handed in; a customer's file may lie where its asker sees nothing."""
    stored = media.by_id(db, command.media) if media.is_ours(command.media) else None
    if stored is None:
        raise Refused(Reason.NO_SUCH_MEDIA)
    media_limits.check(command.kind, stored.mime, stored.size)
    is_voice = media_limits.is_voice(stored.mime)
    return Attachment(command.kind, stored.id, command.caption, command.filename, voice=is_voice)


def _require_wanted(db: ReadableDb, contact: Contact | None, command: SendTemplate) -> None:
    """Whoever has told Meta to stop gets no more offers."""
    if contact is None or contact.marketing != STOPPED:
        return
    found = templates.find(db, command.name, command.language)
    if found is not None and found.category == MARKETING:
        raise Refused(Reason.OPTED_OUT)


def _template_text(db: ReadableDb, command: SendTemplate) -> str:
    """The words of an approved template, for the record; unknown names are refused here."""
    found = templates.find(db, command.name, command.language)
    if found is None or found.status != "APPROVED":
        raise Refused(Reason.NO_SUCH_TEMPLATE)
    parts = json.loads(found.content).get("components", [])
    bodies = [str(part.get("text", "")) for part in parts if part.get("type") == "BODY"]
    return bodies[0] if bodies else command.name


def _quoted(wamid: str | None) -> Wamid | None:
    return Wamid(wamid) if wamid else None
