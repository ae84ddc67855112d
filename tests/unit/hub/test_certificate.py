"""Certificate tests: made once, known by its fingerprint, and shown by nobody without the key."""

import ssl
from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, a_hub
from wadesk.core.errors import Reason, Refused
from wadesk.hub import certificate
from wadesk.hub.settings import HubSettings


@pytest.fixture
def hub(tmp_path: Path) -> HubSettings:
    return a_hub(tmp_path / "hub")


def test_it_is_made_once_and_then_shown(hub: HubSettings) -> None:
    first = certificate.make(hub, STORE_KEY)
    again = certificate.make(hub, STORE_KEY)

    assert len(bytes.fromhex(first)) == 32
    assert first == again == certificate.fingerprint(hub.directory)


def test_its_private_key_opens_with_what_comes_of_the_stores_key_only(hub: HubSettings) -> None:
    certificate.make(hub, STORE_KEY)
    shown, key = certificate.files(hub.directory)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)

    context.load_cert_chain(shown, key, certificate.passphrase(STORE_KEY))
    with pytest.raises(ssl.SSLError):
        context.load_cert_chain(shown, key, certificate.passphrase(bytes(32)))

    assert b"ENCRYPTED PRIVATE KEY" in key.read_bytes()


def test_whoever_was_killed_between_the_two_files_gets_another_pair(hub: HubSettings) -> None:
    certificate.make(hub, STORE_KEY)
    (hub.directory / certificate.NAME).unlink()

    certificate.make(hub, STORE_KEY)

    shown, key = certificate.files(hub.directory)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(shown, key, certificate.passphrase(STORE_KEY))


def test_without_one_there_is_no_fingerprint_and_nothing_to_serve_with(hub: HubSettings) -> None:
    assert certificate.fingerprint(hub.directory) == ""
    with pytest.raises(Refused) as refusal:
        certificate.files(hub.directory)

    assert refusal.value.reason is Reason.BAD_SETTING


def test_a_damaged_one_is_named_in_a_sentence(hub: HubSettings) -> None:
    certificate.make(hub, STORE_KEY)
    (hub.directory / certificate.NAME).write_text("nothing", encoding="ascii")

    with pytest.raises(Refused) as refusal:
        certificate.fingerprint(hub.directory)

    assert refusal.value.reason is Reason.DAMAGED
