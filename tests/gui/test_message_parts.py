"""Message parts tests: every kind says what it is, whatever shape it has, and hides nothing."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import every_kind
from tests.support.builders import NOON
from tests.support.every_kind import of_kind
from tests.support.threads import a_bubble, a_note, a_pending, our
from wadesk.core.records import Instant
from wadesk.core.template_form import TemplateForm
from wadesk.core.thread import Bubble, Wording
from wadesk.ui.message_parts import parts_of, preview
from wadesk.ui.order_parts import TIMES
from wadesk.ui.parts import Card, Choices, File, Note, Part, Picture, Quote, Recording, Spot, Words
from wadesk.ui.thread_row import ThreadRow

KINDS = (
    "text", "system", "reaction", "edit", "revoke", "unsupported", "image", "video", "sticker",
    "audio", "document", "location", "contacts", "order", "interactive", "button", "template",
    "unknown", "something_new",
    "media_placeholder", "call", "missed_call", "live_location", "poll", "event", "deed",
)  # fmt: skip
NAMES = st.sampled_from(
    ("type", "body", "text", "name", "title", "parameters", "components", "action", "buttons",
     "sections", "rows", "header", "product_items", "item_price", "quantity", "currency", "phones",
     "context", "referral", "errors", "id", "caption", "filename", "mime_type", "voice", "org",
     "latitude", "longitude", "list_reply", "button_reply", "nfm_reply", "response_json",
     "footer", "cards", "product_retailer_id", "order", "items", "amount", "value", "offset",
     "duration", "until", "deed", "owner", "add", "remove", "options", "live", "template",
     "language")
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
    assert by_number(23) == [Recording("voice", "Voice message", "OGG")]
    assert by_number(24) == [Recording("audio", "Audio", "MP3")]


def test_a_document_without_a_caption_does_not_repeat_its_name() -> None:
    name = "Rechnungszusammenstellung_der_letzten_drei_Jahre.xlsx"

    assert by_number(25) == [File("Invoice_0412.pdf", "PDF"), Words("As agreed")]
    assert by_number(26) == [File(name, "XLSX")]


def test_an_edited_caption_is_the_one_that_counts() -> None:
    media = {"id": "1", "mime_type": "image/jpeg", "caption": "Teh box"}
    edited = of_kind(1, "image", media, "The box", edited_at=Instant(5))

    assert parts(edited)[1] == Words("The box")


def test_a_place_without_a_name_is_its_point() -> None:
    tower, corner = by_number(27)[0], by_number(28)[0]

    assert isinstance(tower, Spot)
    assert isinstance(corner, Spot)
    assert tower.spoken == "Tour Eiffel, 5 avenue Anatole France, Paris, 48.8584, 2.2945"
    assert corner.spoken == "Location, -23.55, -46.63"
    assert "mlat=48.8584&mlon=2.2945" in tower.link


@pytest.mark.parametrize("north", ["91", "nan", "1e999", "x&y=1", True, None, [1]])
def test_a_point_that_lies_nowhere_on_earth_leads_nowhere(north: Any) -> None:
    spot = parts(of_kind(1, "location", {"latitude": north, "longitude": 2.5}))[0]

    assert isinstance(spot, Spot)
    assert spot.link == ""
    assert spot.point == "2.5"


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
        "https://fb.example/ad",
    )


def test_a_quote_stands_above_the_words() -> None:
    quoted = our(2, kind="image", text="")
    row = ThreadRow(a_bubble(3, text="That one"), quoted=quoted, quoted_author="You")

    assert parts_of(row) == [Quote("You", "Photo", "image"), Words("That one")]


def test_what_was_deleted_is_kept_for_the_team_and_marked() -> None:
    deleted = a_bubble(text="by mistake", revoked_at=Instant(5))

    assert parts(deleted) == [
        Note("discard", "The customer deleted this message."),
        Words("by mistake", is_past=True),
    ]
    assert preview(deleted)[1] == "The customer deleted this message."


def test_what_was_deleted_without_words_is_a_mark_alone() -> None:
    assert parts(a_bubble(text="", revoked_at=Instant(5))) == [
        Note("discard", "The customer deleted this message.")
    ]


def test_what_a_changed_message_said_before_is_shown_where_it_is_asked_for() -> None:
    changed = a_bubble(
        text="Tuesday", edited_at=Instant(NOON), former=(Wording("Monday", Instant(NOON)),)
    )
    asked = parts_of(ThreadRow(changed, shows_former=True))

    assert parts(changed) == [Words("Tuesday")]
    assert asked[0].spoken.startswith("Until ")
    assert asked[1:] == [Words("Monday", is_past=True), Words("Tuesday")]


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

    assert parts_of(row) == [File("Offer.pdf"), Words("See page 3")]


DEEDS = [
    ({"deed": "close"}, "Bruno closed this conversation.", "You closed this conversation."),
    ({"deed": "reopen"}, "Bruno opened this conversation again.", "You opened"),
    (
        {"deed": "assign", "owner": None},
        "Bruno gave this conversation back to the team.",
        "You gave",
    ),
    (
        {"deed": "label", "add": [{"id": 1, "name": "vip"}, {"id": 2, "name": "late"}]},
        "labelled this conversation “vip”, “late”.",
        "You",
    ),
    (
        {"deed": "label", "remove": [{"name": "vip"}]},
        "Bruno took the label “vip” away.",
        "You took the",
    ),
    (
        {"deed": "label", "add": [{"name": "a"}], "remove": [{"name": "b"}]},
        "“a”, no longer “b”.",
        "You labelled",
    ),
    ({"deed": "wake"}, "The hour has come: this conversation is open again.", "The hour"),
    ({"deed": "paint"}, "Something about this conversation was changed.", "Something"),
]


@pytest.mark.parametrize(("content", "theirs", "mine"), DEEDS)
def test_a_deed_is_said_in_words_by_who_did_it(
    content: dict[str, Any], theirs: str, mine: str
) -> None:
    said = a_note(1, kind="deed", text="", content=content)

    assert theirs in parts_of(ThreadRow(said, author="Bruno"))[0].spoken
    assert parts_of(ThreadRow(said, author="You", is_mine=True))[0].spoken.startswith(mine)


def test_who_is_given_a_conversation_is_named() -> None:
    said = a_note(1, kind="deed", content={"deed": "assign", "owner": 7})
    by_himself = replace(said, content={"deed": "assign", "owner": said.member})

    def words(bubble: Bubble, **around: Any) -> str:
        return parts_of(ThreadRow(bubble, author="Bruno", **around))[0].spoken

    assert words(said, about="Ana") == "Bruno assigned this conversation to Ana."
    assert words(said, about="Ana", is_about_me=True) == "Bruno assigned this conversation to you."
    assert words(by_himself, about="Bruno") == "Bruno took this conversation."


def test_a_snooze_says_until_when() -> None:
    said = a_note(1, kind="deed", content={"deed": "snooze", "until": NOON})

    assert "until Mon 21/09/2026" in parts_of(ThreadRow(said, author="Bruno"))[0].spoken


def test_a_missed_call_says_what_may_be_done() -> None:
    card = parts(of_kind(1, "call", {"event": "terminate"}))[0]
    talk = parts(of_kind(1, "call", {"event": "terminate", "duration": 67}))[0]

    assert card == Card(
        "call", "Missed call", "Nobody answered. You may write for the next 24 hours."
    )
    assert talk == Card("call", "Call from the customer", "1:07")


def test_a_poll_nobody_passes_on_is_named_and_one_told_shows_its_options() -> None:
    untold = of_kind(1, "unsupported", content={"unsupported": {"type": "poll"}})
    told = of_kind(1, "poll", {"name": "Which colour?", "options": [{"name": "navy"}, "black"]})

    assert parts(untold) == [Card("unknown", "A poll", "See it on the phone.")]
    assert parts(told)[0] == Card(
        "unknown", "A poll", "See it on the phone.", ("Which colour?", "navy", "black")
    )


def test_a_file_of_the_phones_past_says_where_it_is() -> None:
    card = parts(of_kind(1, "media_placeholder"))[0]

    assert card.spoken == "A file from before this number was linked, See it on the phone."


def test_a_form_shows_its_answers_even_where_nobody_has_read_them_before() -> None:
    reply = {"response_json": '{"flow_token": "x", "guests": 4, "extras": ["tea", "cake"]}'}
    card = parts(of_kind(1, "interactive", {"type": "nfm_reply", "nfm_reply": reply}))[0]

    assert card == Card(
        "interactive", "A form was filled in", "", ("guests: 4", "extras: tea, cake")
    )


def test_a_list_shows_what_stands_below_each_choice() -> None:
    rows = [{"title": "Express", "description": "Tomorrow"}, {"title": "Plain"}]
    action = {"button": "Ways", "sections": [{"title": "All", "rows": rows}]}
    told = {"type": "list", "body": {"text": "How?"}, "action": action}

    assert parts(of_kind(1, "interactive", told))[-1] == Choices(
        ("Ways", "Express", "Plain"), ("", "Tomorrow", "")
    )


def test_a_bill_is_told_in_money() -> None:
    order = {
        "status": "pending",
        "items": [{"name": "bread", "quantity": 1, "amount": {"value": 1500, "offset": 100}}],
    }
    parameters = {
        "currency": "INR", "reference_id": "A-7", "order": order,
        "total_amount": {"value": 1100, "offset": 100},
    }  # fmt: skip
    told = {"type": "order_details", "action": {"name": "review_and_pay", "parameters": parameters}}

    assert parts(of_kind(1, "interactive", told)) == [
        Card("order", "Order A-7", "11 INR", (f"1 {TIMES} bread   15 INR",))
    ]


def test_a_template_has_its_head_foot_and_buttons_where_it_is_known() -> None:
    form = TemplateForm(
        "sent", "en", "UTILITY", "Order {{1}}", "Hello {{1}}", "Blue Door", ("Track it",), ()
    )
    components = [
        {"type": "header", "parameters": [{"type": "text", "text": "40217"}]},
        {"type": "body", "parameters": [{"type": "text", "text": "Sheena"}]},
    ]
    said = of_kind(1, "template", {"name": "sent", "components": components}, "Hello {{1}}")

    assert parts_of(ThreadRow(said, form=form)) == [
        Words("Order 40217", is_marked=False, is_bold=True),
        Words("Hello Sheena"),
        Words("Blue Door", is_marked=False, is_quiet=True),
        Words("Template “sent”", is_marked=False, is_quiet=True),
        Choices(("Track it",)),
    ]
