"""Part blocks: which block draws which part of a message."""

from wadesk.core.thread import Bubble
from wadesk.ui.delegates.blocks import (
    Block,
    CardBlock,
    ChoicesBlock,
    NoteBlock,
    QuoteBlock,
    TextBlock,
)
from wadesk.ui.delegates.faces import Faces
from wadesk.ui.delegates.file_block import FileBlock
from wadesk.ui.delegates.picture_block import picture_block
from wadesk.ui.delegates.recording_block import RecordingBlock
from wadesk.ui.delegates.spot_block import SpotBlock
from wadesk.ui.parts import (
    Card,
    Choices,
    File,
    Note,
    Part,
    Picture,
    Quote,
    Recording,
    Spot,
    Words,
)
from wadesk.ui.pictures import Pictures
from wadesk.ui.thread_row import ThreadRow


def block_of(part: Part, row: ThreadRow, faces: Faces, most: float, pictures: Pictures) -> Block:
    if isinstance(part, Words | Quote | Choices | Note):
        return _written(part, faces, most)
    return _thing(part, row, faces, most, pictures)


def _written(part: Words | Quote | Choices | Note, faces: Faces, most: float) -> Block:
    match part:
        case Words():
            return TextBlock(part, faces, most)
        case Quote():
            return QuoteBlock(part, faces, most)
        case Choices():
            return ChoicesBlock(part, faces, most)
        case Note():
            return NoteBlock(part, faces, most)


def _thing(
    part: Card | Picture | File | Recording | Spot,
    row: ThreadRow,
    faces: Faces,
    most: float,
    pictures: Pictures,
) -> Block:
    owner = row.said if isinstance(row.said, Bubble) else None
    match part:
        case Card():
            return CardBlock(part, faces, most)
        case Picture():
            return picture_block(row.said, part, faces, most, pictures)
        case File():
            return FileBlock(part, faces, most, owner, pictures)
        case Recording():
            return RecordingBlock(part, faces, most, owner)
        case Spot():
            return SpotBlock(part, faces, most)
