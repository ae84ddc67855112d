"""Roles: what each child process of a demo is: it reads its part and plays it.

A child is started without knowing its part, so that Python and WaDesk are loaded in all of
them at once while the first ones get ready.
"""

import asyncio
import sys
from pathlib import Path

from wadesk import server
from wadesk.core.errors import WadeskError
from wadesk.core.groups import ungrouped
from wadesk.demo import agent, colleague, leash, talk
from wadesk.demo.talk import (
    ColleaguePart,
    DeskPart,
    GalleryPart,
    HubPart,
    Listening,
    SandboxPart,
    ScreenPart,
    WindowPart,
)
from wadesk.hub import settings
from wadesk.hub.secrets import Secret
from wadesk.sandbox.app import create_app
from wadesk.sandbox.serving import server_for
from wadesk.sandbox.settings import SandboxSettings
from wadesk.server import Address, Papers

LOOPBACK = "127.0.0.1"
STATUS_DELAY_MS = 350  # as slow as real phones are quick, so that a person sees each tick


def main() -> int:
    line = leash.first_line()
    if not line:
        return 0
    try:
        with ungrouped(WadeskError):
            return _play(talk.part_in(line))
    except WadeskError as trouble:
        sys.exit(str(trouble))


def _play(part: talk.Part) -> int:
    match part:
        case SandboxPart():
            _sandbox(part)
        case HubPart():
            with server.runner() as runner:
                runner.run(_hub(part))
        case DeskPart():
            asyncio.run(_desk(part))
        case ColleaguePart():
            asyncio.run(_colleague(part))
        case WindowPart() | ScreenPart() | GalleryPart():
            return _on_screen(part)
    return 0


def _on_screen(part: WindowPart | ScreenPart | GalleryPart) -> int:
    """Qt is loaded by those who draw, and by nobody else."""
    match part:
        case WindowPart():
            from wadesk.demo import window  # noqa: PLC0415 - as the docstring says

            return window.play(part, _say)
        case ScreenPart():
            from wadesk.demo import screen  # noqa: PLC0415 - as above

            return screen.play()
        case GalleryPart():
            from wadesk.demo import gallery  # noqa: PLC0415 - as above

            return gallery.play(part, _say)


def _say(said: talk.Happening) -> None:
    sys.stdout.buffer.write(talk.line_of(said))
    sys.stdout.buffer.flush()


def _sandbox(part: SandboxPart) -> None:
    told = SandboxSettings(
        record=Path(part.record),
        webhook_url=None,
        phone_number_id=part.number,
        waba_id=part.account,
        app_secret=part.app_secret,
        verify_token=part.verify_token,
        access_token=part.access_token,
        status_delay_ms=STATUS_DELAY_MS,
    )
    serving = server_for(create_app(told), LOOPBACK, 0, lambda url: _say(Listening(url)))

    def stop() -> None:
        serving.should_exit = True

    leash.hold(stop)
    serving.run()


async def _hub(part: HubPart) -> None:
    papers = Papers(
        part.store_key,
        Secret(part.app_secret),
        Secret(part.verify_token),
        Secret(part.access_token),
    )
    stop = _end_of_line()
    async with server.open_hub(settings.read(Path(part.directory)), papers) as hub:
        await server.serve(hub, Address(LOOPBACK, 0), lambda url: _say(Listening(url)), stop)


async def _colleague(part: ColleaguePart) -> None:
    await colleague.play(part, _say, _end_of_line())


async def _desk(part: DeskPart) -> None:
    await agent.play(part, _say, _end_of_line())


def _end_of_line() -> asyncio.Event:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()

    def end() -> None:
        loop.call_soon_threadsafe(stop.set)

    leash.hold(end)
    return stop


if __name__ == "__main__":
    sys.exit(main())
