"""Message parts: what a message of any kind consists of, before it has a shape or a colour.

A painter draws the parts and a screen reader is told their words, so that both say the same.
A kind that nobody has described says what it is called and where it can be seen.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from wadesk.core.thread import Bubble, Pending
from wadesk.ui import attachment_parts, choice_parts, order_parts, text
from wadesk.ui.parts import Card, Note, Part, Quote, Words
from wadesk.ui.text import translate
from wadesk.ui.thread_row import NOTE, ThreadRow
from wadesk.ui.told import listing, mapping, words

LOST_FROM_THE_START = 131060  # Meta keeps the first message of a new customer from us


def parts_of(row: ThreadRow) -> list[Part]:
    """From top to bottom."""
    said = row.said
    if isinstance(said, Pending):
        return [*_quote(row), *_pending(said)]
    if said.revoked_at is not None:
        return [Note("discard", _revoked(said))]
    body = list(_READERS.get(said.kind, _unknown)(said))
    if not body:
        body = [Note("unknown", _wordless(said))]
    return [*_forwarded(said), *_quote(row), *_referral(said), *body]


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
        yield Card("referral", title, words(seen.get("headline")), tuple(filter(None, lines)))
    product = mapping(mapping(said.content.get("context")).get("referred_product"))
    if product:
        name = words(product.get("product_retailer_id"))
        yield Card("order", translate("Thread", "About a product"), name)


def _text(said: Bubble) -> Iterator[Part]:
    if said.text.strip():
        yield Words(said.text)


def _note(said: Bubble) -> Iterator[Part]:
    yield _for_the_team()
    yield from _text(said)


def _for_the_team() -> Note:
    return Note(NOTE, translate("Thread", "Note · only your team sees this"))


def _system(said: Bubble) -> Iterator[Part]:
    yield Words(
        said.text or _system_words(mapping(said.content.get("system"))),
        is_marked=False,
        is_quiet=True,
    )


def _system_words(system: Mapping[str, Any]) -> str:
    match system.get("type"):
        case "user_changed_number" | "customer_changed_number":
            return translate("Thread", "This customer has a new phone number.")
        case "user_changed_user_id":
            return translate("Thread", "This customer has a new WhatsApp name.")
        case "customer_identity_changed":
            return translate("Thread", "This customer uses WhatsApp on a new phone.")
        case _:
            return translate("Thread", "WhatsApp has changed something about this customer.")


def _reaction(said: Bubble) -> Iterator[Part]:
    sentence = translate("Thread", "Reacted {emoji} to a message that is not here")
    yield Note("reaction", sentence.format(emoji=said.text))


def _edit(said: Bubble) -> Iterator[Part]:
    yield Note("draft", translate("Thread", "Changed a message that is not here"))
    yield from _text(said)


def _revoke(_: Bubble) -> Iterator[Part]:
    yield Note("discard", translate("Thread", "Deleted a message that is not here"))


def _unsupported(said: Bubble) -> Iterator[Part]:
    named = words(mapping(said.content.get("unsupported")).get("type"))
    codes = [mapping(one).get("code") for one in listing(said.content.get("errors"))]
    if LOST_FROM_THE_START in codes:
        title = translate("Thread", "WhatsApp did not pass on this message")
    elif named and named not in ("unknown", "unsupported"):
        title = translate("Thread", "A message of the kind “{kind}”").format(kind=named)
    else:
        title = translate("Thread", "A message that WhatsApp does not pass on")
    yield Card("unknown", title, _on_the_phone())
    yield from _text(said)


def _unknown(said: Bubble) -> Iterator[Part]:
    title = translate("Thread", "A message of the kind “{kind}”").format(kind=said.kind)
    yield Card("unknown", title, _on_the_phone())
    yield from _text(said)


def _on_the_phone() -> str:
    return translate("Thread", "See it on the phone.")


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
    "system": _system,
    "reaction": _reaction,
    "edit": _edit,
    "revoke": _revoke,
    "unsupported": _unsupported,
    "image": attachment_parts.picture,
    "video": attachment_parts.picture,
    "sticker": attachment_parts.picture,
    "audio": attachment_parts.sound,
    "document": attachment_parts.document,
    "location": attachment_parts.place,
    "contacts": attachment_parts.people,
    "order": order_parts.order,
    "interactive": choice_parts.interactive,
    "button": choice_parts.button,
    "template": choice_parts.template,
}
