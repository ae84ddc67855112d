"""Outgoing: bodies as the Graph API wants them, and what is refused before it is sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.core.identity import Identifiers
from wadesk.core.records import ClientKey, Wamid
from wadesk.hub.whatsapp import outgoing
from wadesk.hub.whatsapp.outgoing import Attachment, to_circle, to_person
from wadesk.hub.whatsapp.statuses import key_in

KEY = ClientKey("01KEY")
ADA = to_person(Identifiers("4915755501", "DE.1", "DE.ENT.1"))


def test_a_phone_number_has_its_plus_sign_and_goes_before_any_id() -> None:
    body = outgoing.text_body(ADA, "Hello", KEY)

    assert body == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "+4915755501",
        "type": "text",
        "text": {"body": "Hello"},
        "biz_opaque_callback_data": "wd1:01KEY",
    }


@pytest.mark.parametrize(
    ("who", "recipient"),
    [
        (Identifiers(None, "DE.1", "DE.ENT.1"), "DE.1"),
        (Identifiers(parent_id="DE.ENT.1"), "DE.ENT.1"),
        (Identifiers("hidden", "DE.1"), "DE.1"),
    ],
)
def test_a_person_without_a_phone_number_is_reached_by_id(who: Identifiers, recipient: str) -> None:
    body = outgoing.text_body(to_person(who), "Hello", KEY)

    assert body["recipient"] == recipient
    assert "to" not in body


def test_a_number_that_was_written_with_signs_is_reduced_to_digits() -> None:
    assert to_person(Identifiers("+49 (157) 555-01")).fields["to"] == "+4915755501"


def test_nobody_can_write_to_nobody() -> None:
    with pytest.raises(Refused):
        to_person(Identifiers())


def test_a_group_is_written_to_as_one() -> None:
    body = outgoing.text_body(to_circle("circle-1"), "Hello", KEY)

    assert (body["recipient_type"], body["to"]) == ("group", "circle-1")


def test_a_quoted_message_stands_in_the_context() -> None:
    body = outgoing.text_body(ADA, "Hello", KEY, Wamid("wamid.q"))

    assert body["context"] == {"message_id": "wamid.q"}


@pytest.mark.parametrize(
    ("words", "is_link"),
    [
        ("See https://shop.test/a", True),
        ("HTTP://SHOP.TEST", True),
        ("See shop.test", False),
        ("https:// is how links begin", False),
    ],
)
def test_a_link_is_shown_with_its_preview(words: str, is_link: bool) -> None:
    body = outgoing.text_body(ADA, words, KEY)

    assert ("preview_url" in body["text"]) is is_link


@pytest.mark.parametrize("words", ["x" * 4096, "🌻" * 2048])
def test_the_longest_text_fits(words: str) -> None:
    assert outgoing.text_body(ADA, words, KEY)["text"]["body"] == words


@pytest.mark.parametrize("words", ["x" * 4097, "🌻" * 2049])
def test_a_longer_text_is_refused(words: str) -> None:
    with pytest.raises(Refused) as refused:
        outgoing.text_body(ADA, words, KEY)

    assert refused.value.reason is Reason.TEXT_TOO_LONG


@pytest.mark.parametrize("words", ["", " \n\t"])
def test_an_empty_text_is_refused(words: str) -> None:
    with pytest.raises(Refused) as refused:
        outgoing.text_body(ADA, words, KEY)

    assert refused.value.reason is Reason.TEXT_EMPTY


@pytest.mark.parametrize("kind", ["image", "video", "document"])
def test_a_file_carries_its_caption(kind: str) -> None:
    body = outgoing.media_body(ADA, Attachment(kind, "901", "Look"), KEY)

    assert body[kind] == {"id": "901", "caption": "Look"}


@pytest.mark.parametrize("kind", ["audio", "sticker"])
def test_sounds_and_stickers_have_no_caption(kind: str) -> None:
    with pytest.raises(Refused) as refused:
        outgoing.media_body(ADA, Attachment(kind, "901", "Look"), KEY)

    assert refused.value.reason is Reason.MEDIA_KIND


def test_a_long_caption_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        outgoing.media_body(ADA, Attachment("image", "901", "x" * 1025), KEY)

    assert refused.value.reason is Reason.CAPTION_TOO_LONG


def test_a_document_keeps_its_name_and_nothing_else_has_one() -> None:
    document = outgoing.media_body(ADA, Attachment("document", "901", filename="bill.pdf"), KEY)
    image = outgoing.media_body(ADA, Attachment("image", "901", filename="bill.png"), KEY)

    assert document["document"] == {"id": "901", "filename": "bill.pdf"}
    assert image["image"] == {"id": "901"}


@given(st.text(min_size=1, max_size=600))
def test_a_name_is_cut_before_its_extension(name: str) -> None:
    short = outgoing.shortened(name + ".pdf")

    assert len(short) <= outgoing.FILENAME_MOST
    assert short.endswith(".pdf")


@pytest.mark.parametrize("name", ["x" * 900, "." + "x" * 900, "a." + "x" * 900])
def test_a_name_without_a_sensible_extension_is_cut_at_its_end(name: str) -> None:
    assert outgoing.shortened(name) == name[: outgoing.FILENAME_MOST]


def test_a_voice_note_is_marked_as_one() -> None:
    note = outgoing.media_body(ADA, Attachment("audio", "901", voice=True), KEY)

    assert note["audio"] == {"id": "901", "voice": True}


def test_a_template_names_its_language() -> None:
    parts = [{"type": "body", "parameters": [{"type": "text", "text": "Ada"}]}]

    body = outgoing.template_body(ADA, "order_ready", "de", parts, KEY)

    assert body["template"] == {
        "name": "order_ready",
        "language": {"code": "de"},
        "components": parts,
    }


@pytest.mark.parametrize(("name", "language"), [("Order Ready", "de"), ("", "de"), ("ready", "")])
def test_a_name_that_no_template_has_is_refused(name: str, language: str) -> None:
    with pytest.raises(Refused) as refused:
        outgoing.template_body(ADA, name, language, [], KEY)

    assert refused.value.reason is Reason.NO_SUCH_TEMPLATE


@pytest.mark.parametrize("emoji", ["🌻", ""])
def test_a_reaction_names_its_message(emoji: str) -> None:
    body = outgoing.reaction_body(ADA, Wamid("wamid.t"), emoji, KEY)

    assert body["reaction"] == {"message_id": "wamid.t", "emoji": emoji}


@given(st.text(min_size=1, max_size=508))
def test_the_key_comes_back_as_it_went(key: str) -> None:
    body = outgoing.text_body(ADA, "Hello", ClientKey(key))

    assert key_in(body["biz_opaque_callback_data"]) == key


def test_a_key_that_meta_would_cut_is_malformed() -> None:
    with pytest.raises(Malformed):
        outgoing.text_body(ADA, "Hello", ClientKey("x" * 509))
