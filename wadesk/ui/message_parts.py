"""Message parts: what a message of any kind consists of, before it has a shape or a colour.

A painter draws the parts and a screen reader is told their words, so that both say the same.
A kind that nobody has described says what it is called and where it can be seen.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from wadesk.core.thread import Bubble, Pending
from wadesk.ui import (
    attachment_parts,
    choice_parts,
    notice_parts,
    order_parts,
    template_parts,
    text,
)
from wadesk.ui.parts import Card, File, Note, Part, Quote, Words
from wadesk.ui.text import translate
from wadesk.ui.thread_row import DEED, NOTE, ThreadRow
from wadesk.ui.told import mapping, words


def parts_of(row: ThreadRow) -> list[Part]:
    """From top to bottom."""
    said = row.said
    if isinstance(said, Pending):
        return [*_quote(row), *_pending(said)]
    if said.kind == DEED:
        return [Words(notice_parts.deed(row), is_marked=False, is_quiet=True)]
    return [*_revocation(said), *_whole(row, said)]


def _whole(row: ThreadRow, said: Bubble) -> Iterator[Part]:
    body = list(_body(row, said))
    if not body and said.revoked_at is None:
        body = [Note("unknown", _wordless(said))]
    yield from _forwarded(said)
    yield from _quote(row)
    yield from _referral(said)
    if row.shows_former:
        yield from _former(said)
    yield from (_past(part) for part in body) if said.revoked_at is not None else body


def _body(row: ThreadRow, said: Bubble) -> Iterator[Part]:
    if said.kind == "template":
        return template_parts.template(said, row.form)
    return _READERS.get(said.kind, notice_parts.unknown)(said)


def _revocation(said: Bubble) -> Iterator[Part]:
    """What was deleted is kept for the team, and marked."""
    if said.revoked_at is not None:
        yield Note("discard", _revoked(said))


def _former(said: Bubble) -> Iterator[Part]:
    for one in said.former:
        moment = text.day_and_time(one.changed_at)
        yield Note("draft", translate("Thread", "Until {moment} it said:").format(moment=moment))
        yield Words(one.text, is_past=True)


def _past(part: Part) -> Part:
    return replace(part, is_past=True) if isinstance(part, Words) else part


def preview(said: Bubble) -> tuple[str, str]:
    """For a quote: the icon of its kind, and its words or what it is."""
    if said.revoked_at is not None:
        return "discard", _revoked(said)
    icon = _icon(said)
    return ("" if said.kind == "text" else icon), text.one_line(said.text) or text.kind(icon)


def _pending(said: Pending) -> Iterator[Part]:
    if said.kind == NOTE:
        yield _for_the_team()
    elif said.kind == "template":
        yield Card("template", text.kind("template"), said.text)
    elif said.kind == "document":
        yield File(said.filename or text.kind("document"))
    elif said.kind != "text":
        yield Card(said.kind, said.filename or text.kind(said.kind))
    if said.text and said.kind != "template":
        yield Words(said.text)


def _quote(row: ThreadRow) -> Iterator[Part]:
    if row.quoted is not None:
        icon, line = preview(row.quoted)
        yield Quote(row.quoted_author, line, icon)


def _forwarded(said: Bubble) -> Iterator[Part]:
    context = mapping(said.content.get("context"))
    if context.get("frequently_forwarded") is True:
        yield Note("reply", translate("Thread", "Forwarded many times"))
    elif context.get("forwarded") is True:
        yield Note("reply", translate("Thread", "Forwarded"))


def _referral(said: Bubble) -> Iterator[Part]:
    """What the customer had seen before they wrote: an advertisement, a post, a product."""
    seen = mapping(said.content.get("referral"))
    if seen:
        is_post = seen.get("source_type") == "post"
        title = translate("Thread", "From a post") if is_post else translate("Thread", "From an ad")
        lines = (words(seen.get("body")), words(seen.get("source_url")))
        link = _web(words(seen.get("source_url")))
        yield Card("referral", title, words(seen.get("headline")), tuple(filter(None, lines)), link)
    product = mapping(mapping(said.content.get("context")).get("referred_product"))
    if product:
        name = words(product.get("product_retailer_id"))
        yield Card("order", translate("Thread", "About a product"), name)


def _web(address: str) -> str:
    """Only what a browser is for."""
    return address if address.startswith(("https://", "http://")) else ""


def _text(said: Bubble) -> Iterator[Part]:
    if said.text.strip():
        yield Words(said.text)


def _note(said: Bubble) -> Iterator[Part]:
    yield _for_the_team()
    yield from _text(said)


def _for_the_team() -> Note:
    return Note(NOTE, translate("Thread", "Note · only your team sees this"))


def _reaction(said: Bubble) -> Iterator[Part]:
    sentence = translate("Thread", "Reacted {emoji} to a message that is not here")
    yield Note("reaction", sentence.format(emoji=said.text))


def _edit(said: Bubble) -> Iterator[Part]:
    yield Note("draft", translate("Thread", "Changed a message that is not here"))
    yield from _text(said)


def _revoke(_: Bubble) -> Iterator[Part]:
    yield Note("discard", translate("Thread", "Deleted a message that is not here"))


def _wordless(said: Bubble) -> str:
    if said.is_ours and said.source != "desk":
        return translate("Thread", "Sent elsewhere; its words are not known here.")
    return translate("Thread", "An empty message")


def _revoked(said: Bubble) -> str:
    if said.is_ours:
        return translate("Thread", "This message of ours was deleted.")
    return translate("Thread", "The customer deleted this message.")


def _icon(said: Bubble) -> str:
    is_voice = said.kind == "audio" and mapping(said.content.get("audio")).get("voice") is True
    return "voice" if is_voice else said.kind


_READERS: Mapping[str, Callable[[Bubble], Iterator[Part]]] = {
    "text": _text,
    "note": _note,
    "system": notice_parts.system,
    "reaction": _reaction,
    "edit": _edit,
    "revoke": _revoke,
    "unsupported": notice_parts.unsupported,
    "media_placeholder": notice_parts.placeholder,
    "call": notice_parts.call,
    "call_log": notice_parts.call,
    "missed_call": notice_parts.call,
    "image": attachment_parts.picture,
    "video": attachment_parts.picture,
    "sticker": attachment_parts.picture,
    "audio": attachment_parts.sound,
    "document": attachment_parts.document,
    "location": attachment_parts.place,
    "live_location": attachment_parts.place,
    "contacts": attachment_parts.people,
    "order": order_parts.order,
    "interactive": choice_parts.interactive,
    "button": choice_parts.button,
}
