"""Thread reader: a real Mirror of some thousands, read the way the window reads it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.builders import NOON
from tests.support.long_mirror import TwoFiles, fill, two_files, writing
from tests.support.threads import HERE
from wadesk.core.outbox import Owed
from wadesk.core.records import AgentId, ClientKey, ContactId, Instant, MessageId, Wamid
from wadesk.core.thread import END
from wadesk.desk import commands
from wadesk.desk.thread_reader import ThreadReader
from wadesk.store import outgoing
from wadesk.store.connection import WritableDb
from wadesk.wire.hub_api import SendMedia, SendTemplate, SendText

COUNT = 5_000


@pytest.fixture
def files(tmp_path: Path) -> Iterator[TwoFiles]:
    with two_files(tmp_path) as opened, writing(tmp_path) as db:
        fill(db, 1, COUNT)
        db.execute("insert into member (id, seq, name) values (8, 1, 'Bruno')")
        db.execute("insert into contact (id, seq, name) values (9, 1, 'Sheena')")
        yield opened


@pytest.fixture
def reader(files: TwoFiles) -> Iterator[ThreadReader]:
    made = ThreadReader(files, HERE)
    yield made
    made.close()


def write(files: TwoFiles, key: str, command: SendText | SendMedia | SendTemplate) -> None:
    text = commands.written(command)
    files.local.change(
        lambda db: outgoing.add(db, ClientKey(key), HERE, text, Instant(NOON))
    ).result()


def test_all_places_are_read_in_stretches_that_meet(reader: ThreadReader) -> None:
    found: list[int] = []
    above = END
    while True:
        stretch = reader.places(above, 1_700)
        found[:0] = stretch.ids
        if stretch.is_first:
            break
        above = stretch.top

    assert found == list(range(1, COUNT + 1))


def test_bubbles_are_read_by_id_in_reading_order(reader: ThreadReader) -> None:
    wanted = [MessageId(one) for one in (4_000, 17, 250)]

    assert [bubble.id for bubble in reader.bubbles(wanted)] == [17, 250, 4_000]


def test_what_was_committed_meanwhile_is_there_at_the_next_look(
    reader: ThreadReader, tmp_path: Path
) -> None:
    with writing(tmp_path) as db:
        fill(db, COUNT + 1, COUNT + 1)

    look = reader.look_again([MessageId(COUNT + 1)])
    assert [bubble.id for bubble in look.bubbles] == [COUNT + 1]
    assert reader.places(END, 1).ids[0] == COUNT + 1


def test_quotes_and_names_are_found(reader: ThreadReader) -> None:
    wamid = Wamid("wamid.of.a.usual.length.7")

    assert reader.quoted([wamid])[wamid].id == 7
    assert reader.member_name(AgentId(8)) == "Bruno"
    assert reader.member_name(AgentId(99)) is None
    assert reader.contact_name(ContactId(9)) == "Sheena"
    assert reader.contact_name(ContactId(99)) is None


def test_what_is_on_its_way_is_told_as_it_was_written(
    reader: ThreadReader, files: TwoFiles
) -> None:
    write(files, "k1", SendText(HERE, 0, text="Hello", quoted="wamid.1"))
    write(
        files,
        "k2",
        SendMedia(HERE, 0, kind="document", media="", caption="See", filename="Offer.pdf"),
    )
    write(files, "k3", SendTemplate(HERE, 0, name="order_sent", language="en"))

    text, file, template = reader.pending()

    assert (text.kind, text.text, text.quoted) == ("text", "Hello", "wamid.1")
    assert (file.kind, file.text, file.filename) == ("document", "See", "Offer.pdf")
    assert (template.kind, template.text) == ("template", "order_sent")
    assert {one.owed for one in (text, file, template)} == {Owed.DUE}


def test_what_has_arrived_is_on_its_way_no_longer(reader: ThreadReader, files: TwoFiles) -> None:
    write(files, "key3", SendText(HERE, 0, text="This is message 3 by now"))
    write(files, "k2", SendText(HERE, 0, text="This is not"))

    assert [one.key for one in reader.pending()] == ["k2"]


def test_a_refusal_is_told_with_its_reason(reader: ThreadReader, files: TwoFiles) -> None:
    write(files, "k1", SendText(HERE, 0, text="Too late"))

    def refuse(db: WritableDb) -> None:
        found = outgoing.find(db, ClientKey("k1"))
        assert found is not None
        refused = replace(found.item, owed=Owed.REFUSED)
        outgoing.save(db, refused, '{"reason": "window_closed", "detail": "no"}')

    files.local.change(refuse).result()

    (pending,) = reader.pending()
    assert (pending.owed, pending.reason, pending.detail) == (Owed.REFUSED, "window_closed", "no")
