"""Hub corpus: every webhook of Meta's, posted to a fresh Hub, is found again in its changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import corpus
from tests.support import payloads as meta
from tests.support.hub_server import running_hub
from tests.support.hub_talk import Outsider, outsider
from tests.support.webhook_finder import findings, missing, records_of_rows


@pytest.mark.parametrize("example", corpus.parameters(corpus.webhook_bodies()))
def test_everything_in_metas_example_is_found_among_the_changes(
    example: corpus.Example, tmp_path: Path
) -> None:
    with running_hub(tmp_path) as hub, outsider(hub) as desk:
        status = desk.post_webhook(example.raw)
        records = records_of_rows(desk.rows())

    assert status == 200
    assert {it: lost for it in findings(example.whole) if (lost := missing(it, records))} == {}


BODIES = list(meta.bodies().items())


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outsider]:
    with running_hub(tmp_path_factory.mktemp("own")) as hub, outsider(hub) as linked:
        yield linked


@pytest.mark.parametrize("number", range(len(BODIES)), ids=[name for name, _ in BODIES])
def test_a_body_of_every_kind_is_found_among_the_changes(desk: Outsider, number: int) -> None:
    whole = meta.of_its_own(BODIES[number][1], number)
    since = desk.head()

    status = desk.post_webhook(meta.encoded(whole))
    records = records_of_rows(desk.rows(since))

    expected = list(findings(whole))
    assert status == 200
    assert expected
    assert {it: lost for it in expected if (lost := missing(it, records))} == {}


def test_the_finder_notices_what_the_changes_do_not_hold(desk: Outsider) -> None:
    one, other = (meta.of_its_own(meta.bodies()["crowd"], number) for number in (901, 902))
    since = desk.head()

    desk.post_webhook(meta.encoded(one))
    records = records_of_rows(desk.rows(since))

    assert all(missing(finding, records) for finding in findings(other) if finding.what != "notice")
