"""Pictures: a small copy of a picture, made where a hostile one can do no harm.

Its first bytes must be those of a kind that is shown here, and only that kind's decoder is
ever asked; of a film only the first picture is unpacked. It says how large it is before it is
unpacked: one that would fill the memory is not. One that breaks off is no picture.
"""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QImageWriter, QPainter

from wadesk.media.sniffing import is_whole_jpeg, picture_kind, png_size
from wadesk.media.talk import (
    PIXEL,
    SIDE_MOST,
    Answering,
    Encoded,
    Made,
    Picture,
    Pixels,
    Request,
    Shrink,
    Unreadable,
    Why,
)

PIXELS_MOST = 100_000_000  # of a whole picture; a JPEG of more than that is no photo
UNPACKED_MOST = 32_000_000  # of one that must be unpacked whole, and of every copy
UNPACKED_MB = UNPACKED_MOST * PIXEL // 1_000_000
WELL = 88  # of a hundred
QUALITIES = (WELL, 80, 70, 55)
TRIES = 6
SHRUNK_WHILE_READ = frozenset({"jpeg"})

GIF = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")


def learned() -> Answering:
    """Every decoder is used once, for afterwards no library can be loaded any more."""
    QImageReader.setAllocationLimit(UNPACKED_MB)
    for sample in (GIF, *(_sample(kind) for kind in ("png", "jpeg", "webp"))):
        answer(Picture(1, 1), sample)
        answer(Shrink(1, len(sample) + 2_000), sample)
    return answer


def answer(request: Request, content: bytes) -> Made:
    match request:
        case Picture():
            return _copied(request, content)
        case Shrink():
            return _shrunk(request, content)
        case _:
            return Unreadable(Why.STRANGE), b""


def _copied(request: Picture, content: bytes) -> Made:
    reader = _reader(content)
    return (reader, b"") if isinstance(reader, Unreadable) else _read(reader, request)


def _shrunk(request: Shrink, content: bytes) -> Made:
    """As good as so many bytes allow; what the camera noted beside the picture is left out."""
    side = request.side_most
    for _ in range(TRIES):
        reader = _reader(content)
        if isinstance(reader, Unreadable):
            return reader, b""
        image, _size = _fitted(reader, QSize(side, side))
        if image.isNull():
            return Unreadable(Why.BROKEN), b""
        paper = _on_paper(image)
        for quality in QUALITIES:
            made = _as_jpeg(paper, quality)
            if len(made) <= request.bytes_most:
                return Encoded(image.width(), image.height()), made
        side = max(image.width(), image.height()) * 2 // 3
    return Unreadable(Why.TOO_LARGE), b""


def _reader(content: bytes) -> QImageReader | Unreadable:
    """A decoder of the one kind that it can be, where it is safe to begin."""
    kind = picture_kind(content)
    if kind is None:
        return Unreadable(Why.STRANGE)
    if kind == "jpeg" and not is_whole_jpeg(content):
        return Unreadable(Why.BROKEN)
    if kind == "png" and not _is_bearable(kind, *png_size(content)):
        return Unreadable(Why.TOO_LARGE)
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = _Reader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return Unreadable(Why.BROKEN)
    return reader if _is_bearable(kind, size.width(), size.height()) else Unreadable(Why.TOO_LARGE)


class _Reader(QImageReader):
    """It keeps what it reads from, which Qt does not."""

    def __init__(self, buffer: QBuffer, kind: QByteArray) -> None:
        super().__init__(buffer, kind)
        self.buffer = buffer


def _is_bearable(kind: str, width: int, height: int) -> bool:
    return width * height <= (PIXELS_MOST if kind in SHRUNK_WHILE_READ else UNPACKED_MOST)


def _read(reader: QImageReader, request: Picture) -> Made:
    size = _turned(reader, reader.size())
    shown = _fitting(size, QSize(request.width, request.height))
    image, _size = _fitted(reader, _bearable(shown * request.ratio))
    if image.isNull():
        return Unreadable(Why.BROKEN), b""
    has_alpha = image.hasAlphaChannel()
    formats = QImage.Format
    kept = formats.Format_ARGB32_Premultiplied if has_alpha else formats.Format_RGB32
    copy = image.convertToFormat(kept)
    pixels = Pixels(
        copy.width(), copy.height(), shown.width(), size.width(), size.height(), has_alpha
    )
    return pixels, bytes(copy.constBits())


def _fitted(reader: QImageReader, box: QSize) -> tuple[QImage, QSize]:
    size = _turned(reader, reader.size())
    wanted = _fitting(size, box)
    if wanted != size:
        reader.setScaledSize(_turned(reader, wanted))
    image = reader.read()
    if image.colorSpace().isValid():  # screens and phones take everything for sRGB
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image, size


def _on_paper(image: QImage) -> QImage:
    """Its dots alone, without what was noted beside them; through holes white paper is seen."""
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(Qt.GlobalColor.white)
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


def _turned(reader: QImageReader, size: QSize) -> QSize:
    """A camera that was held upright says so beside the picture, which lies on its side."""
    is_on_its_side = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if is_on_its_side else size


def _bearable(size: QSize) -> QSize:
    """A copy of no more pixels than one answer carries."""
    share = min(1.0, (UNPACKED_MOST / max(size.width() * size.height(), 1)) ** 0.5)
    return _fitting(size * share, QSize(SIDE_MOST, SIDE_MOST))


def _fitting(size: QSize, box: QSize) -> QSize:
    if size.width() <= box.width() and size.height() <= box.height():
        return size
    return size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _sample(kind: str) -> bytes:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    return _written(image, kind, WELL)


def _as_jpeg(image: QImage, quality: int) -> bytes:
    return _written(image, "jpeg", quality)


def _written(image: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
