"""Crypto: what is sealed opens for its key, in its place, and for nobody else."""

import pytest

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.store import crypto
from wadesk.store.crypto import Cost

CHEAP = Cost(memory_kib=64, passes=1, lanes=1)
KEY = bytes(range(32))
SALT = b"0123456789abcdef"


def test_one_secret_gives_another_key_for_each_purpose() -> None:
    mirror, local = crypto.derive(KEY, "mirror"), crypto.derive(KEY, "local")

    assert mirror != local
    assert mirror == crypto.derive(KEY, "mirror")
    assert len(mirror) == crypto.KEY_BYTES


def test_derivation_gives_what_the_standard_gives() -> None:
    """RFC 5869, test case 3: no salt, no info; its first 32 bytes."""
    derived = crypto.derive(b"\x0b" * 22, "")

    assert derived.hex() == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"


def test_a_passphrase_gives_another_key_with_another_salt_or_cost() -> None:
    keys = {
        crypto.stretch("correct horse", SALT, CHEAP),
        crypto.stretch("correct horse", SALT[::-1], CHEAP),
        crypto.stretch("correct horse", SALT, Cost(128, 1, 1)),
        crypto.stretch("correct horsf", SALT, CHEAP),
    }

    assert len(keys) == 4


def test_an_accent_composed_by_another_keyboard_is_the_same_passphrase() -> None:
    composed, decomposed = "caf\u00e9", "cafe\u0301"

    assert crypto.stretch(composed, SALT, CHEAP) == crypto.stretch(decomposed, SALT, CHEAP)


def test_the_cost_of_a_passphrase_is_not_lowered_unnoticed() -> None:
    assert Cost(128 * 1024, 3, 4) == crypto.PASSPHRASE_COST


def test_what_is_sealed_opens_with_its_key_in_its_place() -> None:
    sealed = crypto.seal(KEY, b"a draft", b"here")

    assert crypto.unseal(KEY, sealed, b"here") == b"a draft"
    assert b"a draft" not in sealed


def test_the_same_text_is_never_sealed_the_same_way_twice() -> None:
    assert crypto.seal(KEY, b"a draft", b"here") != crypto.seal(KEY, b"a draft", b"here")


@pytest.mark.parametrize(
    ("key", "sealed", "bound_to"),
    [
        (KEY[::-1], crypto.seal(KEY, b"a draft", b"here"), b"here"),
        (KEY, crypto.seal(KEY, b"a draft", b"here"), b"there"),
        (KEY, crypto.seal(KEY, b"a draft", b"here")[:-1], b"here"),
        (KEY, b"", b"here"),
    ],
    ids=["another key", "another place", "cut short", "nothing at all"],
)
def test_what_does_not_open_is_refused(key: bytes, sealed: bytes, bound_to: bytes) -> None:
    with pytest.raises(Refused) as refused:
        crypto.unseal(key, sealed, bound_to)

    assert refused.value.reason is Reason.WRONG_KEY


def test_every_flipped_bit_is_noticed() -> None:
    sealed = crypto.seal(KEY, b"a draft", b"here")

    for place in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[place] ^= 1
        with pytest.raises(Refused):
            crypto.unseal(KEY, bytes(flipped), b"here")


def test_a_chunk_opens_only_at_its_place_and_as_what_it_was() -> None:
    sealed = crypto.seal_chunk(KEY, 1, b"middle", last=False)

    assert crypto.unseal_chunk(KEY, 1, sealed, last=False) == b"middle"
    for number, last in [(0, False), (2, False), (1, True)]:
        with pytest.raises(Malformed):
            crypto.unseal_chunk(KEY, number, sealed, last=last)


def test_a_fingerprint_tells_keys_and_places_apart() -> None:
    prints = {
        crypto.fingerprint(KEY, b"one"),
        crypto.fingerprint(KEY, b"other"),
        crypto.fingerprint(KEY[::-1], b"one"),
    }

    assert len(prints) == 3
    assert {len(each) for each in prints} == {8}


def test_a_signature_is_good_for_its_key_and_message_only() -> None:
    private = crypto.new_private_key()
    signature = crypto.sign(private, b"link me")

    assert crypto.verify(crypto.public_key(private), b"link me", signature)
    assert not crypto.verify(crypto.public_key(private), b"link her", signature)
    assert not crypto.verify(crypto.public_key(crypto.new_private_key()), b"link me", signature)
    assert not crypto.verify(b"too short", b"link me", signature)
    assert not crypto.verify(crypto.public_key(private), b"link me", b"")
