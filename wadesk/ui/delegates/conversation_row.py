"""Conversation row: paints one row of the inbox.

    ▌ (SN)  Sheena Nelson            (pin) 10:42
    ▌       You: Yes, we can swap the size… (@) (2)
    ▌       (✎ You are replying) (• VIP) +1  (eye) (clock) 42 min  ⧖ 12 min

All rows are of one height, which follows the letters' size. Places are laid out from left to
right and mirrored where the system writes from right to left; each text runs its own way.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wadesk.core.inbox import InboxRow
from wadesk.core.records import Instant
from wadesk.ui import chip, fonts, icons, inbox_text, text, theme
from wadesk.ui.chip import Chip
from wadesk.ui.delegates import row_badges
from wadesk.ui.fonts import Size
from wadesk.ui.index import Index
from wadesk.ui.roles import Role
from wadesk.ui.theme import AVATAR, EDGE, GAP, PAD, Theme

ABOVE = 10  # and below what is in a row
APART = 3  # between its lines
GLYPH = 15
FOCUS_INSET = 3
BESIDE = 6  # the state's chip


class ConversationRowDelegate(QStyledItemDelegate):
    def __init__(self, clock: Callable[[], Instant], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, _Letters.now().row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Role.RECORD)
        if not isinstance(row, InboxRow):  # gone from the store, and the news is on its way
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Picture(painter, option, _Letters.now()).paint(row, self._clock())
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Letters:
    """The fonts of a row and what follows from their size."""

    body: QFont
    strong: QFont
    small: QFont
    count: QFont

    @classmethod
    def now(cls) -> "_Letters":
        small = Size.SMALL
        return cls(
            fonts.font(), fonts.font(bold=True), fonts.font(small), fonts.font(small, bold=True)
        )

    @property
    def line(self) -> int:
        return max(QFontMetrics(self.strong).height(), QFontMetrics(self.body).height())

    @property
    def foot(self) -> int:
        return chip.height(QFontMetrics(self.small))

    @property
    def row_height(self) -> int:
        return max(2 * self.line + self.foot + 2 * APART, AVATAR) + 2 * ABOVE


@dataclass(frozen=True, slots=True)
class _Mark:
    """An icon at the end of a row, and its words where there is room for them."""

    glyph: str
    ink: QColor
    words: str = ""


class _Picture:
    """One painting of one row."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, letters: _Letters) -> None:
        self._painter = painter
        self._letters = letters
        self._rect: QRect = option.rect
        self._state: QStyle.StateFlag = option.state
        self._towards: Qt.LayoutDirection = option.direction
        self._theme: Theme = theme.theme_of(option.palette)
        several = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        self._is_one_of_several = bool(option.features & several)

    def paint(self, row: InboxRow, now: Instant) -> None:
        inside = self._rect.adjusted(EDGE + GAP, ABOVE, -PAD, -ABOVE)
        words = inside.adjusted(AVATAR + PAD, 0, 0, 0)
        self._paint_ground(row)
        self._paint_avatar(row, QRect(inside.left(), inside.top(), AVATAR, AVATAR))
        line = self._letters.line
        self._paint_head(row, now, QRect(words.left(), words.top(), words.width(), line))
        second = words.top() + line + APART
        self._paint_preview(row, QRect(words.left(), second, words.width(), line))
        third = second + line + APART
        self._paint_foot(row, now, QRect(words.left(), third, words.width(), self._letters.foot))

    def _paint_ground(self, row: InboxRow) -> None:
        colours, rect = self._theme, self._rect
        if self._is(QStyle.StateFlag.State_Selected):
            self._painter.fillRect(rect, colours.selected)
        elif self._is(QStyle.StateFlag.State_MouseOver):
            self._painter.fillRect(rect, colours.hover)
        if row.state.kind != "free":
            edge = self._mirrored(QRect(rect.left(), rect.top(), EDGE, rect.height()))
            tint = colours.state(row.state.kind)
            chip.paint_edge(self._painter, row.state.kind, QRectF(edge), tint)
        if self._is(QStyle.StateFlag.State_HasFocus):
            self._painter.setPen(QPen(colours.accent, 1.5))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = rect.adjusted(EDGE + FOCUS_INSET, FOCUS_INSET, -FOCUS_INSET, -FOCUS_INSET)
            inner = self._mirrored(inner)
            self._painter.drawRoundedRect(inner, GAP, GAP)

    def _paint_avatar(self, row: InboxRow, place: QRect) -> None:
        contact = row.line.contact
        where = self._mirrored(place)
        self._painter.setPen(Qt.PenStyle.NoPen)
        if self._is_one_of_several and self._is(QStyle.StateFlag.State_Selected):
            self._painter.setBrush(self._theme.accent)
            self._painter.drawEllipse(where)
            corner = where.center() - QRect(0, 0, 20, 20).center()
            icons.paint(self._painter, "sent", corner, 20, self._theme.on_accent)
            return
        self._painter.setBrush(self._theme.avatar(contact.id if contact else row.line.id))
        self._painter.drawEllipse(where)
        self._painter.setPen(self._theme.on_avatar)
        if contact is None:
            corner = where.center() - QRect(0, 0, 20, 20).center()
            icons.paint(self._painter, "group", corner, 20, self._theme.on_avatar)
            return
        self._painter.setFont(self._letters.strong)
        self._painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        initials = text.initials(text.title(row.line))
        self._painter.drawText(where, Qt.AlignmentFlag.AlignCenter, initials)

    def _paint_head(self, row: InboxRow, now: Instant, place: QRect) -> None:
        when = text.list_time(row.line.last_at, now)
        taken = QFontMetrics(self._letters.small).horizontalAdvance(when)
        self._paint_words(
            when,
            place.adjusted(place.width() - taken - 1, 0, 0, 0),
            self._letters.small,
            self._theme.quiet,
        )
        rest = place.adjusted(0, 0, -taken - GAP, 0)
        if row.is_pinned:
            rest = self._paint_mark(_Mark("pin", self._theme.quiet), rest)
        self._paint_words(text.title(row.line), rest, self._letters.strong, self._theme.text)

    def _paint_preview(self, row: InboxRow, place: QRect) -> None:
        said = inbox_text.preview(row)
        left = self._paint_news(row, place)
        ink = self._theme.text if row.unread else self._theme.quiet
        if said.lead:
            taken = self._paint_words(said.lead, left, self._letters.body, self._theme.text)
            left = left.adjusted(taken + APART + 1, 0, 0, 0)
        if said.glyph:
            top = left.top() + (left.height() - GLYPH) // 2
            where = self._mirrored(QRect(left.left(), top, GLYPH, GLYPH))
            icons.paint(self._painter, said.glyph, where.topLeft(), GLYPH, self._theme.quiet)
            left = left.adjusted(GLYPH + APART + 1, 0, 0, 0)
        self._paint_words(said.words, left, self._letters.body, ink)

    def _paint_news(self, row: InboxRow, place: QRect) -> QRect:
        """How much is new, and that somebody named me, at the end; what is left of the place."""
        if row.unread:
            wide, high = row_badges.unread_size(row.unread, QFontMetrics(self._letters.count))
            top = place.top() + (place.height() - high) // 2
            badge = self._mirrored(QRect(place.right() + 1 - wide, top, wide, high))
            self._painter.setFont(self._letters.count)
            row_badges.paint_unread(self._painter, row.unread, badge, self._theme)
            place = place.adjusted(0, 0, -wide - GAP, 0)
        if row.is_mentioned:
            place = self._paint_mark(_Mark("mention", self._theme.accent), place)
        return place

    def _paint_foot(self, row: InboxRow, now: Instant, place: QRect) -> None:
        """The state in all its words, then how long; labels come before what else there is."""
        state = inbox_text.chip(row, now)
        room = self._paint_state(state, place) if state else place
        marks = self._marks(row, now)
        spare = room.width() - len(marks) * (GLYPH + GAP)
        labels = row_badges.least_width(row.labels) + BESIDE if row.labels else 0
        for number, mark in enumerate(marks):
            taken = self._width_of(mark.words)
            kept_free = labels if number else 0
            shown = mark if taken <= spare - kept_free else replace(mark, words="")
            spare -= taken if shown.words else 0
            room = self._paint_mark(shown, room)
        if row.labels:
            self._paint_labels(row, room.adjusted(BESIDE if state else 0, 0, 0, 0))

    def _paint_labels(self, row: InboxRow, room: QRect) -> None:
        """As many as the rest of the line holds."""
        metrics = QFontMetrics(self._letters.small)
        fit = row_badges.fitting(row.labels, metrics, room.width())
        self._painter.setFont(self._letters.small)
        left = room.left()
        for label, wide in fit.shown:
            self._painter.setLayoutDirection(self._towards)
            pill = QRect(left, room.top(), wide, room.height())
            row_badges.paint_label(self._painter, label, self._mirrored(pill), self._theme)
            left += wide + row_badges.BETWEEN
        wide = row_badges.rest_width(fit, metrics)
        if wide and left + wide <= room.right() + 1:
            number = self._mirrored(QRect(left, room.top(), wide, room.height()))
            row_badges.paint_rest(self._painter, fit, number, self._theme)

    def _paint_state(self, state: Chip, place: QRect) -> QRect:
        """What is left of the place."""
        self._painter.setFont(self._letters.small)
        self._painter.setLayoutDirection(self._towards)
        wide = min(chip.width(state, QFontMetrics(self._letters.small)), place.width())
        pill = QRect(place.left(), place.top(), wide, place.height())
        chip.paint(self._painter, state, self._mirrored(pill), self._theme)
        return place.adjusted(wide, 0, 0, 0)

    def _marks(self, row: InboxRow, now: Instant) -> list[_Mark]:
        """Until when it sleeps or who waits, free text that ends, who looks and who writes."""
        quiet, waits = self._theme.quiet, inbox_text.waiting(row, now)
        left = inbox_text.time_left(row, now)
        sleeps = inbox_text.snoozed(row, now)
        marks = [_Mark("snoozed", quiet, sleeps)] if sleeps else []
        if waits and not sleeps:
            marks.append(_Mark("waiting", quiet, waits))
        if left is not None:
            marks.append(_Mark("window", left.ink(self._theme), left.brief))
        if any(not one.is_writing for one in row.onlookers):
            marks.append(_Mark("viewing", quiet))
        if any(one.is_writing for one in row.onlookers):
            marks.append(_Mark("writing", self._theme.state("held").ink))
        return marks

    def _paint_mark(self, mark: _Mark, room: QRect) -> QRect:
        """At the end of this room, where there is any; what is left of it."""
        taken = self._width_of(mark.words)
        if taken + GLYPH > room.width():
            return room
        if mark.words:
            right = room.adjusted(room.width() - taken + APART, 0, 0, 0)
            self._paint_words(mark.words, right, self._letters.small, mark.ink)
        top = room.top() + (room.height() - GLYPH) // 2
        place = QRect(room.left() + room.width() - taken - GLYPH, top, GLYPH, GLYPH)
        icons.paint(self._painter, mark.glyph, self._mirrored(place).topLeft(), GLYPH, mark.ink)
        return room.adjusted(0, 0, -taken - GLYPH - GAP, 0)

    def _width_of(self, words: str) -> int:
        """With the gap before them."""
        metrics = QFontMetrics(self._letters.small)
        return metrics.horizontalAdvance(words) + 1 + APART if words else 0

    def _paint_words(self, words: str, place: QRect, font: QFont, ink: QColor) -> int:
        """Begin where the row begins, run as the text runs; return the width that was taken."""
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        self._painter.setFont(font)
        self._painter.setPen(ink)
        self._painter.setLayoutDirection(text.direction(shown))
        is_left = self._towards is Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignLeft if is_left else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        flags_and_line = flags.value | Qt.TextFlag.TextSingleLine.value
        self._painter.drawText(self._mirrored(place), flags_and_line, shown)
        return metrics.horizontalAdvance(shown)

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self._towards, self._rect, place)

    def _is(self, flag: QStyle.StateFlag) -> bool:
        return bool(self._state & flag)
