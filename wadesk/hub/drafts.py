"""Drafts: what a member types on one Desk, kept so that their other Desks can show it.

Words come with ages instead of times, since no Desk's clock is believed. They are nobody
else's business and promise nothing: the Desk that they were typed on keeps the draft itself.
"""

import msgspec

from wadesk.core.errors import Refused
from wadesk.core.freshness import Echoes, require_told
from wadesk.core.records import Instant
from wadesk.hub.judgement import Asked, Judged, nowhere, problem, seen_conversation
from wadesk.hub.writer import Transaction
from wadesk.store import device_drafts
from wadesk.store.device_drafts import DeviceDraft
from wadesk.wire.hub_api import CommandAnswer, KeepDraft


def keep(t: Transaction, asked: Asked, command: KeepDraft) -> Judged:
    """Keep a device's draft as it reads now; an empty one is none any more."""
    conversation = seen_conversation(t, asked.member, command.conversation)
    if conversation is None:
        return nowhere()
    try:
        require_told(Echoes(command.base, seen=0), t.counter.last_id, 0, t.now)
    except Refused as refusal:
        return Judged(problem=problem(refusal))
    known = device_drafts.of_device(t.db, conversation.id, asked.member, asked.device)
    if not command.text.strip() and not command.files:
        if known is not None:
            device_drafts.end(t.db, [known], t.next_seq(), "empty")
    elif known is None or _differs(known, command):
        draft_id = t.new_id() if known is None else known.id
        device_drafts.keep(t.db, _draft(t, asked, command, (draft_id, conversation.id)))
    return Judged(CommandAnswer(asked.key))


def end_said(t: Transaction, conversation: int, member: int, text: str, seq: int) -> None:
    """Words that were sent are a draft no more, on whichever of their author's devices."""
    if not text.strip():
        return  # a file without words says nothing of other files
    said = [
        draft
        for draft in device_drafts.of_member(t.db, conversation, member)
        if draft.text.strip() == text.strip()
    ]
    device_drafts.end(t.db, said, seq, "sent")


def _draft(t: Transaction, asked: Asked, command: KeepDraft, place: tuple[int, int]) -> DeviceDraft:
    draft_id, conversation = place
    return DeviceDraft(
        draft_id,
        t.next_seq(),
        conversation,
        asked.member,
        asked.device,
        command.text,
        command.base,
        command.quoted,
        msgspec.json.encode(command.files).decode(),
        Instant(max(0, t.now - command.begun_ms_ago)),
        Instant(max(0, t.now - command.edited_ms_ago)),
    )


def _differs(known: DeviceDraft, command: KeepDraft) -> bool:
    """Whether anything is new but the time."""
    files = msgspec.json.encode(command.files).decode()
    said = (command.text, command.base, command.quoted, files)
    return said != (known.text, known.base, known.quoted, known.files)
