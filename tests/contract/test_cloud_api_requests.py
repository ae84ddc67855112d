"""Cloud API requests: every body that WaDesk sends is one that Meta describes.

Meta's description is older than the API in places and wrong in some; each exception names
the rule, the place and the reason, and one that is no longer needed fails.
"""

from fnmatch import fnmatchcase
from typing import Any

import pytest

from tests.support import meta_openapi
from tests.support.meta_openapi import Complaint, complaints
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.outgoing import Attachment, to_circle, to_person

needs_description = pytest.mark.skipif(
    meta_openapi.directory() is None,
    reason=f"{meta_openapi.VARIABLE} names no folder with Meta's description, so it is not asked.",
)

EXCEPTIONS: dict[Complaint, str] = {
    (
        "additionalProperties",
        "biz_opaque_callback_data",
    ): "documented for every message since 2022, and missing from the description",
    (
        "additionalProperties",
        "recipient",
    ): "the address by user id came in July 2026, the description is of 2025",
    ("required", "to"): "not needed where recipient is given, since July 2026",
    (
        "required",
        "template/language/policy",
    ): "Meta's own examples of the same file leave it out",
    (
        "pattern",
        "template/components/*/index",
    ): "the pattern allows a comma, a space and a 2 but no 0; the text beside it says 0 to 9",
}

KEY = ClientKey("01KEY")
PHONE = to_person(Identifiers("4915755501"))
USER_ID = to_person(Identifiers(user_id="DE.5001002003004005"))
CIRCLE = to_circle("Y2lyY2xl")
QUOTED = Wamid("wamid.quoted")
COMPONENTS = [
    {"type": "header", "parameters": [{"type": "image", "image": {"id": "901"}}]},
    {"type": "body", "parameters": [{"type": "text", "text": "Ada"}]},
    {
        "type": "button",
        "sub_type": "quick_reply",
        "index": "0",
        "parameters": [{"type": "payload", "payload": "YES"}],
    },
]


def file(kind: str, **more: Any) -> dict[str, Any]:
    return outgoing.media_body(PHONE, Attachment(kind, "901", **more), KEY, QUOTED)


BODIES = {
    "text": outgoing.text_body(PHONE, "Hello", KEY),
    "text with link": outgoing.text_body(PHONE, "See https://shop.test", KEY),
    "text that quotes": outgoing.text_body(PHONE, "Hello", KEY, QUOTED),
    "text to a user id": outgoing.text_body(USER_ID, "Hello", KEY),
    "text to a group": outgoing.text_body(CIRCLE, "Hello", KEY),
    "image": file("image", caption="Look"),
    "video": file("video", caption="Look"),
    "document": file("document", caption="The bill", filename="bill.pdf"),
    "audio": file("audio"),
    "voice note": file("audio", voice=True),
    "sticker": file("sticker"),
    "reaction": outgoing.reaction_body(PHONE, QUOTED, "🌻", KEY),
    "reaction taken back": outgoing.reaction_body(PHONE, QUOTED, "", KEY),
    "template": outgoing.template_body(PHONE, "hello", "en", [], KEY),
    "template with parts": outgoing.template_body(PHONE, "order_ready", "de", COMPONENTS, KEY),
}


@needs_description
@pytest.mark.parametrize("name", BODIES)
def test_a_body_of_ours_is_one_that_meta_describes(name: str) -> None:
    unexplained = [it for it in complaints(BODIES[name]) if exception_for(it) is None]

    assert unexplained == []


@needs_description
def test_every_exception_is_still_needed() -> None:
    raised = {
        exception_for(complaint) for body in BODIES.values() for complaint in complaints(body)
    }

    assert set(EXCEPTIONS) == raised - {None}


@needs_description
@pytest.mark.parametrize(
    ("spoilt", "complaint"),
    [
        ({"type": "telepathy"}, ("enum", "type")),
        ({"text": {"body": 5}}, ("type", "text/body")),
        ({"text": {"body": "x", "colour": 1}}, ("additionalProperties", "text/colour")),
        ({"recipient_type": "crowd"}, ("enum", "recipient_type")),
        ({"to": 49}, ("type", "to")),
    ],
)
def test_a_spoilt_body_is_noticed(spoilt: dict[str, Any], complaint: Complaint) -> None:
    assert complaint in complaints(BODIES["text"] | spoilt)


def exception_for(complaint: Complaint) -> Complaint | None:
    rule, path = complaint
    return next((it for it in EXCEPTIONS if it[0] == rule and fnmatchcase(path, it[1])), None)
