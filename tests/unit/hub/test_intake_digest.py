import pytest

from tests.support.payloads import a_message, a_status, webhook
from wadesk.core.records import Instant
from wadesk.hub import intake


def digest(body: bytes, at: int = 1) -> bytes:
    return intake.delivery(body, Instant(at), ()).digest


def test_the_same_bytes_have_the_same_digest_whenever_they_come() -> None:
    body = webhook(messages=[a_message()])

    assert digest(body, at=1) == digest(body, at=2)


@pytest.mark.parametrize("body", [b"", b"not JSON", b'{"timestamp":"soon"}', b"\xff\xfe"])
def test_a_body_without_a_time_has_a_digest_of_its_own_too(body: bytes) -> None:
    assert digest(body) != digest(body + b" ")
    assert len(digest(body)) == intake.MOMENT_BYTES + intake.DIGEST_BYTES


def test_bodies_of_one_second_differ_when_their_words_do() -> None:
    first, second = (webhook(messages=[a_message(wamid=wamid)]) for wamid in ("wamid.1", "wamid.2"))

    assert digest(first) != digest(second)


def test_a_later_body_sorts_after_an_earlier_one() -> None:
    earlier = webhook(messages=[a_message(timestamp="1767225600")])
    later = webhook(statuses=[a_status(timestamp="1767225601")])

    assert digest(earlier) < digest(later)


def test_the_time_may_be_written_as_a_number() -> None:
    written = webhook(messages=[a_message(timestamp="1767225600")])
    counted = webhook(messages=[a_message(timestamp=1767225600)])

    moment = intake.MOMENT_BYTES
    assert digest(written)[:moment] == digest(counted)[:moment] != bytes(moment)
