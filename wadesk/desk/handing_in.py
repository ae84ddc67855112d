"""Handing in: what was written on a Desk that is out and not sent goes to the Hub before it goes.

Drafts, texts that gave way to others, notes in the making, and what waits in the outbox: all as
drafts, signed with the device's key over its order's nonce. Said twice it is kept once, so it is
said again for as long as the Hub does not answer.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from wadesk.core import sync
from wadesk.core.draft import Draft
from wadesk.core.errors import Malformed, Refused, Unavailable
from wadesk.core.outbox import Owed
from wadesk.core.records import Instant
from wadesk.desk import commands
from wadesk.desk.wake_up import WakeUp
from wadesk.store import crypto, draft_versions, drafts, note_drafts, outgoing
from wadesk.store.connection import ReadableDb
from wadesk.store.identity import Identity
from wadesk.store.outgoing import Written
from wadesk.wire.hub_api import AddNote, Command, SendMedia, SendTemplate, SendText
from wadesk.wire.inbox_api import EditContact
from wadesk.wire.linking_api import HandedDraft, HandIn, Order, hand_in_message

if TYPE_CHECKING:  # it brings the network, for which the list does not wait
    from wadesk.desk.hub_client import HubClient

PARCEL_BYTES = 150_000  # of what the Hub reads at once, with room for what JSON adds
PIECE = 30_000  # letters of one text; a longer one becomes several

_log = logging.getLogger(__name__)


def words(db: ReadableDb, now: Instant, by_hub: Instant) -> list[HandedDraft]:
    """All that somebody has written here and that is not at the Hub; the newest first."""
    found = [
        *(_of_draft(draft, now) for draft in drafts.every(db)),
        *(_of_version(one.draft, one.edited_at, now, by_hub) for one in draft_versions.every(db)),
        *(_bare(where, text) for where, text in note_drafts.every(db)),
        *_of_outbox(outgoing.written(db), now),
    ]
    return [piece for one in found for piece in _pieces(one)]


def parcels(order: Order, identity: Identity, all_words: Iterable[HandedDraft]) -> Iterator[HandIn]:
    """Signed, and each small enough."""
    for together in _packed(all_words):
        message = hand_in_message(identity.hub, identity.device, order.nonce, together)
        signature = crypto.sign(identity.private_key, message).hex()
        yield HandIn(identity.device, order.nonce, together, signature)


async def hand_in(
    hub: "HubClient",
    told: Iterable[HandIn],
    clock: Callable[[], Instant],
    waits: Callable[[], None] = lambda: None,
) -> bool:
    """Until the Hub has all of it; False where it does not want it. ``waits``: it has gone."""
    pause, is_kept = WakeUp(clock), True
    for parcel in told:
        failures = 0
        while (answer := await _is_taken(hub, parcel)) is None:
            waits()
            await pause.wait_until(sync.retry_at(failures, clock()))
            failures += 1
        is_kept = is_kept and answer
    return is_kept


async def _is_taken(hub: "HubClient", parcel: HandIn) -> bool | None:
    """None where nobody answered."""
    try:
        await hub.hand_in(parcel)
    except Unavailable as error:
        _log.info("what was written here is handed in later: %s", error)
        return None
    except (Refused, Malformed) as no:
        _log.warning("the Hub does not take what was written here: %s", no)
        return False
    return True


def _of_draft(draft: Draft, now: Instant) -> HandedDraft:
    return HandedDraft(
        draft.conversation,
        draft.text,
        draft.base,
        max(0, now - draft.begun_at),
        max(0, now - draft.edited_at),
        draft.quoted,
        [file.filename for file in draft.files],
    )


def _of_version(draft: Draft, edited_at: Instant, now: Instant, by_hub: Instant) -> HandedDraft:
    """When it gave way is kept by the Hub's clock."""
    told = _of_draft(draft, now)
    return msgspec.structs.replace(told, edited_ms_ago=max(0, by_hub - edited_at))


def _bare(conversation: int, text: str) -> HandedDraft:
    return HandedDraft(conversation, text, 0, 0, 0)


def _of_outbox(waiting: Iterable[Written], now: Instant) -> Iterator[HandedDraft]:
    """What the Hub has accepted is not among it: that will be sent, or is."""
    for one in waiting:
        if one.item.owed is Owed.ACCEPTED:
            continue
        then = commands.then_of(one.command)
        said = _said(then.command if then else commands.command_of(one.command))
        if said is not None:
            text, files, base, quoted = said
            age = max(0, now - one.written_at)
            yield HandedDraft(one.item.conversation, text, base, age, age, quoted, files)


def _said(command: Command) -> tuple[str, list[str], int, str | None] | None:
    match command:
        case AddNote(text=text):
            return text, [], 0, None
        case SendTemplate(name=name, components=components, base=base):
            return " · ".join((name, *_filled_in(components))), [], base, None
        case SendText(text=text, base=base, quoted=quoted):
            return text, [], base, quoted
        case SendMedia(caption=text, kind=kind, filename=filename, base=base, quoted=quoted):
            return text, [filename or kind], base, quoted
        case EditContact(remark=text) if text.strip():
            return text, [], 0, None
        case _:
            return None


def _filled_in(components: Any) -> Iterator[str]:
    """What somebody has written into a template, wherever it stands in it."""
    if isinstance(components, dict):
        if isinstance(components.get("text"), str):
            yield components["text"]
        components = list(components.values())
    if isinstance(components, list):
        for part in components:
            yield from _filled_in(part)


def _pieces(one: HandedDraft) -> Iterator[HandedDraft]:
    if len(one.text) <= PIECE:
        yield one
        return
    for at in range(0, len(one.text), PIECE):
        yield msgspec.structs.replace(one, text=one.text[at : at + PIECE])


def _packed(all_words: Iterable[HandedDraft]) -> Iterator[list[HandedDraft]]:
    together: list[HandedDraft] = []
    size = 0
    for one in all_words:
        weight = len(msgspec.json.encode(one))
        if together and size + weight > PARCEL_BYTES:
            yield together
            together, size = [], 0
        together.append(one)
        size += weight
    if together:
        yield together
