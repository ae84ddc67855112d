"""Handing in tests: every word that was written and not sent is with the Hub, and once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON
from tests.support.mirrors import a_store
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.outbox import Owed
from wadesk.core.records import AgentId, ClientKey, ConversationId, DeviceId, Instant, MessageId
from wadesk.desk import commands, handing_in
from wadesk.desk.commands import Attached, Then
from wadesk.store import crypto, draft_versions, drafts, note_drafts, outgoing
from wadesk.store.connection import WritableDb
from wadesk.store.identity import Identity
from wadesk.wire.hub_api import (
    AddNote,
    CancelScheduled,
    ClaimLock,
    SendMedia,
    SendTemplate,
    SendText,
)
from wadesk.wire.inbox_api import EditContact
from wadesk.wire.linking_api import HandedDraft, HandIn, Order, hand_in_message

ZOE, TOM = ConversationId(5), ConversationId(6)
BEFORE = Instant(NOON - 60_000)
ME = Identity("https://h", "hub-1", DeviceId(7), AgentId(1), "Ana", crypto.new_private_key())
ORDER = Order("hub-1", 7, "unlinked", "Ben", NOON, "00ff")


def words(folder: Path, write: Callable[[WritableDb], object]) -> list[HandedDraft]:
    """What a Desk of an hour's difference to its Hub hands in."""
    db = a_store(folder / "local.db", "local")
    try:
        write(db)
        return handing_in.words(db, NOON, Instant(NOON + 3_600_000))
    finally:
        db.close()


def enter(db: WritableDb, key: str, command: str) -> None:
    outgoing.add(db, ClientKey(key), ZOE, command, BEFORE)


def test_a_draft_goes_with_its_base_its_files_and_its_ages(tmp_path: Path) -> None:
    file = DraftFile("a1", "menu.pdf", "application/pdf", 9)
    draft = Draft(ZOE, "Half of it", MessageId(3), BEFORE, files=(file,), edited_at=NOON)

    found = words(tmp_path, lambda db: drafts.keep(db, draft))

    assert found == [HandedDraft(ZOE, "Half of it", 3, 60_000, 0, None, ["menu.pdf"])]


def test_what_gave_way_goes_too_by_the_hubs_clock(tmp_path: Path) -> None:
    draft = Draft(ZOE, "The former words", MessageId(0), BEFORE)
    an_hour_ago = NOON

    found = words(tmp_path, lambda db: draft_versions.keep(db, draft, "", an_hour_ago))

    assert [(one.text, one.edited_ms_ago) for one in found] == [("The former words", 3_600_000)]


def test_a_note_in_the_making_goes(tmp_path: Path) -> None:
    found = words(tmp_path, lambda db: note_drafts.keep(db, TOM, "Call him back"))

    assert found == [HandedDraft(TOM, "Call him back", 0, 0, 0)]


@pytest.mark.parametrize(
    ("command", "text", "files"),
    [
        (commands.written(SendText(ZOE, 3, text="Hello")), "Hello", []),
        (
            commands.written(
                SendMedia(ZOE, 3, kind="image", media="", caption="Look", filename="a.jpg"),
                Attached("f", "image/jpeg", "a.jpg"),
            ),
            "Look",
            ["a.jpg"],
        ),
        (
            commands.written(SendMedia(ZOE, 3, kind="sticker", media="m1")),
            "",
            ["sticker"],
        ),
        (
            commands.written(
                SendTemplate(
                    ZOE,
                    3,
                    name="hello",
                    language="en",
                    components=[{"parameters": [{"type": "text", "text": "Zoé"}]}],
                )
            ),
            "hello · Zoé",
            [],
        ),
        (commands.written(AddNote(ZOE, "She called")), "She called", []),
        (commands.written(EditContact(ZOE, "Zoé", "Prefers mornings")), "Prefers mornings", []),
        (
            commands.written(
                CancelScheduled(ZOE, 9), then=Then("k2", SendText(ZOE, 3, text="Sooner"))
            ),
            "Sooner",
            [],
        ),
    ],
)
def test_what_waits_in_the_outbox_goes_as_a_draft(
    tmp_path: Path, command: str, text: str, files: list[str]
) -> None:
    (found,) = words(tmp_path, lambda db: enter(db, "k1", command))

    assert (found.conversation, found.text, found.files) == (ZOE, text, files)
    assert found.edited_ms_ago == 60_000


def test_what_the_hub_has_is_not_handed_in(tmp_path: Path) -> None:
    def write(db: WritableDb) -> None:
        enter(db, "k1", commands.written(SendText(ZOE, 3, text="Sent")))
        item = outgoing.items(db)[0]
        outgoing.save(db, replace(item, owed=Owed.ACCEPTED))
        enter(db, "k2", commands.written(ClaimLock(ZOE)))

    assert words(tmp_path, write) == []


def test_an_empty_desk_hands_in_nothing(tmp_path: Path) -> None:
    assert words(tmp_path, lambda _: None) == []


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
pieces = st.lists(
    st.builds(HandedDraft, st.integers(1, 9), texts, st.just(0), st.just(0), st.just(0))
)


@given(pieces)
def test_every_parcel_is_signed_for_this_order(told: list[HandedDraft]) -> None:
    parcels = list(handing_in.parcels(ORDER, ME, told))

    assert [one for parcel in parcels for one in parcel.drafts] == told
    assert all(is_signed(parcel) for parcel in parcels)


def is_signed(parcel: HandIn) -> bool:
    message = hand_in_message(ME.hub, ME.device, ORDER.nonce, parcel.drafts)
    key = crypto.public_key(ME.private_key)
    return crypto.verify(key, message, bytes.fromhex(parcel.signature))


def test_much_goes_in_several_parcels_and_a_long_text_in_pieces(tmp_path: Path) -> None:
    long = "é" * 100_000

    def write(db: WritableDb) -> None:
        for number in range(4):
            drafts.keep(db, Draft(ConversationId(number), long, MessageId(0), BEFORE))

    told = words(tmp_path, write)
    parcels = list(handing_in.parcels(ORDER, ME, told))

    assert "".join(one.text for one in told) == long * 4
    assert len(parcels) > 1
    assert all(len(msgspec.json.encode(parcel)) < 256 * 1024 for parcel in parcels)
