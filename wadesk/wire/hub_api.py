"""Hub API: the routes, headers and bodies that Hub and Desk share, named once for both.

Rows travel as JSON objects grouped by their type; ``core/rows.py`` lists their columns.
Both sides leave them undecoded between socket and database, so here they are raw bytes.
Refusals are problem documents (RFC 9457) whose ``reason`` is a ``core.errors.Reason``.
"""

from typing import Any

import msgspec

from wadesk.wire.bounds import Key, Whole
from wadesk.wire.inbox_api import InboxCommand
from wadesk.wire.linking_api import Order
from wadesk.wire.team_api import TeamCommand

API_VERSION = 1

SESSION = "/v1/session"
CHANGES = "/v1/changes"
FEED = "/v1/feed"
BACKFILL = "/v1/backfill"
ACK = "/v1/ack"
COMMANDS = "/v1/commands"
PRESENCE = "/v1/presence"
MEDIA = "/v1/media"
LIVE = "/livez"
READY = "/readyz"
WEBHOOK = "/webhooks/whatsapp"

PROBLEM_JSON = "application/problem+json"
EVENT_STREAM = "text/event-stream"
HEARTBEAT_S = 15.0
READ_TIMEOUT_S = 40.0  # two heartbeats and a little: then the line is dead


class Session(msgspec.Struct):
    """Where the feed stands and who is asking."""

    hub: str
    device: int
    member: int
    member_name: str
    head: str  # cursor
    epoch: int
    time: int  # the Hub's clock, for the lag shown; a Desk's own clock decides nothing
    min_version: str
    number: str = ""
    hub_key: str = ""  # its public key, hex
    lease_ms: int = 0  # for how long this Desk may open without another word; 0: always
    is_proven: bool = False  # a second factor was shown on this device a short while ago


class Table(msgspec.Struct):
    """Rows of one type: the names of the columns once, then each row as an array."""

    columns: list[str]
    values: msgspec.Raw


class Sighting(msgspec.Struct):
    """Conversations that came into sight or left it, and the epoch from then on."""

    epoch: int
    gained: list[int]
    lost: list[int]


class Gone(msgspec.Struct):
    """A tombstone: the row of this type and id ended at ``seq``."""

    t: str
    id: int
    seq: int
    why: str
    into: int | None = None  # the id that carries on, when two became one


class Page(msgspec.Struct, omit_defaults=True):
    """What changed after ``from`` up to and including ``to``; never half a transaction."""

    from_: str = msgspec.field(name="from")
    to: str
    epoch: int
    more: bool = False
    rows: dict[str, msgspec.Raw] = {}
    gone: list[Gone] = []
    sights: list[Sighting] = []


class Backfill(msgspec.Struct, omit_defaults=True):
    """Older messages, newest first; ``next`` asks for what lies before them."""

    lineage: str
    epoch: int
    rows: dict[str, msgspec.Raw] = {}
    next: int | None = None


class LockNews(msgspec.Struct, omit_defaults=True):
    """Passing news: who holds a conversation, and for how long still. Never a row."""

    conversation: int
    holder: int | None
    fence: int
    ttl_ms: int
    held_ms: int = 0  # for how long already
    taken_from: int | None = None  # the member who held it when it was taken over


class Locks(msgspec.Struct):
    """All held locks, sent whole on connecting."""

    locks: list[LockNews]


class Viewer(msgspec.Struct):
    """One member at one device who has a conversation before them."""

    member: int
    device: int
    writing: bool


class Viewers(msgspec.Struct):
    """Passing news: everybody who looks at a conversation now; nobody: an empty list."""

    conversation: int
    viewers: list[Viewer]
    ttl_ms: int  # unless it is said again, they have gone by then


class Presence(msgspec.Struct):
    """All who look at anything, sent whole on connecting."""

    present: list[Viewers]


class Looking(msgspec.Struct):
    """What a Desk has on its screen; said again while it lasts, and at every change."""

    conversation: Whole | None
    writing: bool = False


class Ask(msgspec.Struct):
    """Passing news for the holder of a lock: a colleague would like to answer."""

    conversation: int
    member: int


class AskAnswered(msgspec.Struct):
    """Passing news for the one who asked; a yes comes with the lock itself."""

    conversation: int
    member: int
    yes: bool


class Ack(msgspec.Struct):
    cursor: str


class Problem(msgspec.Struct, omit_defaults=True):
    """Why not. ``reason`` is a code that is also the key of a sentence; ``newer`` holds rows."""

    title: str
    status: int
    reason: str
    detail: str = ""
    head: str | None = None  # with a lost cursor: where the feed stands now
    holder: int | None = None
    newer: msgspec.Raw = msgspec.Raw(b"[]")  # answers that the author had not seen
    order: Order | None = None  # with ``unlinked``: this device is out
    wait_ms: int | None = None  # with a pause: for how long still


class Readiness(msgspec.Struct):
    """Whether the Hub can do its work, and in words what keeps it from it."""

    ready: bool
    amiss: list[str]


class Sending(msgspec.Struct):
    """What everything that goes to a customer carries; times are echoes of the Hub's own clock."""

    conversation: Whole
    base: Whole  # the newest answer that was on the screen at the first keystroke
    fence: Whole | None = None
    seen: Whole = 0  # the newest of the customer's messages that was on the screen
    heard_at: Whole | None = None  # when the Hub was last heard before this was written down
    later: Whole | None = None  # when it is to leave


class SendText(Sending, tag_field="t", tag="send_text", kw_only=True):
    text: str
    quoted: str | None = None  # wamid


class SendMedia(Sending, tag_field="t", tag="send_media", kw_only=True):
    kind: str  # image · video · audio · document · sticker
    media: str  # what POST /v1/media answered
    caption: str = ""
    filename: str = ""
    quoted: str | None = None


class SendTemplate(Sending, tag_field="t", tag="send_template", kw_only=True):
    name: str
    language: str
    components: list[Any] = []
    kind: str = ""  # image · video · document, where a file stands at its head
    media: str = ""  # what POST /v1/media answered for it
    filename: str = ""


class ClaimLock(msgspec.Struct, tag_field="t", tag="claim_lock"):
    conversation: Whole


class ReleaseLock(msgspec.Struct, tag_field="t", tag="release_lock"):
    conversation: Whole
    fence: Whole


class TakeLock(msgspec.Struct, tag_field="t", tag="take_lock"):
    """Hold it from now on, whoever holds it: by right, told to the holder, written down."""

    conversation: Whole


class AskForLock(msgspec.Struct, tag_field="t", tag="ask_for_lock"):
    conversation: Whole


class AnswerAsk(msgspec.Struct, tag_field="t", tag="answer_ask"):
    """The holder's word to who asked; a yes hands the lock over."""

    conversation: Whole
    member: Whole
    yes: bool


class SetOwner(msgspec.Struct, tag_field="t", tag="set_owner"):
    conversation: Whole
    owner: Whole | None = None


class AddNote(msgspec.Struct, tag_field="t", tag="add_note"):
    conversation: Whole
    text: str
    mentions: list[Whole] = []  # members who are to read it


class DecideMessage(msgspec.Struct, tag_field="t", tag="decide_message"):
    """What a person found out about a message whose fate WhatsApp did not tell."""

    conversation: Whole
    message: Whole
    arrived: bool


class CancelScheduled(msgspec.Struct, tag_field="t", tag="cancel_scheduled"):
    conversation: Whole
    scheduled: Whole


class KeepDraft(msgspec.Struct, tag_field="t", tag="keep_draft"):
    """A device's own draft as it reads now; ages in place of times, no Desk's clock is believed."""

    conversation: Whole
    text: str  # none: there is no draft any more
    base: Whole
    begun_ms_ago: Whole
    edited_ms_ago: Whole
    quoted: str | None = None
    files: list[str] = []


Send = SendText | SendMedia | SendTemplate
LockWish = ClaimLock | ReleaseLock | TakeLock | AskForLock | AnswerAsk
Command = (
    Send
    | LockWish
    | SetOwner
    | AddNote
    | DecideMessage
    | CancelScheduled
    | KeepDraft
    | TeamCommand
    | InboxCommand
)


class CommandRequest(msgspec.Struct):
    """``lineage`` is the Hub's life in which the Desk believes; another one judges nothing."""

    key: Key
    command: Command
    lineage: str = ""


class CommandAnswer(msgspec.Struct, omit_defaults=True):
    """``message`` is the row that the command made; ``fence`` the claim it was given."""

    key: str
    message: int | None = None
    fence: int | None = None
    ttl_ms: int | None = None
    scheduled: int | None = None  # the row of what is to leave later
    made: int | None = None  # the member, set of rights, label or whatever else it made
    seq: int | None = None  # up to here the feed holds all that came of it


class StoredMedia(msgspec.Struct):
    media: str
    sha256: str
    size: int
