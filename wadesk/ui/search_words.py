"""Search words: what the search says of filters, of what it has found, and of what it has not."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP

from wadesk.core.search_found import Found
from wadesk.core.search_query import About
from wadesk.ui.text import translate

FILTERS: Mapping[About, object] = {
    About.FROM: QT_TRANSLATE_NOOP("Search", "who wrote it: a name, me, or customer"),
    About.IN: QT_TRANSLATE_NOOP("Search", "in whose conversation; this is the open one"),
    About.LABEL: QT_TRANSLATE_NOOP("Search", "a label of the conversation"),
    About.HAS: QT_TRANSLATE_NOOP("Search", "what is attached: photo, file, voice, link, …"),
    About.BEFORE: QT_TRANSLATE_NOOP("Search", "older than a day, a month or a year"),
    About.AFTER: QT_TRANSLATE_NOOP("Search", "from a day, a month or a year on"),
    About.IS: QT_TRANSLATE_NOOP("Search", "unread, a note, or how the conversation stands"),
}
"""In the order in which they are offered; what is typed stays the same in every language."""

# As ``core.search_query`` understands them, so that each language offers its own.
VALUES: Mapping[str, object] = {
    "me": QT_TRANSLATE_NOOP("SearchValue", "me"),
    "customer": QT_TRANSLATE_NOOP("SearchValue", "customer"),
    "this": QT_TRANSLATE_NOOP("SearchValue", "this"),
    "photo": QT_TRANSLATE_NOOP("SearchValue", "photo"),
    "file": QT_TRANSLATE_NOOP("SearchValue", "file"),
    "voice": QT_TRANSLATE_NOOP("SearchValue", "voice"),
    "video": QT_TRANSLATE_NOOP("SearchValue", "video"),
    "link": QT_TRANSLATE_NOOP("SearchValue", "link"),
    "sticker": QT_TRANSLATE_NOOP("SearchValue", "sticker"),
    "location": QT_TRANSLATE_NOOP("SearchValue", "location"),
    "contact": QT_TRANSLATE_NOOP("SearchValue", "contact"),
    "order": QT_TRANSLATE_NOOP("SearchValue", "order"),
    "note": QT_TRANSLATE_NOOP("SearchValue", "note"),
    "unread": QT_TRANSLATE_NOOP("SearchValue", "unread"),
    "open": QT_TRANSLATE_NOOP("SearchValue", "open"),
    "snoozed": QT_TRANSLATE_NOOP("SearchValue", "snoozed"),
    "closed": QT_TRANSLATE_NOOP("SearchValue", "closed"),
    "mine": QT_TRANSLATE_NOOP("SearchValue", "mine"),
    "unassigned": QT_TRANSLATE_NOOP("SearchValue", "unassigned"),
    "today": QT_TRANSLATE_NOOP("SearchValue", "today"),
    "yesterday": QT_TRANSLATE_NOOP("SearchValue", "yesterday"),
}
WHOLE = 100


def about(one: About) -> str:
    return translate("Search", str(FILTERS[one]))


def value(name: str) -> str:
    """A filter's value in the language of the screen; names of people stay as they are."""
    return translate("SearchValue", str(VALUES[name])) if name in VALUES else name


def told(found: Found) -> str:
    """How much there is, in one short line."""
    parts = [_people(len(found.people)), _messages(len(found.hits), has_more=found.has_more)]
    said = [part for part in parts if part] or [translate("Search", "Nothing found")]
    return " · ".join([*said, *([behind(found.behind)] if found.behind > 0 else [])])


def behind(share: float) -> str:
    """The newest messages are searched first; what is missing are old ones."""
    percent = min(max(round(share * WHOLE), 1), WHOLE)
    words = translate("Search", "Still indexing: {percent} % of the messages are not searched yet")
    return words.format(percent=percent)


def nothing(found: Found) -> str:
    """Why there is nothing, and what to do about it."""
    if found.unknown:
        words = translate("Search", "Nobody and nothing here is called {name}.")
        return words.format(name=", ".join(found.unknown))
    if found.behind > 0:
        return translate("Search", "Nothing found so far. {more}.").format(
            more=behind(found.behind)
        )
    if found.query.filters:
        return translate(
            "Search", "Nothing here is all of that. Leave out a filter, or look at the spelling."
        )
    return translate("Search", "Nobody is called so, and nobody has said it. Try fewer letters.")


def _messages(count: int, *, has_more: bool) -> str:
    if not count:
        return ""
    if has_more:
        return translate("Search", "the newest {count} messages").format(count=count)
    if count == 1:
        return translate("Search", "1 message")
    return translate("Search", "{count} messages").format(count=count)


def _people(count: int) -> str:
    if not count:
        return ""
    if count == 1:
        return translate("Search", "1 person")
    return translate("Search", "{count} people").format(count=count)
