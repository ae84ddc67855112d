"""Desk pages tests: whatever a message holds, there is something to read."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.builders import NOON, an_outbox_item
from wadesk.cli import desk_pages
from wadesk.cli.columns import width
from wadesk.core.delivery import Carriage, Shown
from wadesk.core.inbox import Contact, ConversationLine
from wadesk.core.outbox import Owed
from wadesk.core.policy import HOUR_MS, WindowPolicy
from wadesk.core.records import ContactId, ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.desk import commands
from wadesk.desk.reading import ThreadPage
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import SendText

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def a_bubble(**columns: Any) -> Bubble:
    usual: dict[str, Any] = {
        "id": MessageId(7),
        "conversation": ConversationId(1),
        "at": NOON,
        "direction": "in",
        "source": "cloud",
        "kind": "text",
        "text": "Hello",
        "contact": ContactId(3),
        "member": None,
        "wamid": None,
        "key": None,
        "target": None,
        "carriage": None,
        "content": {},
        "statuses": {},
        "problem": None,
    }
    return Bubble(**(usual | columns))


def a_page(*bubbles: Bubble) -> ThreadPage:
    zoe = Contact(ContactId(3), "Zoé", "15550100", None, None, None)
    line = ConversationLine(ConversationId(1), "n1", zoe, None, "", "open", None, NOON, "")
    return ThreadPage(line, bubbles, [], {}, {zoe.id: zoe})


@given(
    kind=st.text(),
    text=st.text(),
    content=ANYTHING,
    problem=ANYTHING,
    at=st.integers(-(2**62), 2**62),
)
def test_any_message_can_be_shown(
    kind: str, text: str, content: object, problem: object, at: int
) -> None:
    bubble = a_bubble(
        kind=kind,
        text=text,
        content=content,
        problem=problem,
        at=Instant(at),
        direction="out",
        carriage=Carriage.REJECTED,
    )

    rows = list(desk_pages.thread_rows(a_page(bubble), NOON))

    assert len(rows) >= 3


def test_bubbles_line_up_whatever_the_names_are() -> None:
    page = a_page(a_bubble(), a_bubble(direction="out", source="phone", contact=None))

    rows = list(desk_pages.thread_rows(page, NOON))[2:]

    assert len({width(row.partition("Hello")[0]) for row in rows if "Hello" in row}) == 1


@pytest.mark.parametrize("shown", Shown)
def test_every_state_has_a_tick_and_a_sentence(shown: Shown) -> None:
    assert desk_pages.TICKS[shown]


@pytest.mark.parametrize("owed", Owed)
def test_everything_in_the_outbox_says_where_it_stands_and_what_to_do(owed: Owed) -> None:
    command = commands.written(SendText(1, 0, text="Good morning"))
    written = Written(an_outbox_item("key-1", owed=owed), command, NOON)

    rows = list(desk_pages.outbox_rows([written], {}))
    advice = list(desk_pages.advice(written, {}))

    assert "Good morning" in " ".join(rows)
    assert advice


def test_a_message_that_whatsapp_refused_says_why() -> None:
    bubble = a_bubble(
        direction="out", carriage=Carriage.REJECTED, problem={"title": "Re-engagement message"}
    )

    rows = list(desk_pages.thread_rows(a_page(bubble), NOON))

    assert any("✗" in row for row in rows)
    assert any("(failed: Re-engagement message)" in row for row in rows)


def test_free_text_ends_when_the_hub_says_so() -> None:
    page = a_page()
    page = replace(page, line=replace(page.line, last_inbound_at=Instant(NOON - HOUR_MS)))
    early = replace(page, window=WindowPolicy(open_ms=HOUR_MS, margin_ms=0))

    assert "free text until" in next(desk_pages.thread_rows(page, NOON))
    assert "template only" in next(desk_pages.thread_rows(early, NOON))


def test_what_a_colleague_did_is_named() -> None:
    done = a_bubble(kind="deed", direction="note", text="", content={"deed": "close"})
    odd = a_bubble(kind="deed", direction="note", text="", content={"deed": ["close"]})

    assert desk_pages.said(done) == "[deed: close]"
    assert desk_pages.said(odd) == "[deed]"
