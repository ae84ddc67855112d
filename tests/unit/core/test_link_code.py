"""Link code tests: however it is typed or pasted it is the same, and nothing else passes for it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import link_code
from wadesk.core.errors import Reason, Refused
from wadesk.core.link_code import LinkCode, parse

PIN = "0123456789abcdef" * 4
codes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", min_size=8, max_size=8)
pins = st.binary(min_size=32, max_size=32).map(bytes.hex)
hubs = st.sampled_from(
    ["https://hub.example.org", "https://[::1]:8765", "https://10.0.0.7:1/a?b=c&d#e", "http://x y"]
)


@pytest.mark.parametrize("typed", ["abcd-2345", " ABCD 2345 ", "a b c d 2 3 4 5", "ABCD—2345\n"])
def test_spaces_dashes_and_small_letters_do_not_matter(typed: str) -> None:
    assert parse(typed) == LinkCode("ABCD2345")


def test_digits_that_no_code_has_are_the_letters_they_look_like() -> None:
    assert parse("K0QM-1TX8") == LinkCode("KOQMITXB")


@given(codes, pins)
def test_what_is_read_out_is_what_is_understood(code: str, pin: str) -> None:
    told = link_code.typed(code, pin)

    assert re.fullmatch(r"(\w{4}-){3}\w{4}", told)
    assert parse(told) == LinkCode(code, pin[:10])
    assert parse(told).fits(pin)
    assert parse(link_code.typed(code)) == LinkCode(code)


@given(hubs, codes, pins | st.just(""))
def test_a_link_says_address_code_and_fingerprint(hub: str, code: str, pin: str) -> None:
    link = link_code.link(hub, code, pin)

    assert parse(link) == LinkCode(code, pin, hub)
    assert parse(f"Here it is: {link}\nSee you!") == LinkCode(code, pin, hub)


def test_another_certificate_does_not_fit_and_none_fits_where_none_was_named() -> None:
    assert LinkCode("ABCD2345", PIN).fits(PIN)
    assert not LinkCode("ABCD2345", PIN).fits("f" + PIN[1:])
    assert not LinkCode("ABCD2345").fits(PIN)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ABCD",
        "ABCD-2345-ABCD",
        "ABCD-2345-ABCD-2345-ABCD",
        "ABCD-234٩",
        "абвг-2345",
        "ABCD-2349",
        "A" * 100_000,
        "wadesk://link",
        "wadesk://link?",
        "wadesk://link?code=ABCD2345",
        "wadesk://link?hub=https://a&code=ABCD",
        "wadesk://link?hub=https://a&code=ABCD2345&pin=00",
        f"wadesk://link?hub=https://a&code=ABCD2345&pin={PIN}0",
        "wadesk://link?hub=https://a&code=ABCD2345ABCD2345",
        "wadesk://link?hub=https://a&hub=https://b&code=ABCD2345",
        "wadesk://unlink?hub=https://a&code=ABCD2345",
        "wadesk://[?hub=https://a&code=ABCD2345",
        "wadesk://link?" + "&".join(f"x{n}=1" for n in range(100)),
    ],
)
def test_what_is_no_code_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(text)

    assert caught.value.reason is Reason.LINK_CODE_WRONG
    assert caught.value.detail in {link_code.NO_CODE, link_code.NO_LINK}


@given(st.text() | st.text("wadesk:/link?hubcoepn=&ABC234%-[]#;@ ").map("wadesk://link?".__add__))
def test_whatever_is_pasted_is_a_code_or_refused(text: str) -> None:
    found = understood(text)

    assert found is None or re.fullmatch("[A-Z2-7]{8}", found.code)
    assert found is None or re.fullmatch("([0-9a-f]{10}|[0-9a-f]{64})?", found.pin)


def understood(text: str) -> LinkCode | None:
    """Nothing where it is refused; every other error is the test's."""
    try:
        return parse(text)
    except Refused:
        return None
