"""Bubble layout: where everything of one row lies, for one width, measured once.

    ─────────────  Today  ─────────────   only where a day begins
    ─────────────  Unread ─────────────   only where one had read up to
                    ┌───────────────┐
                    │ author        │     the first of several in a row
                    │ ▏quote        │
                    │ words, cards  │
                    │ 10:38 ✓✓ Read │
                    │ why it failed │
                    └─(👍)──────────┘     reactions hang over the edge

Several pictures in a row share one frame, of which each row holds its slice. Ours stand at
the right, the customer's at the left, WhatsApp's own notices and colleagues' deeds between.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from wadesk.core.thread import Bubble
from wadesk.ui import failure_words
from wadesk.ui.delegates.album_block import AlbumBlock
from wadesk.ui.delegates.blocks import Block, NoteBlock, TextBlock
from wadesk.ui.delegates.faces import Faces
from wadesk.ui.delegates.foot_blocks import (
    PILL_OVERLAP,
    AuthorBlock,
    DeedsBlock,
    FootBlock,
    MoreBlock,
    ReactionsBlock,
)
from wadesk.ui.delegates.part_blocks import block_of
from wadesk.ui.delegates.targets import NOTHING, Pressed, Target
from wadesk.ui.message_parts import parts_of
from wadesk.ui.models.speakers import is_notice
from wadesk.ui.parts import Note, Words
from wadesk.ui.pictures import Pictures
from wadesk.ui.theme import GAP, PAD
from wadesk.ui.thread_row import ThreadRow

WIDEST = 560
SHARE = 0.78  # of the pane
MARGIN = 18
DAY_HEIGHT, UNREAD_HEIGHT = 44, 34
CLOSE, APART = 3, 10
INSIDE = 8  # above and below the words
BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Placed:
    block: Block
    box: QRectF


@dataclass(frozen=True, slots=True)
class BubbleLayout:
    """Measured from the row's own upper left corner."""

    height: int
    frame: QRectF
    placed: tuple[Placed, ...]
    day: QRectF | None
    unread: QRectF | None
    is_notice: bool
    album: Placed | None = None

    def target_at(self, point: QPointF) -> Target:
        """What can be pressed at a point."""
        for placed in self.placed:
            if placed.box.contains(point) and isinstance(placed.block, Pressed):
                return placed.block.target_at(point, placed.box)
        return NOTHING

    def is_on_words(self, point: QPointF) -> bool:
        return any(box.contains(point) for _, box in self._words())

    def place_at(self, point: QPointF) -> int:
        """The place among the bubble's words that is nearest to a point."""
        found = 0
        for block, box in self._words():
            if found and point.y() < box.top():
                break
            found = block.nearest(point, box)
        return found

    def words(self, start: int, end: int) -> str:
        """What is written between two places, as it is read."""
        said = []
        for block, _ in self._words():
            first, last = max(start - block.first, 0), min(end - block.first, block.lines.length)
            if first < last:
                said.append(block.lines.part(first, last))
        return "\n".join(said)

    def word(self, place: int) -> tuple[int, int]:
        """The word around a place, from its first sign to its last."""
        for block, _ in self._words():
            if block.first <= place <= block.first + block.lines.length:
                start, end = block.lines.word(place - block.first)
                return block.first + start, block.first + end
        return place, place

    @property
    def length(self) -> int:
        """How many places its words have."""
        return max((block.first + block.lines.length for block, _ in self._words()), default=0)

    def step(self, place: int, by: int) -> int:
        """The next place to either side at which a sign that one sees begins."""
        for block, _ in self._words():
            if block.first <= place <= block.first + block.lines.length:
                found = block.first + block.lines.step(place - block.first, by)
                if found != place:
                    return found
        return min(max(place + by, 0), self.length)

    def _words(self) -> Iterator[tuple[TextBlock, QRectF]]:
        for placed in self.placed:
            if isinstance(placed.block, TextBlock):
                yield placed.block, placed.box


def lay_out(row: ThreadRow, width: int, faces: Faces, pictures: Pictures) -> BubbleLayout:
    day = QRectF(0, 0, width, DAY_HEIGHT) if row.starts_day else None
    top = float(DAY_HEIGHT if day else 0)
    unread = QRectF(0, top, width, UNREAD_HEIGHT) if row.starts_unread else None
    top += UNREAD_HEIGHT if unread else 0
    if row.album:
        return _album(row, width, faces, day, unread)
    top += (CLOSE if row.follows else APART) / 2
    blocks = list(_blocks(row, faces, _most(width), pictures))
    inner = max(block.width for block in blocks)
    notice = is_notice(row.said)
    left = _left(row, width, inner + 2 * PAD, is_notice=notice)
    frame, placed = _stacked(blocks, QPointF(left, top), inner)
    hanging = _reactions(row, faces, frame)
    bottom = hanging.box.bottom() if hanging else frame.bottom()
    everything = (*placed, hanging) if hanging else tuple(placed)
    return BubbleLayout(round(bottom + APART / 2), frame, everything, day, unread, notice)


def _album(
    row: ThreadRow, width: int, faces: Faces, day: QRectF | None, unread: QRectF | None
) -> BubbleLayout:
    """One row's slice of a grid of pictures; the first and the last hold what stands around it."""
    grid = AlbumBlock(row.album, row.album_place, faces, _most(width))
    top = (day.height() if day else 0) + (unread.height() if unread else 0)
    above: list[Block] = []
    if grid.is_first:
        top += (CLOSE if row.follows else APART) / 2
        if row.author and not row.follows:
            above = [AuthorBlock(row.author, faces, grid.width)]
    below = list(_below_album(row, faces, grid.width)) if grid.is_last else []
    left = _left(row, width, grid.width + 2 * PAD, is_notice=False)
    placed, y = [], top + (INSIDE if grid.is_first else 0)
    for block in (*above, grid, *below):
        placed.append(Placed(block, QRectF(left + PAD, y, grid.width, block.height)))
        y += block.height + (BETWEEN if block is not grid or below else 0)
    y += INSIDE - BETWEEN if grid.is_last else 0
    frame = QRectF(left, top, grid.width + 2 * PAD, round(y) - top)
    height = round(y + (APART / 2 if grid.is_last else 0))
    own = next(one for one in placed if one.block is grid)
    return BubbleLayout(height, frame, tuple(placed), day, unread, is_notice=False, album=own)


def _below_album(row: ThreadRow, faces: Faces, most: float) -> Iterator[Block]:
    for member in row.album:
        if member.text.strip():
            yield TextBlock(Words(member.text), faces, most)
    yield FootBlock(row, faces, most)


def _most(width: int) -> float:
    return max(min(WIDEST, width * SHARE, width - 2.0 * MARGIN) - 2 * PAD, 40.0)


def _left(row: ThreadRow, width: int, wide: float, *, is_notice: bool) -> float:
    if is_notice:
        return float(round((width - wide) / 2))
    return float(round(width - MARGIN - wide)) if row.is_ours else float(MARGIN)


def _stacked(blocks: list[Block], corner: QPointF, inner: float) -> tuple[QRectF, list[Placed]]:
    placed, y, first = [], corner.y() + INSIDE, 0
    for block in blocks:
        placed.append(Placed(block, QRectF(corner.x() + PAD, y, inner, block.height)))
        y += block.height + BETWEEN
        if isinstance(block, TextBlock):
            block.first = first
            first += block.lines.length + 1
    bottom = y - BETWEEN + INSIDE
    return QRectF(corner.x(), corner.y(), inner + 2 * PAD, round(bottom - corner.y())), placed


def _blocks(row: ThreadRow, faces: Faces, most: float, pictures: Pictures) -> Iterator[Block]:
    if row.author and not row.follows and not is_notice(row.said):
        yield AuthorBlock(row.author, faces, most)
    for part in parts_of(row):
        brief = part.shortened() if isinstance(part, Words) and not row.is_whole else part
        yield block_of(brief, row, faces, most, pictures)
        if brief is not part:
            yield MoreBlock(faces, most)
    if not is_notice(row.said):
        yield FootBlock(row, faces, most)
    failure = failure_words.why(row)
    if failure:
        yield NoteBlock(Note(row.standing, failure), faces, most, row.standing)
    if row.deeds:
        yield DeedsBlock(row, faces)


def _reactions(row: ThreadRow, faces: Faces, frame: QRectF) -> Placed | None:
    if not isinstance(row.said, Bubble) or not row.said.reactions:
        return None
    block = ReactionsBlock(row.said.reactions, row.reactors, faces)
    left = frame.right() - GAP - block.width if row.is_ours else frame.left() + GAP
    return Placed(block, QRectF(left, frame.bottom() - PILL_OVERLAP, block.width, block.height))
