"""Bubble layout: where everything of one row lies, for one width, measured once.

    ─────────────  Today  ─────────────   only where a day begins
                    ┌───────────────┐
                    │ author        │     the first of several in a row
                    │ ▏quote        │
                    │ words, cards  │
                    │ 10:38 ✓✓ Read │
                    │ why it failed │
                    └─(👍)──────────┘     reactions hang over the edge

Ours stand at the right, the customer's at the left, WhatsApp's own notices in the middle.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from wadesk.core.thread import Bubble
from wadesk.ui import failure_words
from wadesk.ui.delegates.blocks import (
    Block,
    CardBlock,
    ChoicesBlock,
    NoteBlock,
    QuoteBlock,
    TextBlock,
)
from wadesk.ui.delegates.faces import Faces
from wadesk.ui.delegates.foot_blocks import (
    PILL_OVERLAP,
    AuthorBlock,
    DeedsBlock,
    FootBlock,
    ReactionsBlock,
)
from wadesk.ui.delegates.picture_block import picture_block
from wadesk.ui.message_parts import parts_of
from wadesk.ui.models.speakers import is_notice
from wadesk.ui.parts import Card, Choices, Note, Part, Picture, Quote, Words
from wadesk.ui.pictures import Pictures
from wadesk.ui.theme import GAP, PAD
from wadesk.ui.thread_row import BubbleDeed, ThreadRow

WIDEST = 560
SHARE = 0.78  # of the pane
MARGIN = 18
DAY_HEIGHT = 44
CLOSE, APART = 3, 10
INSIDE = 8  # above and below the words
BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Placed:
    block: Block
    box: QRectF


@dataclass(frozen=True, slots=True)
class Target:
    """What a press would do."""

    link: str | None = None
    deed: BubbleDeed | None = None
    is_quote: bool = False


NOTHING = Target()


@dataclass(frozen=True, slots=True)
class BubbleLayout:
    """Measured from the row's own upper left corner."""

    height: int
    frame: QRectF
    placed: tuple[Placed, ...]
    day: QRectF | None
    is_notice: bool

    def target_at(self, point: QPointF) -> Target:
        """What can be pressed at a point."""
        found = next((one for one in self.placed if one.box.contains(point)), None)
        match found:
            case Placed(block=TextBlock() as words, box=box):
                return Target(link=words.link_at(point, box))
            case Placed(block=DeedsBlock() as deeds, box=box):
                return Target(deed=deeds.deed_at(point, box))
            case Placed(block=QuoteBlock()):
                return Target(is_quote=True)
            case _:
                return NOTHING


def lay_out(row: ThreadRow, width: int, faces: Faces, pictures: Pictures) -> BubbleLayout:
    day = QRectF(0, 0, width, DAY_HEIGHT) if row.starts_day else None
    top = (DAY_HEIGHT if day else 0) + (CLOSE if row.follows else APART) / 2
    most = max(min(WIDEST, width * SHARE, width - 2.0 * MARGIN) - 2 * PAD, 40.0)
    blocks = list(_blocks(row, faces, most, pictures))
    inner = max(block.width for block in blocks)
    notice = is_notice(row.said)
    left = _left(row, width, inner + 2 * PAD, is_notice=notice)
    frame, placed = _stacked(blocks, QPointF(left, top), inner)
    hanging = _reactions(row, faces, frame)
    bottom = hanging.box.bottom() if hanging else frame.bottom()
    everything = (*placed, hanging) if hanging else tuple(placed)
    return BubbleLayout(round(bottom + APART / 2), frame, everything, day, notice)


def _left(row: ThreadRow, width: int, wide: float, *, is_notice: bool) -> float:
    if is_notice:
        return float(round((width - wide) / 2))
    return float(round(width - MARGIN - wide)) if row.is_ours else float(MARGIN)


def _stacked(blocks: list[Block], corner: QPointF, inner: float) -> tuple[QRectF, list[Placed]]:
    placed, y = [], corner.y() + INSIDE
    for block in blocks:
        placed.append(Placed(block, QRectF(corner.x() + PAD, y, inner, block.height)))
        y += block.height + BETWEEN
    bottom = y - BETWEEN + INSIDE
    return QRectF(corner.x(), corner.y(), inner + 2 * PAD, round(bottom - corner.y())), placed


def _blocks(row: ThreadRow, faces: Faces, most: float, pictures: Pictures) -> Iterator[Block]:
    if row.author and not row.follows and not is_notice(row.said):
        yield AuthorBlock(row.author, faces, most)
    for part in parts_of(row):
        yield _block(part, row, faces, most, pictures)
    if not is_notice(row.said):
        yield FootBlock(row, faces, most)
    failure = failure_words.why(row)
    if failure:
        yield NoteBlock(Note(row.standing, failure), faces, most, row.standing)
    if row.deeds:
        yield DeedsBlock(row, faces)


def _block(part: Part, row: ThreadRow, faces: Faces, most: float, pictures: Pictures) -> Block:
    match part:
        case Words():
            return TextBlock(part, faces, most)
        case Quote():
            return QuoteBlock(part, faces, most)
        case Card():
            return CardBlock(part, faces, most)
        case Picture():
            return picture_block(row.said, part, faces, most, pictures)
        case Choices():
            return ChoicesBlock(part, faces, most)
        case Note():
            return NoteBlock(part, faces, most)


def _reactions(row: ThreadRow, faces: Faces, frame: QRectF) -> Placed | None:
    if not isinstance(row.said, Bubble) or not row.said.reactions:
        return None
    block = ReactionsBlock(row.said.reactions, faces)
    left = frame.right() - GAP - block.width if row.is_ours else frame.left() + GAP
    return Placed(block, QRectF(left, frame.bottom() - PILL_OVERLAP, block.width, block.height))
