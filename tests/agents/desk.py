"""Desk: a real Desk among the agents, with its engine, its mirror and its outbox, and a clerk.

    python -m tests.agents.desk FOLDER NAME

The clerk reads threads as the window reads them and does what the window does. Words are
noted in the journal once the Desk has said that it keeps them; from then on they must come
to an end, whatever is killed.
"""

import asyncio
import secrets
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.agents import pace
from tests.agents.history import Json
from tests.agents.journal import Journal
from tests.agents.tally import Tally
from tests.support.desks import wall_clock
from tests.support.dice import dice
from tests.support.keychains import FolderKeychain
from wadesk.core import draft as drafting
from wadesk.core.draft import Draft
from wadesk.core.outbox import Owed
from wadesk.core.records import ConversationId, MessageId
from wadesk.core.thread import newest_answer
from wadesk.desk import actions, commands, composing, reading
from wadesk.desk.engine import Engine, running
from wadesk.desk.open_desk import OpenDesk, open_desk
from wadesk.desk.profile import Unlock
from wadesk.desk.reading import ThreadPage
from wadesk.store import answers
from wadesk.store.outgoing import Written

PAUSE_S = (0.2, 0.8)
LOOKS_EVERY_S = 0.05
WHOLE_THREAD = 5_000
WHOLE_INBOX = 1_000
TELLS_EVERY_S = 0.2
GIVES_UP_AFTER_S = 60.0
TRIES_MOST = 40


@dataclass(slots=True)
class Reply:
    """One draft by its name, with which its words begin."""

    name: str
    conversation: ConversationId
    base: MessageId
    text: str = ""


class Clerk:
    """Somebody at this Desk. ``wake`` is called when something was written."""

    def __init__(self, desk: OpenDesk, journal: Journal, wake: Callable[[], None]) -> None:
        self._desk = desk
        self._journal = journal
        self._wake = wake
        self._dice = dice(journal.path.stem)
        self._shown: set[int] = set()
        self.accepted = 0

    def work(self, former: list[Json], is_quiet: Callable[[], bool]) -> None:
        self._journal.write("woke")
        for event in former:
            if event["e"] == "shown":
                self._shown.update(message for message, _ in event["rows"])
        for reply in replies_in(former).values():
            self._go_on(reply)
        while not is_quiet():
            time.sleep(self._dice.uniform(*PAUSE_S))
            place = self._chosen()
            if place is not None:
                self._desk.gaze.look_at(place, writing=True)
                time.sleep(self._dice.uniform(*pace.READING_S))
                self._answer(place)

    def _go_on(self, reply: Reply) -> None:
        """After a kill: whatever of it the Desk still has is brought to an end."""
        draft = composing.draft(self._desk, reply.conversation)
        if draft is not None and draft.text.startswith(reply.name):
            reply.text = draft.text
            self._journal.write("typed", d=reply.name, text=reply.text)
            self._send(reply, draft)
        elif not reply.text and self._written(reply) is None:
            self._journal.write("discarded", d=reply.name)
        else:
            self._settle(reply)

    def _chosen(self) -> ConversationId | None:
        """One of the Desk's own, or one that nobody has answered, where nobody is."""
        lines = reading.inbox(self._desk, WHOLE_INBOX, None)
        with self._desk.mirror.look() as db:
            latest = answers.latest(db, [line.id for line in lines])
        mine = {None, self._desk.identity.member}
        free = [
            line.id for line in lines if latest[line.id].owner in mine and self._is_quiet(line.id)
        ]
        return self._dice.choice(free) if free else None

    def _is_quiet(self, conversation: ConversationId) -> bool:
        return not self._is_held(conversation) and not self._desk.passing.presence.viewing(
            conversation
        )

    def _is_held(self, conversation: ConversationId) -> bool:
        lock = self._desk.locks.held(conversation)
        return lock is not None and lock.holder != self._desk.identity.member

    def _answer(self, conversation: ConversationId) -> None:
        if composing.draft(self._desk, conversation) is not None:
            return
        base = self._look(conversation).answer_on_screen
        reply = Reply(secrets.token_hex(6), conversation, base)
        self._journal.write("began", d=reply.name, c=conversation, careful=True, base=base)
        draft = Draft(conversation, "", base, wall_clock())
        for words in ("thank you", "thank you for asking", "thank you for asking us"):
            time.sleep(self._dice.uniform(*pace.TYPING_S) / 3)
            actions.claim(self._desk, conversation)
            reply.text = f"{reply.name} {words}"
            draft = Draft(conversation, reply.text, base, draft.begun_at)
            actions.keep_draft(self._desk, draft).result()
            self._journal.write("typed", d=reply.name, text=reply.text)
        self._send(reply, draft)

    def _look(self, conversation: ConversationId) -> ThreadPage:
        """The thread as it is on the screen, written down before anything is done with it."""
        page = reading.thread(self._desk, conversation, WHOLE_THREAD)
        answers = [one.id for one in page.bubbles if newest_answer([one])]
        fresh = [(one, conversation) for one in answers if one not in self._shown]
        if fresh:
            self._shown.update(one for one, _ in fresh)
            self._journal.write("shown", rows=fresh, to="")
        return page

    def _send(self, reply: Reply, draft: Draft) -> None:
        """As the window does: wait for a colleague, and read what was answered meanwhile."""
        end = time.monotonic() + pace.PATIENCE_S
        while self._is_held(reply.conversation) and time.monotonic() < end:
            time.sleep(LOOKS_EVERY_S)
        newest = self._look(reply.conversation).answer_on_screen
        if newest > reply.base:
            self._journal.write("reviewed", d=reply.name, base=newest)
            reply.base, draft = newest, drafting.reviewed(draft, newest)
        self._journal.write("posted", d=reply.name, key="", text=reply.text)
        actions.send_draft(self._desk, draft).result()
        self._wake()
        self._settle(reply)

    def _settle(self, reply: Reply) -> None:
        """Wait for the Hub's word, and decide where it said no."""
        end, tries = time.monotonic() + GIVES_UP_AFTER_S, 0
        while time.monotonic() < end:
            time.sleep(LOOKS_EVERY_S)
            written = self._written(reply)
            if written is None:
                if self._has_arrived(reply):
                    return
            elif written.item.owed is Owed.REFUSED:
                tries += 1
                if self._decides(reply, written, tries):
                    return

    def _written(self, reply: Reply) -> Written | None:
        mine = (one for one in reading.outbox(self._desk) if reply.name in one.command)
        return next(mine, None)

    def _has_arrived(self, reply: Reply) -> bool:
        page = reading.thread(self._desk, reply.conversation, WHOLE_THREAD)
        for bubble in page.bubbles:
            if bubble.text == reply.text and bubble.key is not None:
                self._journal.write("accepted", d=reply.name, key=bubble.key, message=bubble.id)
                self.accepted += 1
                return True
        return False

    def _decides(self, reply: Reply, written: Written, tries: int) -> bool:
        """Look again and send it anyway, or let go of it; true where that was the end."""
        reason = commands.refusal_of(written.refusal).reason
        key = written.item.key
        self._journal.write("refused", d=reply.name, key=key, reason=reason)
        if self._dice.random() < 0.2:
            self._journal.write("discarded", d=reply.name)
            actions.discard(self._desk, key)
            return True
        if tries > TRIES_MOST:
            self._journal.write("kept", d=reply.name, reason=reason)
            return True
        unseen = {answer.id for answer in composing.unseen_by(self._desk, key)}
        page = self._look(reply.conversation)
        if not unseen <= self._shown:
            return False  # they are told of, and their rows are still to come
        if unseen:
            reply.base = max(reply.base, page.answer_on_screen)
            self._journal.write("reviewed", d=reply.name, base=reply.base)
        actions.retry(self._desk, key, reply.base)
        self._wake()
        return False


def replies_in(former: list[Json]) -> dict[str, Reply]:
    """What a former life had begun and not ended."""
    found: dict[str, Reply] = {}
    for event in former:
        match event["e"]:
            case "began":
                place, base = ConversationId(event["c"]), MessageId(event["base"])
                found[event["d"]] = Reply(event["d"], place, base)
            case "typed":
                found[event["d"]].text = event["text"]
            case "reviewed":
                found[event["d"]].base = MessageId(event["base"])
            case "accepted" | "discarded" | "kept":
                del found[event["d"]]
            case _:
                pass
    return found


async def live(desk: OpenDesk, folder: Path, name: str) -> None:
    journal = Journal(folder / f"{name}.journal")
    async with running(desk) as engine:
        clerk = Clerk(desk, journal, _waker(engine, asyncio.get_running_loop()))
        async with asyncio.TaskGroup() as tasks:
            counting = tasks.create_task(_count(Tally(folder, name), clerk))
            is_quiet = (folder / "quiet").exists
            await asyncio.to_thread(clerk.work, journal.former(), is_quiet)
            counting.cancel()


def _waker(engine: Engine, loop: asyncio.AbstractEventLoop) -> Callable[[], None]:
    def wake() -> None:
        loop.call_soon_threadsafe(engine.wake)

    return wake


async def _count(tally: Tally, clerk: Clerk) -> None:
    while True:
        tally.tell(clerk.accepted)
        await asyncio.sleep(TELLS_EVERY_S)


def main(folder: str, name: str) -> None:
    here = Path(folder)
    unlock = Unlock(FolderKeychain(here / "keys"))
    with open_desk(here / name, unlock, wall_clock) as desk:
        asyncio.run(live(desk, here, name))


if __name__ == "__main__":
    main(*sys.argv[1:])
