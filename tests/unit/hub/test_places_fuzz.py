"""Places from whatever file: a table that can be asked about anybody, or a sentence about it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.errors import Reason, Refused
from wadesk.hub import places
from wadesk.hub.places import Places

words = st.sampled_from(
    ["82.64.0.0/16", "2a01:e0a::/32", "::/0", "0.0.0.0/0", "France", "", '"', '"a\n', "#", "\0"]
)
lines = st.lists(words | st.text(max_size=20), max_size=4).map(",".join)
tables = st.binary(max_size=200) | st.lists(lines, max_size=6).map(
    lambda told: "\n".join(told).encode("utf-8", "surrogatepass")
)


@given(tables, st.text(max_size=40) | st.ip_addresses().map(str))
def test_any_file_is_a_table_or_refused_with_what_is_wrong(
    tmp_path_factory: pytest.TempPathFactory, table: bytes, address: str
) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / places.FILE).write_bytes(table)

    found = read(folder)

    if isinstance(found, Refused):
        assert found.reason is Reason.BAD_SETTING
        assert places.FILE in found.detail
    else:
        place = found.find(address)
        assert place is None or place.country


def read(folder: Path) -> Places | Refused:
    """Every other error is the test's."""
    try:
        return places.read(folder)
    except Refused as refusal:
        return refusal
