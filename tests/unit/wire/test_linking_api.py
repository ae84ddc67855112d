"""Linking API: what is signed is taken for nothing else, and papers show themselves to no log."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from wadesk.wire.linking_api import (
    FactorBegun,
    HandedDraft,
    Lease,
    Linked,
    Order,
    Token,
    hand_in_message,
    lease_message,
    link_message,
    token_message,
    wiped_message,
)

SECRET = "5ec2e7" * 6
NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20)


@given(NAMES, st.integers(0, 2**63 - 1), NAMES)
def test_no_signature_serves_for_two_things(hub: str, device: int, nonce: str) -> None:
    messages = [
        link_message(hub),
        token_message(hub, device, 1, nonce),
        lease_message(hub, device, nonce),
        hand_in_message(hub, device, nonce, []),
        wiped_message(hub, device, nonce),
        Order(hub, device, "unlinked", "Ana", 1, nonce).message,
    ]

    for one, other in itertools.combinations(messages, 2):
        assert not one.startswith(other)
        assert not other.startswith(one)


def test_whatever_is_handed_in_is_part_of_what_is_signed() -> None:
    words = [HandedDraft(1, "Hello", 0, 1, 1), HandedDraft(1, "Hello!", 0, 1, 1)]

    one, other = ([word] for word in words)

    assert hand_in_message("hub", 1, "00", one) != hand_in_message("hub", 1, "00", other)
    assert hand_in_message("hub", 1, "00", words) != hand_in_message("hub", 1, "00", one)


def test_papers_show_nothing_of_themselves() -> None:
    papers = [
        Linked("hub", 1, 1, "Ana", share=SECRET),
        Token(SECRET, 1),
        Lease(SECRET, 1, 1),
        FactorBegun(SECRET, f"otpauth://totp/x?secret={SECRET}"),
    ]

    assert [paper for paper in papers if SECRET in repr(paper)] == []
