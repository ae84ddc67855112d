import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support import payloads
from tests.support.hub_record import HubRecord
from tests.support.payloads import (
    ADA_ID,
    CIRCLE,
    SECONDS,
    a_card,
    a_media,
    a_message,
    a_preference,
    a_status,
    a_thread,
    an_echo,
    history_chunk,
    webhook,
)

TICK = itertools.count(SECONDS)


def at() -> str:
    """A second of its own for everything that is said: within one second nothing has an order."""
    return str(next(TICK))


def without(status: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in status.items() if key != name}


def _history(wamid: str, **more: Any) -> bytes:
    told = payloads.remembered("READ", wamid, timestamp=at(), **more)
    return webhook("history", history=[history_chunk(a_thread(told))])


def _story() -> list[bytes]:
    """One customer's dealings with us, told by every kind of webhook, some of it twice over."""
    both = a_card(user_id=ADA_ID)
    opaque = {"biz_opaque_callback_data": "wd1:key-1"}
    echoed, remembered = at(), at()
    return [
        webhook(contacts=[a_card()], messages=[a_message(wamid="in-1", timestamp=at())]),
        webhook(
            contacts=[a_card(phone=None, user_id=ADA_ID)],
            messages=[
                a_message(wamid="in-2", phone=None, from_user_id=ADA_ID, timestamp=at()),
                a_message(wamid="in-3", phone=None, from_user_id=ADA_ID, timestamp=at()),
            ],
        ),
        webhook(
            contacts=[both],
            messages=[a_message(wamid="in-4", from_user_id=ADA_ID, timestamp=at())],
        ),
        webhook(
            contacts=[a_card(phone=None, user_id=ADA_ID)],
            messages=[
                a_message(
                    wamid="c-1", phone=None, from_user_id=ADA_ID, group_id=CIRCLE, timestamp=at()
                )
            ],
        ),
        webhook(statuses=[a_status("sent", "out-1", timestamp=at(), **opaque)]),
        webhook(statuses=[without(a_status("failed", "out-1", timestamp=at()), "recipient_id")]),
        webhook(contacts=[both], statuses=[a_status("delivered", "out-1", timestamp=at())]),
        webhook(statuses=[a_status("read", "out-2", timestamp=at())]),
        webhook(statuses=[a_status("delivered", "out-2", timestamp=at())]),
        webhook("smb_message_echoes", message_echoes=[an_echo("out-2", timestamp=echoed)]),
        _history("out-2"),
        webhook("smb_message_echoes", message_echoes=[an_echo("out-3", timestamp=at())]),
        _history("out-4", type="media_placeholder"),
        webhook(
            "history",
            messages=[a_message("image", "out-4", timestamp=remembered, image=a_media(id="77"))],
        ),
        webhook(
            contacts=[a_card()],
            messages=[
                a_message(
                    "reaction",
                    "r-1",
                    timestamp=at(),
                    reaction={"message_id": "out-3", "emoji": "🌻"},
                )
            ],
        ),
        webhook("user_preferences", user_preferences=[a_preference("stop", timestamp=at())]),
        webhook("user_preferences", user_preferences=[a_preference("resume", timestamp=at())]),
        webhook("account_update", event="ACCOUNT_OFFBOARDED"),
    ]


STORY = _story()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("records")
    empty = folder / "empty.db"
    HubRecord(empty).close()
    return (Path(shutil.copy(empty, folder / f"{n}.db")) for n in itertools.count())


@given(order=st.permutations(range(len(STORY))), chance=st.randoms(use_true_random=False))
def test_any_order_repetition_and_grouping_of_the_same_webhooks_ends_in_the_same_rows(
    files: Iterator[Path], order: list[int], chance: Any
) -> None:
    expected, shuffled = HubRecord(next(files)), HubRecord(next(files))
    for body in STORY:
        expected.take_in(body)
    again = chance.choices(order, k=4)
    bodies = [STORY[place] for place in [*order, *again]]

    while bodies:
        size = chance.randint(1, 6)
        shuffled.take_in(*bodies[:size])
        del bodies[:size]

    assert retold(shuffled) == retold(expected)
    expected.close()
    shuffled.close()


def retold(hub: HubRecord) -> dict[str, Any]:
    """The rows without ids and seqs: people by their names, messages by their wamids."""
    names: dict[int, set[str]] = {}
    for name, contact in hub.db.execute("select name, contact from identity"):
        names.setdefault(contact, set()).add(name)
    people = {contact: tuple(sorted(known)) for contact, known in names.items()}
    wamids = {row["id"]: row["wamid"] for row in hub.rows("message")}
    lines = {
        row["id"]: (row["number"], people.get(row["contact"]), row["circle"])
        for row in hub.rows("conversation")
    }
    own = {"id", "seq", "contact", "conversation", "answer", "folded", "last_message"}
    own.add("waiting_since")  # what came in after the newest answer: as much a matter of ids
    return {
        "contact": by(people, "id", hub.rows("contact"), own),
        "message": {
            row["wamid"]: (
                lines.get(row["conversation"]),
                people.get(row["contact"]),
                less(row, own),
            )
            for row in hub.rows("message")
        },
        "conversation": {
            lines[row["id"]]: (wamids[row["last_message"]], less(row, own))
            for row in hub.rows("conversation")
        },
        "notice": sorted(repr(less(row, own)) for row in hub.rows("notice")),
    }


def by(
    names: dict[int, Any], key: str, rows: list[dict[str, Any]], own: set[str]
) -> dict[Any, dict[str, Any]]:
    return {names[row[key]]: less(row, own) for row in rows}


def less(row: dict[str, Any], own: set[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in own}
