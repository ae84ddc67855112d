"""Replies in a row: one lock lets one send through, and those behind it claim for themselves."""

from collections.abc import Sequence
from pathlib import Path

from tests.desk.test_two_desks import Seat, play
from tests.support.desks import eventually
from wadesk.core.draft import Draft, DraftFile
from wadesk.core.records import NO_ANSWER
from wadesk.desk import actions, reading
from wadesk.desk.commands import command_of
from wadesk.wire.hub_api import SendMedia, SendText

PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(40)


def fences(seat: Seat) -> list[int | None]:
    commands = [command_of(one.command) for one in reading.outbox(seat.desk)]
    return [one.fence for one in commands if isinstance(one, SendText | SendMedia)]


def sends(seat: Seat, words: str, files: Sequence[DraftFile] = ()) -> None:
    draft = Draft(seat.where, words, NO_ANSWER, seat.desk.clock(), files=tuple(files))
    actions.send_draft(seat.desk, draft, actions.Manner(undo_ms=300)).result(20)


def test_two_replies_within_the_undo_seconds_both_go_out(tmp_path: Path) -> None:
    async def scene(ana: Seat, _ben: Seat) -> None:
        ana.types()
        await eventually(lambda: ana.desk.locks.held(ana.where) is not None)
        sends(ana, "Good morning Zoe!")
        sends(ana, "Your parcel has left.")
        assert [fence is None for fence in fences(ana)] == [False, True]
        ana.engine.wake()
        await eventually(lambda: not reading.outbox(ana.desk))

    play(tmp_path, scene)


def test_a_draft_with_files_goes_out_whole(tmp_path: Path) -> None:
    async def scene(ana: Seat, _ben: Seat) -> None:
        ana.types()
        await eventually(lambda: ana.desk.locks.held(ana.where) is not None)
        stored = [ana.desk.vault.put([PHOTO]).name for _ in range(2)]
        files = [DraftFile(one, "mug.png", "image/png", len(PHOTO)) for one in stored]
        sends(ana, "Both mugs", files)
        assert [fence is None for fence in fences(ana)] == [False, True]
        ana.engine.wake()
        await eventually(lambda: not reading.outbox(ana.desk))

    play(tmp_path, scene)
