"""Message parts tests: every kind says what it is, whatever shape it has, and hides nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import every_kind
from tests.support.every_kind import of_kind
from tests.support.threads import a_bubble, a_pending, our
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble
from wadesk.ui.message_parts import parts_of, preview
from wadesk.ui.order_parts import TIMES
from wadesk.ui.parts import Card, Choices, Note, Part, Picture, Quote, Words
from wadesk.ui.thread_row import ThreadRow

KINDS = (
    "text", "system", "reaction", "edit", "revoke", "unsupported", "image", "video", "sticker",
    "audio", "document", "location", "contacts", "order", "interactive", "button", "template",
    "unknown", "something_new",
)  # fmt: skip
NAMES = st.sampled_from(
    ("type", "body", "text", "name", "title", "parameters", "components", "action", "buttons",
     "sections", "rows", "header", "product_items", "item_price", "quantity", "currency", "phones",
     "context", "referral", "errors", "id", "caption", "filename", "mime_type", "voice", "org")
)  # fmt: skip
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def parts(said: Bubble) -> list[Part]:
    return parts_of(ThreadRow(said))


def by_number(number: int) -> list[Part]:
    return parts(next(one for one in every_kind.everything() if one.id == number))


@pytest.mark.parametrize("said", every_kind.everything(), ids=lambda one: f"{one.kind}-{one.id}")
def test_every_kind_says_something(said: Bubble) -> None:
    found = parts(said)

    assert found
    assert all(part.spoken for part in found)


@given(st.sampled_from(KINDS), JSON, JSON, st.text(max_size=8))
def test_no_shape_that_meta_may_send_is_too_odd(
    kind: str, told: Any, context: Any, text: str
) -> None:
    content = {kind: told, "context": context, "referral": told, "errors": told}

    assert parts(a_bubble(kind=kind, content=content, text=text))


def test_a_photo_is_a_picture_with_its_caption() -> None:
    assert by_number(20) == [Picture("image", "Photo", "JPG"), Words("The box")]


def test_a_sticker_has_no_caption() -> None:
    assert by_number(22) == [Picture("sticker", "Sticker", "WEBP")]


def test_a_voice_message_is_told_from_other_sound() -> None:
    assert by_number(23) == [Card("voice", "Voice message", "OGG")]
    assert by_number(24) == [Card("audio", "Audio", "MP3")]


def test_a_document_without_a_caption_does_not_repeat_its_name() -> None:
    name = "Rechnungszusammenstellung_der_letzten_drei_Jahre.xlsx"

    assert by_number(25) == [Card("document", "Invoice_0412.pdf", "PDF"), Words("As agreed")]
    assert by_number(26) == [Card("document", name, "XLSX")]


def test_an_edited_caption_is_the_one_that_counts() -> None:
    media = {"id": "1", "mime_type": "image/jpeg", "caption": "Teh box"}
    edited = of_kind(1, "image", media, "The box", edited_at=Instant(5))

    assert parts(edited)[1] == Words("The box")


def test_a_place_without_a_name_is_its_point() -> None:
    assert by_number(27) == [
        Card("location", "Tour Eiffel", "5 avenue Anatole France, Paris", ("48.8584, 2.2945",))
    ]
    assert by_number(28) == [Card("location", "Location", "", ("-23.55, -46.63",))]


def test_many_people_are_counted() -> None:
    cards = [{"name": {"formatted_name": f"Person {n}"}} for n in range(9)]
    found = parts(of_kind(1, "contacts", cards))

    assert [part.spoken for part in found[-2:]] == ["Person 4", "and 4 more"]


def test_an_order_is_added_up_in_its_currency() -> None:
    order, note = by_number(30)

    assert order == Card(
        "order", "Order", "58 EUR", (f"2 {TIMES} NV-204-M   24.50 EUR", f"1 {TIMES} SC-11   9 EUR")
    )
    assert note == Words("By Friday?")


@pytest.mark.parametrize(
    "items",
    [
        [{"quantity": 1, "item_price": 5, "currency": "EUR"},
         {"quantity": 1, "item_price": 5, "currency": "USD"}],
        [{"quantity": 1, "item_price": "much", "currency": "EUR"}],
        [{"quantity": 1, "item_price": "NaN", "currency": "EUR"}],
        [],
    ],
)  # fmt: skip
def test_what_cannot_be_added_up_is_not(items: list[dict[str, Any]]) -> None:
    order = parts(of_kind(1, "order", {"product_items": items}))[0]

    assert isinstance(order, Card)
    assert order.detail == ""


def test_an_offer_shows_its_buttons_and_an_answer_what_was_pressed() -> None:
    assert by_number(31) == [
        Words("Delivery", is_bold=True),
        Words("When shall we *deliver*?"),
        Words("Monday to Friday", is_marked=False, is_quiet=True),
        Choices(("Morning", "Afternoon")),
    ]
    assert by_number(32) == [Card("interactive", "Morning")]
    assert by_number(34) == [Card("interactive", "M", "Fits 50 to 52")]
    assert by_number(37) == [Card("interactive", "Stop these messages")]


def test_a_template_is_shown_with_its_blanks_filled() -> None:
    words, label = by_number(36)

    assert words == Words("Hello Sheena, your order 40217 is on its way.")
    assert label.spoken == "Template “order_sent”"


def test_an_ad_says_what_the_customer_had_seen() -> None:
    assert by_number(38)[0] == Card(
        "referral",
        "From an ad",
        "Coats at half price",
        ("Only this week, in all our shops.", "https://fb.example/ad"),
    )


def test_a_quote_stands_above_the_words() -> None:
    quoted = our(2, kind="image", text="")
    row = ThreadRow(a_bubble(3, text="That one"), quoted=quoted, quoted_author="You")

    assert parts_of(row) == [Quote("You", "Photo", "image"), Words("That one")]


def test_what_was_deleted_shows_none_of_its_words() -> None:
    deleted = a_bubble(text="secret", revoked_at=Instant(5), content={"referral": {"body": "x"}})

    assert parts(deleted) == [Note("discard", "The customer deleted this message.")]
    assert preview(deleted)[1] == "The customer deleted this message."


@pytest.mark.parametrize("number", [46, 47, 48])
def test_what_cannot_be_shown_says_where_to_see_it(number: int) -> None:
    card = by_number(number)[0]

    assert isinstance(card, Card)
    assert card.icon == "unknown"
    assert card.detail == "See it on the phone."


def test_an_unknown_kind_still_shows_its_words() -> None:
    assert by_number(48)[1] == Words("a cube")


def test_a_file_on_its_way_is_named() -> None:
    row = ThreadRow(a_pending(kind="document", text="See page 3", filename="Offer.pdf"))

    assert parts_of(row) == [Card("document", "Offer.pdf"), Words("See page 3")]
