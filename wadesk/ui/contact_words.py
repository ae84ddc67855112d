"""Contact words: what is known of a customer, said for who answers them."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.blocking import Blocking
from wadesk.core.contact_page import ContactPage, OptIn, Sameness
from wadesk.core.inbox import Contact
from wadesk.core.presence import Viewing
from wadesk.core.thread import Bubble
from wadesk.ui import text
from wadesk.ui.phone_numbers import written
from wadesk.ui.text import translate

BLOCKING: Mapping[str, object] = {
    Blocking.ASKED: QT_TRANSLATE_NOOP("Contact", "Being blocked: WhatsApp has yet to confirm it."),
    Blocking.BLOCKED: QT_TRANSLATE_NOOP("Contact", "Blocked: nothing comes from them, or goes."),
    Blocking.FREEING: QT_TRANSLATE_NOOP(
        "Contact", "Being unblocked: WhatsApp has yet to confirm it."
    ),
}
WHY_NOT: Mapping[int, object] = {
    131047: QT_TRANSLATE_NOOP(
        "Contact",
        "Not blocked: WhatsApp blocks only who has written within 24 hours. Try again after their"
        " next message.",
    ),
    131026: QT_TRANSLATE_NOOP("Contact", "Not blocked: WhatsApp has given no address for them."),
    139101: QT_TRANSLATE_NOOP(
        "Contact", "Not blocked: WhatsApp's list of blocked people is full. Unblock somebody first."
    ),
}


def history(page: ContactPage, count: str) -> str:
    """Since when, and how much; ``count`` says how many messages."""
    if page.first_wrote is None:
        return translate("Contact", "Has not written yet · {count}").format(count=count)
    since = translate("Contact", "First wrote {day} · {count}")
    return since.format(day=text.date(page.first_wrote), count=count)


def number(contact: Contact) -> str:
    """As people write it, read from left to right whatever stands around it."""
    return f"\u2066{written(contact.phone)}\u2069" if contact.phone else ""


def handle(contact: Contact) -> str:
    if contact.username:
        return f"\u2066@{contact.username}\u2069"
    return "" if contact.phone else contact.user_id or ""


def marketing(said: str | None) -> str:
    match said:
        case "stop":
            return translate("Contact", "Wants no marketing messages")
        case "resume":
            return translate("Contact", "Wants marketing messages")
        case _:
            return ""


def agreed(opt_in: OptIn) -> str:
    """That they may be written to, and who says so."""
    how = text.one_line(opt_in.how)
    if opt_in.noted_by:
        words = translate("Contact", "Agreed to be written to: {how} ({who}, {day})")
        return words.format(how=how, who=opt_in.noted_by, day=text.date(opt_in.at))
    words = translate("Contact", "Agreed to be written to: {how} ({day})")
    return words.format(how=how, day=text.date(opt_in.at))


def blocking(page: ContactPage) -> str:
    """Where it stands; empty for who is not blocked and was not to be."""
    state = page.contact.blocked if page.contact else None
    if state == Blocking.REFUSED:
        known = WHY_NOT.get(page.unblockable_code)
        if known is not None:
            return translate("Contact", str(known))
        words = translate("Contact", "Not blocked. WhatsApp says: {why}")
        return words.format(why=page.unblockable or page.unblockable_code)
    return translate("Contact", str(BLOCKING[state])) if state and state in BLOCKING else ""


def is_shut_out(contact: Contact) -> bool:
    """Whether unblocking is what can be done."""
    return contact.blocked in {Blocking.ASKED, Blocking.BLOCKED}


def onlooker(name: str, seen: Viewing) -> str:
    said = (
        translate("Contact", "{who} is writing")
        if seen.writing
        else translate("Contact", "{who} is looking")
    )
    return said.format(who=name)


def sameness(both: Sameness) -> str:
    """What will be shown, before anybody agrees to it."""
    words = translate(
        "Contact",
        "Both will be shown as “{shown}”. Each conversation stays as it is, and a reply goes to"
        " the number it was written for: {numbers}.",
    )
    plain = translate(
        "Contact", "Both will be shown as “{shown}”. Each conversation stays as it is."
    )
    chosen = words if both.numbers else plain
    told = ", ".join(f"\u2066{written(one.removeprefix('+'))}\u2069" for one in both.numbers)
    return chosen.format(shown=both.shown, numbers=told)


def what_blocking_does(name: str) -> str:
    words = translate(
        "Contact",
        "WhatsApp will bring nothing from {name} any more, and nothing can be sent to them. They"
        " are not told. It works only within 24 hours after they wrote, and can be taken back.",
    )
    return words.format(name=name)


def medium(bubble: Bubble) -> str:
    """For screen readers and tooltips: what it is, of when."""
    words = translate("Contact", "{kind}, {moment}")
    name = filename(bubble)
    kind = name or text.kind(bubble.kind)
    return words.format(kind=kind, moment=text.moment(bubble.at))


def filename(bubble: Bubble) -> str:
    own = bubble.content.get(bubble.kind)
    found = own.get("filename") if isinstance(own, Mapping) else None
    return found if isinstance(found, str) else ""
