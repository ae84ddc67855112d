"""Message shapes: what Meta takes is taken, what it does not take is named by its path."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.sandbox_talk import ANA, a_template, a_text, filled
from wadesk.sandbox.graph_errors import GraphError
from wadesk.sandbox.message_shapes import READ, check_send

LINK = {"link": "https://shop.example/a"}
BODY = {"text": "Choose."}


def a_message(kind: str, content: object, **more: Any) -> dict[str, Any]:
    return {"messaging_product": "whatsapp", "to": ANA, "type": kind, kind: content, **more}


def interactive(kind: str, action: dict[str, Any], **more: Any) -> dict[str, Any]:
    return a_message("interactive", {"type": kind, "action": action, "body": BODY, **more})


def replies(*titles: str) -> dict[str, Any]:
    buttons = [{"type": "reply", "reply": {"id": title, "title": title}} for title in titles]
    return {"buttons": buttons}


def rows(*counts: int) -> dict[str, Any]:
    sections = [
        {"title": f"S{s}", "rows": [{"id": f"{s}.{r}", "title": "Row"} for r in range(count)]}
        for s, count in enumerate(counts)
    ]
    return {"button": "Open", "sections": sections}


def flow(**more: Any) -> dict[str, Any]:
    return {"name": "flow", "parameters": {"flow_message_version": "3", "flow_cta": "Go", **more}}


def card(index: int) -> dict[str, Any]:
    link = {"name": "cta_url", "parameters": {"display_text": "See", "url": "https://a.example/"}}
    header = {"type": "image", "image": LINK}
    return {"card_index": index, "type": "cta_url", "header": header, "action": link}


ORDER = {"reference_id": "r1", "order": {"status": "pending"}}
ACCEPTED = [
    a_text(),
    a_text(biz_opaque_callback_data="k" * 512, context={"message_id": "wamid.x"}),
    a_message("text", {"body": "x" * 4096, "preview_url": True}),
    a_message("image", {"id": "123", "caption": "c" * 1024}),
    a_message("video", LINK),
    a_message("audio", {"id": "1", "voice": True}),
    a_message("document", {**LINK, "filename": "bill.pdf", "caption": "Bill"}),
    a_message("sticker", {"id": "1"}),
    a_message("location", {"latitude": -33.4, "longitude": 151, "name": "Shop"}),
    a_message("contacts", [{"name": {"formatted_name": "Ana"}, "phones": [{"phone": "+1"}]}]),
    a_message("reaction", {"message_id": "wamid.x", "emoji": ""}),
    interactive("button", replies("Yes", "No")),
    interactive("button", replies("Yes"), header={"type": "image", "image": {"id": "1"}}),
    interactive("list", rows(5, 5), footer={"text": "f" * 60}),
    interactive("cta_url", card(0)["action"]),
    interactive("location_request_message", {"name": "send_location"}),
    interactive("request_contact_info", {"name": "request_contact_info"}),
    interactive("call_permission_request", {"name": "call_permission_request"}),
    interactive("flow", flow(flow_id="1", flow_token="t")),
    interactive("product", {"catalog_id": "1", "product_retailer_id": "a"}),
    interactive("catalog_message", {"name": "catalog_message"}),
    interactive("carousel", {"cards": [card(0), card(1)]}),
    interactive("voice_call", {"name": "voice_call", "parameters": {"display_text": "Call"}}),
    interactive("order_details", {"name": "review_and_pay", "parameters": ORDER}),
    interactive("order_status", {"name": "review_order", "parameters": ORDER}),
    interactive("address_message", {"name": "address_message", "parameters": {"country": "IN"}}),
    interactive(
        "product_list",
        {"catalog_id": "1", "sections": [{"product_items": [{"product_retailer_id": "a"}]}]},
        header={"type": "text", "text": "Ours"},
    ),
    a_template("order_ready", filled("body", "Ana", "17")),
    {"messaging_product": "whatsapp", "recipient": "US.1", "text": {"body": "Without a type"}},
]


@pytest.mark.parametrize("message", ACCEPTED)
def test_a_message_of_metas_form_is_taken(message: dict[str, Any]) -> None:
    kind = check_send(message)

    assert kind in message


THUMB = {"message_id": "wamid.x", "emoji": "👍"}
HERE = {"latitude": 1, "longitude": 1}
NO_TEXT = {"type": "body", "parameters": [{"type": "text"}]}
REFUSED = [
    ({**a_text(), "colour": "red"}, 100, '"colour" on param "body"'),
    (a_message("text", {"body": "x", "bold": True}), 100, '"bold" on param "text"'),
    (a_message("text", {"body": "x" * 4097}), 100, "text.body"),
    (a_message("text", {"body": "😀" * 2049}), 100, "text.body"),
    (a_message("text", {"body": "\ud800"}), 100, "text.body"),
    (a_message("text", {"body": ""}), 100, "text.body"),
    (a_message("text", {"body": 7}), 100, "text.body"),
    (a_message("text", {}), 131008, "text.body"),
    (a_message("text", []), 100, "text"),
    (a_text(biz_opaque_callback_data="k" * 513), 100, "biz_opaque_callback_data"),
    (a_text(recipient_type="crowd"), 131009, "recipient_type"),
    (a_text(messaging_product="sms"), 100, "messaging_product"),
    (a_text(type="fax"), 131009, "type"),
    (a_text(type="image"), 131008, "image"),
    (a_text(image={"id": "1"}), 100, "image"),
    (a_text(context={"id": "wamid.x"}), 131008, "context.message_id"),
    (a_message("image", {}), 131008, "image.id"),
    (a_message("image", {"id": "1", **LINK}), 100, "image.id"),
    (a_message("image", {"id": "one"}), 131009, "image.id"),
    (a_message("image", {"link": "ftp://a.example"}), 131009, "image.link"),
    (a_message("audio", {"id": "1", "caption": "No"}), 100, '"caption"'),
    (a_message("location", {"latitude": 91, "longitude": 0}), 131009, "location.latitude"),
    (a_message("location", {"latitude": "1", "longitude": 0}), 100, "location.latitude"),
    (a_message("contacts", []), 100, "contacts"),
    (a_message("contacts", [{"name": {}}]), 131008, "contacts[0].name.formatted_name"),
    (a_message("reaction", THUMB, context={"message_id": "w"}), 100, "context"),
    (a_message("text", {"body": "x"}, recipient_type="group", to=["a"]), 100, "to"),
    (a_message("location", HERE, recipient_type="group"), 131009, "group"),
    (interactive("button", replies("Yes", "Yes")), 100, "title"),
    (interactive("button", replies("1", "2", "3", "4")), 100, "interactive.action.buttons"),
    (interactive("button", replies("x" * 21)), 100, "buttons[0].reply.title"),
    (interactive("list", rows(6, 5)), 100, "at most 10"),
    (interactive("list", {"button": "Open", "sections": []}), 100, "sections"),
    (interactive("flow", flow()), 131008, "flow_id"),
    (interactive("flow", flow(flow_id="1", flow_name="a")), 100, "flow_id"),
    (interactive("carousel", {"cards": [card(0)]}), 100, "cards"),
    (interactive("quiz", {}), 131009, "interactive.type"),
    (a_template("Order Ready"), 131009, "template.name"),
    (a_template("a", NO_TEXT), 131008, "components[0].parameters[0].text"),
]


@pytest.mark.parametrize(("message", "code", "says"), REFUSED)
def test_what_is_not_of_metas_form_is_refused_by_its_path(
    message: dict[str, Any], code: int, says: str
) -> None:
    with pytest.raises(GraphError) as refused:
        check_send(message)

    assert refused.value.code == code
    assert says in refused.value.details


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List the ways to every member of a message."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    if isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(way for key, member in inner for way in places(member, (*path, key)))]


@given(st.data())
def test_whatever_stands_in_a_message_it_is_taken_or_refused_in_metas_words(
    data: st.DataObject,
) -> None:
    message = copy.deepcopy(data.draw(st.sampled_from(ACCEPTED)))
    *way, last = data.draw(st.sampled_from(places(message)[1:]))
    holder: Any = message
    for key in way:
        holder = holder[key]
    holder[last] = data.draw(JSON)

    try:
        taken = check_send(message) in message
    except GraphError as refused:
        taken = bool(refused.details)

    assert taken


def test_a_message_to_nobody_is_refused() -> None:
    message = a_text()
    del message["to"]

    with pytest.raises(GraphError) as refused:
        check_send(message)

    assert refused.value.code == 131008


def test_sections_need_titles_as_soon_as_there_are_two() -> None:
    action = rows(1, 1)
    del action["sections"][1]["title"]

    with pytest.raises(GraphError) as refused:
        check_send(interactive("list", action))

    assert refused.value.code == 131008


def test_a_read_mark_may_carry_a_typing_indicator_and_nothing_else() -> None:
    mark = {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.x"}
    READ({**mark, "typing_indicator": {"type": "text"}}, "")

    with pytest.raises(GraphError) as refused:
        READ({**mark, "to": ANA}, "")

    assert refused.value.code == 100
