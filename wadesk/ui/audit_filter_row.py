"""Audit filter row: of which kind, by whom, since when and with which words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, Signal
from PySide6.QtWidgets import QWidget

from wadesk.core.records import Instant
from wadesk.core.team import AuditFilter, Member
from wadesk.ui.field import Field
from wadesk.ui.flow_row import FlowRow
from wadesk.ui.one_of import OneOf
from wadesk.ui.text import HOUR, translate

DAY = 24 * HOUR
SETTLES_MS = 150  # typed words are looked for when the hand rests
FIELD_WIDTH = 200

KINDS: Mapping[str, tuple[object, frozenset[str]]] = {
    "all": (QT_TRANSLATE_NOOP("Audit", "Everything"), frozenset()),
    "alerts": (QT_TRANSLATE_NOOP("Audit", "Alerts"), frozenset({"alert"})),
    "devices": (
        QT_TRANSLATE_NOOP("Audit", "Devices"),
        frozenset({"link", "deny", "unlink", "wiped", "flag", "rename_device", "freeze", "thaw"}),
    ),
    "members": (
        QT_TRANSLATE_NOOP("Audit", "Members and rights"),
        frozenset(
            {
                "invite",
                "rename_member",
                "rights",
                "suspend",
                "resume",
                "remove_member",
                "factor",
                "permission",
            }
        ),
    ),
    "conversations": (
        QT_TRANSLATE_NOOP("Audit", "Conversations"),
        frozenset({"take_over", "hand_over", "owner", "decide", "designate", "delete"}),
    ),
    "exports": (QT_TRANSLATE_NOOP("Audit", "Exports"), frozenset({"export"})),
}
SPANS: Mapping[int, object] = {
    0: QT_TRANSLATE_NOOP("Audit", "At any time"),
    DAY: QT_TRANSLATE_NOOP("Audit", "In the last 24 hours"),
    7 * DAY: QT_TRANSLATE_NOOP("Audit", "In the last 7 days"),
    30 * DAY: QT_TRANSLATE_NOOP("Audit", "In the last 30 days"),
}


class AuditFilterRow(FlowRow):
    changed = Signal()

    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent, is_leading=True)
        self._clock = clock
        kinds = [(kind, translate("Audit", str(words))) for kind, (words, _) in KINDS.items()]
        spans = [(span, translate("Audit", str(words))) for span, words in SPANS.items()]
        self.kind = OneOf(translate("Audit", "What was done"), kinds)
        self.person = OneOf(translate("Audit", "By whom"))
        self.span = OneOf(translate("Audit", "When"), spans)
        self.words = Field(translate("Audit", "Search by name"))
        self.words.setPlaceholderText(translate("Audit", "Search by name"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(FIELD_WIDTH)
        self._rest = QTimer(self, interval=SETTLES_MS, singleShot=True)
        self._rest.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _: self._rest.start())
        self.words.returnPressed.connect(self._at_once)
        for field in (self.kind, self.person, self.span):
            field.chosen.connect(lambda _: self._at_once())
            self.add(field)
        self.add(self.words)
        self.offer_members(())

    def offer_members(self, members: Sequence[Member]) -> None:
        anybody = (None, translate("Audit", "By anybody"))
        self.person.offer([anybody, *((one.id, one.name) for one in members)])

    def show_kind(self, kind: str) -> None:
        self.kind.choose(kind)
        self._at_once()

    def clear(self) -> None:
        for field in (self.kind, self.person, self.span):
            field.setCurrentIndex(0)
        self.words.clear()
        self._at_once()

    def wanted(self) -> AuditFilter:
        span = self.span.value
        return AuditFilter(
            deeds=KINDS[self.kind.value][1],
            member=self.person.value,
            since=Instant(self._clock() - span) if span else None,
            words=self.words.text().strip(),
        )

    def _at_once(self) -> None:
        self._rest.stop()
        self.changed.emit()
