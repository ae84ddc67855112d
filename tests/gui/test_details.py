"""Details tests: every status with its time, the road, the price, and what one can do."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.test_message_parts import JSON
from tests.support.builders import NOON
from tests.support.threads import MINUTE, a_bubble, our
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble, Wording
from wadesk.ui import details_words, meta_reasons
from wadesk.ui.details_card import DetailsCard
from wadesk.ui.details_words import Detail
from wadesk.ui.thread_row import ThreadRow

LATER = NOON + 5 * MINUTE


def told(said: Bubble, **around: Any) -> dict[str, str]:
    row = ThreadRow(said, who="Ana", **around)
    return {one.thing: one.value for one in details_words.details(row, said)}


def test_every_status_has_its_time_in_the_order_in_which_they_came_about() -> None:
    said = our(1, statuses={"read": {"at": LATER}, "sent": {"at": NOON}, "played": {"at": None}})

    things = [one.thing for one in details_words.details(ThreadRow(said), said)]
    assert things[2:5] == ["Sent", "Read", "Played"]
    assert told(said)["Sent"] == "Monday, 21 September 2026, 14:13"
    assert told(said)["Played"] == "at a time nobody told"


@pytest.mark.parametrize(
    ("source", "road"),
    [
        ("desk", "Ana, with WaDesk"),
        ("phone", "Ana, with the phone app"),
        ("standby", "Ana, by Meta's assistant"),
        ("another", "Ana"),
    ],
)
def test_who_sent_it_and_on_which_road(source: str, road: str) -> None:
    assert told(our(1, source=source))["By"] == road


def test_the_price_is_told_once_meta_has_told_it() -> None:
    report = {"at": NOON, "pricing": {"category": "marketing", "type": "regular"}}
    free = {"at": NOON, "pricing": {"category": "service", "type": "free_entry_point"}}

    assert told(our(1, statuses={"sent": report}))["Price"] == "Marketing template"
    assert told(our(1, statuses={"sent": free}))["Price"] == "Answer to a customer, free of charge"
    assert "Price" not in told(our(1))


def test_a_failure_has_its_number_its_reason_and_what_to_do() -> None:
    error = {"code": 131047, "title": "Re-engagement message", "error_data": {"details": "24 h"}}
    said = told(our(1, statuses={"failed": {"at": NOON, "errors": [error]}}))

    assert said["WhatsApp says"] == "131047: 24 h"
    assert said["Why"].startswith("24 hours have passed")
    assert said["What to do"].startswith("Send a template")


@pytest.mark.parametrize("code", sorted(meta_reasons.MEANINGS))
def test_every_number_we_know_has_a_reason_and_an_advice(code: int) -> None:
    assert meta_reasons.why(code).endswith(".")
    assert meta_reasons.advice(code).endswith(".")


def test_what_it_said_before_is_told() -> None:
    changed = a_bubble(text="Tuesday", former=(Wording("Monday", Instant(NOON)),))

    assert told(changed)["Until Mon 21/09/2026 14:13"] == "Monday"


@given(st.dictionaries(st.text(max_size=8), JSON, max_size=3), JSON)
def test_no_report_is_too_odd(statuses: dict[str, Any], problem: Any) -> None:
    assert told(our(1, statuses=statuses, problem=problem))


def test_the_card_copies_whatsapps_name_and_goes_with_esc(qtbot: QtBot) -> None:
    card = DetailsCard()
    qtbot.addWidget(card)
    card.show_details([Detail("Sent", "now"), Detail("Name", "wamid.1", copied="wamid.1")])
    qtbot.mouseClick(card.copies[0], Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == "wamid.1"
    assert card.accessibleDescription() == "Sent: now. Name: wamid.1"
    with qtbot.waitSignal(card.left):
        qtbot.keyClick(card.close_button, Qt.Key.Key_Escape)
    assert card.isHidden()
