"""Wiping: only on the pinned Hub's word, and then nothing stays."""

import errno
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import dying
from tests.support.keychains import MemoryKeychain
from tests.support.profiles import (
    CHEAP,
    DEVICE,
    HUB,
    KEY_OF_HUB,
    LEASE_MS,
    MIRROR_WORDS,
    NOW,
    Place,
    a_binding,
    an_order,
)
from wadesk.core.device_policy import End
from wadesk.core.errors import Malformed, Reason, Refused, Unavailable
from wadesk.core.records import Instant
from wadesk.desk import lease, profile, profile_header, wiping
from wadesk.desk.key_slots import Unlock
from wadesk.desk.outside import Outside
from wadesk.store import crypto
from wadesk.wire.linking_api import Order, wiped_message

PINNED = crypto.public_key(KEY_OF_HUB)
OTHER_KEY = bytes(range(1, 33))


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def changed(**what: str | int) -> Order:
    return msgspec.structs.replace(an_order(), **what)


FORGERIES = [
    an_order(key=OTHER_KEY),
    an_order(hub="hub-2"),
    an_order(device=DEVICE + 1),
    changed(why=End.LOST.value),
    changed(by="Mallory"),
    changed(at=NOW + 1),
    changed(nonce="8899aabbccddeeff"),
    changed(signature=""),
    changed(signature="zz"),
    changed(signature="00" * 64),
    changed(hub=f"{HUB}\0{DEVICE}"),
]


def test_an_order_of_the_pinned_hub_for_this_device_is_believed() -> None:
    assert wiping.verified(an_order(), HUB, DEVICE, PINNED)


@pytest.mark.parametrize("order", FORGERIES)
def test_whatever_else_comes_deletes_nothing(place: Place, order: Order) -> None:
    key = place.make()

    with place.open() as opened, pytest.raises(Refused) as refused:
        wiping.begin(opened, order, dying.a_receipt())

    assert refused.value.reason is Reason.NOT_THIS_HUB
    assert not wiping.verified(order, HUB, DEVICE, PINNED)
    with place.open() as opened:
        assert opened.keys.key == key
        assert opened.mirror_path.read_bytes() == MIRROR_WORDS


@given(st.binary(max_size=80))
def test_no_guessed_signature_is_believed(signature: bytes) -> None:
    assert not wiping.verified(changed(signature=signature.hex()), HUB, DEVICE, PINNED)


def test_a_profile_that_pinned_no_hub_believes_none(place: Place) -> None:
    place.make(is_bound=False)

    with place.open() as opened, pytest.raises(Refused):
        wiping.begin(opened, an_order(), dying.a_receipt())

    place.open().close()


def test_from_the_first_step_on_there_is_no_way_back(place: Place) -> None:
    place.make()
    with place.open() as opened:
        wiping.begin(opened, an_order(), dying.a_receipt())
        wiping.begin(opened, an_order(), dying.a_receipt())
    kept = (place.folder / profile_header.NAME).read_bytes()

    assert wiping.is_wiping(place.folder)
    assert wiping.order_of(place.folder) == an_order()
    assert b"wrapped" not in kept
    for ask in (place.open, lambda: lease.request(place.folder, Unlock(place.keychain))):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.reason is Reason.UNLINKED


def test_all_is_gone_and_the_hub_is_told_once(place: Place) -> None:
    place.make()
    (place.folder / "mirror.db-wal").write_bytes(b"words")
    (place.folder / "logs" / "old").mkdir(parents=True)
    (place.folder / "link").symlink_to(place.root / "keyring", target_is_directory=True)
    private = crypto.new_private_key()
    with place.open() as opened:
        wiping.begin(opened, an_order(), wiping.receipt(an_order(), private))
    told = []

    for _ in range(2):
        assert wiping.resume(place.folder, place.keychain, lambda *words: told.append(words))

    assert not place.folder.exists()
    assert place.items() == []
    ((home, wiped),) = told
    assert (home.hub, home.device) == (HUB, DEVICE)
    message = wiped_message(HUB, DEVICE, an_order().nonce)
    assert crypto.verify(crypto.public_key(private), message, bytes.fromhex(wiped.signature))


def test_a_shut_profile_is_wiped_too(place: Place) -> None:
    place.make()
    with pytest.raises(Refused, match="lease_over"):
        place.open(now=Instant(NOW + LEASE_MS))

    dying.begin_wiping_shut(place.root)
    dying.go_on_wiping(place.root)

    assert not place.folder.exists()


def test_where_nothing_is_being_wiped_nothing_happens(place: Place) -> None:
    key = place.make()

    assert wiping.resume(place.folder, place.keychain, never)
    assert wiping.resume(place.root / "absent", place.keychain, never)
    assert wiping.order_of(place.folder) is None
    assert wiping.order_of(place.root / "absent") is None
    with place.open() as opened:
        assert opened.keys.key == key


def never(*_: object) -> None:
    raise AssertionError("nobody is to be told")


def raising(error: Exception) -> Callable[..., None]:
    def post(*_: object) -> None:
        raise error

    return post


@pytest.mark.parametrize(
    "answer", [Refused(Reason.DEVICE_UNKNOWN), Malformed("whoever answers is no WaDesk Hub")]
)
def test_a_hub_that_wants_no_word_is_not_waited_for(place: Place, answer: Exception) -> None:
    place.make()
    dying.begin_wiping(place.root)

    assert wiping.resume(place.folder, place.keychain, raising(answer))
    assert not place.folder.exists()


def test_a_locked_keyring_keeps_no_file_alive_and_is_asked_again(tmp_path: Path) -> None:
    folder, keychain = tmp_path / "profile", MemoryKeychain()
    with profile.create(folder, Unlock(keychain), CHEAP) as made:
        profile.bind(made, a_binding(), NOW)
        made.local_path.write_bytes(b"what was typed")
        wiping.begin(made, an_order(), dying.a_receipt())
    keychain.trouble = "It is locked."

    is_done = wiping.resume(folder, keychain, lambda *_: None)
    left = {path.name for path in folder.iterdir()}
    keychain.trouble = None

    assert (is_done, left) == (False, set(wiping.KEPT_TO_THE_END))
    assert wiping.resume(folder, keychain, lambda *_: None)
    assert (folder.exists(), keychain.items) == (False, {})


def test_without_a_hub_the_files_go_all_the_same(place: Place) -> None:
    place.make()
    dying.begin_wiping(place.root)

    nobody = raising(Unavailable("The Hub cannot be reached.", reached=False))
    assert not wiping.resume(place.folder, place.keychain, nobody)
    assert {path.name for path in place.folder.iterdir()} == set(wiping.KEPT_TO_THE_END)


def test_what_was_left_over_from_a_changed_passphrase_goes_too(place: Place) -> None:
    place.make()
    header = profile_header.read(place.folder)
    place.keychain.put("profile old", bytes(32))
    profile_header.write(
        place.folder, msgspec.structs.replace(header, stale=("profile old", "profile never"))
    )
    with place.open() as opened:
        place.keychain.put("profile old", bytes(32))
        profile_header.write(place.folder, msgspec.structs.replace(header, stale=("profile old",)))
        wiping.begin(opened, an_order(), dying.a_receipt())
    dying.go_on_wiping(place.root)

    assert place.items() == []


def test_a_file_that_was_opened_outside_stands_in_nobodys_way(place: Place) -> None:
    """Windows removes none that may only be read, and a crash leaves such."""
    place.make()
    outside = Outside(place.folder)
    opened = outside.open([b"%PDF-1.7 words"], "offer.pdf", "application/pdf")
    kept = place.root / "the same file"
    kept.hardlink_to(opened)
    dying.begin_wiping(place.root)

    assert wiping.resume(place.folder, place.keychain, lambda *_: None)
    assert not opened.exists()
    assert kept.stat().st_mode & stat.S_IWUSR


def test_what_another_program_has_open_goes_with_the_next_start(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows does it while a virus scanner looks at a file."""

    def refuses(path: Path) -> None:
        raise PermissionError(errno.EACCES, "in use", str(path))

    place.make()
    dying.begin_wiping(place.root)
    with monkeypatch.context() as busy:
        busy.setattr(shutil, "rmtree", refuses)
        is_done = wiping.resume(place.folder, place.keychain, never)
    left = {path.name for path in place.folder.iterdir()} - wiping.KEPT_TO_THE_END

    assert (is_done, left) == (False, {profile.ATTACHMENTS_NAME})
    assert wiping.resume(place.folder, place.keychain, lambda *_: None)
    assert not place.folder.exists()
