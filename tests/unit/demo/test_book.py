"""The book: whatever stands in it can be told, and its moments follow the reader's present."""

import base64

import pytest

from wadesk.core.records import Instant
from wadesk.demo import book, messages
from wadesk.demo.book import Said, Story

NOW = Instant(1_773_312_120_000)
EVERYBODY = [*book.shop(), *book.kinds()]
BY_CUSTOMERS = [
    said
    for story in EVERYBODY
    for said in (
        *(spoken.said for spoken in story.past if spoken.who == book.CUSTOMER),
        *(beat.said for beat in story.coming),
    )
]


def test_everybody_has_a_past_and_an_address_of_their_own() -> None:
    addresses = [story.customer.address for story in EVERYBODY]

    assert len(set(addresses)) == len(addresses) >= 25
    assert all(addresses)
    assert all(story.past for story in EVERYBODY)


@pytest.mark.parametrize("story", EVERYBODY, ids=lambda story: story.customer.address)
def test_a_past_lies_before_the_present_and_goes_one_way(story: Story) -> None:
    moments = [spoken.at(NOW) for spoken in story.past]

    assert moments == sorted(moments)
    assert max(moments) < NOW


@pytest.mark.parametrize("said", BY_CUSTOMERS)
def test_a_phone_can_send_whatever_a_customer_says(said: Said) -> None:
    wish = messages.wish(said, "wamid.about")

    assert wish["type"]
    if said.files:
        content = base64.b64decode(wish[wish["type"]]["bytes_base64"])
        assert content == book.file(said.files[0])


def test_the_colleague_knows_an_answer_to_what_the_book_says_and_no_other() -> None:
    assert book.answer_to("He is here!") == "That was quick 🚚"
    assert book.answer_to("Nobody has ever written this") == ""


def test_scripts_and_kinds_that_a_shop_meets_are_in_the_book() -> None:
    words = "".join(said.words for said in BY_CUSTOMERS)
    kinds = {said.kind for said in BY_CUSTOMERS}

    assert any("\u4e00" <= letter <= "\u9fff" for letter in words)
    assert any("\u0600" <= letter <= "\u06ff" for letter in words)
    assert "é" in words
    assert {"image", "voice", "document", "sticker", "location", "order", "ad"} <= kinds
