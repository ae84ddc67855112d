"""File deeds tests: what is opened outside is readable there only, and goes with the Desk."""

from pathlib import Path

import pytest

from tests.support.desks import eventually, linked, online, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core.arrivals import Stage
from wadesk.core.errors import Refused
from wadesk.core.records import MessageId
from wadesk.desk.engine import Engine
from wadesk.desk.file_deeds import FileDeeds
from wadesk.desk.open_desk import OpenDesk, open_desk

PAPER = b"%PDF-1.7 an offer that nobody else shall see"
MIME = "application/pdf"
LIMIT_S = 20


@pytest.fixture
def paper(hub: FakeHub) -> MessageId:
    return MessageId(hub.customer_sends(hub.conversation("Zoé", "Hello"), PAPER, MIME, "document"))


def come(desk: OpenDesk, hub: FakeHub, wanted: MessageId) -> FileDeeds:
    deeds = FileDeeds(desk)

    async def scene(_engine: Engine) -> None:
        deeds.want(wanted)
        await eventually(lambda: deeds.standing(wanted).stage is Stage.HERE)

    online(desk, hub, scene)
    return deeds


def readable(directory: Path) -> list[Path]:
    found = [path for path in directory.rglob("*") if path.is_file()]
    return [path for path in found if b"nobody else shall see" in path.read_bytes()]


def test_a_file_is_readable_from_the_agents_act_to_the_end_of_the_desk(
    served: Served, hub: FakeHub, paper: MessageId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        deeds = come(desk, hub, paper)
        before = readable(tmp_path)
        path = deeds.open_outside(paper, "Offer.pdf", MIME).result(LIMIT_S)

        assert before == []
        assert readable(tmp_path) == [path]

    assert readable(tmp_path) == []


def test_what_a_crash_has_left_goes_at_the_next_start(
    served: Served, hub: FakeHub, paper: MessageId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path / "profile")
    with open_desk(tmp_path / "profile", unlock, wall_clock) as desk:
        path = come(desk, hub, paper).open_outside(paper, "a.pdf", MIME).result(LIMIT_S)
        kept = path.parent.rename(tmp_path / "kept")
    (tmp_path / "profile" / "opened").mkdir()
    kept.rename(path.parent)
    assert readable(tmp_path) == [path]

    with open_desk(tmp_path / "profile", unlock, wall_clock):
        assert readable(tmp_path) == []


def test_a_program_is_never_opened(desk: OpenDesk, hub: FakeHub, paper: MessageId) -> None:
    deeds = come(desk, hub, paper)

    with pytest.raises(Refused, match="may be meant to harm"):
        deeds.open_outside(paper, "Offer.pdf.exe", MIME).result(LIMIT_S)

    assert readable(desk.profile.directory) == []


def test_a_file_is_saved_where_it_is_wanted(
    desk: OpenDesk, hub: FakeHub, paper: MessageId, tmp_path: Path
) -> None:
    come(desk, hub, paper).save(paper, tmp_path / "mine.pdf").result(LIMIT_S)

    assert (tmp_path / "mine.pdf").read_bytes() == PAPER


def test_what_has_not_come_is_neither_opened_nor_saved(
    desk: OpenDesk, paper: MessageId, tmp_path: Path
) -> None:
    deeds = FileDeeds(desk)

    for promise in (
        deeds.open_outside(paper, "a.pdf", MIME),
        deeds.save(paper, tmp_path / "a.pdf"),
    ):
        with pytest.raises(Refused, match="not here yet"):
            promise.result(LIMIT_S)
