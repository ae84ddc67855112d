"""Message shapes: the form of everything that may be posted to ``/messages``, as tables."""

from collections.abc import Mapping

from wadesk.sandbox.graph_errors import BAD_VALUE, INVALID, MISSING, GraphError
from wadesk.sandbox.interactive_shapes import INTERACTIVE
from wadesk.sandbox.media_shapes import CAPTION, media_reference
from wadesk.sandbox.shapes import (
    Shape,
    any_object,
    by_kind,
    choice,
    either,
    exactly_one,
    fields,
    flag,
    keyed,
    listing,
    number,
    text,
    whole,
)

_WORD = text(256)
_KIND_OF_PLACE = choice("HOME", "WORK")

CONTACT = fields(
    {
        "name": fields(
            {"formatted_name": _WORD},
            dict.fromkeys(("first_name", "last_name", "middle_name", "prefix", "suffix"), _WORD),
        )
    },
    {
        "addresses": listing(
            fields(
                {},
                dict.fromkeys(("street", "city", "state", "zip", "country", "country_code"), _WORD)
                | {"type": _KIND_OF_PLACE},
            )
        ),
        "birthday": text(10, pattern=r"\d{4}-\d{2}-\d{2}"),
        "emails": listing(fields({}, {"email": _WORD, "type": _KIND_OF_PLACE})),
        "org": fields({}, dict.fromkeys(("company", "department", "title"), _WORD)),
        "phones": listing(
            fields(
                {},
                {
                    "phone": _WORD,
                    "type": choice("HOME", "WORK", "CELL", "MOBILE", "MAIN", "IPHONE"),
                    "wa_id": text(15, pattern=r"\d{7,15}"),
                },
            )
        ),
        "urls": listing(fields({}, {"url": text(2048), "type": _KIND_OF_PLACE})),
    },
)

_CURRENCY = fields(
    {"fallback_value": text(60), "code": text(3, 3), "amount_1000": whole(0, 10**15)}
)
_DATE_TIME = fields(
    {"fallback_value": text(60)},
    {
        "day_of_week": whole(1, 7),
        "year": whole(1, 9999),
        "month": whole(1, 12),
        "day_of_month": whole(1, 31),
        "hour": whole(0, 23),
        "minute": whole(0, 59),
        "calendar": choice("GREGORIAN", "SOLAR_HIJRI"),
    },
)
_NAMED = {"parameter_name": text(128, pattern=r"[a-z0-9_]+")}


def _parameter(kind: str, shape: Shape) -> Shape:
    return fields({"type": choice(kind), kind: shape}, _NAMED)


_IN_TEXT = {
    "text": _parameter("text", text(32_768)),
    "currency": _parameter("currency", _CURRENCY),
    "date_time": _parameter("date_time", _DATE_TIME),
}
_IN_HEADER = _IN_TEXT | {
    "image": _parameter("image", media_reference()),
    "video": _parameter("video", media_reference()),
    "document": _parameter("document", media_reference({"filename": text(240)})),
    "location": _parameter(
        "location",
        fields(
            {"latitude": number(-90, 90), "longitude": number(-180, 180)},
            {"name": text(1000), "address": text(1000)},
        ),
    ),
    "product": _parameter("product", any_object),
}
_IN_BUTTON = {
    "payload": _parameter("payload", text(256)),
    # Meta's own sample for quick replies puts a truth value here.
    "text": _parameter("text", either(flag, text(2048))),
    "coupon_code": _parameter("coupon_code", text(20)),
    "action": _parameter("action", any_object),
}
_BUTTON_KINDS = (
    "quick_reply",
    "url",
    "flow",
    "catalog",
    "mpm",
    "copy_code",
    "voice_call",
    "order_details",
    "CATALOG",
)
_COMPONENT: dict[str, Shape] = {
    "header": fields(
        {"type": choice("header"), "parameters": listing(by_kind(_IN_HEADER), most=1)}
    ),
    "body": fields({"type": choice("body"), "parameters": listing(by_kind(_IN_TEXT))}),
    "button": fields(
        {
            "type": choice("button"),
            "sub_type": choice(*_BUTTON_KINDS),
            "index": either(whole(0, 9), text(1, pattern=r"\d")),
        },
        {"parameters": listing(by_kind(_IN_BUTTON))},
    ),
}
_CARD = fields(
    {"card_index": whole(0, 9), "components": listing(by_kind(_COMPONENT))},
)
_COMPONENT["carousel"] = fields(
    {"type": choice("carousel"), "cards": listing(_CARD, most=10)},
)

TEMPLATE = fields(
    {
        "name": text(512, pattern=r"[a-z0-9_]+"),
        "language": fields(
            {"code": text(10, pattern=r"[a-z]{2,3}([_-][A-Za-z]{2,4})?")},
            {"policy": choice("deterministic")},
        ),
    },
    {"components": listing(by_kind(_COMPONENT), least=0)},
)

KINDS: Mapping[str, Shape] = {
    "text": fields({"body": text(4096)}, {"preview_url": flag}),
    "image": media_reference(CAPTION),
    "video": media_reference(CAPTION),
    "audio": media_reference({"voice": flag}),
    "document": media_reference({**CAPTION, "filename": text(240)}),
    "sticker": media_reference(),
    "location": fields(
        {"latitude": number(-90, 90), "longitude": number(-180, 180)},
        {"name": text(1000), "address": text(1000)},
    ),
    "contacts": listing(CONTACT, most=257),
    "reaction": fields({"message_id": text(512), "emoji": text(32, least=0)}),
    "interactive": INTERACTIVE,
    "template": TEMPLATE,
}

_IN_GROUPS = ("text", "image", "video", "audio", "document", "sticker", "template")
_ENVELOPE = {
    "to": text(128),
    "recipient": text(150),
    "recipient_type": choice("individual", "group"),
    "type": choice(*KINDS),
    "context": fields({"message_id": text(512)}),
    "biz_opaque_callback_data": text(512),
    "recipient_identity_key_hash": text(128),
}
_MARKETING = {
    "product_policy": choice("STRICT", "CLOUD_API_FALLBACK"),
    "message_activity_sharing": flag,
}
_PRODUCT = {"messaging_product": choice("whatsapp")}

SEND = fields(_PRODUCT, {**_ENVELOPE, **KINDS})
MARKETING_SEND = fields(_PRODUCT, _ENVELOPE | {"template": TEMPLATE} | _MARKETING)
READ = fields(
    {**_PRODUCT, "status": choice("read"), "message_id": text(512)},
    {"typing_indicator": fields({"type": choice("text")})},
)


def check_send(payload: object, shape: Shape = SEND) -> str:
    """Refuse a send that is not of Meta's form; give its type."""
    members = keyed(payload, "")
    if members.get("messaging_product") != "whatsapp":
        raise GraphError(INVALID, "The parameter messaging_product must be whatsapp.")
    shape(payload, "")
    kind = _kind(members)
    if "to" not in members and "recipient" not in members:
        raise GraphError(MISSING, "One of the parameters to, recipient is required.")
    if kind == "reaction" and "context" in members:
        raise GraphError(INVALID, "Param context is not allowed on a reaction.")
    if members.get("recipient_type") == "group" and kind not in _IN_GROUPS:
        raise GraphError(BAD_VALUE, f"Param type must not be {kind} in a group.")
    return kind


def _kind(members: dict[str, object]) -> str:
    present = [key for key in KINDS if key in members]
    exactly_one(*KINDS)(members, "")
    # A body without a type is taken for what it carries: Meta's samples leave it out.
    kind = str(members.get("type", present[0]))
    if kind not in members:
        raise GraphError(MISSING, f"The parameter {kind} is required.")
    return kind
