"""Hostile bubbles: whatever stands in a message, it is laid out, drawn, pressed and copied."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from tests.gui.test_message_parts import JSON, KINDS
from tests.support.builders import NOON
from tests.support.threads import HERE, ME, FakeThread, a_bubble
from wadesk.core.records import Instant
from wadesk.core.thread import Bubble
from wadesk.ui.copied import copied
from wadesk.ui.delegates.bubble import BubbleDelegate
from wadesk.ui.details_words import details
from wadesk.ui.models.thread import ThreadModel
from wadesk.ui.spoken import spoken
from wadesk.ui.thread_menu import found_in

WIDTHS = st.integers(120, 900)
SIGNS = "*_~`>- \n1.ل😀👨‍👩‍👧🇫🇷\u202e\u2066\t\0"
TEXT = st.text(max_size=60) | st.text(st.sampled_from(SIGNS), max_size=60)
SAID = st.tuples(st.sampled_from(KINDS), JSON, JSON, TEXT)
PROBLEMS = st.none() | st.dictionaries(st.sampled_from(("code", "title", "details")), JSON)
"""Written by the Hub, which keeps what Meta says in it."""


def drawn(said: Bubble, width: int) -> None:
    model = ThreadModel(FakeThread(said), HERE, ME)
    delegate = BubbleDelegate(lambda: Instant(NOON))
    index, row = model.index(0), model.row(0)
    layout = delegate.layout(index, width)
    assert row is not None
    assert layout is not None
    image = QImage(width, min(layout.height, 2_000), QImage.Format.Format_RGB32)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, layout.height)
    option.palette = QApplication.palette()
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    for y in range(0, min(layout.height, 400), 23):
        point = QPointF(width / 3, y)
        layout.target_at(point)
        place = layout.place_at(point)
        assert 0 <= place <= layout.length
        layout.words(*layout.word(place))
    assert spoken(row)
    copied([(row, None), (row, layout.words(0, layout.length))])
    found_in(row)
    details(row, said)


@settings(max_examples=120, deadline=None)
@given(SAID, WIDTHS, st.booleans())
def test_no_content_is_too_odd_to_be_drawn(
    qapp: QApplication, said: tuple[str, Any, Any, str], width: int, is_ours: bool
) -> None:
    assert qapp is not None
    kind, told, more, text = said
    content = {kind: told, "context": more, "referral": told, "errors": more, "deed": more}
    side: dict[str, Any] = {"direction": "out", "source": "phone"} if is_ours else {}

    drawn(a_bubble(kind=kind, content=content, text=text, **side), width)


@settings(max_examples=60, deadline=None)
@given(JSON, PROBLEMS, TEXT)
def test_no_whole_content_and_no_report_is_too_odd(
    qapp: QApplication, content: Any, problem: Any, text: str
) -> None:
    assert qapp is not None
    whole = content if isinstance(content, dict) else {"text": content}
    reports = {"failed": {"errors": content}, "sent": {"at": content, "pricing": content}}

    drawn(
        a_bubble(
            content=whole, text=text, direction="out", source="desk", carriage="rejected",
            statuses=reports, problem=problem,
        ),
        300,
    )  # fmt: skip
