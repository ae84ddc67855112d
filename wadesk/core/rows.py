"""Rows: the shared records as the feed carries them, and the one list of their columns.

Tables, JSON and merge statements on both sides are made from this list, so they cannot
drift apart. Within a version of the wire, columns are only ever added: a reader passes
over names that it does not know and takes an absent one for null.

Every row has ``id`` and ``seq``. ``JSON`` columns hold a JSON text that SQL never looks into.
"""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    INT = "int"
    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class RowType:
    """One kind of shared record: its name on the wire, which is its table's name too."""

    name: str
    columns: tuple[tuple[str, Kind], ...]  # without id and seq, which all have
    conversation: str | None = None  # the column that says in which conversation it is seen
    owner: str | None = None  # the column that names the one member who may see it
    is_of_team: bool = False  # administrators see all of them, whosoever they are

    @property
    def names(self) -> tuple[str, ...]:
        return ("id", "seq", *(name for name, _ in self.columns))


_INT, _TEXT, _JSON = Kind.INT, Kind.TEXT, Kind.JSON

MEMBER = RowType(
    "member",
    (
        ("name", _TEXT),
        ("role", _TEXT),  # restricted · standard · administrator
        ("state", _TEXT),  # active · suspended · removed
        ("rights", _JSON),  # the switches that are on; null: those of the role
        ("hours", _JSON),  # when these may be used; null: always
        ("scopes", _JSON),  # the designated conversations' scopes; null: all
        ("permission", _TEXT),  # the name of the set of rights that was given, null: by hand
        ("factor", _INT),  # whether there is a second factor: 1 or null
    ),
)

PERMISSION = RowType(
    "permission",
    (
        ("name", _TEXT),
        ("role", _TEXT),
        ("rights", _JSON),
        ("hours", _JSON),
        ("scopes", _JSON),
    ),
    is_of_team=True,
)

DEVICE = RowType(
    "device",
    (
        ("member", _INT),
        ("name", _TEXT),
        ("system", _TEXT),
        ("version", _TEXT),
        ("linked_at", _INT),
        ("state", _TEXT),  # linked · frozen · unlinked · wiped
        ("linked_by", _INT),  # the member who let it in; null: by the operator's code
        ("network", _TEXT),  # where it was last seen: an address without its last part
        ("place", _TEXT),  # by the operator's table; null: unknown
        ("country", _TEXT),
        ("last_seen", _INT),  # told every few minutes at most
        ("odd", _JSON),  # what is remarkable about it, as a list of ``core.oddities.Oddity``
        ("ended_at", _INT),  # when it was unlinked
        ("ended_why", _TEXT),  # ``core.device_policy.End``
        ("wiped_ms", _INT),  # how long after that its copy was gone
        ("idle_since", _INT),  # inactive since then, as devices are pruned; null: in use
    ),
    owner="member",
    is_of_team=True,
)

CONTACT = RowType(
    "contact",
    (
        ("name", _TEXT),
        ("phone", _TEXT),
        ("user_id", _TEXT),
        ("parent_id", _TEXT),
        ("username", _TEXT),
        ("marketing", _TEXT),  # stop · resume · null: what the person last told Meta
        ("content", _JSON),  # whatever else Meta says about the person
        ("called", _TEXT),  # what the team calls them, over what they call themselves
        ("remark", _TEXT),  # what the team should know of them
        ("same_as", _INT),  # the contact of the same person, by an agent's word; null: none
        ("blocked", _TEXT),  # ``core.blocking.Blocking``; null: not
        ("opt_in", _JSON),  # that they agreed to be written to: when, how, who noted it
    ),
)

CONVERSATION = RowType(
    "conversation",
    (
        ("number", _TEXT),  # Meta's phone number id: ours, not the customer's
        ("contact", _INT),  # null in a group
        ("circle", _TEXT),  # Meta's group id, null between two
        ("scope", _TEXT),
        ("status", _TEXT),  # open · snoozed · closed
        ("last_inbound_at", _INT),  # opens the service window
        ("last_at", _INT),
        ("last_message", _INT),
        ("preview", _TEXT),
        ("answer", _INT),  # the newest answer, whoever gave it: what a draft takes as its base
        ("answered_by", _INT),  # the member who gave it; null: phone app, other system
        ("owner", _INT),  # the member whose conversation it is, lock or not
        ("folded", _INT),  # an id from when another thread's answers came in
        ("snoozed_until", _INT),  # when it is open again by itself, by the Hub's clock
        ("labels", _JSON),  # their ids
        ("waiting_since", _INT),  # the customer's first word that nobody has answered; null: none
    ),
    conversation="id",
)

MESSAGE = RowType(
    "message",
    (
        ("conversation", _INT),
        ("at", _INT),  # the payload's own clock
        ("direction", _TEXT),  # in · out · note: said among colleagues
        ("source", _TEXT),
        ("kind", _TEXT),  # Meta's type, known or not
        ("text", _TEXT),  # what can be read and searched
        ("contact", _INT),  # the person who wrote it or to whom it went
        ("member", _INT),  # the agent who wrote it
        ("wamid", _TEXT),
        ("key", _TEXT),  # the ClientKey of what was written here
        ("target", _TEXT),  # the wamid that a reaction, an edit or a revocation is about
        ("carriage", _TEXT),  # the Hub's part of the road; null for what others sent
        ("content", _JSON),  # Meta's message object, less what the columns hold
        ("statuses", _JSON),  # status → its earliest time and all that came with it
        ("problem", _JSON),  # why it did not leave: Meta's code, title and details
        ("waiting", _JSON),  # what it waits for before it leaves, and until when by the Hub's clock
    ),
    conversation="conversation",
)

TEMPLATE = RowType(
    "template",
    (
        ("account", _TEXT),
        ("template", _TEXT),  # Meta's id
        ("name", _TEXT),
        ("language", _TEXT),
        ("status", _TEXT),
        ("category", _TEXT),
        ("content", _JSON),  # components and whatever else Meta lists
    ),
)

NOTICE = RowType(
    "notice",
    (
        ("field", _TEXT),  # the webhook field, or "unread" for a body of no known shape
        ("at", _INT),
        ("content", _JSON),  # kept whole
    ),
)

SCHEDULED = RowType(
    "scheduled",
    (
        ("conversation", _INT),
        ("member", _INT),
        ("key", _TEXT),
        ("at", _INT),  # when it is to leave, by the Hub's clock
        ("command", _JSON),  # what is to be sent
        ("state", _TEXT),  # waiting · sent · refused · cancelled
        ("problem", _JSON),  # the refusal, as a Desk is told one
    ),
    conversation="conversation",
)

PHONE_HISTORY = RowType(
    "phone_history",
    (
        ("number", _TEXT),  # Meta's phone number id
        ("state", _TEXT),  # ``core.phone_history.HistoryState``
        ("progress", _INT),  # percent
        ("asked_at", _INT),
        ("heard_at", _INT),
    ),
)

OUR_NUMBER = RowType(
    "our_number",
    (
        ("number", _TEXT),  # Meta's phone number id
        ("display", _TEXT),  # as people dial it
        ("name", _TEXT),  # as Meta has verified it
        ("quality", _TEXT),
        ("shut_why", _TEXT),  # why nothing may leave; null: it may
        ("shut_since", _INT),
    ),
)

LABEL = RowType(
    "label",
    (
        ("name", _TEXT),
        ("colour", _INT),  # its place among the colours of labels
    ),
)

QUICK_REPLY = RowType(
    "quick_reply",
    (
        ("shortcut", _TEXT),  # what is typed after the slash
        ("text", _TEXT),
    ),
)

SAVED_VIEW = RowType(
    "saved_view",
    (
        ("member", _INT),
        ("name", _TEXT),
        ("filter", _JSON),  # as ``core.inbox_filter`` writes one
        ("place", _INT),  # among the member's views
    ),
    owner="member",
)

READING = RowType(
    "reading",
    (
        ("conversation", _INT),
        ("member", _INT),
        ("upto", _INT),  # the newest message that this member has had on the screen
        ("pinned_at", _INT),  # null: not pinned
        ("mentioned", _INT),  # the newest note that names this member; read once upto is there
    ),
    owner="member",
)

DRAFT = RowType(
    "draft",
    (
        ("conversation", _INT),
        ("member", _INT),
        ("device", _INT),  # each device has a draft of its own: none writes over another's
        ("text", _TEXT),
        ("base", _INT),
        ("quoted", _TEXT),  # wamid
        ("files", _JSON),  # names of what is attached on that device
        ("begun_at", _INT),  # both by the Hub's clock
        ("edited_at", _INT),
        ("author", _INT),  # whose words these are, where their member was removed; else null
    ),
    owner="member",
)

POLICY = RowType(
    "policy",
    (
        ("name", _TEXT),  # a section of the settings document
        ("content", _JSON),  # its thresholds by name
    ),
)

AUDIT = RowType(
    "audit",
    (
        ("at", _INT),
        ("member", _INT),  # who did it
        ("device", _INT),
        ("deed", _TEXT),
        ("conversation", _INT),
        ("about", _INT),  # the member, message or device that it was done to
        ("content", _JSON),
    ),
    is_of_team=True,
)

ROW_TYPES = (
    MEMBER,
    PERMISSION,
    DEVICE,
    CONTACT,
    CONVERSATION,
    MESSAGE,
    TEMPLATE,
    NOTICE,
    SCHEDULED,
    DRAFT,
    PHONE_HISTORY,
    OUR_NUMBER,
    LABEL,
    QUICK_REPLY,
    SAVED_VIEW,
    READING,
    POLICY,
    AUDIT,
)
BY_NAME = {row_type.name: row_type for row_type in ROW_TYPES}

SMALL = tuple(row_type for row_type in ROW_TYPES if row_type is not MESSAGE)
"""What a new Desk fetches first: the window is usable once these are there."""
