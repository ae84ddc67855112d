"""Hub trust tests: a certificate is known by itself."""

import ssl

import pytest

from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.link_code import LinkCode
from wadesk.desk import hub_trust
from wadesk.store import crypto

MADE = crypto.new_certificate("WaDesk Hub", b"a passphrase")
PEM = MADE.shown.decode()


def test_none_that_is_pinned_has_no_fingerprint_and_the_machines_own_trust() -> None:
    assert hub_trust.fingerprint(None) == ""
    assert hub_trust.context(None) is True


def test_a_pinned_one_is_the_only_one_that_is_believed() -> None:
    context = hub_trust.context(PEM)

    assert isinstance(context, ssl.SSLContext)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert len(context.get_ca_certs(binary_form=True)) <= 1
    assert context.cert_store_stats()["x509"] == 1


def test_each_certificate_has_a_fingerprint_of_its_own() -> None:
    other = crypto.new_certificate("WaDesk Hub", b"a passphrase").shown.decode()

    assert hub_trust.fingerprint(PEM) == hub_trust.fingerprint(PEM)
    assert hub_trust.fingerprint(PEM) != hub_trust.fingerprint(other)


def test_a_code_without_a_pin_asks_nobody() -> None:
    assert hub_trust.meant("https://nowhere.invalid", LinkCode("ABCD2345")) is None


def test_a_code_with_a_pin_needs_tls() -> None:
    with pytest.raises(Refused) as refusal:
        hub_trust.meant("http://127.0.0.1:9", LinkCode("ABCD2345", "ab" * 32))

    assert refusal.value.reason is Reason.INSECURE_ADDRESS


def test_where_nobody_listens_nothing_has_been_said() -> None:
    with pytest.raises(Unavailable) as trouble:
        hub_trust.meant("https://127.0.0.1:9", LinkCode("ABCD2345", "ab" * 32))

    assert not trouble.value.reached


def test_a_certificate_never_shows_its_key() -> None:
    assert "PRIVATE" not in repr(MADE)
