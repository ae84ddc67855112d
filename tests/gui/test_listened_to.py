"""Listened to: what was heard is known in the next window, and no more than anybody needs."""

import json

from tests.support.fake_memory import FakeMemory
from wadesk.core.records import MessageId
from wadesk.ui.listened_to import MOST, NAME, ListenedTo

ONE, OTHER = MessageId(2**40), MessageId(7)


def test_what_was_heard_is_known_in_the_next_window() -> None:
    held = FakeMemory()
    ListenedTo(held).note(ONE)
    again = ListenedTo(held)

    assert ONE in again
    assert OTHER not in again


def test_only_the_newest_are_remembered() -> None:
    held = FakeMemory()
    heard = ListenedTo(held)
    for number in range(MOST + 10):
        heard.note(MessageId(number))
    heard.note(MessageId(MOST))

    assert MessageId(9) not in ListenedTo(held)
    assert MessageId(10) in ListenedTo(held)
    assert len(json.loads(held.held[NAME])) == MOST


def test_what_cannot_be_read_was_not_heard() -> None:
    held = FakeMemory()
    held.held[NAME] = '["7", true, {}, 8]'
    heard = ListenedTo(held)

    assert MessageId(1) not in heard
    assert MessageId(8) in heard
