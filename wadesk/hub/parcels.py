"""Parcels: a command that was allowed, packed for WhatsApp and for the record.

A file is handed to WhatsApp only when its message leaves, so until then the parcel names
it by our own id; ``addressed`` puts in Meta's.
"""

import copy
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wadesk.core import blocking, media_limits, template_form
from wadesk.core.errors import Reason, Refused
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.core.template_form import TemplateForm
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.outgoing import Address, Attachment
from wadesk.store import media, record, templates
from wadesk.store.connection import ReadableDb
from wadesk.store.record import Contact, Conversation
from wadesk.wire.hub_api import Send, SendMedia, SendTemplate, SendText

MARKETING = "MARKETING"
STOPPED = "stop"
TEMPLATE = "template"
NOT_FILLED = "The template has been changed: choose it again, and fill in all of it."
NOT_ITS_FILE = "The template has another file at its head than this one: choose it again."

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
    kind = str(body.get("type"))
    shown = _head_file(body) if kind == TEMPLATE else body.get(kind)
    found = shown.get("id") if isinstance(shown, dict) else None
    return str(found) if found else None


def addressed(body: Mapping[str, Any], uploaded: str) -> dict[str, Any]:
    """The body with Meta's id of its file."""
    kind = str(body["type"])
    if kind != TEMPLATE:
        return {**body, kind: {**body[kind], "id": uploaded}}
    whole = copy.deepcopy(dict(body))
    _head_file(whole)["id"] = uploaded
    return whole


def _head_file(body: Mapping[str, Any]) -> dict[str, Any]:
    """The file at a template's head; an empty object where there is none."""
    for component in body[TEMPLATE].get("components", []):
        for parameter in component.get("parameters", []):
            kind = parameter.get("type")
            if component.get("type") == "header" and kind in template_form.HEAD_FILES:
                found: dict[str, Any] = parameter[kind]
                return found
    return {}


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
            outgoing.check_whole(command.components)
            text = _template_text(db, command)
            told = [*_head(db, command), *command.components]
            body = outgoing.template_body(to, command.name, command.language, told, key)
            return body, text
        case SendMedia():
            file = _file(db, command.kind, command)
            return outgoing.media_body(to, file, key, _quoted(command.quoted)), command.caption


def _head(db: ReadableDb, command: SendTemplate) -> list[dict[str, Any]]:
    """The file at a template's head, as a part of it."""
    if not command.media:
        return []
    file = _file(db, command.kind, command)
    shown = {"id": file.media}
    if file.kind == "document" and file.filename:
        shown["filename"] = outgoing.shortened(file.filename)
    return [{"type": "header", "parameters": [{"type": file.kind, file.kind: shown}]}]


def _file(db: ReadableDb, kind: str, command: SendMedia | SendTemplate) -> Attachment:
    """What a Desk has handed in; a customer's file may lie where its asker sees nothing."""
    stored = media.by_id(db, command.media) if media.is_ours(command.media) else None
    if stored is None:
        raise Refused(Reason.NO_SUCH_MEDIA)
    media_limits.check(kind, stored.mime, stored.size)
    is_voice = media_limits.is_voice(stored.mime)
    caption = command.caption if isinstance(command, SendMedia) else ""
    return Attachment(kind, stored.id, caption, command.filename, voice=is_voice)


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
    content = json.loads(found.content)
    form = template_form.read(
        command.name, command.language, found.category, content, is_opted_out=False
    )
    _require_filled(form, command)
    return form.body or command.name


def _require_filled(form: TemplateForm, command: SendTemplate) -> None:
    """WhatsApp would refuse a template that is not filled in as it asks, on the way to it."""
    if not template_form.fits(form, command.components):
        raise Refused(Reason.NO_SUCH_TEMPLATE, NOT_FILLED)
    if form.head_file != (command.kind if command.media else ""):
        raise Refused(Reason.NO_SUCH_MEDIA if form.head_file else Reason.MEDIA_KIND, NOT_ITS_FILE)


def _quoted(wamid: str | None) -> Wamid | None:
    return Wamid(wamid) if wamid else None
