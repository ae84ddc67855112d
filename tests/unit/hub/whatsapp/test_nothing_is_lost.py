"""Nothing is lost: whatever Meta signs can be read, and all of it is found again."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support import payloads as meta
from tests.support.webhook_finder import findings, leaves, missing, records_of_parts
from wadesk.core.records import Instant
from wadesk.hub.whatsapp.webhook import read

NOW = Instant(meta.NOW)
OURS_ALREADY = ("messaging_product", "display_phone_number", "phone_number_id")
ACCOUNT = ("entry", 0, "id")
SAID_ELSEWHERE = {"whatsapp", "whatsapp_business_account", meta.ACCOUNT, meta.DISPLAY, meta.NUMBER}


BODIES = meta.bodies()


def said_of(whole: Any) -> set[str]:
    parts = read(meta.encoded(whole), NOW)
    return set().union(*(record.said for record in records_of_parts(parts)))


@pytest.mark.parametrize("name", BODIES)
def test_everything_in_a_body_of_every_kind_is_found_again(name: str) -> None:
    records = records_of_parts(read(meta.encoded(BODIES[name]), NOW))

    expected = list(findings(BODIES[name]))
    assert expected
    assert {it: lost for it in expected if (lost := missing(it, records))} == {}


@pytest.mark.parametrize("name", BODIES)
def test_the_finder_notices_what_another_body_does_not_hold(name: str) -> None:
    other = meta.envelope(meta.change(messages=[meta.a_message(wamid="wamid.other")]))

    records = records_of_parts(read(meta.encoded(other), NOW))

    assert any(missing(finding, records) for finding in findings(BODIES[name]))


plain = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(
        ["\0", "\ud800", "9" * 30, "US.1", "read", "text", "wamid.1", 10**40, -(2**70)]
    )
)
anything = st.recursive(
    plain,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(st.binary(max_size=80) | anything.map(meta.encoded))
@example(b"[" * 100_000)
@example(b'{"entry":' * 100)
@example(b"9" * 10_000)
@example(b'"\\ud800"')
def test_no_body_is_too_strange_to_be_read(body: bytes) -> None:
    parts = read(body, NOW)

    assert all(msgspec.json.encode(part) for part in parts)


def paths(value: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if here:
        yield here
    if isinstance(value, list):
        value = dict(enumerate(value))
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths(item, (*here, key))


def changed(whole: Any, path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> Any:
    """A copy of the whole in which something happened at one place."""
    whole = copy.deepcopy(whole)
    place = whole
    for key in path[:-1]:
        place = place[key]
    change(place, path[-1])
    return whole


@settings(max_examples=400)
@given(st.data())
def test_a_body_with_a_strange_value_anywhere_is_read_and_kept(data: st.DataObject) -> None:
    whole = BODIES[data.draw(st.sampled_from(sorted(BODIES)))]
    value = data.draw(anything)
    path = data.draw(st.sampled_from(list(paths(whole))))

    def put(place: Any, key: Any) -> None:
        place[key] = value

    parts = read(meta.encoded(changed(whole, path, put)), NOW)

    assert all(msgspec.json.encode(part) for part in parts)


@settings(max_examples=400)
@given(st.data())
def test_a_body_with_something_new_anywhere_keeps_it(data: st.DataObject) -> None:
    whole = BODIES[data.draw(st.sampled_from(sorted(BODIES)))]
    objects = [path for path in paths(whole) if isinstance(at(whole, path), dict)]
    path = data.draw(st.sampled_from(objects))

    def add(place: Any, key: Any) -> None:
        place[key]["news"] = {"said": ["something nobody knows"]}

    assert "something nobody knows" in said_of(changed(whole, path, add))


@settings(max_examples=400)
@given(st.data())
def test_a_body_with_a_marked_word_anywhere_keeps_the_mark(data: st.DataObject) -> None:
    whole = BODIES[data.draw(st.sampled_from(sorted(BODIES)))]
    words = [path for path in paths(whole) if isinstance(at(whole, path), str)]
    path = data.draw(st.sampled_from(words))

    def mark(place: Any, key: Any) -> None:
        place[key] = "marked"

    said = said_of(changed(whole, path, mark))
    assert path[-1] in OURS_ALREADY or path == ACCOUNT or any("marked" in word for word in said)


def at(whole: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        whole = whole[key]
    return whole


def test_every_body_of_ours_has_something_to_find() -> None:
    empty = [name for name, whole in BODIES.items() if not set(leaves(whole)) - SAID_ELSEWHERE]

    assert empty == []
