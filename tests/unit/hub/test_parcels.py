"""Parcels: a template leaves with the file at its head, filled in as it asks, or not at all."""

import json
from collections.abc import Sequence
from typing import Any

import pytest

from tests.support.court import Bench, reason
from wadesk.core.errors import Reason
from wadesk.hub import parcels
from wadesk.hub.writer import Transaction
from wadesk.store import templates
from wadesk.store.templates import Template
from wadesk.wire.hub_api import SendTemplate

PHOTO = {
    "components": [
        {"type": "HEADER", "format": "IMAGE"},
        {"type": "BODY", "text": "Here it is, {{1}}."},
    ]
}
ZOE = [{"type": "body", "parameters": [{"type": "text", "text": "Zoé"}]}]


def keep(bench: Bench, content: dict[str, Any]) -> None:
    def work(t: Transaction, _: Sequence[None]) -> list[None]:
        row = Template(
            t.new_id(), "a", "1", "photo", "en", "APPROVED", "UTILITY", json.dumps(content)
        )
        templates.store(t.db, [row], t.next_seq())
        return [None]

    bench.hub.do(work, None)


def a_wish(bench: Bench, **more: Any) -> SendTemplate:
    line = bench.customer_writes()
    told = {"components": ZOE, "heard_at": bench.hub.now, **more}
    return SendTemplate(line, 0, name="photo", language="en", **told)


def test_the_file_stands_at_its_head_and_is_named_as_meta_does_once_it_is_there(
    bench: Bench,
) -> None:
    keep(bench, PHOTO)
    file = bench.keep_file("image/jpeg", 9)
    told = bench.ask(bench.ana, a_wish(bench, kind="image", media=file))
    assert told.problem is None
    content = bench.hub.rows("message")[-1]["content"]
    body = {"type": "template", **(json.loads(content) if isinstance(content, str) else content)}

    assert parcels.media_of(body) == file
    there = parcels.addressed(body, "meta-7")
    head, words = there["template"]["components"]
    assert head == {"type": "header", "parameters": [{"type": "image", "image": {"id": "meta-7"}}]}
    assert words == ZOE[0]
    assert parcels.media_of(body) == file  # the record's own stays as it was


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({}, Reason.NO_SUCH_MEDIA),
        ({"kind": "document"}, Reason.NO_SUCH_MEDIA),
        ({"components": []}, Reason.NO_SUCH_TEMPLATE),
        ({"components": [*ZOE, {"type": "button", "sub_type": "url", "index": "0",
          "parameters": [{"type": "text", "text": "x"}]}]}, Reason.NO_SUCH_TEMPLATE),
    ],
)  # fmt: skip
def test_what_is_not_filled_in_as_it_asks_does_not_leave(
    bench: Bench, more: dict[str, Any], why: Reason
) -> None:
    keep(bench, PHOTO)

    assert reason(bench.ask(bench.ana, a_wish(bench, **more))) == why


def test_a_file_of_another_kind_is_refused(bench: Bench) -> None:
    keep(bench, PHOTO)
    file = bench.keep_file("application/pdf", 9)

    told = bench.ask(bench.ana, a_wish(bench, kind="document", media=file))

    assert reason(told) == Reason.NO_SUCH_MEDIA


def test_a_template_without_a_file_takes_none(bench: Bench) -> None:
    keep(bench, {"components": [{"type": "BODY", "text": "Here it is, {{1}}."}]})
    file = bench.keep_file("image/jpeg", 9)

    assert reason(bench.ask(bench.ana, a_wish(bench, kind="image", media=file)))
