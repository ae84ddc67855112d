"""Interactive shapes: buttons, lists, flows, products and the other messages that can be tapped."""

from collections.abc import Mapping

from wadesk.sandbox.graph_errors import INVALID, MISSING, GraphError
from wadesk.sandbox.media_shapes import media_reference
from wadesk.sandbox.shapes import (
    NOTHING,
    Shape,
    any_object,
    by_kind,
    choice,
    either,
    elements,
    every,
    exactly_one,
    fields,
    keyed,
    listing,
    text,
    whole,
)

MOST_ROWS = 10
MOST_PRODUCTS = 30

_ID = text(256)
_LABEL = text(20)
_URL = text(2000, pattern=r"https?://\S+")

_TEXT_HEADER: Mapping[str, Shape] = {
    "text": fields({"type": choice("text"), "text": text(60)}, {"sub_text": text(60)}),
}
_MEDIA_HEADER: Mapping[str, Shape] = {
    kind: fields({"type": choice(kind), kind: media_reference({"filename": text(240)})})
    for kind in ("image", "video", "document")
}
_ANY_HEADER = {**_TEXT_HEADER, **_MEDIA_HEADER}


def _body(most: int) -> Shape:
    return fields({"text": text(most)})


def _message(
    kind: str,
    action: Shape,
    header: Mapping[str, Shape] = NOTHING,
    body: Shape = _body(1024),  # noqa: B008 - a shape is a constant
) -> Shape:
    optional = {"footer": fields({"text": text(60)})}
    if header:
        optional["header"] = by_kind(header)
    return fields({"type": choice(kind), "action": action, "body": body}, optional)


def _named(name: str, parameters: Shape | None = None) -> Shape:
    more = {"parameters": parameters} if parameters else {}
    return fields({"name": choice(name), **more})


def _different(key: str, inner: str) -> Shape:
    """No two elements of a list may say the same."""

    def check(value: object, path: str) -> None:
        said = [keyed(keyed(element, path)[inner], path)[key] for element in elements(value, path)]
        if len(set(map(str, said))) < len(said):
            raise GraphError(INVALID, f"Param {path} has the same {inner}.{key} twice.")

    return check


def _together(inner: str, most: int) -> Shape:
    """All sections together hold at most so many; several sections need titles."""

    def check(value: object, path: str) -> None:
        sections = [keyed(section, path) for section in elements(value, path)]
        total = sum(len(elements(section[inner], path)) for section in sections)
        if total > most:
            raise GraphError(INVALID, f"Param {path} has {total} {inner}, at most {most}.")
        if len(sections) > 1 and not all("title" in section for section in sections):
            raise GraphError(MISSING, f"The parameter {path}[].title is required.")

    return check


_REPLY = fields({"type": choice("reply"), "reply": fields({"id": _ID, "title": _LABEL})})
_REPLIES = every(listing(_REPLY, most=3), _different("title", "reply"), _different("id", "reply"))
_ROW = fields({"id": text(200), "title": text(24)}, {"description": text(72)})
_LIST_SECTIONS = every(
    listing(fields({"rows": listing(_ROW, most=MOST_ROWS)}, {"title": text(24)}), most=10),
    _together("rows", MOST_ROWS),
)
_PRODUCT = fields({"product_retailer_id": text(100)})
_PRODUCT_SECTIONS = every(
    listing(
        fields({"product_items": listing(_PRODUCT, most=MOST_PRODUCTS)}, {"title": text(24)}),
        most=10,
    ),
    _together("product_items", MOST_PRODUCTS),
)
_LINK_BUTTON = _named("cta_url", fields({"display_text": _LABEL, "url": _URL}))
_BUTTONS = fields({"buttons": _REPLIES})
_FLOW = every(
    fields(
        {"flow_message_version": choice("3"), "flow_cta": text(30)},
        {
            "flow_id": text(64),
            "flow_name": text(200),
            "flow_token": text(1024),
            "flow_action": choice("navigate", "data_exchange"),
            "flow_action_payload": fields({"screen": text(200)}, {"data": any_object}),
            "mode": choice("draft", "published"),
        },
    ),
    exactly_one("flow_id", "flow_name"),
)
_PRODUCT_ACTION = fields({"catalog_id": text(64), "product_retailer_id": text(100)})
_CARD = fields(
    {
        "card_index": whole(0, 9),
        "type": choice("cta_url", "button", "product"),
        "action": either(_LINK_BUTTON, _PRODUCT_ACTION, _BUTTONS),
    },
    {"header": by_kind(_MEDIA_HEADER), "body": _body(160)},
)
_ORDER = fields(
    {"reference_id": text(64), "order": any_object},
    {
        "currency": text(3, 3),
        "payment_configuration": text(60),
        "payment_settings": listing(any_object),
        "payment_type": text(60),
        "total_amount": any_object,
        "type": choice("digital-goods", "physical-goods"),
    },
)
_CALL = fields({}, {"display_text": _LABEL, "ttl_minutes": whole(1, 43_200), "payload": text(512)})


def _with_header(value: object, path: str) -> None:
    if "header" not in keyed(value, path):
        raise GraphError(MISSING, f"The parameter {path}.header is required.")


def _optional_parameters(name: str, parameters: Shape) -> Shape:
    return fields({"name": choice(name)}, {"parameters": parameters})


INTERACTIVE: Shape = by_kind(
    {
        "button": _message("button", _BUTTONS, _ANY_HEADER),
        "list": _message(
            "list",
            fields({"button": _LABEL, "sections": _LIST_SECTIONS}),
            _TEXT_HEADER,
            _body(4096),
        ),
        "cta_url": _message("cta_url", _LINK_BUTTON, _ANY_HEADER),
        "location_request_message": _message("location_request_message", _named("send_location")),
        "request_contact_info": _message("request_contact_info", _named("request_contact_info")),
        "call_permission_request": _message(
            "call_permission_request", _named("call_permission_request")
        ),
        "flow": _message("flow", _named("flow", _FLOW), _ANY_HEADER),
        "product": fields(
            {"type": choice("product"), "action": _PRODUCT_ACTION},
            {"body": _body(1024), "footer": fields({"text": text(60)})},
        ),
        "product_list": every(
            _message(
                "product_list",
                fields({"catalog_id": text(64), "sections": _PRODUCT_SECTIONS}),
                _TEXT_HEADER,
            ),
            _with_header,
        ),
        "catalog_message": _message(
            "catalog_message",
            _optional_parameters(
                "catalog_message", fields({}, {"thumbnail_product_retailer_id": text(100)})
            ),
        ),
        "carousel": _message("carousel", fields({"cards": listing(_CARD, least=2, most=10)})),
        "voice_call": _message("voice_call", _optional_parameters("voice_call", _CALL)),
        "order_details": _message("order_details", _named("review_and_pay", _ORDER), _ANY_HEADER),
        "order_status": _message("order_status", _named("review_order", _ORDER)),
        "address_message": _message(
            "address_message",
            _named(
                "address_message",
                fields(
                    {"country": text(2, 2)},
                    {
                        "values": any_object,
                        "saved_addresses": listing(any_object),
                        "validation_errors": any_object,
                    },
                ),
            ),
            _TEXT_HEADER,
        ),
    }
)
