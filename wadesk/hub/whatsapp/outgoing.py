"""Outgoing: the bodies of messages, as the Graph API wants them, and what it would refuse.

A phone number is always written with its plus sign, since without it Meta may put our own
country's code before it and reach a stranger. Where both are known the phone number is
used: that keeps Meta telling us phone numbers.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wadesk.core import sendable_text
from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.core.sendable_text import CAPTION_MOST, TEXT_MOST
from wadesk.hub.whatsapp.statuses import OPAQUE_PREFIX

FILENAME_MOST = 240
OPAQUE_MOST = 512
CAPTIONED = frozenset(("image", "video", "document"))

_LINK = re.compile(r"\bhttps?://[^\s/]", re.IGNORECASE)
_TEMPLATE_NAME = re.compile(r"[a-z0-9_]{1,512}")


@dataclass(frozen=True, slots=True)
class Address:
    """To whom a message goes, as the fields of its body."""

    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Meta already has, and the kind of message that carries it."""

    kind: str
    media: str  # Meta's id
    caption: str = ""
    filename: str = ""
    voice: bool = False  # shown as a voice note: Opus in Ogg, mono


def to_person(who: Identifiers) -> Address:
    digits = "".join(character for character in who.phone or "" if character in "0123456789")
    user_id = who.user_id or who.parent_id
    if digits:
        return Address({"recipient_type": "individual", "to": f"+{digits}"})
    if user_id:
        return Address({"recipient_type": "individual", "recipient": user_id})
    raise Refused(Reason.NO_SUCH_CONVERSATION, "WhatsApp has given no address for this person.")


def to_circle(circle: str) -> Address:
    return Address({"recipient_type": "group", "to": circle})


def text_body(
    to: Address, words: str, key: ClientKey, quoted: Wamid | None = None
) -> dict[str, Any]:
    check_text(words)
    said: dict[str, Any] = {"body": words}
    if _LINK.search(words):
        said["preview_url"] = True
    return _body(to, "text", said, key, quoted)


def media_body(
    to: Address, attachment: Attachment, key: ClientKey, quoted: Wamid | None = None
) -> dict[str, Any]:
    check_caption(attachment.kind, attachment.caption)
    shown: dict[str, Any] = {"id": attachment.media}
    if attachment.caption:
        shown["caption"] = attachment.caption
    check_whole(attachment.filename)
    if attachment.kind == "document" and attachment.filename:
        shown["filename"] = shortened(attachment.filename)
    if attachment.kind == "audio" and attachment.voice:
        shown["voice"] = True
    return _body(to, attachment.kind, shown, key, quoted)


def template_body(
    to: Address, name: str, language: str, components: Sequence[Any], key: ClientKey
) -> dict[str, Any]:
    if not _TEMPLATE_NAME.fullmatch(name) or not language:
        raise Refused(Reason.NO_SUCH_TEMPLATE, f"No template can have the name {name!r}.")
    template: dict[str, Any] = {"name": name, "language": {"code": language}}
    if components:
        check_whole(components)
        template["components"] = list(components)
    return _body(to, "template", template, key)


def reaction_body(to: Address, target: Wamid, emoji: str, key: ClientKey) -> dict[str, Any]:
    """React to a message; an empty emoji takes the reaction back."""
    return _body(to, "reaction", {"message_id": target, "emoji": emoji}, key)


def check_text(words: str, most: int = TEXT_MOST) -> None:
    check_whole(words)
    if sendable_text.is_blank(words):
        raise Refused(Reason.TEXT_EMPTY)
    _check_length(words, most, Reason.TEXT_TOO_LONG)


def check_caption(kind: str, caption: str) -> None:
    """Words with a file; a file needs none."""
    if caption and kind not in CAPTIONED:
        raise Refused(Reason.MEDIA_KIND, f"A message of kind {kind} cannot carry a caption.")
    check_whole(caption)
    _check_length(caption, CAPTION_MOST, Reason.CAPTION_TOO_LONG)


def _check_length(words: str, most: int, reason: Reason) -> None:
    length = sendable_text.units(words)
    if length > most:
        raise Refused(reason, f"{length} of at most {most} characters.")


def check_whole(said: Any) -> None:
    """Refuse damaged characters wherever they stand in what is passed on to WhatsApp."""
    match said:
        case str() if sendable_text.is_broken(said):
            raise Refused(Reason.TEXT_BROKEN)
        case Mapping():
            check_whole([*said.keys(), *said.values()])
        case list():
            for one in said:
                check_whole(one)
        case _:
            return


def shortened(filename: str) -> str:
    """Cut a long name before its extension, from which WhatsApp takes the icon."""
    if len(filename) <= FILENAME_MOST:
        return filename
    stem, dot, extension = filename.rpartition(".")
    if not stem or len(extension) > FILENAME_MOST // 2:
        return filename[:FILENAME_MOST]
    return stem[: FILENAME_MOST - len(extension) - 1] + dot + extension


def _body(
    to: Address, kind: str, content: Mapping[str, Any], key: ClientKey, quoted: Wamid | None = None
) -> dict[str, Any]:
    opaque = OPAQUE_PREFIX + key
    if len(opaque) > OPAQUE_MOST:
        raise Malformed(f"a ClientKey of {len(key)} characters does not fit into a message")
    body = {
        "messaging_product": "whatsapp",
        **to.fields,
        "type": kind,
        kind: content,
        "biz_opaque_callback_data": opaque,
    }
    if quoted:
        body["context"] = {"message_id": quoted}
    return body
