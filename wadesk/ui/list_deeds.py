"""List deeds: what can be done with the conversations that are marked in the list, by keys."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from wadesk.ui.text import translate


class ListDeed(StrEnum):
    CLOSE = "close"
    SNOOZE = "snooze"
    LABEL = "label"
    ASSIGN = "assign"
    READ = "read"
    PIN = "pin"


KEYS: Mapping[int, ListDeed] = {
    Qt.Key.Key_E: ListDeed.CLOSE,
    Qt.Key.Key_S: ListDeed.SNOOZE,
    Qt.Key.Key_L: ListDeed.LABEL,
    Qt.Key.Key_A: ListDeed.ASSIGN,
    Qt.Key.Key_U: ListDeed.READ,
    Qt.Key.Key_P: ListDeed.PIN,
}
ICONS: Mapping[ListDeed, str] = {
    ListDeed.CLOSE: "done",
    ListDeed.SNOOZE: "snoozed",
    ListDeed.LABEL: "label",
    ListDeed.ASSIGN: "assign",
    ListDeed.READ: "unread",
    ListDeed.PIN: "pin",
}
_WORDS: Mapping[ListDeed, object] = {
    ListDeed.CLOSE: QT_TRANSLATE_NOOP("ListDeeds", "Close or reopen"),
    ListDeed.SNOOZE: QT_TRANSLATE_NOOP("ListDeeds", "Snooze…"),
    ListDeed.LABEL: QT_TRANSLATE_NOOP("ListDeeds", "Label…"),
    ListDeed.ASSIGN: QT_TRANSLATE_NOOP("ListDeeds", "Assign…"),
    ListDeed.READ: QT_TRANSLATE_NOOP("ListDeeds", "Mark as read or unread"),
    ListDeed.PIN: QT_TRANSLATE_NOOP("ListDeeds", "Pin or unpin"),
}


def words(deed: ListDeed) -> str:
    return translate("ListDeeds", str(_WORDS[deed]))


def key(deed: ListDeed) -> str:
    """As it stands beside the words of a menu."""
    return next(chr(one) for one, found in KEYS.items() if found is deed)


def named(deed: ListDeed) -> str:
    """The words with the key, for a tooltip."""
    together = translate("ListDeeds", "{deed} ({key})")
    return together.format(deed=words(deed).rstrip("…"), key=key(deed))
