"""States sheet: every state with each of its reasons as a row of the list shows it, in one picture.

Once as most people see it, and once each for who lacks the cones for red or for green.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from wadesk.core.composer_state import Cause, ComposerState, StateKind
from wadesk.core.errors import Reason
from wadesk.core.records import ClientKey, Instant, MessageId
from wadesk.demo.eyes import DEUTERANOPIA, FULL_SIGHT, PROTANOPIA, Matrix, picture_seen
from wadesk.ui import chip, fonts, state_words, theme
from wadesk.ui.chip import Chip
from wadesk.ui.fonts import Size
from wadesk.ui.theme import DARK, LIGHT, Theme

EYES: Mapping[str, Matrix] = {
    "states": FULL_SIGHT,
    "states-deuteranopia": DEUTERANOPIA,
    "states-protanopia": PROTANOPIA,
}
KEY, MESSAGE, HOUR = ClientKey("key"), MessageId(1), Instant(3_600_000)
WHO = "Bilal"
_Q, _C = StateKind.QUEUED, StateKind.CONFLICT

STATES = (
    ComposerState(StateKind.FREE),
    ComposerState(StateKind.MINE),
    ComposerState(StateKind.HELD),
    ComposerState(_C, reason=Reason.UNSEEN_ANSWER),
    ComposerState(_C, reason=Cause.COLLISION),
    ComposerState(_C, reason=Cause.TAKEN_OVER),
    ComposerState(_C, reason=Reason.LOCK_HELD, key=KEY),
    ComposerState(_Q, key=KEY),
    ComposerState(_Q, reason=Cause.OFFLINE, key=KEY),
    ComposerState(_Q, reason=Cause.RETRYING, key=KEY),
    ComposerState(_Q, reason=Cause.UNDO, key=KEY),
    ComposerState(_Q, reason=Cause.SCHEDULED, planned=1, leaves_at=HOUR),
    ComposerState(_Q, reason=Cause.PACED, why="pair"),
    ComposerState(_Q, reason=Cause.YOUR_CLICK, why=Reason.STALE, key=KEY),
    ComposerState(StateKind.SENDING),
    ComposerState(StateKind.UNCERTAIN, reason=Cause.LOST_ANSWER, message=MESSAGE),
    ComposerState(StateKind.UNCERTAIN, reason=Cause.STILL_UNKNOWN, message=MESSAGE),
    ComposerState(StateKind.SENT),
    ComposerState(StateKind.FAILED, message=MESSAGE),
    ComposerState(StateKind.FAILED, reason=Reason.WINDOW_CLOSED, key=KEY),
)
WIDTH, ROW, MARGIN = 330, 34, 16


def sheets() -> Iterator[tuple[str, QImage]]:
    """By name; what is drawn once is looked at with each pair of eyes."""
    drawn = _sheet()
    for name, eyes in EYES.items():
        yield name, drawn if eyes is FULL_SIGHT else picture_seen(drawn, eyes)


def _sheet() -> QImage:
    size = 2 * WIDTH, len(STATES) * ROW + 2 * MARGIN
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(fonts.font(Size.SMALL))
    for left, colours in ((0, LIGHT), (WIDTH, DARK)):
        painter.fillRect(QRect(left, 0, WIDTH, size[1]), colours.panel)
        for number, state in enumerate(STATES):
            top = MARGIN + number * ROW
            _paint(painter, state, QRect(left, top, WIDTH, ROW), colours)
    painter.end()
    return image


def _paint(painter: QPainter, state: ComposerState, place: QRect, colours: Theme) -> None:
    edge = QRectF(place.left(), place.top() + 2, theme.EDGE, place.height() - 4)
    chip.paint_edge(painter, state.kind, edge, colours.state(state.kind))
    words = state_words.briefly(state, WHO, Instant(0))
    pill = Chip(state.kind, words, state_words.glyph(state))
    metrics = QFontMetrics(painter.font())
    high = chip.height(metrics)
    top = place.top() + (place.height() - high) // 2
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = place.left() + theme.EDGE + MARGIN
    chip.paint(painter, pill, QRect(left, top, chip.width(pill, metrics), high), colours)
