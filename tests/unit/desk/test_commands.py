"""Commands tests: what is written down is what is posted, less the file that goes along."""

import msgspec
import pytest

from wadesk.core.errors import Reason
from wadesk.core.records import MessageId
from wadesk.desk import commands
from wadesk.desk.commands import Attached
from wadesk.desk.hub_refusal import HubRefusal
from wadesk.wire.hub_api import Command, Problem, SendMedia, SendTemplate, SendText

TEXT = SendText(conversation=5, text="Good morning", base=3, fence=9, quoted="wamid.1")
TEMPLATE = SendTemplate(5, 3, name="order_ready", language="en", components=[{"type": "body"}])
MEDIA = SendMedia(5, 3, kind="image", media="", caption="Our shop", filename="shop.png")
FILE = Attached("0123", "image/png", "shop.png")


@pytest.mark.parametrize("command", [TEXT, TEMPLATE, MEDIA])
def test_a_command_is_read_as_it_was_written(command: Command) -> None:
    assert commands.command_of(commands.written(command)) == command


def test_the_file_of_a_command_is_named_beside_it_and_never_posted() -> None:
    text = commands.written(MEDIA, FILE)

    assert commands.attached_to(text) == FILE
    assert b"attached" not in msgspec.json.encode(commands.command_of(text))


def test_once_the_file_is_at_the_hub_its_name_there_takes_its_place() -> None:
    text = commands.with_media(commands.written(MEDIA, FILE), "media-1")

    assert commands.attached_to(text) is None
    assert commands.command_of(text) == msgspec.structs.replace(MEDIA, media="media-1")


@pytest.mark.parametrize("command", [TEXT, TEMPLATE, MEDIA])
def test_a_second_try_says_the_same_over_a_newer_base_without_the_old_lock(
    command: SendText | SendTemplate | SendMedia,
) -> None:
    text = commands.with_base(commands.written(command, FILE), MessageId(8))

    assert commands.command_of(text) == msgspec.structs.replace(command, base=8, fence=None)
    assert commands.attached_to(text) == FILE


def test_a_refusal_is_kept_with_the_answers_that_were_not_seen() -> None:
    newer = b'[{"id": 7, "text": "Mine", "member": 2, "at": 5}, {"id": 9, "text": null}]'
    problem = Problem("no", 409, "unseen_answer", holder=2, newer=msgspec.Raw(newer))

    kept = commands.refusal_of(commands.refusal_text(HubRefusal(Reason.UNSEEN_ANSWER, "", problem)))

    assert (kept.reason, kept.holder, kept.newest) == ("unseen_answer", 2, 9)
    assert [answer.text for answer in kept.newer] == ["Mine", None]


def test_who_has_read_what_came_in_with_another_thread_has_read_past_its_coming() -> None:
    newer = b'[{"id": 7, "at": 5}, {"id": 9, "at": 6, "folded": 12}]'
    problem = Problem("no", 409, "unseen_answer", newer=msgspec.Raw(newer))

    kept = commands.refusal_of(commands.refusal_text(HubRefusal(Reason.UNSEEN_ANSWER, "", problem)))

    assert (kept.newest, [one.known_by for one in kept.newer]) == (12, [7, 12])
