"""Inviting tests: the words on both screens, and what it costs to make others the same."""

import hashlib

import pytest

from wadesk.core import phrase
from wadesk.desk import hub_trust, inviting
from wadesk.store import crypto

CERTIFICATE = crypto.new_certificate("WaDesk Hub", b"a passphrase").shown.decode()
HUB, HUB_KEY, OWN_KEY = "a-hub", "11" * 32, "22" * 32
TRUE = inviting.words(HUB, HUB_KEY, None, OWN_KEY)


def test_both_sides_have_the_same_five_words() -> None:
    assert inviting.words(HUB, HUB_KEY, None, OWN_KEY) == TRUE
    assert len(TRUE.split()) == phrase.SPOKEN


@pytest.mark.parametrize(
    "heard",
    [
        ("b-hub", HUB_KEY, None, OWN_KEY),
        (HUB, OWN_KEY, None, OWN_KEY),
        (HUB, HUB_KEY, CERTIFICATE, OWN_KEY),
        (HUB, HUB_KEY, None, HUB_KEY),
    ],
)
def test_whatever_somebody_between_puts_in_its_place_changes_them(
    heard: tuple[str, str, str | None, str],
) -> None:
    assert inviting.words(*heard) != TRUE


def test_nobody_tries_keys_as_fast_as_a_digest_is_made() -> None:
    """Five words are forty bits: whoever could try a million keys a millisecond had them soon."""
    ground = phrase.ground(HUB, HUB_KEY, hub_trust.fingerprint(None), OWN_KEY)

    assert phrase.spoken(hashlib.sha256(ground).digest()) != TRUE
    assert inviting.GUESS.memory_kib * inviting.GUESS.passes >= 64 * 1024
