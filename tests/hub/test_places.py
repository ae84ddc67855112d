"""The operator's table of places in a Hub's folder: read at the start, taken along in a copy."""

from pathlib import Path

import pytest

from tests.support.hub_server import STORE_KEY, a_hub, running_hub
from tests.support.plain_desk import PlainDesk
from wadesk.core.errors import Refused
from wadesk.hub import places, upkeep


def test_a_device_is_where_the_table_says(tmp_path: Path) -> None:
    settings = a_hub(tmp_path / "hub")
    (settings.directory / places.FILE).write_text("127.0.0.0/8,France,Lyon\n", encoding="utf-8")

    with running_hub(settings) as hub:
        desk = PlainDesk(hub)
        (row,) = desk.rows("device")
        desk.close()

    assert (row["network"], row["place"], row["country"]) == ("127.0.0.0/16", "Lyon", "France")
    assert row["last_seen"] is not None


def test_the_table_goes_into_the_copy(tmp_path: Path) -> None:
    settings = a_hub(tmp_path / "hub")
    (settings.directory / places.FILE).write_text("82.64.0.0/16,France,Lyon\n", encoding="utf-8")

    upkeep.back_up(settings, STORE_KEY, tmp_path / "copy")

    assert places.read(tmp_path / "copy").is_table


def test_a_line_that_is_wrong_in_it_keeps_the_hub_from_starting(tmp_path: Path) -> None:
    settings = a_hub(tmp_path / "hub")
    (settings.directory / places.FILE).write_text("Lyon,France\n", encoding="utf-8")

    with pytest.raises(Refused, match=r"places.csv, line 1"), running_hub(settings):
        pass
