"""Corpus on screen: every message of Meta's own examples says something and can be drawn."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from tests.support.corpus import Example, examples, parameters
from tests.support.threads import a_bubble
from wadesk.core.thread import FOLDED
from wadesk.hub.whatsapp import words
from wadesk.ui.delegates.bubble_layout import lay_out
from wadesk.ui.delegates.faces import faces
from wadesk.ui.message_parts import parts_of
from wadesk.ui.parts import Card
from wadesk.ui.pictures import NoPictures
from wadesk.ui.spoken import spoken
from wadesk.ui.thread_row import ThreadRow

WIDTH = 480
NOT_TOLD = frozenset({"unsupported", "unknown", *FOLDED})
"""Kinds that have nothing of their own to show."""


def messages(value: Any) -> Iterator[dict[str, Any]]:
    """Whatever in an example has the shape of a message, in either direction."""
    if isinstance(value, list):
        for item in value:
            yield from messages(item)
    if isinstance(value, dict):
        kind = value.get("type")
        if isinstance(kind, str) and kind in value and ("from" in value or "to" in value):
            yield value
        for item in value.values():
            yield from messages(item)


def with_messages() -> list[Example]:
    return [one for one in examples() if any(messages(one.whole))]


@pytest.mark.parametrize("example", parameters(with_messages()))
def test_metas_own_examples_are_shown_well(qapp: QApplication, example: Example) -> None:
    assert qapp is not None
    for told in messages(example.whole):
        kind = told["type"]
        sides: tuple[dict[str, Any], ...] = ({}, {"direction": "out", "source": "phone"})
        for columns in sides:
            said = a_bubble(kind=kind, text=words.of(kind, told), content=told, **columns)
            row = ThreadRow(said)
            shown = parts_of(row)
            layout = lay_out(row, WIDTH, faces(), NoPictures())

            assert all(part.spoken for part in shown), kind
            assert spoken(row)
            assert 0 <= layout.frame.left() < layout.frame.right() <= WIDTH
            cards = [part.icon for part in shown if isinstance(part, Card)]
            assert kind in NOT_TOLD or "unknown" not in cards, (kind, shown)
