"""Webhook corpus: every example of Meta's is read, and everything in it is found again."""

import pytest

from tests.support import corpus
from tests.support.webhook_finder import findings, leaves, missing, records_of_parts
from wadesk.core.records import Instant
from wadesk.hub.whatsapp.inbound import Said
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(1_800_000_000_123)


@pytest.mark.parametrize("example", corpus.parameters(corpus.webhook_bodies()))
def test_everything_in_metas_example_is_found_among_the_parts(example: corpus.Example) -> None:
    records = records_of_parts(read(example.raw, NOW))

    expected = list(findings(example.whole))
    assert expected
    assert {it: lost for it in expected if (lost := missing(it, records))} == {}


@pytest.mark.parametrize("example", corpus.parameters(corpus.fragments()))
def test_a_fragment_of_metas_is_read_as_far_as_it_makes_sense(example: corpus.Example) -> None:
    parts = read(example.raw, NOW)

    said = frozenset().union(*(record.said for record in records_of_parts(parts)))
    assert set(leaves(example.whole)) - said <= {"whatsapp"}
    if "schema_message" in example.name:
        assert any(isinstance(part, Said) for part in parts)
