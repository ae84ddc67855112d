"""Oddities: the words for them are kept in rows, so none may change its name."""

from wadesk.core.oddities import Alert, Oddity


def test_what_is_told_of_a_device_reads_like_its_name() -> None:
    assert all(one.value == one.name.lower() for one in (*Oddity, *Alert))
