import base64
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx
import pytest

from tests.support import payloads
from tests.support.hub_server import STORE_KEY
from tests.support.plain_desk import posted
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, put, recorded, writes
from wadesk.hub import attachments
from wadesk.store import connection

PICTURE = b"\x89PNG\r\n" + bytes(range(256)) * 700


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def handed_in(road: Road, content: bytes, mime: str = "image/png") -> httpx.Response:
    return road.desk.http.post("/v1/media", content=content, headers={"Content-Type": mime})


def sends_file(road: Road, line: int, media: str) -> httpx.Response:
    wish = {"t": "send_media", "conversation": line, "kind": "image", "media": media, "base": 0}
    return road.desk.ask({**wish, "heard_at": road.desk.session()["time"]})


def fetched(road: Road, message: int, headers: Mapping[str, str] | None = None) -> httpx.Response:
    return road.desk.http.get(f"/v1/media/{message}", headers=headers)


def picture_arrives(road: Road) -> int:
    """A customer sends a picture; give its message."""
    put(road.whatsapp, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    coded = base64.b64encode(PICTURE).decode()
    image = {"mime_type": "image/png", "caption": "Look", "bytes_base64": coded}
    return int(road.arrived(writes(road.whatsapp, ANA, {"type": "image", "image": image}))["id"])


def test_a_file_that_an_agent_hands_in_reaches_whatsapp_whole(road: Road) -> None:
    line = road.customer_writes()
    held = handed_in(road, PICTURE).json()

    sent = sends_file(road, line, held["media"]).json()["message"]
    road.carried(sent, "accepted")

    (send,) = recorded(road.whatsapp)
    media = road.whatsapp.get(f"/v26.0/{send['body']['image']['id']}").json()
    assert held["sha256"] == hashlib.sha256(PICTURE).hexdigest()
    assert road.whatsapp.get(media["url"]).content == PICTURE


@pytest.mark.parametrize("message", [0, 2**62, 2**63, 10**40])
def test_a_message_of_no_number_that_ever_was_has_no_file(road: Road, message: int) -> None:
    answer = fetched(road, message)

    assert (answer.status_code, answer.json()["reason"]) == (404, "no_such_media")


def test_what_was_handed_in_can_be_looked_at_again(road: Road) -> None:
    line = road.customer_writes()
    held = handed_in(road, PICTURE).json()

    sent = sends_file(road, line, held["media"]).json()["message"]

    told = fetched(road, sent)
    assert (told.headers["content-type"], told.content) == ("image/png", PICTURE)


def test_a_customers_file_comes_through_the_hub(road: Road) -> None:
    message = picture_arrives(road)

    told, again = fetched(road, message), fetched(road, message)

    assert told.status_code == 200, told.text
    assert told.content == again.content == PICTURE
    assert told.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("start", [1, 65_535, 65_536, 65_537, len(PICTURE) - 1])
def test_a_file_goes_on_from_the_byte_on_that_a_desk_lacks(road: Road, start: int) -> None:
    message = picture_arrives(road)
    mark = fetched(road, message).headers["etag"]

    told = fetched(road, message, {"Range": f"bytes={start}-", "If-Range": mark})

    assert (told.status_code, told.content) == (206, PICTURE[start:])
    size = len(PICTURE)
    assert told.headers["content-range"] == f"bytes {start}-{size - 1}/{size}"


@pytest.mark.parametrize(
    "wish",
    [
        {"Range": "bytes=5-", "If-Range": '"another"'},
        {"Range": "bytes=0-"},
        {"Range": "bytes=-5"},
        {"Range": "lines=5-"},
        {"Range": "bytes=5-6,8-9"},
    ],
)
def test_any_other_wish_brings_the_whole(road: Road, wish: dict[str, str]) -> None:
    told = fetched(road, picture_arrives(road), wish)

    assert (told.status_code, told.content) == (200, PICTURE)


def test_behind_its_end_a_file_has_nothing(road: Road) -> None:
    told = fetched(road, picture_arrives(road), {"Range": f"bytes={len(PICTURE)}-"})

    assert (told.status_code, told.content) == (416, b"")


def test_no_file_lies_readable_on_the_disk(road: Road) -> None:
    handed_in(road, PICTURE)
    folder = road.hub.settings.directory

    readable = [
        path.name
        for path in folder.rglob("*")
        if path.is_file()
        and any(part in path.read_bytes() for part in (PICTURE[:64], b"image/png"))
    ]

    assert any((folder / "media").iterdir())
    assert readable == []


def test_more_than_whatsapp_carries_is_refused_while_it_comes(
    road: Road, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST_BYTES", len(PICTURE) - 1)

    told = handed_in(road, PICTURE)

    assert (told.status_code, told.json()["reason"]) == (413, "media_too_large")
    assert list((road.hub.settings.directory / "media").iterdir()) == []


def test_a_file_that_is_not_what_was_announced_is_not_shown_and_not_kept(road: Road) -> None:
    announced = payloads.a_media("image/png", id=upload(road, b"another picture"), sha256="0" * 64)
    said = payloads.a_message("image", "wamid.fake", image=announced)

    posted(road.hub, payloads.webhook(contacts=[payloads.a_card()], messages=[said]))

    told = fetched(road, road.arrived("wamid.fake")["id"])
    assert told.status_code == 422
    assert road.desk.eventually(lambda: not any((road.hub.settings.directory / "media").iterdir()))


def upload(road: Road, content: bytes) -> str:
    """A file that WhatsApp has, without the Hub's knowledge."""
    form = {"messaging_product": "whatsapp", "type": "image/png"}
    files = {"file": ("x.png", content, "image/png")}
    path = f"/v26.0/{road.sandbox.settings.phone_number_id}/media"
    return str(road.whatsapp.post(path, data=form, files=files).raise_for_status().json()["id"])


def test_a_file_out_of_sight_does_not_exist(road: Road) -> None:
    message = picture_arrives(road)
    road.desk.eventually(lambda: fetched(road, message).status_code == 200)
    line = road.desk.message(message)["conversation"]

    hide(road, line)

    assert fetched(road, message).status_code == 404
    assert fetched(road, 999_999).status_code == 404


def hide(road: Road, line: int) -> None:
    """Take a conversation out of the Desk's sight, beside the serving Hub."""
    db = connection.open_writable(road.hub.settings.database, STORE_KEY, durable=True)
    db.execute("update conversation set scope = 'sales' where id = ?", (line,))
    db.execute("update member_sight set scopes = '[]' where member = ?", (road.desk.member,))
    db.close()


@pytest.mark.parametrize(
    ("content", "mime", "status", "why"),
    [
        (b"", "application/pdf", 409, "file_empty"),
        (b"a photo", "image/heic", 409, "media_kind"),
        (b"MZ", "application/x-msdownload", 409, "media_kind"),
        (b"x" * (100 * 1024 * 1024 + 1), "application/pdf", 413, "media_too_large"),
    ],
    ids=["empty", "HEIC", "program", "100 MB and one"],
)
def test_a_file_that_nobody_can_be_sent_is_not_taken_in(
    road: Road, content: bytes, mime: str, status: int, why: str
) -> None:
    told = handed_in(road, content, mime)

    assert (told.status_code, told.json()["reason"]) == (status, why)
    assert list((road.hub.settings.directory / "media").glob("*.sealed")) == []


def test_a_damaged_file_is_refused_in_words_and_stops_nothing(road: Road) -> None:
    line = road.customer_writes()
    held = handed_in(road, PICTURE).json()
    (sealed,) = (road.hub.settings.directory / "media").iterdir()
    sealed.write_bytes(sealed.read_bytes()[:-9])

    sent = sends_file(road, line, held["media"]).json()["message"]

    row = road.carried(sent, "rejected")
    assert row["problem"]["details"]
    assert road.carried(road.desk.say(line, "Still here", base=sent), "accepted")


def test_a_customers_file_is_kept_before_anybody_asks_for_it(road: Road) -> None:
    picture_arrives(road)
    folder = road.hub.settings.directory / "media"

    assert road.desk.eventually(lambda: [one.suffix for one in folder.iterdir()] == [".sealed"])
