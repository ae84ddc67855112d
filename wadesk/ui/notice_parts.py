"""Notice parts: what WhatsApp tells about a customer, what colleagues did, what cannot be shown.

A deed is said with its doer, in a sentence of its own where that is oneself: in many
languages the verb changes with the person.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.records import Instant
from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.parts import Card, Part, Words
from wadesk.ui.text import translate
from wadesk.ui.thread_row import ThreadRow
from wadesk.ui.told import figure, listing, mapping, words

LOST_FROM_THE_START = 131060  # Meta keeps the first message of a new customer from us
LATEST = 1 << 52  # in milliseconds; no calendar goes further

DEEDS: Mapping[str, tuple[object, object]] = {
    "close": (
        QT_TRANSLATE_NOOP("Deed", "You closed this conversation."),
        QT_TRANSLATE_NOOP("Deed", "{who} closed this conversation."),
    ),
    "reopen": (
        QT_TRANSLATE_NOOP("Deed", "You opened this conversation again."),
        QT_TRANSLATE_NOOP("Deed", "{who} opened this conversation again."),
    ),
    "snooze": (
        QT_TRANSLATE_NOOP("Deed", "You snoozed this conversation until {moment}."),
        QT_TRANSLATE_NOOP("Deed", "{who} snoozed this conversation until {moment}."),
    ),
    "assign": (
        QT_TRANSLATE_NOOP("Deed", "You assigned this conversation to {whom}."),
        QT_TRANSLATE_NOOP("Deed", "{who} assigned this conversation to {whom}."),
    ),
    "assign_me": (
        QT_TRANSLATE_NOOP("Deed", "You took this conversation."),
        QT_TRANSLATE_NOOP("Deed", "{who} assigned this conversation to you."),
    ),
    "take": (
        QT_TRANSLATE_NOOP("Deed", "You took this conversation."),
        QT_TRANSLATE_NOOP("Deed", "{who} took this conversation."),
    ),
    "release": (
        QT_TRANSLATE_NOOP("Deed", "You gave this conversation back to the team."),
        QT_TRANSLATE_NOOP("Deed", "{who} gave this conversation back to the team."),
    ),
    "label": (
        QT_TRANSLATE_NOOP("Deed", "You labelled this conversation {added}."),
        QT_TRANSLATE_NOOP("Deed", "{who} labelled this conversation {added}."),
    ),
    "unlabel": (
        QT_TRANSLATE_NOOP("Deed", "You took the label {removed} away."),
        QT_TRANSLATE_NOOP("Deed", "{who} took the label {removed} away."),
    ),
    "relabel": (
        QT_TRANSLATE_NOOP("Deed", "You labelled this conversation {added}, no longer {removed}."),
        QT_TRANSLATE_NOOP("Deed", "{who} labelled this conversation {added}, no longer {removed}."),
    ),
}  # fmt: skip
NAMED_KINDS: Mapping[str, object] = {
    "poll": QT_TRANSLATE_NOOP("Thread", "A poll"),
    "poll_creation": QT_TRANSLATE_NOOP("Thread", "A poll"),
    "poll_update": QT_TRANSLATE_NOOP("Thread", "A vote in a poll"),
    "event": QT_TRANSLATE_NOOP("Thread", "An invitation to an event"),
    "event_invite": QT_TRANSLATE_NOOP("Thread", "An invitation to an event"),
    "group_invite": QT_TRANSLATE_NOOP("Thread", "An invitation to a group"),
    "edit": QT_TRANSLATE_NOOP("Thread", "A message was changed"),
    "revoke": QT_TRANSLATE_NOOP("Thread", "A message was deleted"),
    "video_note": QT_TRANSLATE_NOOP("Thread", "A video message"),
    "view_once": QT_TRANSLATE_NOOP("Thread", "A message that can be seen once"),
    "live_location": QT_TRANSLATE_NOOP("Thread", "Live location"),
    "button": QT_TRANSLATE_NOOP("Thread", "A button was pressed"),
    "list": QT_TRANSLATE_NOOP("Thread", "A list to choose from"),
    "payment": QT_TRANSLATE_NOOP("Thread", "A payment"),
    "sticker_pack": QT_TRANSLATE_NOOP("Thread", "Stickers"),
    "album": QT_TRANSLATE_NOOP("Thread", "Several photos"),
}
"""What a kind that WhatsApp does not pass on is called, so far as one has heard of it."""


def deed(row: ThreadRow) -> str:
    """What somebody did with the conversation, in one sentence."""
    said = row.said
    content = said.content if isinstance(said, Bubble) else {}
    name = _named_deed(content, row)
    if name == "wake":
        return translate("Deed", "The hour has come: this conversation is open again.")
    if name not in DEEDS:
        return translate("Deed", "Something about this conversation was changed.")
    mine, anyones = DEEDS[name]
    sentence = translate("Deed", str(mine if row.is_mine else anyones))
    return sentence.format(
        who=row.author or translate("Deed", "Somebody"),
        whom=row.about or translate("Deed", "a colleague"),
        moment=_moment(content.get("until")),
        added=_labels(content.get("add")),
        removed=_labels(content.get("remove")),
    )


def _named_deed(content: Mapping[str, Any], row: ThreadRow) -> str:
    name = words(content.get("deed"))
    if name == "label":
        has = bool(listing(content.get("add"))), bool(listing(content.get("remove")))
        return {(True, True): "relabel", (False, True): "unlabel"}.get(has, "label")
    if name == "assign":
        whom = content.get("owner")
        if whom is None:
            return "release"
        if isinstance(row.said, Bubble) and whom == row.said.member:
            return "take"
        return "assign_me" if row.is_about_me else "assign"
    return name


def _moment(until: Any) -> str:
    is_time = isinstance(until, int) and 0 < until < LATEST
    return text.day_and_time(Instant(until)) if is_time else translate("Deed", "later")


def _labels(names: Any) -> str:
    said = [words(mapping(one).get("name")) or words(one) for one in listing(names)]
    quoted = [translate("Deed", "“{name}”").format(name=one) for one in said if one]
    return ", ".join(quoted) or "…"


def system(said: Bubble) -> Iterator[Part]:
    told = said.text or _system_words(mapping(said.content.get("system")))
    yield Words(told, is_marked=False, is_quiet=True)


def _system_words(told: Mapping[str, Any]) -> str:
    match told.get("type"):
        case "user_changed_number" | "customer_changed_number":
            return translate("Thread", "This customer has a new phone number.")
        case "user_changed_user_id":
            return translate("Thread", "This customer has a new WhatsApp name.")
        case "customer_identity_changed" | "user_identity_changed":
            return translate("Thread", "This customer uses WhatsApp on a new phone.")
        case _:
            return translate("Thread", "WhatsApp has changed something about this customer.")


def call(said: Bubble) -> Iterator[Part]:
    """Somebody rang; nobody can answer here, so that what counts is that it was missed."""
    told = mapping(said.content.get("call")) or mapping(said.content.get(said.kind))
    seconds = told.get("duration")
    is_answered = isinstance(seconds, int) and 0 < seconds < LATEST
    if said.is_ours:
        title = translate("Thread", "Call to the customer")
    elif is_answered:
        title = translate("Thread", "Call from the customer")
    else:
        title = translate("Thread", "Missed call")
    detail = text.length(int(told["duration"]) * text.SECOND) if is_answered else ""
    if not said.is_ours and not is_answered:
        detail = translate("Thread", "Nobody answered. You may write for the next 24 hours.")
    yield Card("call", title, detail)


def placeholder(said: Bubble) -> Iterator[Part]:
    """A file of the phone app's past, which WhatsApp does not hand out any more."""
    title = translate("Thread", "A file from before this number was linked")
    yield Card("unknown", title, on_the_phone())
    yield from _own_words(said)


def unsupported(said: Bubble) -> Iterator[Part]:
    kind = words(mapping(said.content.get("unsupported")).get("type"))
    codes = [mapping(one).get("code") for one in listing(said.content.get("errors"))]
    if LOST_FROM_THE_START in codes:
        title = translate("Thread", "WhatsApp did not pass on this message")
    elif kind in NAMED_KINDS:
        title = translate("Thread", str(NAMED_KINDS[kind]))
    elif kind and kind not in ("unknown", "unsupported"):
        title = translate("Thread", "A message of the kind “{kind}”").format(kind=kind)
    else:
        title = translate("Thread", "A message that WhatsApp does not pass on")
    yield Card("unknown", title, on_the_phone())
    yield from _own_words(said)


def unknown(said: Bubble) -> Iterator[Part]:
    """A kind that nobody has described: what it is called, and where it can be seen."""
    if said.kind in NAMED_KINDS:
        title = translate("Thread", str(NAMED_KINDS[said.kind]))
    else:
        title = translate("Thread", "A message of the kind “{kind}”").format(kind=said.kind)
    told = mapping(said.content.get(said.kind))
    name = words(told.get("name")) or words(told.get("question")) or words(told.get("title"))
    options = tuple(filter(None, (_option(one) for one in listing(told.get("options")))))
    yield Card("unknown", title, on_the_phone(), tuple(filter(None, (name, *options))))
    yield from _own_words(said)


def _option(value: Any) -> str:
    told = mapping(value)
    return words(told.get("name")) or words(told.get("title")) or figure(value)


def on_the_phone() -> str:
    return translate("Thread", "See it on the phone.")


def _own_words(said: Bubble) -> Iterator[Part]:
    if said.text.strip():
        yield Words(said.text)
