"""Linking tests: where to ask and what to show, however it was typed and pasted."""

import pytest

from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused
from wadesk.core.link_code import LinkCode
from wadesk.desk.linking import read

PIN = "ab" * 32
HUB = "https://hub.example.org"
LINK = link_code.link(HUB, "ABCD2345", PIN)


@pytest.mark.parametrize(
    ("url", "code"),
    [(HUB, "abcd-2345-vov2-xk5l"), (f" {HUB} ", "ABCD2345VOV2XK5L")],
)
def test_an_address_and_a_code_are_typed(url: str, code: str) -> None:
    assert read(url, code) == LinkCode("ABCD2345", PIN[:10], HUB)


@pytest.mark.parametrize(("url", "code"), [("", LINK), (LINK, ""), (LINK, LINK)])
def test_a_link_says_it_all_in_whichever_field(url: str, code: str) -> None:
    assert read(url, code) == LinkCode("ABCD2345", PIN, HUB)


def test_an_address_that_was_typed_goes_before_that_of_the_link() -> None:
    assert read("https://10.0.0.7", LINK) == LinkCode("ABCD2345", PIN, "https://10.0.0.7")


def test_a_code_alone_does_not_say_where_to_ask() -> None:
    with pytest.raises(Refused) as caught:
        read("", "ABCD-2345")

    assert caught.value.reason is Reason.BAD_SETTING
