"""Files travel: from a customer's phone over WhatsApp and a real Hub to a Desk, in two goes."""

import asyncio
import base64
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desks import eventually
from tests.support.road import Road, a_road
from tests.support.sandbox_talk import ANA, put, writes
from tests.support.two_devices import linked, seated_alone
from wadesk.core import arrivals
from wadesk.core.arrivals import Stage
from wadesk.core.records import MessageId
from wadesk.desk.engine import running
from wadesk.desk.open_desk import OpenDesk

OFFER = b"%PDF-1.7 " + bytes(range(256)) * 3_000
MIME = "application/pdf"


@pytest.fixture
def road(tmp_path: Path) -> Iterator[Road]:
    with a_road(tmp_path) as made:
        yield made


def an_offer_arrives(road: Road) -> MessageId:
    put(road.whatsapp, "/sandbox/customers", {"wa_id": ANA, "name": "Ana"})
    coded = base64.b64encode(OFFER).decode()
    paper = {"mime_type": MIME, "filename": "Offer.pdf", "bytes_base64": coded}
    said = {"type": "document", "document": paper}
    return MessageId(int(road.arrived(writes(road.whatsapp, ANA, said))["id"]))


def announced(desk: OpenDesk, message: MessageId) -> bytes | None:
    """The hash that came with the message."""
    with desk.mirror.look() as db:
        (content,) = db.execute("select content from message where id = ?", (message,)).fetchone()
    return arrivals.digest(json.loads(content)["document"].get("sha256"))


class Clicks:
    """Somebody stops a file when half of it is here; ``begun`` says where each go began."""

    def __init__(self, desk: OpenDesk) -> None:
        self.desk, self.begun = desk, list[int]()
        self._goes_on, self._last = desk.files._goes_on, 0

    def __call__(self, message: MessageId, done: int, whole: int) -> bool:
        if message not in self.desk.files._coming:
            self.begun.append(done)
        if len(self.begun) == 1 and done > whole // 2:
            self.desk.files.call_off(message)
        return self._goes_on(message, done, whole)


async def looked_at(desk: OpenDesk, offer: MessageId) -> None:
    async with running(desk) as engine:
        await seated_alone(engine)
        await eventually(engine.backfill.is_whole.is_set)
        desk.files.want(offer)
        await eventually(lambda: desk.files.standing(offer).stage is Stage.OFFERED)
        desk.files.fetch(offer)
        await eventually(lambda: desk.files.standing(offer).stage is Stage.HERE)


def test_a_file_that_was_stopped_goes_on_and_is_what_was_sent(
    road: Road, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "PIECE", 64 * 1024)
    offer = an_offer_arrives(road)

    with linked(road.hub, "Chloé", tmp_path / "Chloé").open() as desk:
        clicks = Clicks(desk)
        monkeypatch.setattr(desk.files, "_goes_on", clicks)
        asyncio.run(looked_at(desk, offer))

        assert desk.files.content(offer) == OFFER
        assert announced(desk, offer) is not None
        first, second = clicks.begun
        assert first < len(OFFER) // 2 < second
