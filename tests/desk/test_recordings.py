"""Recordings: a voice reaches the draft it was spoken for, and no death on the way loses it."""

from pathlib import Path

import pytest

from tests.support.desks import linked, wall_clock
from tests.support.fake_hub import FakeHub
from tests.support.fake_hub_server import Served
from wadesk.core.draft import FILES_MOST, Draft, DraftFile
from wadesk.core.errors import Reason, Refused
from wadesk.core.media_limits import VOICE_MIME
from wadesk.core.records import ConversationId, MessageId
from wadesk.desk import actions, composing
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.recordings import LEAST_BYTES, About, Spoken

VOICE = b"OggS" + bytes(LEAST_BYTES)


@pytest.fixture
def where(hub: FakeHub) -> ConversationId:
    return ConversationId(hub.conversation("Zoé", "Hello"))


def spoken(desk: OpenDesk, where: ConversationId, voice: bytes = VOICE, base: int = 7) -> Spoken:
    begun = desk.recordings.begin(About(where, base, desk.clock(), "Voice message.ogg"))
    begun.add(voice[:200])
    begun.add(voice[200:])
    return begun


def files(desk: OpenDesk, where: ConversationId) -> list[tuple[str, bytes]]:
    draft = composing.draft(desk, where)
    found = draft.files if draft is not None else ()
    return [(one.mime, b"".join(desk.vault.open(one.stored))) for one in found]


def test_a_voice_is_a_file_of_its_draft(desk: OpenDesk, where: ConversationId) -> None:
    assert desk.recordings.keep(spoken(desk, where), where)

    draft = composing.draft(desk, where)
    assert files(desk, where) == [(VOICE_MIME, VOICE)]
    assert draft is not None
    assert draft.base == MessageId(7)


def test_it_comes_beside_what_is_being_written(desk: OpenDesk, where: ConversationId) -> None:
    actions.keep_draft(desk, Draft(where, "Listen:", MessageId(9), desk.clock())).result()

    desk.recordings.keep(spoken(desk, where), where)

    draft = composing.draft(desk, where)
    assert draft is not None
    assert (draft.text, len(draft.files)) == ("Listen:", 1)
    assert draft.base == MessageId(7), "only what both had seen counts as seen"


def test_who_said_nothing_has_no_file(desk: OpenDesk, where: ConversationId) -> None:
    assert not desk.recordings.keep(spoken(desk, where, b"OggS"), where)

    assert composing.draft(desk, where) is None


def test_what_was_dropped_is_gone(desk: OpenDesk, where: ConversationId) -> None:
    desk.recordings.drop(spoken(desk, where))

    assert desk.recordings.recover() == 0
    assert composing.draft(desk, where) is None


def test_it_can_be_listened_to_before_it_is_done(desk: OpenDesk, where: ConversationId) -> None:
    assert desk.recordings.so_far(spoken(desk, where)) == VOICE


def test_what_was_cut_off_is_in_the_draft_at_the_next_start(
    served: Served, where: ConversationId, tmp_path: Path
) -> None:
    unlock = linked(served, tmp_path)
    with open_desk(tmp_path, unlock, wall_clock) as desk:
        spoken(desk, where)  # and then the power is gone

    with open_desk(tmp_path, unlock, wall_clock) as desk:
        assert files(desk, where) == [(VOICE_MIME, VOICE)]

    with open_desk(tmp_path, unlock, wall_clock) as desk:
        assert len(files(desk, where)) == 1, "and it is not put there twice"


def test_a_death_after_the_commit_puts_nothing_there_twice(
    served: Served, where: ConversationId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock = linked(served, tmp_path)
    with open_desk(tmp_path, unlock, wall_clock) as desk:
        begun = spoken(desk, where)
        monkeypatch.setattr("wadesk.store.growing.GrowingFiles.remove", lambda *_: None)
        desk.recordings.keep(begun, where)
        monkeypatch.undo()

    with open_desk(tmp_path, unlock, wall_clock) as desk:
        assert files(desk, where) == [(VOICE_MIME, VOICE)]
        assert not list(desk.profile.attachments.glob("*.growing"))


def test_one_that_is_being_spoken_is_left_alone(desk: OpenDesk, where: ConversationId) -> None:
    begun = spoken(desk, where)

    assert desk.recordings.recover() == 0
    begun.add(b" and more")
    assert desk.recordings.so_far(begun) == VOICE + b" and more"


def test_a_full_reply_takes_no_more(desk: OpenDesk, where: ConversationId) -> None:
    many = tuple(DraftFile(f"{n:032x}", "a.pdf", "application/pdf", 1) for n in range(FILES_MOST))
    actions.keep_draft(desk, Draft(where, "", MessageId(0), desk.clock(), files=many)).result()

    with pytest.raises(Refused) as refused:
        spoken(desk, where)

    assert refused.value.reason is Reason.MEDIA_TOO_LARGE
