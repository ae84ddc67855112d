"""Reading tests: what counts as seen."""

import pytest

from tests.support.builders import NOON
from wadesk.core.inbox import ConversationLine
from wadesk.core.records import ConversationId, Instant, MessageId
from wadesk.core.thread import Bubble
from wadesk.desk.reading import ThreadPage


def a_bubble(number: int, direction: str = "in", kind: str = "text") -> Bubble:
    return Bubble(
        id=MessageId(number),
        conversation=ConversationId(1),
        at=Instant(NOON + number),
        direction=direction,
        source="desk" if direction == "out" else "cloud",
        kind=kind,
        text="words",
        contact=None,
        member=None,
        wamid=None,
        key=None,
        target=None,
        carriage=None,
        content={},
        statuses={},
        problem=None,
    )


def a_page(answer: int, *bubbles: Bubble) -> ThreadPage:
    line = ConversationLine(
        ConversationId(1), "n1", None, None, "", "open", None, NOON, "", MessageId(answer)
    )
    return ThreadPage(line, bubbles, [], {}, {})


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        (a_page(0), 0),
        (a_page(0, a_bubble(5)), 0),
        (a_page(6, a_bubble(5), a_bubble(6, "out")), 6),
        (a_page(3, a_bubble(5), a_bubble(6)), 3),
        (a_page(9, a_bubble(5), a_bubble(6)), 0),
        (a_page(9, a_bubble(5, "out"), a_bubble(6)), 5),
        (a_page(6, a_bubble(5), a_bubble(7)), 0),
        (a_page(6, a_bubble(6, "out"), a_bubble(8, "out", "reaction")), 6),
    ],
    ids=[
        "nothing is shown",
        "nobody answered",
        "the answer is shown",
        "the answer is older than the page",
        "the answer is newer than the page",
        "an older answer is shown and a newer is not",
        "the answer is missing in the middle",
        "a reaction is no answer",
    ],
)
def test_the_base_is_the_newest_answer_that_was_on_the_screen(page: ThreadPage, seen: int) -> None:
    assert page.answer_on_screen == seen
