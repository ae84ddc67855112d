"""Bodies of whatever bytes: each is what it should be, or is refused by name; nothing else."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wadesk.core.errors import Malformed, Reason, Refused
from wadesk.hub.bodies import bytes_of, decode
from wadesk.wire import hub_api, linking_api

SHAPES: list[Any] = [
    hub_api.CommandRequest,
    hub_api.Looking,
    hub_api.Ack,
    linking_api.LinkRequest,
    linking_api.LinkCodeRequest,
    linking_api.LinkDecision,
    linking_api.TokenRequest,
    linking_api.LeaseRequest,
    linking_api.HandIn,
    linking_api.Wiped,
    linking_api.FactorProof,
]
TAGS = [member.__struct_config__.tag for member in hub_api.Command.__args__]
NAMES = sorted({name for shape in SHAPES for name in shape.__struct_fields__} | {"t", "text"})

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text()
    | st.sampled_from(TAGS)
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=12,
)
commands = st.dictionaries(st.sampled_from(NAMES), anything, max_size=6).map(
    lambda told: {"key": "k1", "command": told}
)
bodies = st.binary(max_size=200) | (anything | commands).map(lambda told: json.dumps(told).encode())


@pytest.mark.parametrize("shape", SHAPES)
@given(raw=bodies)
@example(raw=b"")
@example(raw=b"[" * 100_000)
@example(raw=b'{"drafts":' * 50_000)
@example(raw=b'{"code": "\\ud800"}')
@example(raw=b'{"code": "\xed\xa0\x80"}')
@example(raw=b'{"device": 1e400, "counter": -0.0, "signature": 1}')
@example(raw=b'{"device": ' + b"9" * 5_000 + b"}")
def test_any_bytes_are_a_body_or_refused_by_name(shape: Any, raw: bytes) -> None:
    found = read(raw, shape)

    assert found in {"malformed", Reason.TEXT_BROKEN} or read(found, shape) == found


def read(raw: bytes, shape: Any) -> Any:
    """As it was understood, written anew; or why not. Every other error is the test's."""
    try:
        return msgspec.json.encode(decode(raw, shape))
    except Malformed:
        return "malformed"
    except Refused as refusal:
        return refusal.reason


@given(st.text())
@example("zz")
@example("0" * 100_001)
@example(" 00 \n ff")
def test_whatever_stands_for_bytes_is_some_or_none(text: str) -> None:
    assert isinstance(bytes_of(text), bytes)
