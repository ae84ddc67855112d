from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.road import Road, a_road
from tests.support.sandbox_talk import put

PARCEL: dict[str, Any] = {
    "name": "parcel_here",
    "language": "en",
    "category": "UTILITY",
    "components": [{"type": "BODY", "text": "Your parcel is here."}],
}


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def dictated(road: Road, **more: Any) -> None:
    """The sandbox tells by webhook that a template changed."""
    put(road.whatsapp, "/sandbox/templates", {**PARCEL, "status": "APPROVED", **more})


def named(road: Road, status: str) -> dict[str, Any] | None:
    rows = [row for row in road.desk.rows("template") if row["name"] == PARCEL["name"]]
    return rows[0] if rows and rows[0]["status"] == status else None


def test_a_webhook_brings_a_new_template_and_its_changes(road: Road) -> None:
    dictated(road)
    first = road.desk.eventually(lambda: named(road, "APPROVED"))
    dictated(road, status="PAUSED")
    second = road.desk.eventually(lambda: named(road, "PAUSED"))

    assert first["id"] == second["id"]
    assert first["content"]["components"] == PARCEL["components"]


def test_a_template_that_meta_no_longer_lists_is_gone(road: Road) -> None:
    dictated(road)
    known = road.desk.eventually(lambda: named(road, "APPROVED"))
    path = f"/v26.0/{road.sandbox.settings.waba_id}/message_templates"

    road.whatsapp.delete(path, params={"name": PARCEL["name"]}).raise_for_status()
    dictated(road, name="another_one")

    page = road.desk.eventually(lambda: gone(road))
    assert [(one["t"], one["id"]) for one in page] == [("template", known["id"])]


def gone(road: Road) -> list[dict[str, Any]]:
    since = {"since": road.desk.start()}
    answer = road.desk.http.get("/v1/changes", params=since)
    found: list[dict[str, Any]] = answer.json()["gone"]
    return found


def test_a_list_that_did_not_change_is_no_news(road: Road) -> None:
    dictated(road)
    before = road.desk.eventually(lambda: named(road, "APPROVED"))

    dictated(road, name="another_one")
    road.desk.eventually(lambda: len(road.desk.rows("template")) > 1)

    assert named(road, "APPROVED") == before
