"""Inbox API: the commands about conversations, the people in them, and how the inbox is kept.

They go the road of every command. Those about a conversation or a reading wait in the outbox
while there is no Hub; those that make something all share are asked while somebody waits.
"""

from typing import Annotated, Any

import msgspec

from wadesk.wire.bounds import Name, Whole

Words = Annotated[str, msgspec.Meta(max_length=4_096)]
Shortcut = Annotated[str, msgspec.Meta(min_length=1, max_length=32)]
Few = Annotated[list[Whole], msgspec.Meta(max_length=64)]


class SetStatus(msgspec.Struct, tag_field="t", tag="set_status"):
    conversation: Whole
    status: str  # open · snoozed · closed
    until: Whole | None = None  # with snoozed: when it is open again, by the Hub's clock


class SetLabels(msgspec.Struct, tag_field="t", tag="set_labels"):
    """Only what changes, so that two who label at once both have their way."""

    conversation: Whole
    add: Few = []
    remove: Few = []


class KeepLabel(msgspec.Struct, tag_field="t", tag="keep_label"):
    """Make one, or give one another name or colour."""

    name: Name
    colour: Whole
    label: Whole | None = None


class DropLabel(msgspec.Struct, tag_field="t", tag="drop_label"):
    """It leaves every conversation that has it."""

    label: Whole


class KeepQuickReply(msgspec.Struct, tag_field="t", tag="keep_quick_reply"):
    shortcut: Shortcut
    text: Words
    quick_reply: Whole | None = None


class DropQuickReply(msgspec.Struct, tag_field="t", tag="drop_quick_reply"):
    quick_reply: Whole


class KeepView(msgspec.Struct, tag_field="t", tag="keep_view"):
    """A member's own; ``filter`` is what ``core.inbox_filter`` writes, and kept as it is."""

    name: Name
    filter: dict[str, Any]
    place: Whole = 0
    view: Whole | None = None


class DropView(msgspec.Struct, tag_field="t", tag="drop_view"):
    view: Whole


class MarkRead(msgspec.Struct, tag_field="t", tag="mark_read"):
    """Up to this message the member has had it on the screen; a lower one: unread again."""

    conversation: Whole
    upto: Whole
    is_unread: bool = False  # an agent's own word, that may go back


class Pin(msgspec.Struct, tag_field="t", tag="pin"):
    conversation: Whole
    is_pinned: bool


class EditContact(msgspec.Struct, tag_field="t", tag="edit_contact"):
    """What the team calls the customer of a conversation, and what it should know of them.

    With what the writer had before them, both are kept where somebody else wrote meanwhile.
    """

    conversation: Whole
    called: Annotated[str, msgspec.Meta(max_length=120)]
    remark: Words
    was_called: Annotated[str, msgspec.Meta(max_length=120)] | None = None
    was_remark: Words | None = None


class JoinContacts(msgspec.Struct, tag_field="t", tag="join_contacts"):
    """The customers of two conversations are one person; None: they are not, after all."""

    conversation: Whole
    same_as: Whole | None = None  # the other conversation


class BlockContact(msgspec.Struct, tag_field="t", tag="block_contact"):
    conversation: Whole
    is_blocked: bool


class OpenConversation(msgspec.Struct, tag_field="t", tag="open_conversation"):
    """The conversation with a number that may never have written; made where there is none."""

    phone: Annotated[
        str, msgspec.Meta(pattern=r"^[1-9][0-9]{6,14}\Z")
    ]  # digits, calling code first
    called: Annotated[str, msgspec.Meta(max_length=120)] = ""
    opt_in: Annotated[str, msgspec.Meta(max_length=400)] = ""  # how they agreed to be written to


class SendReaction(msgspec.Struct, tag_field="t", tag="send_reaction"):
    """One emoji on one of the customer's messages; none takes it back. It answers nobody."""

    conversation: Whole
    target: str  # wamid
    emoji: Annotated[str, msgspec.Meta(max_length=32)]


ConversationCommand = SetStatus | SetLabels
ReadingCommand = MarkRead | Pin | KeepView | DropView
ContactCommand = EditContact | JoinContacts | BlockContact | OpenConversation
SharedCommand = KeepLabel | DropLabel | KeepQuickReply | DropQuickReply
InboxCommand = ConversationCommand | ReadingCommand | ContactCommand | SharedCommand | SendReaction
